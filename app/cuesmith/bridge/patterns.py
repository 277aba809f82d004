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
    """Those of one context, compiled when the first sentence is looked up."""

    def __init__(
        self,
        context: str,
        marked: Iterable[object],
        value: Callable[[str], str] = lambda _pattern: _ANYTHING,
    ) -> None:
        """`marked` are texts as QT_TRANSLATE_NOOP gives them; `value` says by which expression a
        pattern's values are recognised."""
        self._context = context
        self._patterns = tuple(str(pattern) for pattern in marked)
        self._value = value
        self._expressions: tuple[tuple[str, re.Pattern[str]], ...] = ()

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
        if not self._expressions:
            self._expressions = tuple(map(self._compiled, self._patterns))
        for pattern, expression in self._expressions:
            match = expression.fullmatch(sentence)
            if match is not None:
                return pattern, match.groups()
        return None

    def _compiled(self, pattern: str) -> tuple[str, re.Pattern[str]]:
        expression = _PLACE.sub(self._value(pattern), re.escape(pattern))
        return pattern, re.compile(expression, re.DOTALL)
