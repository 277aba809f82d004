"""The player shows the right pictures at the right time, on real files, without a device."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np
import psutil
import pytest
from pytestqt.qtbot import QtBot

from cuesmith.bridge.player import Player
from cuesmith.domain.media import MediaInfo, Picture
from cuesmith.domain.speech import Span
from cuesmith.domain.timecode import NTSC, frames_to_ms
from cuesmith.engines.media.pictures import open_pictures
from cuesmith.engines.media.probe import probe
from cuesmith.services.ports import PictureReader
from tests.support.media import beeps, onsets, write_sound, write_tracks
from tests.support.numbered_video import is_flash, number_in, write_numbered
from tests.support.patience import PATIENCE
from tests.support.playing import HandClock, Watched, watched

FLASHES = (25, 50)


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three seconds at 25 a second, with a flash and a beep at one and at two."""
    path = tmp_path_factory.mktemp("clip") / "numbered.mp4"
    return write_numbered(path, 75, sound=beeps([1.0, 2.0], 3.0), flashes=FLASHES)


@pytest.fixture(scope="module")
def mute(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_numbered(tmp_path_factory.mktemp("clip") / "mute.mp4", 30)


@pytest.fixture
def open_clip(qtbot: QtBot, clip: Path) -> Iterator[Watched]:
    with watched(qtbot) as one:
        one.open(clip)
        yield one


def test_a_medium_opens_paused_on_its_first_picture(open_clip: Watched) -> None:
    assert open_clip.numbers == [0]
    assert not open_clip.player.playing
    assert open_clip.player.duration == pytest.approx(3000, abs=50)


@pytest.mark.parametrize("milliseconds", [0, 39, 40, 1000, 1019, 2960, 1959])
def test_seek_shows_the_picture_of_that_time(open_clip: Watched, milliseconds: int) -> None:
    open_clip.player.seek(1500)
    open_clip.player.seek(milliseconds)
    assert open_clip.player.position == milliseconds
    open_clip.wait(lambda: open_clip.shows(milliseconds // 40))


def test_seeking_beyond_the_end_stays_inside(open_clip: Watched) -> None:
    open_clip.player.seek(99_000)
    assert open_clip.player.position == open_clip.player.duration
    open_clip.wait(lambda: open_clip.shows(74))


def test_of_many_seeks_the_last_one_wins(open_clip: Watched) -> None:
    for milliseconds in range(0, 2900, 10):
        open_clip.player.seek(milliseconds)
    open_clip.wait(lambda: open_clip.shows(2890 // 40))
    assert len(open_clip.pictures) < 290


def test_steps_go_both_ways_and_move_the_playhead(open_clip: Watched) -> None:
    player = open_clip.player
    player.seek(1000)
    open_clip.wait(lambda: open_clip.shows(25))
    player.step(1)
    open_clip.wait(lambda: open_clip.shows(26))
    assert player.position == 1040
    player.step(-3)
    open_clip.wait(lambda: open_clip.shows(23))
    assert player.position == 920
    for _ in range(5):
        player.step(-1)
    open_clip.wait(lambda: open_clip.shows(18))
    assert player.exact_position * 25 == 18


def test_a_step_begins_where_the_playhead_is_about_to_go(open_clip: Watched) -> None:
    for milliseconds in (200, 2800, 400, 2000):
        open_clip.player.seek(milliseconds)
    open_clip.player.step(-1)
    open_clip.player.step(-1)
    open_clip.wait(lambda: open_clip.shows(48))
    assert open_clip.player.position == 1920


def test_a_step_before_the_beginning_stays_there(open_clip: Watched) -> None:
    open_clip.player.step(1)
    open_clip.wait(lambda: open_clip.shows(1))
    open_clip.player.step(-9)
    open_clip.wait(lambda: open_clip.shows(0))
    open_clip.player.step(2)
    open_clip.wait(lambda: open_clip.shows(2))


def test_pause_stops_on_the_picture_of_its_time_and_steps_go_on_from_there(
    qtbot: QtBot, clip: Path
) -> None:
    clock = HandClock()
    with watched(qtbot, clock) as one:
        one.open(clip)
        one.player.play()
        one.wait(lambda: one.sound_ahead > 0.05 and one.player._threads.waiting() >= 3)
        clock.seconds += 0.05
        one.player.pause()
        assert one.player.position == 50
        assert one.shows(1)
        one.player.step(1)
        one.wait(lambda: one.shows(2))


def test_steps_under_way_count_where_the_view_changes_its_size(open_clip: Watched) -> None:
    player = open_clip.player
    for number, width in enumerate((200, 180, 160, 140), 1):
        player.step(1)
        player.set_picture_bound(width, 90)
        open_clip.wait(lambda: open_clip.shows(number))  # noqa: B023 - waits here
        open_clip.wait(lambda: open_clip.pictures[-1].width <= width)  # noqa: B023
        assert player.position == 40 * number


def test_a_smaller_view_gets_smaller_pictures_while_playing(open_clip: Watched) -> None:
    open_clip.player.play()
    open_clip.wait(lambda: open_clip.player.position > 100)
    assert open_clip.pictures[-1].width == 320
    open_clip.player.set_picture_bound(160, 90)
    open_clip.wait(lambda: open_clip.pictures[-1].width <= 160)
    assert open_clip.player.playing


def test_playing_shows_pictures_in_order_and_ends_on_the_last(open_clip: Watched) -> None:
    player = open_clip.player
    player.seek(2000)
    player.play()
    assert player.playing
    open_clip.wait(lambda: not player.playing)
    numbers = open_clip.numbers
    assert numbers == sorted(numbers)
    assert numbers[-1] == 74
    assert player.position == pytest.approx(3000, abs=50)
    assert all(before <= after for before, after in pairwise(open_clip.positions[1:]))
    told = player.statistics()
    assert told.shown + told.dropped == pytest.approx(25, abs=1)
    open_clip.positions.clear()
    player.play()
    open_clip.wait(lambda: player.position > 0)
    assert open_clip.positions[0] == 0, "from the beginning again"


def test_a_span_is_played_to_its_end_and_no_further(open_clip: Watched) -> None:
    player = open_clip.player
    player.play_span(1000, 1400)
    open_clip.wait(lambda: not player.playing)
    assert player.position == 1400
    open_clip.wait(lambda: open_clip.shows(34))
    heard = np.frombuffer(bytes(open_clip.tape.sound), np.float32).reshape(-1, 2)
    assert not heard[round(0.4 * 48000) :].any()
    assert onsets(heard[:, 0], 48000) == [0.0]


@pytest.mark.parametrize(("first", "after"), [(31, 40), (32, 41), (33, 42)])
def test_a_span_shows_its_pictures_and_none_beside(
    qtbot: QtBot, tmp_path: Path, first: int, after: int
) -> None:
    """At 29.97 a second pictures begin between milliseconds; no other shot may flash up."""
    path = write_numbered(tmp_path / "ntsc.mp4", 60, rate=NTSC)
    with watched(qtbot) as one:
        one.open(path)
        one.pictures.clear()
        one.player.play_span(frames_to_ms(first, NTSC), frames_to_ms(after, NTSC))
        one.wait(lambda: not one.player.playing)
        # A busy machine may drop pictures; it may not show others, and ends with the last one.
        one.wait(lambda: one.shows(after - 1))
        assert set(one.numbers) <= set(range(first, after))


@pytest.fixture
def late(
    qtbot: QtBot, clip: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Watched, threading.Event]]:
    """A player whose pictures from 1.2 s on are only decoded once they may be."""
    gate = threading.Event()

    def open_held(medium: MediaInfo) -> PictureReader:
        reader = open_pictures(medium)
        following = reader.next

        def held() -> Picture | None:
            picture = following()
            if picture is not None and picture.start >= Fraction(12, 10):
                gate.wait(PATIENCE / 1000)
            return picture

        monkeypatch.setattr(reader, "next", held)
        return reader

    with watched(qtbot, open_reader=open_held) as one:
        one.open(clip)
        yield one, gate
        gate.set()


def test_the_last_picture_of_a_span_comes_however_late_it_is(
    late: tuple[Watched, threading.Event],
) -> None:
    one, gate = late
    one.player.play_span(1000, 1400)
    one.wait(lambda: not one.player.playing)
    assert one.numbers[-1] < 30
    gate.set()
    one.wait(lambda: one.shows(34))
    assert one.player.position == 1400


def test_a_pause_shows_its_own_picture_however_late_it_is(
    late: tuple[Watched, threading.Event],
) -> None:
    one, gate = late
    one.player.seek(1000)
    one.player.play()
    one.wait(lambda: one.player.position >= 1400)
    one.player.pause()
    assert one.numbers[-1] < 30
    at = one.player.position
    gate.set()
    one.wait(lambda: one.shows(at // 40) or one.shows((at - 1) // 40))  # it is rounded
    assert one.player.position == at


def test_a_loop_repeats_to_the_sample(open_clip: Watched) -> None:
    player = open_clip.player
    player.play_span(960, 1160, loop=True)
    assert player.loop == Span(960, 1160)
    open_clip.wait(lambda: len(open_clip.tape.sound) > 48000 * 8)
    # A busy machine may leave pictures out of one lap; it may not show others in any.
    open_clip.wait(lambda: set(open_clip.numbers[1:]) >= {24, 25, 26, 27, 28})
    player.pause()
    heard = np.frombuffer(bytes(open_clip.tape.sound), np.float32).reshape(-1, 2)[:, 0]
    assert onsets(heard, 48000)[:4] == pytest.approx([0.04, 0.24, 0.44, 0.64], abs=1 / 48000)
    assert set(open_clip.numbers[1:]) == {24, 25, 26, 27, 28}


def test_a_loop_that_is_let_go_plays_on(open_clip: Watched) -> None:
    player = open_clip.player
    player.play_span(200, 400, loop=True)
    open_clip.wait(lambda: open_clip.tape.starts and 12 not in open_clip.numbers)
    player.set_loop(None)
    open_clip.wait(lambda: player.position > 700)


@pytest.mark.parametrize("rate", [0.5, 2.0])
def test_another_speed_keeps_the_pitch(open_clip: Watched, rate: float) -> None:
    player = open_clip.player
    player.set_rate(rate)
    player.play_span(1000, 1060)
    open_clip.wait(lambda: not player.playing)
    frames = round(0.06 * 48000 / rate)
    heard = np.frombuffer(bytes(open_clip.tape.sound), np.float32).reshape(-1, 2)[:frames, 0]
    spectrum = np.abs(np.fft.rfft(heard * np.hanning(len(heard))))
    assert np.argmax(spectrum) * 48000 / len(heard) == pytest.approx(1000, abs=40)


def test_changing_the_speed_goes_on_from_there(open_clip: Watched) -> None:
    player = open_clip.player
    player.play()
    open_clip.wait(lambda: player.position > 500)
    player.set_rate(2.0)
    assert player.position >= 500
    open_clip.wait(lambda: not player.playing)
    assert open_clip.numbers == sorted(open_clip.numbers)


def test_seeking_while_playing_goes_on_there(open_clip: Watched) -> None:
    player = open_clip.player
    player.play()
    open_clip.wait(lambda: player.position > 100)
    player.seek(2000)
    open_clip.wait(lambda: player.position > 2100)
    assert player.playing
    open_clip.wait(lambda: min(open_clip.numbers[-2:]) >= 50)
    assert open_clip.player.position > 2100


def test_scrubbing_lets_pieces_be_heard(open_clip: Watched) -> None:
    open_clip.player.scrub(1000)
    open_clip.wait(lambda: open_clip.shows(25))
    open_clip.wait(lambda: np.frombuffer(bytes(open_clip.tape.sound), np.float32).any())
    assert len(open_clip.tape.sound) <= 0.2 * 48000 * 8


def test_mute_and_volume_reach_the_device(open_clip: Watched) -> None:
    open_clip.player.set_volume(0.5)
    open_clip.player.set_muted(True)
    open_clip.player.set_muted(False)
    open_clip.wait(lambda: open_clip.tape.volumes[-3:] == [0.5, 0.0, 0.5])


def _is_ready(one: Watched, number: int) -> bool:
    """Whether a picture is shown, or decoded and waits for its time."""
    shown = one.numbers[-1] if one.pictures else -1
    return shown + one.player._threads.waiting() >= number


def test_pictures_keep_to_the_sound(qtbot: QtBot, clip: Path) -> None:
    clock = HandClock()
    shown: list[float] = []
    with watched(qtbot, clock) as one:
        one.open(clip)
        one.player.seek(900)
        one.wait(lambda: one.shows(22))
        began = clock()
        one.player.picture_changed.connect(
            lambda picture: shown.append(clock() - began) if is_flash(picture) else None
        )
        one.player.play()
        one.wait(lambda: one.sounding)
        for passed in range(8, 200, 8):
            # What is decoded in time is not the matter here.
            due = (900 + passed) // 40
            one.wait(lambda: one.sound_ahead > 0.01 and _is_ready(one, due))  # noqa: B023
            clock.seconds = began + passed / 1000
            one.wait(lambda: one.player.position == 900 + passed)  # noqa: B023 - waits here
        heard = np.frombuffer(bytes(one.tape.sound), np.float32).reshape(-1, 2)[:, 0]
        (beep,) = onsets(heard, 48000)
        assert abs(shown[0] - beep) < 0.04
        assert one.player.statistics().dropped == 0
        assert 0 <= one.player.statistics().av_offset_ms < 40


def test_pictures_that_come_too_late_are_dropped_and_counted(qtbot: QtBot, clip: Path) -> None:
    clock = HandClock()
    with watched(qtbot, clock) as one:
        one.open(clip)
        one.player.play()
        one.wait(lambda: one.sound_ahead > 0.1 and one.player._threads.waiting() >= 3)
        clock.seconds += 0.1
        one.wait(lambda: one.shows(2))
        assert one.player.statistics().dropped == 1


def test_without_sound_time_goes_on_all_the_same(qtbot: QtBot, mute: Path) -> None:
    with watched(qtbot) as one:
        one.open(mute)
        one.player.play()
        one.wait(lambda: not one.player.playing)
        assert one.shows(29)
        assert not np.frombuffer(bytes(one.tape.sound), np.float32).any()


def test_without_pictures_the_playhead_moves(qtbot: QtBot, tmp_path: Path) -> None:
    path = write_sound(tmp_path / "talk.m4a", beeps([0.2], 1.0), codec="aac")
    with watched(qtbot) as one:
        one.open(path)
        one.player.play()
        one.wait(lambda: not one.player.playing)
        assert len(set(one.positions)) > 2
        assert one.player.position == pytest.approx(1000, abs=30)
        one.player.step(-1)
        assert one.player.position == pytest.approx(960, abs=30)


def test_another_sound_track_is_heard(qtbot: QtBot, tmp_path: Path) -> None:
    path = write_tracks(tmp_path / "two.m4a", [(beeps([0.5], 2.0), {}), (beeps([0.25], 2.0), {})])
    with watched(qtbot) as one:
        one.open(path)
        one.player.set_audio_track(1)
        one.player.play()
        one.wait(lambda: len(one.tape.sound) > 0.6 * 48000 * 8)
        heard = np.frombuffer(bytes(one.tape.sound), np.float32).reshape(-1, 2)[:, 0]
        assert onsets(heard, 48000)[0] == pytest.approx(0.25, abs=0.001)


def test_a_file_cut_short_plays_as_far_as_it_goes(qtbot: QtBot, tmp_path: Path) -> None:
    whole = write_numbered(tmp_path / "whole.mkv", 100, sound=beeps([1.0], 4.0))
    cut = tmp_path / "cut.mkv"
    cut.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    with watched(qtbot) as one:
        one.open(cut)
        one.player.play_span(0, 60)
        one.wait(lambda: not one.player.playing)
        one.player.set_rate(2.0)
        one.player.play()
        one.wait(lambda: not one.player.playing)
        assert 10 < one.numbers[-1] < 99
        assert one.player.position < 3900


def test_opening_and_closing_leaves_no_thread(qtbot: QtBot, clip: Path) -> None:
    """Counted by the system: decoders have threads that Python does not know of."""
    threads = psutil.Process().num_threads
    counts: list[int] = []
    with watched(qtbot) as one:
        for _ in range(4):
            one.open(clip)
            one.player.play()
            one.wait(lambda: one.player.position > 40)
            one.player.close()
            assert one.player.medium is None
            one.wait(lambda: not one.player._threads._running)
            counts.append(threads())
        one.wait(lambda: threads() <= counts[0])


def test_a_new_medium_forgets_the_one_before(qtbot: QtBot, clip: Path, mute: Path) -> None:
    with watched(qtbot) as one:
        one.open(clip)
        one.player.play_span(1000, 2000, loop=True)
        one.open(mute)
        assert one.player.loop is None
        assert not one.player.playing
        assert one.player.position == 0
        one.player.play()
        one.wait(lambda: not one.player.playing)
        assert number_in(one.pictures[-1]) == 29


def test_what_cannot_be_opened_is_said(qtbot: QtBot, clip: Path, tmp_path: Path) -> None:
    path = tmp_path / "gone.mp4"
    path.write_bytes(clip.read_bytes())
    medium = probe(path)
    path.unlink()
    with watched(qtbot) as one:
        one.player.open(path, medium)
        one.wait(lambda: one.errors)
        assert "gone.mp4" in str(one.errors[0])
        assert one.player.medium is None
        one.player.play()
        assert not one.player.playing


def test_without_ports_it_only_keeps_a_position(qtbot: QtBot) -> None:
    player = Player()
    with qtbot.waitSignal(player.position_changed) as told:
        player.seek(1234)
    assert told.args == [1234]
    player.play()
    assert not player.playing
