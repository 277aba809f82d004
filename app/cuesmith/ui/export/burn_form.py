"""What can be chosen of a film with captions in its picture."""

from __future__ import annotations

import os
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from cuesmith.domain.encoding import EncoderKind, Encoding, Quality, Reframing, VideoCodec
from cuesmith.domain.time_entry import parse_time
from cuesmith.domain.timecode import format_clock
from cuesmith.services.burn_presets import BurnPreset
from cuesmith.services.burning import BurnRequest
from cuesmith.ui.editor.time_field import TimeField
from cuesmith.ui.pieces import icon_button

_SIZES = (0, 2160, 1440, 1080, 720, 480)
"""Heights; 0 keeps the film's own."""
_MOST_NAMES = 1000
_ASPECTS = ("", "9:16", "1:1", "4:5", "16:9")
_SUFFIXES = {
    VideoCodec.H264: (".mp4", ".mov", ".mkv"),
    VideoCodec.HEVC: (".mp4", ".mov", ".mkv"),
    VideoCodec.AV1: (".mp4", ".webm", ".mkv"),
    VideoCodec.PRORES: (".mov", ".mkv"),
}
"""Containers that a codec goes into; the first one is its own."""


class BurnForm(QWidget):
    """Everything of a `BurnRequest`."""

    changed = Signal()

    def __init__(
        self,
        medium: Path,
        duration: int,
        presets: tuple[BurnPreset, ...],
        parent: QWidget | None = None,
    ) -> None:
        """`duration` in milliseconds."""
        super().__init__(parent)
        self._medium, self._duration, self._presets = medium, duration, presets
        self._filling = False
        self.preset = self._box([(self.tr("My own"), None), *((p.label, p) for p in presets)])
        self.codec = self._box(
            [
                ("H.264", VideoCodec.H264),
                ("HEVC (H.265)", VideoCodec.HEVC),
                ("AV1", VideoCodec.AV1),
                ("ProRes", VideoCodec.PRORES),
            ]
        )
        self.quality = self._box(
            [
                (self.tr("Small file"), Quality.SMALL),
                (self.tr("Good"), Quality.GOOD),
                (self.tr("High"), Quality.HIGH),
                (self.tr("Best"), Quality.BEST),
            ]
        )
        self.encoder = self._box(
            [
                (self.tr("What works best here"), EncoderKind.AUTO),
                (self.tr("Software"), EncoderKind.SOFTWARE),
                ("NVENC", EncoderKind.NVENC),
                ("VideoToolbox", EncoderKind.VIDEOTOOLBOX),
                ("Quick Sync", EncoderKind.QSV),
            ]
        )
        self.scaled = self._box(
            [(f"{each}p" if each else self.tr("As the film"), each) for each in _SIZES]
        )
        self.aspect = self._box([(each or self.tr("As the film"), each) for each in _ASPECTS])
        self.part = QCheckBox(self.tr("&Only from"), self)
        self.start = self._time(self.tr("Start of the part"), 0)
        self.end = self._time(self.tr("End of the part"), duration)
        self.target = QLineEdit(self)
        self.target.setAccessibleName(self.tr("File to write"))
        self.browse = icon_button(self.tr("&Browse…"), "", self._ask_where, self)
        self._lay_out()
        self._wire()
        self._choose_quality(Quality.HIGH)
        self.target.setText(str(self._free_name(".mp4")))

    # -- making ---------------------------------------------------------------------------------

    def _box(self, items: list[tuple[str, object]]) -> QComboBox:
        box = QComboBox(self)
        for text, value in items:
            box.addItem(text, value)
        return box

    def _time(self, name: str, at: int) -> TimeField:
        field = TimeField(format_clock, lambda text: parse_time(text, at, None), name, self)
        field.show_time(at)
        field.setEnabled(False)
        field.entered.connect(lambda time: self._on_time(field, time))
        return field

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Preset:"), self.preset)
        form.addRow(self.tr("&Codec:"), self.codec)
        form.addRow(self.tr("&Quality:"), self.quality)
        form.addRow(self.tr("&Encoder:"), self.encoder)
        form.addRow(self.tr("&Size:"), self.scaled)
        form.addRow(self.tr("&Aspect:"), self.aspect)
        part = QHBoxLayout()
        part.setSpacing(8)
        for widget in (self.part, self.start, self.end):
            part.addWidget(widget)
        part.addStretch(1)
        form.addRow(self.tr("Part:"), part)
        target = QHBoxLayout()
        target.setSpacing(8)
        target.addWidget(self.target, 1)
        target.addWidget(self.browse)
        label = QLabel(self.tr("&File:"), self)
        label.setBuddy(self.target)
        form.addRow(label, target)

    def _wire(self) -> None:
        self.preset.currentIndexChanged.connect(self._on_preset)
        self.codec.currentIndexChanged.connect(self._on_codec)
        for box in (self.quality, self.encoder, self.scaled, self.aspect):
            box.currentIndexChanged.connect(self._on_changed)
        self.part.toggled.connect(self._on_part)
        self.target.textChanged.connect(self._tell)

    # -- what is chosen -------------------------------------------------------------------------

    @property
    def request(self) -> BurnRequest:
        """As it is chosen now."""
        part = self.part.isChecked()
        return BurnRequest(
            self._medium,
            Path(self.target.text().strip()),
            self._encoding(),
            self.reframing,
            self.start.time if part else None,
            self.end.time if part else None,
        )

    @property
    def chosen_codec(self) -> VideoCodec:
        """What compresses the pictures; boxes hand back plain text."""
        return VideoCodec(self.codec.currentData())

    def _encoding(self) -> Encoding:
        preset: BurnPreset | None = self.preset.currentData()
        base = Encoding() if preset is None else preset.encoding
        return replace(
            base,
            codec=self.chosen_codec,
            quality=Quality(self.quality.currentData()),
            encoder=EncoderKind(self.encoder.currentData()),
        )

    @property
    def reframing(self) -> Reframing:
        """How the picture is cut and scaled."""
        preset: BurnPreset | None = self.preset.currentData()
        if preset is not None:
            return preset.reframing
        across, _, down = str(self.aspect.currentData()).partition(":")
        height: int = self.scaled.currentData()
        return Reframing(
            Fraction(int(across), int(down)) if down else None,
            size=(0, height) if height else None,
        )

    # -- what follows what ----------------------------------------------------------------------

    def _on_preset(self) -> None:
        preset: BurnPreset | None = self.preset.currentData()
        if preset is not None:
            self._filling = True
            self.codec.setCurrentIndex(self.codec.findData(preset.encoding.codec))
            self._choose_quality(preset.encoding.quality)
            self.encoder.setCurrentIndex(self.encoder.findData(preset.encoding.encoder))
            self._filling = False
            self._set_suffix(preset.suffix)
        self._show_own(preset is None)
        self._tell()

    def _show_own(self, own: bool) -> None:
        """A preset says how the picture is cut; its fields then have nothing to say."""
        for box in (self.scaled, self.aspect):
            box.setEnabled(own)

    def _choose_quality(self, quality: Quality | int) -> None:
        wanted = quality if isinstance(quality, Quality) else Quality.HIGH
        self.quality.setCurrentIndex(self.quality.findData(wanted))

    def _on_codec(self) -> None:
        fitting = _SUFFIXES[self.chosen_codec]
        if Path(self.target.text()).suffix.lower() not in fitting:
            self._set_suffix(fitting[0])
        self._on_changed()

    def _on_changed(self) -> None:
        self._tell()

    def _on_part(self, part: bool) -> None:
        self.start.setEnabled(part)
        self.end.setEnabled(part)
        self._tell()

    def _on_time(self, field: TimeField, time: int) -> None:
        field.show_time(max(0, min(time, self._duration or time)))
        self._tell()

    def _tell(self) -> None:
        if not self._filling:
            self.changed.emit()

    # -- where it goes --------------------------------------------------------------------------

    def _free_name(self, suffix: str) -> Path:
        """A name beside the medium that is not taken."""
        stem, folder, number = f"{self._medium.stem} captions", self._folder(), 2
        path = folder / f"{stem}{suffix}"
        while path.exists() and number < _MOST_NAMES:
            path = folder / f"{stem} {number}{suffix}"
            number += 1
        return path

    def _folder(self) -> Path:
        """The medium's; where that cannot be written, the one for films."""
        if os.access(self._medium.parent, os.W_OK):
            return self._medium.parent
        films = QStandardPaths.StandardLocation.MoviesLocation
        return Path(QStandardPaths.writableLocation(films))

    def _set_suffix(self, suffix: str) -> None:
        text = self.target.text().strip()
        if text:
            self.target.setText(str(Path(text).with_suffix(suffix)))

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Film with captions"), self.target.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # Whether a file may be replaced is asked once, when it comes to it.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        endings = " ".join(f"*{suffix}" for suffix in _SUFFIXES[self.chosen_codec])
        dialog.setNameFilter(f"{self.codec.currentText()} ({endings})")
        dialog.selectFile(self.target.text())
        dialog.fileSelected.connect(self.target.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
