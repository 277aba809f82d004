"""WebVTT: read by the W3C parsing algorithm, written as its syntax rules ask.

Where the algorithm drops something, the block stays in the file and a problem names its line.
Only where it would find no cue at all are damaged times repaired.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from cuesmith.base.problems import Problem
from cuesmith.domain.cue import Cue, Dialect, Markup, numbered_cue_id
from cuesmith.domain.markup.webvtt import OWN_SHEET, escape, leading_voice
from cuesmith.domain.markup.webvtt_settings import (
    Region,
    layout_of,
    parse_region,
    split_settings,
)
from cuesmith.domain.markup.webvtt_spans import format_timestamp, plain_of
from cuesmith.domain.markup.webvtt_words import has_stamps, words_from_stamps
from cuesmith.domain.subtitle_file import Reading, ReadOptions
from cuesmith.domain.track import Source, SourceBlock
from cuesmith.engines.formats.file_order import order_of
from cuesmith.engines.formats.lines import quote
from cuesmith.engines.formats.spec import FormatSpec
from cuesmith.engines.formats.webvtt_blocks import Block, BlockKind, has_signature, split_file
from cuesmith.engines.formats.webvtt_timing import Timing, parse_timing, repair_timing
from cuesmith.engines.formats.webvtt_writer import END_BEFORE_START, LANGUAGE_LINE, write_webvtt

FORMAT_ID = "webvtt"
_HIDDEN_BLANK = re.compile(rb"\n\r(?!\n)")


def read_webvtt(text: str, options: ReadOptions) -> Reading:
    """Read a WebVTT file; a text without the signature gives no cue, as the standard demands."""
    text = text.replace("\0", "\ufffd")
    if not has_signature(text):
        problem = Problem("A WebVTT file begins with the word WEBVTT; this one does not.", 1)
        return Reading((), Source(FORMAT_ID), (problem,))
    reading = _read(text, parse_timing)
    if reading.cues:
        return reading
    repaired = _read(text, _strict_or_repaired)
    return repaired if repaired.cues else reading


def _strict_or_repaired(line: str) -> Timing | None:
    return parse_timing(line) or repair_timing(line)


def _read(text: str, read_timing: Callable[[str], Timing | None]) -> Reading:
    header, blocks = split_file(text, read_timing)
    file = _File()
    for block in blocks:
        file.add(block)
    source = Source(FORMAT_ID, header, file.anchored_blocks(), order_of(file.cues))
    language = LANGUAGE_LINE.search(header)
    return Reading(
        tuple(file.cues), source, tuple(file.problems), language[2] if language else "und"
    )


@dataclass
class _File:
    """What has been read so far."""

    cues: list[Cue] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    _regions: dict[str, Region] = field(default_factory=dict)
    _blocks: list[SourceBlock] = field(default_factory=list)
    _loose: list[Block] = field(default_factory=list)

    def add(self, block: Block) -> None:
        """Take the next block of the file."""
        if block.timing is not None:
            self._add_cue(block, block.timing)
            return
        self._loose.append(block)
        if block.kind is BlockKind.REGION:
            region = parse_region(block.payload)
            self._regions[region.id] = region
        elif block.kind is BlockKind.STRAY:
            self.problems.append(_stray_problem(block))

    def _add_cue(self, block: Block, timing: Timing) -> None:
        cue_id = numbered_cue_id(len(self.cues) + 1)
        self._anchor(cue_id if self.cues else "")
        self.problems += _timing_problems(block, timing, self._regions)
        self.cues.append(_cue(cue_id, block, timing))

    def _anchor(self, before: str | None) -> None:
        self._blocks += [SourceBlock(block.kind, block.source, before) for block in self._loose]
        self._loose.clear()

    def anchored_blocks(self) -> tuple[SourceBlock, ...]:
        """The blocks that are no cues, with the cue each stands before."""
        self._anchor(None)
        return tuple(self._blocks)


def _cue(cue_id: str, block: Block, timing: Timing) -> Cue:
    payload = block.payload
    end = max(timing.start, timing.end)
    text = plain_of(payload)
    plain = text == payload and escape(text) == payload
    return Cue(
        cue_id,
        timing.start,
        end,
        text,
        words=words_from_stamps(payload, timing.start, end) if has_stamps(payload) else (),
        markup=None if plain else Markup(Dialect.WEBVTT, payload),
        speaker=leading_voice(payload),
        settings=_settings(timing),
        identifier=block.identifier,
    )


def _settings(timing: Timing) -> tuple[tuple[str, str], ...]:
    """The settings, and the end of a cue that ends before it begins, which no cue can."""
    settings = split_settings(timing.settings) if timing.settings else ()
    if timing.end >= timing.start:
        return settings
    return (*settings, (END_BEFORE_START, format_timestamp(timing.end)))


def _timing_problems(block: Block, timing: Timing, regions: dict[str, Region]) -> Iterator[Problem]:
    line = block.timing_line
    if timing.end <= timing.start:
        how = "when it begins" if timing.end == timing.start else "before it begins"
        yield Problem(f"This cue ends {how}, so players never show it.", line)
    if timing.repaired:
        arrow_line = block.source.split("\n")[line - block.line]
        message = f"These times break the standard and were repaired: {quote(arrow_line)}"
        yield Problem(message, line)
    if timing.settings:
        _, ignored = layout_of(split_settings(timing.settings), regions)
        for setting in ignored:
            yield Problem(f"Players ignore this setting, which is kept: {quote(setting)}", line)


def _stray_problem(block: Block) -> Problem:
    if block.timing_line:
        line = block.source.split("\n")[block.timing_line - block.line]
        message = f"These times cannot be read, so this cue was left out: {quote(line)}"
        return Problem(message, block.timing_line)
    if block.source.startswith((BlockKind.STYLE, BlockKind.REGION)):
        return Problem("Players ignore a STYLE or REGION block here; it is kept.", block.line)
    return Problem(f"This text has no times, so it is no cue: {quote(block.source)}", block.line)


def recall_blanks(reading: Reading, data: bytes) -> Reading:
    """Remember that old readers are not to see the blank lines ahead of the cues."""
    if not _HIDDEN_BLANK.search(data, 0, max(0, data.find(b"-->"))):
        return reading
    properties = (*reading.source.properties, OWN_SHEET)
    return replace(reading, source=replace(reading.source, properties=properties))


SPEC = FormatSpec(
    id=FORMAT_ID,
    label="WebVTT",
    extensions=(".vtt", ".webvtt"),
    read_text=read_webvtt,
    recall=recall_blanks,
    write=write_webvtt,
    sniff=has_signature,
    utf8_only=True,
)
