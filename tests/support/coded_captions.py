"""Captions that say, in squares, for which picture they were made: a cue for each picture.

What a view shows can so be told from its pixels alone, whatever the size: the number of the
picture (`numbered_video.py`) above, that of the captions in the lower half.
"""

from __future__ import annotations

from fractions import Fraction

import numpy as np
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QImage

from cuesmith.cli.styling import read_script
from cuesmith.domain.media import Picture
from cuesmith.domain.track import Track
from cuesmith.ui.preview.picture_view import PictureView, fitted

_BITS, _ACROSS = 16, 8
TOP = 0.6
"""Of the picture's height: the code is below."""
_HEADER = """[Script Info]
ScriptType: v4.00+
PlayResX: {0}
PlayResY: {1}
ScaledBorderAndShadow: yes

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, BorderStyle, Outline, Shadow, Alignment
Style: Default,DejaVu Sans,20,&H00FFFFFF,1,0,0,7

[Events]
Format: Layer, Start, End, Style, Text
"""


def coded_track(
    pictures: int, rate: Fraction | int, size: tuple[int, int], *, top: float = TOP
) -> Track:
    """A cue for each picture, from halfway before it to halfway behind it: each holds a black
    ground from `top` (a part of the height) down, and a white square for each bit that is set in
    the picture's number."""
    lines = [_HEADER.format(*size)]
    for number in range(pictures):
        start, end = (max(Fraction(0), number + half) / rate for half in (-_HALF, _HALF))
        lines.append(
            f"Dialogue: 0,{_time(start)},{_time(end)},Default,"
            f"{{\\pos(0,{size[1] * top:.0f})\\p1\\1c&H000000&}}{_box(0, 0, size[0], size[1])}\n"
            f"Dialogue: 1,{_time(start)},{_time(end)},Default,"
            f"{{\\pos(0,{size[1] * top:.0f})\\p1}}{_squares(number, size, top)}\n"
        )
    read = read_script("".join(lines))
    return Track(read.cues, "en", source=read.source, id="t")


_HALF = Fraction(1, 2)


def _time(seconds: Fraction) -> str:
    hundredths = round(seconds * 100)
    minutes, rest = divmod(hundredths, 6000)
    return f"0:{minutes:02}:{rest // 100:02}.{rest % 100:02}"


def _side(size: tuple[int, int]) -> int:
    return size[0] // _ACROSS


def _squares(number: int, size: tuple[int, int], top: float) -> str:
    side, high = _side(size), round(size[1] * (1 - top) / 2)
    set_bits = [bit for bit in range(_BITS) if (number + 1) >> bit & 1]
    places = [divmod(bit, _ACROSS) for bit in set_bits]
    return " ".join(_box(column * side, row * high, side, high) for row, column in places)


def _box(left: int, top: int, width: int, height: int) -> str:
    right, bottom = left + width, top + height
    return f"m {left} {top} l {right} {top} {right} {bottom} {left} {bottom}"


def caption_number(image: QImage, top: float = TOP) -> int | None:
    """Of the picture for which painted captions were made; None where there are none."""
    number = _read(_gray(image), top, (1 - top) / 2)
    return None if not 0 < number < 1 << 15 else number - 1


def picture_number(image: QImage) -> int:
    """The number of a painted picture of a numbered film (320 by 192)."""
    return _read(_gray(image), 0.0, 40 / 192)


def _read(gray: np.ndarray[tuple[int, int], np.dtype[np.uint8]], top: float, high: float) -> int:
    height, width = gray.shape
    number = 0
    for bit in range(_BITS):
        row, column = divmod(bit, _ACROSS)
        y, x = int((top + (row + 0.5) * high) * height), int((column + 0.5) / _ACROSS * width)
        number |= int(gray[y, x] > 128) << bit
    return number


def _gray(image: QImage) -> np.ndarray[tuple[int, int], np.dtype[np.uint8]]:
    flat = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(flat.constBits(), np.uint8).reshape(flat.height(), flat.bytesPerLine())
    return rows[:, : flat.width()].copy()


class PaintedFrames(QObject):
    """Keeps what a view painted: the numbers of picture and captions, each time its window did."""

    def __init__(self, view: PictureView) -> None:
        super().__init__(view)
        self._view = view
        self._reading = False
        self.seen: list[tuple[int, int | None]] = []
        # Asked to paint itself while it paints, a widget would refuse.
        view.window().installEventFilter(self)

    def read(self) -> tuple[int, int | None]:
        """What is to be seen just now."""
        view, size = self._view, self._view.picture_size
        self._reading = True
        image = view.grab().toImage()
        self._reading = False
        place = fitted(image.size(), Fraction(*size))
        cut = image.copy(QRect(place))
        return picture_number(cut), caption_number(cut)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest and not self._reading:
            self.seen.append(self.read())
        return False


class PaintedCodes(QObject):
    """As `PaintedFrames`, of any film: the picture's number is told from its time, and only the
    strip of the code is read, which takes a millisecond or two at 1080p."""

    def __init__(self, view: PictureView, rate: int, top: float) -> None:
        super().__init__(view)
        self._view, self._rate, self._top = view, rate, top
        self._reading = False
        self.seen: list[tuple[int, int | None]] = []
        view.window().installEventFilter(self)

    def _read(self, picture: Picture) -> tuple[int, int | None]:
        size = self._view.size()
        top = round(size.height() * self._top)
        self._reading = True
        strip = self._view.grab(QRect(0, top, size.width(), size.height() - top)).toImage()
        self._reading = False
        return round(picture.start * self._rate), caption_number(strip, 0.0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        picture = self._view.picture
        if event.type() == QEvent.Type.UpdateRequest and not self._reading and picture is not None:
            self.seen.append(self._read(picture))
        return False
