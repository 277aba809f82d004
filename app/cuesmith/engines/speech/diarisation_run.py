"""Diarisation inside the worker: sherpa-onnx over a medium's sound.

The whole sound lies in memory at once, which the clustering of voices needs: 230 MB an hour.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from cuesmith.base.errors import ModelError, SpeechError, UsageError
from cuesmith.base.problems import Problem
from cuesmith.domain.speech import Finished, Heard, Segment, SpeechEvent, Started, Warned
from cuesmith.engines.media.audio import stream_audio
from cuesmith.engines.speech.worker_wire import Job, Voices

ENGINE = "sherpa-onnx"
_RATE = 16_000
_LONGEST_S = 6 * 3600
"""Seconds of sound that are taken."""
_THREADS = 2
_THRESHOLD = 0.5
"""How unlike two voices have to be, where their number is not known: sherpa-onnx's own."""

Emit = Callable[[SpeechEvent], None]


def run(job: Job, emit: Emit) -> None:
    """Tell who speaks when; raises `CuesmithError`. Ends with `Finished`."""
    assert job.voices is not None
    diariser = _load(job.voices)
    problems: list[Problem] = []
    samples = _sound(job, problems)
    length = len(samples) * 1000 // _RATE
    emit(Started(ENGINE, job.label, "cpu", "float32", length))
    for problem in problems:
        emit(Warned(problem))

    def on_progress(done: int, whole: int) -> int:
        emit(Heard((), length * done // max(1, whole)))
        return 0

    try:
        found = diariser.process(samples, callback=on_progress).sort_by_start_time()
    except RuntimeError as error:
        raise SpeechError("The voices could not be told apart.", details=str(error)) from error
    emit(Heard(tuple(_turn(each, length) for each in found), length))
    emit(Finished(length))


def _load(voices: Voices) -> Any:
    import sherpa_onnx as sherpa

    config = sherpa.OfflineSpeakerDiarizationConfig(
        segmentation=sherpa.OfflineSpeakerSegmentationModelConfig(
            pyannote=sherpa.OfflineSpeakerSegmentationPyannoteModelConfig(
                model=voices.segmentation
            ),
            num_threads=_THREADS,
        ),
        embedding=sherpa.SpeakerEmbeddingExtractorConfig(
            model=voices.embedding, num_threads=_THREADS
        ),
        clustering=sherpa.FastClusteringConfig(
            num_clusters=voices.count or -1, threshold=_THRESHOLD
        ),
    )
    try:
        diariser = sherpa.OfflineSpeakerDiarization(config) if config.validate() else None
    except RuntimeError as error:
        raise _unusable(voices, str(error)) from error
    if diariser is None or diariser.sample_rate != _RATE:
        raise _unusable(voices, "The models do not fit together, or not 16 kHz.")
    return diariser


def _unusable(voices: Voices, details: str) -> ModelError:
    return ModelError(
        f"The models {voices.segmentation} and {voices.embedding} cannot be used.",
        hint="Fetch them again: `cuesmith models get speakers`.",
        details=details,
    )


def _sound(job: Job, problems: list[Problem]) -> Any:
    request = job.request
    pieces = []
    length = 0
    for block in stream_audio(
        request.media,
        track=request.audio_track,
        start_ms=request.start,
        end_ms=request.end,
        rate=_RATE,
        on_problem=problems.append,
    ):
        pieces.append(block.samples)
        length += len(block.samples)
        if length > _LONGEST_S * _RATE:
            raise UsageError(
                f"{request.media.name} is longer than {_LONGEST_S // 3600} hours.",
                hint="Cut it into parts first.",
            )
    return np.concatenate(pieces) if pieces else np.zeros(_RATE, np.float32)


def _turn(found: Any, length: int) -> Segment:
    start = min(max(0, round(found.start * 1000)), length)
    end = min(max(start, round(found.end * 1000)), length)
    return Segment(start, end, "", speaker=str(found.speaker))
