"""What a picture's numbers mean as light, carried from a decoder to an encoder."""

from __future__ import annotations

import struct
from dataclasses import dataclass, replace

from av.sidedata.sidedata import SideDataContainer
from av.sidedata.sidedata import Type as SideDataType
from av.video.codeccontext import VideoCodecContext
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange

_UNSPECIFIED = 2
"""FFmpeg's AVCOL_..._UNSPECIFIED of primaries, transfer and matrix."""
_BT709 = 1
_BT601 = 6
_HD_WIDTH, _HD_HEIGHT = 1280, 577
"""From here on pictures that do not say so are taken as BT.709; mpv draws the line there."""
_FULL_RANGE_NAMES = ("yuvj",)

_DYNAMIC = {
    SideDataType.DOVI_METADATA: "Dolby Vision",
    SideDataType.DYNAMIC_HDR_PLUS: "HDR10+",
    SideDataType.DYNAMIC_HDR_VIVID: "HDR Vivid",
}

_MASTERING = struct.Struct("=20i2i")
"""AVMasteringDisplayMetadata: ten rationals (red, green, blue, white; x and y; then the darkest
and the brightest nits), whether there are colours, whether there are nits."""
_LIGHT = struct.Struct("=2I")
"""AVContentLightMetadata: the brightest pixel and the brightest picture, in nits."""


@dataclass(frozen=True, slots=True)
class Mastering:
    """What screen a film was made on (SMPTE ST 2086). Colours are CIE 1931 x, y."""

    red: tuple[float, float]
    green: tuple[float, float]
    blue: tuple[float, float]
    white: tuple[float, float]
    darkest: float
    """Nits."""
    brightest: float

    def told(self, colour: float, light: float) -> str:
        """As the encoders x264, x265 and SVT-AV1 read it, in whole parts of these units."""
        points = zip("GBRW", (self.green, self.blue, self.red, self.white), strict=True)
        shown = "".join(
            f"{name}{'P' * (name == 'W')}({_in(x, colour)},{_in(y, colour)})"
            for name, (x, y) in points
        )
        return f"{shown}L({_in(self.brightest, light)},{_in(self.darkest, light)})"


@dataclass(frozen=True, slots=True)
class Colors:
    """The meaning of a stream's samples; numbers are FFmpeg's (ITU-T H.273)."""

    primaries: int
    transfer: int
    matrix: int
    full_range: bool | None
    """None where it is not said."""
    mastering: Mastering | None = None
    light: tuple[int, int] | None = None
    """Brightest pixel and brightest picture, in nits (CTA-861.3)."""
    dynamic: tuple[str, ...] = ()
    """What is said of each picture's light anew, by name: encoders here do not write it."""

    def tag(self, context: VideoCodecContext) -> None:
        """Write it into an encoder, before it is opened."""
        context.color_primaries = self.primaries
        context.color_trc = self.transfer
        context.colorspace = self.matrix
        if self.full_range is not None:
            context.color_range = int(ColorRange.JPEG if self.full_range else ColorRange.MPEG)

    def high_range_options(self, encoder: str) -> dict[str, str]:
        """The options that make an encoder keep what is known of the light."""
        words = []
        key = {"libx264": "x264-params", "libx265": "x265-params", "libsvtav1": "svtav1-params"}
        if encoder not in key:
            return {}
        screen = "master-display" if encoder == "libx265" else "mastering-display"
        level = {"libx264": "cll", "libx265": "max-cll", "libsvtav1": "content-light"}[encoder]
        if self.mastering is not None:
            # AV1 takes plain numbers, the others fractions of 50,000 and 10,000.
            units = (0, 0) if encoder == "libsvtav1" else (50_000, 10_000)
            words.append(f"{screen}={self.mastering.told(*units)}")
        if self.light is not None:
            words.append(f"{level}={self.light[0]},{self.light[1]}")
        return {key[encoder]: ":".join(words)} if words else {}

    def known_for(self, width: int, height: int) -> Colors:
        """The same with a matrix that is usual for pictures of that size where none is said: at
        another size, players would take another one."""
        if self.matrix != _UNSPECIFIED:
            return self
        hd = width >= _HD_WIDTH or height >= _HD_HEIGHT
        return replace(self, matrix=_BT709 if hd else _BT601)

    @property
    def has_light_data(self) -> bool:
        """Whether there is something for `high_range_options`."""
        return self.mastering is not None or self.light is not None


def colors_of(frame: VideoFrame) -> Colors:
    """What a decoded picture says of itself. RGB becomes BT.709 of limited range."""
    if frame.format.is_rgb:
        return Colors(_BT709, frame.color_trc or _BT709, _BT709, full_range=False)
    # Not `frame.side_data`: it and the frame would hold each other in memory.
    held = SideDataContainer(frame)  # type: ignore[call-arg]
    mastering, light = _light_data(held)
    return Colors(
        frame.color_primaries,
        frame.color_trc,
        frame.colorspace,
        _is_full_range(frame),
        mastering,
        light,
        tuple(name for kind, name in _DYNAMIC.items() if held.get(kind) is not None),
    )


def _is_full_range(frame: VideoFrame) -> bool | None:
    if frame.format.name.startswith(_FULL_RANGE_NAMES):
        return True
    known = {int(ColorRange.MPEG): False, int(ColorRange.JPEG): True}
    return known.get(int(frame.color_range))


def _light_data(held: SideDataContainer) -> tuple[Mastering | None, tuple[int, int] | None]:
    screen = held.get(SideDataType.MASTERING_DISPLAY_METADATA)
    light = held.get(SideDataType.CONTENT_LIGHT_LEVEL)
    return (
        None if screen is None else _mastering(bytes(screen)),
        None if light is None or len(bytes(light)) < _LIGHT.size else _LIGHT.unpack_from(light),
    )


def _mastering(data: bytes) -> Mastering | None:
    if len(data) < _MASTERING.size:
        return None
    *numbers, has_colours, has_nits = _MASTERING.unpack_from(data)
    if not (has_colours and has_nits) or not all(numbers[1::2]):
        return None
    values = [top / bottom for top, bottom in zip(numbers[::2], numbers[1::2], strict=True)]
    red, green, blue, white = [(values[at], values[at + 1]) for at in range(0, 8, 2)]
    return Mastering(red, green, blue, white, values[8], values[9])


def _in(value: float, unit: float) -> str:
    return str(round(value * unit)) if unit else f"{value:.5f}".rstrip("0").rstrip(".")
