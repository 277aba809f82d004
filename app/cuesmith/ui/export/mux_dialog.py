"""Captions as tracks of the film, which players can switch on and off: nothing is encoded anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton, QVBoxLayout, QWidget

from cuesmith.bridge.film_ports import FilmPorts
from cuesmith.bridge.style_ports import StylePorts
from cuesmith.domain.document import Document
from cuesmith.domain.media import MediaInfo, StreamKind
from cuesmith.domain.muxing import SubtitleCodec
from cuesmith.domain.track import Track
from cuesmith.services.muxing import MuxRequest, has_looks
from cuesmith.ui.export.film_dialog import FilmDialog
from cuesmith.ui.export.target_row import TargetRow
from cuesmith.ui.export.track_rows import TrackRows
from cuesmith.ui.pieces import form_layout

_CONTAINERS = (
    ("MP4", (".mp4", ".m4v")),
    ("Matroska", (".mkv",)),
    ("QuickTime", (".mov",)),
    ("WebM", (".webm",)),
)
_MATROSKA = ".mkv"


class MuxDialog(FilmDialog):
    """`open` it; orders a `MuxRequest`."""

    def __init__(
        self,
        medium: MediaInfo,
        tracks: Sequence[Track],
        active: str,
        ports: tuple[FilmPorts, StylePorts],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", ports, parent)
        self.setWindowTitle(self.tr("Put captions into the film as tracks"))
        self._medium = medium
        self.tracks = TrackRows(tracks, active, self)
        self.container = QComboBox(self)
        for label, suffixes in _CONTAINERS:
            self.container.addItem(f"{label} ({suffixes[0]})", suffixes)
        self.kind = QComboBox(self)
        self.kind.addItem(self.tr("As fits each track"), None)
        for label, codec in (
            ("SubRip", SubtitleCodec.SUBRIP),
            ("Advanced SubStation Alpha", SubtitleCodec.ASS),
            ("WebVTT", SubtitleCodec.WEBVTT),
        ):
            self.kind.addItem(label, codec)
        self.attach = QCheckBox(self.tr("A&ttach the fonts of styled captions"), self)
        self.attach.setChecked(True)
        self.keep = self._keep_box()
        self.place = TargetRow(medium.path, self._chosen_container(), self)
        self.write = QPushButton(self.tr("&Write"), self)
        self._lay_out()
        self._wire()
        self.refresh()

    def _keep_box(self) -> QCheckBox:
        there = len(self._medium.of_kind(StreamKind.SUBTITLE))
        box = QCheckBox(self.tr("&Keep the film's %n subtitle track(s)", "", there), self)
        box.setChecked(True)
        box.setVisible(bool(there))
        return box

    def _lay_out(self) -> None:
        form = form_layout()
        form.addRow(self.tr("&Container:"), self.container)
        form.addRow(self.tr("C&aptions as:"), self.kind)
        form.addRow("", self.attach)
        if self._medium.of_kind(StreamKind.SUBTITLE):
            form.addRow("", self.keep)
        form.addRow(self.tr("&File:"), self.place)
        form.addRow("", self.facts)
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addWidget(self.tracks)
        column.addLayout(form)
        self.set_up(column, self.write)
        self.resize(720, 0)

    def _wire(self) -> None:
        own = next(
            (row for row, (_, endings) in enumerate(_CONTAINERS) if self._ending() in endings), 0
        )
        self.container.currentIndexChanged.connect(self._on_container)
        self.container.setCurrentIndex(own)
        self._on_container()
        for changed in (self.tracks.changed, self.place.changed):
            changed.connect(self.refresh)
        self.kind.currentIndexChanged.connect(self.refresh)
        self.write.clicked.connect(self.order_film)

    def _ending(self) -> str:
        return self._medium.path.suffix.lower()

    def _chosen_container(self) -> tuple[str, tuple[str, ...]]:
        return _CONTAINERS[max(0, self.container.currentIndex())]

    def _on_container(self) -> None:
        label, suffixes = self._chosen_container()
        matroska = _MATROSKA in suffixes
        self.kind.setEnabled(matroska)
        self.attach.setEnabled(matroska)
        self.place.show_kind(label, suffixes)
        self.refresh()

    @property
    def request(self) -> MuxRequest:
        """As it is chosen now."""
        matroska = self.kind.isEnabled()
        chosen = self.kind.currentData() if matroska else None
        return MuxRequest(
            self._medium.path,
            self.place.path,
            self.tracks.wishes,
            None if chosen is None else SubtitleCodec(chosen),
            attach=matroska and self.attach.isChecked(),
            keep_subtitles=self.keep.isChecked(),
        )

    def refresh(self, *_about: object) -> None:
        """Say what will be written, and what is missing."""
        request = self.request
        self.write.setEnabled(self.tracks.valid and bool(request.target.name))
        self.show_facts(self._needed, request.target)
        self._warn_of_styles(request)
        chosen = tuple(wish.track for wish in request.tracks)
        if chosen:
            names = [track.id for track in chosen]
            self.look_at_letters(Document(chosen), names, self._medium.path)

    def _warn_of_styles(self, request: MuxRequest) -> None:
        """Styles are drawn by ASS tracks alone, and those by Matroska."""
        as_ass = self.kind.isEnabled() and request.codec in (None, SubtitleCodec.ASS)
        if not as_ass and any(has_looks(wish.track) for wish in request.tracks):
            lost = self.tr("Styles are left out: only ASS in Matroska holds all of them.")
            self.facts.setText(f"{self.facts.text()}\n{lost}")

    def _needed(self) -> int:
        """Bytes; captions weigh nothing beside a film."""
        return _size_of(self._medium.path)

    def order_film(self) -> None:
        """Have it made."""
        request = self.request
        self.order(request.target, lambda anew: self.ordered.emit(replace(request, replace=anew)))


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
