"""Fonts and letters that are missing, told on a terminal before anything is drawn."""

from __future__ import annotations

import sys

from cuesmith.base.errors import RenderingError
from cuesmith.domain.fonts import FontFinding, FontSources
from cuesmith.engines.rendering.missing_glyphs import missing_glyphs

_NAMED = 12


def tell_missing(script: str, fonts: FontSources) -> None:
    """Name on standard error what the fonts of a script lack."""
    try:
        findings = missing_glyphs(script, fonts)
    except RenderingError:
        return  # whoever draws says why it cannot be
    for finding in findings:
        print(f"note: {in_words(finding)}", file=sys.stderr)  # noqa: T201 - a command's own voice


def in_words(finding: FontFinding) -> str:
    """One finding as a sentence or two."""
    if not finding.script:
        instead = f"; {finding.fallback} is taken instead" if finding.fallback else ""
        return f"the font “{finding.font}” is not installed{instead}."
    shown = " ".join(finding.characters[:_NAMED])
    more = " ..." if len(finding.characters) > _NAMED else ""
    lacking = f"the font “{finding.font}” lacks {_kind(finding.script)}: {shown}{more}"
    if finding.fallback:
        return f"{lacking}. {finding.fallback} is taken for them."
    if finding.script == "symbols":
        return (
            f"{lacking}. No font here that can be drawn has them: install one of plain shapes,"
            " such as Noto Emoji, or attach it; fonts of coloured pictures are not drawn."
        )
    return f"{lacking}. No font here has them: install one, such as Noto Sans, or attach it."


def _kind(script: str) -> str:
    return "some symbols" if script == "symbols" else f"{script} letters"
