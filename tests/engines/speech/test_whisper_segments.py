"""Words of a window put on the medium's time line."""

from __future__ import annotations

import numpy as np
import pytest

from cuesmith.base.errors import UsageError
from cuesmith.domain.cue import Doubt
from cuesmith.domain.speech import Span
from cuesmith.engines.speech.whisper_languages import elect, is_settled, to_bcp47, to_whisper
from cuesmith.engines.speech.whisper_segments import Written, WrittenWord, to_segments
from cuesmith.engines.speech.windows import RATE, Piece, Window, to_ms


def window(*pieces: tuple[float, float]) -> Window:
    """Pieces in seconds on the medium's time line."""
    samples = tuple(Piece(round(start * RATE), round(end * RATE)) for start, end in pieces)
    voiced = tuple(Span(to_ms(piece.start), to_ms(piece.end)) for piece in samples)
    length = sum(piece.end - piece.start for piece in samples)
    return Window(samples, np.zeros(length, np.float32), voiced, samples[-1].end)


def written(*words: tuple[float, float, str], logprob: float = -0.2) -> Written:
    return Written(tuple(WrittenWord(*word, 0.9) for word in words), logprob, 0.01, 1.2)


def test_words_are_placed_in_their_piece() -> None:
    given = window((100.0, 102.0), (200.5, 203.0))
    (first, second) = to_segments(
        given, written((0.5, 0.9, " One"), (2.0, 2.4, " two"), (2.4, 3.0, " three.")), "en"
    )
    assert [(word.start, word.end) for word in first.words] == [(100_500, 100_900)]
    assert [(word.start, word.end) for word in second.words] == [
        (200_500, 200_900),
        (200_900, 201_500),
    ]
    assert (second.start, second.end, second.text) == (200_500, 201_500, "two three.")


def test_a_word_over_a_joint_stays_where_its_middle_lies() -> None:
    given = window((10.0, 12.0), (20.0, 22.0))
    (segment,) = to_segments(given, written((1.5, 2.2, " joint")), "en")
    assert (segment.start, segment.end) == (11_500, 12_000)


def test_the_last_word_ends_with_the_window() -> None:
    (segment,) = to_segments(window((0.0, 1.5)), written((1.0, 2.5, " end")), "en")
    assert segment.end == 1_500


def test_segments_end_with_sentences_and_at_pauses() -> None:
    given = written(
        (0.0, 0.4, " Yes,"),
        (0.4, 0.8, " sir."),
        (0.9, 1.2, " No"),
        (2.4, 2.8, " Mr."),
        (2.8, 3.2, " Smith"),
    )
    texts = [each.text for each in to_segments(window((0.0, 5.0)), given, "en")]
    assert texts == ["Yes, sir.", "No", "Mr. Smith"]


def test_scripts_without_spaces_stay_so() -> None:
    given = written((0.0, 0.2, "今日"), (0.2, 0.4, "は"), (0.4, 0.6, "。"), (0.6, 0.6, " "))
    (segment,) = to_segments(window((0.0, 5.0)), given, "ja")
    assert segment.text == "今日は。"
    assert [word.text for word in segment.words] == ["今日", "は", "。"]


def test_a_stretched_word_is_shortened_and_told() -> None:
    (segment,) = to_segments(window((0.0, 20.0)), written((0.0, 12.0, " oh")), "en")
    assert segment.end < 2_000
    assert segment.doubts == (Doubt.STRETCHED,)


def test_figures_that_are_none_are_left_out() -> None:
    (segment,) = to_segments(
        window((0.0, 2.0)), written((0.0, 0.5, " a"), logprob=float("-inf")), "en"
    )
    assert segment.avg_logprob is None


def test_a_window_without_text_gives_nothing() -> None:
    assert to_segments(window((0.0, 2.0)), Written(), "en") == ()


def test_music_at_the_beginning_does_not_settle_the_language() -> None:
    music = ({"nn": 0.55, "en": 0.3}, 2_000)
    jingle = ({"cy": 0.95, "en": 0.05}, 900)
    speech = ({"de": 0.7, "nl": 0.2}, 25_000)
    assert not is_settled([music])
    assert not is_settled([music, jingle])
    assert not is_settled([music, jingle, speech])
    assert is_settled([music, jingle, speech, speech])
    assert elect([music, jingle, speech, speech])[0] == "de"


def test_plain_speech_settles_the_language_at_once() -> None:
    assert is_settled([({"en": 0.98}, 20_000)])
    assert elect([({"en": 0.98, "de": 0.02}, 20_000)]) == ("en", 0.98)


@pytest.mark.parametrize(
    ("tag", "code"), [("en-US", "en"), ("nb", "no"), ("jv", "jw"), ("zh-Hant", "zh"), ("fil", "tl")]
)
def test_tags_are_whispers_codes(tag: str, code: str) -> None:
    assert to_whisper(tag, {"en", "no", "jw", "zh", "tl"}) == code


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UsageError, match="yue"):
        to_whisper("yue", {"en", "zh"})
    assert to_bcp47("jw") == "jv"
