"""Doubts: raised where Whisper is known to fail, silent on ordinary speech."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Doubt, Word
from cuesmith.domain.doubts import (
    find_doubts,
    is_too_fast,
    missed_speech,
    plain,
    repeats_itself,
)
from cuesmith.domain.speech import Segment, Span

SAID = "And so, my fellow Americans, ask not what your country can do for you."


def segment(text: str = SAID, start: int = 0, end: int = 5_000, **more: object) -> Segment:
    return Segment(start, end, text, **more)  # type: ignore[arg-type]


def doubts(
    given: Segment, voiced: list[Span] | None = None, before: tuple[str, ...] = ()
) -> tuple[Doubt, ...]:
    phrases = {plain("Thanks for watching!"), plain("ご視聴ありがとうございました")}
    return find_doubts(given, voiced=voiced, phrases=phrases, before=before)


def test_ordinary_speech_raises_no_doubt() -> None:
    good = segment(avg_logprob=-0.2, no_speech_prob=0.01, compression_ratio=1.4)
    assert doubts(good, [Span(100, 4_800)]) == ()


@pytest.mark.parametrize(
    "text",
    [
        "I'm going to go, I'm going to go, I'm going to go,",
        "no no no no no no",
        "Thank you. Thank you. Thank you. Thank you.",
        "でもでもでもでも",
        "and the thing is that and the thing is that and the thing is that",
        "ha" * 60,
    ],
)
def test_loops_are_seen(text: str) -> None:
    assert repeats_itself(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "No, no, no, that is not what I meant.",
        "Ring a ring o' roses, a pocket full of posies",
        "It was the best of times, it was the worst of times, it was the age of wisdom,",
        "ははは、それはそれは、どうも",
        "1, 2, 3, 4, 5, 6, 7, 8, 9, 10",
        "very, very, very, very good",
        "Да, да, конечно, да.",
    ],
)
def test_speech_that_repeats_words_is_no_loop(text: str) -> None:
    assert not repeats_itself(text)


def test_the_third_equal_segment_is_doubted() -> None:
    again = segment("See you tomorrow.")
    assert Doubt.REPETITION not in doubts(again, before=("See you tomorrow.",))
    assert Doubt.REPETITION in doubts(again, before=("see you tomorrow", "See you tomorrow!"))
    assert Doubt.REPETITION not in doubts(segment("Yes."), before=("Yes.", "Yes."))


def test_text_where_nobody_speaks_is_doubted() -> None:
    assert Doubt.NO_SPEECH in doubts(segment(), [])
    assert Doubt.NO_SPEECH in doubts(segment(), [Span(4_900, 9_000)])
    assert Doubt.NO_SPEECH not in doubts(segment(), None)


def test_whispers_own_no_speech_rule_needs_both_signs() -> None:
    silent = segment(no_speech_prob=0.9, avg_logprob=-1.5)
    assert Doubt.NO_SPEECH in doubts(silent)
    assert Doubt.NO_SPEECH not in doubts(segment(no_speech_prob=0.9, avg_logprob=-0.3))


def test_guessed_words_are_doubted() -> None:
    words = tuple(Word(index * 100, index * 100 + 90, "word", 0.1) for index in range(3))
    assert doubts(segment(words=words)) == (Doubt.UNLIKELY,)
    assert doubts(segment(avg_logprob=-1.2)) == (Doubt.UNLIKELY,)


def test_stock_phrases_are_doubted_whatever_their_punctuation() -> None:
    assert doubts(segment("thanks for watching")) == (Doubt.STOCK_PHRASE,)
    assert doubts(segment("ご視聴ありがとうございました。")) == (Doubt.STOCK_PHRASE,)
    assert doubts(segment("Thanks for watching the children.")) == ()


def test_text_nobody_could_say_in_the_time_is_doubted() -> None:
    assert is_too_fast(SAID, 1_000)
    assert not is_too_fast(SAID, 4_000)
    assert not is_too_fast("Hi!", 10)
    assert is_too_fast("私たちはこの町で長い間暮らしてきました", 800)


def test_doubts_found_before_are_kept_once() -> None:
    found = doubts(segment("thanks for watching", doubts=(Doubt.STOCK_PHRASE, Doubt.STRETCHED)))
    assert sorted(found) == sorted((Doubt.STOCK_PHRASE, Doubt.STRETCHED))


def test_a_voice_without_a_word_is_missed_speech() -> None:
    voiced = [Span(0, 1_000), Span(1_100, 4_000), Span(9_000, 9_400)]
    assert missed_speech(voiced, []) == (Span(0, 4_000),)
    assert missed_speech(voiced, [Span(0, 2_000)]) == (Span(2_300, 4_000),)
    assert missed_speech(voiced, [Span(200, 3_500)]) == ()


SPANS = st.lists(st.tuples(st.integers(0, 10_000), st.integers(1, 3_000)), max_size=6).map(
    lambda pairs: [Span(start, start + length) for start, length in sorted(pairs)]
)


@given(SPANS, SPANS)
def test_missed_speech_lies_in_the_voice_and_away_from_words(
    voiced: list[Span], heard: list[Span]
) -> None:
    for span in missed_speech(voiced, heard):
        assert span.duration >= 1_000
        assert all(span.end <= word.start or word.end <= span.start for word in heard)
        assert any(voice.start <= span.start < voice.end for voice in voiced) or any(
            span.start == word.end + 300 for word in heard
        )


@given(st.text(max_size=200))
def test_no_text_is_too_odd_to_judge(text: str) -> None:
    repeats_itself(text)
    assert plain(plain(text)) == plain(text)
