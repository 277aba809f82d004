"""What tools say of their amendments, in the user's language: rules by name, reasons by pattern.

Whoever makes a tool adds its rules and the sentences of its reasons here; a rule or a sentence that
is not in the lists is shown as it is.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cuesmith.bridge.patterns import Patterns

_RULES: dict[str, object] = {}
"""Each rule's stable word, and its name as a list shows it."""

_REASONS: tuple[object, ...] = ()

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
