"""Advanced SubStation Alpha (ASS, 4+) and SubStation Alpha (SSA, 4): reading.

Everything a file holds stays in the track's `Source`: the text up to the first event, then
every line in its place, so that saving changes only the fields of events that were edited.
pysubs2 is not used here: it takes no notice of `Format:` lines, wants styles, refuses a file
for one bad time and loses comments' places, unknown lines and times past 9:59:59.99.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from cuesmith.base.problems import Problem
from cuesmith.domain.ass_lines import NEEDED_COLUMNS, event_kind, split_event
from cuesmith.domain.ass_sections import (
    Layout,
    advance,
    looks_like_ass,
    looks_like_ssa,
    script_info,
)
from cuesmith.domain.ass_times import is_misread_by_players
from cuesmith.domain.cue import Cue, numbered_cue_id
from cuesmith.domain.subtitle_file import Reading, ReadOptions, WriteOptions
from cuesmith.domain.track import Source, Track
from cuesmith.engines.formats.ass_events import new_cue, read_content
from cuesmith.engines.formats.ass_write import write_script
from cuesmith.engines.formats.kept_lines import CUE_LINE, Line, keep
from cuesmith.engines.formats.spec import FormatSpec

_TIMES = ("Start", "End")
_FINE_TIMES = (
    "From here on, times have other than two digits after the point. They were read as they are"
    " meant, but players show such events at other times."
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


@dataclass(slots=True)
class _Gathered:
    """What has been read so far."""

    header: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    told_once: set[str] = field(default_factory=set)
    """What would be said of every event, and is said of the first."""

    def tell(self, message: str, line: int) -> None:
        """Note a problem."""
        self.problems.append(Problem(message, line))

    def tell_once(self, message: str, line: int) -> None:
        """Note a problem that other lines will have, too."""
        if message not in self.told_once:
            self.told_once.add(message)
            self.tell(message, line)

    def add(self, kind: str, text: str) -> None:
        """Take a line that is no cue."""
        if self.lines or kind == "Comment":
            self.lines.append(Line(kind, text))
        else:
            self.header.append(text)


def read_ass(text: str, options: ReadOptions) -> Reading:
    """Read ASS."""
    return _read(text, "ass")


def read_ssa(text: str, options: ReadOptions) -> Reading:
    """Read SSA version 4."""
    return _read(text, "ssa")


def _read(text: str, format_id: str) -> Reading:
    gathered = _Gathered()
    layout = Layout()
    for number, line in enumerate(text.split("\n"), 1):
        kind = event_kind(line) if layout.may_hold_events else ""
        if kind == "dialogue":
            _take_event(gathered, layout, line, number)
        elif kind and layout.section == "events":
            gathered.add("Comment", line)
        else:
            layout = advance(layout, line)
            _notice(gathered, layout, line, number)
            gathered.add(f"[{layout.section}]", line)
    if not gathered.lines and layout.section != "events":
        gathered.problems.append(Problem("The file has no [Events] section with an event in it."))
    # The header ends in a newline where anything follows: a blank first line is one, too.
    source = Source(
        format=format_id,
        header="\n".join([*gathered.header, ""] if gathered.lines else gathered.header),
        blocks=keep(gathered.lines),
        order=tuple(cue.id for cue in gathered.cues),
    )
    return Reading(
        tuple(gathered.cues), source, tuple(gathered.problems), language=_language(source)
    )


def _take_event(gathered: _Gathered, layout: Layout, line: str, number: int) -> None:
    """Make a cue of a Dialogue line, or keep the line and say why it is none."""
    columns = layout.event_columns
    event = split_event(line, columns)
    content = None if event is None else read_content(event)
    if content is None:
        gathered.lines.append(Line("[events]", line))
        if set(columns) >= NEEDED_COLUMNS:
            gathered.tell("This event has no time that can be read; it was left as it is.", number)
        else:
            gathered.tell_once("The events' Format line names no Start, End or Text.", number)
        return
    cue = new_cue(content, numbered_cue_id(len(gathered.cues) + 1))
    gathered.cues.append(cue)
    gathered.lines.append(Line(CUE_LINE, line, cue.id))
    for oddity in content.oddities:
        gathered.tell(oddity, number)
    if event is not None and len(event.columns) < len(columns):
        gathered.tell("The event has fewer fields than its Format line names.", number)
    if event is not None and any(is_misread_by_players(event.raw(name)) for name in _TIMES):
        gathered.tell_once(_FINE_TIMES, number)


def _notice(gathered: _Gathered, layout: Layout, line: str, number: int) -> None:
    """Say so of a line in the events that is nothing known."""
    bare = line.strip()
    if layout.section != "events" or not bare or bare[0] in "[;!":
        return
    if not bare.casefold().startswith("format"):
        gathered.tell("This line is no event; it was left as it is.", number)


def _language(source: Source) -> str:
    stated = script_info(source).get("language", "")
    return stated if _LANGUAGE.fullmatch(stated) else "und"


def write_ass(track: Track, options: WriteOptions) -> str:
    """Write ASS."""
    return write_script(track, "ass")


def write_ssa(track: Track, options: WriteOptions) -> str:
    """Write SSA version 4."""
    return write_script(track, "ssa")


SPEC = FormatSpec(
    id="ass",
    label="Advanced SubStation Alpha",
    extensions=(".ass",),
    read_text=read_ass,
    write=write_ass,
    sniff=looks_like_ass,
)
SPECS = (
    FormatSpec(
        id="ssa",
        label="SubStation Alpha 4",
        extensions=(".ssa",),
        read_text=read_ssa,
        write=write_ssa,
        sniff=looks_like_ssa,
    ),
    SPEC,
)
"""The old version first: its sniffing is the stricter."""
