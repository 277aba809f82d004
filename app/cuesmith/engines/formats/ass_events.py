"""Event lines of SubStation Alpha, and cues."""

from __future__ import annotations

from dataclasses import dataclass

from cuesmith.domain import karaoke
from cuesmith.domain.ass_lines import TIMING, EventLine
from cuesmith.domain.ass_times import read_time
from cuesmith.domain.cue import Cue, Dialect, Markup, Word
from cuesmith.domain.markup import ass

_OWN_PLACE = (*TIMING, "Name", "Text")
"""Columns that have their own field in a cue; the others are its settings."""
_NO_SPEAKER = "NTP"
"""What SSA writes into Name where nobody is named."""
_MARGINS = ("MarginL", "MarginR", "MarginV")
_GUESSED_LENGTH = 2_000
"""Milliseconds given to a cue of which only one time can be read."""


@dataclass(frozen=True, slots=True)
class EventContent:
    """What an event line says, in the terms of a cue."""

    start: int
    end: int
    text: str
    markup: Markup | None
    words: tuple[Word, ...]
    speaker: str
    settings: tuple[tuple[str, str], ...]
    oddities: tuple[str, ...]
    """What is wrong with the line, in whole sentences."""


def read_content(event: EventLine) -> EventContent | None:
    """What a line says; None where it has no time that can be read."""
    times = _times(event)
    if times is None:
        return None
    start, end, oddities = times
    source = event.raw("Text")
    text, markup = read_text(source)
    return EventContent(
        start=start,
        end=end,
        text=text,
        markup=markup,
        words=karaoke.read_words(source, start, end),
        speaker=_speaker(event),
        settings=_settings(event),
        oddities=oddities,
    )


def read_text(source: str) -> tuple[str, Markup | None]:
    """Plain text, and the markup where that says more."""
    if "\\" not in source and "{" not in source and "}" not in source:
        return source, None
    text = "".join(token.plain for token in ass.tokenize(source))
    return text, None if ass.escape(text) == source else Markup(Dialect.ASS, source)


def new_cue(content: EventContent, cue_id: str) -> Cue:
    """The cue that a line makes."""
    return Cue(
        id=cue_id,
        start=content.start,
        end=content.end,
        text=content.text,
        words=content.words,
        markup=content.markup,
        speaker=content.speaker,
        settings=content.settings,
    )


def _times(event: EventLine) -> tuple[int, int, tuple[str, ...]] | None:
    """Start and end as a cue may have them, and what had to be put right."""
    start, end = (read_time(event.raw(name)) for name in TIMING)
    told: list[str] = []
    if start is None and end is None:
        return None
    if start is None or end is None:
        name = "Start" if start is None else "End"
        told.append(f"{name} {event.value(name)!r} is no time; the cue's length is a guess.")
        start = max(0, end - _GUESSED_LENGTH) if start is None and end is not None else start
        end = start + _GUESSED_LENGTH if end is None and start is not None else end
    assert start is not None
    assert end is not None
    if start < 0 or end < 0:
        told.append("The event begins before zero and was moved there.")
        start, end = max(0, start), max(0, end)
    if end < start:
        told.append("The event ends before it begins and shows nothing.")
        end = start
    return start, end, tuple(told)


def _speaker(event: EventLine) -> str:
    name = event.value("Name")
    return "" if name == _NO_SPEAKER else name


def _settings(event: EventLine) -> tuple[tuple[str, str], ...]:
    """The other columns, in the file's order, those left out that only say the default."""
    return tuple(
        (column, value)
        for column, field in zip(event.columns, event.fields, strict=True)
        if column not in _OWN_PLACE and (value := setting(column, field.strip()))
    )


def setting(column: str, value: str) -> str:
    """A column's value, empty where it is the one that goes without saying."""
    if column == "Style":
        value = value.removeprefix("*")
        return "" if value.casefold() == "default" else value
    if column == "Marked":
        value = value.casefold().removeprefix("marked=").strip()
    if (column, value) == ("Effect", "!Effect"):
        return ""
    if column == "Layer" and not value.removeprefix("-").isdigit():
        return ""
    if column in (*_MARGINS, "Layer", "Marked"):
        return value.lstrip("0")
    return value
