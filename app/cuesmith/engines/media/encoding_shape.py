"""Decoded pictures made ready to be drawn on: turned upright, cut, scaled, in a planar format.

The turn is baked in. A display matrix would be kept as well, but hosts and editors disagree
about it, and captions must stand upright for every viewer.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from av.filter import Graph
from av.video.format import VideoFormat
from av.video.frame import VideoFrame

from cuesmith.domain.encoding import Canvas, Reframing, Window, window_of
from cuesmith.engines.media.painting import Turn

_SCALER = "bicubic+accurate_rnd+full_chroma_int"
"""swscale's quick ways write whole blocks, also past the end of a row."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How each picture of a stream is made ready."""

    turn: Turn
    source: tuple[int, int]
    """Pixels of a decoded picture."""
    pixel_aspect: Fraction
    """Of a decoded picture's pixels."""
    window: Window
    """After the turn."""
    form: str
    """FFmpeg's name of a planar pixel format."""

    @property
    def canvas(self) -> Canvas:
        """What comes out."""
        return Canvas(*self.window.scaled, self.window.pixel_aspect)

    @property
    def kept_whole(self) -> bool:
        """Whether no row or column is lost."""
        return (self.window.width, self.window.height) == upright(self.source, self.turn)


def upright(size: tuple[int, int], turn: Turn) -> tuple[int, int]:
    """Width and height after a turn."""
    return (size[1], size[0]) if turn.transposed else size


def shape_of(
    frame: VideoFrame, turn: Turn, pixel_aspect: Fraction, reframing: Reframing, form: str
) -> Shape:
    """The shape of a stream, by its first picture."""
    size = frame.width, frame.height
    chroma = VideoFormat(form, 16, 16)
    grain = 16 // chroma.chroma_width(16), 16 // chroma.chroma_height(16)
    seen = 1 / pixel_aspect if turn.transposed else pixel_aspect
    window = window_of(*upright(size, turn), seen, reframing, grain)
    return Shape(turn, size, pixel_aspect, window, form)


class Shaper:
    """Gives each picture a shape. One thread at a time.

    Streams may change size or format on the way; the result does not.
    """

    def __init__(self, shape: Shape) -> None:
        self._shape = shape
        self._graph: Graph | None = None
        self._for: tuple[int, int, str] | None = None

    def __call__(self, frame: VideoFrame) -> VideoFrame:
        """The picture in its shape, without stamps; the very one where nothing is to be done."""
        steps = self._steps(frame)
        if not steps:
            return frame
        kind = frame.width, frame.height, frame.format.name
        if self._graph is None or self._for != kind:
            self._graph, self._for = _graph(frame, steps), kind
        self._graph.vpush(frame)
        return self._graph.vpull()

    def _steps(self, frame: VideoFrame) -> list[tuple[str, str]]:
        """FFmpeg's filters with their arguments."""
        turn = self._shape.turn
        steps = [("transpose", "dir=cclock_flip")] if turn.transposed else []
        steps += [("hflip", "")] if turn.flipped_across else []
        steps += [("vflip", "")] if turn.flipped_down else []
        size = upright((frame.width, frame.height), turn)
        window = self._shape.window
        if (frame.width, frame.height) == self._shape.source:
            kept = window.width, window.height
            if kept != size:
                place = f"{kept[0]}:{kept[1]}:{window.left}:{window.top}"
                steps.append(("crop", f"{place}:exact=1"))
            size = kept
        if size != window.scaled or frame.format.name != self._shape.form:
            steps.append(("scale", _scaling(frame, window.scaled)))
            steps.append(("format", f"pix_fmts={self._shape.form}"))
        return steps


def _scaling(frame: VideoFrame, size: tuple[int, int]) -> str:
    parts = [f"{size[0]}:{size[1]}:flags={_SCALER}"]
    if frame.format.is_rgb:
        parts.append("out_color_matrix=bt709:out_range=limited")
    elif frame.format.name.startswith("yuvj"):
        parts.append("in_range=full:out_range=full")
    return ":".join(parts)


def _graph(frame: VideoFrame, steps: list[tuple[str, str]]) -> Graph:
    graph = Graph()
    source = graph.add(
        "buffer",
        video_size=f"{frame.width}x{frame.height}",
        pix_fmt=frame.format.name,
        time_base="1/1000",  # nothing here asks for the time
        pixel_aspect="1/1",
        colorspace=str(int(frame.colorspace)),
        range=str(int(frame.color_range)),
    )
    nodes = [graph.add(name, args or None) for name, args in steps]
    graph.link_nodes(source, *nodes, graph.add("buffersink")).configure()
    return graph


def with_centre(reframing: Reframing, centre: Fraction) -> Reframing:
    """With a middle chosen for the kept part."""
    return replace(reframing, centre=centre)
