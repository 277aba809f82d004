"""Lines: as few as hold the text, balanced, broken where it reads best."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.measures import line_width
from cuesmith.domain.profiles import DEFAULT_PROFILE
from cuesmith.domain.wrapping import wrap
from tests.support.speech_strategies import ARABIC, CJK, LATIN, quick


@pytest.mark.parametrize(
    ("text", "language", "lines"),
    [
        ("Short enough for one line.", "en", ["Short enough for one line."]),
        ("One\nline\nwill do.", "en", ["One line will do."]),
        (
            "I told you that it would rain, and now we are wet.",
            "en",
            ["I told you that it would rain,", "and now we are wet."],
        ),
        (
            "She bought a present for the daughter of her neighbour.",
            "en",
            ["She bought a present", "for the daughter of her neighbour."],
        ),
        (
            "Wir haben gestern lange gewartet, aber niemand kam.",
            "de",
            ["Wir haben gestern lange gewartet,", "aber niemand kam."],
        ),
        (
            "Nous avons vu le grand bateau dans le port de la ville.",
            "fr",
            ["Nous avons vu le grand bateau", "dans le port de la ville."],
        ),
        (
            "今日は新しい機能について、詳しく説明します。",
            "ja",
            ["今日は新しい機能について、", "詳しく説明します。"],
        ),
        ("Vous venez avec moi\u00a0?", "fr", ["Vous venez avec moi\u00a0?"]),
        ("", "en", []),
        ("   \n ", "en", []),
    ],
)
def test_breaks_where_it_reads_best(text: str, language: str, lines: list[str]) -> None:
    assert list(wrap(text, DEFAULT_PROFILE, language)) == lines


def test_a_speaker_keeps_a_line_of_his_own() -> None:
    assert wrap("- Where?\n- Here.", DEFAULT_PROFILE, "en") == ("- Where?", "- Here.")


def test_the_upper_line_is_the_shorter_one_where_both_are_possible() -> None:
    upper, lower = wrap("aaaa bbbb cccc dddd eeee", replace(DEFAULT_PROFILE, max_line_length=15))
    assert len(upper) < len(lower)


def test_a_line_ends_between_an_article_and_its_noun_only_if_it_must() -> None:
    profile = replace(DEFAULT_PROFILE, max_line_length=12)
    assert wrap("one two the tree", profile, "en") == ("one two", "the tree")


def test_a_word_longer_than_a_line_stays_whole() -> None:
    word = "x" * 50
    assert wrap(f"a {word} b", DEFAULT_PROFILE) == ("a", word, "b")


def test_french_punctuation_never_starts_a_line() -> None:
    profile = replace(DEFAULT_PROFILE, max_line_length=20)
    lines = wrap("Est-ce que tu viens avec nous ? Oui !", profile, "fr")
    assert len(lines) == 2
    assert not any(line.startswith(("?", "!")) for line in lines)


@given(
    st.sampled_from([(LATIN, " "), (CJK, ""), (ARABIC, " ")]).flatmap(
        lambda kind: st.lists(st.sampled_from(kind[0]), max_size=60).map(kind[1].join)
    ),
    st.integers(10, 50),
)
@quick
def test_loses_nothing_and_is_done_after_one_pass(text: str, length: int) -> None:
    profile = replace(DEFAULT_PROFILE, max_line_length=length, max_full_width=length // 2)
    lines = wrap(text, profile, "en")
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(line == line.strip() and line for line in lines)
    again = wrap(" ".join(lines), profile, "en")
    if " " in text:
        assert again == lines
    for before, after in pairwise(lines):
        both = line_width(f"{before} {after}", profile.max_line_length, profile.max_full_width)
        assert both > profile.line_units or len(lines) > 2


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("- Is that true?\n- Yes, in\nSpain.", ("- Is that true?", "- Yes, in Spain.")),
        ("JOHN: Hello\nthere.\nMARY: Hi.", ("JOHN: Hello there.", "MARY: Hi.")),
        ("♪ We are the\nchampions\n♪ my friends", ("♪ We are the champions", "♪ my friends")),
        ("[door slams]\nWho is\nthere?", ("[door slams]", "Who is there?")),
        ("He said it,\n- or so -\nto me.", ("He said it, - or so - to me.",)),
    ],
)
def test_speakers_sounds_and_verses_never_share_a_line(text: str, lines: tuple[str, ...]) -> None:
    assert wrap(text, DEFAULT_PROFILE, "en") == lines


def test_no_line_begins_with_a_particle_of_the_word_before() -> None:
    text = "各位觀眾晚安，歡迎收看今天的新聞節目，首先來看頭條。"
    lines = ("各位觀眾晚安，歡迎收看今天的", "新聞節目，首先來看頭條。")
    assert wrap(text, DEFAULT_PROFILE, "zh-Hant") == lines
