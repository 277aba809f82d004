"""Recognised words as units: the smallest runs between which a cue or line may end.

A unit is mostly one word with the loose punctuation beside it. Words that cannot be parted
("well" and "-known", a word and the full stop recognised apart from it, words whose times run
backwards) share one. Units come out one by one as segments come in, the same whatever the
portions in which these arrive.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cuesmith.domain.breaks import SPACES, is_breakable
from cuesmith.domain.cue import Doubt, Word
from cuesmith.domain.measures import is_unspaced
from cuesmith.domain.speech import Segment
from cuesmith.domain.unspaced_phrases import phrase_starts
from cuesmith.domain.words import Offsets, interpolate_words, locate_words

_LONGEST_GLUED = 80
"""Characters; a run beyond that is let go at word ends, spaces or not."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Words that stay together. Times are milliseconds."""

    text: str
    space: str
    """What stands between it and the unit before."""
    words: tuple[Word, ...]
    start: int
    """When its first word begins."""
    last_start: int
    """When its last word begins."""
    end: int
    """When its last word ends."""
    doubts: tuple[Doubt, ...] = ()
    language: str = "und"
    speaker: str = ""
    opens: bool | None = None
    """Whether a phrase begins with it, where that is known of a script that writes no spaces."""

    @property
    def count(self) -> int:
        """Words to a reader: where scripts write no spaces, one where a phrase begins."""
        return len(self.words) if self.opens is None else int(self.opens)


class UnitReader:
    """Makes units of segments; holds the last one back, since the next word may belong to it."""

    def __init__(self) -> None:
        self._held: list[Unit] = []
        self._length = 0
        self._last_start = 0

    def read(self, segment: Segment) -> Iterator[Unit]:
        """The units that are complete once this segment is known."""
        for piece in _pieces(segment):
            if self._held and not self._belongs(piece):
                yield from self.finish()
            elif not self._held:
                piece = replace(piece, space="")
            self._last_start = max(self._last_start, piece.start) if self._held else piece.start
            self._length += len(piece.text)
            self._held.append(piece)

    def finish(self) -> Iterator[Unit]:
        """The last unit."""
        if self._held:
            yield _united(self._held)
        self._held, self._length = [], 0

    def _belongs(self, piece: Unit) -> bool:
        if piece.start < self._last_start:
            return True
        if self._length > _LONGEST_GLUED or piece.speaker != self._held[-1].speaker:
            return False
        return not is_breakable(self._held[-1].text, piece.text, bool(piece.space))


def _united(pieces: list[Unit]) -> Unit:
    first = pieces[0]
    if len(pieces) == 1:
        return first
    doubts: dict[Doubt, None] = {doubt: None for piece in pieces for doubt in piece.doubts}
    return Unit(
        first.text + "".join(piece.space + piece.text for piece in pieces[1:]),
        first.space,
        tuple(word for piece in pieces for word in piece.words),
        min(piece.start for piece in pieces),
        max(piece.start for piece in pieces),
        max(piece.end for piece in pieces),
        tuple(doubts),
        first.language,
        first.speaker,
        first.opens,
    )


def _pieces(segment: Segment) -> Iterator[Unit]:
    """One unit for each word, the text between the words given to one side or the other."""
    words = tuple(word for word in segment.words if word.text.strip())
    if not words and segment.text.strip():
        words = interpolate_words(segment.text, segment.start, segment.end)
    places = [place for place in locate_words(segment.text, words) if place is not None]
    if len(places) == len(words):
        texts = _spread(segment.text, places)
    else:  # the words and the text disagree: the words are what was heard
        texts = [(word.text, _joint(before, word)) for before, word in _pairs(words)]
    opening = _openings(texts, segment.language)
    for word, (text, space), opens in zip(words, texts, opening, strict=True):
        times = word.start, word.start, word.end
        unit = Unit(text, space, (word,), *times, segment.doubts, segment.language)
        yield replace(unit, speaker=segment.speaker, opens=opens)


def _openings(texts: list[tuple[str, str]], language: str) -> list[bool] | list[None]:
    """Whether a phrase begins with each word."""
    starts = phrase_starts("".join(space + text for text, space in texts), language)
    if starts is None:
        return [None] * len(texts)
    opening: list[bool] = []
    place = 0
    for text, space in texts:
        place += len(space)
        opening.append(place in starts or not opening)
        place += len(text)
    return opening


def _pairs(words: tuple[Word, ...]) -> Iterator[tuple[Word | None, Word]]:
    return zip((None, *words[:-1]), words, strict=True)


def _joint(before: Word | None, word: Word) -> str:
    unspaced = is_unspaced(word.text[0]) and (before is None or is_unspaced(before.text[-1]))
    return "" if unspaced else " "


def _spread(text: str, places: list[Offsets]) -> list[tuple[str, str]]:
    """Each word's text with the loose characters beside it, and the space ahead of it."""
    spread: list[tuple[str, str]] = []
    last = 0
    for start, end in places:
        tail, space, head = _divide(text[last:start])
        if spread:
            before, joint = spread[-1]
            spread[-1] = (before + tail, joint)
        else:
            space, head = _opening(text[:1], tail, space), _attach(tail, head)
        spread.append((head + text[start:end], space))
        last = end
    if spread:
        rest = SPACES.sub(" ", text[last:]).rstrip()
        spread[-1] = (spread[-1][0] + rest, spread[-1][1])
    return spread


def _attach(tail: str, head: str) -> str:
    return f"{tail} {head}" if tail and head else tail + head


def _opening(first: str, tail: str, space: str) -> str:
    """The space ahead of a segment: unspaced scripts go on without one, unless it states one."""
    if first and is_unspaced(first):
        return ""
    return space if space and not tail else " "


def _divide(between: str) -> tuple[str, str, str]:
    """Loose text between two words: what clings to the first, the space, what clings to the
    second."""
    gap = SPACES.search(between)
    if gap is None:
        return between, "", ""
    tail, rest = between[: gap.start()], between[gap.end() :]
    space = gap.group() if len(gap.group()) == 1 and gap.group() in " \u3000" else " "
    rest = SPACES.sub(" ", rest)
    if rest and not is_breakable("x", rest.rstrip(), spaced=True):
        return tail + space + rest.rstrip(), space, ""
    return tail, space, rest.lstrip()
