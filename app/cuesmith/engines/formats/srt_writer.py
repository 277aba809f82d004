"""SubRip, written: numbered from 1, times with a comma, no blank line inside a text."""

from __future__ import annotations

import re

from cuesmith.domain.cue import Cue, Dialect
from cuesmith.domain.markup.convert import source_in
from cuesmith.domain.markup.tokens import fill_blank_rows
from cuesmith.domain.markup.webvtt_settings import alignment_from, join_settings
from cuesmith.domain.subtitle_file import WriteOptions
from cuesmith.domain.track import Track, in_file_order
from cuesmith.engines.formats.srt_times import BEGINS_LIKE_TIMING, LIKE_TIMING, TIMING, format_time

_FORMAT_ID = "srt"
_WEBVTT_ID = "webvtt"
_ARROW_HEAD = re.compile(r"[>→⇒⟶➔]|(?<=[\d ])[-–—ー−](?=[\d ])")


_TIMES = (TIMING, LIKE_TIMING, BEGINS_LIKE_TIMING)


def write_srt(track: Track, options: WriteOptions) -> str:
    """A track as SubRip."""
    kept = track.source.format if track.source else ""
    blocks = [
        f"{number}\n{_timing(cue, kept)}\n{_text(cue, kept)}\n"
        for number, cue in enumerate(in_file_order(track), 1)
    ]
    return "\n".join(blocks)


def _timing(cue: Cue, source_format: str) -> str:
    timing = f"{format_time(cue.start)} --> {format_time(cue.end)}"
    if cue.settings and source_format == _FORMAT_ID:
        return f"{timing} {join_settings(cue.settings)}".replace("\n", " ")
    return timing


def _text(cue: Cue, source_format: str) -> str:
    text = source_in(cue, Dialect.SRT)
    if cue.settings and source_format == _WEBVTT_ID:
        alignment = alignment_from(cue.settings)
        text = f"{{\\an{alignment}}}{text}" if alignment else text
    text = fill_blank_rows(text)
    return _without_timings(text) if ":" in text or "." in text else text


def _without_timings(text: str) -> str:
    """Rows that would be read as a cue's times have their arrow spelt as a reference."""
    return "\n".join(
        _ARROW_HEAD.sub(lambda match: f"&#{ord(match[0])};", row, count=1)
        if any(pattern.match(row) for pattern in _TIMES)
        else row
        for row in text.split("\n")
    )
