"""What the reading profile finds wrong with a cue, in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cuesmith.domain.checks import Finding, Rule


def finding_in_words(finding: Finding) -> str:
    """A sentence for the person, with the figure and its limit."""
    match finding.rule:
        case Rule.TOO_SHORT | Rule.TOO_LONG:
            limits = _seconds(finding.value), _seconds(finding.limit)
            return _pattern(finding.rule).format(*limits)
        case Rule.READING_SPEED:
            speed, limit = f"{finding.value:.1f}", f"{finding.limit:g}"
            return _pattern(finding.rule).format(speed, limit)
        case Rule.OVERLAP:
            return _pattern(finding.rule).format(_seconds(finding.value))
        case _:
            return _pattern(finding.rule).format(f"{finding.value:.0f}", f"{finding.limit:.0f}")


def _pattern(rule: Rule) -> str:
    translate = QCoreApplication.translate
    match rule:
        case Rule.EMPTY:
            return translate("Findings", "The cue has no text.")
        case Rule.TOO_SHORT:
            return translate("Findings", "Shows for {0}; at least {1} are needed.")
        case Rule.TOO_LONG:
            return translate("Findings", "Shows for {0}; at most {1} are allowed.")
        case Rule.READING_SPEED:
            return translate("Findings", "Reading speed {0} CPS; at most {1} can be read.")
        case Rule.LINES:
            return translate("Findings", "{0} lines; at most {1} are allowed.")
        case Rule.LINE_LENGTH:
            return translate("Findings", "A line of {0} characters; at most {1} are allowed.")
        case Rule.OVERLAP:
            return translate("Findings", "Starts {0} before an earlier cue is gone.")
        case Rule.GAP:
            return translate("Findings", "Follows {0} ms after the cue before; {1} ms are needed.")


def _seconds(milliseconds: float) -> str:
    return f"{milliseconds / 1000:.3f}".rstrip("0").rstrip(".") + " s"
