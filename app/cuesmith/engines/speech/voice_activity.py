"""Where somebody speaks in a medium, by Silero's detector: some seconds for an hour of sound.

The sound is a stream and the answer a few numbers a second, so memory does not grow with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from cuesmith.base.jobs import CancelToken, Progress, Report
from cuesmith.domain.media import MediaInfo
from cuesmith.domain.speech import Span
from cuesmith.engines.media.audio import stream_audio
from cuesmith.engines.speech.whisper_vad import SileroJudge
from cuesmith.engines.speech.windows import FRAME, FRAME_MS, RATE, Samples

_ONSET, _OFFSET = 0.5, 0.35
"""Scores from which on somebody speaks, and below which nobody does any more."""
_SHORTEST_PAUSE, _SHORTEST_VOICE = 100, 60
"""Milliseconds: shorter ones are a stop consonant, or a click."""
_FORGETS = 20 * 60 * RATE // FRAME
"""Frames: so often the detector starts anew, lest a long film wear it out."""


def find_voices(
    info: MediaInfo, track: int | None, report: Report, token: CancelToken
) -> tuple[Span, ...]:
    """Stretches of speech on the medium's time line, in order.

    `track` counts the sound tracks from 0; None takes the default one. Raises `MediaError` where
    there is no sound, `UsageError` for a track that is not there, `Cancelled`.
    """
    judge, length = SileroJudge(), info.duration
    scores: list[Samples] = []
    frames = 0
    for samples in _whole_frames(info.path, track):
        token.check()
        scores.append(judge.judge(samples))
        if (frames + len(scores[-1])) // _FORGETS != frames // _FORGETS:
            judge.forget()
        frames += len(scores[-1])
        if length:
            done = min(1.0, frames * FRAME_MS / 1000 / float(length))
            report(Progress(done, "listening for speech"))
    return tuple(_voices(np.concatenate(scores)) if scores else ())


def _whole_frames(path: Path, track: int | None) -> Iterator[Samples]:
    rest = np.zeros(0, np.float32)
    for block in stream_audio(path, track=track, rate=RATE):
        rest = np.concatenate((rest, block.samples))
        whole = len(rest) // FRAME * FRAME
        if whole:
            yield rest[:whole]
            rest = rest[whole:]


def _voices(scores: Samples) -> list[Span]:
    """Scores as stretches: begun above one limit, over below another."""
    voices: list[Span] = []
    start: int | None = None
    for frame, score in enumerate([*scores.tolist(), 0.0]):
        if start is None and score >= _ONSET:
            start = frame * FRAME_MS
        elif start is not None and score < _OFFSET:
            _add(voices, Span(start, frame * FRAME_MS))
            start = None
    return voices


def _add(voices: list[Span], voice: Span) -> None:
    """Add a stretch, or lengthen the last one where hardly a pause is between."""
    if voices and voice.start - voices[-1].end < _SHORTEST_PAUSE:
        voices[-1] = Span(voices[-1].start, voice.end)
    elif voice.duration >= _SHORTEST_VOICE:
        voices.append(voice)
