"""A script as a person writes or pastes it: who says what, in paragraphs.

A blank line ends a paragraph, and so does a new speaker: "NAME:" at the beginning of a line, a
name alone on its line in capitals as screenplays have it, ">>" or a dash. What is not spoken
(scene headings, Markdown headings, comments, a transcript's times) is put aside. Sounds in brackets
stay in the text, but nobody is expected to say them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cuesmith.domain.words import Offsets, word_spans

LONGEST = 2_000_000
"""Characters of a script that are read: three times those of a long novel's reading."""

_LABEL = re.compile(
    r"(?:>>\s*)?([^\W\d_][^:：\n\[\](){}<>|（）]{0,40})(?:[(（][^:：()（）\n]{0,40}[)）]\s?){0,2}"
    r"(?::(?:\s+|$)|：\s*)"
)
"""Behind the name may stand how it is said, or from where: "ANNA (V.O.): "."""
_TURN = re.compile(r"(?:>>+|[-–—•])\s*(?=\S)")
_SCENE = re.compile(r"(?:INT|EXT|INT\./EXT|I/E|EST)[. ]|(?:FADE|CUT|DISSOLVE)\b.*:?$|THE END$")
_HEADING = re.compile(r"#{1,6}\s|[=\-*_~]{3,}$|```|<!--")
_MARKS = re.compile(r"(?<!\\)\*{1,3}|__|`|^>(?!>)\s?|^\d+[.)]\s(?=\D)|^\*\s")
"""Markdown's emphasis, quotations and lists."""
_ESCAPED = re.compile(r"\\([^\w\s])")
"""A sign that is none of Markdown's."""
_UNDERLINE = re.compile(r"={3,}$")
_STAMP = r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
_TIME = re.compile(
    rf"(?:`|\*\*)?(?:[\[(]{_STAMP}[\])]|\d{{1,2}}:\d{{2}}:\d{{2}}(?:[.,]\d{{1,3}})?(?![\d:]))"
    r"(?:`|\*\*)?[ -]*"
)
"""A time at the beginning of a line, as transcripts have it; one without brackets has hours, for
somebody may say "10:30"."""
_TIMED_NAME = re.compile(rf"([^\W\d_][^:\[\]()]{{0,40}}?):? [\[(]?{_STAMP}[\])]?")
"""A transcript's line of its own: who speaks, and when."""
_BRACKETED = re.compile(r"\[[^\]\n]{0,200}\]|［[^］\n]{0,200}］|【[^】\n]{0,200}】|♪|♫")
_ASIDE = re.compile(r"\([^)\n]{0,200}\)|（[^）\n]{0,200}）")
_MOST_NAME_WORDS = 4
_SPACES = re.compile(r"[ \t]+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What one person says without a break; its end is the end of a cue."""

    text: str
    """With the line breaks and spaces that count as one."""
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Script:
    """Paragraphs in the order in which they are spoken."""

    paragraphs: tuple[Paragraph, ...] = ()
    ignored: tuple[str, ...] = ()
    """Lines that nobody is to say, such as headings."""


@dataclass(frozen=True, slots=True)
class ScriptWord:
    """A word of a script and where it stands."""

    paragraph: int
    place: Offsets
    text: str
    """As shown, punctuation included."""
    sound: bool = False
    """Whether it is part of a sound that the script names, which nobody says."""


def parse_script(text: str, *, keep_sounds: bool = True, by_line: bool = False) -> Script:
    """A script from plain text, Markdown or a screenplay.

    Without `keep_sounds` those are left out; with `by_line` each line is a paragraph of its own.
    """
    lines = [_SPACES.sub(" ", line).strip() for line in text[:LONGEST].splitlines()]
    lines = [_TIME.sub("", line, count=1) if _TIME.match(line) else line for line in lines]
    timed = [_TIMED_NAME.fullmatch(line) for line in lines]
    lines = [f"{name[1]}:" if name else line for name, line in zip(timed, lines, strict=True)]
    names = _names(lines) | {_folded(name[1]) for name in timed if name}
    paragraphs: list[Paragraph] = []
    ignored: list[str] = []
    speaker = ""
    for block in _blocks(lines):
        found = _read_block(block, names, ignored, speaker, by_line=by_line)
        paragraphs += found
        speaker = found[-1].speaker if found else speaker
    paragraphs = [replace(each, speaker="") if _is_sound(each) else each for each in paragraphs]
    if not keep_sounds:
        paragraphs = [replace(each, text=_without_sounds(each.text)) for each in paragraphs]
    return Script(tuple(each for each in paragraphs if each.text), tuple(ignored))


def script_words(script: Script) -> tuple[ScriptWord, ...]:
    """The words of all paragraphs, in order; punctuation by itself is none."""
    return tuple(
        word
        for number, paragraph in enumerate(script.paragraphs)
        for word in _words_of(number, paragraph.text)
    )


def sound_spans(text: str) -> tuple[Offsets, ...]:
    """Where a text names sounds instead of words: in square brackets; in round ones where
    nothing else is on the line."""
    found = [match.span() for match in _BRACKETED.finditer(text)]
    start = 0
    for line in text.split("\n"):
        if line and not _ASIDE.sub("", _BRACKETED.sub("", line)).strip(" .-–—"):
            found += [
                (start + match.start(), start + match.end()) for match in _ASIDE.finditer(line)
            ]
        start += len(line) + 1
    return tuple(sorted(found))


def _words_of(number: int, text: str) -> Iterator[ScriptWord]:
    sounds = sound_spans(text)
    for start, end in word_spans(text):
        if not any(map(str.isalnum, text[start:end])):
            continue
        inside = any(first < end and start < last for first, last in sounds)
        yield ScriptWord(number, (start, end), text[start:end], inside)


def _blocks(lines: Sequence[str]) -> Iterator[list[str]]:
    """The lines between blank ones."""
    block: list[str] = []
    for line in [*lines, ""]:
        if line:
            block.append(line)
        elif block:
            yield block
            block = []


def _is_sound(paragraph: Paragraph) -> bool:
    return not _without_sounds(paragraph.text)


def _read_block(
    block: list[str], names: frozenset[str], ignored: list[str], speaker: str, *, by_line: bool
) -> list[Paragraph]:
    """The paragraphs between two blank lines; `speaker` goes on where none is named."""
    found: list[Paragraph] = []
    for number, line in enumerate(block):
        underlined = number + 1 < len(block) and _UNDERLINE.match(block[number + 1])
        if underlined or _HEADING.match(line) or _SCENE.match(_MARKS.sub("", line)):
            ignored.append(line)
            continue
        if number == 0 and len(block) > 1 and _stands_alone(line, names):
            speaker = _bare_name(line)
            continue
        name, said = _labelled(line, names)
        said, turned = _turned(_ESCAPED.sub(r"\1", _MARKS.sub("", said)))
        if name:
            speaker = name
        elif turned:
            speaker = ""
        if name or turned or by_line or not found:
            found.append(Paragraph(said, speaker))
        else:
            found[-1] = replace(found[-1], text=f"{found[-1].text} {said}".strip())
    return found


def _turned(line: str) -> tuple[str, bool]:
    """A line without the sign of another speaker, and whether it had one."""
    sign = _TURN.match(line)
    return (line[sign.end() :], True) if sign else (line, False)


def _labelled(line: str, names: frozenset[str]) -> tuple[str, str]:
    """Who speaks, where a line says so, and what."""
    label = _LABEL.match(_MARKS.sub("", line))
    if label is None or _folded(label.group(1)) not in names:
        return "", line
    said = _MARKS.sub("", line)[label.end() :]
    return label.group(1).strip(), said


def _names(lines: Sequence[str]) -> frozenset[str]:
    """The labels that are names: in capitals, or used more than once, or one of several."""
    labels = [
        match.group(1).strip()
        for line in lines
        if (match := _LABEL.match(_MARKS.sub("", line))) and _may_be_name(match.group(1))
    ]
    counts = Counter(map(_folded, labels))
    alone = Counter(
        _folded(_bare_name(line))
        for line, before in zip(lines, ["", *lines], strict=False)
        if not before and _is_shouted(_bare_name(line))
    )
    shouted = {_folded(name) for name in labels if _is_shouted(name)}
    repeated = {name for name, count in counts.items() if count > 1}
    return frozenset(shouted | repeated | {name for name, count in alone.items() if count > 1})


def _may_be_name(label: str) -> bool:
    words = label.split()
    if not 0 < len(words) <= _MOST_NAME_WORDS:
        return False
    return not words[0][0].islower()


def _stands_alone(line: str, names: frozenset[str]) -> bool:
    """Whether a line is a screenplay's name above what is said."""
    name = _bare_name(line)
    return _is_shouted(name) and _folded(name) in names


def _bare_name(line: str) -> str:
    return _ASIDE.sub("", line).strip()


def _is_shouted(text: str) -> bool:
    short = 0 < len(text.split()) <= _MOST_NAME_WORDS
    return short and text.isupper() and not text.endswith((".", "!", "?", ","))


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _without_sounds(text: str) -> str:
    pieces, end = [], 0
    for start, stop in sound_spans(text):
        if start >= end:
            pieces.append(text[end:start])
            end = stop
    pieces.append(text[end:])
    return " ".join("".join(pieces).split())
