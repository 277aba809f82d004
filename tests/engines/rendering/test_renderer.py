"""Drawing with libass: what is seen, what stays, and what no misuse may do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import av
import numpy as np
import pytest

from cuesmith.base.errors import CuesmithError, RenderingError, UsageError
from cuesmith.domain.caption_image import CaptionImage
from cuesmith.domain.fonts import FontFile, FontSources
from cuesmith.engines.rendering.libass_file import VARIABLE
from cuesmith.engines.rendering.renderer import LibassRenderer
from tests.support.captions import (
    Bgra,
    at_once,
    event,
    flattened,
    need_libass,
    reference_fonts,
    renderer_of,
    script,
)
from tests.support.shared import find_shared, shared_dir

SIZE = 640, 360
KARAOKE = script(event(r"{\kf50}The {\kf50}quick {\kf50}brown\N{\kf50}fox"), event("below", 1, 2))
BLOCK = r"{\an7\pos(0,0)\bord0\shad0\p1\1c&H0000FF&%s}m 0 0 l 640 0 640 360 0 360"


@pytest.fixture
def karaoke() -> Iterator[LibassRenderer]:
    renderer = renderer_of(KARAOKE)
    yield renderer
    renderer.close()


def test_only_what_changes_is_drawn_anew(karaoke: LibassRenderer) -> None:
    first = karaoke.render(100, SIZE)
    assert karaoke.render(100, SIZE) is first
    later = karaoke.render(140, SIZE)
    assert later is not first
    assert 0 < len(set(later) - set(first)) < len(first)
    assert karaoke.render(20_000, SIZE) == ()


def test_a_box_that_libass_makes_anew_each_time_is_the_same_picture() -> None:
    text = script(event("Words in a box"), event("and more", 1, 2)).replace("1,2,1,2,", "4,6,4,2,")
    renderer = renderer_of(text)
    first = renderer.render(0, SIZE)
    assert renderer.render(40, SIZE) is first
    later = renderer.render(1000, SIZE)
    assert set(first) - set(later)
    renderer.close()


def test_what_is_painted_bit_by_bit_is_what_is_painted_at_once(karaoke: LibassRenderer) -> None:
    for time in (0, 100, 101, 700, 1000, 1040, 1999, 2000, 500, 0):
        ours = flattened(karaoke.render(time, SIZE), SIZE)
        assert np.array_equal(ours, at_once(KARAOKE, time)), time


def test_images_lie_on_even_pixels_within_the_picture(karaoke: LibassRenderer) -> None:
    for size in ((641, 361), (7, 5), (1, 1)):
        for image in karaoke.render(500, size):
            assert image.x % 2 == image.y % 2 == 0
            assert image.x + image.width <= size[0]
            assert image.y + image.height <= size[1]
            assert len(image.pixels) == image.stride * image.height


@pytest.mark.parametrize(("alpha", "seen"), [("", 255), (r"\1a&H80&", 127)])
def test_colours_are_premultiplied_bgra(alpha: str, seen: int) -> None:
    drawn = at_once(script(event(BLOCK % alpha)), 0)
    assert drawn[180, 320].tolist() == [0, 0, seen, seen]
    assert np.all(drawn == drawn[180, 320])


def test_layers_mix_in_order() -> None:
    half = BLOCK % r"\1a&H80&"
    drawn = at_once(script(event(half), event(half.replace("0000FF", "FF0000"))), 0)
    # Blue at 127/255 over red at 127/255.
    assert np.allclose(drawn[180, 320], [127, 0, 64, 191], atol=2)


def test_blur_is_that_of_the_medium_whatever_size_is_drawn() -> None:
    text = script(event(r"{\blur8\an5\pos(320,180)\p1}m 0 0 l 200 0 200 100 0 100"))
    renderer = renderer_of(text)
    whole = flattened(renderer.render(0, SIZE), SIZE)[..., 3]
    renderer.load(text, SIZE)
    half = flattened(renderer.render(0, (320, 180)), (320, 180))[..., 3]
    renderer.close()
    shrunk = whole.reshape(180, 2, 320, 2).mean(axis=(1, 3))
    assert np.abs(shrunk - half).max() < 12


def test_a_large_picture(karaoke: LibassRenderer) -> None:
    images = karaoke.render(500, (7680, 4320))
    assert len(images) > 20
    assert max(image.y + image.height for image in images) > 4000


@pytest.mark.parametrize("size", [(0, 100), (100, -1), (16385, 10), (10, 2**40)])
def test_sizes_that_no_picture_has(karaoke: LibassRenderer, size: tuple[int, int]) -> None:
    with pytest.raises(UsageError, match="cannot be drawn"):
        karaoke.render(0, size)
    with pytest.raises(UsageError):
        karaoke.load(KARAOKE, size)


@pytest.mark.parametrize("time", [-(2**63), -1, 2**63 - 1, 2**80])
def test_times_that_no_medium_has(karaoke: LibassRenderer, time: int) -> None:
    assert karaoke.render(time, SIZE) == ()


def test_a_closed_renderer_says_so(karaoke: LibassRenderer) -> None:
    images = karaoke.render(500, SIZE)
    karaoke.close()
    karaoke.close()
    for call in (lambda: karaoke.render(500, SIZE), lambda: karaoke.load(KARAOKE)):
        with pytest.raises(RenderingError, match="closed"):
            call()
    assert flattened(images, SIZE).any()


def test_closing_waits_for_a_drawing_thread(karaoke: LibassRenderer) -> None:
    def draw(start: int) -> int:
        drawn = 0
        try:
            for time in range(start, 2000, 7):
                drawn += bool(karaoke.render(time, SIZE))
        except RenderingError:
            pass
        return drawn

    with ThreadPoolExecutor(3) as pool:
        jobs = [pool.submit(draw, start) for start in range(3)]
        next(iter(jobs)).result(30) if jobs[0].done() else karaoke.render(0, SIZE)
        karaoke.close()
    assert all(job.exception() is None for job in jobs)


def test_without_libass_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "/nowhere/libass.so")
    with pytest.raises(RenderingError, match="Install it"):
        LibassRenderer()


@pytest.mark.parametrize("text", ["", "no script", "1\n00:00:01,000 --> 00:00:02,000\nsrt\n"])
def test_what_is_no_script_is_refused_and_the_last_one_stays(
    karaoke: LibassRenderer, text: str
) -> None:
    with pytest.raises(RenderingError, match="not one of the ASS format"):
        karaoke.load(text)
    assert karaoke.render(500, SIZE)


def test_nothing_is_drawn_before_a_script_is_loaded() -> None:
    need_libass()
    renderer = LibassRenderer()
    assert renderer.render(0, SIZE) == ()
    renderer.close()


# -- fonts -------------------------------------------------------------------------------------


def drawn_with(fonts: FontSources, text: str) -> Bgra:
    renderer = renderer_of(text, fonts)
    try:
        return flattened(renderer.render(0, SIZE), SIZE)
    finally:
        renderer.close()


def in_script(name: str, data: bytes) -> str:
    """A `[Fonts]` section: six bits a character from "!" on, 80 characters a line."""
    bits = np.unpackbits(np.frombuffer(data + b"\0" * (-len(data) % 3), np.uint8)).reshape(-1, 6)
    characters = np.packbits(bits, axis=1).ravel() // 4 + 33
    kept = len(data) + (len(data) + 2) // 3
    coded = bytes(characters.astype(np.uint8))[:kept].decode()
    lines = [coded[start : start + 80] for start in range(0, len(coded), 80)]
    return "\n".join(["", "[Fonts]", f"fontname: {name}", *lines, ""])


def test_fonts_of_a_folder_of_attachments_and_of_the_script(tmp_path: Path) -> None:
    need_libass()
    folder = reference_fonts()
    font = (folder / "DejaVuSans.ttf").read_bytes()
    text = script(event("Letters"))
    nothing = drawn_with(FontSources(system=False), text)
    of_folder = drawn_with(FontSources(system=False, folder=folder), text)
    assert not nothing.any()
    assert of_folder.any()
    files = (FontFile("DejaVuSans.ttf", font), FontFile("broken.ttf", b"\0" * 40))
    assert np.array_equal(drawn_with(FontSources(system=False, files=files), text), of_folder)
    embedded = text + in_script("DejaVuSans_0.ttf", font)
    assert np.array_equal(drawn_with(FontSources(system=False), embedded), of_folder)


def test_a_scripts_own_fonts_go_with_it() -> None:
    font = (reference_fonts() / "DejaVuSans.ttf").read_bytes()
    text = script(event("Letters"))
    renderer = renderer_of(text + in_script("DejaVuSans_0.ttf", font), FontSources(system=False))
    assert renderer.render(0, SIZE)
    renderer.load(text)
    assert renderer.render(0, SIZE) == ()
    renderer.close()


# -- pictures by libass itself -----------------------------------------------------------------


def _references() -> list[Path]:
    root = find_shared()
    if root is None:
        return []
    found = []
    for picture in sorted((root / "cases" / "ass-render" / "libass-tests").rglob("*.png")):
        match = re.fullmatch(r"(.+)-(\d+)", picture.stem)
        source = picture.with_name(f"{match[1]}.ass") if match else picture
        # The others want fonts that are not there.
        if match and source.exists() and b"DejaVu" in source.read_bytes():
            found.append(picture)
    return found


@pytest.mark.shared
@pytest.mark.parametrize("picture", _references(), ids=lambda path: path.stem)
def test_pictures_are_those_of_libass(picture: Path) -> None:
    with av.open(str(picture)) as container:
        theirs = next(container.decode(video=0)).to_ndarray(format="rgba").astype(float)
    name, _, time = picture.stem.rpartition("-")
    text = picture.with_name(f"{name}.ass").read_bytes().decode("utf-8-sig", "replace")
    size = theirs.shape[1], theirs.shape[0]
    renderer = renderer_of(text, FontSources(system=False, folder=reference_fonts()))
    ours = flattened(renderer.render(int(time), size), size).astype(float)
    renderer.close()
    # Theirs is not premultiplied; a colour that is not seen says nothing.
    colours = theirs[..., :3] * theirs[..., 3:] / 255
    assert np.abs(ours[..., 3] - theirs[..., 3]).max() <= 3
    assert np.abs(ours[..., 2::-1] - colours).max() <= 4


# -- hostile scripts ---------------------------------------------------------------------------


@pytest.mark.shared
def test_libass_own_crasher() -> None:
    path = shared_dir("cases", "ass-render", "libass-tests", "crash", "generic.ass")
    renderer = renderer_of(path.read_bytes().decode("utf-8-sig", "replace"))
    for time in range(0, 5000, 500):
        renderer.render(time, SIZE)
    renderer.close()


HOSTILE = {
    "10,000 layers": script(*(event(f"Layer {number}") for number in range(10_000))),
    "full pictures": script(*[event(BLOCK % r"\1a&HF0&")] * 1000),
    "a long line": script(event("word " * 300_000)),
    "many words": script(event("word " * 50_000)),
    "many accents": script(event("a" + "\u0301" * 50_000)),
    "giant letters": script(event(r"{\fs1000000000}A")),
    "a tiny picture": script(event("Letters"), size=(1, 1)),
    "blurs": script(*[event(r"{\blur99\bord50\fs300}" + "Blurred text " * 9)] * 900),
    "letters that come near": script(
        *[event(rf"{{\frx77\fry{angle}\fscx300\fs72}}Turned {angle}") for angle in range(99)]
    ),
    "cut-outs": script(
        *[event(rf"{{\clip(m 0 0 l {n} 0 600 300)}}Clip") for n in range(900)], size=(640, 36)
    ),
    "a megabyte each": "[Events]\n" + ("x" * 1_000_000 + "\n") * 80,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_would_take_for_ever_is_refused_in_words(name: str) -> None:
    need_libass()
    renderer = LibassRenderer()
    with pytest.raises(CuesmithError, match="drawn"):
        _show(renderer, HOSTILE[name])
    renderer.load(KARAOKE)
    assert renderer.render(0, SIZE)
    renderer.close()


def _show(renderer: LibassRenderer, text: str) -> tuple[CaptionImage, ...]:
    renderer.load(text)
    return renderer.render(500, SIZE)


HARMLESS = {
    "giant drawing": event(r"{\p1}m -99999999 0 l 99999999 0 99999999 99999999 0 7"),
    "no numbers": event(r"{\move(nan,inf,1e308,-1e308)\fs-1\frz1e300\blur1e9\be9999999}A"),
    "unended tags": event("{" + r"\t(" * 1000 + "A"),
    "a null and half a letter": event("A\0\ud800B"),
    "an empty line": "Dialogue:",
    "times backwards": event("A", 5, 1),
}


@pytest.mark.parametrize("name", HARMLESS)
def test_what_is_odd_harms_nothing(name: str) -> None:
    renderer = renderer_of(script(HARMLESS[name], event("beside")))
    assert renderer.render(500, SIZE)
    renderer.close()
