"""Captions alone, with transparency, for an editing program to lay over the film."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QVBoxLayout, QWidget

from cuesmith.bridge.film_ports import FilmPorts
from cuesmith.bridge.style_ports import StylePorts
from cuesmith.domain.document import Document
from cuesmith.domain.media import MediaInfo
from cuesmith.services.overlay import OverlayRequest, estimated_bytes, shape_of
from cuesmith.ui.export.film_dialog import FilmDialog
from cuesmith.ui.export.part_row import PartRow
from cuesmith.ui.export.target_row import TargetRow
from cuesmith.ui.pieces import form_layout, wrapping_label
from cuesmith.ui.track_list import TrackList

_HEIGHTS = (2160, 1440, 1080, 720)


class OverlayDialog(FilmDialog):
    """`open` it; orders an `OverlayRequest`. Raises `UsageError` for a medium without pictures."""

    def __init__(
        self,
        medium: MediaInfo,
        shown: tuple[Document, str],
        ports: tuple[FilmPorts, StylePorts],
        parent: QWidget | None = None,
    ) -> None:
        """`shown`: the document, and its active track."""
        super().__init__("", ports, parent)
        self.setWindowTitle(self.tr("Captions on a transparent background"))
        self._medium, self._shape = medium, shape_of(medium)
        self._document = shown[0]
        self.tracks = TrackList(self._document.tracks, shown[1], self)
        self.kind = QComboBox(self)
        self.kind.addItem(self.tr("One film, ProRes 4444 (.mov)"), ("QuickTime", (".mov",)))
        self.kind.addItem(self.tr("PNG pictures in a folder"), (self.tr("Folder"), ("",)))
        self.scaled = QComboBox(self)
        self.scaled.addItem(self.tr("As the film"), 0)
        for height in _HEIGHTS:
            self.scaled.addItem(f"{height}p", height)
        self.rate = self._rate_label()
        self.part = PartRow(self._end, self)
        self.place = TargetRow(medium.path, self.kind.currentData(), self)
        self.write = QPushButton(self.tr("&Write"), self)
        self._lay_out()
        self._wire()
        self.refresh()

    @property
    def _end(self) -> int:
        """Milliseconds: of the film, or else of its captions."""
        cues = (cue.end for track in self._document.tracks for cue in track.cues)
        return max(cues, default=0) if self._shape.end is None else self._shape.end

    def _lay_out(self) -> None:
        form = form_layout()
        form.addRow(self.tr("&Tracks:"), self.tracks)
        form.addRow(self.tr("&Kind:"), self.kind)
        form.addRow(self.tr("&Size:"), self.scaled)
        form.addRow(self.tr("Rate:"), self.rate)
        form.addRow(self.tr("Part:"), self.part)
        form.addRow(self.tr("&File:"), self.place)
        form.addRow("", self.facts)
        says = wrapping_label(
            self.tr("Lay it over the film in an editing program: their pictures match."),
            self,
        )
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(says)
        column.addLayout(form)
        self.set_up(column, self.write)
        self.resize(560, 0)

    def _rate_label(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(self.tr("{0} pictures a second, as the film").format(_rate(self._shape.rate)))
        return label

    def _wire(self) -> None:
        self.tracks.itemChanged.connect(self.refresh)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.scaled.currentIndexChanged.connect(self.refresh)
        for changed in (self.part.changed, self.place.changed):
            changed.connect(self.refresh)
        self.write.clicked.connect(self.order_film)

    def _on_kind(self) -> None:
        self.place.show_kind(*self.kind.currentData())
        self.refresh()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The tracks that are drawn."""
        return tuple(track.id for track in self.tracks.ticked())

    @property
    def request(self) -> OverlayRequest:
        """As it is chosen now."""
        start, end = self.part.part or (0, self._end)
        return OverlayRequest(
            self.place.path, self._size(), self._shape.rate, start, end, medium=self._medium.path
        )

    def _size(self) -> tuple[int, int]:
        (width, height), wanted = self._shape.size, int(self.scaled.currentData())
        if not wanted:
            # ProRes pictures are even both ways.
            return width // 2 * 2, height // 2 * 2
        return round(Fraction(wanted * width, max(1, height)) / 2) * 2, wanted

    def refresh(self, *_about: object) -> None:
        """Say what will be written, and what is missing."""
        request, chosen = self.request, self.chosen
        self.show_facts(lambda: estimated_bytes(request), request.target)
        taken = _is_taken(request)
        if taken:
            self.facts.setText(self.tr("The folder is not empty: name another one."))
        self.write.setEnabled(bool(chosen) and bool(request.target.name) and not taken)
        if chosen:
            self.look_at_letters(self._document, chosen, self._medium.path)

    def order_film(self) -> None:
        """Have it made."""
        request = self.request
        self.order(request.target, lambda anew: self.ordered.emit(replace(request, replace=anew)))


def _is_taken(request: OverlayRequest) -> bool:
    """Pictures are never mixed with what is in a folder."""
    try:
        return request.target.is_dir() and any(request.target.iterdir())
    except OSError:
        return False


def _rate(rate: Fraction) -> str:
    return f"{float(rate):.3f}".rstrip("0").rstrip(".")
