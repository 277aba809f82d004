"""Packets out of an open medium."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from av.container import InputContainer
from av.packet import Packet
from av.stream import Stream


def demuxed(container: InputContainer, streams: Sequence[Stream]) -> Iterator[Packet[Stream]]:
    """The packets of these streams as they lie in the file, then an empty one for each.

    Raises FFmpeg's errors; calling again goes on behind the damage.
    """
    if not streams:
        return
    try:
        yield from container.demux(tuple(streams))
    except IndexError:
        # WORKAROUND: at the end of a file in which further streams turned up on the way, PyAV
        # (18.1) looks for those as well. The streams that were there when it was opened have
        # lower numbers, so all that was asked for has been given.
        return
