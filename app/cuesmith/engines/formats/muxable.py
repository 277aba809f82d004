"""Tracks as the packets of a subtitle stream: what the formats' own writers make, cut at events."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from cuesmith.domain.cue import Cue, Dialect, Markup
from cuesmith.domain.markup.convert import parsed_cue
from cuesmith.domain.markup.runs import Run
from cuesmith.domain.markup.srt import render as render_srt
from cuesmith.domain.muxing import SubtitleCodec, SubtitlePacket
from cuesmith.domain.subtitle_file import ReadOptions, WriteOptions
from cuesmith.domain.timecode import parse_clock
from cuesmith.domain.track import Track, sort_cues
from cuesmith.engines.formats import files
from cuesmith.engines.formats.ass_fonts import without_fonts
from cuesmith.engines.formats.mov_text import mov_text_sample

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

_BREAK = Run("\n")
_LONGEST_SAMPLE = 0xFFFF
"""Bytes of text: what the length before it can say."""

_FORMS = {
    SubtitleCodec.ASS: "ass",
    SubtitleCodec.SUBRIP: "srt",
    SubtitleCodec.WEBVTT: "webvtt",
}
"""Whose files say the same."""

_TIMES = re.compile(r"^(\S+) --> (\S+)(?: (.*))?$")
_PLAIN = WriteOptions()


def subtitle_packets(track: Track, codec: SubtitleCodec) -> tuple[bytes, list[SubtitlePacket]]:
    """The stream's header, and its packets in order of time."""
    match codec:
        case SubtitleCodec.ASS:
            header, packets = _ass_packets(files.render(track, "ass", _PLAIN))
        case SubtitleCodec.MOV_TEXT:
            header, packets = _TEXT_HEADER, list(_one_at_a_time(_plain(track)))
        case SubtitleCodec.WEBVTT:
            header, packets = _TEXT_HEADER, list(_blocks(files.render(track, "vtt", _PLAIN)))
        case SubtitleCodec.SUBRIP:
            header, packets = _TEXT_HEADER, list(_blocks(files.render(track, "srt", _PLAIN)))
    packets.sort(key=lambda packet: packet.start)
    return header.encode(), packets


def held_by(track: Track, codec: SubtitleCodec) -> Track:
    """What a stream says of a track: that of MP4 holds no places, that of WebVTT no style sheet."""
    if not track.cues:
        return track
    if codec is SubtitleCodec.MOV_TEXT:
        plain = _plain(track)
        return plain.with_cues(tuple(_unplaced(cue) for cue in plain.cues))
    form = _FORMS[codec]
    data = files.write_bytes(track, form, _PLAIN)
    back = files.read_bytes(data, "captions", ReadOptions(format=form)).track
    return back.with_cues(sort_cues(back.cues))


def _unplaced(cue: Cue) -> Cue:
    if cue.markup is None:
        return cue
    parsed = replace(parsed_cue(cue), alignment=None)
    return replace(cue, markup=Markup(Dialect.SRT, render_srt(parsed)))


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


def _plain(track: Track) -> Track:
    """A track with no more than SubRip can say: italics, bold, underlining, colours."""
    if not track.cues:
        return track
    data = files.write_bytes(track, "srt", _PLAIN)
    return files.read_bytes(data, "captions.srt", ReadOptions(format="srt")).track


def _one_at_a_time(track: Track) -> Iterator[SubtitlePacket]:
    """Timed text in MP4 shows one sample at a time: cues that overlap become lines of one.
    Neighbours that say the same are one."""
    last: SubtitlePacket | None = None
    edges = sorted({edge for cue in track.cues for edge in (cue.start, cue.end)})
    begun = deque(sorted(track.cues, key=lambda cue: cue.start))
    active: list[Cue] = []
    for start, end in pairwise(edges):
        active = [cue for cue in active if cue.end > start]
        while begun and begun[0].start <= start:
            active.append(begun.popleft())
        data = mov_text_sample(_joined(active)) if active else b""
        if last is not None and last.end == start and last.data == data:
            last = replace(last, end=end)
            continue
        if last is not None:
            yield last
        last = SubtitlePacket(start, end, data) if active else None
    if last is not None:
        yield last


def _joined(cues: Sequence[Cue]) -> list[Run]:
    """The lines of several cues, one below the other, as far as a sample reaches."""
    runs: list[Run] = []
    room = _LONGEST_SAMPLE
    for cue in cues:
        for run in (*([_BREAK] if runs else []), *parsed_cue(cue).runs):
            text = run.text.encode()[: max(0, room)].decode(errors="ignore")
            room -= len(text.encode())
            runs.append(replace(run, text=text))
    return runs


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
