"""A test transcription of three seconds, in a process that may be lost.

    python -m cuesmith.engines.doctor_trial draft
    python -m cuesmith.engines.doctor_trial whisper MODEL

It hears the start of the sample that ships with Cuesmith, so the whole way is tried: the file is
opened, its sound decoded, the engine run to its end.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from typing import Any

from cuesmith.base.errors import CuesmithError
from cuesmith.base.jobs import CancelToken
from cuesmith.base.resources import resource_path
from cuesmith.domain.speech import Finished, Heard, SpeechEvent, SpeechRequest, Started

_MILLISECONDS = 3_000
"""Of the sample, which begins with "Hello and welcome"."""


def try_engine(engine: str, model: str) -> dict[str, Any]:
    """Transcribe the sample's start; says on what, how fast, what was heard, and how it ended."""
    said: dict[str, Any] = {"works": False, "heard": ""}
    began = time.monotonic()
    try:
        sample = resource_path("sample", "welcome.mp4")
        request = SpeechRequest(sample, end=_MILLISECONDS, model=model, language="en")
        for event in _transcribe(engine, request):
            if isinstance(event, Started):
                began = time.monotonic()
            said |= _told(event, str(said["heard"]))
    except CuesmithError as error:
        said |= {"error": error.message, "remedy": error.hint, "details": error.details}
    except FileNotFoundError as error:
        said |= {"error": str(error)}
    said["speed"] = round(_MILLISECONDS / 1000 / max(time.monotonic() - began, 1e-3), 1)
    return said


def _told(event: SpeechEvent, before: str) -> dict[str, Any]:
    """What an event adds to the answer."""
    match event:
        case Started():
            place = {"device": event.device, "compute_type": event.compute_type}
            return place | {"notices": list(event.notices)}
        case Heard():
            texts = [segment.text for segment in event.segments]
            return {"heard": " ".join([before, *texts]).strip()}
        case Finished():
            return {"works": True}
        case _:
            return {}


def _transcribe(engine: str, request: SpeechRequest) -> Iterator[SpeechEvent]:
    if engine == "whisper":
        from cuesmith.engines.speech.whisper import WhisperTranscriber

        return WhisperTranscriber().transcribe(request, CancelToken())
    from cuesmith.engines.speech.draft import DraftTranscriber

    return DraftTranscriber().transcribe(request, CancelToken())


if __name__ == "__main__":
    print(json.dumps(try_engine(sys.argv[1], "".join(sys.argv[2:3]))))  # noqa: T201 -- its answer
