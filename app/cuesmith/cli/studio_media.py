"""The studio's media: what the window is handed to look into them."""

from __future__ import annotations

from collections.abc import Iterator

from cuesmith.base.jobs import CancelToken, Report
from cuesmith.base.paths import cache_dir
from cuesmith.bridge.ports import MediaPorts
from cuesmith.domain.media import MediaInfo
from cuesmith.domain.speech import Span
from cuesmith.engines.media.peak_cache import cached_peaks
from cuesmith.engines.media.peaks import Peaks
from cuesmith.engines.media.picture_times import read_frame_times
from cuesmith.engines.media.pictures import open_pictures
from cuesmith.engines.media.probe import probe
from cuesmith.engines.media.shot_cache import cached_shot_changes
from cuesmith.engines.media.silences import find_silences
from cuesmith.engines.media.spectrogram import Spectrograms
from cuesmith.engines.media.thumbnail import thumbnail
from cuesmith.services import ports


def make_media_ports() -> MediaPorts:
    """The real media engine."""
    return MediaPorts(
        probe=probe,
        open_pictures=open_pictures,
        peaks=_peaks,
        frame_times=read_frame_times,
        shot_changes=_shot_changes,
        silences=_silences,
        spectrogram=Spectrograms().get,
        thumbnail=thumbnail,
    )


def _peaks(info: MediaInfo, track: int | None) -> Iterator[Peaks]:
    return cached_peaks(info.path, cache_dir() / "peaks", track=track)


def _shot_changes(info: MediaInfo, report: Report, token: CancelToken) -> Iterator[tuple[int, ...]]:
    return cached_shot_changes(info, cache_dir() / "shots", report, token)


def _silences(peaks: ports.Peaks) -> tuple[Span, ...]:
    finest = peaks.levels[0]
    return find_silences(finest.rms, finest.milliseconds)
