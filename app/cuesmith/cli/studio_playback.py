"""What the studio's player decodes with."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from cuesmith.bridge.playback_ports import PlaybackPorts
    from cuesmith.domain.media import MediaInfo, SoundFormat
    from cuesmith.services.ports import PictureReader, SoundSource


def playback_ports(open_pictures: Callable[[MediaInfo], PictureReader]) -> PlaybackPorts:
    """Pictures as the window's other parts read them, and sound for ears."""
    from cuesmith.bridge.playback_ports import PlaybackPorts

    return PlaybackPorts(open_pictures, _open_sound)


def _open_sound(medium: MediaInfo, sound: SoundFormat, track: int | None) -> SoundSource:
    # Imported when the first medium is opened, on the thread that reads it.
    from cuesmith.engines.media.playback_sound import PlaybackSound

    return PlaybackSound(medium.path, sound, track)
