"""Styles as rules of a WebVTT style sheet: the properties that `::cue` allows (WebVTT, 8.2.1).

The word that is spoken is neither `:past` nor `:future`, so a highlight is the cue's own colour,
with rules for what came before and what comes.
"""

from __future__ import annotations

from collections.abc import Iterator

from cuesmith.domain.colors import Rgba
from cuesmith.domain.looks import ResolvedStyle

_EM = 0.88
"""Of a font's height, in most: Arial's is 0.895, Noto Sans' 0.734."""
_USUAL_SIZE = 0.05
_SAME = 0.03
_FILLS = ("fill", "switch")
_LIGHTS = ("highlight", "box", "bounce")


def track_rules(style: ResolvedStyle, frame: tuple[int, int]) -> Iterator[str]:
    """Rules for all cues of a file; `frame` is what the style's size counts in."""
    share = font_share(style, frame)
    yield f"::cue {{ {'; '.join(_properties(style, share, is_lit(style)))}; }}"
    yield from _word_rules(style)


def speaker_rules(
    selector: str, style: ResolvedStyle, share: float, lit: bool = False
) -> Iterator[str]:
    """Rules for what a selector picks: a voice, or a class. `share` is its font's size as a share
    of what is around it; `lit` says whether `track_rules` colour words that are not spoken."""
    lit = lit and is_lit(style)
    yield f"::cue({selector}) {{ {'; '.join(_properties(style, share, lit))}; }}"


def is_lit(style: ResolvedStyle) -> bool:
    """Whether the spoken word alone has another colour."""
    return style.effect in _LIGHTS


def plain_words() -> str:
    """A rule for stamped words where no style says more: browsers make those to come grey."""
    return "::cue(:future) { color: inherit; }"


def font_share(style: ResolvedStyle, frame: tuple[int, int]) -> float:
    """The font's size as a share of the usual one, a twentieth of the picture (WebVTT, 7.4); ASS
    counts from the highest letter to the lowest, CSS in ems."""
    return _EM * style.style.size / (_USUAL_SIZE * min(frame))


def _properties(style: ResolvedStyle, share: float, lit: bool) -> Iterator[str]:
    looks = style.style
    if abs(share - 1) > _SAME:
        yield f"font-size: {share:.0%}"
    yield f"color: {css_color(style.highlight if lit else looks.primary)}"
    yield f"font-family: {_font(looks.font)}, sans-serif"
    if looks.bold:
        yield "font-weight: bold"
    if looks.italic:
        yield "font-style: italic"
    if looks.border_style == 1:
        yield "background-color: transparent"
        if looks.outline_width:
            yield f"text-shadow: {_outline(looks.outline)}"
    else:
        box = looks.outline if looks.border_style == 3 else looks.back
        yield f"background-color: {css_color(box)}"


def _word_rules(style: ResolvedStyle) -> Iterator[str]:
    if style.effect in _FILLS:
        yield f"::cue(:future) {{ color: {css_color(style.style.secondary)}; }}"
    elif is_lit(style):
        usual = css_color(style.style.primary)
        yield f"::cue(:past) {{ color: {usual}; }}"
        yield f"::cue(:future) {{ color: {usual}; }}"
    else:
        yield plain_words()


def css_color(color: Rgba) -> str:
    """A colour as every browser reads it."""
    if color.alpha == 255:
        return f"#{bytes(color[:3]).hex()}"
    return f"rgba({color.red}, {color.green}, {color.blue}, {color.alpha / 255:.2f})"


def _font(name: str) -> str:
    return '"' + "".join(char for char in name if char.isalnum() or char in " -_") + '"'


def _outline(color: Rgba) -> str:
    """Shadows to the four sides, in shares of the font's size."""
    sides = ("0.05em 0", "-0.05em 0", "0 0.05em", "0 -0.05em")
    return ", ".join(f"{side} 0.02em {css_color(color)}" for side in sides)
