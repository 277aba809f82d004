"""A script held against what was heard."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from cuesmith.domain.alignment import (
    Alignment,
    Plan,
    plan_passages,
    put_together,
    without_unspoken,
)
from cuesmith.domain.cue import Cue, Doubt, Word
from cuesmith.domain.cue_alignment import script_of, timed_cues
from cuesmith.domain.profiles import Profile
from cuesmith.domain.script import Script, parse_script, script_words
from cuesmith.domain.speech import Passage, Span


def heard_at(start: int, text: str, each: int = 400) -> list[Word]:
    """Words said one after the other, `each` milliseconds long."""
    return [
        Word(start + n * each, start + (n + 1) * each, word) for n, word in enumerate(text.split())
    ]


def plan_of(script: Script, heard: list[Word], end: int, longest: int = 60_000) -> Plan:
    return plan_passages(script_words(script), heard, Span(0, end), longest)


def evenly(passage: Passage) -> list[Word]:
    """What an aligner may answer: each word an equal part."""
    step = (passage.end - passage.start) / len(passage.words)
    edges = [passage.start + round(n * step) for n in range(len(passage.words) + 1)]
    return [Word(a, b, text) for (a, b), text in zip(pairwise(edges), passage.words, strict=True)]


ALL = "now we are going to talk about the weather of tomorrow and then about you"


def test_what_was_heard_as_written_is_one_passage() -> None:
    plan = plan_of(parse_script(ALL), heard_at(500, ALL), 8_000)
    assert plan.passages == (Passage(0, 8_000, tuple(ALL.split())),)
    assert plan.unscripted == ()


def test_passages_are_parted_in_pauses() -> None:
    heard = [*heard_at(500, ALL), *heard_at(20_000, ALL)]
    plan = plan_of(parse_script(f"{ALL} {ALL}"), heard, 30_000)
    assert [len(passage.words) for passage in plan.passages] == [15, 15]
    assert heard[14].end < plan.passages[0].end == plan.passages[1].start < 20_000


def test_speech_that_the_script_lacks_is_reported_and_kept_out() -> None:
    heard = [
        *heard_at(0, "now we are going to talk"),
        *heard_at(2_400, "before I forget it thank you all for coming"),
        *heard_at(6_000, "about the weather of tomorrow"),
    ]
    plan = plan_of(
        parse_script("now we are going to talk about the weather of tomorrow"), heard, 9_000
    )
    assert plan.unscripted == (Span(2_400, 6_000),)
    assert [passage.words[-1] for passage in plan.passages] == ["talk", "tomorrow"]
    assert plan.passages[0].end < 4_300 < plan.passages[1].start + 1


def test_words_without_any_time_are_in_no_passage() -> None:
    text = (
        "now we are going to talk NOBODY EVER SAYS THESE WORDS HERE about the weather of tomorrow"
    )
    heard = heard_at(0, "now we are going to talk about the weather of tomorrow")
    script = parse_script(text)
    plan = plan_of(script, heard, 5_000)
    assert not any("NOBODY" in passage.words for passage in plan.passages)
    found = put_together(script, plan, [evenly(each) for each in plan.passages], Span(0, 5_000))
    assert found.unspoken == 6
    assert found.spoken == 11
    assert [s.text for s in found.segments if Doubt.NO_SPEECH in s.doubts] == [
        "NOBODY EVER SAYS THESE WORDS HERE"
    ]
    assert "NOBODY" not in " ".join(s.text for s in without_unspoken(found).segments)


def test_a_word_that_was_not_heard_is_looked_for_all_the_same() -> None:
    heard = heard_at(0, "now we going to talk about the weather")
    plan = plan_of(parse_script("now we are going to talk about the weather"), heard, 4_000)
    assert [passage.words for passage in plan.passages] == [
        ("now", "we", "are", "going", "to", "talk", "about", "the", "weather")
    ]


def test_a_passage_is_never_longer_than_the_aligner_can_take() -> None:
    heard = heard_at(0, " ".join([ALL] * 20))
    plan = plan_of(parse_script(" ".join([ALL] * 20)), heard, heard[-1].end, longest=20_000)
    assert all(passage.end - passage.start <= 20_000 for passage in plan.passages)
    assert sum(len(passage.words) for passage in plan.passages) == 300


def test_the_speaker_of_a_paragraph_is_that_of_its_segments() -> None:
    script = parse_script("ANNA: now we are going to talk\nBEN: about the weather of tomorrow")
    heard = heard_at(0, "now we are going to talk about the weather of tomorrow")
    plan = plan_of(script, heard, 5_000)
    found = put_together(script, plan, [evenly(each) for each in plan.passages], Span(0, 5_000))
    assert [(each.speaker, each.text) for each in found.segments] == [
        ("ANNA", "now we are going to talk"),
        ("BEN", "about the weather of tomorrow"),
    ]


def cues_of(*texts: tuple[int, int, str]) -> list[Cue]:
    return [Cue(f"c{n}", start, end, text) for n, (start, end, text) in enumerate(texts)]


def test_captions_keep_their_cues_and_get_word_times() -> None:
    cues = cues_of((0, 2_500, "now we are\ngoing to talk"), (2_600, 5_000, "about the weather"))
    script = script_of(cues)
    heard = heard_at(100, "now we are going to talk about the weather")
    plan = plan_of(script, heard, 5_000)
    found = put_together(script, plan, [heard], Span(0, 5_000))
    timed = timed_cues(cues, found)
    assert [(c.id, c.start, c.end, c.text) for c in timed.cues] == [
        (c.id, c.start, c.end, c.text) for c in cues
    ]
    assert [word.start for word in timed.cues[0].words] == [100, 500, 900, 1300, 1700, 2100]
    assert not any(word.estimated for cue in timed.cues for word in cue.words)
    assert timed.misplaced == timed.unspoken == ()


def test_a_cue_that_shows_at_another_time_is_named_and_may_move() -> None:
    cues = cues_of((0, 2_000, "now we are going to talk"))
    script = script_of(cues)
    heard = heard_at(9_000, "now we are going to talk")
    plan = plan_of(script, heard, 15_000)
    found = put_together(script, plan, [heard], Span(0, 15_000))
    timed = timed_cues(cues, found)
    assert timed.misplaced == ("c0",)
    assert all(word.estimated for word in timed.cues[0].words)
    (moved,) = timed_cues(cues, found, Profile()).cues
    assert (moved.start, moved.id) == (9_000, "c0")
    assert moved.end >= heard[-1].end


WORDS = st.lists(
    st.sampled_from(["one", "two", "three", "four", "[bang]"]), min_size=1, max_size=40
)


@given(WORDS, WORDS, st.integers(50, 900), st.integers(1_000, 30_000))
@settings(deadline=None)
def test_no_word_is_lost_and_times_stay_in_order(
    script: list[str], said: list[str], each: int, longest: int
) -> None:
    parsed = parse_script(" ".join(script))
    heard = heard_at(0, " ".join(said), each)
    whole = Span(0, heard[-1].end + 500)
    plan = plan_passages(script_words(parsed), heard, whole, longest)
    for before, after in pairwise(plan.passages):
        assert before.end <= after.start
    assert all(whole.start <= each.start <= each.end <= whole.end for each in plan.passages)
    answers = [evenly(passage) for passage in plan.passages]
    found = put_together(parsed, plan, answers, whole)
    words = [word for segment in found.segments for word in segment.words]
    assert [word.text for word in words] == [word.text for word in script_words(parsed)]
    assert all(a.end <= b.start for a, b in pairwise(words))


def test_a_word_found_in_the_noise_before_its_phrase_is_put_to_it() -> None:
    script = parse_script("But the original still exists.")
    early = [Word(1_000, 1_090, "But"), *heard_at(4_000, "the original still exists.")]
    plan = plan_of(script, heard_at(3_600, "But the original still exists."), 7_000)
    found = put_together(script, plan, [early], Span(0, 7_000))
    (segment,) = found.segments
    assert (segment.words[0].start, segment.words[0].end) == (3_910, 4_000)
    assert segment.words[0].estimated


def test_a_script_of_another_recording_is_known_by_how_little_was_heard_of_it() -> None:
    script = parse_script("The quick brown fox jumps over the lazy dog.\n\nNobody says all this.")

    def aligned(heard: str) -> Alignment:
        end = 400 * len(heard.split())
        plan = plan_of(script, heard_at(0, heard), end)
        found = [evenly(each) for each in plan.passages]
        return put_together(script, plan, found, Span(0, end))

    left_out = aligned("The quick brown fox jumps over the lazy dog.")
    assert not left_out.is_of_another
    assert [each.text for each in left_out.silent] == ["Nobody says all this."]
    more_said = aligned(
        "The quick brown fox jumps over the lazy dog. Nobody says all this. "
        "And much more besides that no script has, for a long and weary while on end."
    )
    assert not more_said.is_of_another
    assert aligned("My very old hat was lost and the quick brown rain fell on it").is_of_another
