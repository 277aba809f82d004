"""Sentences that were made in English, recognised by their patterns to be said in a translation.

A pattern has `{0}`, `{1}` where values stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication

_PLACE = re.compile(r"\\\{\d\\\}")
_VALUE = re.compile(r"\{\d\}")
_ANYTHING = "(.*)"


class Patterns:
    """Those of one context. One is compiled when a sentence is met that may be its: all of them at
    once would stop the window."""

    def __init__(
        self,
        context: str,
        marked: Iterable[object],
        value: Callable[[str], str] = lambda _pattern: _ANYTHING,
    ) -> None:
        """`marked` are texts as QT_TRANSLATE_NOOP gives them; `value` says by which expression a
        pattern's values are recognised."""
        self._context = context
        self._patterns = tuple((str(pattern), _literals(str(pattern))) for pattern in marked)
        self._value = value
        self._expressions: dict[str, re.Pattern[str]] = {}

    def shown(self, sentence: str) -> str:
        """The sentence in the user's language; as it is where it has no pattern."""
        said = self.said(sentence)
        return sentence if said is None else said

    def said(self, sentence: str, of_value: Callable[[str], str] = str) -> str | None:
        """The sentence in the user's language, its values as `of_value` says them; None where it
        has no pattern."""
        found = self._recognised(sentence)
        if found is None:
            return None
        pattern, values = found
        translated = QCoreApplication.translate(self._context, pattern)
        return translated.format(*map(of_value, values))

    def knows(self, sentence: str) -> bool:
        """Whether it can be translated."""
        return self._recognised(sentence) is not None

    def _recognised(self, sentence: str) -> tuple[str, tuple[str, ...]] | None:
        """The pattern of a sentence, and what stands at its places."""
        for pattern, literals in self._patterns:
            if _may_be(sentence, literals):
                match = self._expression(pattern).fullmatch(sentence)
                if match is not None:
                    return pattern, match.groups()
        return None

    def _expression(self, pattern: str) -> re.Pattern[str]:
        found = self._expressions.get(pattern)
        if found is None:
            value = self._value(pattern)
            text = _PLACE.sub(lambda _: value, re.escape(pattern))
            found = self._expressions[pattern] = re.compile(text, re.DOTALL)
        return found


def literal_length(pattern: str) -> int:
    """How many characters of a pattern are its own: of two that take a sentence, the special one
    has more."""
    return sum(map(len, _literals(pattern)))


def _literals(pattern: str) -> tuple[str, ...]:
    """What stands before, between and behind the values of a pattern."""
    return tuple(_VALUE.split(pattern))


def _may_be(sentence: str, literals: tuple[str, ...]) -> bool:
    """Whether an expression is worth being made: it takes longer than this by far."""
    return (
        sentence.startswith(literals[0])
        and sentence.endswith(literals[-1])
        and all(part in sentence for part in literals)
    )
