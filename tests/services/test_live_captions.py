"""Cues that come while speech is recognised are those of an undisturbed run, stopped or not."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Cue
from cuesmith.domain.profiles import DEFAULT_PROFILE
from cuesmith.domain.segmentation import segment_words
from cuesmith.domain.speech import Heard, Segment
from cuesmith.services.live_captions import (
    CaptionStream,
    Delivery,
    ResumePoint,
    read_resume_point,
)
from tests.support.speech_strategies import quick, speech


def events(segments: list[Segment]) -> list[Heard]:
    return [Heard((segment,), segment.end) for segment in segments]


def contents(cues: tuple[Cue, ...]) -> list[tuple[object, ...]]:
    return [(cue.start, cue.end, cue.text, cue.words, cue.doubts) for cue in cues]


def stop(segments: list[Segment]) -> tuple[list[Delivery], ResumePoint]:
    """Run over segments, stop there, and give where to go on."""
    ids = count()
    stream = CaptionStream(DEFAULT_PROFILE, new_id=lambda: f"a{next(ids)}")
    given = [stream.feed(event) for event in events(segments)]
    given.append(stream.close(complete=False))
    last = given[-1]
    tail = tuple(cue.id for cue in last.joined.provisional)
    return given, ResumePoint("run", last.done, last.joined.settled, last.heard, tail)


@given(speech())
@quick
def test_an_undisturbed_run_gives_the_cues_of_all_its_words(segments: list[Segment]) -> None:
    stream = CaptionStream(DEFAULT_PROFILE)
    given = [stream.feed(event) for event in events(segments)]
    given.append(stream.close(complete=True))
    cues = tuple(cue for each in given for cue in each.joined.cues)
    assert contents(cues) == contents(segment_words(segments, DEFAULT_PROFILE))
    assert given[-1].complete
    assert not given[-1].joined.provisional


@given(speech(), st.integers(0, 5))
@quick
def test_a_stopped_run_goes_on_as_if_it_had_not_been(segments: list[Segment], at: int) -> None:
    before, point = stop(segments[:at])
    stream = CaptionStream(DEFAULT_PROFILE, point)
    recorded = Heard(tuple(segments[:at]), point.done)
    after = [stream.feed(event) for event in (recorded, *events(segments[at:]))]
    after.append(stream.close(complete=True))
    final = [cue for each in (*before, *after) for cue in each.joined.cues]
    assert contents(tuple(final)) == contents(segment_words(segments, DEFAULT_PROFILE))
    if point.provisional:
        assert contents(after[0].expected) == contents(before[-1].joined.provisional)


@given(speech(), st.integers(0, 5))
@quick
def test_kept_provisional_cues_are_gone_on_from_without_loss(
    segments: list[Segment], at: int
) -> None:
    before, point = stop(segments[:at])
    stream = CaptionStream(DEFAULT_PROFILE, point)
    recorded = Heard(tuple(segments[:at]), point.done)
    after = [stream.feed(event) for event in (recorded, *events(segments[at:]))]
    after.append(stream.close(complete=True))
    kept = [cue for each in before for cue in (*each.joined.cues, *each.joined.provisional)]
    fresh = [cue for each in after for cue in each.apart.cues]
    said = [word.text for cue in (*kept, *fresh) for word in cue.words]
    assert said == [word.text for segment in segments for word in segment.words]


@given(speech(), st.integers(0, 5))
@quick
def test_a_lost_journal_costs_no_word(segments: list[Segment], at: int) -> None:
    """Nothing recorded is left: what the track has stays, the rest comes behind it."""
    before, point = stop(segments[:at])
    stream = CaptionStream(DEFAULT_PROFILE, point)
    after = [stream.feed(event) for event in events(segments[at:])]
    after.append(stream.close(complete=True))
    kept = [cue for each in before for cue in (*each.joined.cues, *each.joined.provisional)]
    fresh = [cue for each in after for cue in each.apart.cues]
    said = [word.text for cue in (*kept, *fresh) for word in cue.words]
    assert said == [word.text for segment in segments for word in segment.words]


def test_segments_without_words_get_them_by_their_share() -> None:
    stream = CaptionStream(DEFAULT_PROFILE)
    stream.feed(Heard((Segment(0, 1000, "No words here."),), 1000))
    (cue,) = stream.close(complete=True, end=5000).joined.cues
    assert [word.text for word in cue.words] == ["No", "words", "here."]
    assert all(word.estimated for word in cue.words)


def test_a_resume_point_survives_being_written() -> None:
    point = ResumePoint("ab12", 9000, 8000, 8500, ("x", "y"), (("model", "small"), ("p", "é\n")))
    assert read_resume_point(point.to_text()) == point


def test_damaged_resume_points_are_none() -> None:
    good = ResumePoint("ab12", 9000, 8000, 8500).to_text()
    damaged = ["", "{}", "[]", "7", "null", good[:-2], good.replace("9000", '"x"')]
    damaged += [good.replace("ab12", "../../etc"), good.replace("9000", "-1"), "[" * 100_000]
    assert [read_resume_point(text) for text in damaged] == [None] * len(damaged)
    assert replace(ResumePoint("a"), done=1) == read_resume_point(
        replace(ResumePoint("a"), done=1).to_text()
    )
