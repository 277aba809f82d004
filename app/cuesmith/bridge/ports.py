"""What the window asks of the outside; the start-up hands it in, so that no panel knows an engine.

Everything here may take long: it is called from jobs and threads, never from the GUI thread,
unless it says otherwise.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cuesmith.domain.media import MediaInfo, SoundFormat
from cuesmith.services.ports import PictureReader, SoundSource, SubtitleFiles


@dataclass(frozen=True, slots=True)
class MediaPorts:
    """What is known of media, and what is in them."""

    probe: Callable[[Path], MediaInfo]
    open_pictures: Callable[[MediaInfo], PictureReader]
    """Raises `MediaError` where the medium has no pictures."""


@dataclass(frozen=True, slots=True)
class PlaybackPorts:
    """What the player's threads read; called on them."""

    open_pictures: Callable[[MediaInfo], PictureReader]
    """Raises `MediaError` where the medium has no pictures."""
    open_sound: Callable[[MediaInfo, SoundFormat, int | None], SoundSource]
    """A sound track, by its position among the medium's own (None: its default one), in the
    device's format. Raises `MediaError` where there is none."""


@dataclass(frozen=True, slots=True)
class FilePorts:
    """Subtitle files."""

    files: SubtitleFiles
    save_filter: str
    """The formats that can be written, as Qt's file dialog wants them."""


@dataclass(frozen=True, slots=True)
class StudioPorts:
    """All of it."""

    media: MediaPorts
    files: FilePorts
    sample: Path
