"""Where letters come from, whatever is drawn: told in one place for commands and studio."""

from __future__ import annotations

from pathlib import Path

from cuesmith.base.errors import UsageError
from cuesmith.base.paths import fonts_dir
from cuesmith.domain.fonts import FontFile, FontSources
from cuesmith.engines.media.attached_fonts import attached_fonts


def font_sources(
    medium: Path | None = None, folder: Path | None = None, more: tuple[FontFile, ...] = ()
) -> FontSources:
    """The machine's fonts, those of a folder (the user's own where none is named), and those that
    a medium carries. Raises `UsageError` for a folder that is not there, `MediaError`."""
    if folder is not None and not folder.is_dir():
        raise UsageError(f"There is no folder “{folder}”.", hint="Name the one that holds fonts.")
    own = folder or fonts_dir()
    carried = () if medium is None else attached_fonts(medium)
    return FontSources(folder=own if own.is_dir() else None, files=(*carried, *more))
