"""A two-second test transcription, in a process that may be lost.

    python -m cuesmith.engines.doctor_trial draft
    python -m cuesmith.engines.doctor_trial whisper MODEL

The sample is made here: a voice-like buzz. What is heard in it does not matter; that the medium
is decoded and the engine reaches its end does.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from cuesmith.base.errors import CuesmithError
from cuesmith.base.jobs import CancelToken
from cuesmith.domain.speech import Finished, Heard, SpeechEvent, SpeechRequest, Started

_RATE = 16_000
_SECONDS = 2.0
_PITCH = 120.0
"""Hertz, a man's voice."""
_FORMANTS = ((700.0, 1.0), (1200.0, 0.5), (2600.0, 0.25))
"""Hertz and loudness of the open vowel of "father"."""
_WIDTH = 120.0


def write_sample(path: Path) -> None:
    """A WAV file of two seconds: a vowel between two bits of silence."""
    times = np.arange(int(_SECONDS * _RATE)) / _RATE
    voice = np.zeros_like(times)
    for harmonic in range(1, int(4000 / _PITCH)):
        pitch = harmonic * _PITCH
        loudness = sum(gain / (1 + ((pitch - at) / _WIDTH) ** 2) for at, gain in _FORMANTS)
        voice += loudness * np.sin(2 * np.pi * pitch * times)
    voice *= (times > 0.4) & (times < 1.6)
    samples = (voice / np.abs(voice).max() * 16_000).astype("<i2")
    with wave.open(str(path), "wb") as sink:
        sink.setnchannels(1)
        sink.setsampwidth(2)
        sink.setframerate(_RATE)
        sink.writeframes(samples.tobytes())


def try_engine(engine: str, model: str) -> dict[str, Any]:
    """Transcribe the sample; says on what, how fast, and how it ended."""
    said: dict[str, Any] = {"works": False}
    with tempfile.TemporaryDirectory(prefix="cuesmith-") as folder:
        sample = Path(folder) / "sample.wav"
        write_sample(sample)
        request = SpeechRequest(sample, model=model, language="en", vad=False)
        began = time.monotonic()
        try:
            for event in _transcribe(engine, request):
                if isinstance(event, Started):
                    began = time.monotonic()
                    said |= {"device": event.device, "compute_type": event.compute_type}
                    said |= {"notices": list(event.notices)}
                elif isinstance(event, Heard):
                    said["segments"] = said.get("segments", 0) + len(event.segments)
                elif isinstance(event, Finished):
                    said["works"] = True
        except CuesmithError as error:
            said |= {"error": error.message, "remedy": error.hint, "details": error.details}
        said["speed"] = round(_SECONDS / max(time.monotonic() - began, 1e-3), 1)
    return said


def _transcribe(engine: str, request: SpeechRequest) -> Iterator[SpeechEvent]:
    if engine == "whisper":
        from cuesmith.engines.speech.whisper import WhisperTranscriber

        return WhisperTranscriber().transcribe(request, CancelToken())
    from cuesmith.engines.speech.draft import DraftTranscriber

    return DraftTranscriber().transcribe(request, CancelToken())


if __name__ == "__main__":
    print(json.dumps(try_engine(sys.argv[1], "".join(sys.argv[2:3]))))  # noqa: T201 -- its answer
