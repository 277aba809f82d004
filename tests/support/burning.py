"""Films to be burned, and what came out of it, looked at with PyAV."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.stream import Disposition
from av.video.frame import VideoFrame

from cuesmith.base.jobs import CancelToken, ignore_progress
from cuesmith.domain.encoding import Canvas, Encoded, EncodePlan, EncoderKind, Encoding, Speed
from cuesmith.engines.media.encoding import FramePainter, OpenPainter, encode
from cuesmith.engines.media.probe import probe
from cuesmith.services.burning import container_of

QUICK = Encoding(speed=Speed.FAST, encoder=EncoderKind.SOFTWARE)
BAND = 8
"""Rows that `Stripe` makes white."""


class Stripe:
    """Paints the top of each picture white, and remembers when."""

    def __init__(self) -> None:
        self.canvas: Canvas | None = None
        self.times: list[Fraction] = []

    def paint(self, frame: VideoFrame, time: Fraction) -> VideoFrame:
        self.times.append(time)
        frame.make_writable()
        plane = frame.planes[0]
        wide = frame.format.components[0].bits > 8
        rows = np.frombuffer(memoryview(plane), np.uint16 if wide else np.uint8)
        rows[: BAND * plane.line_size // rows.itemsize] = 940 if wide else 235
        return frame

    def opener(self) -> OpenPainter:
        @contextmanager
        def open_painter(canvas: Canvas) -> Iterator[FramePainter]:
            self.canvas = canvas
            yield self

        return open_painter


def encoded(source: Path, target: Path, painter: Stripe | None = None, **wish: object) -> Encoded:
    """Encode with a stripe on top; `wish` are fields of `EncodePlan`."""
    fields = {"encoding": QUICK, **wish}
    plan = EncodePlan(probe(source), target, container_of(target), **fields)  # type: ignore[arg-type]
    return encode(plan, (painter or Stripe()).opener(), ignore_progress, CancelToken())


@dataclass(frozen=True, slots=True)
class Looked:
    """What is in a film."""

    stamps: tuple[Fraction, ...]
    """Seconds at which pictures begin."""
    form: str
    size: tuple[int, int]
    colors: tuple[int, int, int, int]
    """Primaries, transfer, matrix, range."""
    duration: Fraction
    first: VideoFrame
    last: VideoFrame


def look(path: Path) -> Looked:
    with av.open(str(path)) as container:
        stream = next(s for s in container.streams.video if not is_cover(s.disposition))
        frames = list(container.decode(stream))
        assert stream.time_base is not None
        context = stream.codec_context
        stamps = tuple((frame.pts or 0) * stream.time_base for frame in frames)
        first = frames[0]
        colors = (
            int(first.color_primaries),
            int(first.color_trc),
            int(first.colorspace),
            int(first.color_range),
        )
        return Looked(
            stamps,
            context.pix_fmt or "",
            (context.width, context.height),
            colors,
            Fraction(container.duration or 0, av.time_base),
            first,
            frames[-1],
        )


def is_cover(disposition: int) -> bool:
    return bool(Disposition(disposition) & Disposition.attached_pic)


def sound_packets(path: Path) -> list[list[tuple[Fraction, bytes]]]:
    """Each sound track's packets: seconds and bytes."""
    with av.open(str(path)) as container:
        tracks: dict[int, list[tuple[Fraction, bytes]]] = {
            stream.index: [] for stream in container.streams.audio
        }
        for packet in container.demux(*container.streams.audio):
            if packet.size and packet.pts is not None:
                tracks[packet.stream_index].append((packet.pts * packet.time_base, bytes(packet)))
    return list(tracks.values())


def add_sound(film: Path, sounds: list[Path], target: Path, **tags: str) -> Path:
    """A film with sound tracks, all copied; gives the target."""
    with av.open(str(target), "w") as output:
        inputs = [av.open(str(path)) for path in (film, *sounds)]
        copies = {}
        for source in inputs:
            for stream in source.streams:
                copies[id(stream)] = output.add_stream_from_template(stream, opaque=True)
        output.metadata.update(tags)
        for source in inputs:
            for packet in source.demux():
                if packet.dts is not None:
                    packet.stream = copies[id(packet.stream)]
                    output.mux(packet)
            source.close()
    return target


def brightness(frame: VideoFrame, top: int, bottom: int) -> float:
    """The mean of a stripe's luma, 0 to 255."""
    grid = np.asarray(frame.reformat(format="gray").to_ndarray())
    return float(grid[top:bottom].mean())
