"""What the player asks of the outside; light, because the window is seen before the rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cuesmith.domain.media import MediaInfo, SoundFormat
from cuesmith.services.ports import PictureReader, SoundSource


@dataclass(frozen=True, slots=True)
class PlaybackPorts:
    """What the player's threads read; called on them."""

    open_pictures: Callable[[MediaInfo], PictureReader]
    """Raises `MediaError` where the medium has no pictures."""
    open_sound: Callable[[MediaInfo, SoundFormat, int | None], SoundSource]
    """A sound track, by its position among the medium's own (None: its default one), in the
    device's format. Raises `MediaError` where there is none."""
