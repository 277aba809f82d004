"""Lines of an ASS file that show nothing but have times: comments, which hold templates, notes and
lines that were put aside. They go along with the captions around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cuesmith.domain.ass_lines import TIMING, EventLine, split_event
from cuesmith.domain.ass_sections import Layout, advance
from cuesmith.domain.ass_times import read_time, write_time
from cuesmith.domain.syncing.time_map import TimeMap, retimed_markup
from cuesmith.domain.track import Source, Track

COMMENT = "Comment"
"""The kind of the blocks that hold such lines."""


def moved_comments(source: Source | None, times: TimeMap, since: int = 0) -> dict[int, str]:
    """The blocks of a file that change, by their place: each line that starts at `since`
    (milliseconds) or later is at its new time. What has no place there moves up to what follows."""
    if source is None or source.format not in ("ass", "ssa"):
        return {}
    found = {}
    for place, text, layout in _comments(source):
        lines = (_moved(line, layout, times, since) for line in text.split("\n"))
        if (new := "\n".join(lines)) != text:
            found[place] = new
    return found


def with_moved_comments(track: Track, times: TimeMap, since: int = 0) -> Track:
    """A track whose file's comments are at their new times."""
    moved = moved_comments(track.source, times, since)
    if track.source is None or not moved:
        return track
    return replace(track, source=with_block_texts(track.source, moved))


def with_block_texts(source: Source, texts: dict[int, str]) -> Source:
    """A source with other texts in some of its blocks, by their place."""
    blocks = (
        replace(block, text=texts[place]) if place in texts else block
        for place, block in enumerate(source.blocks)
    )
    return replace(source, blocks=tuple(blocks))


def _comments(source: Source) -> Iterator[tuple[int, str, Layout]]:
    """Blocks of comments: place, text, and what the file said of its columns until there."""
    layout = Layout()
    for line in source.header.split("\n"):
        layout = advance(layout, line)
    for place, block in enumerate(source.blocks):
        if block.kind == COMMENT:
            yield place, block.text, layout
        elif block.kind.startswith("["):
            for line in block.text.split("\n"):
                layout = advance(layout, line)


def _moved(line: str, layout: Layout, times: TimeMap, since: int) -> str:
    event = split_event(line, layout.event_columns)
    edges = None if event is None else _edges(event)
    if event is None or edges is None or edges[0] < since:
        return line
    start, end = edges
    place = times.place(start)
    if place is None:
        place = times.following(start)
        end, start = end + times.pieces[place].start - start, times.pieces[place].start
    new = {"Start": times.along(place, start), "End": times.along(place, end)}
    values = {name: write_time(max(0, time)) for name, time in new.items()}
    values["Text"] = retimed_markup(event.raw("Text"), times, place, (start, end))
    return event.with_values(_changed(event, values))


def _edges(event: EventLine) -> tuple[int, int] | None:
    start, end = (read_time(event.raw(name)) for name in TIMING)
    return None if start is None or end is None or end < start else (start, end)


def _changed(event: EventLine, values: dict[str, str]) -> dict[str, str]:
    """Those that say something else: what was written in another way may stay so."""
    same = {name for name in TIMING if read_time(event.raw(name)) == read_time(values[name])}
    return {name: value for name, value in values.items() if name not in same}
