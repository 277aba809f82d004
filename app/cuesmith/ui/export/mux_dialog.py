"""Captions as tracks of the film, which players can switch on and off: nothing is encoded anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cuesmith.bridge.names import shown_language
from cuesmith.domain.track import Track
from cuesmith.services.muxing import MuxRequest, MuxTrack
from cuesmith.ui.icons import without_icons
from cuesmith.ui.pieces import wrapping_label
from cuesmith.ui.project.question import Answer, ask

_ROW = QSize(0, 26)


class MuxDialog(QDialog):
    """`open` it."""

    ordered = Signal(object)
    """A `MuxRequest`."""

    def __init__(
        self, medium: Path, tracks: Sequence[Track], active: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Put captions into the film as tracks"))
        self._medium = medium
        self.tracks = self._track_list(tracks, active)
        self.container = QComboBox(self)
        for label, suffix in (("MP4", ".mp4"), ("Matroska", ".mkv"), ("QuickTime", ".mov")):
            self.container.addItem(f"{label} ({suffix})", suffix)
        known = self.container.findData(medium.suffix.lower())
        self.container.setCurrentIndex(max(0, known))
        self.shown = QCheckBox(self.tr("&Shown without being asked for (the first track)"), self)
        self.forced = QCheckBox(self.tr("&Forced: shown even where subtitles are off"), self)
        self.keep = QCheckBox(self.tr("&Keep the tracks that the film has"), self)
        self.keep.setChecked(True)
        self.says = wrapping_label("", self)
        self.write = QPushButton(self.tr("&Write"), self)
        self._lay_out()
        self.tracks.itemChanged.connect(self.refresh)
        self.container.currentIndexChanged.connect(self.refresh)
        self.write.clicked.connect(self.order)
        self.refresh()

    def _track_list(self, tracks: Sequence[Track], active: str) -> QListWidget:
        listed = QListWidget(self)
        listed.setAccessibleName(self.tr("Tracks"))
        for track in tracks:
            language = "" if track.language == "und" else shown_language(track.language)
            item = QListWidgetItem(" · ".join(filter(None, (track.name, language))) or track.id)
            item.setData(Qt.ItemDataRole.UserRole, track)
            item.setSizeHint(_ROW)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = Qt.CheckState.Checked if track.id == active else Qt.CheckState.Unchecked
            item.setCheckState(ticked)
            listed.addItem(item)
        listed.setFixedHeight(min(5, max(2, len(tracks))) * _ROW.height() + 8)
        return listed

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Tracks:"), self.tracks)
        form.addRow(self.tr("&Container:"), self.container)
        for box in (self.shown, self.forced, self.keep):
            form.addRow("", box)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.write, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        without_icons(buttons)
        self.write.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self.says)
        column.addWidget(buttons)
        self.resize(520, 0)

    def ticked(self) -> tuple[Track, ...]:
        """The tracks that are wanted."""
        items = [self.tracks.item(row) for row in range(self.tracks.count())]
        return tuple(
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )

    @property
    def request(self) -> MuxRequest:
        """As it is chosen now."""
        suffix: str = self.container.currentData()
        tracks = tuple(
            MuxTrack(
                track, default=self.shown.isChecked() and not place, forced=self.forced.isChecked()
            )
            for place, track in enumerate(self.ticked())
        )
        target = self._medium.with_name(f"{self._medium.stem} with captions{suffix}")
        return MuxRequest(self._medium, target, tracks, keep_subtitles=self.keep.isChecked())

    def refresh(self, *_about: object) -> None:
        """Say what will be written, and where."""
        request = self.request
        self.write.setEnabled(bool(request.tracks))
        said = self.tr("Written to “{0}”. Picture and sound are copied as they are.")
        self.says.setText(said.format(request.target))

    def order(self) -> None:
        """Have it made; where a file of that name is there, ask first."""
        request = self.request
        if not request.target.exists():
            self._send(request)
            return
        ask(
            self,
            self.windowTitle(),
            self.tr("There is a file “{0}” already.").format(request.target.name),
            self.tr("It is replaced once the new film is whole; until then it stays as it is."),
            (
                Answer(self.tr("&Replace it"), lambda: self._send(replace(request, replace=True))),
                Answer(self.tr("&Keep it")),
            ),
            default=1,
        )

    def _send(self, request: MuxRequest) -> None:
        self.ordered.emit(request)
        self.accept()
