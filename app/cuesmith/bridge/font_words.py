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
        said = translate("LettersLine", "The font “{0}” lacks {1} letters: {2}").format(
            finding.font, finding.script, " ".join(finding.characters[:_SHOWN])
        )
    if finding.fallback:
        taken = translate("LettersLine", "“{0}” is taken for them.")
        return f"{said} {taken.format(finding.fallback)}"
    return f"{said} " + translate("LettersLine", "No other font has them; boxes will be seen.")
