"""Tracks that go into a film: for each whether, in which language, and how players treat it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from cuesmith.domain.track import Track
from cuesmith.services.muxing import MuxTrack
from cuesmith.ui.editor.track_dialogs import LanguageBox, track_title

_LANGUAGE_LETTERS = 14
_SEEN = 6
"""Rows; more are scrolled to."""


class TrackRow:
    """The widgets of one track."""

    def __init__(self, track: Track, place: int, parent: QWidget) -> None:
        self.track = track
        name = track_title(track.name, track.language, place)
        self.wanted = QCheckBox(name.replace("&", "&&"), parent)
        self.language = LanguageBox(track.language, parent)
        self.language.setMinimumContentsLength(_LANGUAGE_LETTERS)
        self.title = QLineEdit(track.name, parent)
        self.shown, self.forced = QCheckBox(parent), QCheckBox(parent)

    def let(self) -> None:
        """Fields of a track that stays out have nothing to say."""
        for widget in (self.language, self.title, self.shown, self.forced):
            widget.setEnabled(self.wanted.isChecked())

    @property
    def wish(self) -> MuxTrack:
        """As it is chosen now."""
        return MuxTrack(
            self.track,
            self.language.language or "",
            self.title.text().strip(),
            self.shown.isChecked(),
            self.forced.isChecked(),
        )


class TrackRows(QScrollArea):
    """A row for each track, under the names of its fields."""

    changed = Signal()

    def __init__(self, tracks: Sequence[Track], active: str, parent: QWidget | None = None) -> None:
        """The active track is chosen."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Tracks"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget(self)
        self.rows = [TrackRow(track, place, body) for place, track in enumerate(tracks, 1)]
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._lay_out(body)
        for row in self.rows:
            row.wanted.setChecked(row.track.id == active)
            row.let()
            self._wire(row)
        self.setWidget(body)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        whole = body.sizeHint().height()
        self.setFixedHeight(whole * min(len(self.rows), _SEEN) // max(1, len(self.rows)) + 4)
        self.setMinimumWidth(body.sizeHint().width())

    def _lay_out(self, body: QWidget) -> None:
        names = (
            self.tr("Track"),
            self.tr("Language"),
            self.tr("Title"),
            self.tr("Shown at first"),
            self.tr("Forced"),
        )
        for column, name in enumerate(names):
            self._grid.addWidget(QLabel(name, body), 0, column)
        for place, row in enumerate(self.rows, 1):
            fields = (row.wanted, row.language, row.title, row.shown, row.forced)
            for column, widget in enumerate(fields):
                middle = Qt.AlignmentFlag.AlignHCenter if column > 2 else Qt.AlignmentFlag(0)
                self._grid.addWidget(widget, place, column, middle)
                if column:
                    widget.setAccessibleName(f"{names[column]}: {row.wanted.text()}")
            row.shown.setToolTip(self.tr("Players show it without being asked"))
            row.forced.setToolTip(
                self.tr("Shown even where subtitles are off: signs, foreign speech")
            )
        self._grid.setColumnStretch(2, 1)

    def _wire(self, row: TrackRow) -> None:
        row.wanted.toggled.connect(row.let)
        row.shown.toggled.connect(lambda on: self._only(row) if on else None)
        for toggled in (row.wanted.toggled, row.shown.toggled, row.forced.toggled):
            toggled.connect(self.changed)
        row.title.textChanged.connect(self.changed)
        row.language.editTextChanged.connect(self.changed)

    def _only(self, chosen: TrackRow) -> None:
        """Players show one track at first."""
        for row in self.rows:
            if row is not chosen:
                row.shown.setChecked(False)

    @property
    def wishes(self) -> tuple[MuxTrack, ...]:
        """Those that are wanted, in their order."""
        return tuple(row.wish for row in self.rows if row.wanted.isChecked())

    @property
    def valid(self) -> bool:
        """Whether some are wanted, and each has a language that is one."""
        wanted = [row for row in self.rows if row.wanted.isChecked()]
        return bool(wanted) and all(row.language.language is not None for row in wanted)
