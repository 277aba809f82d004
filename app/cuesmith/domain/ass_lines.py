"""Event lines of SubStation Alpha, taken apart and put together again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from cuesmith.domain.ass_sections import EVENT_KINDS

_EVENT = re.compile(rf"\s*({'|'.join(EVENT_KINDS)})\s*:\s*", re.IGNORECASE)
TIMING = ("Start", "End")
NEEDED_COLUMNS = {*TIMING, "Text"}


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event line taken apart; put together again it is the very line."""

    kind: str
    """Lower case: "dialogue", "comment", ..."""
    prefix: str
    columns: tuple[str, ...]
    fields: tuple[str, ...]
    """As many as columns, white space kept."""

    def value(self, column: str) -> str:
        """A field without the white space around it; empty where there is no such column."""
        return self.raw(column).strip()

    def raw(self, column: str) -> str:
        """A field as it stands."""
        return self.fields[self.columns.index(column)] if column in self.columns else ""

    def with_values(self, values: Mapping[str, str]) -> str:
        """The line with some fields replaced."""
        pairs = zip(self.columns, self.fields, strict=True)
        return self.prefix + ",".join(values.get(column, field) for column, field in pairs)


def event_kind(line: str) -> str:
    """The kind of event a line holds, in lower case; empty where it holds none."""
    match = _EVENT.match(line)
    return match.group(1).casefold() if match else ""


def split_event(line: str, columns: tuple[str, ...]) -> EventLine | None:
    """Take an event line apart; None where it has too few fields to hold times and text.

    The text takes all the commas that are left. Where columns are missing, the last field is
    the text, as long as both times stand before it.
    """
    match = _EVENT.match(line)
    if match is None or not set(columns) >= NEEDED_COLUMNS:
        return None
    body = line[match.end() :]
    commas = body.count(",")
    if commas < len(columns) - 1:
        columns = (*columns[:commas], "Text")
        if not set(columns) >= NEEDED_COLUMNS:
            return None
    before = columns.index("Text")
    after = len(columns) - before - 1
    left = body.split(",", before)
    right = left.pop().rsplit(",", after)
    return EventLine(match.group(1).casefold(), match.group(), columns, (*left, *right))
