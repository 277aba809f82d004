"""Sentences that were made in English, recognised by their patterns to be said in a translation.

A pattern has `{0}`, `{1}` where values stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication

_PLACE = re.compile(r"\\\{\d\\\}")
_ANYTHING = "(.*)"


class Patterns:
    """Those of one context. One is compiled when a sentence is met that begins as it does: all of
    them at once would stop the window."""

    def __init__(
        self,
        context: str,
        marked: Iterable[object],
        value: Callable[[str], str] = lambda _pattern: _ANYTHING,
    ) -> None:
        """`marked` are texts as QT_TRANSLATE_NOOP gives them; `value` says by which expression a
        pattern's values are recognised."""
        self._context = context
        self._patterns = tuple((str(pattern), _beginning(str(pattern))) for pattern in marked)
        self._value = value
        self._expressions: dict[str, re.Pattern[str]] = {}

    def shown(self, sentence: str) -> str:
        """The sentence in the user's language; as it is where it has no pattern."""
        found = self._recognised(sentence)
        if found is None:
            return sentence
        pattern, values = found
        return QCoreApplication.translate(self._context, pattern).format(*values)

    def knows(self, sentence: str) -> bool:
        """Whether it can be translated."""
        return self._recognised(sentence) is not None

    def _recognised(self, sentence: str) -> tuple[str, tuple[str, ...]] | None:
        """The pattern of a sentence, and what stands at its places."""
        for pattern, beginning in self._patterns:
            if sentence.startswith(beginning):
                match = self._expression(pattern).fullmatch(sentence)
                if match is not None:
                    return pattern, match.groups()
        return None

    def _expression(self, pattern: str) -> re.Pattern[str]:
        found = self._expressions.get(pattern)
        if found is None:
            text = _PLACE.sub(self._value(pattern), re.escape(pattern))
            found = self._expressions[pattern] = re.compile(text, re.DOTALL)
        return found


def _beginning(pattern: str) -> str:
    """What a sentence of a pattern begins with: all before its first value."""
    return pattern.partition("{")[0]
