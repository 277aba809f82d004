"""What styling asks of the outside, put together for the commands and the studio."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cuesmith.domain.style_choice import StyleChoice
    from cuesmith.domain.track import Track
    from cuesmith.services.styling import StylingPorts


def styling_ports() -> StylingPorts:
    """Styling with the shipped templates and the user's own, and the fonts of this machine."""
    from cuesmith.services.styling import StylingPorts
    from cuesmith.services.template_store import load_templates

    loaded = load_templates()
    broken = {name: problem.message for name, problem in loaded.broken.items()}
    return StylingPorts(own_script, read_script, loaded.templates, broken, has_font)


def has_font(name: str) -> bool:
    """Whether a font is installed. Not for the GUI thread."""
    from cuesmith.cli.font_sources import font_sources
    from cuesmith.engines.rendering.installed_fonts import is_installed

    return is_installed(name, font_sources())


def own_script(track: Track) -> str:
    """A track as an ASS file with its own styles."""
    from cuesmith.engines.formats.ass_write import write_script

    return write_script(track, "ass")


def read_script(text: str) -> Track:
    """The text of an ASS file as a track."""
    from cuesmith.domain.subtitle_file import ReadOptions
    from cuesmith.domain.track import Track, sort_cues
    from cuesmith.engines.formats.ass import read_ass

    reading = read_ass(text, ReadOptions())
    return Track(sort_cues(reading.cues), reading.language, source=reading.source)


def style_choice(style: str | None, config: str | None) -> StyleChoice | None:
    """What `--style` and `--config` (a file, or JSON) say; None where neither is given.

    A configuration may name a template; `--style` has the last word.
    """
    if style is None and config is None:
        return None
    from cuesmith.services.style_config import make_choice, make_style, read_style

    if config is None:
        return make_choice(style, None)
    stated = {} if style is None else {"template": style}
    return make_style({**read_style(config), **stated})


def read_size(text: str) -> tuple[int, int]:
    """ "1920x1080" as width and height in pixels; raises `UsageError`."""
    from cuesmith.base.errors import UsageError

    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise UsageError(f"{text!r} is no size.", hint="Write width and height: 1920x1080.")
    size = int(width[:6]), int(height[:6])
    if not all(16 <= side <= 16384 for side in size):
        raise UsageError(f"A picture of {text} cannot be.", hint="Sides are 16 to 16384 pixels.")
    return size
