"""What a profile finds wrong with cues."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from cuesmith.domain.checks import check_cues
from cuesmith.domain.cue import Cue
from cuesmith.domain.profiles import DEFAULT_PROFILE, Limits
from cuesmith.domain.rules import Rule
from cuesmith.domain.segmentation import segment_words
from cuesmith.domain.speech import Segment
from tests.support.speech_strategies import quick, speech

GOOD = Cue("a", 1000, 3000, "A cue that is fine.")


def rules(*cues: Cue, language: str = "en") -> list[tuple[str, str]]:
    return [(found.cue, found.rule) for found in check_cues(cues, DEFAULT_PROFILE, language)]


def test_a_fine_cue_passes() -> None:
    assert rules(GOOD) == []


@pytest.mark.parametrize(
    ("cue", "rule"),
    [
        (replace(GOOD, text=" \n"), Rule.EMPTY),
        (replace(GOOD, text="Short", end=1832), Rule.TOO_SHORT),
        (replace(GOOD, end=8001), Rule.TOO_LONG),
        (replace(GOOD, text="x" * 41), Rule.READING_SPEED),
        (replace(GOOD, text="a\nb\nc"), Rule.LINES),
        (replace(GOOD, text="x" * 43, end=8000), Rule.LINE_LENGTH),
        (replace(GOOD, text="字" * 17, end=8000), Rule.LINE_LENGTH),
    ],
)
def test_each_rule_finds_its_fault_and_nothing_else(cue: Cue, rule: Rule) -> None:
    assert rules(cue) == [("a", rule)]


@pytest.mark.parametrize(
    "cue",
    [
        replace(GOOD, text="Short", end=1833),
        replace(GOOD, end=8000),
        replace(GOOD, text="x" * 40),
        replace(GOOD, text="x" * 42, end=8000),
        replace(GOOD, text="字" * 16, end=8000),
    ],
)
def test_the_limits_themselves_are_allowed(cue: Cue) -> None:
    assert rules(cue) == []


def test_gaps_and_overlaps() -> None:
    after = replace(GOOD, id="b")
    assert rules(GOOD, replace(after, start=3083, end=5000)) == []
    assert rules(GOOD, replace(after, start=3082, end=5000)) == [("b", Rule.GAP)]
    assert rules(GOOD, replace(after, start=2999, end=5000)) == [("b", Rule.OVERLAP)]


def test_an_overlap_with_a_cue_further_back_is_found() -> None:
    long = replace(GOOD, end=7000)
    inside = replace(GOOD, id="b", start=2000, end=3000)
    late = replace(GOOD, id="c", start=6000, end=8000)
    assert rules(long, inside, late) == [("b", Rule.OVERLAP), ("c", Rule.OVERLAP)]


def test_a_language_has_its_own_limits() -> None:
    slow = replace(DEFAULT_PROFILE, languages=(("ja", Limits(max_cps=4)),))
    cue = replace(GOOD, text="字" * 10)
    assert check_cues([cue], slow, "en") == ()
    (found,) = check_cues([cue], slow, "ja-JP")
    assert (found.rule, found.value, found.limit) == (Rule.READING_SPEED, 5.0, 4)


def test_reasons_give_the_figure_and_the_limit() -> None:
    (found,) = check_cues([replace(GOOD, text="x" * 50)], DEFAULT_PROFILE)[:1]
    assert found.reason == "50 characters in 2 s are 25.0 a second; 20 can be read."
    (mixed,) = check_cues([replace(GOOD, text="字" * 15 + "x" * 10, end=8000)], DEFAULT_PROFILE)
    assert mixed.reason == "A line of 25 characters; 21 are allowed."


@given(speech())
@quick
def test_our_own_cues_break_no_rule_of_lines_order_or_length(segments: list[Segment]) -> None:
    cues = segment_words(segments, DEFAULT_PROFILE)
    alone = {cue.id for cue in cues if len(cue.words) == 1 or len(cue.text) < 40}
    for found in check_cues(cues, DEFAULT_PROFILE):
        assert found.rule not in (Rule.OVERLAP, Rule.LINES, Rule.EMPTY)
        assert found.rule not in (Rule.LINE_LENGTH, Rule.TOO_LONG) or found.cue in alone
