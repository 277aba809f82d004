"""The whole engine, worker process included, on a model of random weights."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cuesmith.base.jobs import CancelToken
from cuesmith.domain.speech import (
    Finished,
    Heard,
    LanguageDetected,
    Segment,
    SpeechEvent,
    SpeechRequest,
    Started,
)
from cuesmith.engines.speech.whisper import WhisperTranscriber
from tests.support.babble import babble, scene, write_wav


@pytest.fixture
def request_for(tiny_model: Path) -> SpeechRequest:
    """A request with the model filled in, and no medium yet."""
    return SpeechRequest(Path(), model=str(tiny_model), device="cpu")


def run(request: SpeechRequest) -> list[SpeechEvent]:
    return list(WhisperTranscriber().transcribe(request, CancelToken()))


def segments(events: list[SpeechEvent]) -> list[Segment]:
    return [each for event in events if isinstance(event, Heard) for each in event.segments]


def test_events_come_in_order(tmp_path: Path, request_for: SpeechRequest) -> None:
    sound = scene(1.0, babble(4), 3.0, babble(4, 180), 1.0)
    media = write_wav(tmp_path / "two people.wav", sound)
    events = run(replace(request_for, media=media))
    assert isinstance(events[0], Started)
    assert events[0].device == "cpu"
    assert events[0].duration == 13_000
    assert isinstance(events[1], LanguageDetected)
    assert events[-1] == Finished(13_000)
    heard = segments(events)
    assert heard
    assert all(word.start < word.end for each in heard for word in each.words)
