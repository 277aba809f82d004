"""Peaks against plain numpy, as they grow, and out of a cache that may be damaged."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from cuesmith.base.errors import MediaError
from cuesmith.engines.media import peak_cache
from cuesmith.engines.media.audio import stream_audio
from cuesmith.engines.media.peak_cache import cached_peaks, fingerprint, load_peaks, store_peaks
from cuesmith.engines.media.peaks import (
    FINEST,
    FULL_SCALE,
    LEVELS,
    PEAK_RATE,
    STEP,
    PeakBuilder,
    Peaks,
    peaks_from_finest,
    stream_peaks,
)
from tests.support.media import Samples, noise, write_picture, write_sound


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    return write_sound(tmp_path / "noise.flac", noise(45, 16000), codec="flac", rate=16000)


def _windows(sound: Samples, window: int) -> list[Samples]:
    return [sound[start : start + window] for start in range(0, len(sound), window)]


def _assert_describes(peaks: Peaks, sound: Samples) -> None:
    for depth, level in enumerate(peaks.levels):
        assert level.window == FINEST * STEP**depth
        windows = _windows(sound, level.window)
        for found, wanted in (
            (level.lows, [window.min() for window in windows]),
            (level.highs, [window.max() for window in windows]),
            (level.rms, [np.sqrt(np.mean(np.square(window))) for window in windows]),
        ):
            assert found.dtype == np.int16
            assert len(found) == len(wanted)
            np.testing.assert_allclose(found[:-1] / FULL_SCALE, wanted[:-1], atol=0.0005)
            # The last window is short, and weighs in as a whole one further up.
            np.testing.assert_allclose(found[-1] / FULL_SCALE, wanted[-1], atol=0.05)


def test_every_level_is_what_numpy_says(recording: Path) -> None:
    sound = np.concatenate([block.samples for block in stream_audio(recording)])

    *_, last = stream_peaks(recording)

    assert last.complete
    assert last.seconds == pytest.approx(45)
    assert len(last.levels) == LEVELS
    _assert_describes(last, sound)


@pytest.mark.parametrize("sizes", [[1], [79, 1, 80], [16000], [12345, 3]])
def test_blocks_of_any_size_give_the_same(sizes: list[int]) -> None:
    sound = noise(1.3, PEAK_RATE)
    builder = PeakBuilder()
    start, turn = 0, 0
    while start < len(sound):
        size = sizes[turn % len(sizes)]
        builder.add(sound[start : start + size])
        start, turn = start + size, turn + 1
    builder.finish()

    _assert_describes(builder.peaks(complete=True), sound)


def test_snapshots_grow_and_stay(recording: Path) -> None:
    snapshots = list(stream_peaks(recording))
    last = snapshots[-1]

    assert [snapshot.complete for snapshot in snapshots] == [False, False, True]
    assert snapshots[0].seconds >= 20
    for snapshot in snapshots:
        for level, final in zip(snapshot.levels, last.levels, strict=True):
            for name in ("lows", "highs", "rms"):
                found = getattr(level, name)
                np.testing.assert_array_equal(found, getattr(final, name)[: len(level)])
                assert not found.flags.writeable


def test_a_level_for_every_width() -> None:
    peaks = peaks_from_finest(np.zeros((3, 1000), np.int16))

    assert peaks.for_width(1).window == FINEST
    assert peaks.for_width(FINEST * STEP).window == FINEST * STEP
    assert peaks.for_width(FINEST * STEP * 3).window == FINEST * STEP
    assert peaks.for_width(1e9).window == FINEST * STEP ** (LEVELS - 1)


def test_a_file_without_sound_says_so(tmp_path: Path) -> None:
    path = write_picture(tmp_path / "mute.mp4")

    with pytest.raises(MediaError, match="holds no sound"):
        list(cached_peaks(path, tmp_path / "cache"))
    assert not (tmp_path / "cache").exists()


def _last(path: Path, folder: Path) -> tuple[Peaks, int]:
    """The complete peaks, and how many snapshots it took: one where the cache held them."""
    snapshots = list(cached_peaks(path, folder))
    return snapshots[-1], len(snapshots)


def _assert_same(one: Peaks, other: Peaks) -> None:
    for mine, yours in zip(one.levels, other.levels, strict=True):
        np.testing.assert_array_equal(mine.lows, yours.lows)
        np.testing.assert_array_equal(mine.highs, yours.highs)
        np.testing.assert_allclose(mine.rms, yours.rms, atol=1)


def test_the_second_time_comes_from_the_cache(recording: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    first, taken = _last(recording, cache)
    again, known = _last(recording, cache)

    assert (taken, known) == (3, 1)
    assert again.complete
    _assert_same(first, again)
    assert [path.suffix for path in cache.iterdir()] == [".peaks"]


def test_a_moved_file_is_known_and_a_changed_one_is_not(recording: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    _last(recording, cache)
    moved = recording.rename(tmp_path / "elsewhere.flac")
    assert _last(moved, cache)[1] == 1

    os.utime(moved, ns=(1, 1))
    assert _last(moved, cache)[1] == 3
    assert fingerprint(moved, 0) != fingerprint(moved, 1)


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:30],
        lambda data: data[:-1],
        lambda data: data + b"\0",
        lambda data: data[:200] + bytes([data[200] ^ 1]) + data[201:],
        lambda data: b"CUEPEAK0" + data[8:],
        lambda data: data[:48] + b"\xff" * 8 + data[56:],
        lambda data: b"\0" * len(data),
    ],
    ids=["empty", "stub", "short", "long", "bit", "version", "count", "zeros"],
)
def test_a_damaged_entry_is_made_anew(recording: Path, tmp_path: Path, damage: object) -> None:
    cache = tmp_path / "cache"
    first, _ = _last(recording, cache)
    (entry,) = cache.iterdir()
    assert callable(damage)
    entry.write_bytes(damage(entry.read_bytes()))

    anew, taken = _last(recording, cache)

    assert taken == 3
    _assert_same(first, anew)
    assert _last(recording, cache)[1] == 1


def test_an_entry_for_another_file_is_not_taken(recording: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    _last(recording, cache)
    (entry,) = cache.iterdir()
    other = bytes(32)
    entry.rename(cache / f"{other.hex()}.peaks")

    assert load_peaks(cache, other) is None


def test_a_cache_that_cannot_be_written_does_no_harm(recording: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be")

    assert _last(recording, blocked)[0].complete


def test_the_oldest_entries_make_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    peaks = peaks_from_finest(np.zeros((3, 1000), np.int16))
    little = replace(peak_cache._KIND, kept_bytes=13_000)
    monkeypatch.setattr(peak_cache, "_KIND", little)
    for number in range(4):
        store_peaks(tmp_path, bytes([number]) * 32, peaks)
        os.utime(tmp_path / f"{(bytes([number]) * 32).hex()}.peaks", ns=(number, number))

    kept = [load_peaks(tmp_path, bytes([number]) * 32) is not None for number in range(4)]

    assert kept == [False, False, True, True]
