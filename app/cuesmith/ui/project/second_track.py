"""Another language in the same file: which track, and how the two stand together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cuesmith.bridge.names import track_title
from cuesmith.domain.track import Track
from cuesmith.services.bilingual_export import Stacking


class SecondTrack(QWidget):
    """Chooses the second track of a bilingual file; offered where one track is to be written."""

    def __init__(self, tracks: Sequence[Track], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all = tracks
        self.track = QComboBox()
        self.track.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.track.setMinimumContentsLength(12)
        self.order = QComboBox()
        self.order.setAccessibleName(self.tr("Which language is above"))
        self.order.addItem(self.tr("stands below"), True)
        self.order.addItem(self.tr("stands above"), False)
        self.italic = QCheckBox(self.tr("in &italics"))
        self.smaller = QCheckBox(self.tr("&smaller, in a colour"))
        self.smaller.setChecked(True)
        self._lay_out()
        self.setFocusProxy(self.track)
        self.track.currentIndexChanged.connect(self._allow)
        self.offer(None)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.order)
        row.addWidget(self.smaller)
        row.addWidget(self.italic)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.track)
        layout.addLayout(row)

    def offer(self, first: Track | None) -> None:
        """Offer the other tracks beside that one; None: there is not one track to be written."""
        kept = self.chosen
        with QSignalBlocker(self.track):
            self.track.clear()
            self.track.addItem(self.tr("No other language"), None)
            for place, track in enumerate(self._all, 1):
                if first is not None and track.id != first.id:
                    self.track.addItem(track_title(track.name, track.language, place), track)
            rows = range(1, self.track.count())
            here = (row for row in rows if self.track.itemData(row) is kept)
            self.track.setCurrentIndex(next(here, 0) if kept is not None else 0)
        self.track.setEnabled(first is not None)
        self._allow()

    def choose(self, track: str) -> None:
        """Choose a track by its identity, if it is offered."""
        for row in range(1, self.track.count()):
            if self.track.itemData(row).id == track:
                self.track.setCurrentIndex(row)

    def _allow(self) -> None:
        for part in (self.order, self.smaller, self.italic):
            part.setEnabled(self.chosen is not None)

    @property
    def chosen(self) -> Track | None:
        """The second track; None for one language."""
        found: Track | None = self.track.currentData()
        return found

    @property
    def stacking(self) -> Stacking:
        """How the two stand together."""
        above, italic = bool(self.order.currentData()), self.italic.isChecked()
        if self.smaller.isChecked():
            return Stacking(above, second_italic=italic)
        return Stacking(above, 1.0, "", italic)
