"""The tracks of a project, to be ticked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from cuesmith.bridge.names import shown_language
from cuesmith.domain.track import Track

_ROW = QSize(0, 26)
_FEWEST, _MOST = 2, 5
"""Rows that are seen at once."""


class TrackList(QListWidget):
    """As many rows high as there are tracks, up to some."""

    def __init__(self, tracks: Sequence[Track], active: str, parent: QWidget | None = None) -> None:
        """The active track is ticked."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Tracks"))
        for track in tracks:
            item = QListWidgetItem(self._said(track))
            item.setData(Qt.ItemDataRole.UserRole, track)
            item.setSizeHint(_ROW)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = track.id == active
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.addItem(item)
        self.setFixedHeight(min(_MOST, max(_FEWEST, len(tracks))) * _ROW.height() + 8)

    def _said(self, track: Track) -> str:
        language = "" if track.language == "und" else shown_language(track.language)
        cues = self.tr("%n cue(s)", "", len(track.cues))
        named = "" if language == track.name else language
        return " · ".join(part for part in (track.name, named, cues) if part)

    def ticked(self) -> tuple[Track, ...]:
        """The tracks that are wanted, in their order."""
        items = [self.item(row) for row in range(self.count())]
        return tuple(
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )
