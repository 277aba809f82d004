"""What styling asks of the outside, put together for the commands and the studio."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cuesmith.domain.style_choice import StyleChoice
    from cuesmith.domain.track import Track
    from cuesmith.services.styling import StylingPorts


def styling_ports(has_font: Callable[[str], bool] | None = None) -> StylingPorts:
    """Styling with the shipped templates and the user's own."""
    from cuesmith.services.styling import StylingPorts
    from cuesmith.services.template_store import load_templates

    templates = load_templates().templates
    if has_font is None:
        return StylingPorts(own_script, templates)
    return StylingPorts(own_script, templates, has_font)


def own_script(track: Track) -> str:
    """A track as an ASS file with its own styles."""
    from cuesmith.engines.formats.ass_write import write_script

    return write_script(track, "ass")


def style_choice(style: str | None, config: str | None) -> StyleChoice | None:
    """What `--style` and `--config` (a file, or JSON) say; None where neither is given."""
    if style is None and config is None:
        return None
    from cuesmith.services.style_config import make_choice, read_config

    return make_choice(style, None if config is None else read_config(config))
