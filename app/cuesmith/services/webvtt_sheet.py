"""Styles as rules of a WebVTT style sheet: the properties that `::cue` allows (WebVTT, 8.2.1).

The word that is spoken is neither `:past` nor `:future`, so a highlight is the cue's own colour,
with rules for what came before and what comes.
"""

from __future__ import annotations

from collections.abc import Iterator

from cuesmith.domain.colors import Rgba
from cuesmith.domain.looks import ResolvedStyle

_FILLS = ("fill", "switch")
_LIGHTS = ("highlight", "box", "bounce")


def track_rules(style: ResolvedStyle) -> Iterator[str]:
    """Rules for all cues of a file."""
    yield f"::cue {{ {'; '.join(_properties(style))}; }}"
    yield from _word_rules(style, "")


def speaker_rules(selector: str, style: ResolvedStyle) -> Iterator[str]:
    """Rules for what a selector picks: a voice, or a cue by its name."""
    yield f"::cue({selector}) {{ {'; '.join(_properties(style))}; }}"


def _properties(style: ResolvedStyle) -> Iterator[str]:
    looks = style.style
    lit = style.effect in _LIGHTS
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


def _word_rules(style: ResolvedStyle, prefix: str) -> Iterator[str]:
    if style.effect in _FILLS:
        yield f"::cue({prefix}:future) {{ color: {css_color(style.style.secondary)}; }}"
    elif style.effect in _LIGHTS:
        usual = css_color(style.style.primary)
        yield f"::cue({prefix}:past) {{ color: {usual}; }}"
        yield f"::cue({prefix}:future) {{ color: {usual}; }}"


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
