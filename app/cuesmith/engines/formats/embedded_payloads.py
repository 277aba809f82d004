"""What the packets of a subtitle stream say, by codec: each ends up in the reader of its format."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from cuesmith.base.problems import Problem
from cuesmith.domain.cue import Cue, Dialect, Markup, numbered_cue_id
from cuesmith.domain.markup.runs import Parsed
from cuesmith.domain.markup.srt import plain_of, render
from cuesmith.domain.subtitle_file import Reading, ReadOptions
from cuesmith.domain.timecode import format_clock
from cuesmith.domain.track import Source
from cuesmith.engines.formats.mov_text import holds_vtt_boxes, mov_text_of, vtt_boxes

_FRAMES_PER_PAIR_MS = 33
"""Line 21 sends a pair of bytes each frame; several in one packet follow one another."""
_ASS_COLUMNS = "Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text"
_SSA_COLUMNS = _ASS_COLUMNS.replace("Layer", "Marked")


@dataclass(frozen=True, slots=True)
class Payload:
    """A packet, its time on the medium's time line."""

    start: int
    """Milliseconds."""
    end: int
    data: bytes
    identifier: str = ""
    settings: str = ""
    """WebVTT's, which travel beside the text."""


Reader = Callable[[Sequence[Payload], bytes, ReadOptions], Reading]
"""Takes payloads in order of time, and the codec's private data."""


def reader_for(codec: str, first: bytes) -> Reader:
    """How a codec's packets are read; `first` is a packet, for codecs FFmpeg has no name for."""
    if not codec and holds_vtt_boxes(first):
        return _read_vtt_boxes
    return _READERS.get(codec, _read_plain)


def _read_subrip(payloads: Sequence[Payload], private: bytes, options: ReadOptions) -> Reading:
    cues: list[Cue] = []
    problems: list[Problem] = []
    for payload in payloads:
        source = _text(payload.data, options, problems).strip("\n")
        text = plain_of(source).strip()
        if text:
            markup = None if text == source else Markup(Dialect.SRT, source)
            cues.append(
                Cue(numbered_cue_id(len(cues) + 1), payload.start, payload.end, text, markup=markup)
            )
    return Reading(tuple(cues), Source("srt"), tuple(problems))


def _read_plain(payloads: Sequence[Payload], private: bytes, options: ReadOptions) -> Reading:
    problems: list[Problem] = []
    texts = [(payload, _text(payload.data, options, problems).strip()) for payload in payloads]
    shown = [(payload, text) for payload, text in texts if text]
    cues = tuple(
        Cue(numbered_cue_id(number), payload.start, payload.end, text)
        for number, (payload, text) in enumerate(shown, 1)
    )
    return Reading(cues, Source("srt"), tuple(problems))


def _read_webvtt(payloads: Sequence[Payload], private: bytes, options: ReadOptions) -> Reading:
    """The file that the stream was made of, written again for its reader."""
    from cuesmith.engines.formats.webvtt import read_webvtt

    problems: list[Problem] = []
    header = _text(private, options, problems).strip("\n").removeprefix("WEBVTT").strip("\n")
    parts = ["WEBVTT", *([header] if header else [])]
    for payload in payloads:
        rows = _text(payload.data, options, problems).split("\n")
        timing = f"{format_clock(payload.start)} --> {format_clock(payload.end)}"
        head = [payload.identifier] if payload.identifier else []
        head.append(f"{timing} {payload.settings}".rstrip())
        parts.append("\n".join([*head, *(row for row in rows if row.strip())]))
    reading = read_webvtt("\n\n".join(parts) + "\n", options)
    return replace(reading, problems=(*problems, *_without_lines(reading.problems)))


def _read_vtt_boxes(payloads: Sequence[Payload], private: bytes, options: ReadOptions) -> Reading:
    opened = [
        replace(
            payload,
            data=box.payload.encode(),
            identifier=box.identifier.replace("\n", " ").replace("-->", ""),
            settings=box.settings.replace("\n", " "),
        )
        for payload in payloads
        for box in vtt_boxes(payload.data)
    ]
    return _read_webvtt(opened, b"", options)


def _read_ass(payloads: Sequence[Payload], private: bytes, options: ReadOptions) -> Reading:
    """The file that the stream was made of. Its times have hundredths only, packets have more."""
    from cuesmith.engines.formats.ass import read_ass, read_ssa

    problems: list[Problem] = []
    header = _text(private, options, problems)
    old = "[V4 Styles]" in header
    events = [_event(p, _text(p.data, options, problems)) for p in payloads]
    ordered = sorted((event for event in events if event), key=lambda event: event.order)
    text = "\n".join(
        [
            header.partition("[Events]")[0].rstrip("\n"),
            "",
            "[Events]",
            f"Format: {_SSA_COLUMNS if old else _ASS_COLUMNS}",
            *(event.line(old=old) for event in ordered),
            "",
        ]
    )
    reading = (read_ssa if old else read_ass)(text, options)
    cues = reading.cues
    if len(cues) == len(ordered):
        cues = tuple(
            replace(cue, start=event.start, end=event.end) if not cue.words else cue
            for cue, event in zip(cues, ordered, strict=True)
        )
    return replace(reading, cues=cues, problems=(*problems, *_without_lines(reading.problems)))


@dataclass(frozen=True, slots=True)
class _Event:
    """An event as Matroska stores it: its place in the file, its columns without the times."""

    order: int
    layer: str
    rest: str
    start: int
    end: int

    def line(self, *, old: bool) -> str:
        """The line of an ASS or SSA file."""
        times = ",".join(format_clock(ms, digits=2, hour_digits=1) for ms in (self.start, self.end))
        return f"Dialogue: {'Marked=0' if old else self.layer},{times},{self.rest}"


def _event(payload: Payload, text: str) -> _Event | None:
    order, comma, rest = text.replace("\n", "\\N").partition(",")
    layer, second, rest = rest.partition(",")
    if not comma or not second or not order.strip().isdecimal() or len(order) > 9:
        return None
    return _Event(int(order), layer, rest, payload.start, payload.end)


def _read_mov_text(payloads: Sequence[Payload], private: bytes, options: ReadOptions) -> Reading:
    cues: list[Cue] = []
    for payload in payloads:
        parsed = mov_text_of(payload.data, private)
        text = parsed.text.strip()
        if not text:
            continue
        source = render(Parsed(parsed.runs, parsed.alignment)).strip()
        markup = None if source == text else Markup(Dialect.SRT, source)
        cues.append(
            Cue(numbered_cue_id(len(cues) + 1), payload.start, payload.end, text, markup=markup)
        )
    return Reading(tuple(cues), Source("srt"))


def _read_ttml(payloads: Sequence[Payload], private: bytes, options: ReadOptions) -> Reading:
    """A document in each packet, its times on the stream's time line; text that goes on over
    several packets is one cue."""
    from cuesmith.engines.formats.ttml import read_ttml

    cues: list[Cue] = []
    problems: list[Problem] = []
    for payload in payloads:
        reading = read_ttml(payload.data, options)
        problems += _without_lines(reading.problems)
        for cue in reading.cues:
            start, end = max(cue.start, payload.start), min(cue.end, payload.end)
            if start >= end:
                continue
            before = next((c for c in reversed(cues[-8:]) if c.end == start), None)
            if before is not None and (before.text, before.markup) == (cue.text, cue.markup):
                cues[cues.index(before, max(0, len(cues) - 8))] = replace(before, end=end)
            else:
                cue_id = numbered_cue_id(len(cues) + 1)
                cues.append(replace(cue, id=cue_id, start=start, end=end))
    return Reading(tuple(cues), Source("ttml"), tuple(problems[:50]))


def _read_line_21(payloads: Sequence[Payload], private: bytes, options: ReadOptions) -> Reading:
    """Line 21 captions as triplets of a type and two bytes; only the first field is read."""
    from cuesmith.engines.formats.scc import read_line_21

    data: list[tuple[int, int, int]] = []
    for payload in payloads:
        for number, at in enumerate(range(0, len(payload.data) - 2, 3)):
            kind, first, second = payload.data[at : at + 3]
            if kind & 3 == 0:
                time = payload.start + number * _FRAMES_PER_PAIR_MS
                data.append((time, first & 0x7F, second & 0x7F))
    return Reading(read_line_21(data), Source("scc"))


def _text(data: bytes, options: ReadOptions, problems: list[Problem]) -> str:
    """A packet's text: UTF-8 by every container's rule, but not by every program's."""
    try:
        text = data.decode(options.encoding or "utf-8")
    except (UnicodeError, LookupError):
        text = data.decode("windows-1252", "replace")
        problem = Problem("The track's text is not UTF-8; read as windows-1252.")
        if problem not in problems:
            problems.append(problem)
    return text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")


def _without_lines(problems: Sequence[Problem]) -> Iterator[Problem]:
    """Problems of a file that the user never sees: its line numbers would mislead."""
    return (replace(problem, line=None) for problem in problems)


_READERS: dict[str, Reader] = {
    "subrip": _read_subrip,
    "srt": _read_subrip,
    "text": _read_plain,
    "webvtt": _read_webvtt,
    "ass": _read_ass,
    "ssa": _read_ass,
    "mov_text": _read_mov_text,
    "ttml": _read_ttml,
    "eia_608": _read_line_21,
}
