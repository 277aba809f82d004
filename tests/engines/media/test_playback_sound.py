"""Sound for ears is where it should be: after any seek, at any speed, in any format of device."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from cuesmith.base.errors import MediaError, UsageError
from cuesmith.domain.media import SoundFormat
from cuesmith.engines.media.playback_sound import PlaybackSound
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

BEEPS = (0.5, 3.0, 7.25, 15.5)
SECONDS = 20.0
DEVICE = SoundFormat(48000, 2)


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sound")
    return write_sound(folder / "talk.m4a", beeps(BEEPS, SECONDS), codec="aac")


def heard(source: PlaybackSound, seconds: float, sound: SoundFormat = DEVICE) -> Samples:
    """The first channel of the next so many seconds of output."""
    data, wanted = b"", round(seconds * sound.rate) * sound.frame_bytes
    while len(data) < wanted and (block := source.read()) is not None:
        assert len(block) % sound.frame_bytes == 0
        data += block
    kind = np.float32 if sound.floating else np.int16
    samples = np.frombuffer(data, kind).reshape(-1, sound.channels)[:, 0].astype(np.float32)
    return samples / np.float32(1 if sound.floating else 32768)


@pytest.mark.parametrize("name", ["a.m4a:aac", "a.mkv:aac", "a.mp3:libmp3lame", "a.opus:libopus"])
def test_a_seek_is_exact(tmp_path: Path, name: str) -> None:
    file, codec = name.split(":")
    picture = SECONDS if file.endswith("mkv") else 0.0
    path = write_sound(tmp_path / file, beeps(BEEPS, SECONDS), codec=codec, picture=picture)
    source = PlaybackSound(path, DEVICE)
    for start, first in ((0.0, 0.5), (15.0, 15.5), (2.9, 3.0), (7.1, 7.25), (0.4, 0.5)):
        source.seek(Fraction(start))
        assert onsets(heard(source, 1.0), 48000)[0] + start == pytest.approx(first, abs=0.001)
    source.close()


@pytest.mark.parametrize("rate", [0.25, 0.5, 0.75, 1.25, 1.5, 2.0])
def test_at_another_speed_a_beep_comes_when_it_is_due(talk: Path, rate: float) -> None:
    source = PlaybackSound(talk, DEVICE)
    source.seek(Fraction(7), rate)
    loud = np.flatnonzero(np.abs(heard(source, 0.6 / rate)) > 0.35) / 48000
    middle = (loud[0] + loud[-1]) / 2
    assert middle == pytest.approx((0.25 + 0.03) / rate, abs=0.03)
    source.close()


def test_a_slow_whole_lasts_as_long_as_it_should(talk: Path) -> None:
    source = PlaybackSound(talk, DEVICE)
    source.seek(Fraction(18), 0.5)
    assert len(heard(source, 60)) / 48000 == pytest.approx(4, abs=0.15)
    assert source.read() is None


@pytest.mark.parametrize(
    "sound", [SoundFormat(44100, 2, floating=False), SoundFormat(48000, 1), SoundFormat(96000, 2)]
)
def test_any_device_gets_its_format(talk: Path, sound: SoundFormat) -> None:
    source = PlaybackSound(talk, sound)
    source.seek(Fraction(0))
    assert onsets(heard(source, 1.0, sound), sound.rate) == pytest.approx([0.5], abs=0.001)


def test_stereo_stays_stereo(tmp_path: Path) -> None:
    import av
    from av.audio.frame import AudioFrame

    path = tmp_path / "stereo.wav"
    left, right = beeps([0.2], 1.0), silence(1.0)
    with av.open(str(path), "w") as output:
        stream = output.add_stream("pcm_s16le", rate=48000, layout="stereo")
        both = (np.stack([left, right], axis=1) * 32767).astype(np.int16).reshape(1, -1)
        frame = AudioFrame.from_ndarray(both, format="s16", layout="stereo")
        frame.sample_rate = 48000
        output.mux(stream.encode(frame))
        output.mux(stream.encode(None))
    source = PlaybackSound(path, DEVICE)
    source.seek(Fraction(0))
    data = b""
    while (block := source.read()) is not None:
        data += block
    both_heard = np.frombuffer(data, np.float32).reshape(-1, 2)
    assert onsets(both_heard[:, 0], 48000) == pytest.approx([0.2], abs=0.001)
    assert np.abs(both_heard[:, 1]).max() < 0.01


def test_gaps_are_silent_and_keep_their_length(tmp_path: Path) -> None:
    path = write_pieces(tmp_path / "gap.mkv", [(0.0, beeps([0.1], 0.5)), (2.0, beeps([0.1], 0.5))])
    source = PlaybackSound(path, DEVICE)
    source.seek(Fraction(0))
    assert onsets(heard(source, 3.0), 48000) == pytest.approx([0.1, 2.1], abs=0.002)
    source.seek(Fraction(1))
    assert onsets(heard(source, 3.0), 48000) == pytest.approx([1.1], abs=0.002)


def test_what_is_read_twice_is_the_same(tmp_path: Path) -> None:
    path = write_sound(tmp_path / "noise.flac", noise(4.0), codec="flac")
    source = PlaybackSound(path, DEVICE)
    source.seek(Fraction(1))
    whole = heard(source, 2.0)
    source.seek(Fraction(3, 2))
    again = heard(source, 1.0)
    length = min(len(whole) - 24000, len(again))
    assert np.abs(whole[24000 : 24000 + length] - again[:length]).max() < 1e-3


def test_a_piece_is_short_and_faded(tmp_path: Path) -> None:
    path = write_sound(tmp_path / "noise.flac", noise(2.0), codec="flac")
    source = PlaybackSound(path, DEVICE)
    data = np.frombuffer(source.piece(Fraction(1), Fraction(1, 10)), np.float32).reshape(-1, 2)
    assert len(data) == 4800
    assert not data[0].any()
    assert not data[-1].any()
    assert np.abs(data[1000:3000]).max() > 0.1
    assert source.read() is None
    assert source.piece(Fraction(99), Fraction(1, 10)) == b""


def test_another_track(tmp_path: Path) -> None:
    path = write_tracks(tmp_path / "two.m4a", [(beeps([0.1], 1.0), {}), (beeps([0.4], 1.0), {})])
    source = PlaybackSound(path, DEVICE, track=1)
    source.seek(Fraction(0))
    assert onsets(heard(source, 1.0), 48000) == pytest.approx([0.4], abs=0.001)
    with pytest.raises(UsageError):
        PlaybackSound(path, DEVICE, track=2)


def test_no_sound_is_said(tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="no sound"):
        PlaybackSound(write_picture(tmp_path / "mute.mp4"), DEVICE)
