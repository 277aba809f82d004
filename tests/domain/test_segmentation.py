"""Words to cues: nothing lost, nothing moved, every limit kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, chain, count, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Cue, Doubt, Word
from cuesmith.domain.measures import line_width, reading_speed
from cuesmith.domain.phrases import UnitReader
from cuesmith.domain.profiles import DEFAULT_PROFILE, Profile
from cuesmith.domain.segmentation import Segmenter, segment_words
from cuesmith.domain.speech import Segment
from cuesmith.domain.unspaced_phrases import phrase_starts
from cuesmith.domain.words import interpolate_words, locate_words
from tests.support.speech_strategies import quick, speech

VERTICAL = Profile(
    name="vertical", max_line_length=24, max_full_width=9, gap_frames=0, max_duration=3000
)
profiles = st.sampled_from([DEFAULT_PROFILE, VERTICAL, replace(DEFAULT_PROFILE, gap_ms=200)])


def said(text: str, language: str = "en", start: int = 1000, per_char: int = 65) -> Segment:
    end = start + per_char * len(text)
    return Segment(start, end, text, interpolate_words(text, start, end), (), language)


def texts(cues: Sequence[Cue]) -> list[str]:
    return [cue.text for cue in cues]


def without_ids(cues: Sequence[Cue]) -> list[Cue]:
    return [replace(cue, id="") for cue in cues]


def squeezed(text: str) -> str:
    return "".join(text.split())


@given(speech(), profiles)
@quick
def test_no_word_is_lost_doubled_reordered_or_moved(
    segments: list[Segment], profile: Profile
) -> None:
    cues = segment_words(segments, profile)
    heard = list(chain.from_iterable(segment.words for segment in segments))
    kept = list(chain.from_iterable(cue.words for cue in cues))
    assert [(w.start, w.text, w.probability) for w in kept] == [
        (w.start, w.text, w.probability) for w in heard
    ]
    ends = {id(word): after.start - profile.min_gap for word, after in cue_ends(cues)}
    for before, after in zip(heard, kept, strict=True):
        if after.end != before.end:
            assert after.end >= after.start
            assert after.end >= min(before.end, ends[id(after)])
    assert squeezed("".join(texts(cues))) == squeezed("".join(s.text for s in segments))


def cue_ends(cues: Sequence[Cue]) -> list[tuple[Word, Cue]]:
    return [(word, after) for before, after in pairwise(cues) for word in before.words]


@given(speech(), profiles)
@quick
def test_cues_are_sorted_apart_and_hold_their_words(
    segments: list[Segment], profile: Profile
) -> None:
    cues = segment_words(segments, profile)
    for cue in cues:
        assert 0 <= cue.start < cue.end or cue.words[-1].start == cue.start
        assert all(cue.start <= word.start <= word.end <= cue.end for word in cue.words)
        assert None not in locate_words(cue.text, cue.words)
    for before, after in pairwise(cues):
        no_room = after.start - before.words[-1].start <= profile.min_gap
        assert before.end <= after.start
        assert before.end <= after.start - profile.min_gap or no_room


@given(speech(), profiles)
@quick
def test_lines_and_durations_keep_to_the_profile(segments: list[Segment], profile: Profile) -> None:
    for cue in segment_words(segments, profile):
        lines = cue.text.split("\n")
        spoken = max(word.end for word in cue.words) - cue.start
        pieces = units_of(cue)
        alone = len(pieces) == 1
        assert len(lines) <= profile.max_lines
        assert cue.duration <= profile.max_duration or (alone and cue.duration <= spoken + 1)
        for line in lines:
            width = line_width(line, profile.max_line_length, profile.max_full_width)
            assert width <= profile.line_units or line in pieces


def units_of(cue: Cue) -> list[str]:
    """The runs of a cue that cannot be parted."""
    reader = UnitReader()
    segment = Segment(cue.start, cue.end, cue.text, cue.words)
    return [unit.text for unit in (*reader.read(segment), *reader.finish())]


@given(speech(), profiles, st.lists(st.integers(1, 5), min_size=1, max_size=8))
@quick
def test_cues_come_out_the_same_whatever_the_portions(
    segments: list[Segment], profile: Profile, portions: list[int]
) -> None:
    segmenter = Segmenter(profile)
    cues: list[Cue] = []
    position = 0
    while position < len(segments):
        portion = portions[position % len(portions)]
        cues += segmenter.feed(segments[position : position + portion])
        position += portion
    cues += segmenter.finish(60_000_000)
    assert without_ids(cues) == without_ids(segment_words(segments, profile, end=60_000_000))


@given(speech(), profiles)
@quick
def test_doubts_reach_every_cue_made_of_the_words(
    segments: list[Segment], profile: Profile
) -> None:
    doubted = {
        (word.start, word.text): set(segment.doubts)
        for segment in segments
        for word in segment.words
    }
    for cue in segment_words(segments, profile):
        due = set().union(*(doubted[word.start, word.text] for word in cue.words))
        assert set(cue.doubts) == due


def test_cues_appear_before_the_speech_is_over() -> None:
    sentence = "This is a sentence of some length, and it goes on for quite a while. "
    segmenter = Segmenter(DEFAULT_PROFILE)
    seen = 0
    for number in range(200):
        seen += len(segmenter.feed([said(sentence, start=number * 5000)]))
    assert seen >= 190


def test_only_a_bounded_tail_waits_however_long_nobody_pauses() -> None:
    segmenter = Segmenter(DEFAULT_PROFILE)
    given_out = 0
    worst = 0
    for number in range(300):
        piece = said("going on and on without end ", start=number * 28 * 65)
        given_out += sum(len(cue.words) for cue in segmenter.feed([piece]))
        worst = max(worst, (number + 1) * 6 - given_out)
    assert worst <= 140


def test_portions_make_no_difference_where_nobody_pauses() -> None:
    pieces = [said("on and on without end ", start=n * 22 * 65) for n in range(120)]
    segmenter = Segmenter(DEFAULT_PROFILE)
    streamed = [cue for piece in pieces for cue in segmenter.feed([piece])]
    streamed += segmenter.finish()
    assert without_ids(streamed) == without_ids(segment_words(pieces, DEFAULT_PROFILE))


def test_breaks_at_sentences_and_clauses() -> None:
    text = (
        "And so, my fellow Americans, ask not what your country can do for you, "
        "ask what you can do for your country. Thank you very much for listening."
    )
    assert texts(segment_words([said(text)], DEFAULT_PROFILE)) == [
        "And so, my fellow Americans,\nask not what your country can do for you,",
        "ask what you can do for your country.",
        "Thank you very much for listening.",
    ]


def test_never_ends_after_an_article_or_preposition_where_it_can_be_helped() -> None:
    text = (
        "so the thing is that when you look at the data from the last ten years "
        "you can see that there is a very clear trend and it is going up all the time"
    )
    cues = segment_words([said(text)], DEFAULT_PROFILE)
    ends = {line.split()[-1] for cue in cues for line in cue.text.split("\n")}
    assert not ends & {"the", "a", "at", "from", "that", "very", "is", "and", "you", "can"}


def test_an_abbreviation_ends_no_sentence() -> None:
    text = "We went to see the house of Mr. Smith and his wife in the town."
    assert texts(segment_words([said(text)], DEFAULT_PROFILE)) == [
        "We went to see the house of Mr. Smith\nand his wife in the town."
    ]


@pytest.mark.parametrize("pause", [1000, 1001, 5000])
def test_a_long_pause_always_parts(pause: int) -> None:
    words = (Word(0, 300, "wait"), Word(300 + pause, 900 + pause, "for"))
    cues = segment_words([Segment(0, 900 + pause, "wait for", words)], DEFAULT_PROFILE)
    assert texts(cues) == ["wait", "for"]


def test_a_short_pause_does_not() -> None:
    words = (Word(0, 300, "wait"), Word(600, 900, "for"))
    assert len(segment_words([Segment(0, 900, "wait for", words)], DEFAULT_PROFILE)) == 1


def test_a_language_change_parts() -> None:
    segments = [said("one two three.", "en", 0), said("eins zwei drei.", "de", 1000)]
    assert len(segment_words(segments, DEFAULT_PROFILE)) == 2


def test_a_cue_stays_for_reading_but_never_into_the_next() -> None:
    words = (Word(0, 200, "Yes."), Word(1300, 2600, "No."))
    first, second = segment_words([Segment(0, 2600, "Yes. No.", words)], DEFAULT_PROFILE)
    assert (first.start, first.end) == (0, 833)
    assert (second.start, second.end) == (1300, 2600)
    close = (Word(0, 700, "Yes."), Word(1700, 2600, "No."))
    first, _ = segment_words([Segment(0, 2600, "Yes. No.", close)], DEFAULT_PROFILE)
    assert first.end == 833


def test_a_small_gap_is_closed_to_two_frames() -> None:
    words = (
        *interpolate_words("This is the first sentence of the day.", 0, 2400),
        *interpolate_words("This is the second sentence of the day.", 2800, 5200),
    )
    text = "This is the first sentence of the day. This is the second sentence of the day."
    first, second = segment_words([Segment(0, 5200, text, words)], DEFAULT_PROFILE)
    assert second.start - first.end == 83


def test_the_end_of_the_medium_is_not_passed() -> None:
    words = (Word(0, 200, "Yes."),)
    (cue,) = segment_words([Segment(0, 200, "Yes.", words)], DEFAULT_PROFILE, end=450)
    assert cue.end == 450


def test_segments_without_words_get_estimated_ones() -> None:
    segment = Segment(1000, 3000, " Hello, wide world. ", doubts=(Doubt.UNLIKELY,))
    (cue,) = segment_words([segment], DEFAULT_PROFILE)
    assert cue.text == "Hello, wide world."
    assert [word.text for word in cue.words] == ["Hello,", "wide", "world."]
    assert all(word.estimated for word in cue.words)
    assert (cue.words[0].start, cue.words[-1].end) == (1000, 3000)
    assert cue.doubts == (Doubt.UNLIKELY,)


def test_unspaced_scripts_break_between_words_and_not_before_a_full_stop() -> None:
    text = (
        "今日は新しい機能について説明します。まず、設定画面を開いて、「音声」を選択してください。"
    )
    cues = segment_words([said(text, "ja", per_char=150)], DEFAULT_PROFILE)
    assert "".join(texts(cues)).replace("\n", "") == text
    for line in chain.from_iterable(cue.text.split("\n") for cue in cues):
        assert len(line) <= 16
        assert line[0] not in "。、」"
        assert line[-1] != "「"


def test_japanese_breaks_behind_particles_and_never_within_a_loanword() -> None:
    text = (
        "アップロードされたオーディオを再生し、提供された認識結果が正しいかどうかを判断できます。"
    )
    cues = segment_words([said(text, "ja", per_char=110)], DEFAULT_PROFILE)
    lines = list(chain.from_iterable(cue.text.split("\n") for cue in cues))
    assert "".join(lines) == text
    assert all(line[-1] in "たを、がしい。" for line in lines)


def test_loose_punctuation_between_words_is_kept() -> None:
    words = (Word(0, 300, "Hello"), Word(300, 600, "world"), Word(600, 900, "she"))
    segment = Segment(0, 900, '- "Hello, world !" she', words)
    (cue,) = segment_words([segment], DEFAULT_PROFILE)
    assert cue.text == '- "Hello, world !" she'


def test_words_that_are_not_in_the_text_are_kept_all_the_same() -> None:
    words = (Word(0, 300, "Hello"), Word(300, 600, "there"))
    (cue,) = segment_words([Segment(0, 600, "Something else", words)], DEFAULT_PROFILE)
    assert cue.text == "Hello there"


def test_right_to_left_text_keeps_its_logical_order() -> None:
    text = "مرحبا بالعالم، كيف حالك؟"
    (cue,) = segment_words([said(text, "ar")], DEFAULT_PROFILE)
    assert cue.text.replace("\n", " ") == text


def test_empty_segments_give_nothing() -> None:
    assert segment_words([Segment(0, 100, "  ")], DEFAULT_PROFILE) == ()
    assert segment_words([], DEFAULT_PROFILE) == ()


def test_identities_are_distinct_or_the_callers_own() -> None:
    segments = [said("One sentence here. And another one there, which is longer. " * 4)]
    cues = segment_words(segments, DEFAULT_PROFILE)
    assert len({cue.id for cue in cues}) == len(cues)
    numbers = count(1)
    own = segment_words(segments, DEFAULT_PROFILE, new_id=lambda: str(next(numbers)))
    assert [cue.id for cue in own] == [str(n + 1) for n in range(len(own))]


def test_work_grows_with_the_length_of_the_speech_and_no_faster() -> None:
    """Counted by the looks at the frame of a profile, not by the clock."""
    short, long = (count_looks(n) for n in (100, 400))
    assert long < 4.5 * short


def count_looks(sentences: int) -> int:
    from cuesmith.domain import segmentation

    looked = 0
    original = segmentation._look_cost

    def counting(profile: Profile, fill: float, length: int, shown: int) -> float:
        nonlocal looked
        looked += 1
        return original(profile, fill, length, shown)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(segmentation, "_look_cost", counting)
        segment_words([said("going on and on without any end " * sentences)], DEFAULT_PROFILE)
    return looked


def test_speakers_never_share_a_cue() -> None:
    segments = [
        Segment(0, 400, "Is it?", (Word(0, 200, "Is"), Word(200, 400, "it?")), speaker="Ann"),
        Segment(420, 700, "It is.", (Word(420, 560, "It"), Word(560, 700, "is.")), speaker="Bo"),
    ]
    cues = segment_words(segments, DEFAULT_PROFILE)
    assert [(cue.speaker, cue.text) for cue in cues] == [("Ann", "Is it?"), ("Bo", "It is.")]


def test_ends_where_the_picture_cuts_if_two_places_are_as_good() -> None:
    text = "they walked along the river together, they talked about the weather, they sang a song"
    segment = said(text, per_char=60)
    starts = {word.text: [w.start for w in segment.words if w.text == word.text]
              for word in segment.words}  # fmt: skip
    for place in starts["they"][1:]:
        cues = segment_words([segment], DEFAULT_PROFILE, shots=(place + 40,))
        assert place in [cue.start for cue in cues]


@pytest.mark.parametrize("most", [1, 2, 3])
def test_short_form_shows_a_few_words_at_a_time(most: int) -> None:
    profile = replace(VERTICAL, max_words=most)
    cues = segment_words([said("this is the way we wash our hands early in the day")], profile)
    assert max(len(cue.words) for cue in cues) == most
    assert "".join(texts(cues)).replace("\n", "").count(" ") < 12


@pytest.mark.parametrize(
    ("language", "text", "whole"),
    [
        (
            "ja",
            "東京大学の研究チームは人工知能を使った新しい翻訳の方法を来月発表します",
            "人工知能",
        ),
        ("zh", "今天我们去北京大学参观图书馆然后在食堂吃午饭下午再去故宫博物院看展览", "看展览"),
        ("th", "วันนี้อากาศดีมากเลยเราไปเที่ยวทะเลกันไหมแล้วก็กินอาหารทะเลด้วยกันตอนเย็น", "อาหารทะเล"),
    ],
)
def test_no_word_is_torn_apart_where_nothing_parts_words(
    language: str, text: str, whole: str
) -> None:
    profile = replace(DEFAULT_PROFILE, max_line_length=35, max_full_width=12)
    cues = segment_words([said(text, language, per_char=120)], profile)
    lines = list(chain.from_iterable(cue.text.split("\n") for cue in cues))
    assert "".join(lines) == text
    assert len(lines) > 1
    assert any(whole in line for line in lines)


def test_a_full_width_number_stays_whole() -> None:
    text = "この機械は去年だけで１２３４５６７８９台も売れたと会社は昨日の会議で話していました"
    cues = segment_words([said(text, "ja", per_char=150)], replace(DEFAULT_PROFILE, max_lines=1))
    assert any("１２３４５６７８９" in cue.text for cue in cues)


def test_a_cue_with_room_shows_no_shorter_than_reading_takes() -> None:
    profile = replace(DEFAULT_PROFILE, max_cps=17.0)
    text = "and in the end I was glad that I'd stayed"
    words = interpolate_words(text, 1000, 3000)
    (cue,) = segment_words((Segment(1000, 3000, text, words),), profile)
    assert reading_speed(cue.text, cue.duration) <= 17.0


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "私が初めてニューヨークに来たのは秋のことでした。"),
        ("zh", "我的老朋友伊丽莎白在那里住了十年。"),
    ],
)
def test_word_by_word_tears_no_phrase_where_no_spaces_are_written(language: str, text: str) -> None:
    profile = replace(VERTICAL, max_words=3, max_full_width=8, max_lines=1, min_duration=200)
    words = tuple(Word(at * 200, at * 200 + 200, char) for at, char in enumerate(text))
    segment = Segment(0, len(text) * 200, text, words, language=language)
    cues = segment_words((segment,), profile)
    assert "".join(cue.text for cue in cues) == text
    starts = phrase_starts(text, language) or frozenset()
    places = list(accumulate((len(cue.text) for cue in cues[:-1]), initial=0))
    assert starts.issuperset(places)
    assert len(cues) < len(starts)
