"""How well a break between two words reads."""

from __future__ import annotations

import pytest

from cuesmith.domain.breaks import Break, ends_sentence, grade
from cuesmith.domain.function_words import BINDERS, OPENERS


@pytest.mark.parametrize(
    ("language", "left", "right"),
    [
        ("de", "3.", "Oktober"),
        ("de", "19.", "Jahrhundert"),
        ("da", "3.", "oktober"),
        ("de", "z.", "B."),
        ("de", "z.B.", "Wasser"),
        ("de-AT", "Dr.", "Elisabeth"),
        ("en", "J.", "R."),
        ("en", "Mt.", "Everest"),
        ("en", "No.", "5"),
        ("fr", "j'en", "ai"),
        ("fr", "qu’il", "vient"),
        ("it", "c'è", "un"),
        ("pl", "w", "Warszawie"),
        ("ru", "в", "Москве"),
        ("sv", "en", "bil"),
    ],
)
def test_what_belongs_together(language: str, left: str, right: str) -> None:
    assert grade(left, right, language) is Break.BOUND


@pytest.mark.parametrize(
    ("language", "left", "right"),
    [
        ("en", "No.", "I"),
        ("en", "I.", "Then"),
        ("en", "3.", "Then"),
        ("de", "1987.", "Dann"),
        ("de", "Nein.", "Ich"),
    ],
)
def test_where_a_sentence_ends(language: str, left: str, right: str) -> None:
    assert grade(left, right, language) is Break.SENTENCE
    assert ends_sentence(left, language)


@pytest.mark.parametrize(
    ("language", "left", "right"),
    [("en", "etc.", "These"), ("de", "usw.", "Diese"), ("en", "U.S.", "Army"), ("ru", "г.", "Он")],
)
def test_an_abbreviation_that_closes_leans_on_nothing(language: str, left: str, right: str) -> None:
    assert grade(left, right, language) not in (Break.BOUND, Break.SENTENCE)


def test_what_begins_a_phrase_leans_on_it_in_every_language() -> None:
    assert OPENERS.keys() == BINDERS.keys()
