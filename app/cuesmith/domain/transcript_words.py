"""The words of a cue as a reader of prose sees them: each with what clings to it, its time, and
where it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import category

from cuesmith.domain.breaks import SPACES
from cuesmith.domain.cue import Cue
from cuesmith.domain.transcript import Flow, lines_of
from cuesmith.domain.words import Offsets, timed_words

_OPENING = frozenset("\"'“‘«‹([{¿¡「『（〈《【〔〖｢$£€¥#@-–—")
"""What clings to the word behind it where no space says otherwise."""


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """A word with its punctuation."""

    cue: str
    """Identity."""
    first: int
    """Where it begins in the cue's text."""
    stop: int
    """Where it ends there."""
    core: Offsets
    """The word alone, without marks around it."""
    start: int
    """Milliseconds."""
    end: int
    probability: float | None = None


def spoken_words(cue: Cue) -> tuple[SpokenWord, ...]:
    """The words of a cue, in order; every character that is no space is in one. Times are shared
    out where none are known."""
    timed = timed_words(cue.text, cue.words, cue.start, cue.end)
    if not timed:
        return ()
    edges = tuple(_edges(cue.text, [place for place, _ in timed]))
    return tuple(
        SpokenWord(
            cue.id, first, stop, _core(cue.text, place), word.start, word.end, word.probability
        )
        for (first, stop), (place, word) in zip(edges, timed, strict=True)
    )


def _core(text: str, place: Offsets) -> Offsets:
    first, stop = place
    while first < stop and not text[first].isalnum():
        first += 1
    while stop > first and not _is_letter(text[stop - 1]):
        stop -= 1
    return (first, stop) if first < stop else place


def _is_letter(char: str) -> bool:
    """Whether a word may end with this: letters, digits, and the signs that belong to letters."""
    return char.isalnum() or category(char)[0] == "M"


def _edges(text: str, places: Sequence[Offsets]) -> Iterator[Offsets]:
    """Places of words, widened by the marks that cling to them."""
    first = len(text) - len(text.lstrip())
    for place, (_, stop) in enumerate(places):
        if place + 1 == len(places):
            yield first, len(text.rstrip())
            return
        end, begin = _divide(text, stop, places[place + 1][0])
        yield first, end
        first = begin


def _divide(text: str, stop: int, start: int) -> Offsets:
    """Where one word ends and the next begins, by what lies between them."""
    spaces = list(SPACES.finditer(text, stop, start))
    if spaces:
        # Marks that stand alone between two spaces, such as a dash, go with the word before; a
        # speaker's dash at the beginning of a line does not.
        broken = (each for each in spaces if "\n" in each.group())
        space = next(broken, spaces[-1])
        return space.start(), space.end()
    while start > stop and text[start - 1] in _OPENING:
        start -= 1
    return start, start


@dataclass(frozen=True, slots=True)
class ProseWord:
    """A word and its place in a paragraph's text."""

    word: SpokenWord
    first: int
    """Where it begins in the paragraph's text."""
    stop: int
    row: int
    """Of its cue, counted from the paragraph's first."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph's text, with every word in it."""

    text: str
    words: tuple[ProseWord, ...]

    def at(self, offset: int) -> int | None:
        """The word at a place of the text, or the last before it; None where there is none."""
        found = bisect_right(self.words, offset, key=lambda word: word.first) - 1
        return max(0, found) if self.words else None

    def spoken_at(self, time: int) -> int | None:
        """The word that is being said at a time; between two, the one before, while its cue or a
        later one of the paragraph shows."""
        last: int | None = None
        for place, each in enumerate(self.words):
            if each.word.start <= time and (last is None or self._starts(last) <= each.word.start):
                last = place
        return last

    def _starts(self, place: int) -> int:
        return self.words[place].word.start


def prose_of(cues: Sequence[Cue]) -> Prose:
    """A paragraph of these cues."""
    pieces: list[str] = []
    words: list[ProseWord] = []
    length = 0
    for row, (cue, (between, line)) in enumerate(zip(cues, lines_of(cues), strict=True)):
        if not line.text:
            continue
        length += len(between)
        words += _placed(cue, row, line, length)
        pieces += (between, line.text)
        length += len(line.text)
    return Prose("".join(pieces), tuple(words))


def _placed(cue: Cue, row: int, line: Flow, begin: int) -> Iterator[ProseWord]:
    for each in spoken_words(cue):
        yield ProseWord(each, begin + line.place(each.first), begin + line.place(each.stop), row)
