"""Sound where the container says, whatever the codec, the damage or the place to begin."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import pytest

from cuesmith.base.errors import MediaError, UsageError
from cuesmith.engines.media.audio import stream_audio
from tests.support.media import (
    Samples,
    beeps,
    noise,
    onsets,
    silence,
    write_picture,
    write_pieces,
    write_sound,
    write_tracks,
)

RATE = 16000


def heard(path: Path, **options: int) -> tuple[Samples, list[str]]:
    """All the sound, its blocks checked for joining up, and the problems told."""
    problems: list[str] = []
    blocks = list(stream_audio(path, on_problem=lambda told: problems.append(str(told)), **options))
    for before, after in pairwise(blocks):
        assert after.start == before.start + len(before.samples)
    sound = np.concatenate([block.samples for block in blocks] or [silence(0)])
    assert sound.dtype == np.float32
    assert np.abs(sound).max(initial=0) <= 1
    return sound, problems


@pytest.mark.parametrize(
    ("name", "codec", "rate", "early"),
    [
        ("sound.m4a", "aac", 48000, 0.0),
        ("sound.m4a", "aac", 44100, 0.0),
        ("sound.mp3", "libmp3lame", 44100, 0.0),
        ("sound.opus", "libopus", 48000, 0.0),
        ("sound.flac", "flac", 44100, 0.0),
        ("sound.wav", "pcm_s16le", 8000, 0.0),
        ("sound.wav", "pcm_u8", 11025, 0.0),
        ("sound.wav", "pcm_f32le", 96000, 0.0),
        ("sound.mkv", "aac", 44100, 0.0),
        ("sound.mka", "libopus", 48000, 0.0),
        ("sound.mov", "pcm_s16be", 44100, 0.0),
        ("sound.mp4", "libopus", 48000, 0.0),
        # These containers have no way to say how long the codec's priming is.
        ("sound.ts", "aac", 48000, 1024 / 48000),
        ("sound.aac", "aac", 44100, 1024 / 44100),
    ],
)
def test_sound_lies_where_it_was_recorded(
    tmp_path: Path, name: str, codec: str, rate: int, early: float
) -> None:
    times = [0.0, 1.0, 2.0, 2.5]
    path = write_sound(tmp_path / name, beeps(times, 3.25, rate), codec=codec, rate=rate)

    sound, problems = heard(path)

    assert onsets(sound) == pytest.approx([time + early for time in times], abs=0.002)
    assert len(sound) / RATE == pytest.approx(3.25 + early, abs=0.02)
    assert problems == []


@pytest.mark.parametrize(
    ("name", "codec"), [("late.mkv", "pcm_s16le"), ("late.mp4", "flac"), ("late.mov", "pcm_s16le")]
)
def test_sound_later_than_the_picture_stays_late(tmp_path: Path, name: str, codec: str) -> None:
    path = write_sound(
        tmp_path / name, beeps([0.0, 1.0], 1.5), codec=codec, offset=0.5, picture=2.0
    )

    sound, _ = heard(path)

    assert onsets(sound) == pytest.approx([0.5, 1.5], abs=0.001)
    assert not sound[: RATE // 2 - 16].any()


def test_sound_alone_that_starts_late_begins_at_zero(tmp_path: Path) -> None:
    path = write_sound(tmp_path / "alone.mkv", beeps([0.0, 1.0], 1.5), codec="flac", offset=0.5)

    assert onsets(heard(path)[0]) == pytest.approx([0.0, 1.0], abs=0.001)


def test_gaps_are_silence_of_their_length(tmp_path: Path) -> None:
    piece = beeps([0.0], 0.5)
    path = write_pieces(tmp_path / "gaps.mkv", [(0.0, piece), (2.0, piece), (40.0, piece)])

    sound, problems = heard(path)

    assert onsets(sound) == pytest.approx([0.0, 2.0, 40.0], abs=0.001)
    assert len(sound) == round(40.5 * RATE)
    assert problems == []


def test_a_clock_that_leaps_makes_no_hours_of_silence(tmp_path: Path) -> None:
    piece = beeps([0.25], 1.0)
    path = write_pieces(tmp_path / "leap.mkv", [(0.0, piece), (90_000.0, piece)])

    sound, problems = heard(path)

    assert onsets(sound) == pytest.approx([0.25, 1.25], abs=0.001)
    assert len(problems) == 1
    assert "+89999.0 s at 0:01.0" in problems[0]


@pytest.mark.parametrize("name", ["joined.ts", "joined.opus"])
def test_joined_files_go_on_where_the_first_ends(tmp_path: Path, name: str) -> None:
    codec = "libopus" if name.endswith("opus") else "aac"
    part = write_sound(tmp_path / name, beeps([0.5, 1.5], 2.5), codec=codec)
    joined = tmp_path / f"twice_{name}"
    joined.write_bytes(part.read_bytes() * 2)

    once, _ = heard(part)
    sound, problems = heard(joined)

    assert len(sound) == pytest.approx(2 * len(once), abs=16)
    assert onsets(sound)[2:] == pytest.approx(
        [time + len(once) / RATE for time in onsets(once)], abs=0.003
    )
    assert "clock jumps" in problems[0]


def test_a_change_of_rate_and_channels_in_mid_stream(tmp_path: Path) -> None:
    first = write_sound(tmp_path / "a.aac", beeps([0.5], 1.5), codec="aac")
    second = write_sound(
        tmp_path / "b.aac", beeps([0.5], 1.5, 22050), codec="aac", rate=22050, layout="stereo"
    )
    joined = tmp_path / "joined.aac"
    joined.write_bytes(first.read_bytes() + second.read_bytes())

    sound, _ = heard(joined)

    lengths = [len(heard(part)[0]) / RATE for part in (first, second)]
    assert len(sound) / RATE == pytest.approx(sum(lengths), abs=0.002)
    assert onsets(sound) == pytest.approx(
        [onsets(heard(first)[0])[0], lengths[0] + onsets(heard(second)[0])[0]], abs=0.005
    )


@pytest.mark.parametrize(
    ("name", "codec", "layout"),
    [
        ("stereo.m4a", "aac", "stereo"),
        ("surround.m4a", "aac", "5.1"),
        ("surround.m4a", "aac", "7.1"),
        ("surround.flac", "flac", "7.1"),
        ("ten.wav", "pcm_s16le", "10 channels"),
    ],
)
def test_any_layout_becomes_mono_of_the_same_level(
    tmp_path: Path, name: str, codec: str, layout: str
) -> None:
    path = write_sound(
        tmp_path / name, beeps([0.1], 0.5, 44100), codec=codec, rate=44100, layout=layout
    )

    sound, _ = heard(path)

    assert onsets(sound) == pytest.approx([0.1], abs=0.001)
    assert 0.7 < sound.max() < 0.95


def test_each_track_and_the_default_one(tmp_path: Path) -> None:
    path = write_tracks(tmp_path / "two.mkv", [(beeps([0.2], 1.0), {}), (beeps([0.6], 1.0), {})])

    for track, onset in ((None, 0.2), (0, 0.2), (1, 0.6)):
        options = {} if track is None else {"track": track}
        assert onsets(heard(path, **options)[0]) == pytest.approx([onset], abs=0.002)
    with pytest.raises(UsageError, match="has 2 sound tracks; there is no track 3"):
        heard(path, track=2)


def test_a_picture_without_sound_says_what_there_is(tmp_path: Path) -> None:
    path = write_picture(tmp_path / "mute.mp4")

    with pytest.raises(MediaError, match=r"mute.mp4” holds no sound: it has 1 video stream\."):
        heard(path)


@pytest.mark.parametrize(
    ("name", "codec", "rate"),
    [
        ("n.m4a", "aac", 44100),
        ("n.mp3", "libmp3lame", 44100),
        ("n.opus", "libopus", 48000),
        ("n.flac", "flac", 44100),
        ("n.wav", "pcm_s16le", 22050),
        ("n.mkv", "aac", 44100),
        ("n.ts", "aac", 48000),
    ],
)
def test_a_part_is_the_same_as_in_the_whole(
    tmp_path: Path, name: str, codec: str, rate: int
) -> None:
    path = write_sound(tmp_path / name, noise(8, rate), codec=codec, rate=rate)
    whole, _ = heard(path)

    for start, end in [(1, 500), (999, 1700), (1001, 3333), (4567, 4568), (7000, None)]:
        last = None if end is None else end * RATE // 1000
        bounds = {"start_ms": start} if end is None else {"start_ms": start, "end_ms": end}
        part, _ = heard(path, **bounds)
        expected = whole[start * RATE // 1000 : last]
        assert len(part) == len(expected)
        np.testing.assert_allclose(part, expected, atol=1e-5)


def test_blocks_begin_at_the_start_asked_for(tmp_path: Path) -> None:
    path = write_sound(
        tmp_path / "late.mkv", beeps([0.0], 1.0), codec="flac", offset=2.0, picture=3.0
    )

    first = next(iter(stream_audio(path, start_ms=500)))

    assert first.start == RATE // 2
    assert onsets(heard(path, start_ms=500)[0]) == pytest.approx([1.5], abs=0.001)


def test_behind_the_end_there_is_nothing(tmp_path: Path) -> None:
    path = write_sound(tmp_path / "short.wav", noise(1), codec="pcm_s16le")

    sound, problems = heard(path, start_ms=60_000)

    assert len(sound) == 0
    assert problems == []


@pytest.mark.parametrize("rate", [8000, 16000, 22050, 48000])
def test_the_rate_asked_for(tmp_path: Path, rate: int) -> None:
    path = write_sound(tmp_path / "n.wav", beeps([0.5], 1.0, 44100), codec="pcm_s16le", rate=44100)

    sound, _ = heard(path, rate=rate)

    assert len(sound) == pytest.approx(rate, abs=2)
    assert onsets(sound, rate) == pytest.approx([0.5], abs=0.001)


def _garbled(data: bytes) -> bytes:
    """A twentieth in the middle overwritten."""
    start, length = len(data) // 2, len(data) // 20
    drawn = np.random.default_rng(1).bytes(length)
    return data[:start] + drawn + data[start + length :]


@pytest.mark.parametrize(
    ("name", "codec"), [("d.m4a", "aac"), ("d.ts", "aac"), ("d.mkv", "aac"), ("d.opus", "libopus")]
)
def test_damage_in_the_middle_moves_nothing_behind_it(
    tmp_path: Path, name: str, codec: str
) -> None:
    times = [0.5 * number for number in range(1, 23)]
    path = write_sound(tmp_path / name, beeps(times, 12), codec=codec)
    before = onsets(heard(path)[0])
    path.write_bytes(_garbled(path.read_bytes()))

    sound, problems = heard(path)

    after = onsets(sound)
    assert [time for time in after if time < 5] == pytest.approx(before[:9], abs=0.002)
    assert after[-1] == pytest.approx(before[-1], abs=0.002)
    assert codec == "libopus" or "is damaged or missing" in problems[0]


@pytest.mark.parametrize(
    ("name", "codec", "told"),
    [
        ("cut.mp3", "libmp3lame", "The sound breaks off at 0:0"),
        ("cut.mkv", "aac", "The sound breaks off at 0:0"),
        ("cut.flac", "flac", "The sound breaks off at 0:0"),
        ("cut.ts", "aac", ""),
        ("cut.wav", "pcm_s16le", ""),
    ],
)
def test_a_cut_file_gives_what_is_there(tmp_path: Path, name: str, codec: str, told: str) -> None:
    path = write_sound(tmp_path / name, noise(10), codec=codec)
    whole, _ = heard(path)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) * 6 // 10])

    sound, problems = heard(path)

    assert 0.5 < len(sound) / len(whole) < 0.7
    np.testing.assert_allclose(sound[: 4 * RATE], whole[: 4 * RATE], atol=1e-5)
    assert told in " ".join(problems)


def test_not_a_number_becomes_silence(tmp_path: Path) -> None:
    path = write_sound(tmp_path / "f.wav", noise(1), codec="pcm_f32le")
    data = bytearray(path.read_bytes())
    data[-4000:-2000] = np.full(500, np.nan, "<f4").tobytes()
    path.write_bytes(data)

    sound, _ = heard(path)

    assert np.isfinite(sound).all()


@pytest.mark.parametrize("damage", [b"", b"\0" * 4096, b"\xff" * 4096])
def test_reading_always_ends(tmp_path: Path, damage: bytes) -> None:
    path = write_sound(tmp_path / "n.mp3", noise(2), codec="libmp3lame")
    data = path.read_bytes()
    path.write_bytes(data[:500] + damage * 50 + data[500:])

    assert len(heard(path)[0]) < 60 * RATE


def test_closing_early_leaves_the_file_alone(tmp_path: Path) -> None:
    path = write_sound(tmp_path / "n.wav", noise(3), codec="pcm_s16le")
    blocks = stream_audio(path)
    next(blocks)
    close: Callable[[], None] = blocks.close  # type: ignore[attr-defined]
    close()

    path.unlink()
    assert not path.exists()


def test_far_into_matroska_a_start_is_right_to_its_millisecond(tmp_path: Path) -> None:
    """Its stamps are rounded to 1 ms, and so far in, reading does not begin at the front."""
    times = [650.25, 651.5, 652.75]
    path = write_sound(
        tmp_path / "long.mkv", beeps(times, 660, 11025), codec="pcm_s16le", rate=11025
    )

    sound, problems = heard(path, start_ms=649_000, end_ms=654_000)

    assert len(sound) == 5 * RATE
    assert onsets(sound) == pytest.approx([time - 649 for time in times], abs=0.0015)
    assert problems == []


def test_an_edit_list_hides_what_was_cut_off(tmp_path: Path) -> None:
    """A cut without re-encoding keeps whole frames before it and tells players to skip them."""
    whole = write_sound(tmp_path / "whole.mp4", beeps([1.0, 2.0, 3.0], 4.0), codec="aac")
    cut = tmp_path / "cut.mp4"
    with av.open(str(whole)) as source, av.open(str(cut), "w") as output:
        template = source.streams.audio[0]
        stream = output.add_stream_from_template(template)
        for packet in source.demux(template):
            if packet.pts is not None and packet.pts >= 23 * 1024:
                # The cut lies at 0.5 s: 24000 samples, within frame 23.
                packet.pts, packet.dts, packet.stream = (
                    packet.pts - 24000,
                    packet.pts - 24000,
                    stream,
                )
                output.mux(packet)

    assert onsets(heard(cut)[0]) == pytest.approx([0.5, 1.5, 2.5], abs=0.002)
