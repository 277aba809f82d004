"""What a text document holds, to the letter."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument

_BREAKS = {0x2029: "\n", 0x2028: "\n"}


def raw_text(document: QTextDocument) -> str:
    """The text with line breaks as "\\n"; unlike `toPlainText`, with its no-break spaces."""
    return document.toRawText().translate(_BREAKS)
