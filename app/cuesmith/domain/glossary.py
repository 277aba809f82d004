"""Names and terms of a project: what recognition gets wrong once, it should not get wrong twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

_PROMPT_LETTERS = 600
"""Whisper's prompt holds 224 tokens, at about four letters a token of English; what other scripts
take more of is left to the engine to cut."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase as it should be written."""

    text: str
    heard_as: tuple[str, ...] = ()
    """What recognition wrote instead, so far."""


def with_term(glossary: Sequence[Term], text: str, heard_as: str = "") -> tuple[Term, ...]:
    """The glossary with a term as its latest; one that it holds already is moved there.

    A blank term changes nothing.
    """
    text = " ".join(text.split())
    if not text:
        return tuple(glossary)
    known = next((term for term in glossary if term.text == text), Term(text))
    if heard_as and heard_as != text and heard_as not in known.heard_as:
        known = replace(known, heard_as=(*known.heard_as, heard_as))
    return (*(term for term in glossary if term.text != text), known)


def without_term(glossary: Sequence[Term], text: str) -> tuple[Term, ...]:
    """The glossary without a term."""
    return tuple(term for term in glossary if term.text != text)


def hotwords(glossary: Iterable[Term], letters: int = _PROMPT_LETTERS) -> str:
    """The terms as one line for an engine, with ", " between; the latest where not all fit."""
    chosen: list[str] = []
    for term in reversed(tuple(glossary)):
        letters -= len(term.text) + 2
        if letters < 0:
            break
        chosen.append(term.text)
    return ", ".join(reversed(chosen))
