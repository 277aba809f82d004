"""Two tracks of one script whose cues were put at the same points: the second goes below, or above.

A translation keeps its source's tags, so what is put at a point would lie over what it translates.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from cuesmith.domain.ass_rescale import resolution_of
from cuesmith.domain.ass_style import AssStyle
from cuesmith.domain.ass_styles import read_styles
from cuesmith.domain.bilingual import links
from cuesmith.domain.cue import Cue
from cuesmith.domain.looks import Size
from cuesmith.domain.markup.convert import alignment_of
from cuesmith.domain.measures import columns_of
from cuesmith.domain.points import Standing, apart, are_at_one_point, own_size, point_of
from cuesmith.domain.stacking import block_of
from cuesmith.domain.style import USUAL_TEMPLATE, choice_for
from cuesmith.domain.style_choice import StyleChoice
from cuesmith.domain.track import Track
from cuesmith.services.styling import StylingPorts, resolved_style

_ASS = ("ass", "ssa")
_LETTER = 0.5
"""Of a font's size: how wide a letter is, about."""

Stands = Callable[[Cue], Standing | None]
"""Where a cue stands; None for one that is put at no point."""


def moved_apart(
    first: Track, second: Track, size: Size, ports: StylingPorts, *, second_below: bool
) -> tuple[Track, Track]:
    """Both tracks, the second's cues beside those of the first that stand at the same point.

    What stands elsewhere already stays. `size` is that of the medium; the script counts in the
    pixels of the first of the two that has a script of its own.
    """
    if not any(point_of(cue) for cue in second.cues):
        return first, second
    frame = next(filter(None, map(resolution_of, (first, second))), size)
    one, two = (_standing(each, size, frame, ports) for each in (first, second))
    new_first, new_second = list(first.cues), list(second.cues)
    partners: dict[int, list[int]] = {}
    for row, other in links(first, second):
        partners.setdefault(row, []).append(other)
    for row, others in partners.items():
        at, met = one(first.cues[row]), {n: two(second.cues[n]) for n in others}
        same = {n: it for n, it in met.items() if at and it and are_at_one_point(at, it, frame[1])}
        if at is None or not same:
            continue
        moved = apart(at, list(same.values()), frame[1], below=second_below)
        new_first[row] = moved[0]
        for number, cue in zip(same, moved[1:], strict=True):
            new_second[number] = cue
    return first.with_cues(tuple(new_first)), second.with_cues(tuple(new_second))


def _has_script(track: Track) -> bool:
    return track.source is not None and track.source.format in _ASS


def _standing(track: Track, size: Size, frame: Size, ports: StylingPorts) -> Stands:
    own = {style.name: style for style in read_styles(track.source)} if track.source else {}
    usual = None if _has_script(track) else StyleChoice(USUAL_TEMPLATE)

    def stands(cue: Cue) -> Standing | None:
        point = point_of(cue)
        if point is None:
            return None
        choice = choice_for(track, cue) or usual
        if choice is None:
            style = own.get(dict(cue.settings).get("Style", "Default"), AssStyle())
            height = _height(cue, style, frame[0])
        else:
            resolved = resolved_style(choice, size, ports, frame)
            style, height = resolved.style, block_of(cue, resolved).height
        row = ((alignment_of(cue) or style.alignment) - 1) // 3
        return Standing(cue, *point, height, row)

    return stands


def _height(cue: Cue, style: AssStyle, width: int) -> float:
    """How high a cue is that looks as its script says."""
    size = (own_size(cue) or style.size) * (style.scale_y / 100 or 1)
    room = max(1.0, (width - style.margin_l - style.margin_r) / (size * _LETTER))
    lines = sum(max(1, math.ceil(columns_of(line) / room)) for line in cue.text.split("\n"))
    return lines * size + 2 * style.outline_width
