"""Where every paragraph and word is: laid out when it is looked at, so that a long track costs no
more than what is seen of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont

from cuesmith.bridge.transcript_paragraphs import TranscriptParagraphs
from cuesmith.domain.cue import Cue
from cuesmith.domain.transcript import lines_of
from cuesmith.domain.transcript_text import stamp
from cuesmith.domain.transcript_words import Prose, prose_of
from cuesmith.ui.transcript.block import Block, Page, doubtful, make_page
from cuesmith.ui.transcript.heights import Heights

_KEPT = 96
"""Paragraphs that stay laid out."""
_LONGEST = 20_000
"""Characters of a cue that are shown; what is longer is no caption, and would stop the window."""


class Place(NamedTuple):
    """A word: its paragraph, and which of its words it is."""

    paragraph: int
    word: int


class Stage:
    """Paragraphs laid out on a page, one below the other; heights are pixels from the first."""

    def __init__(self, paragraphs: TranscriptParagraphs) -> None:
        self.paragraphs = paragraphs
        self.heights = Heights()
        self._page = make_page(400, QFont())
        self._blocks: dict[int, Block] = {}
        self._doubt = QColor()

    def lay_out_anew(self, page: Page, doubt: QColor) -> None:
        """Forget all places: the width, the letters, the colours or the track are others. `doubt`
        is the colour of what recognition was unsure of."""
        self._page, self._doubt = page, doubt
        self._blocks.clear()
        self.heights.splice(0, len(self.heights), self._guesses(0, len(self.paragraphs)))

    def replace(self, begin: int, end: int, count: int) -> None:
        """Some paragraphs came in the place of others."""
        self.heights.splice(begin, end, self._guesses(begin, begin + count))
        moved = begin + count - end
        # Whether the next one begins with a name depends on who spoke before.
        self._blocks = {
            place if place < begin else place + moved: block
            for place, block in self._blocks.items()
            if place < begin or place > end
        }

    def _guesses(self, begin: int, end: int) -> list[int]:
        page, found = self._page, self.paragraphs
        return [
            page.guess(found[place].letters, named=found.begins_turn(place))
            for place in range(begin, end)
        ]

    def block(self, place: int) -> Block:
        """A paragraph, laid out."""
        found = self._blocks.get(place)
        if found is None:
            found = self._blocks[place] = self._make(place)
            self.heights[place] = found.height
            self._forget_far(place)
        return found

    def _make(self, place: int) -> Block:
        cues = self._cues(place)
        paragraph = self.paragraphs[place]
        name = paragraph.speaker if self.paragraphs.begins_turn(place) else ""
        said = prose_of(cues)
        unsure = doubtful(said, cues, self._doubt)
        return Block(said, name, stamp(paragraph.start), self._page, unsure)

    def _forget_far(self, place: int) -> None:
        if len(self._blocks) > _KEPT:
            near = sorted(self._blocks, key=lambda each: abs(each - place))
            self._blocks = {each: self._blocks[each] for each in near[: _KEPT // 2]}

    def prose(self, place: int) -> Prose:
        """The text of a paragraph and its words; it need not be laid out."""
        found = self._blocks.get(place)
        return prose_of(self._cues(place)) if found is None else found.prose

    def _cues(self, place: int) -> list[Cue]:
        return [_bounded(cue) for cue in self.paragraphs.cues(place)]

    def rect(self, place: Place) -> QRectF:
        """Where a word is."""
        rect = self.block(place.paragraph).rect(place.word)
        return rect.translated(0, self.heights.top(place.paragraph))

    def word_at(self, x: float, y: float) -> Place | None:
        """The word at a point; None beside words."""
        paragraph = self.heights.at(int(y)) if len(self.heights) else -1
        if paragraph < 0:
            return None
        block = self.block(paragraph)
        word = block.word_at(x, y - self.heights.top(paragraph))
        return None if word is None else Place(paragraph, word)

    def near(self, x: float, y: float) -> Place | None:
        """The word nearest to a point; None where there is none in that paragraph."""
        paragraph = self.heights.at(int(y)) if len(self.heights) else -1
        if paragraph < 0 or not self.prose(paragraph).words:
            return None
        block = self.block(paragraph)
        return Place(paragraph, block.near(x, y - self.heights.top(paragraph)))


def prose_text(cues: Iterable[Cue]) -> str:
    """The text of a paragraph of these cues, as it is shown."""
    return "".join(ahead + line.text for ahead, line in lines_of(map(_bounded, cues)))


def _bounded(cue: Cue) -> Cue:
    return cue if len(cue.text) <= _LONGEST else replace(cue, text=cue.text[:_LONGEST], words=())
