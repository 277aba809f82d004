"""What can be chosen of a film with captions in its picture."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from cuesmith.domain.encoding import EncoderKind, Encoding, Quality, Reframing, VideoCodec
from cuesmith.domain.media import MediaInfo
from cuesmith.services.burn_presets import BurnPreset
from cuesmith.services.burning import BurnRequest
from cuesmith.ui.export.part_row import PartRow
from cuesmith.ui.export.target_row import TargetRow
from cuesmith.ui.pieces import form_layout, wrapping_label

_SIZES = (0, 2160, 1440, 1080, 720, 480)
"""Heights; 0 keeps the film's own."""
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
        medium: MediaInfo,
        duration: int,
        presets: tuple[BurnPreset, ...],
        parent: QWidget | None = None,
    ) -> None:
        """`duration` in milliseconds."""
        super().__init__(parent)
        self._medium, self._presets = medium, presets
        self._filling = False
        self.preset = self._box([(self.tr("My own"), None), *((p.label, p) for p in presets)])
        self.codec = self._box([(each.label, each) for each in VideoCodec])
        self.why_codec = wrapping_label("", self)
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
        self.part = PartRow(duration, self)
        self.place = TargetRow(
            medium.path, (self.codec.itemText(0), _SUFFIXES[VideoCodec.H264]), self
        )
        self._lay_out()
        self._wire()
        self._choose_quality(Quality.HIGH)

    # -- making ---------------------------------------------------------------------------------

    def _box(self, items: list[tuple[str, object]]) -> QComboBox:
        box = QComboBox(self)
        for text, value in items:
            box.addItem(text, value)
        return box

    def _lay_out(self) -> None:
        form = self._form = form_layout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("&Preset:"), self.preset)
        form.addRow(self.tr("&Codec:"), self.codec)
        form.addRow("", self.why_codec)
        form.setRowVisible(self.why_codec, False)
        form.addRow(self.tr("&Quality:"), self.quality)
        form.addRow(self.tr("&Encoder:"), self.encoder)
        form.addRow(self.tr("&Size:"), self.scaled)
        form.addRow(self.tr("&Aspect:"), self.aspect)
        form.addRow(self.tr("Part:"), self.part)
        form.addRow(self.tr("&File:"), self.place)

    def _wire(self) -> None:
        self.preset.currentIndexChanged.connect(self._on_preset)
        self.codec.currentIndexChanged.connect(self._on_codec)
        for box in (self.quality, self.encoder, self.scaled, self.aspect):
            box.currentIndexChanged.connect(self._on_changed)
        for changed in (self.part.changed, self.place.changed):
            changed.connect(self._tell)

    # -- what is chosen -------------------------------------------------------------------------

    @property
    def request(self) -> BurnRequest:
        """As it is chosen now."""
        start, end = self.part.part or (None, None)
        return BurnRequest(
            self._medium.path,
            self.place.path,
            self._encoding(),
            self.reframing,
            start,
            end,
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
            encoding = preset.encoding_for(self._medium)
            self.codec.setCurrentIndex(self.codec.findData(encoding.codec))
            self._choose_quality(preset.encoding.quality)
            self.encoder.setCurrentIndex(self.encoder.findData(preset.encoding.encoder))
            self._filling = False
            self.place.show_suffix(preset.suffix)
        self._show_own(preset is None)
        self._tell_why_codec()
        self._tell()

    def _show_own(self, own: bool) -> None:
        """A preset says how the picture is cut; its fields then have nothing to say."""
        for box in (self.scaled, self.aspect):
            self._form.setRowVisible(box, own)

    def _tell_why_codec(self) -> None:
        """Why a preset's codec is another one for this film."""
        preset: BurnPreset | None = self.preset.currentData()
        usual = None if preset is None else preset.encoding.codec
        other = preset is not None and preset.encoding_for(self._medium).codec is not usual
        if usual is not None and other:
            said = self.tr("The film is HDR, and few phones play HDR in {0}.")
            self.why_codec.setText(said.format(usual.label))
        self._form.setRowVisible(self.why_codec, other)

    def _choose_quality(self, quality: Quality | int) -> None:
        wanted = quality if isinstance(quality, Quality) else Quality.HIGH
        self.quality.setCurrentIndex(self.quality.findData(wanted))

    def _on_codec(self) -> None:
        self.place.show_kind(self.codec.currentText(), _SUFFIXES[self.chosen_codec])
        self._on_changed()

    def _on_changed(self) -> None:
        self._tell()

    def _tell(self) -> None:
        if not self._filling:
            self.changed.emit()
