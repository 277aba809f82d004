"""Windows cut from a stream: everything voiced once, in order, and the same when resumed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuesmith.engines.speech.windows import (
    EVERYTHING,
    FRAME,
    RATE,
    Plan,
    Samples,
    Window,
    cut_windows,
    warm_up,
)


@dataclass(frozen=True)
class Sound:
    """A stretch of audio with its place."""

    start: int
    samples: Samples


class ForgetfulJudge:
    """Loud means voiced; each score leans on the one before, as a real detector's do."""

    def __init__(self) -> None:
        self._last = 0.0

    def judge(self, samples: Samples) -> npt.NDArray[np.float32]:
        scores = []
        for frame in samples.reshape(-1, FRAME):
            self._last = 0.3 * self._last + 0.7 * float(np.abs(frame).mean() > 0.1)
            scores.append(self._last)
        return np.array(scores, np.float32)

    def forget(self) -> None:
        self._last = 0.0


def blocks(sound: Samples, size: int = 7_000, start: int = 0) -> Iterator[Sound]:
    for at in range(start, len(sound), size):
        yield Sound(at, sound[at : at + size])


def cut(sound: Samples, plan: Plan | None = None, size: int = 7_000) -> list[Window]:
    plan = plan or Plan()
    start = plan.begin - warm_up(plan.begin)
    return list(cut_windows(blocks(sound, size, start), ForgetfulJudge(), plan))


def signal(*seconds: float) -> Samples:
    """Pauses and speech by turns, beginning with a pause; every sample is of its own value."""
    parts = [
        np.full(round(length * RATE), 0.5 if index % 2 else 0.0, np.float32)
        for index, length in enumerate(seconds)
    ]
    sound = np.concatenate(parts)
    return sound + np.linspace(0, 0.01, len(sound), dtype=np.float32)


def spoken(turns: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Where somebody speaks for sure: a detector needs a frame or two to believe in a voice."""
    edges = np.cumsum([round(length * RATE) for length in turns])
    for start, end in zip(edges[::2], edges[1::2], strict=False):
        yield int(start) + 2 * FRAME, int(end) - 2 * FRAME


TURNS = st.lists(st.floats(0.1, 40), min_size=1, max_size=8)


@settings(max_examples=25, deadline=None)
@given(TURNS)
def test_each_voiced_sample_is_taken_once_and_in_order(turns: list[float]) -> None:
    sound = signal(*turns)
    windows = cut(sound)
    taken = np.zeros(len(sound), np.int8)
    for window in windows:
        together = [sound[piece.start : piece.end] for piece in window.pieces]
        assert np.array_equal(window.samples, np.concatenate([*together, sound[:0]]))
        assert len(window.samples) <= 30 * RATE
        for piece in window.pieces:
            taken[piece.start : piece.end] += 1
    assert taken.max(initial=0) <= 1
    for start, end in spoken(turns):
        assert taken[start:end].all()


@settings(max_examples=25, deadline=None)
@given(TURNS)
def test_until_rises_to_the_end_of_the_audio(turns: list[float]) -> None:
    sound = signal(*turns)
    windows = cut(sound)
    assert windows[-1].until == len(sound)
    for before, after in pairwise(windows):
        assert before.until < after.until
        assert all(piece.start >= before.until for piece in after.pieces)
    for window in windows:
        assert all(piece.end <= window.until for piece in window.pieces)


@settings(max_examples=12, deadline=None)
@given(TURNS, st.sampled_from([0, 16_000, 16_016, 700_000]))
def test_a_resumed_run_cuts_the_rest_the_same_way(turns: list[float], begin: int) -> None:
    sound = signal(*turns)
    windows = cut(sound, Plan(begin=begin)) if begin < len(sound) else []
    for index, window in enumerate(windows[:-1]):
        rest = cut(sound, Plan(begin=window.until), size=5_001)
        assert [each.pieces for each in rest] == [each.pieces for each in windows[index + 1 :]]


def test_long_pauses_are_left_out_and_short_ones_kept() -> None:
    windows = cut(signal(2, 5, 0.5, 5, 6, 5, 2))
    pieces = [(p.start / RATE, p.end / RATE) for w in windows for p in w.pieces]
    assert len(pieces) == 2
    assert pieces[0] == pytest.approx((1.6, 12.9), abs=0.1)
    assert pieces[1] == pytest.approx((18.1, 23.9), abs=0.1)


def test_speech_without_a_pause_is_cut_where_it_is_quietest() -> None:
    sound = signal(0, 25, 0.4, 35)
    first = next(window for window in cut(sound) if window.pieces)
    assert 25 <= first.until / RATE <= 25.4


def test_everything_is_kept_where_nobody_asked_for_voice_detection() -> None:
    sound = signal(40, 3, 50)
    windows = cut(sound, Plan(onset=EVERYTHING, offset=EVERYTHING))
    pieces = [piece for window in windows for piece in window.pieces]
    assert (pieces[0].start, pieces[-1].end) == (0, len(sound))
    assert all(before.end == after.start for before, after in pairwise(pieces))


def test_the_first_window_comes_soon_where_that_is_asked_for() -> None:
    windows = cut(signal(0.5, 100, 1), Plan(first=10 * RATE // FRAME))
    assert windows[0].until / RATE < 11
    assert windows[1].until - windows[0].until > 14 * RATE


def test_a_long_silence_is_marked_as_done() -> None:
    windows = cut(signal(300, 5))
    marks = [window.until / RATE for window in windows if not window.pieces]
    assert len(marks) >= 3
    assert max(after - before for before, after in pairwise(marks)) < 91


def test_a_gap_in_the_audio_moves_no_time() -> None:
    speech = signal(0, 4)
    sounds = [Sound(0, speech), Sound(20 * RATE, speech)]
    windows = list(cut_windows(sounds, ForgetfulJudge(), Plan()))
    pieces = [piece for window in windows for piece in window.pieces]
    assert pieces[-1].start == pytest.approx(20 * RATE, abs=2 * FRAME)
    assert pieces[-1].end == 24 * RATE


def test_blocks_that_overlap_are_heard_once() -> None:
    sound = signal(0.5, 8, 1)
    parts = [Sound(0, sound[:50_000]), Sound(40_000, sound[40_000:])]
    overlapping = list(cut_windows(parts, ForgetfulJudge(), Plan()))
    assert [w.pieces for w in overlapping] == [w.pieces for w in cut(sound)]


@pytest.mark.parametrize("count", [0, 1, 399, FRAME - 1])
def test_a_few_samples_are_no_trouble(count: int) -> None:
    sound = np.full(count, 0.5, np.float32)
    windows = cut(sound)
    assert [window.until for window in windows] == ([count] if count else [])
