"""Sound faster or slower with its pitch kept, by FFmpeg's `atempo`."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import numpy as np
from av.audio.frame import AudioFrame
from av.filter import Graph

from cuesmith.domain.media import SoundFormat
from cuesmith.engines.media.resampling import Samples

TEMPO_LEAD = Fraction(12, 1000)
"""Seconds of source by which `atempo` is ahead on average: measured with beeps at 0.25 to 2 times
the speed; it swings by some 5 ms about it."""
_SLOWEST = 0.5
"""What one `atempo` can do (its own documentation); slower takes two in a row."""


def at_tempo(blocks: Iterator[Samples], sound: SoundFormat, rate: float) -> Iterator[Samples]:
    """Frame n of the result stands for frame `n * rate` of `blocks`, on average exactly.

    Raises FFmpeg's errors.
    """
    graph = _graph(sound, rate)
    for block in blocks:
        graph.push(_frame(block, sound))
        yield from _pulled(graph, sound)
    graph.push(None)
    yield from _pulled(graph, sound)


def _graph(sound: SoundFormat, rate: float) -> Graph:
    graph = Graph()
    layout = "mono" if sound.channels == 1 else "stereo"
    source = graph.add_abuffer(format="flt", sample_rate=sound.rate, layout=layout)
    steps = [rate] if rate >= _SLOWEST else [_SLOWEST, rate / _SLOWEST]
    sink = graph.add("abuffersink")
    graph.link_nodes(source, *(graph.add("atempo", f"{step:.6f}") for step in steps), sink)
    graph.configure()
    return graph


def _frame(block: Samples, sound: SoundFormat) -> AudioFrame:
    layout = "mono" if sound.channels == 1 else "stereo"
    frame = AudioFrame.from_ndarray(
        np.ascontiguousarray(block).reshape(1, -1), format="flt", layout=layout
    )
    frame.sample_rate = sound.rate
    return frame


def _pulled(graph: Graph, sound: SoundFormat) -> Iterator[Samples]:
    while True:
        try:
            frame = graph.pull()
        except (BlockingIOError, EOFError):
            # It wants more, or it has given all.
            return
        assert isinstance(frame, AudioFrame)
        yield np.asarray(frame.to_ndarray(), np.float32).reshape(-1, sound.channels)
