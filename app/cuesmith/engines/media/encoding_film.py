"""What is settled of a film before its first picture is encoded."""

from __future__ import annotations

from dataclasses import dataclass

from cuesmith.domain.encoding import EncodePlan
from cuesmith.engines.media.carrying import Part
from cuesmith.engines.media.encoding_codecs import Encoder
from cuesmith.engines.media.encoding_color import Colors
from cuesmith.engines.media.encoding_shape import Shape
from cuesmith.engines.media.encoding_start import Opening


@dataclass(frozen=True, slots=True)
class Film:
    """How one film is made."""

    plan: EncodePlan
    opening: Opening
    encoder: Encoder
    shape: Shape
    colors: Colors

    @property
    def part(self) -> Part:
        """Which part of the file is used."""
        return self.opening.part

    @property
    def is_interlaced(self) -> bool:
        """Whether the original's pictures are two fields each."""
        return bool(self.opening.first.frame.interlaced_frame)

    @property
    def keeps_fields(self) -> bool:
        """Whether they stay such."""
        untouched = self.shape.kept_whole and self.shape.window.scaled == self.shape.source
        return self.is_interlaced and untouched and self.encoder.name in ("libx264", "prores_ks")
