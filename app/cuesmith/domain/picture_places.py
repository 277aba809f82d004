"""Where in the picture cues stand, as far as telling whether two of them may show together.

A sign at the top and speech at the bottom are no overlap. Places are cells of a coarse grid, so
that what nearly stands in one place does: a cell, and those around it, are the same place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from cuesmith.domain.cue import Cue, Dialect
from cuesmith.domain.markup.convert import alignment_of
from cuesmith.domain.markup.webvtt_settings import Layout, Region, layout_of, parse_region
from cuesmith.domain.style_choice import Horizontal, StyleConfig, Vertical
from cuesmith.domain.track import Source


class Spot(NamedTuple):
    """A cell of the picture: so far from the left, and from the top."""

    column: int
    row: int


_CELL = 0.06
"""Of the picture: a line of captions, as broadcasters size them, is about as high (EBU-TT-D's
15 rows of cells; WebVTT's lines are 5.33 % high)."""
_BOTTOM, _MIDDLE, _TOP = 0.92, 0.5, 0.08
_LOW, _HIGH = 0.75, 0.2
"""Below and above these everything stands in the usual lines at the bottom and the top."""
_COLUMNS = (0.15, 0.5, 0.85)
_ROWS = (_BOTTOM, _MIDDLE, _TOP)
_VTT_LINE = 0.0533
"""Of the picture's height: a line of WebVTT (5.33vh; WebVTT, 7.2, step 5)."""
_USUAL_PIXELS = (384, 288)
"""What a script that states no size is made for (libass, as VSFilter)."""
_POINT = re.compile(
    r"\\(?:pos|move)\(\s{0,8}([-+]?[0-9]{1,6}(?:\.[0-9]{0,6})?)\s{0,8},"
    r"\s{0,8}([-+]?[0-9]{1,6}(?:\.[0-9]{0,6})?)"
)
_DRAWS = re.compile(r"\\p[1-9]")
_TTML_REGION = re.compile(r"<(?:\w{1,20}:)?region\b([^<>]{0,2000})(/?)>")
_BODY = re.compile(r"<(?:\w{1,20}:)?body\b")
_TTML_ATTRIBUTE = re.compile(r"([\w:]{1,40})\s{0,8}=\s{0,8}[\"']([^\"'<>]{0,200})[\"']")
_PERCENTAGES = re.compile(r"\s*(-?\d{1,4}(?:\.\d{0,9})?)%\s+(-?\d{1,4}(?:\.\d{0,9})?)%\s*")
_INSIDE = 2_000
"""Characters behind a region's tag in which its own styles stand."""


def is_drawn(cue: Cue) -> bool:
    """Whether a cue of SubStation Alpha without text is a drawing."""
    return _DRAWS.search(_ass_source(cue)) is not None


def is_sign(cue: Cue) -> bool:
    """Whether a cue stands at a point of its own, so that its lines are its picture's."""
    return _POINT.search(_ass_source(cue)) is not None


def _ass_source(cue: Cue) -> str:
    markup = cue.markup
    return "" if markup is None or markup.dialect is not Dialect.ASS else markup.source


def spot(x: float, y: float) -> Spot:
    """The cell of a place, both from 0 to 1 of the picture."""
    y = _BOTTOM if y >= _LOW else _TOP if y <= _HIGH else y
    return Spot(int(min(max(x, -1.0), 2.0) // _CELL), int(min(max(y, -1.0), 2.0) // _CELL))


@cache
def keypad_spot(alignment: int) -> Spot:
    """The cell of an alignment, as on a numeric keypad."""
    row, column = divmod(alignment - 1, 3)
    return spot(_COLUMNS[column], _ROWS[row])


USUAL = keypad_spot(2)
"""In the middle at the bottom, where captions are expected."""


def is_same(one: Spot, other: Spot) -> bool:
    """Whether what stands in both covers each other."""
    return abs(one.column - other.column) <= 1 and abs(one.row - other.row) <= 1


@dataclass(frozen=True, slots=True)
class Picture:
    """What a track's file says of places, besides its cues."""

    styles: tuple[tuple[str, Spot], ...] = ()
    """Of SubStation Alpha, by lower-case name."""
    size: tuple[int, int] = _USUAL_PIXELS
    """In which its points count."""
    regions: tuple[tuple[str, Spot], ...] = ()
    """Of TTML and WebVTT, by identifier."""

    @property
    def usual(self) -> Spot:
        """Where a cue stands of which nothing is said."""
        return self._style("default") if self.styles else USUAL

    def place(self, cue: Cue) -> Spot:
        """Where a cue stands; what nothing is known of stands where captions are expected."""
        own = None if cue.style is None else _chosen(cue.style.config)
        if own is not None:
            return own
        if not cue.settings and cue.markup is None:
            return self.usual
        return self._marked(cue) or self._set(cue) or USUAL

    def _marked(self, cue: Cue) -> Spot | None:
        """By the markup of the cue itself."""
        markup = cue.markup
        if markup is None or markup.dialect is Dialect.WEBVTT:
            return None
        if markup.dialect is Dialect.TTML:
            marked = "tts:displayAlign" in markup.source or "tts:textAlign" in markup.source
        else:
            point = _POINT.search(markup.source) if "\\" in markup.source else None
            if point is not None:
                width, height = self.size
                return spot(float(point[1]) / width, float(point[2]) / height)
            marked = "\\a" in markup.source
        alignment = alignment_of(cue) if marked else None
        return None if alignment is None else keypad_spot(alignment)

    def _set(self, cue: Cue) -> Spot | None:
        """By what its file says of the cue."""
        settings = dict(cue.settings)
        if "region" in settings and (found := dict(self.regions).get(settings["region"])):
            return found
        if settings.keys() & {"line", "position", "align"}:
            return _vtt_spot(layout_of(cue.settings)[0])
        style = self._style(settings.get("Style", "default").casefold())
        return _raised(style, settings.get("MarginV", ""), self.size[1])

    def _style(self, name: str) -> Spot:
        return next((place for style, place in self.styles if style == name), USUAL)


NO_PICTURE = Picture()
_EDGES = (keypad_spot(2).row, keypad_spot(8).row)


def by_place(cues: Sequence[Cue], picture: Picture) -> Iterator[tuple[Cue, ...]]:
    """Cues apart by where they stand, each lot in its order; the first cue's lot first."""
    lots: dict[Spot, list[Cue]] = {}
    for cue in cues:
        place = picture.place(cue)
        # One that nearly stands where others do stands there.
        known = place if place in lots else next((p for p in lots if is_same(p, place)), place)
        lots.setdefault(known, []).append(cue)
    yield from map(tuple, lots.values())


@lru_cache(maxsize=8)
def picture_of(source: Source | None) -> Picture:
    """What a file says of places."""
    if source is None:
        return NO_PICTURE
    match source.format:
        case "ass":
            return _ass_picture(source)
        case "webvtt":
            found = [parse_region(each.text) for each in source.blocks if each.kind == "REGION"]
            return Picture(regions=tuple((each.id, _region_spot(each)) for each in found))
        case "ttml":
            head = _BODY.split(source.header, maxsplit=1)[0]
            return Picture(regions=tuple(_ttml_regions(head)))
    return NO_PICTURE


def _chosen(config: StyleConfig | None) -> Spot | None:
    """Where the look that a person chose for a cue puts it."""
    if config is None or (config.vertical_position is None and config.horizontal_position is None):
        return None
    row = (Vertical.BOTTOM, Vertical.CENTER, Vertical.TOP).index(
        config.vertical_position or Vertical.BOTTOM
    )
    column = tuple(Horizontal).index(config.horizontal_position or Horizontal.CENTER)
    return keypad_spot(row * 3 + column + 1)


# -- SubStation Alpha ----------------------------------------------------------------------------


def _ass_picture(source: Source) -> Picture:
    # Only files of that kind have styles to be read.
    from cuesmith.domain.ass_sections import script_info
    from cuesmith.domain.ass_styles import read_styles

    info = script_info(source)
    width, height = (
        int(stated) if (stated := info.get(name, "")).isdecimal() and 0 < len(stated) < 7 else 0
        for name in ("playresx", "playresy")
    )
    size = (width or height * 4 // 3, height or width * 3 // 4)
    size = size if all(size) else _USUAL_PIXELS
    styles = (
        (style.name.casefold(), _raised(keypad_spot(style.alignment), str(style.margin_v), size[1]))
        for style in read_styles(source)
    )
    return Picture(tuple(styles), size)


def _raised(place: Spot, margin: str, height: int) -> Spot:
    """The cell of what keeps so many pixels from the edge that it stands at."""
    if not margin.isdecimal() or len(margin) > 6 or place.row not in _EDGES:
        return place
    share = int(margin) / height
    y = share if place.row == keypad_spot(8).row else 1 - share
    return Spot(place.column, spot(0.0, y).row)


# -- WebVTT --------------------------------------------------------------------------------------


def _vtt_spot(layout: Layout) -> Spot:
    side = {"start": 0, "left": 0, "end": 2, "right": 2}.get(layout.align, 1)
    x = _COLUMNS[side] if layout.position is None else layout.position / 100
    if layout.vertical:
        return spot(0.5, _MIDDLE)
    if layout.line is None:
        return spot(x, _BOTTOM)
    if not layout.snap_to_lines:
        return spot(x, layout.line / 100)
    return spot(x, (layout.line + 0.5) * _VTT_LINE + (0 if layout.line >= 0 else 1))


def _region_spot(region: Region) -> Spot:
    """The middle of a region's last line."""
    x = (region.viewport_anchor[0] + region.width * (0.5 - region.anchor[0] / 100)) / 100
    below = (1 - region.anchor[1] / 100) * region.lines * _VTT_LINE
    return spot(x, region.viewport_anchor[1] / 100 + below - _VTT_LINE / 2)


# -- TTML ----------------------------------------------------------------------------------------


def _ttml_regions(text: str) -> Iterator[tuple[str, Spot]]:
    for match in _TTML_REGION.finditer(text):
        said = dict(_TTML_ATTRIBUTE.findall(match[1]))
        if not match[2]:
            inside = text[match.end() : match.end() + _INSIDE].partition("region>")[0]
            said = dict(_TTML_ATTRIBUTE.findall(inside)) | said
        name = said.get("xml:id") or said.get("id", "")
        origin = _PERCENTAGES.fullmatch(said.get("tts:origin", ""))
        extent = _PERCENTAGES.fullmatch(said.get("tts:extent", ""))
        if name and origin and extent:
            down = {"center": 0.5, "after": 1.0}.get(said.get("tts:displayAlign", "").strip(), 0.0)
            x = float(origin[1]) + float(extent[1]) / 2
            y = float(origin[2]) + down * float(extent[2])
            yield name, spot(x / 100, y / 100)
