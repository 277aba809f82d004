"""Tracks as the packets of a subtitle stream: what the formats' own writers make, cut at events."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from cuesmith.domain.muxing import SubtitleCodec, SubtitlePacket
from cuesmith.domain.subtitle_file import ReadOptions, WriteOptions
from cuesmith.domain.timecode import parse_clock
from cuesmith.domain.track import Track
from cuesmith.engines.formats import files
from cuesmith.engines.formats.ass_fonts import without_fonts

_TEXT_HEADER = """[Script Info]
ScriptType: v4.00+
PlayResX: 384
PlayResY: 288

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, \
Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, \
Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,Arial,16,&Hffffff,&Hffffff,&H0,&H0,0,0,0,0,100,100,0,0,1,1,0,2,10,10,10,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""
"""What FFmpeg's encoders of plain text take for granted: without it they name a size and a font in
every cue, and players obey."""

_TIMES = re.compile(r"^(\S+) --> (\S+)(?: (.*))?$")
_PLAIN = WriteOptions()


def subtitle_packets(track: Track, codec: SubtitleCodec) -> tuple[bytes, list[SubtitlePacket]]:
    """The stream's header, and its packets in order of time."""
    match codec:
        case SubtitleCodec.ASS:
            header, packets = _ass_packets(files.render(track, "ass", _PLAIN))
        case SubtitleCodec.MOV_TEXT:
            header, packets = _TEXT_HEADER, _one_at_a_time(_plain_events(track))
        case SubtitleCodec.WEBVTT:
            header, packets = _TEXT_HEADER, list(_blocks(files.render(track, "vtt", _PLAIN)))
        case SubtitleCodec.SUBRIP:
            header, packets = _TEXT_HEADER, list(_blocks(files.render(track, "srt", _PLAIN)))
    packets.sort(key=lambda packet: packet.start)
    return header.encode(), packets


def _ass_packets(script: str) -> tuple[str, list[SubtitlePacket]]:
    """An ASS script as Matroska wants it: the header apart, each event without its times and with
    its number in the file (matroska.org, "SSA/ASS Subtitles")."""
    head: list[str] = []
    packets: list[SubtitlePacket] = []
    # Matroska has a place for fonts, beside the track.
    for line in without_fonts(script).splitlines():
        if line.startswith("Dialogue:"):
            layer, start, end, rest = line.removeprefix("Dialogue:").strip().split(",", 3)
            data = f"{len(packets)},{layer},{rest}".encode()
            packets.append(SubtitlePacket(parse_clock(start), parse_clock(end), data))
        elif not line.startswith("Comment:"):
            head.append(line)
    return "\n".join(head).rstrip("\n") + "\n", packets


def _plain_events(track: Track) -> list[SubtitlePacket]:
    """ASS events with no more than SubRip can say: italics, bold, underlining, colours."""
    if not track.cues:
        return []
    plain = files.read_bytes(
        files.write_bytes(track, "srt", _PLAIN), "captions.srt", ReadOptions(format="srt")
    )
    return _ass_packets(files.render(plain.track, "ass", _PLAIN))[1]


def _one_at_a_time(packets: list[SubtitlePacket]) -> list[SubtitlePacket]:
    """Timed text in MP4 shows one sample at a time: cues that overlap become lines of one."""
    edges = sorted({edge for packet in packets for edge in (packet.start, packet.end)})
    shown: list[SubtitlePacket] = []
    begun = sorted(packets, key=lambda packet: packet.start)
    active: list[SubtitlePacket] = []
    for start, end in pairwise(edges):
        active = [packet for packet in active if packet.end > start]
        while begun and begun[0].start <= start:
            active.append(begun.pop(0))
        if active:
            shown.append(SubtitlePacket(start, end, _joined(active)))
    return _mended(shown)


def _joined(packets: list[SubtitlePacket]) -> bytes:
    texts = [packet.data.split(b",", 8)[8] for packet in packets]
    return b"0,0,Default,,0,0,0,," + rb"{\r}\N".join(texts)


def _mended(packets: list[SubtitlePacket]) -> list[SubtitlePacket]:
    """Neighbours that say the same are one."""
    mended: list[SubtitlePacket] = []
    for packet in packets:
        last = mended[-1] if mended else None
        if last is not None and last.end == packet.start and last.data == packet.data:
            mended[-1] = replace(last, end=packet.end)
        else:
            mended.append(packet)
    return mended


def _blocks(text: str) -> Iterator[SubtitlePacket]:
    """The cues of a file as our writers make it: no blank line is inside a cue."""
    for block in text.split("\n\n"):
        lines = block.strip("\n").split("\n")
        for number, line in enumerate(lines[:2]):
            times = _TIMES.match(line)
            if times is not None:
                start, end, settings = times.groups()
                data = "\n".join(lines[number + 1 :]).encode()
                yield SubtitlePacket(parse_clock(start), parse_clock(end), data, settings or "")
                break
