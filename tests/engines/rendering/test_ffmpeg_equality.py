"""Ten styled scenes: what we blend, and what `ffmpeg -vf ass` makes of the same picture."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from cuesmith.domain.caption_image import CaptionImage
from cuesmith.engines.rendering.blending import PlaneBlender
from cuesmith.engines.rendering.pixel_layout import PixelColors
from cuesmith.engines.rendering.renderer import LibassRenderer
from tests.support.captions import event, need_libass, script

SIZE = WIDTH, HEIGHT = 640, 360
BT601 = 6
"""The one matrix that every release's filter takes for a picture that does not say."""
RATE = 10

SCENES = {
    "plain": event(r"Plain words,\Ntwo lines of them", 0, 1),
    "fade": event(r"{\fad(600,300)}Fading in and out", 1, 2),
    "karaoke": event(r"{\kf30}Ka{\kf30}ra{\kf30}o{\kf40}ke {\k20}words", 2, 3),
    "move": event(r"{\move(40,60,600,300)\an5}Moving about", 3, 4),
    "blur": event(r"{\blur4\bord6\3c&H0000FF&}Soft edges", 4, 5),
    "box": event(r"Words in a box", 5, 6, style="Box"),
    "turned": event(r"{\frz30\fry40\fax0.2\pos(320,180)\t(\frz90)}Turned around", 6, 7),
    "clip": event(r"{\clip(m 100 250 l 500 250 540 360 60 360)\fs60}CLIPPED", 7, 8),
    "drawing": event(
        r"{\p1\pos(100,100)\1a&H60&\c&H00FF00&}m 0 0 l 200 0 b 250 50 250 150 200 150 l 0 150",
        8,
        9,
    ),
    "right to left": event(r"שלום עולם {\fs12}small {\fs64}مرحبا big", 9, 10),
}
_TIMES = dict(zip(SCENES, range(500, 10_500, 1000), strict=True))


def pixels(depth: int = 8) -> list[NDArray[np.generic]]:
    """A picture with colour and contrast everywhere, in yuv420p."""
    down, across = np.mgrid[0:HEIGHT, 0:WIDTH]
    luma = 30 + (across * 3 + down * 5) % 190
    colours = [(60 + axis[::2, ::2] * step % 140) for axis, step in ((across, 1), (down, 2))]
    kind = np.uint8 if depth == 8 else np.uint16
    return [(plane << (depth - 8)).astype(kind) for plane in (luma, *colours)]


@cache
def _ffmpeg() -> str:
    program = shutil.which("ffmpeg")
    if program is None:
        pytest.skip("there is no ffmpeg command")
    filters = subprocess.run(
        [program, "-hide_banner", "-filters"], capture_output=True, text=True, check=False
    ).stdout
    if " ass " not in filters:
        pytest.skip("the ffmpeg command has no libass")
    return program


def burned_by_ffmpeg(text: str, folder: Path, pixel_format: str) -> dict[int, NDArray[np.generic]]:
    """Luma by milliseconds, at every tenth of a second of ten."""
    depth = 10 if "10" in pixel_format else 8
    (folder / "scenes.ass").write_text(text, encoding="utf-8")
    frame = b"".join(plane.tobytes() for plane in pixels(depth))
    (folder / "in.yuv").write_bytes(frame)
    command = [
        *(_ffmpeg(), "-v", "error", "-nostdin", "-stream_loop", "-1"),
        *("-f", "rawvideo", "-pix_fmt", pixel_format, "-s", f"{WIDTH}x{HEIGHT}"),
        *("-r", str(RATE), "-i", "in.yuv", "-frames:v", str(10 * RATE), "-vf", "ass=scenes.ass"),
        *("-f", "rawvideo", "-pix_fmt", pixel_format, "out.yuv"),
    ]
    subprocess.run(command, cwd=folder, check=True)
    kind = np.dtype(np.uint8 if depth == 8 else np.uint16)
    size = WIDTH * HEIGHT
    whole = np.fromfile(folder / "out.yuv", kind).reshape(10 * RATE, size * 3 // 2)
    return {
        number * 1000 // RATE: whole[number, :size].reshape(HEIGHT, WIDTH)
        for number in range(10 * RATE)
    }


def box_of(images: tuple[CaptionImage, ...]) -> tuple[slice, slice]:
    """The rectangle around all images."""
    return (
        slice(min(i.y for i in images), max(i.y + i.height for i in images)),
        slice(min(i.x for i in images), max(i.x + i.width for i in images)),
    )


@pytest.mark.parametrize("pixel_format", ["yuv420p", "yuv420p10le"])
def test_scenes_are_ffmpegs(tmp_path: Path, pixel_format: str) -> None:
    need_libass()
    text = script(*SCENES.values())
    theirs = burned_by_ffmpeg(text, tmp_path, pixel_format)
    depth = 10 if "10" in pixel_format else 8
    renderer = LibassRenderer()
    blender = PlaneBlender(pixel_format, SIZE, PixelColors(BT601))
    renderer.load(text)
    overall, inside = {}, {}
    for scene, time in _TIMES.items():
        images = renderer.render(time, SIZE)
        ours = pixels(depth)
        blender.blend(ours, images)
        assert not np.array_equal(ours[0], pixels(depth)[0])
        apart = np.abs(ours[0].astype(float) - theirs[time].astype(float)) / 2 ** (depth - 8)
        overall[scene], inside[scene] = apart.mean(), apart[box_of(images)].mean()
    renderer.close()
    assert max(overall.values()) < 0.1, overall
    # Within the caption's own rectangle too, in which most samples are a letter's or an edge's.
    assert max(inside.values()) < 1, inside
