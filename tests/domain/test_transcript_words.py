"""The words of a paragraph: where they stand and when they are said; words cut from cues."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Cue, Dialect, Markup, Word
from cuesmith.domain.document import Document
from cuesmith.domain.edits import apply
from cuesmith.domain.track import Track
from cuesmith.domain.transcript_cuts import cutting, without
from cuesmith.domain.transcript_words import SpokenWord, prose_of, spoken_words
from cuesmith.domain.words import interpolate_words


def timed(text: str, start: int = 0, end: int = 8000, name: str = "a") -> Cue:
    return Cue(name, start, end, text, interpolate_words(text, start, end))


def shown(cue: Cue) -> list[str]:
    return [cue.text[word.first : word.stop] for word in spoken_words(cue)]


def test_marks_cling_to_their_words() -> None:
    assert shown(timed("“Well,” he – I saw\n(the cat) go.")) == [
        "“Well,”", "he –", "I", "saw", "(the", "cat)", "go."
    ]  # fmt: skip
    assert shown(timed("- Hi.\n- Bye.")) == ["- Hi.", "- Bye."]
    assert shown(timed("今日は、「音声」")) == ["今", "日", "は、", "「音", "声」"]
    assert shown(timed("♪")) == ["♪"]
    assert shown(timed(" \n")) == []


def test_a_cue_without_word_times_has_words_all_the_same() -> None:
    first, second = spoken_words(Cue("a", 1000, 3000, "One, two"))
    assert (first.start, second.end) == (1000, 3000)
    assert first.end == second.start


def test_prose_knows_the_place_of_every_word() -> None:
    found = prose_of(
        [timed("One,\n two.", 0, 900), Cue("x", 0, 1, " "), timed("Three", 1000, 1500)]
    )
    assert found.text == "One, two. Three"
    assert [found.text[each.first : each.stop] for each in found.words] == ["One,", "two.", "Three"]
    assert [each.row for each in found.words] == [0, 0, 2]
    assert [found.at(place) for place in (0, 4, 5, 9, 14, 99)] == [0, 0, 1, 1, 2, 2]
    assert prose_of([]).at(0) is None


def test_prose_knows_what_is_said_at_a_time() -> None:
    found = prose_of([timed("One two", 1000, 2000), timed("three", 5000, 6000)])
    said = [found.spoken_at(time) for time in (0, 1000, 1600, 3000, 5000, 9000)]
    assert said == [None, 0, 1, 1, 2, 2]


@given(st.lists(st.text(alphabet="ab ,.\n-「今」", max_size=10), max_size=4))
def test_every_letter_is_in_one_word(texts: list[str]) -> None:
    found = prose_of([timed(text, name=str(n)) for n, text in enumerate(texts)])
    covered = [place for each in found.words for place in range(each.first, each.stop)]
    assert covered == sorted(set(covered))
    assert {place for place, char in enumerate(found.text) if not char.isspace()} <= set(covered)


@pytest.mark.parametrize(
    ("text", "gone", "left"),
    [
        ("Well, um, I saw him.", [1], "Well, I saw him."),
        ("Well, um, I saw him.", [0], "Um, I saw him."),
        ("Well, um, I saw him.", [4], "Well, um, I saw."),
        ("Well, um, I saw, him.", [4], "Well, um, I saw."),
        ("Well, um, I saw him.", [0, 1, 4], "I saw."),
        ("Yes. We went, I think.", [0], "We went, I think."),
        ("Yes. We went, I think.", [1, 2], "Yes. I think."),
        ("“Quote,” he said.", [0], "He said."),
        ("He (the tall one) left.", [1], "He (tall one) left."),
        ("He (the tall one) left.", [1, 2, 3], "He left."),
        ("¿Qué haces, tío?", [0], "¿Haces, tío?"),
        ("¿Qué haces, tío?", [2], "¿Qué haces?"),
        ("One\ntwo\nthree", [1], "One\nthree"),
        ("- Hi there.\n- Bye.", [1], "- Hi.\n- Bye."),
        ("- Hi there.\n- Bye.", [2], "Hi there."),
        ("今日は、「音声」が\nとても。", [3, 4], "今日は、が\nとても。"),
        ("So I, um... saw him...", [2], "So I, saw him..."),
        ("$5 note", [0], "note"),
    ],
)
def test_what_is_left_reads_as_it_should(text: str, gone: list[int], left: str) -> None:
    cue = timed(text)
    found = without(cue, [spoken_words(cue)[place] for place in gone], "en")
    assert found is not None
    assert found.text == left


def test_a_capital_is_kept_for_what_begins_a_sentence_only() -> None:
    cue = timed("Anna said so.")
    left = without(cue, spoken_words(cue)[:1], begins=False)
    assert left is not None
    assert left.text == "said so."


_texts = st.lists(
    st.sampled_from(["the", "the,", "A", "cat.", "(no", "way)", "—", "«da»", "音声", "「声", "。"]),
    min_size=1,
    max_size=9,
)


@given(_texts, st.sets(st.integers(0, 12)))
def test_the_other_words_stay_with_their_times(pieces: list[str], places: set[int]) -> None:
    cue = timed(" ".join(pieces))
    words = spoken_words(cue)
    gone = [word for place, word in enumerate(words) if place in places]
    kept = [word for place, word in enumerate(words) if place not in places]
    left = without(cue, gone, "en")
    if left is None:
        said = [cue.text[slice(*word.core)] for word in kept]
        assert not any(any(map(str.isalnum, text)) for text in said)
        return
    letters = [_letters(word.text) for word in left.words]
    assert letters == [text for word in kept if (text := _letters(cue.text[slice(*word.core)]))]
    times = [(word.start, word.end) for word in left.words]
    assert times == [
        (word.start, word.end) for word in kept if _letters(cue.text[slice(*word.core)])
    ]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def document() -> Document:
    cues = (
        timed("Well, this is it.", 0, 2000, "a"),
        Cue("b", 2000, 4000, "No times here.", markup=Markup(Dialect.SRT, "<i>No</i> times here.")),
        timed("The the end.", 4000, 6000, "c"),
    )
    return Document((Track(cues, "en", id="t"),))


def words_of(place: int) -> tuple[SpokenWord, ...]:
    return spoken_words(document().tracks[0].cues[place])


def test_words_go_from_several_cues_in_one_edit() -> None:
    before = document()
    edit = cutting(before.tracks[0], [*words_of(0)[1:], words_of(1)[1], *words_of(2)])
    assert edit is not None
    assert edit.describe(before) == "Cut 7 words"
    done = apply(before, edit)
    cues = done.document.tracks[0].cues
    assert [cue.text for cue in cues] == ["Well.", "No here."]
    assert cues[1].markup == Markup(Dialect.SRT, "<i>No</i> here.")
    assert apply(done.document, done.inverse).document == before


def test_of_two_equal_words_the_right_one_goes() -> None:
    track = document().tracks[0]
    edit = cutting(track, [words_of(2)[0]])
    assert edit is not None
    assert edit.describe(document()) == "Cut “The”"
    cue = apply(document(), edit).document.tracks[0].cues[2]
    assert cue.text == "The end."
    assert cue.words[0].start == words_of(2)[1].start


def test_what_was_edited_since_is_left() -> None:
    track = document().tracks[0]
    assert cutting(track, []) is None
    stale = SpokenWord("a", 0, 3, (0, 3), 0, 1)
    lost = SpokenWord("gone", 0, 3, (0, 3), 0, 1)
    assert cutting(track, [stale, lost]) is None


def test_syllables_are_words_of_their_own() -> None:
    cue = Cue(
        "k", 0, 900, "kara o", (Word(0, 300, "ka"), Word(300, 600, "ra"), Word(600, 900, "o"))
    )
    assert shown(cue) == ["ka", "ra", "o"]
    left = without(cue, spoken_words(cue)[:1])
    assert left is not None
    assert (left.text, [word.text for word in left.words]) == ("ra o", ["ra", "o"])
