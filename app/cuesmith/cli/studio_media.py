"""The studio's media: what the window is handed to look into them."""

from __future__ import annotations

from collections.abc import Iterator

from cuesmith.base.paths import cache_dir
from cuesmith.bridge.ports import MediaPorts
from cuesmith.domain.media import MediaInfo
from cuesmith.engines.media.peak_cache import cached_peaks
from cuesmith.engines.media.peaks import Peaks
from cuesmith.engines.media.pictures import open_pictures
from cuesmith.engines.media.probe import probe


def make_media_ports() -> MediaPorts:
    """The real media engine."""
    return MediaPorts(probe=probe, open_pictures=open_pictures, peaks=_peaks)


def _peaks(info: MediaInfo, track: int | None) -> Iterator[Peaks]:
    return cached_peaks(info.path, cache_dir() / "peaks", track=track)
