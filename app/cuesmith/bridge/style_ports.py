"""What the window asks of the outside to dress captions and to draw them.

`cli/studio_style.py` makes the real ones. Everything may take long, unless it says otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cuesmith.base.jobs import CancelToken
from cuesmith.domain.document import Document
from cuesmith.domain.fonts import FontFinding, FontSources
from cuesmith.domain.speech import Span
from cuesmith.domain.style_choice import StyleChoice, StyleConfig
from cuesmith.domain.track import Track
from cuesmith.services.bilingual_export import Stacking
from cuesmith.services.ports import CaptionRenderer
from cuesmith.services.styled_export import Prepared


@dataclass(frozen=True, slots=True)
class TemplateEntry:
    """A template as the gallery shows it."""

    id: str
    """What a `StyleChoice` names."""
    name: str
    note: str = ""
    """A sentence on what it is for."""
    own: bool = False
    """Whether the user made it."""


@dataclass(frozen=True, slots=True)
class StylePorts:
    """Styles, and the renderer that draws captions as they will be burned in."""

    script: Callable[[Document, Sequence[str], tuple[int, int], Span | None], str]
    """The ASS script of some tracks, for a medium of that size as shown, in pixels; of the cues
    that show within a span, where one is given. Raises `UsageError` where a style cannot be."""
    open_renderer: Callable[[Path | None], CaptionRenderer]
    """With the fonts that a medium carries. Raises `CuesmithError` where captions cannot be drawn
    on this machine."""
    templates: Callable[[], tuple[TemplateEntry, ...]]
    """Those that come with Cuesmith, then the user's own."""
    save_template: Callable[[str, StyleChoice, tuple[int, int]], TemplateEntry]
    """Keep a choice, made for a medium of that size, as a template of that name. Raises
    `FileError`, `UsageError`."""
    remove_template: Callable[[str], None]
    """Forget one of the user's own. Raises `FileError`."""
    resolved: Callable[[StyleChoice, tuple[int, int]], StyleConfig]
    """What holds for every field of a choice, for a medium of that size. Quick; raises
    `UsageError` for a template that is not there, or a configuration that cannot be."""
    prepare: Callable[[Track, str, tuple[int, int]], Prepared]
    """A track as a format, given by its id, can hold it, with what it cannot. Raises
    `UsageError`."""
    stack: Callable[[Track, Track, str, Stacking, tuple[int, int]], Prepared]
    """Two languages in one, as a format can hold it. Raises `UsageError`."""
    lacking: Callable[[Document, Sequence[str], Path | None, CancelToken], tuple[FontFinding, ...]]
    """Fonts of some tracks that are not there, or lack letters of their cues; a medium may carry
    fonts of its own. Raises `CuesmithError`, `Cancelled`."""
    fonts: Callable[[Path | None], FontSources]
    """Where letters come from, with the fonts that a medium carries. Raises `CuesmithError`."""
    own_templates: Path
    """The folder of the user's own, which need not be there yet."""
    notices: Callable[[Document, Sequence[str]], tuple[str, ...]]
    """What should be known of the styles of some tracks, and of the user's templates, in whole
    sentences."""
