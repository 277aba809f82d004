"""Text documents of captions: to the letter, and beginning at the side they are read from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument

from cuesmith.domain.direction import runs_right_to_left

_BREAKS = {0x2029: "\n", 0x2028: "\n"}


def raw_text(document: QTextDocument) -> str:
    """The text with line breaks as "\\n"; unlike `toPlainText`, with its no-break spaces."""
    return document.toRawText().translate(_BREAKS)


def turn_to_reader(document: QTextDocument) -> None:
    """Begin lines at the right where the text runs from there."""
    from_right = runs_right_to_left(raw_text(document))
    side = Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
    option = document.defaultTextOption()
    if option.alignment() & side != side:
        option.setAlignment(side)
        document.setDefaultTextOption(option)
