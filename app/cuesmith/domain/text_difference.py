"""Where two texts differ, to be shown side by side."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from cuesmith.domain.wrapping import atoms

_MOST_COMPARED = 1500
"""Atoms; difflib's time grows with the square. Beyond, all counts as changed."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text."""

    text: str
    changed: bool


def differences(left: str, right: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both texts in pieces, each marked where the other text has something else.

    Line breaks and the number of spaces make no difference; each piece has its own.
    """
    one, other = _tokens(left), _tokens(right)
    if len(one) > _MOST_COMPARED or len(other) > _MOST_COMPARED:
        return (Piece(left, True),), (Piece(right, True),)
    matcher = SequenceMatcher(None, [t.strip() for t in one], [t.strip() for t in other], False)
    lefts: list[Piece] = []
    rights: list[Piece] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        for pieces, tokens in ((lefts, one[a:b]), (rights, other[c:d])):
            if tokens:
                pieces.append(Piece("".join(tokens), kind != "equal"))
    return tuple(lefts), tuple(rights)


def _tokens(text: str) -> list[str]:
    """The atoms of a text, each with the space before it; one after the other they are it."""
    found: list[str] = []
    end = 0
    for atom in atoms(text):
        at = text.find(atom.text, end)
        if at < 0:
            continue
        found.append(text[end : at + len(atom.text)])
        end = at + len(atom.text)
    if text[end:]:
        found.append(text[end:])
    return found
