"""What the studio brings captions in line with: speech, and other files."""

from __future__ import annotations

from pathlib import Path

from cuesmith.base.jobs import CancelToken, Report
from cuesmith.bridge.sync_ports import SyncPorts
from cuesmith.domain.speech import Span
from cuesmith.domain.subtitle_file import ReadOptions
from cuesmith.domain.track import Track


def make_sync_ports() -> SyncPorts:
    """The real ones; voice detection is imported when it is asked for."""
    return SyncPorts(voices=_voices, read=_read)


def _voices(
    medium: Path, track: int | None, report: Report, token: CancelToken
) -> tuple[Span, ...]:
    from cuesmith.engines.speech.voices import find_voices

    return find_voices(medium, track=track, report=report, token=token)


def _read(path: Path) -> Track:
    from cuesmith.engines.formats import files

    return files.read(path, ReadOptions()).track
