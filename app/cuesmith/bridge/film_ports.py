"""What the window asks of the outside to make films with captions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cuesmith.base.jobs import CancelToken, Report
    from cuesmith.domain.document import Document
    from cuesmith.domain.encoding import Encoded, Reframing
    from cuesmith.domain.media import MediaInfo, Picture
    from cuesmith.services.burn_presets import BurnPreset
    from cuesmith.services.burning import BurnRequest
    from cuesmith.services.muxing import MuxRequest
    from cuesmith.services.overlay import OverlayRequest


@dataclass(frozen=True, slots=True)
class FilmPorts:
    """Making films takes long; presets and the disk's room are quick to ask for."""

    presets: Callable[[], tuple[BurnPreset, ...]]
    """Raises `FileError`."""
    free: Callable[[Path], int]
    """Bytes that can be written in a folder. Raises OSError."""
    crop_place: Callable[[MediaInfo, BurnRequest, CancelToken], Reframing]
    """The request's reframing with the place where it will be cut. Seconds; raises `MediaError`,
    `UsageError`, `Cancelled`."""
    picture: Callable[[Path, Fraction, tuple[int, int]], Picture | None]
    """As `MediaPorts.thumbnail`."""
    burn: Callable[[BurnRequest, Document, Sequence[str], Report, CancelToken], Encoded]
    """Tracks of a document, drawn into the picture. Raises what `services.burning.burn` does."""
    mux: Callable[[MuxRequest, Report, CancelToken], tuple[str, ...]]
    """Tracks beside the picture; gives what the user should know."""
    overlay: Callable[[OverlayRequest, Document, Sequence[str], Report, CancelToken], int]
    """Tracks of a document on nothing; gives the number of pictures. Raises what
    `services.overlay.write_overlay` does."""
