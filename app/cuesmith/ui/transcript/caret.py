"""The word that keys start from, and the words that are chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF

from cuesmith.domain.cue import Cue
from cuesmith.domain.transcript_words import SpokenWord
from cuesmith.ui.transcript.stage import Place, Stage, prose_text


@dataclass(frozen=True, slots=True)
class Chosen:
    """Words that are chosen, in order; of many paragraphs, all but the first and the last are
    chosen as they are."""

    words: tuple[SpokenWord, ...]
    cues: tuple[str, ...]
    """Identities of cues of which every word is chosen, besides those of the words."""


class Caret:
    """Goes through the words of a stage. Chosen are all words from where choosing began up to it,
    both included."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self.place: Place | None = None
        self._anchor: Place | None = None
        self._x: float | None = None

    def forget(self) -> None:
        """Be nowhere."""
        self.place = self._anchor = self._x = None

    def put(self, place: Place, *, choose: bool = False, column: float | None = None) -> None:
        """Go to a word; with `choose`, everything from where it was is chosen. Going on up or down
        leads along `column`."""
        self._anchor = (self._anchor or self.place or place) if choose else None
        self.place, self._x = place, column

    def choose_word(self, place: Place) -> None:
        """Choose this word alone."""
        self.place = self._anchor = place
        self._x = None

    def choose_all(self) -> None:
        """Choose every word there is."""
        first, last = self.first(), self.last()
        if first is not None and last is not None:
            self._anchor, self.place = first, last

    def let_go(self) -> None:
        """Nothing is chosen any more."""
        self._anchor = None

    # -- what is chosen -------------------------------------------------------------------------

    @property
    def span(self) -> tuple[Place, Place] | None:
        """The first and the last word chosen; None where none is."""
        if self.place is None or self._anchor is None:
            return None
        return min(self.place, self._anchor), max(self.place, self._anchor)

    def chosen_in(self, paragraph: int) -> tuple[int, int] | None:
        """The first word chosen of a paragraph, and the one behind the last."""
        span = self.span
        if span is None or not span[0].paragraph <= paragraph <= span[1].paragraph:
            return None
        words = len(self._stage.prose(paragraph).words)
        first = span[0].word if paragraph == span[0].paragraph else 0
        stop = span[1].word + 1 if paragraph == span[1].paragraph else words
        return (first, min(stop, words)) if first < min(stop, words) else None

    def chosen(self) -> Chosen:
        """The words chosen; the one it is at where none is."""
        span = self.span or ((self.place, self.place) if self.place else None)
        if span is None:
            return Chosen((), ())
        words: list[SpokenWord] = []
        whole: list[str] = []
        for paragraph in range(span[0].paragraph, span[1].paragraph + 1):
            if span[0].paragraph < paragraph < span[1].paragraph:
                whole += [cue.id for cue in self._stage.paragraphs.cues(paragraph)]
                continue
            held = self._stage.prose(paragraph).words
            first = span[0].word if paragraph == span[0].paragraph else 0
            stop = span[1].word + 1 if paragraph == span[1].paragraph else len(held)
            words += [each.word for each in held[first:stop]]
        return Chosen(tuple(words), tuple(whole))

    def text_later(self) -> Callable[[], str]:
        """What gives all that is chosen, as prose; paragraphs apart by a blank line. Of many it
        takes long, and may be called on any thread."""
        span = self.span
        if span is None:
            return str
        between = range(span[0].paragraph + 1, span[1].paragraph)
        whole = [self._stage.paragraphs.cues(paragraph) for paragraph in between]
        ends = dict.fromkeys((span[0].paragraph, span[1].paragraph))
        first, *last = [self._text_in(paragraph) for paragraph in ends]
        return partial(_joined, first, whole, last)

    def _text_in(self, paragraph: int) -> str:
        prose, taken = self._stage.prose(paragraph), self.chosen_in(paragraph)
        if taken is None:
            return ""
        first, last = prose.words[taken[0]], prose.words[taken[1] - 1]
        return prose.text[first.first : last.stop]

    # -- moving ---------------------------------------------------------------------------------

    def first(self) -> Place | None:
        """The very first word."""
        return self._entry(0, 1, -1)

    def last(self) -> Place | None:
        """The very last word."""
        return self._entry(len(self._stage.heights) - 1, -1, -1)

    def step(self, by: int) -> Place | None:
        """The next word, or the one before; None at either end."""
        if self.place is None:
            return self.first()
        paragraph, word = self.place
        if 0 <= word + by < len(self._stage.prose(paragraph).words):
            return Place(paragraph, word + by)
        return self._entry(paragraph + by, by, 0 if by > 0 else -1)

    def _entry(self, paragraph: int, by: int, word: int) -> Place | None:
        """The first word, or the last one, of the next paragraph that has any."""
        while 0 <= paragraph < len(self._stage.heights):
            words = len(self._stage.prose(paragraph).words)
            if words:
                at_end = by < 0 and word < 0
                return Place(paragraph, words - 1 if at_end else 0)
            paragraph += by
        return None

    @property
    def column(self) -> float:
        """Along which it goes up and down: where that began."""
        return self.rect().center().x() if self._x is None else self._x

    def line(self, by: int) -> Place | None:
        """The word above or below, nearest to the column."""
        if self.place is None:
            return self.first()
        paragraph, word = self.place
        block = self._stage.block(paragraph)
        line = block.line_of(word) + by
        if 0 <= line < block.lines:
            return Place(paragraph, block.nearest(line, self.column))
        entry = self._entry(paragraph + by, by, -1)
        if entry is None:
            return None
        other = self._stage.block(entry.paragraph)
        return Place(entry.paragraph, other.nearest(0 if by > 0 else -1, self.column))

    def rect(self) -> QRectF:
        """Where the word is; empty where it is nowhere."""
        return QRectF() if self.place is None else self._stage.rect(self.place)

    def line_edge(self, *, end: bool) -> Place | None:
        """The first or the last word of the line."""
        if self.place is None:
            return None
        block = self._stage.block(self.place.paragraph)
        edges = block.edge_words(block.line_of(self.place.word))
        return Place(self.place.paragraph, edges[end])


def _joined(first: str, between: Sequence[Sequence[Cue]], last: Sequence[str]) -> str:
    return "\n\n".join(filter(None, (first, *map(prose_text, between), *last)))
