"""What effects give, and the tags that they are made of.

Times within an event count from its start as written, in hundredths of a second: so what is said
of a word is exact to the millisecond, whatever rounding did to the event.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cuesmith.domain.ass_style import AssStyle
from cuesmith.domain.colors import Rgba
from cuesmith.domain.karaoke import centiseconds
from cuesmith.domain.looks import ResolvedStyle
from cuesmith.domain.markup.ass import tokenize
from cuesmith.domain.markup.ass_tags import tags
from cuesmith.domain.timed_line import Piece, TimedLine


@dataclass(frozen=True, slots=True)
class Event:
    """One event of a script."""

    start: int
    """Milliseconds."""
    end: int
    text: str
    """ASS markup."""
    layer: int = 0
    boxed: bool = False
    """Whether it is drawn in the box variant of its style."""


def event(line: TimedLine, style: ResolvedStyle, body: str, layer: int = 0) -> Event:
    """An event that shows a line, with what every effect has: blur and fades."""
    head = f"\\blur{_plain(style.blur)}" if style.blur else ""
    length = max(0, line.end - line.start)
    fades = (round(style.parameter(name)) for name in ("fade_in", "fade_out"))
    fade_in, fade_out = (min(fade, length // 2) for fade in fades)
    if fade_in or fade_out:
        head += f"\\fad({fade_in},{fade_out})" + _box_fades(style.style, length, fade_in, fade_out)
    return Event(line.start, line.end, (f"{{{head}}}" if head else "") + body, layer)


def _box_fades(style: AssStyle, length: int, fade_in: int, fade_out: int) -> str:
    """What fades the box of a whole line, which `\\fad` leaves as it is."""
    if style.border_style != 4:
        return ""
    shown_alpha, gone = f"\\4a&H{255 - style.back.alpha:02X}&", "\\4a&HFF&"
    rise = f"{gone}{turn(0, shown_alpha, fade_in)}" if fade_in else ""
    return rise + (turn(length - fade_out, gone, fade_out) if fade_out else "")


def offset(line: TimedLine, time: int) -> int:
    """A time on the medium's line as milliseconds from the start of the event as written."""
    first = centiseconds(line.start) * 10
    return min(max(time - first, 0), max(centiseconds(line.end) * 10 - first, 0))


def turn(at: int, change: str, length: int = 0) -> str:
    """The tags take hold at a time (milliseconds in the event), or over a length from it on."""
    if at == 0 and not length:
        return change
    # A second time of 0 would mean the end of the event.
    return f"\\t({at},{at + max(length, 1)},{change})"


def text_color(color: Rgba, style: AssStyle) -> str:
    """Tags that set the colour of text; its alpha only where the style is not opaque or it is
    not."""
    tag = f"\\1c&H{color.blue:02X}{color.green:02X}{color.red:02X}&"
    if color.alpha == style.primary.alpha == 255:
        return tag
    return f"{tag}\\1a&H{255 - color.alpha:02X}&"


def hidden(style: AssStyle) -> str:
    """Tags that hide letters; a box behind the whole line stays."""
    return "\\1a&HFF&\\3a&HFF&" if style.border_style == 4 else "\\alpha&HFF&"


def shown(style: AssStyle) -> str:
    """Tags that take back `hidden`."""
    if style.border_style == 4:
        return f"\\1a&H{255 - style.primary.alpha:02X}&\\3a&H{255 - style.outline.alpha:02X}&"
    alphas = [255 - color.alpha for color in style_colors(style)]
    if len(set(alphas)) == 1:
        return f"\\alpha&H{alphas[0]:02X}&"
    return "".join(f"\\{place}a&H{alpha:02X}&" for place, alpha in enumerate(alphas, 1))


def style_colors(style: AssStyle) -> tuple[Rgba, Rgba, Rgba, Rgba]:
    """The four colours in the order in which tags number them."""
    return style.primary, style.secondary, style.outline, style.back


def with_colors(pieces: Iterable[Piece], usual: str) -> Iterator[tuple[Piece, str]]:
    """Pieces, each with the tags of the colour that the cue's own markup gives it there."""
    current = usual
    for piece in pieces:
        yield piece, current
        for token in tokenize(piece.source):
            if token.is_tag and token.source.startswith("{"):
                for tag in tags(token.source):
                    if tag.name in ("c", "1c"):
                        current = f"\\1c&H{tag.argument}&" if tag.argument else usual


def _plain(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
