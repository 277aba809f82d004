"""A decoder of line 21 captions, such as sits in a television set.

It is fed two bytes a frame and gives captions with the frames at which they come and go:

- pop-on: what was on the screen when memory was swapped, until it is erased or swapped again;
- roll-up and paint-on: each row or burst from its first character until the next one begins, so
  that no text comes twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum

from cuesmith.domain.markup.runs import Look, Run
from cuesmith.engines.formats import scc_codes as codes

ROWS = 15
_TOP_ROWS = 5
"""Text that lies within so many rows from the top stands at the top of the picture."""


class Mode(Enum):
    """What characters do."""

    POP_ON = "pop-on"
    ROLL_UP = "roll-up"
    PAINT_ON = "paint-on"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Cell:
    """A character on the screen."""

    character: str
    look: Look
    burst: int
    """Counts stretches of text that appeared together."""


Row = dict[int, Cell]
"""Cells by column, 0 first."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A caption, in frames since the first line's own count."""

    start: int
    end: int | None
    """None where nothing took it off."""
    runs: tuple[Run, ...]
    top: bool
    """At the top of the picture."""


@dataclass(slots=True)
class _Open:
    """The caption on the screen."""

    start: int
    burst: int | None
    """None: all that is on the screen belongs to it."""
    text: tuple[tuple[Run, ...], bool] | None = None
    """What it said before its rows moved."""


@dataclass(slots=True)
class Decoder:
    """The state of one caption channel."""

    captions: list[Shown] = field(default_factory=list)
    mode: Mode = Mode.POP_ON
    _displayed: dict[int, Row] = field(default_factory=dict)
    _hidden: dict[int, Row] = field(default_factory=dict)
    _row: int = 15
    _column: int = 0
    _look: Look = field(default_factory=Look)
    _depth: int = 2
    _burst: int = 0
    _open: _Open | None = None

    def character(self, text: str, frame: int) -> None:
        """Write a character at the cursor. A television set writes what goes beyond the row's 32
        columns into its last one, over and over; here no text is lost."""
        if self.mode is Mode.TEXT:
            return
        if self.mode is not Mode.POP_ON and (self._open is None or self._open.burst != self._burst):
            self._close(frame)
            self._open = _Open(frame, self._burst)
        row = self._memory().setdefault(self._row, {})
        row[self._column] = Cell(text, self._look, self._burst)
        self._column += 1

    def extended(self, text: str, frame: int) -> None:
        """Write a character over the one sent for decoders that do not know it."""
        self.backspace()
        self.character(text, frame)

    def backspace(self) -> None:
        """Erase the character before the cursor."""
        if self.mode is Mode.TEXT:
            return
        row = self._memory().get(self._row, {})
        self._column = max(0, self._column - 1)
        row.pop(self._column, None)

    def preamble(self, row: int, second: int) -> None:
        """Move the cursor and set the look (a preamble address code)."""
        self._row = row
        code = (second & 0x1F) >> 1
        self._column = 4 * (code - 8) if code >= 8 else 0
        self._look = Look(
            italic=code == 7,
            underline=bool(second & 1),
            color=codes.COLORS[code] if code < 7 else "",
        )

    def mid_row(self, second: int, frame: int) -> None:
        """Change the look in mid-row; the code itself takes a space."""
        code = (second & 0x0F) >> 1
        underline = bool(second & 1)
        if code == 7:
            self._look = replace(self._look, italic=True, underline=underline)
        else:
            self._look = Look(underline=underline, color=codes.COLORS[code])
        self.character(" ", frame)

    def tab(self, columns: int) -> None:
        """Move the cursor to the right."""
        self._column = self._column + columns

    def command(self, code: int, frame: int) -> None:
        """Carry out a miscellaneous control code."""
        if code in codes.ROLL_UP:
            self._roll_up(codes.ROLL_UP[code], frame)
        elif code == codes.RESUME_CAPTION_LOADING:
            self.mode = Mode.POP_ON
        elif code == codes.RESUME_DIRECT_CAPTIONING:
            self.mode = Mode.PAINT_ON
            self._burst += 1
        elif code in (codes.TEXT_RESTART, codes.RESUME_TEXT_DISPLAY):
            self.mode = Mode.TEXT
        elif code == codes.BACKSPACE:
            self.backspace()
        elif code == codes.DELETE_TO_END_OF_ROW:
            self._delete_to_end()
        else:
            self._change_memory(code, frame)

    def finish(self) -> None:
        """There is no more data."""
        self._close(None)

    def _change_memory(self, code: int, frame: int) -> None:
        if code == codes.END_OF_CAPTION:
            self._close(frame)
            self._displayed, self._hidden = self._hidden, self._displayed
            self.mode = Mode.POP_ON
            self._open = _Open(frame, None) if self._displayed else None
        elif code == codes.ERASE_DISPLAYED_MEMORY:
            self._close(frame)
            self._displayed.clear()
        elif code == codes.ERASE_NON_DISPLAYED_MEMORY:
            self._hidden.clear()
        elif code == codes.CARRIAGE_RETURN and self.mode is Mode.ROLL_UP:
            self._carriage_return()

    def _roll_up(self, depth: int, frame: int) -> None:
        if self.mode is not Mode.ROLL_UP:
            self._close(frame)
            self._displayed.clear()
            self._hidden.clear()
            self._row, self._column = ROWS, 0
        self.mode, self._depth = Mode.ROLL_UP, depth

    def _carriage_return(self) -> None:
        if self._open is not None and self._open.text is None:
            self._open.text = self._text(self._open.burst)
        bottom = self._row
        moved = {
            row - 1: cells
            for row, cells in self._displayed.items()
            if bottom - self._depth + 1 < row <= bottom
        }
        self._displayed = moved
        self._burst += 1
        self._column, self._look = 0, Look()

    def _delete_to_end(self) -> None:
        if self.mode is Mode.TEXT:
            return
        row = self._memory().get(self._row, {})
        for column in [column for column in row if column >= self._column]:
            del row[column]

    def _memory(self) -> dict[int, Row]:
        return self._hidden if self.mode is Mode.POP_ON else self._displayed

    def _close(self, frame: int | None) -> None:
        """Take the caption off the screen."""
        caption, self._open = self._open, None
        if caption is None:
            return
        runs, top = caption.text or self._text(caption.burst)
        if runs:
            self.captions.append(Shown(caption.start, frame, runs, top))

    def _text(self, burst: int | None) -> tuple[tuple[Run, ...], bool]:
        """What the screen says, and whether at its top."""
        runs: list[Run] = []
        lowest = 0
        for number in sorted(self._displayed):
            cells = self._displayed[number]
            line = {c: cell for c, cell in cells.items() if burst in (None, cell.burst)}
            pieces = _line_runs(line)
            if pieces:
                runs += [Run("\n", pieces[0].look), *pieces] if runs else pieces
                lowest = number
        return tuple(runs), 0 < lowest <= _TOP_ROWS


def _line_runs(cells: Row) -> list[Run]:
    """The runs of a row, without the spaces at its ends; cells never written are spaces."""
    written = [column for column, cell in sorted(cells.items()) if cell.character.strip()]
    if not written:
        return []
    runs: list[Run] = []
    for column in range(written[0], written[-1] + 1):
        cell = cells.get(column)
        if cell is None:
            cell = Cell(" ", runs[-1].look, 0)
            if runs[-1].text.endswith(" "):
                continue
        if runs and runs[-1].look == cell.look:
            runs[-1] = Run(runs[-1].text + cell.character, cell.look)
        else:
            runs.append(Run(cell.character, cell.look))
    return runs
