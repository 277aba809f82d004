"""How long a medium is, also where its container does not know."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import av.error
from av.container import InputContainer
from av.index import IndexEntries
from av.stream import Stream

from cuesmith.base.problems import Problem
from cuesmith.engines.media.clock import LONGEST_GAP_RESTARTING, RESTARTING_FORMATS, is_restart
from cuesmith.engines.media.demuxing import demuxed
from cuesmith.engines.media.opening import format_names, open_medium
from cuesmith.engines.media.origin import start_of
from cuesmith.engines.media.tracks import shown

_BARE = "aac ac3 amr amrnb amrwb dts dtshd eac3 g722 gsm latm loas mlp mp2 mp3 truehd"
BARE_FORMATS = frozenset(_BARE.split())
"""Bare streams of frames: FFmpeg divides the file's size by the first frames' bit rate, and
time stamps are counted too."""
_COUNTED_BYTES = 256 * 2**20
"""Larger files of that kind keep the estimate: counting would take seconds."""
_COUNTED_BYTES_RESTARTING = 64 * 2**20
_SCARCE = 4000
"""Bits a second; a broadcast stream below that has a clock that jumped."""
_TABLE = re.compile(rb"(?:Xing|Info|VBRI).{12}", re.DOTALL)
_TABLE_BYTES = 64
_COUNTS_FRAMES, _COUNTS_BYTES = 1, 2
_BESIDES = 2**12
"""Bytes of tags and pictures that may stand behind an MP3's counted ones."""
_RIFF_UNKNOWN = 0xFFFFFFF0
_SAME = 1
"""Seconds by which counting may differ from a length that is right."""
_TAGGED = re.compile(r"(\d{2,4}):(\d{2}):(\d{2}(?:\.\d+)?)")


def measured_duration(
    container: InputContainer, path: Path, origin: Fraction
) -> tuple[Fraction | None, tuple[Problem, ...]]:
    """Seconds from `origin` to the end: as declared, or counted where that would be a guess."""
    declared = _declared_duration(container, origin)
    if _guesses(container, path):
        if container.size > _COUNTED_BYTES:
            return declared, (Problem("The length is an estimate: the file does not state it."),)
        return _counted(path, origin) or declared, ()
    if format_names(container) & RESTARTING_FORMATS:
        return _checked(container, path, origin, declared)
    return declared, ()


def declared_end(
    container: InputContainer, path: Path, stream: Stream, origin: Fraction
) -> float | None:
    """Seconds from `origin` at which the container says that a stream ends; None if it is vague."""
    if format_names(container) & RESTARTING_FORMATS or _guesses(container, path):
        return None
    if stream.duration is None or stream.time_base is None:
        tagged = _tagged_end(stream)
        return None if tagged is None else tagged - float(origin)
    start = stream.start_time or 0
    return float((start + stream.duration) * stream.time_base - origin)


def missing_end(container: InputContainer, path: Path, origin: Fraction) -> Iterator[Problem]:
    """A problem where the file is shorter than its index or its header says."""
    size = container.size
    cuts = [
        float(cut * stream.time_base - origin)
        for stream in container.streams
        if stream.time_base and (cut := _cut(stream.index_entries, size)) is not None
    ]
    if cuts:
        yield Problem(f"The file is cut short: what lies behind {shown(min(cuts))} is missing.")
    elif _riff_size(path) > size:
        share = size * 100 // _riff_size(path)
        yield Problem(f"The file is cut short: {share} % of it is there.")


def _riff_size(path: Path) -> int:
    """The size that a WAV or AVI file states of itself; 0 where it does not know."""
    with path.open("rb") as file:
        head = file.read(8)
    size = int.from_bytes(head[4:], "little")
    return size + 8 if head[:4] == b"RIFF" and size < _RIFF_UNKNOWN else 0


def _cut(entries: IndexEntries, size: int) -> int | None:
    """The stamp of the first entry behind the file's end."""

    def is_missing(position: int) -> bool:
        entry = entries[position]
        return entry.size > 0 and entry.pos + entry.size > size

    count = len(entries)
    if not count or not is_missing(count - 1):
        return None
    return entries[bisect_left(range(count), True, key=is_missing)].timestamp


def _declared_duration(container: InputContainer, origin: Fraction) -> Fraction | None:
    if container.duration is None:
        return None
    # Matroska counts its length from zero, whatever its first stamp.
    from_zero = "matroska" in format_names(container)
    start = Fraction(0) if from_zero else start_of(container)
    return max(Fraction(0), start + Fraction(container.duration, av.time_base) - origin)


def _tagged_end(stream: Stream) -> float | None:
    """Matroska states lengths of streams in a tag such as 00:00:05.492000000."""
    match = _TAGGED.fullmatch(stream.metadata.get("DURATION", ""))
    if match is None:
        return None
    hours, minutes, seconds = match.groups()
    return int(hours) * 3600 + int(minutes) * 60 + float(seconds)


def _guesses(container: InputContainer, path: Path) -> bool:
    """Whether FFmpeg divided the file's size by a bit rate, for want of anything better."""
    return bool(format_names(container) & BARE_FORMATS) and not _has_table(path)


def _has_table(path: Path) -> bool:
    """Whether an MP3's first frame holds a count of its frames that may be right.

    FFmpeg looks right behind the tag (ID3v2.4, 3.1, has its length) and nowhere else. A count
    for fewer bytes than there are is the first of several files joined.
    """
    with path.open("rb") as file:
        head = file.read(10)
        tagged = head.startswith(b"ID3") and len(head) == 10
        start = 10 + _without_top_bits(int.from_bytes(head[6:], "big")) if tagged else 0
        file.seek(start)
        frame = file.read(_TABLE_BYTES)
    found = _TABLE.search(frame)
    if frame[:1] != b"\xff" or found is None:
        return False
    mark, flags, counted = found[0][:4], found[0][7], int.from_bytes(found[0][12:16], "big")
    if mark == b"VBRI" or not flags & _COUNTS_FRAMES:
        return mark == b"VBRI"
    return not flags & _COUNTS_BYTES or path.stat().st_size - start < counted + _BESIDES


def _without_top_bits(size: int) -> int:
    """A number of four bytes of which seven bits each count."""
    return sum((size >> 8 * byte & 0x7F) << 7 * byte for byte in range(4))


def _checked(
    container: InputContainer, path: Path, origin: Fraction, declared: Fraction | None
) -> tuple[Fraction | None, tuple[Problem, ...]]:
    """The declared length, where the file's clock never restarted; otherwise the counted one."""
    scarce = declared is None or container.size * 8 < _SCARCE * declared
    if container.size > _COUNTED_BYTES_RESTARTING and not scarce:
        return declared, ()
    counted = _counted(path, origin)
    if counted is None or (declared is not None and abs(counted - declared) < _SAME):
        return declared, ()
    told = "no length" if declared is None else shown(float(declared))
    return counted, (
        Problem(f"The file's clock gives {told}, but what it holds lasts {shown(float(counted))}."),
    )


def _counted(path: Path, origin: Fraction) -> Fraction | None:
    """The length by its packets, restarts of the clock taken out."""
    ends: dict[int, float] = {}
    removed: dict[int, float] = {}
    for index, time, duration in _packet_times(path):
        end = ends.get(index, time)
        time -= removed.get(index, 0.0)
        if is_restart(time - end, LONGEST_GAP_RESTARTING):
            removed[index] = removed.get(index, 0.0) + time - end
            time = end
        ends[index] = max(end, time + duration)
    if not ends:
        return None
    return max(Fraction(0), Fraction(round(max(ends.values()) * 1_000_000), 1_000_000) - origin)


def _packet_times(path: Path) -> Iterator[tuple[int, float, float]]:
    """Stream, decoding time and duration in seconds of every packet of picture and sound."""
    with open_medium(path) as container:
        streams = (*container.streams.audio, *container.streams.video)
        ticks = {stream.index: float(stream.time_base or 0) for stream in streams}
        try:
            for packet in demuxed(container, streams):
                if packet.dts is not None:
                    tick = ticks[packet.stream_index]
                    yield packet.stream_index, packet.dts * tick, (packet.duration or 0) * tick
        except av.error.FFmpegError:
            # What could be read counts.
            return
