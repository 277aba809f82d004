"""The studio's styles: templates, scripts and the renderer, handed to the window."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from cuesmith.base.errors import FileError, UsageError
from cuesmith.base.jobs import CancelToken
from cuesmith.bridge.names import shown_template
from cuesmith.bridge.style_ports import StylePorts, TemplateEntry
from cuesmith.cli.styling import styling_ports
from cuesmith.domain.document import Document
from cuesmith.domain.fonts import FontFinding, FontSources
from cuesmith.domain.own_template import own_template, shown_fields, template_id
from cuesmith.domain.speech import Span
from cuesmith.domain.style_choice import StyleChoice, StyleConfig
from cuesmith.domain.templates import ALONE, Template
from cuesmith.domain.track import Track
from cuesmith.services.bilingual_export import Stacking, bilingual
from cuesmith.services.ports import CaptionRenderer
from cuesmith.services.styled_export import Prepared, prepare
from cuesmith.services.styling import StylingPorts, notices_for, script_for
from cuesmith.services.template_store import load_templates, save_template, templates_dir

Size = tuple[int, int]
_ANY_SIZE = (1920, 1080)
"""Which letters a font has does not depend on their size."""


def make_style_ports() -> StylePorts:
    """The real templates, the real libass."""
    studio = _Styles()
    return StylePorts(
        script=studio.script,
        open_renderer=_open_renderer,
        templates=studio.entries,
        save_template=studio.save,
        remove_template=studio.remove,
        fonts=_fonts_of,
        own_templates=templates_dir(),
        resolved=studio.resolved,
        prepare=studio.prepare,
        stack=studio.stack,
        lacking=studio.lacking,
        notices=studio.notices,
    )


class _Styles:
    """Reads the templates once, and again where one was saved or removed."""

    def __init__(self) -> None:
        self._ports: StylingPorts | None = None

    def _styling(self) -> StylingPorts:
        if self._ports is None:
            self._ports = styling_ports()
        return self._ports

    def script(
        self, document: Document, tracks: Sequence[str], size: Size, window: Span | None
    ) -> str:
        return script_for(document, tracks, size, self._styling(), window)

    def prepare(self, track: Track, format_id: str, size: Size) -> Prepared:
        return prepare(track, format_id, size, self._styling())

    def stack(
        self, first: Track, second: Track, format_id: str, stacking: Stacking, size: Size
    ) -> Prepared:
        return bilingual(first, second, format_id, stacking, size, self._styling())

    def entries(self) -> tuple[TemplateEntry, ...]:
        self._ports = styling_ports()
        own = load_templates().own
        made = [_entry(each, each.id in own) for each in self._ports.templates.values()]
        return tuple(sorted(made, key=lambda entry: (entry.own, entry.name.casefold())))

    def save(self, name: str, choice: StyleChoice, size: Size) -> TemplateEntry:
        loaded = load_templates()
        id_ = template_id(name)
        same = _same_id(id_, loaded.own)
        if same is not None and same != choice.template:
            raise UsageError(
                f"You have a template called “{name}” already.",
                hint="Give this one another name, or remove the other first.",
            )
        if same is None and _same_id(id_, loaded.templates):
            raise UsageError(
                f"“{name}” is the name of a template that comes with Cuesmith.",
                hint="Give yours another name.",
            )
        template = own_template(name, self._base(choice), choice.config, size)
        template = replace(template, id=same or template.id)
        save_template(template)
        self._ports = None
        return _entry(template, own=True)

    def remove(self, id_: str) -> None:
        path = templates_dir() / f"{template_id(id_)}.toml"
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise FileError(f"{path} cannot be removed.", details=str(error)) from error
        self._ports = None

    def resolved(self, choice: StyleChoice, size: Size) -> StyleConfig:
        return shown_fields(self._base(choice), choice.config, size, self._styling().has_font)

    def _base(self, choice: StyleChoice) -> Template:
        if choice.template is None:
            return ALONE
        found = self._styling().templates.get(choice.template)
        if found is None:
            raise UsageError(f"There is no template {choice.template!r} on this machine.")
        return found

    def notices(self, document: Document, tracks: Sequence[str]) -> tuple[str, ...]:
        ports = self._styling()
        try:
            told = notices_for(document, tracks, ports)
        except UsageError as error:
            told = (error.message,)
        return tuple(dict.fromkeys((*told, *ports.broken.values())))

    def lacking(
        self, document: Document, tracks: Sequence[str], medium: Path | None, token: CancelToken
    ) -> tuple[FontFinding, ...]:
        from cuesmith.engines.rendering.missing_glyphs import missing_glyphs

        script = script_for(document, tracks, _ANY_SIZE, self._styling())
        return missing_glyphs(script, _fonts_of(medium), token)


def _entry(template: Template, own: bool) -> TemplateEntry:
    said = template.name or template.id, template.description
    if not own:
        said = shown_template(said[0]), shown_template(said[1])
    return TemplateEntry(template.id, *said, own)


def _same_id(id_: str, ids: Iterable[str]) -> str | None:
    """The one that is the same but for capitals, as file systems see it."""
    return next((each for each in ids if each.casefold() == id_.casefold()), None)


def _open_renderer(medium: Path | None) -> CaptionRenderer:
    from cuesmith.engines.rendering.renderer import LibassRenderer

    return LibassRenderer(_fonts_of(medium))


def _fonts_of(medium: Path | None) -> FontSources:
    from cuesmith.cli.font_sources import font_sources

    return font_sources(medium)
