"""Edits that divide and unite cues, by their words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from cuesmith.base.errors import UsageError
from cuesmith.domain.breaks import SPACES
from cuesmith.domain.cue import Cue, Dialect, Doubt, Markup, Word, new_cue_id
from cuesmith.domain.cue_edits import name_cues
from cuesmith.domain.document import Document, find_row, find_rows
from cuesmith.domain.edits import Applied, rewrite
from cuesmith.domain.markup.dialects import dialect_module
from cuesmith.domain.markup.retext import retext
from cuesmith.domain.markup.webvtt import without_silent_voices
from cuesmith.domain.measures import is_unspaced, reading_length
from cuesmith.domain.track import Track
from cuesmith.domain.transcript_voices import voices
from cuesmith.domain.words import Offsets, fit_words, timed_words

_WIDEST_GAP = 120
"""Milliseconds, three pictures of film: what is wider between two cues is a pause in speech."""


@dataclass(frozen=True, slots=True)
class SplitCue:
    """Makes two cues of one, at a time or at a place in its text.

    At a time, the text is divided between the words that lie mostly before it and those after; at
    a place in the text, the time is that of the word behind it. Refused where one side would have
    no text or no time.
    """

    track: str
    cue: str
    time: int | None = None
    """Milliseconds."""
    offset: int | None = None
    """Characters of the text; with a time as well, both are taken as they are."""
    gap: int = 0
    """Milliseconds between the two, taken from the first."""
    new_id: str = field(default_factory=new_cue_id)
    """Identity of the second cue."""

    def describe(self, document: Document) -> str:
        """ "Split cue 12"."""
        return f"Split {name_cues(document, self.track, (self.cue,))}"

    def perform(self, document: Document) -> Applied:
        """The first keeps identity and note, both keep the rest."""
        track = document.track(self.track)
        cue = track.cues[find_row(track, self.cue)]
        offset = _offset_at(cue, self.time) if self.offset is None else self.offset
        time = _time_at(cue, offset) if self.time is None else self.time
        if not (
            cue.start < time < cue.end and cue.text[:offset].strip() and cue.text[offset:].strip()
        ):
            raise UsageError(
                f"{self.describe(document)}: one of the two would be empty.",
                hint="Split between two words, while the cue shows.",
            )
        pair = cut_cue(cue, offset, time, max(0, self.gap), self.new_id)
        return rewrite(document, self.track, self.describe(document), {cue.id: pair})


_Timed = tuple[tuple[Offsets, Word], ...]


def _timed(cue: Cue) -> _Timed:
    return timed_words(cue.text, cue.words, cue.start, cue.end)


def _offset_at(cue: Cue, time: int | None) -> int:
    """Where in the text a time falls, between two words."""
    if time is None:
        raise UsageError("A cue is split at a time or at a place in its text.")
    timed = _timed(cue)
    after = [n for n, (_, word) in enumerate(timed) if word.start + word.end >= 2 * time]
    first = min(max(after[0] if after else len(timed), 1), max(1, len(timed) - 1))
    if first >= len(timed):
        return len(cue.text)
    return place_between(cue.text, timed[first - 1][0][1], timed[first][0][0])


def place_between(text: str, end: int, start: int) -> int:
    """Where to cut a text between two words: behind the first space, so that loose closing marks
    stay with the word before and opening ones with that after."""
    space = SPACES.search(text, end, start)
    return start if space is None else space.end()


def _time_at(cue: Cue, offset: int) -> int:
    """When the text behind an offset is spoken."""
    for (start, end), word in _timed(cue):
        if start >= offset:
            return word.start
        if end > offset:
            return _time_within(word, offset - start)
    return cue.end


def _time_within(word: Word, letters: int) -> int:
    """When the first `letters` characters of a word are over, by their share."""
    whole = max(1, reading_length(word.text))
    part = min(whole, reading_length(word.text[:letters]))
    return word.start + (word.end - word.start) * part // whole


def cut_cue(cue: Cue, offset: int, time: int, gap: int, new_id: str) -> tuple[Cue, Cue]:
    """Two cues of one, cut at a place in its text and a time in it, `gap` milliseconds apart.

    The first keeps identity and note, both keep the rest; `new_id` is the second's identity. Of
    several voices, each cue keeps those that are heard in it.
    """
    first_text, second_text = cue.text[:offset].rstrip(), cue.text[offset:].lstrip()
    first_end = max(cue.start + 1, time - gap)
    before, after = _divide_words(cue, offset)
    first = replace(
        cue,
        end=first_end,
        text=first_text,
        words=fit_words(before, cue.start, first_end),
        markup=_remarked(cue.markup, first_text),
    )
    second = replace(
        cue,
        id=new_id,
        start=time,
        text=second_text,
        words=fit_words(after, time, cue.end),
        markup=_remarked(cue.markup, second_text),
        identifier="",
        note="",
    )
    heard = voices(cue)
    later = _voice_at(cue, offset, heard)
    return _as_heard(first, cue.speaker, heard), _as_heard(second, later, heard)


def _voice_at(cue: Cue, offset: int, heard: Mapping[int, str]) -> str:
    """Who says what stands behind a place in the text, of those that are heard from places on."""
    begin = offset + len(cue.text[offset:]) - len(cue.text[offset:].lstrip())
    return [cue.speaker, *(name for place, name in heard.items() if place <= begin)][-1]


def _as_heard(part: Cue, speaker: str, heard: Mapping[int, str]) -> Cue:
    """A part of a cue with several voices, without tags of those that say nothing in it."""
    if not heard or part.markup is None:
        return part
    source = without_silent_voices(part.markup.source)
    return replace(part, speaker=speaker, markup=replace(part.markup, source=source))


def _divide_words(cue: Cue, offset: int) -> tuple[list[Word], list[Word]]:
    """The words before and after an offset; one that it cuts is shared by characters."""
    before: list[Word] = []
    after: list[Word] = []
    for (start, end), word in _timed(cue) if cue.words else ():
        if end <= offset:
            before.append(word)
        elif start >= offset:
            after.append(word)
        else:
            time = _time_within(word, offset - start)
            before.append(replace(word, end=time, text=word.text[: offset - start], estimated=True))
            after.append(
                replace(word, start=time, text=word.text[offset - start :], estimated=True)
            )
    return before, after


def _remarked(markup: Markup | None, text: str) -> Markup | None:
    return None if markup is None else retext(markup, text)


@dataclass(frozen=True, slots=True)
class JoinCues:
    """Makes one cue of several; it keeps the first one's identity and fields."""

    track: str
    cues: tuple[str, ...]
    separator: Literal["\n", " ", ""] = "\n"

    def describe(self, document: Document) -> str:
        """ "Join 2 cues"."""
        return f"Join {name_cues(document, self.track, self.cues)}"

    def perform(self, document: Document) -> Applied:
        """Texts and words follow each other in time; refused for less than two cues."""
        track = document.track(self.track)
        chosen = [track.cues[row] for row in find_rows(track, self.cues)]
        if len(chosen) < 2:
            raise UsageError("At least two cues are needed to join them.")
        replaced: dict[str, tuple[Cue, ...]] = {cue.id: () for cue in chosen}
        replaced[chosen[0].id] = (joined_cue(chosen, self.separator),)
        return rewrite(document, self.track, self.describe(document), replaced)


def joined_cue(cues: Sequence[Cue], separator: str) -> Cue:
    """One cue of several, in the order given, with the first one's identity and fields; texts
    stand with `separator` between them."""
    spoken = any(cue.words for cue in cues)
    words = tuple(word for cue in cues for _, word in (_timed(cue) if spoken else ()))
    doubts: dict[Doubt, None] = {doubt: None for cue in cues for doubt in cue.doubts}
    text = separator.join(cue.text for cue in cues if cue.text)
    return replace(
        cues[0],
        end=max(cue.end for cue in cues),
        text=text,
        words=words,
        markup=_joined_markup(cues, separator, text),
        note="\n".join(cue.note for cue in cues if cue.note),
        doubts=tuple(doubts),
    )


def _joined_markup(cues: Sequence[Cue], separator: str, text: str) -> Markup | None:
    """The sources one after the other, in the first one's dialect; None if none has any."""
    dialects: list[Dialect] = [cue.markup.dialect for cue in cues if cue.markup]
    if not dialects:
        return None
    module = dialect_module(dialects[0])
    sources = [
        cue.markup.source
        if cue.markup and cue.markup.dialect is dialects[0]
        else module.escape(cue.text)
        for cue in cues
        if cue.text
    ]
    source = module.escape(separator).join(sources) if separator else "".join(sources)
    return retext(Markup(dialects[0], source), text)


@dataclass(frozen=True, slots=True)
class MoveWord:
    """Moves the last word of a cue to the next one, or its first to the one before.

    The edges go along: where the word goes, its time goes. Refused where there is no such cue, or
    the word is the cue's only one.
    """

    track: str
    cue: str
    to: Literal["next", "previous"]

    def describe(self, document: Document) -> str:
        """ "Move word of cue 12 to the next"."""
        return f"Move word of {name_cues(document, self.track, (self.cue,))} to the {self.to}"

    def perform(self, document: Document) -> Applied:
        """Words without times are moved by their share of characters."""
        track = document.track(self.track)
        cue, neighbour = self._pair(track)
        timed = _timed(cue)
        if len(timed) < 2:
            raise UsageError(
                "The cue has only this word.", hint="Join the two cues, or delete this one."
            )
        turn = _to_next if self.to == "next" else _to_previous
        new = dict(zip((cue.id, neighbour.id), turn(cue, neighbour, timed), strict=True))
        replaced = {cue_id: (changed,) for cue_id, changed in new.items()}
        return rewrite(document, self.track, self.describe(document), replaced)

    def _pair(self, track: Track) -> tuple[Cue, Cue]:
        row = find_row(track, self.cue)
        other = row + 1 if self.to == "next" else row - 1
        if not 0 <= other < len(track.cues):
            raise UsageError(f"There is no {self.to} cue to move the word to.")
        return track.cues[row], track.cues[other]


def _to_next(cue: Cue, after: Cue, timed: _Timed) -> tuple[Cue, Cue]:
    place, word = timed[-1]
    offset = place_between(cue.text, timed[-2][0][1], place[0])
    start = max(cue.start, min(word.start, after.start))
    gap = _kept_gap(after.start - cue.end, start - timed[-2][1].start)
    end = min(cue.end, max(cue.start, start - gap))
    text = _united(cue.text[offset:].strip(), after.text)
    coming = (word, *_words_of(after)) if cue.words or after.words else ()
    return (
        _saying(cue, cue.text[:offset].rstrip(), (cue.start, end), _words_but(cue, timed[:-1])),
        _saying(after, text, (start, after.end), coming),
    )


def _to_previous(cue: Cue, before: Cue, timed: _Timed) -> tuple[Cue, Cue]:
    (place, word), (following, kept) = timed[:2]
    offset = place_between(cue.text, place[1], following[0])
    start = min(cue.end, max(kept.start, cue.start))
    gap = _kept_gap(cue.start - before.end, start - word.start)
    end = max(before.end, min(word.end, start - gap))
    text = _united(before.text, cue.text[:offset].strip())
    coming = (*_words_of(before), word) if cue.words or before.words else ()
    return (
        _saying(cue, cue.text[offset:].lstrip(), (start, cue.end), _words_but(cue, timed[1:])),
        _saying(before, text, (before.start, end), coming),
    )


def _kept_gap(gap: int, room: int) -> int:
    """What stays of the gap between two cues, in milliseconds, where the word that borders on it
    has so much room: a pause before the word that is moved is no gap behind it."""
    return max(0, min(gap, _WIDEST_GAP, room // 2))


def _words_but(cue: Cue, timed: _Timed) -> tuple[Word, ...]:
    """The words that stay; a cue that had none gets none."""
    return tuple(word for _, word in timed) if cue.words else ()


def _words_of(taker: Cue) -> tuple[Word, ...]:
    """The taker's words, estimated where it has none."""
    return taker.words or tuple(word for _, word in _timed(taker))


def _united(first: str, second: str) -> str:
    unspaced = first and second and is_unspaced(first[-1]) and is_unspaced(second[0])
    return first + second if unspaced else f"{first} {second}".strip()


def _saying(cue: Cue, text: str, span: tuple[int, int], words: Sequence[Word]) -> Cue:
    """A cue with other text, edges and words."""
    start, end = span
    fitted = fit_words(words, start, end)
    markup = _remarked(cue.markup, text)
    return replace(cue, text=text, start=start, end=end, words=fitted, markup=markup)
