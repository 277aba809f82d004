"""The studio's styles: templates, scripts and the renderer, handed to the window."""

from __future__ import annotations

from collections.abc import Sequence

from cuesmith.bridge.style_ports import StylePorts, TemplateEntry
from cuesmith.domain.document import Document
from cuesmith.domain.fonts import FontFinding
from cuesmith.domain.speech import Span
from cuesmith.domain.style_choice import StyleChoice
from cuesmith.domain.subtitle_file import WriteOptions
from cuesmith.domain.track import Track
from cuesmith.services.ports import CaptionRenderer
from cuesmith.services.styling import StylingPorts, script_for


def make_style_ports() -> StylePorts:
    """The real templates, the real libass."""
    return StylePorts(
        script=_script,
        open_renderer=_open_renderer,
        templates=_templates,
        save_template=_save,
        remove_template=_remove,
        lacking=_lacking,
    )


def _own_script(track: Track) -> str:
    from cuesmith.engines.formats import files

    return files.render(track, "ass", WriteOptions())


def _script(
    document: Document, tracks: Sequence[str], size: tuple[int, int], window: Span | None
) -> str:
    return script_for(document, tracks, size, StylingPorts(_own_script), window)


def _open_renderer() -> CaptionRenderer:
    from cuesmith.engines.rendering.renderer import LibassRenderer

    return LibassRenderer()


def _templates() -> tuple[TemplateEntry, ...]:
    return ()


def _save(name: str, choice: StyleChoice) -> TemplateEntry:
    raise NotImplementedError


def _remove(id_: str) -> None:
    raise NotImplementedError


def _lacking(
    document: Document, tracks: Sequence[str], size: tuple[int, int]
) -> tuple[FontFinding, ...]:
    return ()
