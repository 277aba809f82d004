"""What tools say of their amendments, in the user's language: rules by name, reasons by pattern.

Whoever makes a tool adds its rules and the sentences of its reasons here; a rule or a sentence that
is not in the lists is shown as it is.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from cuesmith.bridge.conform_words import REASONS as CONFORM_REASONS
from cuesmith.bridge.conform_words import RULES as CONFORM_RULES
from cuesmith.bridge.patterns import Patterns
from cuesmith.bridge.text_tool_words import TEXT_TOOL_REASONS, TEXT_TOOL_RULES
from cuesmith.bridge.voice_sentences import VOICE_REASONS, VOICE_RULES
from cuesmith.domain.rules import Rule

_RULES: dict[str, object] = {
    **CONFORM_RULES,
    Rule.EMPTY: QT_TRANSLATE_NOOP("AmendmentRules", "Empty cue"),
    Rule.UNTRANSLATED: QT_TRANSLATE_NOOP("AmendmentRules", "Not translated"),
    Rule.OVERLAP: QT_TRANSLATE_NOOP("AmendmentRules", "Overlap"),
    Rule.PAST_END: QT_TRANSLATE_NOOP("AmendmentRules", "After the end of the film"),
    Rule.ORDER: QT_TRANSLATE_NOOP("AmendmentRules", "Order in the file"),
    Rule.TOO_SHORT: QT_TRANSLATE_NOOP("AmendmentRules", "Too short"),
    Rule.READING_SPEED: QT_TRANSLATE_NOOP("AmendmentRules", "Reading speed"),
    Rule.TOO_LONG: QT_TRANSLATE_NOOP("AmendmentRules", "Too long"),
    Rule.GAP: QT_TRANSLATE_NOOP("AmendmentRules", "Smallest gap"),
    Rule.SMALL_GAP: QT_TRANSLATE_NOOP("AmendmentRules", "Pause that flickers"),
    Rule.SHOT_CHANGE: QT_TRANSLATE_NOOP("AmendmentRules", "Shot change"),
    Rule.WORDS: QT_TRANSLATE_NOOP("AmendmentRules", "Words at a time"),
    Rule.LINES: QT_TRANSLATE_NOOP("AmendmentRules", "Number of lines"),
    Rule.LINE_LENGTH: QT_TRANSLATE_NOOP("AmendmentRules", "Line length"),
    Rule.CUE_END: QT_TRANSLATE_NOOP("AmendmentRules", "Article at the end"),
    Rule.BAD_BREAK: QT_TRANSLATE_NOOP("AmendmentRules", "Break within a phrase"),
    Rule.UNBALANCED: QT_TRANSLATE_NOOP("AmendmentRules", "Unbalanced lines"),
    Rule.NEEDLESS_BREAK: QT_TRANSLATE_NOOP("AmendmentRules", "Needless line break"),
    Rule.SPELLING: QT_TRANSLATE_NOOP("AmendmentRules", "Spelling"),
    Rule.DIALOGUE: QT_TRANSLATE_NOOP("AmendmentRules", "Dashes of speakers"),
    Rule.PUNCTUATION: QT_TRANSLATE_NOOP("AmendmentRules", "Sign at the start of a line"),
    Rule.ELLIPSIS: QT_TRANSLATE_NOOP("AmendmentRules", "Ellipsis"),
    Rule.SPACES: QT_TRANSLATE_NOOP("AmendmentRules", "Spaces"),
    **TEXT_TOOL_RULES,
    **VOICE_RULES,
}
"""Each rule's stable word, and its name as a list shows it."""

_REASONS: tuple[object, ...] = (
    *CONFORM_REASONS,
    *TEXT_TOOL_REASONS,
    *VOICE_REASONS,
)

_PATTERNS = Patterns("AmendmentReasons", _REASONS)
_JOINT = " · "


def shown_rule(rule: str) -> str:
    """A rule's name: "Line length" for "line-length"."""
    name = _RULES.get(rule)
    if name is None:
        return rule.replace("-", " ").capitalize()
    return QCoreApplication.translate("AmendmentRules", str(name))


def shown_reason(reason: str) -> str:
    """A reason in the user's language; several stand on lines of their own."""
    return _JOINT.join(map(_PATTERNS.shown, reason.split("\n")))


def is_known(rule: str, reason: str = "") -> bool:
    """Whether a rule has a name, and each sentence of a reason can be translated."""
    said = [part for part in reason.split("\n") if part]
    return rule in _RULES and all(map(_PATTERNS.knows, said))
