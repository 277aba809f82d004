"""Words timed by tapping, and words divided into syllables."""

from __future__ import annotations

from cuesmith.domain.cue import Cue, Word
from cuesmith.domain.syllables import join_syllables, split_word
from cuesmith.domain.tapping import Tapping, begin_tapping

CUE = Cue("c", 1000, 4000, "One two three")


def tapped(*taps: tuple[int, int]) -> Tapping:
    """Press and release times."""
    tapping = begin_tapping(CUE)
    for press, release in taps:
        tapping = tapping.press(press).release(release)
    return tapping


def times(words: tuple[Word, ...]) -> list[tuple[int, int, bool]]:
    return [(word.start, word.end, word.estimated) for word in words]


def test_each_tap_ends_one_word_and_begins_the_next() -> None:
    words = tapped((1200, 1250), (2000, 2050), (3000, 3050)).words()
    assert times(words) == [(1200, 2000, False), (2000, 3000, False), (3000, 4000, False)]
    assert [word.text for word in words] == ["One", "two", "three"]


def test_a_held_tap_says_where_its_word_ends() -> None:
    words = tapped((1200, 1700), (2000, 2050), (3000, 3600)).words()
    assert times(words) == [(1200, 1700, False), (2000, 3000, False), (3000, 3600, False)]


def test_a_tap_is_no_longer_held_where_the_medium_plays_faster() -> None:
    begun = begin_tapping(CUE).press(1200)
    assert begun.release(1420, rate=2.0) is begun
    assert begun.release(1300, rate=0.5).words()[0].end == 1300


def test_words_to_come_share_the_rest_as_estimates() -> None:
    first, second, third = tapped((1200, 1600)).words()
    assert (first.start, first.end) == (1200, 1600)
    assert second.start == 1600
    assert third.end == 4000
    assert second.estimated
    assert third.estimated


def test_taps_out_of_the_cue_count_at_its_edges() -> None:
    words = tapped((800, 850), (2000, 2050), (4200, 4300)).words()
    assert times(words) == [(1000, 2000, False), (2000, 4000, False), (4000, 4000, False)]


def test_one_more_tap_ends_the_last_word() -> None:
    tapping = tapped((1200, 1250), (2000, 2050), (3000, 3050))
    assert tapping.done
    assert tapping.press(3500).words()[-1].end == 3500


def test_syllables_are_tapped_one_by_one() -> None:
    words = split_word(CUE, 9)
    assert words is not None
    assert [word.text for word in words] == ["One", "two", "t", "hree"]
    cue = Cue("c", 1000, 4000, "One two three", words)
    assert begin_tapping(cue).texts == ("One", "two", "t", "hree")


def test_a_divided_word_is_united_again() -> None:
    timed = Cue("c", 0, 900, "Karaoke", (Word(100, 800, "Karaoke", 0.9),))
    words = split_word(timed, 4)
    assert words is not None
    assert times(words) == [(100, 500, True), (500, 800, True)]
    united = join_syllables(Cue("c", 0, 900, "Karaoke", words), 4)
    assert united is not None
    assert [(word.text, word.start, word.end) for word in united] == [("Karaoke", 100, 800)]


def test_between_words_there_is_nothing_to_divide() -> None:
    assert split_word(CUE, 3) is None
    assert split_word(CUE, 4) is None
    assert join_syllables(CUE, 4) is None
