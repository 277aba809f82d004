"""Where somebody speaks in a medium: Silero's voice detection over all of its sound."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cuesmith.base.jobs import CancelToken, Progress, Report, ignore_progress
from cuesmith.domain.coverage import union
from cuesmith.domain.speech import Span
from cuesmith.engines.media.audio import stream_audio
from cuesmith.engines.media.probe import probe
from cuesmith.engines.speech.whisper_vad import SileroJudge
from cuesmith.engines.speech.windows import RATE, Plan, cut_windows


def find_voices(
    path: Path,
    *,
    track: int | None = None,
    report: Report = ignore_progress,
    token: CancelToken | None = None,
) -> tuple[Span, ...]:
    """Where somebody speaks, in order, in milliseconds on the medium's time line.

    `track` counts the audio streams from 0; None takes the default one. An hour takes about half a
    minute. Raises `MediaError` for a medium without sound, `UsageError` for a track that is not
    there, `Cancelled`.
    """
    return union(_voiced(path, track, report, token or CancelToken()))


def _voiced(path: Path, track: int | None, report: Report, token: CancelToken) -> Iterator[Span]:
    duration = probe(path).duration
    blocks = stream_audio(path, track=track, rate=RATE)
    for window in cut_windows(blocks, SileroJudge(), Plan()):
        token.check()
        share = window.until / RATE / float(duration) if duration else -1.0
        report(Progress(min(1.0, share), "Listening for speech"))
        yield from window.voiced
