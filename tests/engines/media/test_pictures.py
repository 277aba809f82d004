"""The picture that is asked for is the picture that is given: by the number it bears."""

from __future__ import annotations

import gc
import random
from collections.abc import Iterator
from fractions import Fraction
from itertools import accumulate, cycle, islice, pairwise
from pathlib import Path

import av
import numpy as np
import psutil
import pytest

from cuesmith.base.errors import MediaError
from cuesmith.domain.media import Picture
from cuesmith.engines.media.pictures import ExactPictures, open_pictures
from cuesmith.engines.media.probe import probe
from tests.support.films import (
    HIGH,
    WIDE,
    Film,
    Pixels,
    constant,
    grid_of,
    number_of,
    numbered,
    write_film,
)
from tests.support.media import beeps, write_sound
from tests.support.shared import shared_dir

_STEPS = (1, 1, 3, 1, 7, 2, 40)
_VARYING = list(accumulate(islice(cycle(_STEPS), 119), initial=0))

FILMS = {
    "long groups.mp4": Film(constant(300), Fraction(1001, 30000)),
    "short groups.mkv": Film(constant(100), group=12),
    "open groups.mp4": Film(constant(90), group=15, extra="bframes=3:open-gop=1"),
    "open groups.ts": Film(constant(90), group=15, extra="bframes=3:open-gop=1"),
    "broadcast.ts": Film(constant(120), group=50, offset=25 * 3600 * 16),
    "late.mkv": Film(constant(80), group=25, offset=130),
    "varying.mp4": Film(_VARYING, Fraction(1, 90), group=50),
    "varying.mkv": Film(_VARYING, Fraction(1, 90), group=50),
    "B-frames.avi": Film(constant(60), group=24, extra="bframes=2"),
    "no B-frames.avi": Film(constant(60), codec="mpeg4", group=12),
    "old.mpg": Film(constant(60), codec="mpeg2video", group=15),
    "ten bits.mp4": Film(constant(60), codec="libx265", group=30, pix_fmt="yuv420p10le"),
    "vp9.webm": Film(constant(40), codec="libvpx-vp9", group=20),
    "one picture.mp4": Film(constant(1)),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("films")


@pytest.fixture(params=FILMS)
def film(request: pytest.FixtureRequest, folder: Path) -> tuple[Film, Path]:
    wanted: Film = FILMS[request.param]
    path = folder / request.param
    if not path.exists():
        try:
            write_film(path, wanted)
        except av.codec.codec.UnknownCodecError:
            pytest.skip(f"this PyAV cannot write {wanted.codec}")
    return wanted, path


@pytest.fixture
def pictures(film: tuple[Film, Path]) -> Iterator[ExactPictures]:
    opened = open_pictures(probe(film[1]))
    yield opened
    opened.close()


def starts_of(film: Film) -> list[Fraction]:
    """Where the pictures begin on the medium's time line, which begins with the first."""
    return [(stamp - film.stamps[0]) * film.tick for stamp in film.stamps]


def is_near(found: Fraction, wanted: Fraction) -> bool:
    """Within a container's rounding."""
    return abs(found - wanted) <= Fraction(2, 1000)


def inside(starts: list[Fraction], number: int) -> Fraction:
    """A time at which a picture is shown, clear of rounding."""
    return starts[number] + Fraction(4, 1000)


def test_every_picture_comes_in_order_and_lasts_until_the_next(
    film: tuple[Film, Path], pictures: ExactPictures
) -> None:
    starts = starts_of(film[0])
    shown = list(iter(pictures.next, None))
    assert [number_of(picture) for picture in shown] == list(range(len(starts)))
    assert all(is_near(each.start, start) for each, start in zip(shown, starts, strict=True))
    assert all(one.end == other.start for one, other in pairwise(shown))
    assert 0 < shown[-1].end - shown[-1].start < 1
    assert pictures.damaged == 0


def test_a_seek_finds_what_is_shown_then(film: tuple[Film, Path], pictures: ExactPictures) -> None:
    starts = starts_of(film[0])
    drawn = random.Random(1)
    for number in (len(starts) - 1, 0, *(drawn.randrange(len(starts)) for _ in range(12))):
        picture = pictures.seek(inside(starts, number))
        assert number_of(picture) == number
        assert picture is not None
        assert is_near(picture.start, starts[number])


def test_before_the_beginning_and_behind_the_end(
    film: tuple[Film, Path], pictures: ExactPictures
) -> None:
    last = len(film[0].stamps) - 1
    assert number_of(pictures.seek(Fraction(-10))) == 0
    assert pictures.previous() is None
    assert number_of(pictures.seek(Fraction(10_000))) == last
    assert pictures.next() is None
    assert pictures.next() is None
    assert number_of(pictures.seek(Fraction(0))) == 0


def test_steps_either_way_from_anywhere(film: tuple[Film, Path], pictures: ExactPictures) -> None:
    starts = starts_of(film[0])
    count, drawn = len(starts), random.Random(2)
    for _ in range(4):
        place = drawn.randrange(count)
        pictures.seek(inside(starts, place))
        for _ in range(12):
            step = drawn.choice((-1, -1, 1))
            found = pictures.previous() if step < 0 else pictures.next()
            if 0 <= place + step < count:
                place += step
                assert number_of(found) == place
            else:
                assert found is None


def test_backwards_from_the_end_to_the_beginning(
    film: tuple[Film, Path], pictures: ExactPictures
) -> None:
    last = len(film[0].stamps) - 1
    pictures.seek(Fraction(10_000))
    found = [number_of(picture) for picture in iter(pictures.previous, None)]
    assert found == list(range(last - 1, -1, -1))


def test_forwards_again_after_steps_back(film: tuple[Film, Path], pictures: ExactPictures) -> None:
    starts = starts_of(film[0])
    middle = len(starts) // 2
    pictures.seek(inside(starts, middle))
    back = min(middle, 30)
    for _ in range(back):
        pictures.previous()
    found = [number_of(pictures.next()) for _ in range(back)]
    assert found == list(range(middle - back + 1, middle + 1))


@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "first"),
    [("framecode_2997.mp4", 0), ("hevc10_framecode.mp4", 0), ("editlist_preroll.mp4", 83)],
)
def test_films_of_other_makers(name: str, first: int) -> None:
    pictures = open_pictures(probe(shared_dir("cases", "media", "synthetic", name)))
    shown = list(iter(pictures.next, None))
    assert [number_of(each) for each in shown] == list(range(first, first + len(shown)))
    assert shown[0].start == 0
    drawn = random.Random(3)
    for number in (drawn.randrange(len(shown)) for _ in range(20)):
        assert pictures.seek(shown[number].start) == shown[number]
        before = pictures.previous()
        assert before == (shown[number - 1] if number else None)
    pictures.close()


@pytest.mark.shared
@pytest.mark.parametrize(
    "name",
    [
        "synthetic/ts_discontinuity.ts",
        "synthetic/ts_pts_wrap.ts",
        "synthetic/ts_cut_start.ts",
        "synthetic/interlaced_tff.mpg",
        "synthetic/truncated_half.mp4",
        "start-time/test-middle-pat-pmt.ts",
        "bframes-offsets/iibbibb_editlist_videoonly.mp4",
        "broken/sample_with_junk",
        "broken/sample_with_invalid_nalu.mp4",
        "embedded-subs/nasa_13013.mp4",
    ],
)
def test_odd_files_show_the_same_wherever_reading_began(name: str) -> None:
    info = probe(shared_dir("cases", "media", *name.split("/")))
    pictures = open_pictures(info)
    shown = list(iter(pictures.next, None))
    assert shown
    assert info.duration is not None
    assert 0 <= shown[0].start < shown[-1].start < info.duration + 1
    drawn = random.Random(4)
    for number in (len(shown) - 1, *(drawn.randrange(len(shown)) for _ in range(12))):
        found = pictures.seek((shown[number].start + shown[number].end) / 2)
        assert found is not None
        assert found.start == shown[number].start
        assert (grid_of(found) == grid_of(shown[number])).all()
    pictures.close()


def test_pictures_are_scaled_down_to_the_view_and_never_up(tmp_path: Path) -> None:
    path = write_film(tmp_path / "film.mp4", Film(constant(5)))
    pictures = open_pictures(probe(path))
    for bound in ((200, 200), (1000, 50), (1, 1)):
        pictures.bound = bound
        picture = pictures.seek(Fraction(0))
        assert picture is not None
        assert picture.width <= max(16, bound[0])
        assert picture.height <= bound[1]
        assert picture.aspect == Fraction(WIDE, HIGH)
    pictures.bound = (5000, 5000)
    picture = pictures.seek(Fraction(0))
    assert picture is not None
    assert (picture.width, picture.height) == (WIDE, HIGH)
    pictures.close()


def corners(_: int) -> Pixels:
    """Red, green, blue and white, clockwise from the top left."""
    pixels = np.zeros((HIGH, WIDE, 3), np.uint8)
    pixels[: HIGH // 2, : WIDE // 2] = (255, 0, 0)
    pixels[: HIGH // 2, WIDE // 2 :] = (0, 255, 0)
    pixels[HIGH // 2 :, WIDE // 2 :] = (0, 0, 255)
    pixels[HIGH // 2 :, : WIDE // 2] = (255, 255, 255)
    return pixels


def clockwise(picture: Picture) -> str:
    """The corners' colours by their letters, clockwise from the top left."""
    grid = grid_of(picture)
    high, wide = picture.height, picture.width
    places = (
        (high // 4, wide // 4),
        (high // 4, 3 * wide // 4),
        (3 * high // 4, 3 * wide // 4),
        (3 * high // 4, wide // 4),
    )
    letters = {(0, 0, 1): "r", (0, 1, 0): "g", (1, 0, 0): "b"}
    seen = [tuple((grid[place][:3] > 128).astype(int).tolist()) for place in places]
    return "".join(letters.get((blue, green, red), "w") for blue, green, red in seen)


@pytest.mark.parametrize(
    ("turn", "seen"),
    [
        ((0, False, False), "rgbw"),
        ((-90, False, False), "wrgb"),
        ((180, False, False), "bwrg"),
        ((90, False, False), "gbwr"),
        ((0, True, False), "grwb"),
        ((0, False, True), "wbgr"),
    ],
)
def test_turned_and_mirrored_pictures_are_upright(
    tmp_path: Path, turn: tuple[float, bool, bool], seen: str
) -> None:
    path = write_film(tmp_path / "film.mp4", Film(constant(3), turn=turn), corners)
    info = probe(path)
    pictures = open_pictures(info)
    pictures.bound = (100, 100)
    picture = pictures.seek(Fraction(0))
    assert picture is not None
    assert clockwise(picture) == seen
    assert picture.aspect == Fraction(info.streams[0].width, info.streams[0].height)
    pictures.close()


@pytest.mark.parametrize("wide", [388, 322, 1002])
def test_rows_are_whole_whatever_their_length(tmp_path: Path, wide: int) -> None:
    def draw(_: int) -> Pixels:
        return np.full((202, wide, 3), 200, np.uint8)

    pictures = open_pictures(probe(write_film(tmp_path / "film.mp4", Film(constant(8)), draw)))
    shown = list(iter(pictures.next, None))
    assert len(shown) == 8
    for picture in shown:
        assert np.abs(grid_of(picture)[..., :3].astype(int) - 200).max() <= 4
        assert (grid_of(picture)[..., 3] == 255).all()
    pictures.close()


@pytest.mark.parametrize(
    ("space", "number", "pix_fmt", "full"),
    [
        ("ITU709", 1, "yuv420p", False),
        ("ITU601", 6, "yuv420p", False),
        ("ITU709", 1, "yuvj420p", True),
    ],
)
def test_colours_are_those_that_were_filmed(
    tmp_path: Path, space: str, number: int, pix_fmt: str, full: bool
) -> None:
    colour = (180, 40, 90)
    path = tmp_path / "film.mp4"
    with av.open(str(path), "w") as output:
        stream = output.add_stream("libx264", rate=25, options={"crf": "5"})
        stream.width, stream.height, stream.pix_fmt = 64, 64, pix_fmt
        stream.codec_context.colorspace = number
        stream.codec_context.color_range = 2 if full else 1
        flat = np.full((64, 64, 3), colour, np.uint8)
        picture = av.VideoFrame.from_ndarray(flat, format="rgb24").reformat(
            format=pix_fmt, dst_colorspace=space, dst_color_range=2 if full else 1
        )
        picture.colorspace, picture.color_range = number, 2 if full else 1
        picture.pts, picture.time_base = 0, Fraction(1, 25)
        output.mux(stream.encode(picture))
        output.mux(stream.encode(None))
    pictures = open_pictures(probe(path))
    shown = pictures.next()
    assert shown is not None
    assert np.abs(grid_of(shown)[32, 32, 2::-1].astype(int) - colour).max() <= 5
    pictures.close()


def damaged_copy(path: Path, film: Path) -> Path:
    """The film with the middle of its data overwritten."""
    data = bytearray(film.read_bytes())
    begin = data.index(b"mdat") + 4
    drawn = random.Random(5)
    for place in range(begin + len(data) // 5, begin + len(data) // 2, 40):
        data[place : place + 20] = drawn.randbytes(20)
    path.write_bytes(data)
    return path


def test_damage_is_stepped_over_and_counted(tmp_path: Path) -> None:
    whole = write_film(tmp_path / "whole.mp4", Film(constant(120), group=10))
    pictures = open_pictures(probe(damaged_copy(tmp_path / "damaged.mp4", whole)))
    shown = list(iter(pictures.next, None))
    assert pictures.damaged > 0
    assert number_of(shown[0]) == 0
    assert number_of(shown[-1]) == 119
    # Wherever reading begins, a time never shows what comes later.
    for number in (60, 100, 119, 3):
        found = pictures.seek(Fraction(number, 25))
        assert found is not None
        assert found.start <= Fraction(number, 25)
    pictures.close()


def test_what_a_cut_file_still_has_can_be_seen(tmp_path: Path) -> None:
    film = Film(constant(200), group=20, options={"movflags": "faststart"})
    whole = write_film(tmp_path / "whole.mp4", film)
    cut = tmp_path / "cut.mp4"
    cut.write_bytes(whole.read_bytes()[: whole.stat().st_size * 6 // 10])
    pictures = open_pictures(probe(cut))
    shown = [number_of(picture) for picture in iter(pictures.next, None)]
    last = shown[-1]
    assert last is not None
    assert 60 < last < 190
    assert number_of(pictures.seek(Fraction(1000))) == last
    assert number_of(pictures.previous()) == shown[-2]
    assert number_of(pictures.seek(Fraction(1))) == 25
    pictures.close()


def test_high_dynamic_range_is_toned_down(tmp_path: Path) -> None:
    path = tmp_path / "film.mkv"  # the muxer of MP4 refuses x265's headers now and then
    with av.open(str(path), "w") as output:
        stream = output.add_stream("libx265", rate=25)
        stream.width, stream.height, stream.pix_fmt = 64, 64, "yuv420p10le"
        stream.options = {
            "x265-params": "log-level=none:colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc"
        }
        # Black, 18 % grey at 26 nits, white at 203 nits (ITU-R BT.2408), a lamp at 1000 nits.
        levels = (64, 64 + 876 * 38 // 100, 64 + 876 * 58 // 100, 64 + 876 * 75 // 100)
        planes = np.full((96, 64), 512, np.uint16)
        for part, level in enumerate(levels):
            planes[:64, part * 16 : (part + 1) * 16] = level
        picture = av.VideoFrame.from_ndarray(planes, format="yuv420p10le")
        picture.pts, picture.time_base = 0, Fraction(1, 25)
        output.mux(stream.encode(picture))
        output.mux(stream.encode(None))
    pictures = open_pictures(probe(path))
    shown = pictures.next()
    assert shown is not None
    black, grey, white, lamp = (int(grid_of(shown)[32, 8 + 16 * part, 1]) for part in range(4))
    assert black <= 8
    assert 80 <= grey <= 150
    assert 180 <= white <= lamp <= 255
    pictures.close()


def plain(number: int) -> Pixels:
    return np.full((720, 1280, 3), number % 200, np.uint8)


def test_playing_holds_a_few_pictures_only(tmp_path: Path) -> None:
    """Also where Python does not look for rings of objects in the meantime."""
    path = write_film(tmp_path / "film.mp4", Film(constant(200)), plain)
    pictures = open_pictures(probe(path))
    pictures.bound = (320, 180)
    process = psutil.Process()
    enabled = gc.isenabled()
    gc.disable()
    try:
        for _ in range(40):
            pictures.next()
        before = process.memory_info().rss
        assert sum(1 for _ in iter(pictures.next, None)) == 160
        # All 160 take 220 MB.
        assert process.memory_info().rss - before < 80 * 2**20
    finally:
        if enabled:
            gc.enable()
        pictures.close()


def test_large_pictures_are_kept_small_and_follow_the_view(tmp_path: Path) -> None:
    def draw(number: int) -> Pixels:
        return numbered(number).repeat(16, 0).repeat(12, 1)

    path = write_film(tmp_path / "film.mp4", Film(constant(4)), draw)
    pictures = open_pictures(probe(path))
    for wide in (320, 640, 160):
        pictures.bound = (wide, wide)
        found = pictures.seek(Fraction(2, 25))
        assert found is not None
        assert found.width == wide
        assert number_of(found) == 2
        assert number_of(pictures.previous()) == 1
    pictures.close()


def test_sound_has_no_pictures(tmp_path: Path) -> None:
    info = probe(write_sound(tmp_path / "a.wav", beeps([0.1], 1), codec="pcm_s16le"))
    with pytest.raises(MediaError, match="no pictures"):
        open_pictures(info)


def test_a_film_that_vanished_is_an_error_in_words(tmp_path: Path) -> None:
    path = write_film(tmp_path / "film.mp4", Film(constant(3)))
    info = probe(path)
    path.unlink()
    with pytest.raises(MediaError, match="There is no file"):
        open_pictures(info)


def test_frame_times_begin_where_the_first_picture_does(tmp_path: Path) -> None:
    pictures = open_pictures(probe(write_film(tmp_path / "film.mp4", Film(constant(30)))))
    times = pictures.frame_times
    assert times.rate == 25
    assert [times.time_of(frame) for frame in (0, 1, 25)] == [0, 40, 1000]
    assert (numbered(5) != numbered(6)).any()
    pictures.close()
