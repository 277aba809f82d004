"""Captions laid into YUV planes: the right colours, and not a sample beside them."""

from __future__ import annotations

import numpy as np
import pytest
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange, VideoReformatter
from numpy.typing import NDArray

from cuesmith.base.errors import RenderingError
from cuesmith.domain.caption_image import CaptionImage
from cuesmith.engines.rendering.blending import PlaneBlender
from cuesmith.engines.rendering.pixel_layout import PixelColors, layout_of

SIZE = WIDTH, HEIGHT = 32, 16
FORMATS = (
    "yuv420p",
    "yuvj420p",
    "yuv422p",
    "yuv444p",
    "yuv440p",
    "yuv411p",
    "nv12",
    "nv16",
    "yuv420p10le",
    "yuv422p10le",
    "yuv444p10le",
    "yuv420p12le",
    "p010le",
)
MATRICES = {"itu601": 6, "itu709": 1, "bt2020": 9}


def image(
    color: tuple[int, int, int, int],
    place: tuple[int, int] = (8, 4),
    size: tuple[int, int] = (8, 8),
) -> CaptionImage:
    """A rectangle of one premultiplied BGRA."""
    pixels = bytes(color) * (size[0] * size[1])
    return CaptionImage(*place, *size, size[0] * 4, pixels)


def grey(pixel_format: str, level: int = 100) -> list[NDArray[np.generic]]:
    """Planes of one picture of FFmpeg's, filled with a number."""
    return [plane.copy() for plane in planes_of(VideoFrame(*SIZE, pixel_format), level)]


def planes_of(frame: VideoFrame, level: int | None = None) -> list[NDArray[np.generic]]:
    deep = frame.format.components[0].bits > 8
    found = []
    for plane in frame.planes:
        kind = np.dtype(np.uint16 if deep else np.uint8)
        rows = np.frombuffer(memoryview(plane), kind).reshape(plane.height, -1)
        across = plane.width * (2 if len(frame.planes) == 2 and plane.width < WIDTH else 1)
        view = rows[:, :across]
        if level is not None:
            view[...] = level
        found.append(view)
    return found


def expected(pixel_format: str, matrix: str, color: tuple[int, int, int], full: bool) -> list[int]:
    """The first sample of each plane of a picture of one colour, as FFmpeg converts it."""
    blue, green, red = color
    frame = VideoFrame.from_ndarray(
        np.full((HEIGHT, WIDTH, 3), (red, green, blue), np.uint8), "rgb24"
    )
    space = {"itu601": 5, "itu709": 1, "bt2020": 9}[matrix]
    made = VideoReformatter().reformat(
        frame,
        format=pixel_format,
        dst_colorspace=space,
        dst_color_range=ColorRange.JPEG if full else ColorRange.MPEG,
    )
    return [int(plane[0, 0]) for plane in planes_of(made)]


@pytest.mark.parametrize("pixel_format", FORMATS)
def test_only_what_an_image_covers_is_changed(pixel_format: str) -> None:
    frame = VideoFrame(*SIZE, pixel_format)
    planes = planes_of(frame, 101 << 6 if "p010" in pixel_format else 101)
    before = [plane.copy() for plane in planes]
    blender = PlaneBlender(pixel_format, SIZE, PixelColors(6))
    blender.blend(planes, [image((255, 255, 255, 255)), image((0, 0, 0, 0), (16, 0))])
    for plane, old in zip(planes, before, strict=True):
        down, across = plane.shape[0] / HEIGHT, plane.shape[1] / WIDTH
        inside = np.zeros(plane.shape, bool)
        inside[int(4 * down) : int(12 * down), int(8 * across) : int(16 * across)] = True
        assert np.array_equal(plane[~inside], old[~inside])
        assert (plane[inside] != old[inside]).all()


@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("matrix", MATRICES)
@pytest.mark.parametrize("pixel_format", ["yuv444p", "yuv420p10le", "nv12"])
def test_colours_are_ffmpegs(pixel_format: str, matrix: str, full: bool) -> None:
    for color in ((255, 255, 255), (0, 0, 0), (0, 0, 255), (255, 128, 0), (30, 200, 90)):
        planes = grey(pixel_format)
        blender = PlaneBlender(pixel_format, SIZE, PixelColors(MATRICES[matrix], full))
        blender.blend(planes, [image((*color, 255))])
        theirs = expected(pixel_format, matrix, color, full)
        ours = [int(plane[len(plane) // 2, plane.shape[1] // 4]) for plane in planes]
        assert ours == pytest.approx(theirs, abs=6 if "10" in pixel_format else 2), color


@pytest.mark.parametrize(
    ("pixel_format", "across", "down"),
    [("yuvj444p", 1, 1), ("yuv420p", 2, 2), ("yuv411p", 4, 1), ("yuv440p10le", 1, 2)],
)
def test_every_sample_is_the_sum_that_it_should_be(
    pixel_format: str, across: int, down: int
) -> None:
    """Any premultiplied pixels, an odd edge, worked out once more in the plainest way."""
    random = np.random.default_rng(5)
    alpha = random.choice([0, 255, *range(0, 256, 5)], (13, 23, 1))
    pixels = np.concatenate((random.integers(0, 256, (13, 23, 3)) * alpha // 255, alpha), axis=-1)
    drawn = CaptionImage(8, 2, 23, 13, 92, pixels.astype(np.uint8).tobytes())
    layout = layout_of(pixel_format)
    colors = PixelColors(1, full_range="j" in pixel_format)
    sizes = [(15, 31), *[(-(-15 // down), -(-31 // across))] * 2]
    planes = [np.full(size, 90 << layout.depth - 8, layout.dtype) for size in sizes]
    PlaneBlender(pixel_format, (31, 15), colors).blend(planes, [drawn])
    padded = np.pad(pixels, ((0, -13 % down), (0, -23 % across), (0, 0)), "edge").astype(float)
    mean = padded.reshape(-(-13 // down), down, -(-23 // across), across, 4).mean((1, 3))
    for number, (plane, seen) in enumerate(zip(planes, (pixels, mean, mean), strict=True)):
        added = seen @ colors.conversion(layout.depth)[:, number].astype(float)
        whole = (90 << layout.depth - 8) * (1 - seen[..., 3] / 255) + added
        top, left = (2, 8) if number == 0 else (2 // down, 8 // across)
        assert np.abs(plane[top:, left:] - whole).max() <= 1.01


def test_half_of_each() -> None:
    planes = grey("yuv420p", 100)
    PlaneBlender("yuv420p", SIZE, PixelColors(6)).blend(planes, [image((128, 128, 128, 128))])
    assert int(planes[0][8, 10]) == pytest.approx((100 + 235) / 2, abs=1)
    assert int(planes[1][4, 5]) == pytest.approx((100 + 128) / 2, abs=1)


def test_nothing_overflows() -> None:
    for alpha in range(256):
        planes = grey("yuvj444p", 255)
        blender = PlaneBlender("yuvj444p", SIZE, PixelColors(6, full_range=True))
        blender.blend(planes, [image((alpha, alpha, alpha, alpha))])
        assert planes[0].min() >= 254


def test_images_are_converted_once_and_forgotten_when_gone() -> None:
    blender = PlaneBlender("yuv420p", SIZE, PixelColors())
    first, second = image((9, 9, 9, 255)), image((200, 200, 200, 255), (16, 4))
    for images in ([first], [first, second], [second], []):
        planes, once = grey("yuv420p"), grey("yuv420p")
        blender.blend(planes, images)
        PlaneBlender("yuv420p", SIZE, PixelColors()).blend(once, images)
        assert all(np.array_equal(a, b) for a, b in zip(planes, once, strict=True))


@pytest.mark.parametrize("pixel_format", ["yuv420p", "yuv411p", "yuv444p", "nv12", "yuv420p10le"])
def test_what_differs_from_the_image_before_is_all_that_is_converted(pixel_format: str) -> None:
    """Strips of all widths at all places, nothing at all, and all of it."""
    random = np.random.default_rng(7)
    blender = PlaneBlender(pixel_format, SIZE, PixelColors())
    pixels = np.zeros((8, 19, 4), np.uint8)
    for left, right in [(0, 19), (3, 4), (18, 19), (5, 11), (7, 7), (0, 3), (9, 14), (2, 17)]:
        pixels[1:7, left:right] = random.integers(0, 256, 4)
        pixels[..., :3] = np.minimum(pixels[..., :3], pixels[..., 3:])
        drawn = CaptionImage(8, 4, 19, 8, 76, pixels.tobytes())
        planes, once = grey(pixel_format), grey(pixel_format)
        blender.blend(planes, [drawn])
        PlaneBlender(pixel_format, SIZE, PixelColors()).blend(once, [drawn])
        assert all(np.array_equal(a, b) for a, b in zip(planes, once, strict=True))


@pytest.mark.parametrize("pixel_format", ["yuv420p", "yuv411p", "nv12", "yuv420p10le"])
def test_pieces_side_by_side_come_change_and_go(pixel_format: str) -> None:
    random = np.random.default_rng(3)

    def piece(x: int, y: int) -> CaptionImage:
        alpha = random.integers(0, 256, (8, 8, 1))
        pixels = np.concatenate((random.integers(0, 256, (8, 8, 3)) * alpha // 255, alpha), axis=-1)
        return CaptionImage(x, y, 8, 8, 32, pixels.astype(np.uint8).tobytes())

    blender = PlaneBlender(pixel_format, SIZE, PixelColors())
    shown: dict[tuple[int, int], CaptionImage] = {}
    for place in [(0, 0), (8, 0), (24, 0), (24, 8), (8, 0), (8, 0), (16, 0), (0, 0), (24, 0)]:
        shown[place] = piece(*place)
        gone = {k: v for k, v in shown.items() if k != place}
        for images in (shown, shown, shown if len(shown) % 2 else gone):
            planes, once = grey(pixel_format), grey(pixel_format)
            blender.blend(planes, list(images.values()))
            PlaneBlender(pixel_format, SIZE, PixelColors()).blend(once, list(images.values()))
            assert all(np.array_equal(a, b) for a, b in zip(planes, once, strict=True))


def test_an_odd_edge() -> None:
    planes = [np.full((9, 13), 50, np.uint8), *[np.full((5, 7), 50, np.uint8) for _ in "uv"]]
    PlaneBlender("yuv420p", (13, 9), PixelColors(6)).blend(
        planes, [image((255, 0, 0, 255), (8, 4), (5, 5))]
    )
    assert planes[1][4, 6] == 240
    assert planes[0][8, 12] == 41


def test_white_of_high_dynamic_range_is_paper_not_the_sun() -> None:
    level = {}
    for transfer in (1, 16, 18):
        planes = grey("yuv420p10le")
        blender = PlaneBlender("yuv420p10le", SIZE, PixelColors(9, transfer=transfer))
        blender.blend(planes, [image((255, 255, 255, 255))])
        level[transfer] = (int(planes[0][8, 10]) - 64) / 876
    # ITU-R BT.2408, table 1: 203 nits.
    assert level == pytest.approx({1: 1.0, 16: 0.58, 18: 0.75}, abs=0.01)


@pytest.mark.parametrize("pixel_format", ["rgb24", "gray", "pal8", "yuv420p10be", ""])
def test_other_kinds_of_pictures_are_refused(pixel_format: str) -> None:
    with pytest.raises(RenderingError, match="kind"):
        PlaneBlender(pixel_format, SIZE, PixelColors())
