"""What the window asks of the outside to make films with captions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cuesmith.base.jobs import CancelToken, Report
from cuesmith.domain.document import Document
from cuesmith.domain.encoding import Encoded
from cuesmith.services.burn_presets import BurnPreset
from cuesmith.services.burning import BurnRequest
from cuesmith.services.muxing import MuxRequest


@dataclass(frozen=True, slots=True)
class FilmPorts:
    """Making films takes long; presets and the disk's room are quick to ask for."""

    presets: Callable[[], tuple[BurnPreset, ...]]
    """Raises `FileError`."""
    free: Callable[[Path], int]
    """Bytes that can be written in a folder. Raises OSError."""
    burn: Callable[[BurnRequest, Document, Sequence[str], Report, CancelToken], Encoded]
    """Tracks of a document, drawn into the picture. Raises what `services.burning.burn` does."""
    mux: Callable[[MuxRequest, Report, CancelToken], tuple[str, ...]]
    """Tracks beside the picture; gives what the user should know."""
