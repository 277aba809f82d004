"""Voice detection on a stream, against the library's own on the whole sound."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pytest
from faster_whisper.vad import get_vad_model

from cuesmith.engines.speech.whisper_vad import LoudnessJudge, SileroJudge, speech_ms
from cuesmith.engines.speech.windows import FRAME, Plan, Samples, cut_windows, warm_up
from tests.support.babble import RATE, babble, onsets, scene


@dataclass(frozen=True)
class Sound:
    start: int
    samples: Samples


def blocks(sound: Samples, start: int = 0) -> Iterator[Sound]:
    for at in range(start, len(sound), 4_999):
        yield Sound(at, sound[at : at + 4_999])


PARTS = (2.0, babble(3, 110), 2.5, babble(4, 200, 2), 4.0, babble(2.5, 150, 3), 1.5)


def test_scores_of_a_stream_are_those_of_the_whole_sound() -> None:
    sound = scene(*PARTS)
    sound = sound[: len(sound) // FRAME * FRAME]
    judge = SileroJudge()
    pieces = [judge.judge(sound[at : at + 7 * FRAME]) for at in range(0, len(sound), 7 * FRAME)]
    whole = get_vad_model()(sound.copy()).reshape(-1)
    # The library blanks the end of the last frame.
    assert np.array_equal(np.concatenate(pieces)[:-1], whole[:-1])


def test_onsets_are_found_where_they_are() -> None:
    windows = list(cut_windows(blocks(scene(*PARTS)), SileroJudge(), Plan()))
    found = [(span.start / 1000, span.end / 1000) for each in windows for span in each.voiced]
    known = onsets(PARTS)
    for start, end in known:
        near = [(first, last) for first, last in found if first < end and last > start]
        assert near[0][0] == pytest.approx(start, abs=0.1)
        assert near[-1][1] == pytest.approx(end, abs=0.15)
    assert len(windows[0].pieces) == len(known)


def test_a_resumed_run_hears_the_same() -> None:
    sound = scene(*(part for seed in range(9) for part in (babble(13, 100 + 9 * seed, seed), 1.7)))
    windows = list(cut_windows(blocks(sound), SileroJudge(), Plan()))
    assert len(windows) > 3
    for index, window in enumerate(windows[:-1]):
        rest = blocks(sound, window.until - warm_up(window.until))
        again = list(cut_windows(rest, SileroJudge(), Plan(begin=window.until)))
        assert [each.voiced for each in again] == [each.voiced for each in windows[index + 1 :]]


def test_loudness_runs_from_silence_to_full_scale() -> None:
    sound = np.concatenate([np.zeros(FRAME), np.full(FRAME, 0.02), np.ones(FRAME)])
    scores = LoudnessJudge().judge(sound.astype(np.float32))
    assert scores[0] == 0
    assert 0.3 < scores[1] < 0.7
    assert scores[2] == 1
    assert RATE == 16_000


def test_speech_is_told_from_what_is_no_speech() -> None:
    assert speech_ms(scene(2.0, babble(4), 2.0)) == pytest.approx(4_000, abs=300)
    assert speech_ms(scene(5.0)) == 0
    assert speech_ms(np.zeros(100, np.float32)) == 0
