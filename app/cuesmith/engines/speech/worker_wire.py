"""What the speech worker and its parent say to each other: one JSON value a line, both ways.

The parent sends one `Job`; the worker answers with events and, where it cannot go on, one error.
Both ends check what they get: a line that makes no sense raises `WireError`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from cuesmith.base.errors import (
    CuesmithError,
    FileError,
    MediaError,
    ModelError,
    SpeechError,
    UsageError,
)
from cuesmith.base.problems import Problem
from cuesmith.domain.cue import Doubt, Word
from cuesmith.domain.speech import (
    Finished,
    Heard,
    LanguageDetected,
    Missed,
    Passage,
    Segment,
    Span,
    SpeechEvent,
    SpeechRequest,
    Started,
    Warned,
)

LONGEST_LINE = 4_000_000
"""Bytes; a window of half a minute takes some thousands."""

_ERRORS: dict[str, type[CuesmithError]] = {
    kind.__name__: kind
    for kind in (CuesmithError, FileError, MediaError, SpeechError, ModelError, UsageError)
}


class WireError(ValueError):
    """A line that is not part of the protocol."""


@dataclass(frozen=True, slots=True)
class Tuning:
    """How to decode; the defaults are what the product uses, the benchmarks change them."""

    beam_size: int = 5
    fallback: bool = True
    """Whether a window that came out badly is decoded again, with some chance in it."""
    max_new_tokens: int | None = None
    """Bounds what is written for a window; None leaves it to the model."""
    threads: int = 0
    """Processor threads; 0 chooses."""


@dataclass(frozen=True, slots=True)
class Voices:
    """What tells voices apart."""

    segmentation: str
    """Path of a model."""
    embedding: str
    """Path of a model."""
    count: int = 0
    """People who speak; 0 where nobody knows."""


@dataclass(frozen=True, slots=True)
class Job:
    """What the worker is to do."""

    request: SpeechRequest
    model: Path
    """A model folder."""
    label: str
    """The model's name, as the user knows it."""
    tuning: Tuning = Tuning()
    engine: str = "whisper"
    """"whisper" or "draft"; to align "whisper-align" or "draft-align"; "voices" to tell them
    apart."""
    passages: tuple[Passage, ...] = ()
    """What to align."""
    voices: Voices | None = None


def encode_job(job: Job) -> bytes:
    """A job as a line."""
    request = asdict(job.request) | {"media": str(job.request.media)}
    fields = {"request": request, "model": str(job.model), "label": job.label}
    passages = [asdict(passage) for passage in job.passages]
    voices = None if job.voices is None else asdict(job.voices)
    more = {"engine": job.engine, "passages": passages, "voices": voices}
    return _line(fields | {"tuning": asdict(job.tuning)} | more)


def decode_job(line: bytes) -> Job:
    """The job in a line; raises `WireError`."""
    fields = _fields(line)
    try:
        request = dict(fields["request"])
        request["media"] = Path(request["media"])
        return Job(
            SpeechRequest(**request),
            Path(fields["model"]),
            str(fields["label"]),
            Tuning(**fields["tuning"]),
            _text(fields["engine"]),
            tuple(_passage(each) for each in fields["passages"]),
            None if fields["voices"] is None else Voices(**fields["voices"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise WireError(f"not a job: {error!r}") from error


def _passage(fields: Mapping[str, Any]) -> Passage:
    words = tuple(_text(word) for word in fields["words"])
    return Passage(_time(fields["start"]), _time(fields["end"]), words)


def encode_event(event: SpeechEvent) -> bytes:
    """An event as a line."""
    return _line({"event": type(event).__name__} | asdict(event))


def encode_error(error: CuesmithError) -> bytes:
    """An error of ours as a line."""
    kind = next(cls.__name__ for cls in type(error).__mro__ if cls.__name__ in _ERRORS)
    texts = {"message": error.message, "hint": error.hint, "details": error.details}
    return _line({"error": kind} | texts)


def decode_answer(line: bytes) -> SpeechEvent | CuesmithError:
    """The event or error in a line; raises `WireError`."""
    fields = _fields(line)
    try:
        if "error" in fields:
            return _error(fields)
        return _READERS[fields["event"]](fields)
    except (KeyError, TypeError, ValueError) as error:
        raise WireError(f"not an answer: {error!r}") from error


def _line(fields: Mapping[str, Any]) -> bytes:
    # ASCII, so that a file name that is no valid Unicode comes through as it is.
    return json.dumps(fields, allow_nan=False).encode() + b"\n"


def _fields(line: bytes) -> dict[str, Any]:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise WireError(f"not JSON: {error!r}") from error
    if not isinstance(fields, dict):
        raise WireError("not an object")
    return fields


def _error(fields: Mapping[str, Any]) -> CuesmithError:
    kind = _ERRORS[fields["error"]]
    return kind(
        _text(fields["message"]), hint=_text(fields["hint"]), details=_text(fields["details"])
    )


def _started(fields: Mapping[str, Any]) -> Started:
    duration = fields["duration"]
    return Started(
        engine=_text(fields["engine"]),
        model=_text(fields["model"]),
        device=_text(fields["device"]),
        compute_type=_text(fields["compute_type"]),
        duration=None if duration is None else _time(duration),
        notices=tuple(_text(notice) for notice in fields["notices"]),
    )


def _heard(fields: Mapping[str, Any]) -> Heard:
    return Heard(tuple(_segment(each) for each in fields["segments"]), _time(fields["until"]))


def _segment(fields: Mapping[str, Any]) -> Segment:
    return Segment(
        start=_time(fields["start"]),
        end=_time(fields["end"]),
        text=_text(fields["text"]),
        words=tuple(_word(each) for each in fields["words"]),
        doubts=tuple(Doubt(each) for each in fields["doubts"]),
        language=_text(fields["language"]),
        avg_logprob=_number(fields["avg_logprob"]),
        no_speech_prob=_number(fields["no_speech_prob"]),
        compression_ratio=_number(fields["compression_ratio"]),
        speaker=_text(fields["speaker"]),
    )


def _word(fields: Mapping[str, Any]) -> Word:
    return Word(
        _time(fields["start"]),
        _time(fields["end"]),
        _text(fields["text"]),
        _number(fields["probability"]),
        fields["estimated"] is True,
    )


def _language(fields: Mapping[str, Any]) -> LanguageDetected:
    return LanguageDetected(_text(fields["language"]), float(fields["probability"]))


def _missed(fields: Mapping[str, Any]) -> Missed:
    return Missed(Span(_time(fields["span"]["start"]), _time(fields["span"]["end"])))


def _warned(fields: Mapping[str, Any]) -> Warned:
    return Warned(Problem(_text(fields["problem"]["message"])))


def _finished(fields: Mapping[str, Any]) -> Finished:
    return Finished(_time(fields["until"]))


_READERS: dict[str, Callable[[Mapping[str, Any]], SpeechEvent]] = {
    "Started": _started,
    "LanguageDetected": _language,
    "Heard": _heard,
    "Missed": _missed,
    "Warned": _warned,
    "Finished": _finished,
}


def _time(value: object) -> int:
    if type(value) is not int or value < 0:
        raise ValueError(f"not a time: {value!r}")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"not a text: {value!r}")
    return value


def _number(value: object) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"not a number: {value!r}")
    return float(value)
