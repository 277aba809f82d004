"""What the styles of an ASS file say of its cues, as override tags: other formats have no such
styles, but most have italics, colours and places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from cuesmith.domain.ass_style import AssStyle
from cuesmith.domain.ass_styles import read_styles
from cuesmith.domain.cue import Cue, Dialect, Markup
from cuesmith.domain.markup.convert import alignment_of, source_in
from cuesmith.domain.style import choice_for
from cuesmith.domain.track import Track

_ASS = ("ass", "ssa")
_KEEPING_STYLES = (*_ASS, "json")
_BLOCK = re.compile(r"\{[^{}]*\}")
_RESET = re.compile(r"\\r([^\\}]*)")
_BOTTOM = 2
_DARK = 96
"""Of 255: letters as dark as this are signs with a bright outline, which no other format draws."""
_USUAL_NAME = "Default"


def plainly(track: Track, format_id: str) -> Track:
    """A track whose cues say themselves what the styles of their ASS file say, for a format that
    holds no such styles."""
    return track if format_id in _KEEPING_STYLES else with_style_tags(track)


def with_style_tags(track: Track) -> Track:
    """A track of an ASS file whose cues say themselves where they stand, and what of their
    emphasis and colour is not that of most cues. Others, and cues that a template draws, stay as
    they are."""
    if track.source is None or track.source.format not in _ASS:
        return track
    styles = {style.name.casefold(): style for style in read_styles(track.source)}
    names = Counter(name for name in map(_style_name, track.cues) if name in styles)
    if not names:
        return track
    usual = styles[names.most_common(1)[0][0]]
    return track.with_cues(
        tuple(
            cue if choice_for(track, cue) is not None else _tagged(cue, styles, usual)
            for cue in track.cues
        )
    )


def _style_name(cue: Cue) -> str:
    name = dict(cue.settings).get("Style", _USUAL_NAME)
    return name.strip().lstrip("*").casefold()


def _tagged(cue: Cue, styles: Mapping[str, AssStyle], usual: AssStyle) -> Cue:
    if cue.markup is not None and cue.markup.dialect is not Dialect.ASS:
        return cue
    style = styles.get(_style_name(cue), usual)
    tags = "".join(_tags(style, usual))

    def again(reset: re.Match[str]) -> str:
        named = styles.get(reset[1].strip().casefold())
        return reset[0] + (tags if named is None else "".join(_tags(named, usual)))

    written = source_in(cue, Dialect.ASS)
    source = _BLOCK.sub(lambda block: _RESET.sub(again, block[0]), written)
    is_placed = style.alignment != _BOTTOM and alignment_of(cue) is None
    head = (f"\\an{style.alignment}" if is_placed else "") + tags
    if not head and source == written:
        return cue
    return replace(cue, markup=Markup(Dialect.ASS, (f"{{{head}}}" if head else "") + source))


def _tags(style: AssStyle, usual: AssStyle) -> Iterator[str]:
    """How a style differs from the one that most cues have, which players draw in their own way."""
    if style.italic and not usual.italic:
        yield r"\i1"
    if style.bold and not usual.bold:
        yield r"\b1"
    if style.underline and not usual.underline:
        yield r"\u1"
    red, green, blue, _ = style.primary
    if (red, green, blue) != usual.primary[:3] and max(red, green, blue) > _DARK:
        yield f"\\c&H{blue:02X}{green:02X}{red:02X}&"
