"""Cuts are found to the picture, and nothing that only moves, fades or flashes is one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from cuesmith.base.errors import Cancelled, MediaError
from cuesmith.base.jobs import CancelToken, Progress, ignore_progress
from cuesmith.domain.media import MediaInfo
from cuesmith.engines.media import shot_cache
from cuesmith.engines.media.peak_cache import fingerprint
from cuesmith.engines.media.probe import probe
from cuesmith.engines.media.shot_cache import cached_shot_changes, load_shots
from cuesmith.engines.media.shots import find_shot_changes
from tests.support.films import Film, Pixels, constant, write_film
from tests.support.media import silence, write_sound

_WIDE, _HIGH = 160, 96
_COUNT = 100
_CUTS = (23, 40, 71)
"""Numbers of the first pictures of shots; 25 a second."""
_LIGHT = 40


def scene(seed: int) -> Pixels:
    """A wide landscape of blocks, unlike those of other seeds."""
    drawn = np.random.default_rng(seed).integers(20, 220, (12, 60, 3), np.uint8)
    return drawn.repeat(8, 0).repeat(8, 1)


SCENES = [scene(seed) for seed in range(8)]


def view(number: int, left: int = 0) -> Pixels:
    return np.ascontiguousarray(SCENES[number][:_HIGH, left : left + _WIDE])


def cuts(number: int) -> Pixels:
    return view(sum(number >= cut for cut in _CUTS), number)


def pan(number: int) -> Pixels:
    return view(0, number * 3 % 300)


def fade(number: int) -> Pixels:
    """Into black, and out of it to another shot."""
    share = abs(number % 50 - 25) / 25
    return (view((number + 25) // 50) * share).astype(np.uint8)


def dissolve(number: int) -> Pixels:
    share = min(1.0, max(0.0, (number - 40) / 12))
    return (view(0) * (1 - share) + view(1) * share).astype(np.uint8)


def flash(number: int) -> Pixels:
    white = np.full((_HIGH, _WIDE, 3), 255, np.uint8)
    return white if number in (30, 60, 61) else view(0, number // 10)


def talking(number: int) -> Pixels:
    """A drawn head that turns at once before a background that stays."""
    picture = view(0).copy()
    picture[20:60, 50:90] = 240 if number // 17 % 2 else 10
    return picture


def made(folder: Path, draw: Callable[[int], Pixels]) -> MediaInfo:
    return probe(write_film(folder / "film.mp4", Film(constant(_COUNT)), draw))


def found(info: MediaInfo) -> tuple[int, ...]:
    *_, last = find_shot_changes(info, ignore_progress, CancelToken())
    return last


def test_cuts_are_found_to_the_picture(tmp_path: Path) -> None:
    info = made(tmp_path, cuts)
    snapshots = list(find_shot_changes(info, ignore_progress, CancelToken()))
    assert snapshots[-1] == tuple(cut * _LIGHT for cut in _CUTS)
    # They come as they are found, and what was told stands.
    assert all(snapshots[-1][: len(each)] == each for each in snapshots)
    assert len(set(snapshots)) == len(_CUTS) + 1


@pytest.mark.parametrize("draw", [pan, fade, dissolve, flash, talking])
def test_what_is_no_cut(tmp_path: Path, draw: Callable[[int], Pixels]) -> None:
    assert found(made(tmp_path, draw)) == ()


@pytest.mark.parametrize("count", [1, 5, 12])
def test_a_film_of_a_few_pictures_has_none(tmp_path: Path, count: int) -> None:
    path = write_film(tmp_path / "film.mp4", Film(constant(count)))
    assert found(probe(path)) == ()


def test_it_tells_how_far_it_is_and_stops_when_asked(tmp_path: Path) -> None:
    info, token = made(tmp_path, cuts), CancelToken()
    told: list[Progress] = []
    running = find_shot_changes(info, told.append, token)
    next(running)
    next(running)
    assert 0 < told[-1].done < 1
    token.cancel()
    with pytest.raises(Cancelled):
        list(running)


def test_sound_has_no_shots(tmp_path: Path) -> None:
    info = probe(write_sound(tmp_path / "a.wav", silence(1), codec="pcm_s16le"))
    with pytest.raises(MediaError):
        list(find_shot_changes(info, ignore_progress, CancelToken()))


def test_a_known_film_is_not_looked_through_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    info, folder = made(tmp_path, cuts), tmp_path / "cache"
    first = list(cached_shot_changes(info, folder, ignore_progress, CancelToken()))
    monkeypatch.setattr(shot_cache, "find_shot_changes", lambda *_: pytest.fail("looked again"))
    assert list(cached_shot_changes(info, folder, ignore_progress, CancelToken())) == [first[-1]]


def test_a_stopped_search_is_not_kept(tmp_path: Path) -> None:
    info, folder, token = made(tmp_path, cuts), tmp_path / "cache", CancelToken()
    running = cached_shot_changes(info, folder, ignore_progress, token)
    next(running)
    token.cancel()
    with pytest.raises(Cancelled):
        list(running)
    assert not list(folder.glob("*"))


def test_a_damaged_entry_counts_as_none(tmp_path: Path) -> None:
    info, folder = made(tmp_path, cuts), tmp_path / "cache"
    list(cached_shot_changes(info, folder, ignore_progress, CancelToken()))
    identity = fingerprint(info.path, None)
    (entry,) = folder.glob("*.shots")
    whole = entry.read_bytes()
    assert load_shots(folder, identity) == tuple(cut * _LIGHT for cut in _CUTS)
    for data in (b"", whole[:-1], whole + b"\0", whole[:50] + b"\xff" + whole[51:]):
        entry.write_bytes(data)
        assert load_shots(folder, identity) is None
    *_, again = cached_shot_changes(info, folder, ignore_progress, CancelToken())
    assert again == tuple(cut * _LIGHT for cut in _CUTS)
    assert entry.read_bytes() == whole


def test_a_cache_that_cannot_be_written_is_no_reason_to_fail(tmp_path: Path) -> None:
    info, folder = made(tmp_path, cuts), tmp_path / "cache"
    folder.write_bytes(b"a file where the folder should be")
    *_, last = cached_shot_changes(info, folder, ignore_progress, CancelToken())
    assert len(last) == len(_CUTS)
