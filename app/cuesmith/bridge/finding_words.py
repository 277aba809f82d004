"""What is found wrong with a cue, in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from cuesmith.domain.check_times import rate
from cuesmith.domain.findings import ADVICE, Finding
from cuesmith.domain.remedies import WHY_NOT
from cuesmith.domain.rules import Rule

_PATTERNS = {
    Rule.EMPTY: QT_TRANSLATE_NOOP("Findings", "The cue has no text."),
    Rule.UNTRANSLATED: QT_TRANSLATE_NOOP(
        "Findings", "Still says what it was to be translated from."
    ),
    Rule.OVERLAP: QT_TRANSLATE_NOOP("Findings", "Starts {0} before an earlier cue is gone."),
    Rule.PAST_END: QT_TRANSLATE_NOOP("Findings", "Shows until {0} after the end of the film."),
    Rule.ORDER: QT_TRANSLATE_NOOP("Findings", "Stands in the file behind a cue that starts later."),
    Rule.TOO_SHORT: QT_TRANSLATE_NOOP("Findings", "Shows for {0}; at least {1} are needed."),
    Rule.READING_SPEED: QT_TRANSLATE_NOOP(
        "Findings", "Reading speed {0} CPS; at most {1} can be read."
    ),
    Rule.TOO_LONG: QT_TRANSLATE_NOOP("Findings", "Shows for {0}; at most {1} are allowed."),
    Rule.GAP: QT_TRANSLATE_NOOP(
        "Findings", "Follows {0} ms after the cue before; {1} ms are needed."
    ),
    Rule.SMALL_GAP: QT_TRANSLATE_NOOP(
        "Findings", "Follows {0} ms after the cue before, which flickers: close the gap."
    ),
    Rule.WORDS: QT_TRANSLATE_NOOP("Findings", "{0} words at a time; at most {1} are shown."),
    Rule.LINES: QT_TRANSLATE_NOOP("Findings", "{0} lines; at most {1} are allowed."),
    Rule.LINE_LENGTH: QT_TRANSLATE_NOOP(
        "Findings", "A line of {0} characters; at most {1} are allowed."
    ),
    Rule.CUE_END: QT_TRANSLATE_NOOP("Findings", "Ends with “{0}”, which belongs to what follows."),
    Rule.BAD_BREAK: QT_TRANSLATE_NOOP(
        "Findings", "The line breaks between “{0}” and “{1}”, which belong together."
    ),
    Rule.UNBALANCED: QT_TRANSLATE_NOOP(
        "Findings", "Lines of {0} and {1} characters could be more alike."
    ),
    Rule.NEEDLESS_BREAK: QT_TRANSLATE_NOOP("Findings", "The text fits on one line."),
    Rule.SPELLING: QT_TRANSLATE_NOOP("Findings", "No dictionary has “{0}”."),
    Rule.DIALOGUE: QT_TRANSLATE_NOOP("Findings", "The dashes of the two speakers do not agree."),
    Rule.PUNCTUATION: QT_TRANSLATE_NOOP(
        "Findings", "A line begins with a sign that closes the one before."
    ),
    Rule.ELLIPSIS: QT_TRANSLATE_NOOP("Findings", "Three dots; the profile wants the sign “{0}”."),
    Rule.SPACES: QT_TRANSLATE_NOOP("Findings", "There are needless spaces or an empty line."),
}
_SHOTS = {
    ("start", True): QT_TRANSLATE_NOOP("Findings", "Starts {0} ms before a shot change."),
    ("start", False): QT_TRANSLATE_NOOP("Findings", "Starts {0} ms after a shot change."),
    ("end", True): QT_TRANSLATE_NOOP("Findings", "Ends {0} ms before a shot change."),
    ("end", False): QT_TRANSLATE_NOOP("Findings", "Ends {0} ms after a shot change."),
}
_IN_SECONDS = frozenset({Rule.TOO_SHORT, Rule.TOO_LONG, Rule.OVERLAP, Rule.PAST_END})
_ABOUT_WORDS = frozenset({Rule.BAD_BREAK, Rule.CUE_END, Rule.SPELLING, Rule.ELLIPSIS})


def finding_in_words(finding: Finding) -> str:
    """A sentence for the person, with the figure and its limit."""
    if finding.rule is Rule.SHOT_CHANGE:
        pattern = _SHOTS["start" if finding.detail == "start" else "end", finding.value < 0]
    else:
        pattern = _PATTERNS[finding.rule]
    return QCoreApplication.translate("Findings", str(pattern)).format(*_figures(finding))


def advice_in_words(rule: Rule) -> str:
    """What a person can do where a rule is broken."""
    return QCoreApplication.translate("Advice", ADVICE[rule])


def why_not_in_words(rule: Rule) -> str:
    """Why nothing can safely be done where a rule is broken."""
    return QCoreApplication.translate("WhyNoFix", WHY_NOT[rule])


def _figures(finding: Finding) -> tuple[str, ...]:
    if finding.rule in _IN_SECONDS:
        return _seconds(finding.value), _seconds(finding.limit)
    if finding.rule in _ABOUT_WORDS:
        return tuple(finding.detail.split("\n"))
    if finding.rule is Rule.READING_SPEED:
        return rate(finding.value), f"{finding.limit:g}"
    return f"{abs(finding.value):.0f}", f"{finding.limit:.0f}"


def _seconds(milliseconds: float) -> str:
    return f"{milliseconds / 1000:.3f}".rstrip("0").rstrip(".") + " s"
