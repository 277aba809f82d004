"""Cues as prose: paragraphs of what is said, with who says it and when.

A paragraph ends where somebody else begins to speak, at a long pause, and at the end of a sentence
once it is long enough to be read at a breath. Where a cue holds what several say, told by dashes
or by WebVTT's <v>, each begins a line of its own in the paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from cuesmith.domain.breaks import ends_sentence
from cuesmith.domain.cue import Cue
from cuesmith.domain.measures import is_unspaced
from cuesmith.domain.transcript_voices import voices

_SPACE = re.compile(r"[^\S\u00a0\u202f]+")
_TURN = re.compile(r"[-–—‐‑](?!-)[ \t\u00a0\u202f]*[^\W_]|[-–—‐‑](?!-)[ \t]*[\"'“„«‘¿¡…(\[♪]")
"""A speaker's dash, and that something is said behind it."""
_TOLD_BY = 80
"""Characters that tell whether a sentence ended: a long text is not gone through for each line."""
_BREAK = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class ParagraphRules:
    """Where paragraphs end."""

    pause: int = 2_500
    """Milliseconds without a cue that begin another paragraph."""
    enough: int = 360
    """Characters, line breaks included, from which on the end of a sentence ends the paragraph;
    0 never does."""
    most: int = 1_600
    """Characters from which on any cue's end does, for captions without punctuation; 0 never."""


TURNS = ParagraphRules(pause=86_400_000, enough=0, most=0)
"""One paragraph for each turn of a speaker."""


class Paragraph(NamedTuple):
    """Neighbouring rows of a track that are read as one piece."""

    first: int
    stop: int
    """The row behind the last."""
    speaker: str
    """Empty where nobody is named."""
    start: int
    """Milliseconds: when the first of its text shows."""
    letters: int
    """How long its text is, line breaks included."""


def paragraphs(
    cues: Sequence[Cue],
    rules: ParagraphRules = ParagraphRules(),
    language: str = "und",
    first: int = 0,
) -> Iterator[Paragraph]:
    """The paragraphs of sorted cues from row `first` on, one after the other; every row is in one.

    A paragraph depends on its own cues alone, and where it ends on those and the next. A cue
    without text ends none.
    """
    begin, length, latest = first, 0, 0
    said: Cue | None = None
    last: Cue | None = None
    for row in range(first, len(cues)):
        cue = cues[row]
        if not cue.text or cue.text.isspace():
            continue
        if said is not None and last is not None:
            pause = cue.start - latest
            if cue.speaker != said.speaker or _is_over(last, length, pause, rules, language):
                yield Paragraph(begin, row, said.speaker, said.start, length)
                begin, length, latest, said = row, 0, 0, None
        said = cue if said is None else said
        last, latest = cue, max(latest, cue.end)
        length += len(cue.text) + 1
    if begin < len(cues):
        named = cues[begin] if said is None else said
        yield Paragraph(begin, len(cues), named.speaker, named.start, length)


def _is_over(last: Cue, length: int, pause: int, rules: ParagraphRules, language: str) -> bool:
    """Whether a paragraph of so many characters ends behind its `last` cue."""
    if pause >= rules.pause or 0 < rules.most <= length:
        return True
    return 0 < rules.enough <= length and ends_sentence(last.text, language)


def renewed(
    old: Sequence[Paragraph],
    cues: Sequence[Cue],
    changed: range,
    moved: int,
    rules: ParagraphRules = ParagraphRules(),
    language: str = "und",
) -> tuple[int, int, list[Paragraph]]:
    """What becomes of paragraphs after an edit: from which of them on, up to before which, and
    what comes in their place; those behind only have their rows moved by `moved`.

    `changed` are the rows, as they are now, outside of which nothing is new; `moved` says how many
    rows came less how many went.
    """
    begin = _last_before(old, changed.start)
    stops = {each.first + moved: place for place, each in enumerate(old)}
    fresh: list[Paragraph] = []
    start = old[begin].first if old else 0
    for each in paragraphs(cues, rules, language, start):
        fresh.append(each)
        if each.stop > changed.stop and each.stop in stops and stops[each.stop] > begin:
            return begin, stops[each.stop], fresh
    return begin, len(old), fresh


def _last_before(old: Sequence[Paragraph], row: int) -> int:
    """The paragraph that holds the row before this one: where it ends depends on this one."""
    low, high = 0, len(old)
    while low < high:
        middle = (low + high) // 2
        if old[middle].first < row:
            low = middle + 1
        else:
            high = middle
    return max(0, low - 1)


@dataclass(frozen=True, slots=True)
class Flow:
    """A cue's text in one line, and where its characters went."""

    text: str
    cuts: tuple[tuple[int, int], ...] = ()
    """For each run of white space: where it ends in the cue, and how much shorter all is then."""

    def place(self, offset: int) -> int:
        """Where a place of the cue's text lies in the line."""
        less = 0
        for end, gone in self.cuts:
            if end > offset:
                break
            less = gone
        return offset - less


def flow(text: str, *, turns: bool = False, voices: Container[int] = ()) -> Flow:
    """A text in one line: runs of white space are one space, and a break between characters of
    scripts that write no spaces is none. With `turns` it is several lines where several speak,
    told by dashes or by `voices`: where others begin, as their markup says."""
    if (
        not voices
        and "\n" not in text
        and "  " not in text
        and text.isprintable()
        and text == text.strip()
    ):
        return Flow(text)
    pieces: list[str] = []
    cuts: list[tuple[int, int]] = []
    last = gone = begun = 0
    for found in _SPACE.finditer(text):
        put = _between(text, found)
        begun = begun if found.start() else found.end()
        dashed = turns and "\n" in found.group() and _turns(text, begun, found)
        if put and (dashed or found.end() in voices):
            put, begun = "\n", found.end()
        pieces += (text[last : found.start()], put)
        last = found.end()
        if gone != (gone := gone + len(found.group()) - len(put)):
            cuts.append((last, gone))
    pieces.append(text[last:])
    return Flow("".join(pieces), tuple(cuts))


def _turns(text: str, begun: int, space: re.Match[str]) -> bool:
    """Whether another one goes on behind a space; the one before has spoken from `begun` on."""
    if _TURN.match(text, space.end()) is None:
        return False
    latest = text[max(begun, space.start() - _TOLD_BY) : space.start()]
    return _TURN.match(text, begun) is not None or ends_sentence(latest)


def _between(text: str, space: re.Match[str]) -> str:
    if not space.start() or space.end() == len(text):
        return ""
    unspaced = is_unspaced(text[space.start() - 1]) and is_unspaced(text[space.end()])
    return "" if unspaced and _BREAK.search(space.group()) else " "


def lines_of(cues: Iterable[Cue]) -> Iterator[tuple[str, Flow]]:
    """What stands ahead of each cue's text in a paragraph, and its text; both have breaks where
    somebody else goes on."""
    before = ""
    for cue in cues:
        line = flow(cue.text, turns=True, voices=voices(cue))
        yield ("\n" if _goes_on(before, cue, line.text) else joint(before, line.text)), line
        before = line.text or before


def _goes_on(before: str, cue: Cue, line: str) -> bool:
    """Whether a cue begins with somebody else: with a dash, behind a sentence that ended or another
    one's dash; or behind several who have ended. Where its speaker is named only others who spoke
    in between tell it."""
    if not before or not line:
        return False
    last = before.rpartition("\n")[2]
    several = len(last) < len(before)
    if cue.speaker:
        return several
    ended = ends_sentence(last[-_TOLD_BY:])
    if _TURN.match(line) is None:
        return several and ended
    return ended or _TURN.match(last) is not None


def joint(before: str, after: str) -> str:
    """What stands between the lines of two cues: a space, or nothing in scripts without."""
    if not before or not after:
        return ""
    return "" if is_unspaced(before[-1]) and is_unspaced(after[0]) else " "


def prose(lines: Sequence[str]) -> str:
    """Lines of cues as one text."""
    said = [line for line in lines if line]
    if not said:
        return ""
    joints = [joint(before, after) for before, after in pairwise(said)]
    return "".join(part for pair in zip(said, [*joints, ""], strict=True) for part in pair)


class TranscriptForm(StrEnum):
    """What a transcript is written as; the value is the ending of its file's name."""

    TEXT = "txt"
    MARKDOWN = "md"
    WORD = "docx"


class Timestamps(StrEnum):
    """Which times a transcript tells."""

    NONE = "none"
    PARAGRAPH = "paragraph"
    CUE = "cue"


@dataclass(frozen=True, slots=True)
class TranscriptOptions:
    """How a transcript is to look."""

    title: str = ""
    timestamps: Timestamps = Timestamps.PARAGRAPH
    speakers: bool = True
    """Whether speakers are named."""
    rules: ParagraphRules = ParagraphRules()


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a transcript under one time."""

    start: int | None
    """Milliseconds; None where no time is told here."""
    text: str
    """One line."""


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph of a transcript, ready to be written in any form."""

    speaker: str
    """Who is named ahead of it; empty where nobody is to be named."""
    passages: tuple[Passage, ...]
    """At least one."""
    beside: str = ""
    """What the other language says meanwhile, where two are told."""

    @property
    def text(self) -> str:
        """All of it, without times."""
        return prose([each.text for each in self.passages])


@dataclass(frozen=True, slots=True)
class Transcript:
    """What a writer needs to know."""

    title: str
    language: str
    """BCP 47."""
    parts: tuple[Part, ...]
    beside: str | None = None
    """The language that is told beside it, BCP 47; None where there is one only."""


def transcript(
    cues: Sequence[Cue],
    language: str,
    options: TranscriptOptions,
    name: str = "",
    *,
    turns: bool = True,
) -> Transcript:
    """The transcript of sorted cues; `name` is its title where the options give none. Nothing in it
    is unfit for a document. With `turns` each of several who speak in a cue has a part; else
    who is named within a part has the name ahead of what they say."""
    found = paragraphs(cues, options.rules, language)
    parts = (
        part
        for each in found
        for part in _parts(cues[each.first : each.stop], each, options, turns=turns)
    )
    title = printable(flow(options.title or name).text).strip()
    return Transcript(title, language, tuple(parts))


def _parts(
    cues: Sequence[Cue], paragraph: Paragraph, options: TranscriptOptions, *, turns: bool
) -> Iterator[Part]:
    speaker = printable(flow(paragraph.speaker).text) if options.speakers else ""
    held: list[tuple[int, str]] = []
    named = speaker
    for cue, (ahead, line) in zip(cues, lines_of(cues), strict=True):
        for number, (who, said) in enumerate(_turns_of(cue, line)):
            if turns and held and (number or ahead == "\n"):
                yield _part(held, named, options)
                held, named = [], (who if options.speakers else "") if number else speaker
            elif held and options.speakers and (number or ahead == "\n"):
                said = _named(who if number else speaker, said)
            held += [(cue.start, said)] if said else []
    if held:
        yield _part(held, named, options)


def _named(speaker: str, said: str) -> str:
    return f"{speaker}: {said}" if speaker and said else said


def _turns_of(cue: Cue, line: Flow) -> Iterator[tuple[str, str]]:
    """What each says in a cue, and who where its markup names the others."""
    names = {line.place(place): name for place, name in voices(cue).items()}
    begin = 0
    for said in line.text.split("\n"):
        yield printable(flow(names.get(begin, "")).text), printable(said).strip()
        begin += len(said) + 1


def _part(lines: Sequence[tuple[int, str]], speaker: str, options: TranscriptOptions) -> Part:
    match options.timestamps:
        case Timestamps.CUE:
            passages = [Passage(start, line) for start, line in lines]
        case Timestamps.PARAGRAPH:
            passages = [Passage(lines[0][0], prose([line for _, line in lines]))]
        case _:
            passages = [Passage(None, prose([line for _, line in lines]))]
    return Part(speaker, tuple(passages))


_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")


def printable(text: str) -> str:
    """Text without what no document may hold: control characters and halves of characters."""
    return _UNPRINTABLE.sub("", text)
