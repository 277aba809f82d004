"""High dynamic range shown on an ordinary screen.

Colours go through a table, which FFmpeg's filter `lut3d` interpolates. The table takes BT.2100's PQ
or HLG to light, presses what is brighter than a white page into what is left above it (the curve
of ITU-R BT.2390, 5.4.1), and makes BT.709 of BT.2020.
"""

from __future__ import annotations

import tempfile
from fractions import Fraction
from functools import cache
from pathlib import Path

import av.error
import numpy as np
from av.filter import Graph
from av.video.format import VideoFormat
from av.video.frame import VideoFrame
from av.video.reformatter import ColorTrc
from numpy.typing import NDArray

WORKING_FORMAT = "gbrp10le"
"""What `lut3d` takes without losing any of ten bits."""
TRANSFERS = frozenset({int(ColorTrc.SMPTE2084), int(ColorTrc.ARIB_STD_B67)})
"""FFmpeg's numbers of PQ and HLG."""

_SIDE = 33
"""Places along each side of the table."""
_WHITE_NITS = 203.0
"""A white page (ITU-R BT.2408, table 1): the screen's white."""
_PEAK_NITS = 1000.0
"""What HDR is mostly mastered for; a brighter lamp is as white as that."""
_GAMMA = 2.2

# BT.2100, table 4.
_M1, _M2 = 2610 / 16384, 2523 / 4096 * 128
_C1, _C2, _C3 = 3424 / 4096, 2413 / 4096 * 32, 2392 / 4096 * 32
# BT.2100, table 5.
_A, _B, _C = 0.17883277, 0.28466892, 0.55991073
_LUMA = np.array([0.2627, 0.6780, 0.0593])
"""BT.2020."""
_TO_709 = np.array(
    [
        [1.660491, -0.587641, -0.072850],
        [-0.124550, 1.132900, -0.008349],
        [-0.018151, -0.100579, 1.118730],
    ]
)
"""ITU-R BT.2087, 4.2, turned round."""

Floats = NDArray[np.float64]


class ToneMap:
    """Maps pictures of one transfer; keeps FFmpeg's filter for one size."""

    def __init__(self, transfer: int) -> None:
        self.transfer = transfer
        self._size = (0, 0)
        self._graph: Graph | None = None

    def apply(self, frame: VideoFrame) -> VideoFrame:
        """A picture in `WORKING_FORMAT`, in the screen's colours; raises FFmpeg's errors."""
        graph = self._graph
        if graph is None or (frame.width, frame.height) != self._size:
            graph = self._graph = _graph(frame.width, frame.height, self.transfer)
            self._size = frame.width, frame.height
        graph.push(frame)
        mapped = graph.pull()
        if not isinstance(mapped, VideoFrame):
            raise av.error.ExternalError(0, "lut3d gave no picture")
        return mapped


def _graph(width: int, height: int, transfer: int) -> Graph:
    """The filter; the table's file is read when the graph is put together."""
    with tempfile.TemporaryDirectory(prefix="cuesmith-") as folder:
        table = Path(folder) / "tones.cube"
        table.write_text(_cube(transfer), encoding="ascii")
        graph = Graph()
        source = graph.add_buffer(
            width=width,
            height=height,
            format=VideoFormat(WORKING_FORMAT, width, height),
            time_base=Fraction(1, 1000),
        )
        mapping = graph.add("lut3d", file=str(table))
        sink = graph.add("buffersink")
        source.link_to(mapping)
        mapping.link_to(sink)
        graph.configure()
    return graph


@cache
def _cube(transfer: int) -> str:
    """The table as a .cube file, red running fastest (Adobe's Cube LUT specification 1.0)."""
    steps = np.linspace(0, 1, _SIDE)
    signal = np.stack(np.meshgrid(steps, steps, steps, indexing="ij")[::-1], -1).reshape(-1, 3)
    shown = _shown(_nits_of_pq(signal) if transfer == ColorTrc.SMPTE2084 else _nits_of_hlg(signal))
    lines = "\n".join(f"{red:.5f} {green:.5f} {blue:.5f}" for red, green, blue in shown.tolist())
    return f"LUT_3D_SIZE {_SIDE}\n{lines}\n"


def _nits_of_pq(signal: Floats) -> Floats:
    power = signal ** (1 / _M2)
    return 10000 * (np.maximum(power - _C1, 0) / (_C2 - _C3 * power)) ** (1 / _M1)


def _pq_of_nits(nits: Floats) -> Floats:
    power = (nits / 10000) ** _M1
    return ((_C1 + _C2 * power) / (1 + _C3 * power)) ** _M2


def _nits_of_hlg(signal: Floats) -> Floats:
    scene = np.where(signal <= 0.5, signal**2 / 3, (np.exp((signal - _C) / _A) + _B) / 12)
    brightness = (scene @ _LUMA)[:, None]
    nits: Floats = _PEAK_NITS * np.maximum(brightness, 1e-9) ** 0.2 * scene
    return nits


def _shown(nits: Floats) -> Floats:
    """BT.709 signal of BT.2020 light, 0 to 1."""
    # All three by the brightest one's measure keeps the hue.
    brightest = np.maximum(nits.max(axis=1, keepdims=True), 1e-6)
    light = nits * (_compressed(brightest) / brightest) / _WHITE_NITS
    signal: Floats = np.clip(light @ _TO_709.T, 0, 1) ** (1 / _GAMMA)
    return signal


def _compressed(nits: Floats) -> Floats:
    """Light pressed into what the screen has: unchanged when dark, a spline above the knee."""
    peak, white = (float(_pq_of_nits(np.array(level))) for level in (_PEAK_NITS, _WHITE_NITS))
    top = white / peak
    knee = 1.5 * top - 0.5
    level = np.clip(_pq_of_nits(nits) / peak, 0, 1)
    t = np.clip((level - knee) / (1 - knee), 0, 1)
    spline = (
        (2 * t**3 - 3 * t**2 + 1) * knee
        + (t**3 - 2 * t**2 + t) * (1 - knee)
        + (3 * t**2 - 2 * t**3) * top
    )
    return _nits_of_pq(np.where(level < knee, level, spline) * peak)
