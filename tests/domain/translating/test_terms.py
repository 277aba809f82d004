"""Glossaries, and where their terms stand."""

from __future__ import annotations

import pytest

from cuesmith.base.errors import UsageError
from cuesmith.domain.glossary import Term
from cuesmith.domain.translating.terms import FixedTerm, find_terms, kept_terms, parse_terms


def test_a_glossary_is_csv_of_two_columns_or_of_one() -> None:
    text = '\ufeff# ours; not theirs\nFalcon\n"engine room","Maschinenraum"\nHan,keep\n\n'
    assert parse_terms(text, "a.csv") == (
        FixedTerm("Falcon"),
        FixedTerm("engine room", "Maschinenraum"),
        FixedTerm("Han"),
    )
    assert parse_terms("a;b\n", "a.csv") == parse_terms("a\tb\n", "a.txt") == (FixedTerm("a", "b"),)


def test_a_glossary_is_toml() -> None:
    text = 'keep = ["Han"]\n[terms]\n"engine room" = "Maschinenraum"\nFalcon = ""\n'
    assert set(parse_terms(text, "a.TOML")) == {
        FixedTerm("Han"),
        FixedTerm("Falcon"),
        FixedTerm("engine room", "Maschinenraum"),
    }


@pytest.mark.parametrize("text", ["terms = 3", "keep = [3]", "[terms]\na = 1", "not toml"])
def test_a_glossary_that_is_none_is_told(text: str) -> None:
    with pytest.raises(UsageError, match=r"glossary a\.toml cannot be understood"):
        parse_terms(text, "a.toml")


def test_a_term_of_any_length_is_refused() -> None:
    with pytest.raises(UsageError, match="too long"):
        parse_terms("x" * 1000, "a.csv")


@pytest.mark.parametrize(
    ("text", "term", "found"),
    [
        ("The Falcon flies", "Falcon", ["Falcon"]),
        ("Falcons fly", "Falcon", []),
        ("a falcon flies", "Falcon", []),
        ("Warp drive, warp drive", "warp drive", ["Warp drive", "warp drive"]),
        ("warp\n drive", "warp drive", ["warp\n drive"]),
        ("C++ is fun", "C++", ["C++"]),
        ("我爱北京天安门", "北京", ["北京"]),
    ],
)
def test_terms_are_found_as_whole_words(text: str, term: str, found: list[str]) -> None:
    hits = find_terms(text, (FixedTerm(term),))
    assert [text[start:end] for start, end, _ in hits] == found


def test_letters_whose_capital_is_anothers_are_no_trouble() -> None:
    terms = (FixedTerm("ırmak"), FixedTerm("ßa"))
    assert [term.text for _, _, term in find_terms("Irmak, ırmak ßa", terms)] == [
        "ırmak",
        "ırmak",
        "ßa",
    ]


def test_the_longest_term_wins() -> None:
    terms = (FixedTerm("New York"), FixedTerm("New York Times"))
    ((start, end, term),) = find_terms("The New York Times", terms)
    assert (start, end, term.text) == (4, 18, "New York Times")


def test_a_projects_names_are_kept() -> None:
    assert kept_terms((Term("Han", ("Hahn",)),)) == (FixedTerm("Han"),)
