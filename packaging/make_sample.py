"""Make `resources/sample/welcome.mp4`: drawn pictures and a spoken welcome, half a minute.

Needs Cuesmith's own environment and the speech program flite (Debian: `apt-get install flite`):

    python packaging/make_sample.py

The voice is flite's slt, which the draft engine understands well. The text lies beside the film,
so that what was recognised can be compared with what was said.
"""

from __future__ import annotations

import math
import os
import subprocess
import sys
import tempfile
import wave
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import av
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
)

WIDTH, HEIGHT, FPS, RATE = 640, 360, 25, 16000
FOLDER = Path(__file__).resolve().parent.parent / "resources" / "sample"
LEAD, PAUSE, TAIL = 0.8, 0.8, 1.4
"""Seconds of silence ahead of, between and after the sentences."""

_FLITE = ("flite", "-voice", "slt", "--setf", "duration_stretch=1.12")
"""A little slower than by default: easier to follow, for people and for the draft engine."""

INK = QColor("#f4efe6")
SOFT = QColor("#8fa3b8")
ACCENT = QColor("#ffb454")
NIGHT, DUSK = QColor("#16202c"), QColor("#27384a")


@dataclass(frozen=True)
class Scene:
    """A sentence, and what is seen while it is spoken; `draw` gets the part spoken, 0 to 1."""

    sentence: str
    draw: Callable[[QPainter, float], None]


def _font(size: int, bold: bool = False) -> QFont:
    font = QFont("DejaVu Sans")
    font.setPixelSize(size)
    font.setBold(bold)
    return font


def _words(painter: QPainter, text: str, y: float, size: int, color: QColor = INK) -> None:
    painter.setFont(_font(size, bold=True))
    painter.setPen(color)
    painter.drawText(QRectF(0, y, WIDTH, size * 1.5), Qt.AlignmentFlag.AlignCenter, text)


def _block(painter: QPainter, area: QRectF, color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(area, 8, 8)


def _wave_height(column: int) -> float:
    return 10 + 46 * math.sqrt(abs(math.sin(column * 0.31) * math.sin(column * 0.07 + 1)))


def _draw_title(painter: QPainter, part: float) -> None:
    radius = 26 + 8 * math.sin(part * math.tau)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ACCENT)
    painter.drawEllipse(QPointF(WIDTH / 2, 110), radius, radius)
    _words(painter, "Cuesmith", 160, 54)
    _words(painter, "captions, made at home", 235, 20, SOFT)


def _draw_wave(painter: QPainter, part: float) -> None:
    for column in range(100):
        height = _wave_height(column)
        spoken = column / 100 <= part
        area = QRectF(20 + column * 6, 180 - height, 4, 2 * height)
        painter.fillRect(area, ACCENT if spoken else SOFT)
    painter.fillRect(QRectF(20 + part * 600, 90, 2, 180), INK)


def _draw_cues(painter: QPainter, part: float) -> None:
    _draw_wave(painter, 0)
    for index, (left, width) in enumerate(((40, 150), (215, 120), (360, 220))):
        if part * 3 > index:
            grown = min(1.0, part * 3 - index)
            _block(painter, QRectF(left, 285, width * grown, 40), ACCENT)


def _draw_karaoke(painter: QPainter, part: float) -> None:
    painter.setFont(_font(40, bold=True))
    words = ["every", "word", "keeps", "its", "time"]
    widths = [painter.fontMetrics().horizontalAdvance(word + " ") for word in words]
    left = (WIDTH - sum(widths)) / 2
    for index, (word, width) in enumerate(zip(words, widths, strict=True)):
        painter.setPen(ACCENT if part * len(words) >= index else SOFT)
        painter.drawText(QPointF(left, 190), word)
        left += width


def _draw_lock(painter: QPainter, part: float) -> None:
    path = QPainterPath(QPointF(WIDTH / 2, 70))
    for point in ((400, 100), (400, 190), (320, 260), (240, 190), (240, 100), (320, 70)):
        path.lineTo(*point)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(DUSK.lighter(130))
    painter.drawPath(path)
    tick = QPainterPath(QPointF(280, 165))
    tick.lineTo(310, 195)
    tick.lineTo(310 + 60 * part, 195 - 75 * part)
    painter.strokePath(tick, _pen(ACCENT, 12))


def _pen(color: QColor, width: int) -> QPen:
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def _draw_end(painter: QPainter, part: float) -> None:
    _words(painter, "Thank you", 130, 54)
    painter.fillRect(QRectF(WIDTH / 2 - 150 * part, 215, 300 * part, 5), ACCENT)


SCENES = (
    Scene(
        "Hello and welcome. In the next half minute you will see how captions are made.",
        _draw_title,
    ),
    Scene("First, the computer listens to every word, and writes it down.", _draw_wave),
    Scene(
        "Then the text is cut into short lines, and each line is shown at the right time.",
        _draw_cues,
    ),
    Scene("Each word knows when it is spoken, so it can change color in time.", _draw_karaoke),
    Scene("Nothing leaves this machine, and nothing is ever lost.", _draw_lock),
    Scene("Now it is time to open a video. Thank you for watching.", _draw_end),
)


def speak(sentence: str, folder: Path) -> NDArray[Any]:
    """The sentence as float32 samples at `RATE`."""
    target = folder / "sentence.wav"
    subprocess.run([*_FLITE, "-t", sentence, "-o", str(target)], check=True)
    with wave.open(str(target)) as source:
        if source.getframerate() != RATE:
            raise SystemExit(f"flite spoke at {source.getframerate()} Hz, {RATE} expected")
        samples = np.frombuffer(source.readframes(source.getnframes()), dtype="<i2")
    return samples.astype(np.float32) / 32768


def lay_out(voices: list[NDArray[Any]]) -> tuple[NDArray[Any], list[tuple[float, float]]]:
    """All sentences on one time line, and the seconds at which each begins and ends."""
    pieces, times, now = [np.zeros(round(LEAD * RATE), np.float32)], [], LEAD
    for voice in voices:
        times.append((now, now + len(voice) / RATE))
        pieces += [voice, np.zeros(round(PAUSE * RATE), np.float32)]
        now = times[-1][1] + PAUSE
    pieces.append(np.zeros(round(TAIL * RATE), np.float32))
    return np.concatenate(pieces), times


def draw(seconds: float, times: list[tuple[float, float]]) -> QImage:
    """The picture at a time."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB888)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sky = QLinearGradient(0, 0, 0, HEIGHT)
    sky.setColorAt(0, NIGHT)
    sky.setColorAt(1, DUSK)
    painter.fillRect(image.rect(), sky)
    current = max(
        (i for i, (start, _) in enumerate(times) if start - PAUSE / 2 <= seconds), default=0
    )
    start, end = times[current]
    part = min(1.0, max(0.0, (seconds - start) / (end - start)))
    SCENES[current].draw(painter, part)
    painter.end()
    return image


def _to_array(image: QImage) -> NDArray[Any]:
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(HEIGHT, image.bytesPerLine())
    return rows[:, : WIDTH * 3].reshape(HEIGHT, WIDTH, 3).copy()  # the image dies with this call


def write(target: Path, samples: NDArray[Any], times: list[tuple[float, float]]) -> None:
    """Encode picture and sound."""
    with av.open(str(target), "w", options={"movflags": "+faststart"}) as output:
        picture = output.add_stream("libx264", rate=FPS, options={"crf": "27", "preset": "slow"})
        picture.width, picture.height, picture.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        sound = output.add_stream("aac", rate=RATE, layout="mono")
        sound.bit_rate = 48000
        for index in range(math.ceil(len(samples) / RATE * FPS)):
            frame = av.VideoFrame.from_ndarray(_to_array(draw(index / FPS, times)), format="rgb24")
            frame.pts, frame.time_base = index, Fraction(1, FPS)
            output.mux(picture.encode(frame))
        for first in range(0, len(samples), 1024):
            block = av.AudioFrame.from_ndarray(samples[None, first : first + 1024], "fltp", "mono")
            block.sample_rate, block.pts, block.time_base = RATE, first, Fraction(1, RATE)
            output.mux(sound.encode(block))
        output.mux(picture.encode(None))
        output.mux(sound.encode(None))


def main() -> None:
    """Make the sample and its text."""
    application = QGuiApplication(sys.argv[:1])
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        voices = [speak(scene.sentence, Path(folder)) for scene in SCENES]
    samples, times = lay_out(voices)
    write(FOLDER / "welcome.mp4", samples, times)
    text = "\n".join(scene.sentence for scene in SCENES) + "\n"
    (FOLDER / "welcome.txt").write_text(text, encoding="utf-8")
    size = (FOLDER / "welcome.mp4").stat().st_size
    print(f"{FOLDER / 'welcome.mp4'}: {len(samples) / RATE:.1f} s, {size / 1e6:.2f} MB")
    del application


if __name__ == "__main__":
    main()
