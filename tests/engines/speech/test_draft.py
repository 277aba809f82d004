"""The draft engine on real speech, and the cutting of audio into utterances."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import jiwer
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuesmith.base.errors import Cancelled, EngineCrashed, MediaError, SpeechError
from cuesmith.base.jobs import CancelToken
from cuesmith.base.problems import Problem
from cuesmith.base.resources import resource_path
from cuesmith.domain.speech import (
    Finished,
    Heard,
    Missed,
    Segment,
    SpeechEvent,
    SpeechRequest,
    Started,
    Warned,
)
from cuesmith.engines.media.audio import AudioBlock
from cuesmith.engines.speech.draft import DraftTranscriber
from cuesmith.engines.speech.draft_run import NOTICE, DraftEngine
from cuesmith.engines.speech.endpointing import RATE, Samples, Utterance, cut_utterances
from tests.support.shared import shared_dir

SAMPLE = resource_path("sample", "welcome.mp4")
SPOKEN = resource_path("sample", "welcome.txt").read_text("utf-8")


def run(request: SpeechRequest, engine: DraftEngine | None = None) -> list[SpeechEvent]:
    """All events: of `engine` in this process, or of a worker."""
    if engine is not None:
        return list(engine.hear(request))
    return list(DraftTranscriber().transcribe(request, CancelToken()))


def segments_of(events: list[SpeechEvent]) -> list[Segment]:
    return [one for event in events if isinstance(event, Heard) for one in event.segments]


def words_only(text: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9' ]", " ", text.lower().replace("-", " ")).split())


@pytest.fixture(scope="module")
def events() -> list[SpeechEvent]:
    """The shipped sample, transcribed once."""
    return run(SpeechRequest(SAMPLE))


class TestSample:
    def test_most_words_are_right(self, events: list[SpeechEvent]) -> None:
        heard = words_only(" ".join(segment.text for segment in segments_of(events)))
        assert jiwer.wer(words_only(SPOKEN), heard) < 0.2

    def test_it_says_that_it_is_rough(self, events: list[SpeechEvent]) -> None:
        started = events[0]
        assert isinstance(started, Started)
        assert (started.engine, started.device) == ("draft", "cpu")
        assert NOTICE in started.notices
        assert started.duration is not None
        assert 25_000 < started.duration < 45_000

    def test_it_ends_at_the_end_of_the_medium(self, events: list[SpeechEvent]) -> None:
        started, finished = events[0], events[-1]
        assert isinstance(started, Started)
        assert isinstance(finished, Finished)
        assert started.duration is not None
        assert abs(finished.until - started.duration) < 150

    def test_times_are_in_order_and_inside(self, events: list[SpeechEvent]) -> None:
        segments = segments_of(events)
        words = [word for segment in segments for word in segment.words]
        assert all(one.end <= two.start for one, two in pairwise(segments))
        assert all(one.end <= two.start for one, two in pairwise(words))
        assert all(word.start < word.end for word in words)
        for segment in segments:
            assert segment.start == segment.words[0].start
            assert segment.end == segment.words[-1].end
            assert segment.text == " ".join(word.text for word in segment.words)

    def test_probabilities_are_probabilities(self, events: list[SpeechEvent]) -> None:
        words = [word for segment in segments_of(events) for word in segment.words]
        values = [word.probability for word in words if word.probability is not None]
        assert len(values) == len(words)
        assert all(0 <= value <= 1 for value in values)
        assert np.median(values) > 0.3

    def test_the_recogniser_leaves_no_marks_of_its_own(self, events: list[SpeechEvent]) -> None:
        for segment in segments_of(events):
            assert not re.search(r"[<>\[\]()+]", segment.text)
            assert segment.language == "en"

    def test_an_utterance_begins_with_a_capital(self, events: list[SpeechEvent]) -> None:
        assert all(segment.text[0].isupper() for segment in segments_of(events)[:3])

    def test_what_is_done_moves_on(self, events: list[SpeechEvent]) -> None:
        done = [event.until for event in events if isinstance(event, Heard)]
        assert done == sorted(done)
        for event in events:
            if isinstance(event, Heard):
                assert all(segment.end <= event.until for segment in event.segments)

    def test_a_later_start_keeps_the_times_of_the_medium(self, events: list[SpeechEvent]) -> None:
        """Resuming at the end of an utterance gives the rest as it was."""
        heard = [event for event in events if isinstance(event, Heard)]
        middle = heard[len(heard) // 2].until
        before = [segment for segment in segments_of(events) if segment.start >= middle]
        after = segments_of(run(SpeechRequest(SAMPLE, start=middle)))
        assert all(segment.start >= middle for segment in after)
        assert [one.text for one in after] == [one.text for one in before]
        assert all(abs(one.start - two.start) <= 40 for one, two in zip(after, before, strict=True))

    def test_an_earlier_end_is_kept(self) -> None:
        events = run(SpeechRequest(SAMPLE, end=4_000))
        assert all(segment.end <= 4_000 for segment in segments_of(events))
        assert events[-1] == Finished(4_000)

    def test_without_words_only_the_text_is_given(self) -> None:
        (first, *_) = segments_of(run(SpeechRequest(SAMPLE, end=3_000, words=False)))
        assert first.text
        assert first.words == ()

    def test_without_voice_detection_speech_is_found_all_the_same(self) -> None:
        text = words_only(
            " ".join(s.text for s in segments_of(run(SpeechRequest(SAMPLE, end=8000, vad=False))))
        )
        assert "hello and welcome" in text


@pytest.mark.shared
@pytest.mark.parametrize(
    ("clip", "most"), [("lj050_0131.wav", 0.35), ("cards_005.wav", 0.25), ("jfk.flac", 0.4)]
)
def test_real_speech_is_mostly_understood(clip: str, most: float) -> None:
    folder = shared_dir("clips")
    references = json.loads((folder / "references.json").read_text("utf-8"))
    heard = " ".join(one.text for one in segments_of(run(SpeechRequest(folder / clip))))
    assert jiwer.wer(words_only(references[clip]["text"]), words_only(heard)) < most


@pytest.mark.shared
def test_noise_gives_nothing_or_is_doubted() -> None:
    segments = segments_of(run(SpeechRequest(shared_dir("clips", "no_speech_noise.wav"))))
    assert all(segment.doubts for segment in segments)


class TestLanguage:
    @pytest.mark.parametrize("language", ["fr", "de-CH", "zxx"])
    def test_another_language_is_refused_in_words(self, language: str) -> None:
        with pytest.raises(SpeechError, match=r"English only.*Whisper"):
            run(SpeechRequest(SAMPLE, language=language))

    @pytest.mark.parametrize("language", [None, "en", "en-GB", "EN", "und"])
    def test_english_in_any_form_is_taken(self, language: str | None) -> None:
        assert segments_of(run(SpeechRequest(SAMPLE, language=language, end=2_500)))


class TestStopping:
    def test_before_the_start(self) -> None:
        token = CancelToken()
        token.cancel()
        with pytest.raises(Cancelled):
            next(DraftTranscriber().transcribe(SpeechRequest(SAMPLE), token))

    def test_between_two_utterances(self) -> None:
        token = CancelToken()
        events = DraftTranscriber().transcribe(SpeechRequest(SAMPLE), token)
        while not isinstance(next(events), Heard):
            pass
        token.cancel()
        with pytest.raises(Cancelled):
            next(events)

    def test_a_worker_that_dies_is_told_in_words(self) -> None:
        command = [sys.executable, "-c", "import os; os.abort()"]
        with pytest.raises(EngineCrashed, match="stopped in the middle"):
            list(DraftTranscriber((), command).transcribe(SpeechRequest(SAMPLE), CancelToken()))

    def test_notices_of_the_caller_are_told_first(self) -> None:
        events = DraftTranscriber(("Whisper is not used.",)).transcribe(
            SpeechRequest(SAMPLE, end=1_000), CancelToken()
        )
        (started, *_) = list(events)
        assert isinstance(started, Started)
        assert started.notices == ("Whisper is not used.", NOTICE)


def audio(samples: Samples, problems: tuple[Problem, ...] = ()) -> Callable[..., Any]:
    """A medium of these samples, in blocks of an odd size."""

    def open_audio(
        path: Path, *, on_problem: Callable[[Problem], None], **options: Any
    ) -> Iterator[AudioBlock]:
        for start in range(0, len(samples), 7_001):
            yield AudioBlock(start, samples[start : start + 7_001])
        for problem in problems:
            on_problem(problem)

    return open_audio


def no_duration(path: Path) -> int | None:
    return None


@dataclass
class _Heard:
    word: str
    start_frame: int
    end_frame: int
    prob: float = 0.5


@dataclass
class DecoderStub:
    """A decoder that hears the same in every utterance."""

    words: tuple[_Heard, ...] = ()

    def start_utt(self) -> None: ...

    def process_raw(self, data: bytes, full_utt: bool) -> None: ...

    def end_utt(self) -> None: ...

    def hyp(self) -> object | None:
        return self.words or None

    def seg(self) -> tuple[_Heard, ...]:
        return self.words


class TestEdges:
    def test_silence_gives_no_segment(self) -> None:
        engine = DraftEngine(audio(np.zeros(RATE * 20, np.float32)), no_duration)
        events = run(SpeechRequest(Path("silence")), engine)
        assert segments_of(events) == []
        assert events[-1] == Finished(20_000)

    def test_no_samples_at_all(self) -> None:
        engine = DraftEngine(audio(np.zeros(0, np.float32)), no_duration)
        assert run(SpeechRequest(Path("nothing")), engine)[-1] == Finished(0)

    def test_problems_of_the_medium_are_passed_on(self) -> None:
        problem = Problem("The file breaks off at 0:01.")
        engine = DraftEngine(audio(np.zeros(RATE, np.float32), (problem,)), no_duration)
        assert Warned(problem) in run(SpeechRequest(Path("broken")), engine)

    def test_a_medium_that_cannot_be_opened(self, tmp_path: Path) -> None:
        path = tmp_path / "no.wav"
        path.write_bytes(b"nothing")
        with pytest.raises(MediaError):
            run(SpeechRequest(path))

    def test_a_voice_without_words_is_reported(self) -> None:
        engine = DraftEngine(audio(loud(3.0)), no_duration, DecoderStub)
        events = run(SpeechRequest(Path("mumble"), vad=False), engine)
        assert any(isinstance(event, Missed) for event in events)
        assert segments_of(events) == []

    def test_marks_and_variants_are_cleaned_and_words_spelled(self) -> None:
        heard = (
            _Heard("<s>", 0, 4),
            _Heard("read(2)", 5, 20),
            _Heard("[NOISE]", 21, 25),
            _Heard("<sil>", 26, 30),
            _Heard("i'm", 31, 50, 1.0000001),
            _Heard("++um++", 51, 60),
            _Heard("on", 61, 70, -0.1),
            _Heard("monday", 71, 400),
            _Heard("</s>", 401, 405),
        )
        engine = DraftEngine(audio(loud(2.0)), no_duration, lambda: DecoderStub(heard))
        (segment,) = segments_of(run(SpeechRequest(Path("x"), vad=False), engine))
        assert segment.text == "Read I'm on Monday"
        assert [(word.start, word.end) for word in segment.words] == [
            (50, 210),
            (310, 510),
            (610, 710),
            (710, 2_000),
        ]
        assert [word.probability for word in segment.words] == [0.5, 1.0, 0.0, 0.5]


def loud(seconds: float, seed: int = 1) -> Samples:
    noise = np.random.default_rng(seed).uniform(-0.5, 0.5, int(seconds * RATE))
    return noise.astype(np.float32)


def quiet(seconds: float) -> Samples:
    return np.zeros(int(seconds * RATE), np.float32)


class LoudnessDetector:
    """Takes what is loud for a voice."""

    def is_speech(self, frame: bytes) -> bool:
        return bool(np.abs(np.frombuffer(frame, np.int16)).max() > 3_000)


def cut(samples: Samples, size: int = 16_000, offset: int = 0) -> list[Utterance]:
    blocks = [
        AudioBlock(offset + at, samples[at : at + size]) for at in range(0, len(samples), size)
    ]
    return list(cut_utterances(blocks, LoudnessDetector()))


class TestCutting:
    def test_a_pause_parts_two_utterances(self) -> None:
        first, second = cut(np.concatenate([quiet(1), loud(1), quiet(1), loud(2), quiet(1)]))
        assert 0.4 < first.start / RATE <= 1.0
        assert 2.0 <= first.end / RATE < 2.5
        assert 2.4 < second.start / RATE <= 3.0
        assert 5.0 <= second.end / RATE < 5.5

    def test_a_short_pause_does_not(self) -> None:
        assert len(cut(np.concatenate([loud(1), quiet(0.3), loud(1)]))) == 1

    def test_a_click_is_no_speech(self) -> None:
        assert cut(np.concatenate([quiet(1), loud(0.03), quiet(1)])) == []

    def test_long_speech_is_cut_at_its_quietest(self) -> None:
        samples = loud(25)
        samples[int(11 * RATE) : int(11.3 * RATE)] *= 0.3
        first, second = cut(samples)
        assert 11.0 <= first.end / RATE <= 11.3
        assert second.start == first.end
        assert (first.after_pause, second.after_pause) == (True, False)

    def test_long_speech_with_a_short_pause_is_cut_there(self) -> None:
        first, second = cut(np.concatenate([loud(12), quiet(0.5), loud(8)]))
        assert 12.0 <= first.end / RATE <= 12.5
        assert second.after_pause

    def test_a_gap_ends_an_utterance(self) -> None:
        blocks = [AudioBlock(0, loud(1)), AudioBlock(RATE * 100, loud(1, seed=2))]
        first, second = cut_utterances(blocks, LoudnessDetector())
        assert (first.start, first.end) == (0, RATE)
        assert (second.start, second.end) == (RATE * 100, RATE * 101)

    def test_without_a_detector_everything_is_kept(self) -> None:
        samples = np.concatenate([quiet(3), loud(40), quiet(3)])
        found = list(cut_utterances([AudioBlock(5, samples)], None))
        assert np.array_equal(np.concatenate([one.samples for one in found]), samples)
        assert [one.start for one in found] == [
            5 + sum(len(before.samples) for before in found[:n]) for n in range(len(found))
        ]

    @settings(max_examples=60, deadline=None, derandomize=True, database=None)
    @given(
        st.lists(st.tuples(st.booleans(), st.floats(0.01, 9.0)), max_size=8),
        st.integers(100, 40_000),
        st.integers(0, 10**7),
    )
    def test_any_stream_is_cut_in_order_and_to_the_sample(
        self, parts: list[tuple[bool, float]], size: int, offset: int
    ) -> None:
        pieces = [(loud if voiced else quiet)(seconds) for voiced, seconds in parts]
        samples = np.concatenate([np.zeros(0, np.float32), *pieces])
        found = cut(samples, size, offset)
        assert all(one.end <= two.start for one, two in pairwise(found))
        for one in found:
            assert len(one.samples) <= 15.3 * RATE
            assert np.array_equal(one.samples, samples[one.start - offset : one.end - offset])
        ends = np.cumsum([len(piece) for piece in pieces])
        for (voiced, seconds), end in zip(parts, ends, strict=True):
            if voiced and seconds >= 0.3:
                spoken = range(offset + int(end) - int(seconds * RATE), offset + int(end), 800)
                assert all(any(one.start <= at < one.end for one in found) for at in spoken)
