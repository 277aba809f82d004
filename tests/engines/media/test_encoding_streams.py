"""What goes along beside new pictures, and what is said of all that does not."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import pytest

from cuesmith.base.errors import UsageError
from tests.support.attached_files import COVER, files_of, with_files
from tests.support.burning import add_sound, encoded, sound_packets
from tests.support.films import Film, constant, write_film
from tests.support.media import noise, write_sound
from tests.support.shared import shared_dir

APPLE = {"com.apple.quicktime.make": "Apple", "com.apple.quicktime.model": "iPhone"}


def film(path: Path, stamps: Sequence[int] = constant(30)) -> Path:
    return write_film(path, Film(stamps))


def with_sound(folder: Path, name: str = "in.mp4") -> Path:
    sound = write_sound(folder / "s.m4a", noise(1.2), codec="aac")
    return add_sound(film(folder / "f.mp4"), [sound], folder / name)


def rewritten(source: Path, target: Path, delay: int, **options: str) -> None:
    """A copy whose sound begins `delay` ticks later."""
    with av.open(str(source)) as read, av.open(str(target), "w", options=options) as output:
        copies = {s.index: output.add_stream_from_template(s, opaque=True) for s in read.streams}
        for packet in read.demux():
            if packet.dts is not None and packet.pts is not None:
                packet.stream = copies[packet.stream_index]
                if packet.stream.type == "audio":
                    packet.pts, packet.dts = packet.pts + delay, packet.dts + delay
                output.mux(packet)


def with_tags(source: Path, target: Path, **tags: str) -> Path:
    options = {"movflags": "use_metadata_tags"}
    with av.open(str(source)) as read, av.open(str(target), "w", options=options) as output:
        stream = output.add_stream_from_template(read.streams.video[0], opaque=True)
        output.metadata.update(tags)
        for packet in read.demux(video=0):
            if packet.dts is not None:
                packet.stream = stream
                output.mux(packet)
    return target


def tags_of(path: Path) -> dict[str, str]:
    with av.open(str(path)) as container:
        return dict(container.metadata)


def test_where_the_clock_starts_again_sound_goes_on_with_the_pictures(tmp_path: Path) -> None:
    once = with_sound(tmp_path, "once.ts")
    twice = tmp_path / "twice.ts"
    twice.write_bytes(once.read_bytes() * 2)
    made = encoded(twice, tmp_path / "out.mp4")
    assert made.frames == 60
    [sound], [before] = sound_packets(tmp_path / "out.mp4"), sound_packets(once)
    assert len(sound) == 2 * len(before)
    steps = {round(float(b - a), 3) for (a, _), (b, _) in pairwise(sound)}
    assert max(steps) < 0.1
    assert float(sound[-1][0]) == pytest.approx(2.4, abs=0.1)


def test_a_part_behind_such_a_place_has_its_sound(tmp_path: Path) -> None:
    twice = tmp_path / "twice.ts"
    twice.write_bytes(with_sound(tmp_path, "once.ts").read_bytes() * 2)
    made = encoded(twice, tmp_path / "out.mp4", start=Fraction(16, 10), end=Fraction(2))
    [sound] = sound_packets(tmp_path / "out.mp4")
    assert made.seconds == pytest.approx(0.4, abs=0.05)
    assert (float(sound[0][0]), float(sound[-1][0])) == pytest.approx((0, 0.4), abs=0.05)


def test_sound_begins_when_it_did_to_the_sample(tmp_path: Path) -> None:
    source = tmp_path / "late.mp4"
    rewritten(with_sound(tmp_path), source, delay=1941, movie_timescale="48000")
    encoded(source, tmp_path / "out.mp4")
    [before], [after] = sound_packets(source), sound_packets(tmp_path / "out.mp4")
    assert [time for time, _ in after] == [time for time, _ in before]


def test_files_attached_to_a_matroska_film_go_along_but_for_fonts(tmp_path: Path) -> None:
    files = {
        "cover.jpg": ("image/jpeg", COVER),
        "notes.txt": ("text/plain", b"notes"),
        "a.ttf": ("application/x-truetype-font", b"\0\1\0\0 a font"),
    }
    source = with_files(film(tmp_path / "f.mp4"), tmp_path / "in.mkv", files)
    encoded(source, tmp_path / "out.mkv")
    assert files_of(tmp_path / "out.mkv") == {"cover.jpg": COVER, "notes.txt": b"notes"}
    made = encoded(source, tmp_path / "out.mp4")
    said = " ".join(made.notices)
    assert "cover picture" in said  # which is damaged: a sound one goes along
    assert "notes.txt" in said


@pytest.mark.parametrize("suffix", [".mov", ".mp4"])
def test_a_phones_tags_are_kept(tmp_path: Path, suffix: str) -> None:
    source = with_tags(film(tmp_path / "f.mp4"), tmp_path / "in.mov", **APPLE)
    made = encoded(source, tmp_path / f"out{suffix}")
    assert tags_of(tmp_path / f"out{suffix}").items() >= APPLE.items()
    assert made.notices == ()


def test_tags_that_mp4_cannot_hold_beside_a_title_are_named(tmp_path: Path) -> None:
    source = with_tags(film(tmp_path / "f.mp4"), tmp_path / "in.mov", title="Größe", **APPLE)
    made = encoded(source, tmp_path / "out.mp4")
    assert tags_of(tmp_path / "out.mp4")["title"] == "Größe"
    assert "com.apple.quicktime.make, com.apple.quicktime.model" in made.notices[0]
    encoded(source, tmp_path / "out.mov")
    assert tags_of(tmp_path / "out.mov").items() >= {"title": "Größe", **APPLE}.items()


def test_dolby_vision_and_a_phones_notes_are_missed_aloud(tmp_path: Path) -> None:
    source = shared_dir("cases", "media", "rotation", "dolbyVision-hdr.MOV")
    said = " ".join(encoded(source, tmp_path / "out.mov").notices)
    assert all(word in said for word in ("Dolby Vision", "Data tracks", "As HEVC, far more do"))


def test_a_file_that_breaks_off_is_told(tmp_path: Path) -> None:
    whole = film(tmp_path / "whole.mkv", constant(100))
    cut = tmp_path / "cut.mkv"
    cut.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    assert "breaks off: of 4.0 s" in encoded(cut, tmp_path / "out.mkv").notices[-1]
    assert encoded(whole, tmp_path / "out.mkv").notices == ()


def test_a_part_behind_the_end_is_told_as_such(tmp_path: Path) -> None:
    source = film(tmp_path / "in.mp4")
    with pytest.raises(UsageError, match="no pictures in the part chosen"):
        encoded(source, tmp_path / "out.mp4", start=Fraction(50))
