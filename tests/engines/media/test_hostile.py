"""Media made to crash, hang or eat memory: sound comes out, or a sentence, and always an end."""

from __future__ import annotations

import random
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from av.audio.stream import AudioStream

from cuesmith.base.errors import MediaError
from cuesmith.engines.media.audio import stream_audio
from cuesmith.engines.media.probe import probe
from tests.support.media import noise, write_sound, write_tracks

_KINDS = [
    ("n.m4a", "aac"),
    ("n.mkv", "aac"),
    ("n.ts", "aac"),
    ("n.mp3", "libmp3lame"),
    ("n.opus", "libopus"),
    ("n.flac", "flac"),
    ("n.wav", "pcm_s16le"),
    ("n.avi", "libmp3lame"),
    ("n.flv", "aac"),
]
_EACH = 25


def _mutants(data: bytes, seed: int) -> Iterator[bytes]:
    """The file with bytes changed, cut out or put in, mostly near its beginning."""
    drawn = random.Random(seed)
    for _ in range(_EACH):
        mutant = bytearray(data)
        for _ in range(drawn.choice([1, 3, 30])):
            at = drawn.randrange(min(len(mutant), drawn.choice([500, len(mutant)])))
            change = drawn.choice("xxx-+")
            if change == "x":
                mutant[at] = drawn.randrange(256)
            elif change == "-":
                del mutant[at : at + drawn.choice([1, 4, 300])]
            else:
                mutant[at:at] = drawn.randbytes(drawn.choice([1, 4, 50]))
        yield bytes(mutant)


@pytest.mark.parametrize(("name", "codec"), _KINDS)
def test_nothing_but_our_own_error_comes_out(tmp_path: Path, name: str, codec: str) -> None:
    path = write_sound(tmp_path / name, noise(2), codec=codec)
    outcomes = {_outcome(path, mutant) for mutant in _mutants(path.read_bytes(), len(name + codec))}

    assert "sound" in outcomes


def _outcome(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    try:
        probe(path)
        for block in stream_audio(path):
            # Two days: as far as declared lengths are believed.
            assert block.start < 48 * 3600 * 16000
            assert np.abs(block.samples).max() <= 1
    except MediaError:
        return "sentence"
    return "sound"


def test_packets_without_sound_are_given_up(tmp_path: Path) -> None:
    path = tmp_path / "barren.mkv"
    good = write_sound(tmp_path / "good.mkv", noise(1), codec="aac")
    with av.open(str(good)) as source, av.open(str(path), "w") as output:
        template = source.streams.audio[0]
        stream = output.add_stream_from_template(template)
        assert isinstance(stream, AudioStream)
        packets = [packet for packet in source.demux(template) if packet.size]
        for number in range(25_000):
            packet = packets[number] if number < len(packets) else av.Packet(b"\xff\xff\xff")
            packet.stream, packet.time_base = stream, Fraction(1, 1000)
            packet.pts = packet.dts = number * 21
            output.mux(packet)
    problems: list[str] = []

    blocks = list(stream_audio(path, on_problem=lambda told: problems.append(str(told))))

    assert sum(len(block.samples) for block in blocks) == pytest.approx(16000, abs=400)
    assert any("was given up: nothing but data without sound" in told for told in problems)


def test_damaged_tags_are_no_obstacle(tmp_path: Path) -> None:
    path = write_tracks(tmp_path / "n.mkv", [(noise(0.2), {"title": "QQQQQQ", "language": "eng"})])
    path.write_bytes(path.read_bytes().replace(b"QQQQQQ", b"\xff\xfe\x80QQQ"))

    assert probe(path).streams[0].title.endswith("QQQ")


@pytest.mark.parametrize(("channels", "rate"), [(65_535, 48000), (2, 1), (2, 2**31), (0, 48000)])
def test_impossible_formats(tmp_path: Path, channels: int, rate: int) -> None:
    path = write_sound(tmp_path / "n.wav", noise(1), codec="pcm_s16le")
    data = bytearray(path.read_bytes())
    at = data.index(b"fmt ") + 8
    data[at + 2 : at + 4] = channels.to_bytes(2, "little")
    data[at + 4 : at + 8] = rate.to_bytes(4, "little")
    path.write_bytes(data)

    with pytest.raises(MediaError):
        list(stream_audio(path))
