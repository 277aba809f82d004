"""Sections, `Format:` lines and script info of SubStation Alpha files, version 4 and 4+.

After the "ASS File Format Specification" of the authors of SSA and libass' reader (ass.c).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cuesmith.domain.track import Source

ASS_EVENT_COLUMNS = (
    "Layer", "Start", "End", "Style", "Name", "MarginL", "MarginR", "MarginV", "Effect", "Text",
)  # fmt: skip
SSA_EVENT_COLUMNS = ("Marked", *ASS_EVENT_COLUMNS[1:])
EVENT_KINDS = ("dialogue", "comment", "picture", "sound", "movie", "command")

_HEADER = re.compile(r"\s*\[([^\]\n]{1,80})\]\s*")
_KNOWN_COLUMNS = {name.casefold(): name for name in (*ASS_EVENT_COLUMNS, "Marked", "Alignment")} | {
    "actor": "Name"
}
_OPAQUE_SECTIONS = ("fonts", "graphics", "aegisub extradata", "aegisub project garbage")


@dataclass(frozen=True, slots=True)
class Layout:
    """Where in the file a line stands, and what the lines before it said of its columns."""

    section: str = ""
    """Lower case, without the brackets; empty ahead of the first section."""
    old: bool = False
    """Whether the file is SSA version 4 rather than ASS (4+)."""
    columns: tuple[str, ...] = ()
    """Of events, as their `Format:` line names them; empty before one."""

    @property
    def event_columns(self) -> tuple[str, ...]:
        """The columns of events, by the version's own order where no line names them."""
        return self.columns or (SSA_EVENT_COLUMNS if self.old else ASS_EVENT_COLUMNS)

    @property
    def may_hold_events(self) -> bool:
        """Whether a line that looks like an event is one here, too."""
        return self.section not in _OPAQUE_SECTIONS


def section_name(line: str) -> str | None:
    """The lower-case name of the section that a line opens; None for any other line."""
    match = _HEADER.fullmatch(line)
    return match.group(1).strip().casefold() if match else None


def advance(layout: Layout, line: str) -> Layout:
    """The layout after a line that is no event."""
    name = section_name(line)
    if name is not None:
        old = layout.old if not name.endswith("styles") else name.startswith("v4 ")
        return replace(layout, section=name, old=old)
    key, value = key_and_value(line)
    if key == "format" and "styles" not in layout.section:
        return replace(layout, columns=read_columns(value))
    if key == "scripttype" and layout.section == "script info":
        return replace(layout, old=value.casefold() in ("v4.00", "4.00"))
    return layout


def key_and_value(line: str) -> tuple[str, str]:
    """`Key: value` taken apart, the key in lower case; both empty for any other line."""
    key, colon, value = line.partition(":")
    key = key.strip()
    if not colon or not key or key[0] in ";!":
        return "", ""
    return key.casefold(), value.strip()


def read_columns(value: str) -> tuple[str, ...]:
    """The columns that a `Format:` line names, known ones in their usual spelling."""
    names = [name.strip() for name in value.split(",")]
    return tuple(_KNOWN_COLUMNS.get(name.casefold(), name) for name in names)


def source_lines(source: Source) -> Iterator[str]:
    """Every line that a file held besides its cues."""
    yield from source.header.split("\n")
    for block in source.blocks:
        yield from block.text.split("\n")


def lines_of(source: Source, section: str) -> Iterator[str]:
    """The lines of the sections whose lower-case name ends in `section`, headers left out."""
    inside = False
    for line in source_lines(source):
        name = section_name(line)
        if name is not None:
            inside = name.endswith(section)
        elif inside:
            yield line


def script_info(source: Source) -> dict[str, str]:
    """What [Script Info] says, by lower-case key; the first of equal keys counts."""
    found: dict[str, str] = {}
    for line in lines_of(source, "script info"):
        key, value = key_and_value(line)
        if key:
            found.setdefault(key, value)
    return found


def looks_like_ass(head: str) -> bool:
    """Whether the beginning of a text is that of an ASS or SSA file."""
    names = [section_name(line) for line in head.split("\n")]
    if any(name in ("script info", "v4+ styles", "v4 styles") for name in names):
        return True
    return "events" in names and "dialogue:" in head.casefold()


def looks_like_ssa(head: str) -> bool:
    """Whether it is SSA version 4, not ASS."""
    if not looks_like_ass(head):
        return False
    layout = Layout()
    for line in head.split("\n"):
        layout = advance(layout, line)
    return layout.old
