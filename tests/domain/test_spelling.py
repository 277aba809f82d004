"""Which words are asked about, and which are passed over."""

from __future__ import annotations

import pytest

from cuesmith.domain.spelling import misspelt

KNOWN = {"we", "don't", "know", "well", "being", "the", "cue", "naïve", "l'homme", "слово"}


def wrong(text: str, *terms: str) -> list[str]:
    found = misspelt(text, lambda word: word.lower() in KNOWN, frozenset(terms))
    assert all(text[each.start : each.end] == each.text for each in found)
    return [each.text for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We don’t know teh cue.", ["teh"]),
        ("“Well-being”, the naïve cue… слово", []),
        ("well-beeing", ["well-beeing"]),
        ("L’homme", []),
        ("mp3 3D x264", []),
        ("https://exampel.org user@exampel.org #hashtagg file.txtt the", []),
        ("x" * 80, []),
        ("", []),
    ],
)
def test_what_is_wrong(text: str, expected: list[str]) -> None:
    assert wrong(text) == expected


def test_terms_of_the_project_are_right() -> None:
    assert wrong("Cuesmith know Qtt", "cuesmith") == ["Qtt"]
