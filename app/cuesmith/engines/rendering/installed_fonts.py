"""Which fonts this machine has, by what libass would take for their names."""

from __future__ import annotations

from functools import lru_cache

from cuesmith.base.errors import RenderingError
from cuesmith.domain.fonts import FontSources
from cuesmith.engines.rendering.missing_glyphs import missing_glyphs

_SCRIPT = """[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize, Bold, Italic
Style: Default,{font},20,0,0

[Events]
Format: Layer, Start, End, Style, Text
Dialogue: 0,0:00:00.00,0:00:01.00,Default,a
"""


@lru_cache(maxsize=1000)
def is_installed(font: str, sources: FontSources | None = None) -> bool:
    """Whether a font is there under that name, in some sources or else the system's; True where
    there is no libass to ask.

    Some hundredths of a second the first time: not for the GUI thread.
    """
    try:
        findings = missing_glyphs(_SCRIPT.format(font=font), sources)
    except RenderingError:
        return True
    return all(finding.characters for finding in findings)
