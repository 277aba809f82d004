"""One stream's sound, decoded as far as it can be.

Damage is stepped over: what cannot be decoded is counted and reported, and reading goes on
behind it. Reading always ends: a demuxer that keeps giving packets without sound, or more
bytes than the file can hold, is stopped.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import av.error
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.packet import Packet
from av.stream import Stream

from cuesmith.engines.media.demuxing import demuxed

_BARREN_PACKETS = 20_000
"""Packets in a row that may bring no sound: some seven minutes of AAC."""
_BYTES_TWICE = 4
_BYTES_BESIDES = 16 * 2**20
"""A file may be read this many times over, and that much more: edit lists repeat passages."""
_READ_ERRORS = 100
"""Failed reads in a row after which the rest of the file is given up."""


@dataclass(slots=True)
class Losses:
    """What could not be decoded; times are seconds on the medium's time line."""

    origin: Fraction
    since: float = 0.0
    """Losses before do not count: they lie in the run-up to a place sought."""
    places: int = 0
    trailing: int = 0
    """How many of them had no sound behind them."""
    seconds: float = 0.0
    first_at: float = 0.0
    broke_off: str = ""
    """Why reading ended before the file did."""

    def note(self, at: float, seconds: float) -> None:
        """Count one loss."""
        if at < self.since:
            return
        if not self.places:
            self.first_at = at
        self.places += 1
        self.trailing += 1
        self.seconds += seconds


def decoded(
    container: InputContainer, stream: AudioStream, losses: Losses
) -> Iterator[AudioFrame | float]:
    """The stream's frames in order; seconds stand where a packet was lost."""
    barren = 0
    for packet in _packets(container, stream, losses):
        frames = _frames(stream, packet)
        if frames is None:
            yield _count_loss(losses, packet)
        elif frames:
            yield from frames
            barren = losses.trailing = 0
            continue
        barren += 1
        if barren > _BARREN_PACKETS:
            losses.broke_off = "nothing but data without sound followed"
            return


def _frames(stream: AudioStream, packet: Packet[Stream]) -> list[AudioFrame] | None:
    """What a packet decodes to; None where it is damaged."""
    try:
        return stream.decode(packet)
    except av.error.FFmpegError:
        return None


def _packets(
    container: InputContainer, stream: AudioStream, losses: Losses
) -> Iterator[Packet[Stream]]:
    """Demuxed packets, the flushing one last."""
    left = container.size * _BYTES_TWICE + _BYTES_BESIDES
    errors = 0
    while True:
        try:
            for packet in demuxed(container, (stream,)):
                errors = 0
                left -= packet.size
                if left < 0:
                    losses.broke_off = "it repeats itself without end"
                    return
                yield packet
        except av.error.FFmpegError as error:
            errors += 1
            if errors > _READ_ERRORS or not isinstance(error, av.error.InvalidDataError):
                losses.broke_off = f"reading failed: {error.strerror}"
                return
        else:
            return


def _count_loss(losses: Losses, packet: Packet[Stream]) -> float:
    """Note a lost packet; gives its seconds."""
    tick = float(packet.time_base or 0)
    seconds = (packet.duration or 0) * tick
    at = losses.since if packet.pts is None else packet.pts * tick - float(losses.origin)
    losses.note(max(0.0, at), seconds)
    return seconds
