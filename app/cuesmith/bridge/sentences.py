"""Errors and notices of the layers below, in the user's language.

Rules, services and engines say in English what happened and what to do. What the studio shows of
them is recognised here and said in another language. A sentence that is not in the list is shown
as it is; values inside, such as a system's reason, stay as they are, unless they are known too.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QCoreApplication

from cuesmith.base.errors import CuesmithError
from cuesmith.base.problems import Problem
from cuesmith.bridge.patterns import Patterns, literal_length

_END = re.compile(r"(?<=[.!?]) (?=[A-Z0-9“<`.-])")
_LINE = re.compile(r"line (\d+): (.*)", re.DOTALL)
_NAMED = re.compile(r"([^:\n]{1,200}): ([A-Z“].*)", re.DOTALL)
_MOST_PARTS = 8
"""Sentences of one text that are looked up by themselves."""


def shown_sentence(sentence: str) -> str:
    """A notice in the user's language; it may be several sentences."""
    said = _said(sentence)
    return sentence if said is None else said


def shown_problem(problem: Problem) -> str:
    """What was odd about an input, in the user's language, and in which line."""
    said = shown_sentence(problem.message)
    if problem.line is None:
        return said
    return QCoreApplication.translate("Problems", "line {0}: {1}").format(problem.line, said)


def shown_error(error: CuesmithError) -> CuesmithError:
    """An error whose message and hint are in the user's language; both, or neither."""
    message, hint = (_said(one) if one else "" for one in (error.message, error.hint))
    if message is None or hint is None:
        return error
    return CuesmithError(message, hint=hint, details=error.details)


def _said(text: str) -> str | None:
    """A text in the user's language; None where it is not known."""
    if found := _LINE.fullmatch(text):
        return shown_problem(Problem(found[2], int(found[1])))
    return _one_by_one(text, _MOST_PARTS) or _alone(text) or _of_one(text)


def _of_one(text: str) -> str | None:
    """What is said of one of several, whose name stands before it."""
    if found := _NAMED.fullmatch(text):
        said = _one_by_one(found[2], _MOST_PARTS) or _alone(found[2])
        return None if said is None else f"{found[1]}: {said}"
    return None


def _one_by_one(text: str, most: int) -> str | None:
    """Several sentences, each of which is known; None where the text is none of that kind."""
    for end in _END.finditer(text):
        first = _alone(text[: end.start()]) if most > 1 else None
        if first is not None:
            rest = text[end.end() :]
            others = _one_by_one(rest, most - 1) or _alone(rest)
            if others is not None:
                return f"{first} {others}"
    return None


def _alone(sentence: str) -> str | None:
    from cuesmith.bridge.host_sentences import host_failure

    return host_failure(sentence) or _patterns().said(sentence, _shown_value)


def _shown_value(value: str) -> str:
    """What stands in a sentence: a reason that is known, a sentence of its own, or a name."""
    said = _fragments().said(value)
    if said is None and value.endswith("."):
        said = _said(value)
    return value if said is None else said


@cache
def _patterns() -> Patterns:
    """Made when the first sentence is shown: they are of no use to a window that opens. Special
    ones stand before those that would take them, and have more of their own."""
    from cuesmith.bridge.known_sentences import MARKED

    special_first = sorted(map(str, MARKED), key=literal_length, reverse=True)
    return Patterns("Sentences", special_first)


@cache
def _fragments() -> Patterns:
    from cuesmith.bridge.sentence_fragments import FRAGMENTS

    return Patterns("Fragments", FRAGMENTS, _counted)


def _counted(pattern: str) -> str:
    return r"(\d+)" if pattern.startswith("{0} ") else "(.*)"
