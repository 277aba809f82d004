from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain import karaoke
from cuesmith.domain.cue import Word
from cuesmith.domain.karaoke import Fill, Syllable
from cuesmith.domain.markup import ass

NAMES = ("Hello", "wörld", "{you}", "C:\\new", "la", "ふり")


@st.composite
def sung_lines(draw: st.DrawFn) -> tuple[str, tuple[Word, ...], int, int]:
    """A text, its words in order without overlap, and the time it is shown."""
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=8))
    gaps = draw(st.lists(st.sampled_from([" ", "\n", " - ", ", "]), min_size=9, max_size=9))
    steps = st.integers(0, 900)
    start = now = draw(st.integers(0, 10**7))
    words = []
    for name in names:
        begins = now + draw(steps)
        now = begins + 10 + draw(steps)
        words.append(Word(begins, now, name))
    text = "".join(name + gap for name, gap in zip(names, gaps, strict=False))
    return text, tuple(words), start, now + draw(steps)


@given(sung_lines(), st.sampled_from(Fill))
def test_words_travel(line: tuple[str, tuple[Word, ...], int, int], fill: Fill) -> None:
    text, words, start, end = line
    source = karaoke.with_karaoke(ass.escape(text), words, start, end, fill)
    assert ass.parse(source).text == text
    found = karaoke.syllables(source)
    length = 10 * (karaoke.centiseconds(end) - karaoke.centiseconds(start))
    assert (found[0].start, found[-1].end) == (0, length)
    assert {item.fill for item in found} == {fill}
    origin = 10 * karaoke.centiseconds(start)
    read = karaoke.read_words(source, origin, origin + length)
    assert [word.text for word in read] == [word.text for word in words]
    for before, after in zip(words, read, strict=True):
        assert abs(before.start - after.start) <= 5
        assert abs(before.end - after.end) <= 5
    assert all(one.end <= other.start for one, other in pairwise(read))


@given(sung_lines())
def test_written_again_it_is_the_same(line: tuple[str, tuple[Word, ...], int, int]) -> None:
    text, words, start, end = line
    once = karaoke.with_karaoke(ass.escape(text), words, start, end)
    assert karaoke.without_karaoke(once) == ass.escape(text)
    assert karaoke.with_karaoke(once, words, start, end) == once


def test_all_kinds_of_syllables() -> None:
    source = r"{\k10}And {\kf50}ka{\K20}ra{\ko12.5}o{\k}ke{\k0}!"
    assert karaoke.syllables(source) == (
        Syllable(Fill.SWITCH, 0, 100, "And "),
        Syllable(Fill.SWEEP, 100, 600, "ka"),
        Syllable(Fill.SWEEP, 600, 800, "ra"),
        Syllable(Fill.OUTLINE, 800, 925, "o"),
        Syllable(Fill.SWITCH, 925, 1925, "ke"),
        Syllable(Fill.SWITCH, 1925, 1925, "!"),
    )
    assert [word.text for word in karaoke.read_words(source, 0, 5_000)] == [
        "And", "ka", "ra", "o", "ke",
    ]  # fmt: skip


def test_pauses_are_no_words() -> None:
    words = karaoke.read_words(r"{\k50}{\k30}one {\k20}{\k40}two", 1_000, 5_000)
    assert words == (Word(1_500, 1_800, "one"), Word(2_000, 2_400, "two"))


def test_kt_sets_the_time() -> None:
    words = karaoke.read_words(r"{\k30}one {\kt200\k40}two {\k10}three", 0, 5_000)
    assert [(word.start, word.end) for word in words] == [(0, 300), (2_000, 2_400), (2_400, 2_500)]


def test_words_stay_within_the_line() -> None:
    assert karaoke.read_words(r"{\k100}one {\k100}two", 0, 1_500) == (
        Word(0, 1_000, "one"),
        Word(1_000, 1_500, "two"),
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (r"{\k10}a{\i1\k20}b", r"a{\i1}b"),
        (r"{\kf5\b1}a{}b", r"{\b1}a{}b"),
        (r"{\K1}{\ko2}{\kt3}a", "a"),
        (r"{\k10 comment}a", "{comment}a"),
    ],
)
def test_karaoke_taken_out(source: str, expected: str) -> None:
    assert karaoke.without_karaoke(source) == expected


def test_other_tags_stay_where_they_were() -> None:
    words = (Word(0, 500, "one"), Word(500, 1_000, "two"))
    source = karaoke.with_karaoke(r"{\an8}one {\i1}two{\i0}", words, 0, 1_000)
    assert source == r"{\an8}{\k50}one {\i1}{\k50}two{\i0}"


def test_words_that_are_not_in_the_text_are_passed_over() -> None:
    words = (Word(0, 500, "one"), Word(500, 700, "gone"), Word(700, 1_000, "two"))
    assert karaoke.with_karaoke("one two", words, 0, 1_000) == r"{\k50}one {\k20}{\k30}two"
    assert karaoke.with_karaoke("one two", words[1:2], 0, 1_000) == "one two"


def test_words_come_alight_as_their_syllables_did() -> None:
    source = r"{\k30}{\kf20}ka{\ko50}ra{\K40}o ke{\k10} {\k9}!"
    words = (
        Word(300, 600, "ka"), Word(600, 1_000, "ra"), Word(1_000, 1_200, "o"),
        Word(1_200, 1_400, "ke"),
    )  # fmt: skip
    written = karaoke.with_karaoke(source, words, 0, 1_400, Fill.SWITCH)
    assert written == r"{\kf30}{\kf30}ka{\ko40}ra{\kf20}o {\kf20}ke {\k0}!"
    assert (
        karaoke.with_karaoke("one", (Word(0, 100, "one"),), 0, 100, Fill.OUTLINE) == r"{\ko10}one"
    )
