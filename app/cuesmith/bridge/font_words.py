"""What fonts lack, in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cuesmith.domain.fonts import FontFinding

_SHOWN = 8
"""Characters that are named."""


def font_finding_said(finding: FontFinding) -> str:
    """What is missing, and what is drawn instead."""
    translate = QCoreApplication.translate
    if not finding.script:
        said = translate("LettersLine", "The font “{0}” is not on this machine.").format(
            finding.font
        )
    else:
        shown = " ".join(finding.characters[:_SHOWN])
        shown += " …" if len(finding.characters) > _SHOWN else "."
        said = _lacking(finding.script).format(finding.font, finding.script, shown)
    if finding.fallback:
        taken = translate("LettersLine", "“{0}” is taken for them.")
        return f"{said} {taken.format(finding.fallback)}"
    return f"{said} {_what_helps(finding.script)}"


def _lacking(script: str) -> str:
    translate = QCoreApplication.translate
    if script == "symbols":
        return translate("LettersLine", "The font “{0}” lacks some symbols: {2}")
    return translate("LettersLine", "The font “{0}” lacks {1} letters: {2}")


def _what_helps(script: str) -> str:
    """What to do where nothing has the letters; a writing system is empty for a whole font."""
    translate = QCoreApplication.translate
    if not script:
        return translate("LettersLine", "Install it, or attach it.")
    if script == "symbols":
        return translate(
            "LettersLine",
            "No font here that can be drawn has them: install one of plain shapes, such as Noto"
            " Emoji, or attach it; fonts of coloured pictures are not drawn.",
        )
    return translate(
        "LettersLine", "No font here has them: install one, such as Noto Sans, or attach it."
    )
