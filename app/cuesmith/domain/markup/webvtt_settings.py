"""WebVTT cue settings and regions by the W3C rules, and the alignment they amount to.

Source: WebVTT (W3C), "collect WebVTT region settings" and "parse the WebVTT cue settings".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

_PERCENTAGE = re.compile(r"([0-9]+(?:\.[0-9]+)?)%")
_LINE_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_SPACES = re.compile(r"[ \t\n\f\r]+")
_LINE_ALIGNMENTS = frozenset(("start", "center", "end"))
_POSITION_ALIGNMENTS = frozenset(("line-left", "center", "line-right"))
_TEXT_ALIGNMENTS = frozenset(("start", "center", "end", "left", "right"))
_MOST_DIGITS = 40  # of a region's line count, ahead of int()

Pair = tuple[str, str]
"""Name and value as written; a token without a colon has the empty value and no colon back."""


@dataclass(frozen=True, slots=True)
class Region:
    """A region that cues can be shown in."""

    id: str = ""
    width: float = 100.0
    lines: int = 3
    anchor: tuple[float, float] = (0.0, 100.0)
    viewport_anchor: tuple[float, float] = (0.0, 100.0)
    scroll: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """What a cue's settings amount to; None is "auto"."""

    vertical: str = ""
    line: float | None = None
    snap_to_lines: bool = True
    line_align: str = "start"
    position: float | None = None
    position_align: str | None = None
    size: float = 100.0
    align: str = "center"
    region: Region | None = None


def split_settings(text: str) -> tuple[Pair, ...]:
    """The settings as written, names and values apart, in order."""
    pairs = (token.partition(":") for token in _SPACES.split(text) if token)
    return tuple((name + ("" if value else colon), value) for name, colon, value in pairs)


def join_settings(settings: Iterable[Pair]) -> str:
    """Settings as they were written."""
    return " ".join(f"{name}:{value}" if value else name for name, value in settings)


def layout_of(
    settings: Iterable[Pair], regions: Mapping[str, Region] | None = None
) -> tuple[Layout, tuple[str, ...]]:
    """What the settings amount to, and those of them that mean nothing, as written."""
    layout, ignored = Layout(), []
    for name, value in settings:
        changed = _apply(layout, name, value, regions or {}) if name and value else None
        if changed is None:
            ignored.append(join_settings([(name, value)]))
        layout = changed or layout
    if layout.region is not None and (layout.line is not None or layout.vertical):
        layout = replace(layout, region=None)
    return layout, tuple(ignored)


def _apply(layout: Layout, name: str, value: str, regions: Mapping[str, Region]) -> Layout | None:
    match name:
        case "region":
            return replace(layout, region=regions[value]) if value in regions else None
        case "vertical":
            return replace(layout, vertical=value) if value in ("rl", "lr") else None
        case "line":
            return _apply_line(layout, value)
        case "position":
            return _apply_position(layout, value)
        case "size":
            size = percentage(value)
            return None if size is None else replace(layout, size=size)
        case "align":
            return replace(layout, align=value) if value in _TEXT_ALIGNMENTS else None
    return None


def _apply_line(layout: Layout, value: str) -> Layout | None:
    where, comma, align = value.partition(",")
    if comma and align not in _LINE_ALIGNMENTS:
        return None
    snap = not where.endswith("%")
    line = _line_number(where) if snap else percentage(where)
    if line is None:
        return None
    align = align if comma else layout.line_align
    return replace(layout, line=line, snap_to_lines=snap, line_align=align)


def _line_number(text: str) -> float | None:
    return float(text) if _LINE_NUMBER.fullmatch(text) else None


def _apply_position(layout: Layout, value: str) -> Layout | None:
    where, comma, align = value.partition(",")
    position = percentage(where)
    if position is None or (comma and align not in _POSITION_ALIGNMENTS):
        return None
    return replace(
        layout, position=position, position_align=align if comma else layout.position_align
    )


def percentage(text: str) -> float | None:
    """A number from 0 to 100 with a percent sign; None for anything else."""
    match = _PERCENTAGE.fullmatch(text)
    value = float(match[1]) if match else -1.0
    return value if 0 <= value <= 100 else None


def parse_region(text: str) -> Region:
    """The settings of a REGION block."""
    region = Region()
    for name, value in split_settings(text):
        if name and value:
            region = _apply_to_region(region, name, value) or region
    return region


def _apply_to_region(region: Region, name: str, value: str) -> Region | None:
    match name:
        case "id":
            return replace(region, id=value)
        case "width":
            width = percentage(value)
            return None if width is None else replace(region, width=width)
        case "lines":
            return replace(region, lines=int(value)) if _is_count(value) else None
        case "regionanchor":
            anchor = _anchor(value)
            return None if anchor is None else replace(region, anchor=anchor)
        case "viewportanchor":
            anchor = _anchor(value)
            return None if anchor is None else replace(region, viewport_anchor=anchor)
        case "scroll":
            return replace(region, scroll=value) if value == "up" else None
    return None


def _is_count(value: str) -> bool:
    return value.isascii() and value.isdigit() and len(value) <= _MOST_DIGITS


def _anchor(value: str) -> tuple[float, float] | None:
    first, comma, second = value.partition(",")
    x, y = percentage(first), percentage(second)
    return (x, y) if comma and x is not None and y is not None else None


def alignment_from(settings: Iterable[Pair]) -> int | None:
    """Settings as a place on a numeric keypad; None where they say no place, or one between."""
    layout, _ = layout_of(settings)
    row = _row(layout)
    if layout.vertical or row is None:
        return None
    column = {"start": 0, "left": 0, "end": 2, "right": 2}.get(layout.align, 1)
    alignment = row * 3 + column + 1
    return None if alignment == 2 else alignment


def _row(layout: Layout) -> int | None:
    if layout.line is None:
        return 0
    if layout.snap_to_lines:
        return 2 if layout.line >= 0 else 0
    return 2 if layout.line <= 33 else 1 if layout.line <= 66 else 0


def settings_for(alignment: int | None) -> tuple[Pair, ...]:
    """Settings that put a cue where a numeric keypad says; none for bottom centre."""
    if alignment is None or not 1 <= alignment <= 9:
        return ()
    row, column = divmod(alignment - 1, 3)
    line = ((), (("line", "50%"),), (("line", "0"),))[row]
    align = ((("align", "start"),), (), (("align", "end"),))[column]
    return line + align
