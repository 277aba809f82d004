"""What a table's model says of its headings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def heading(titles: Sequence[str], section: int, orientation: Qt.Orientation, role: int) -> Any:
    """The answer of `headerData` for columns that are all aligned to the left."""
    if orientation != Qt.Orientation.Horizontal:
        return None
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return _LEFT
    return titles[section] if role == Qt.ItemDataRole.DisplayRole else None
