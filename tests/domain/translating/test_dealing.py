"""A translation dealt back to cues."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.translating.dealing import deal, sentence_anchors
from tests.support.cue_strategies import any_text, quick


def dealt(text: str, lengths: list[int], language: str = "de") -> list[str] | None:
    parts = deal(text, lengths, (), language)
    return None if parts is None else [text[slice(*part)] for part in parts]


def test_each_cue_gets_its_share() -> None:
    text = "Wir fuhren gestern nach Paris, und dann sahen wir viele Hunde."
    assert dealt(text, [30, 30]) == [
        "Wir fuhren gestern nach Paris,",
        "und dann sahen wir viele Hunde.",
    ]


def test_a_cue_ends_with_a_sentence_where_one_is_near() -> None:
    text = "Ja. Wir fahren heute noch los."
    assert dealt(text, [8, 20]) == ["Ja.", "Wir fahren heute noch los."]


def test_a_name_is_not_torn_apart() -> None:
    assert dealt("We have seen John Smith with his dogs", [17, 18], "en") == [
        "We have seen John Smith",
        "with his dogs",
    ]


def test_scripts_without_spaces_are_dealt_by_characters() -> None:
    parts = dealt("我们昨天去了巴黎，然后看到了很多狗。", [10, 10], "zh")
    assert parts == ["我们昨天去了巴黎，", "然后看到了很多狗。"]
    assert dealt("เราไปปารีสเมื่อวานนี้", [5, 5], "th") is not None


def test_fewer_words_than_cues_cannot_be_dealt() -> None:
    assert dealt("Donnerwetter!", [5, 5]) is None


def test_sentences_keep_to_their_cues_where_both_texts_have_as_many() -> None:
    source = "Ah. I do not think that she will ever come home again. Yes."
    text = "Nein, ganz und gar nicht, niemals. Sie kommt nicht. Doch, ja."
    anchors = sentence_anchors(source, "en", text, "de")
    assert anchors == ((3, 34), (54, 51))
    parts = deal(text, [3, 51, 5], anchors, "de")
    assert parts is not None
    assert [text[slice(*part)] for part in parts] == [
        "Nein, ganz und gar nicht, niemals.",
        "Sie kommt nicht.",
        "Doch, ja.",
    ]
    assert sentence_anchors(source, "en", "Nein. Nie.", "de") == ()


def test_marks_hold_the_texts_together() -> None:
    text = "one two three four five six seven eight"
    parts = deal(text, [10, 10], [(9, 33)], "en")
    assert parts is not None
    assert text[slice(*parts[1])] == "eight"


@quick
@given(any_text(), st.lists(st.integers(0, 40), min_size=1, max_size=8), st.data())
def test_every_part_says_something_and_nothing_is_lost(
    text: str, lengths: list[int], data: st.DataObject
) -> None:
    places = st.tuples(st.integers(0, sum(lengths)), st.integers(0, len(text)))
    parts = deal(text, lengths, data.draw(st.lists(places, max_size=4)), "en")
    if parts is None or not text.strip():
        return
    assert len(parts) == len(lengths)
    assert all(text[a:b].strip() for a, b in parts)
    assert "".join("".join(text[a:b] for a, b in parts).split()) == "".join(text.split())


@pytest.mark.parametrize("cues", [2, 8])
def test_long_texts_are_dealt_quickly(cues: int) -> None:
    parts = deal("wort " * 4000, [2500] * cues, (), "de")
    assert parts is not None
    assert len(parts) == cues
