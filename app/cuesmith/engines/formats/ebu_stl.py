"""EBU STL (EBU Tech 3264): reading. A block of general information, then blocks of 128 bytes.

Times are kept as the file has them, unless every subtitle lies at or behind the file's stated
start of programme (TCP, such as 10:00:00:00): then they count from there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from cuesmith.base.problems import Problem
from cuesmith.domain.cue import Cue, Dialect, Markup, numbered_cue_id
from cuesmith.domain.language import read_language
from cuesmith.domain.markup.runs import Parsed
from cuesmith.domain.markup.ttml import escape, render
from cuesmith.domain.subtitle_file import Reading, ReadOptions
from cuesmith.domain.timecode import frames_to_ms, round_half_up
from cuesmith.domain.track import Source, SourceBlock
from cuesmith.engines.formats.ebu_stl_codes import language_of
from cuesmith.engines.formats.ebu_stl_text import text_runs
from cuesmith.engines.formats.label_times import count_frames
from cuesmith.engines.formats.spec import FormatSpec

FORMAT = "ebu-stl"
GSI_SIZE = 1024
TTI_SIZE = 128
MAX_PROBLEMS = 50

_FRAME_RATES = {b"STL25.01": Fraction(25), b"STL30.01": Fraction(30)}
_CODE_PAGES = {b"437": "cp437", b"850": "cp850", b"860": "cp860", b"863": "cp863", b"865": "cp865"}
_USER_DATA = 0xFE
_LAST_BLOCK = 0xFF
_TELETEXT_ROWS = 23


@dataclass(frozen=True, slots=True)
class _Header:
    """What the general information says that matters here."""

    rate: Fraction
    table: bytes
    language: str
    title: str
    rows: int
    """Rows of the picture."""
    programme_start: int
    """Frames."""


@dataclass(frozen=True, slots=True)
class _Block:
    """A text and timing block."""

    number: int
    """1-based, for problems."""
    subtitle: bytes
    """Group and subtitle number."""
    extension: int
    start: bytes
    end: bytes
    row: int
    justification: int
    comment: bool
    text: bytes


def read_ebu_stl(data: bytes, options: ReadOptions) -> Reading:
    """Read a file; never raises."""
    problems: list[Problem] = []
    header = _header(data, options)
    if data[3:11] not in _FRAME_RATES:
        problems.append(Problem("The file does not say its frame rate; 25 is taken."))
    if (len(data) - GSI_SIZE) % TTI_SIZE:
        problems.append(Problem("The file ends in mid-block; what is left of it is read."))
    blocks = list(_joined(_blocks(data)))
    shown = [block for block in blocks if not block.comment]
    offset = _programme_offset(header, shown)
    cues = tuple(
        cue
        for number, block in enumerate(shown, 1)
        if (cue := _cue(number, block, header, offset, problems)) is not None
    )
    comments = tuple(_comments(blocks, header))
    source = Source(FORMAT, blocks=comments, properties=(("fps", str(header.rate)),))
    metadata = (("title", header.title),) if header.title else ()
    return Reading(cues, source, tuple(problems), header.language, metadata)


def bytes_look_like_ebu_stl(data: bytes) -> bool:
    """Whether bytes begin with the general information of this format."""
    return data[3:6] == b"STL" and data[:3].isdigit()


def _header(data: bytes, options: ReadOptions) -> _Header:
    rate = options.fps or _FRAME_RATES.get(data[3:11], Fraction(25))
    code_page = _CODE_PAGES.get(data[:3], "cp850")
    teletext = data[11:12] in b"12" and data[11:12] != b""
    rows = _number(data[253:255])
    return _Header(
        rate=rate,
        table=data[12:14],
        language=read_language(language_of(data[14:16])),
        title=" ".join(data[16:48].decode(code_page, errors="ignore").replace("\0", " ").split()),
        rows=_TELETEXT_ROWS if teletext or not rows else rows,
        programme_start=_ascii_frames(data[256:264], rate),
    )


def _blocks(data: bytes) -> Iterator[_Block]:
    for number, at in enumerate(range(GSI_SIZE, len(data), TTI_SIZE), 1):
        block = data[at : at + TTI_SIZE]
        if len(block) < 17 or block[3] == _USER_DATA:
            continue
        yield _Block(
            number=number,
            subtitle=block[0:3],
            extension=block[3],
            start=block[5:9],
            end=block[9:13],
            row=block[13],
            justification=block[14],
            comment=block[15] == 1,
            text=block[16:],
        )


def _joined(blocks: Iterator[_Block]) -> Iterator[_Block]:
    """Subtitles whose text goes on in extension blocks, made one."""
    parts: list[_Block] = []
    for block in blocks:
        if parts and block.subtitle != parts[0].subtitle:
            yield _join(parts)
            parts = []
        parts.append(block)
        if block.extension == _LAST_BLOCK:
            yield _join(parts)
            parts = []
    if parts:
        yield _join(parts)


def _join(parts: list[_Block]) -> _Block:
    first = parts[0]
    text = b"".join(part.text.replace(b"\x8f", b"") for part in parts)
    return _Block(
        number=first.number,
        subtitle=first.subtitle,
        extension=first.extension,
        start=first.start,
        end=first.end,
        row=first.row,
        justification=first.justification,
        comment=first.comment,
        text=text,
    )


def _programme_offset(header: _Header, blocks: list[_Block]) -> int:
    """Frames to take off every time."""
    start = header.programme_start
    times = [_frames(block.start, header.rate) for block in blocks]
    return start if times and min(times) >= start else 0


def _cue(
    number: int, block: _Block, header: _Header, offset: int, problems: list[Problem]
) -> Cue | None:
    runs = text_runs(block.text, header.table)
    if not runs:
        return None
    start = _frames(block.start, header.rate) - offset
    end = _frames(block.end, header.rate) - offset
    if not _is_time_code(block.start) or not _is_time_code(block.end) or end < start:
        _complain(problems, f"Block {block.number} has an odd time code.")
    parsed = Parsed(runs, _alignment(block, header, len([r for r in runs if r.text == "\n"]) + 1))
    source = render(parsed)
    markup = None if source == escape(parsed.text) else Markup(Dialect.TTML, source)
    first, last = frames_to_ms(start, header.rate), frames_to_ms(end, header.rate)
    return Cue(
        numbered_cue_id(number), max(0, first), max(0, first, last), parsed.text, markup=markup
    )


def _alignment(block: _Block, header: _Header, lines: int) -> int | None:
    """Row and justification as a numeric keypad; None for the usual bottom centre."""
    middle = (block.row + lines / 2) / header.rows
    row = 6 if middle < 0.34 else 3 if middle < 0.6 else 0
    column = {1: 1, 3: 3}.get(block.justification, 2)
    return None if row + column == 2 else row + column


def _comments(blocks: list[_Block], header: _Header) -> Iterator[SourceBlock]:
    for block in blocks:
        text = "".join(run.text for run in text_runs(block.text, header.table))
        if block.comment and text:
            yield SourceBlock("comment", text)


def _frames(time_code: bytes, rate: Fraction) -> int:
    if len(time_code) < 4:
        return 0
    hours, minutes, seconds, frames = time_code
    return count_frames(hours, minutes, seconds, frames, round_half_up(rate))


def _is_time_code(value: bytes) -> bool:
    return len(value) == 4 and value[1] < 60 and value[2] < 60 and value[3] < 60


def _ascii_frames(value: bytes, rate: Fraction) -> int:
    if len(value) != 8 or not value.isdigit():
        return 0
    return _frames(bytes(int(value[at : at + 2]) for at in range(0, 8, 2)), rate)


def _number(value: bytes) -> int:
    text = value.strip()
    return int(text) if text.isdigit() else 0


def _complain(problems: list[Problem], message: str) -> None:
    if len(problems) < MAX_PROBLEMS:
        problems.append(Problem(message))


SPEC = FormatSpec(
    id=FORMAT,
    label="EBU STL",
    extensions=(".stl",),
    read_bytes=read_ebu_stl,
    sniff_bytes=bytes_look_like_ebu_stl,
)
