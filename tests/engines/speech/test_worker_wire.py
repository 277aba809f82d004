"""The protocol of the worker: what is said arrives, and nonsense is refused in words."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.base.errors import CuesmithError, MediaError, ModelError, SpeechError
from cuesmith.base.problems import Problem
from cuesmith.domain.cue import Doubt, Word
from cuesmith.domain.speech import (
    Finished,
    Heard,
    LanguageDetected,
    Missed,
    Segment,
    Span,
    SpeechEvent,
    SpeechRequest,
    Started,
    Warned,
)
from cuesmith.engines.speech.whisper_decoder import OutOfMemory
from cuesmith.engines.speech.worker_wire import (
    Job,
    Tuning,
    WireError,
    decode_answer,
    decode_job,
    encode_error,
    encode_event,
    encode_job,
)

SEGMENT = Segment(
    20,
    900,
    "Grüß “Gott”,\u2028日本",
    (Word(20, 400, "Grüß", 0.5), Word(400, 900, "“Gott”,\u2028日本", None, True)),
    (Doubt.REPETITION, Doubt.TOO_FAST),
    "de",
    -0.25,
    None,
    1.5,
)
EVENTS: list[SpeechEvent] = [
    Started("whisper", "small", "cpu", "int8", None, ("No GPU.",)),
    Started("whisper", "small", "cuda", "float16", 1_000),
    LanguageDetected("pt", 0.75),
    Heard((SEGMENT, Segment(900, 950, "")), 960),
    Missed(Span(1, 2)),
    Warned(Problem("The file ends early.")),
    Finished(7),
]
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=12,
)


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_events_arrive_as_they_were(event: SpeechEvent) -> None:
    line = encode_event(event)
    assert line.count(b"\n") == 1
    assert decode_answer(line) == event


def test_a_job_arrives_as_it_was() -> None:
    request = SpeechRequest(Path("/tmp/a “b”.mkv"), 1, 5, 9, "pt-BR", prompt='"\n', vad=False)
    job = Job(request, Path("/models/x"), "x", Tuning(beam_size=1, max_new_tokens=9))
    assert decode_job(encode_job(job)) == job


def test_a_file_name_that_is_no_unicode_arrives_as_it_was() -> None:
    media = Path(os.fsdecode(b"/tmp/caf\xe9.mkv"))
    assert decode_job(encode_job(Job(SpeechRequest(media), Path("x"), "x"))).request.media == media


@pytest.mark.parametrize("error", [ModelError("a", hint="b", details="c"), MediaError("a")])
def test_errors_keep_their_kind(error: CuesmithError) -> None:
    arrived = decode_answer(encode_error(error))
    assert type(arrived) is type(error)
    assert isinstance(arrived, CuesmithError)
    texts = (arrived.message, arrived.hint, arrived.details)
    assert texts == (error.message, error.hint, error.details)


def test_an_error_known_to_the_worker_only_arrives_as_what_it_is_a_kind_of() -> None:
    assert type(decode_answer(encode_error(OutOfMemory("full")))) is SpeechError


@given(st.binary(max_size=60) | JUNK.map(lambda junk: json.dumps(junk).encode()))
def test_nonsense_is_refused(line: bytes) -> None:
    with pytest.raises(WireError):
        decode_answer(line)
    with pytest.raises(WireError):
        decode_job(line)


@given(st.sampled_from(EVENTS), JUNK, st.data())
def test_events_with_a_part_replaced_are_read_or_refused(
    event: SpeechEvent, junk: object, data: st.DataObject
) -> None:
    fields = json.loads(encode_event(event))
    holders = [fields, *fields.get("segments", [])]
    holder = data.draw(st.sampled_from(holders))
    holder[data.draw(st.sampled_from(sorted(holder)))] = junk
    try:
        decode_answer(json.dumps(fields).encode())
    except WireError:
        return


def test_deeply_nested_lines_are_refused() -> None:
    with pytest.raises(WireError):
        decode_answer(b"[" * 200_000)
