"""Captions in figures: counts, spreads and histograms, coverage of speech, tracks compared."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.coverage import coverage, intersection, sounding, union
from cuesmith.domain.cue import Cue
from cuesmith.domain.distributions import Scale, distribution, spread
from cuesmith.domain.profiles import DEFAULT_PROFILE
from cuesmith.domain.speech import Span
from cuesmith.domain.statistics import Figure, compare, statistics
from cuesmith.domain.statistics_text import as_lines, as_values, bounds, comparison_lines, percent
from cuesmith.domain.track import Track
from cuesmith.domain.twin_tracks import TRANSLATED_FROM

TRACK = Track(
    (
        Cue("a", 0, 2000, "Good morning,\neverybody here.", speaker="Ann"),
        Cue("b", 2500, 3000, "And so on and so forth, quickly.", speaker="Bob"),
        Cue("c", 2800, 12_800, "Slow.", speaker="Ann"),
        Cue("d", 20_000, 21_000, " "),
        Cue("e", 30_000, 30_000, "Never."),
    ),
    language="en",
    id="t",
)


def test_a_track_is_counted() -> None:
    found = statistics(TRACK, DEFAULT_PROFILE)
    assert (found.cues, found.empty, found.lines, found.words) == (5, 1, 5, 13)
    assert found.characters == 28 + 32 + 5 + 1 + 6
    assert found.shown == 2000 + (12_800 - 2500) + 1000
    assert (found.first, found.last) == (0, 30_000)
    assert found.words_per_minute == pytest.approx(13 * 60 / 13.3)
    assert found.clean == 0
    assert dict(found.findings)["reading-speed"] == ("b", "e")
    good = Cue("g", 0, 3000, "This one is just as it should be.")
    assert statistics(Track((good,), "en"), DEFAULT_PROFILE).clean_share == 1
    assert found.coverage is None


def test_who_says_how_much() -> None:
    found = statistics(TRACK, DEFAULT_PROFILE).speakers
    assert [(each.speaker, each.cues, each.words, each.shown) for each in found] == [
        ("Bob", 1, 7, 500), ("Ann", 2, 5, 12_000), ("", 2, 1, 1000)
    ]  # fmt: skip
    assert sum(each.share for each in found) == pytest.approx(1)
    assert statistics(Track(TRACK.cues[3:]), DEFAULT_PROFILE).speakers == ()


def test_distributions_know_their_cues_and_limits() -> None:
    found = statistics(TRACK, DEFAULT_PROFILE)
    speed = found.of(Figure.READING_SPEED)
    assert speed.spread.count == 3, "what is shown for no time has no speed"
    assert speed.spread.most == 64
    assert speed.bins[-1].cues == ("b", "e")
    assert (speed.most, speed.within) == (20, 2)
    durations = found.of(Figure.DURATION)
    assert durations.within == 2
    assert {cue for bar in durations.bins if not bar.within for cue in bar.cues} == {"b", "c", "e"}
    gaps = found.of(Figure.GAP)
    assert gaps.bins[0].cues == ("c",), "an overlap is below every gap"
    assert gaps.bins[0].low == -math.inf
    lengths = found.of(Figure.LINE_LENGTH)
    assert sum(bar.count for bar in lengths.bins) == 5


def test_full_width_lines_are_held_to_their_own_limit() -> None:
    track = Track((Cue("a", 0, 9000, "今日は音声が\nとても良いです"),), language="ja")
    profile = DEFAULT_PROFILE.for_language("ja")
    assert statistics(track, profile).of(Figure.LINE_LENGTH).most == profile.max_full_width


def test_nothing_gives_noughts() -> None:
    found = statistics(Track(), DEFAULT_PROFILE, ())
    assert (found.cues, found.words_per_minute, found.clean_share) == (0, 0, 1)
    assert found.coverage is not None
    assert found.coverage.share == 1
    assert list(as_lines(found))
    assert as_values(found)["cues"] == 0


@given(
    st.lists(st.one_of(st.floats(-5, 60), st.just(math.inf)), max_size=30),
    st.sampled_from([Scale(2, 30, most=20), Scale(0.5, 8, 0.833, 7), Scale(1, 3, least=0.4)]),
)
def test_every_value_is_in_the_bin_that_says_so(values: list[float], scale: Scale) -> None:
    found = distribution([(str(n), value) for n, value in enumerate(values)], scale)
    assert sorted(cue for bar in found.bins for cue in bar.cues) == sorted(
        map(str, range(len(values)))
    )
    for bar in found.bins:
        for cue in bar.cues:
            value = values[int(cue)]
            assert bar.low < value <= bar.high or value == bar.low == scale.first
    limits = {scale.least, scale.most} - {None}
    assert limits <= {bar.high for bar in found.bins}


def test_spreads_are_told_in_a_few_figures() -> None:
    found = spread(float(value) for value in range(1, 101))
    assert (found.median, found.p95, found.least, found.most, found.mean) == (
        50.5,
        95,
        1,
        100,
        50.5,
    )
    assert spread([3.0]).p95 == 3


def test_coverage_says_what_lacks_captions() -> None:
    speech = (Span(0, 1000), Span(2600, 2900), Span(15_000, 18_000), Span(20_100, 20_200))
    found = coverage(TRACK.cues, speech)
    assert (found.speech, found.covered) == (4400, 1300)
    assert found.share == pytest.approx(1300 / 4400)
    assert found.over_silence == found.shown - 1300
    assert found.missing == (Span(15_000, 18_000),)


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 20)), max_size=12))
def test_unions_and_silences_cover_the_same_time(pairs: list[tuple[int, int]]) -> None:
    spans = [Span(start, start + length) for start, length in pairs]
    inside = {time for span in spans for time in range(span.start, span.end)}
    found = union(spans)
    assert {time for span in found for time in range(span.start, span.end)} == inside
    assert all(one.end < other.start for one, other in pairwise(found))
    rest = sounding(found, 80)
    assert {time for span in rest for time in range(span.start, span.end)} == {*range(80)} - inside
    assert list(intersection(found, found)) == list(found)
    assert not list(intersection(found, rest))


def test_a_translation_is_compared_with_its_source() -> None:
    source = Track(
        tuple(Cue(f"c{n}", n * 1000, n * 1000 + 900, f"Number {n} says this.") for n in range(4)),
        language="en",
        id="en",
    )
    cues = (
        Cue("c0", 0, 900, "Number 0 says this."),
        Cue("c1", 1000, 1900, "Die Nummer eins sagt das, und zwar lang und breit."),
        Cue("c9", 9000, 9900, "Mehr."),
    )
    track = Track(cues, "de", id="de", metadata=((TRANSLATED_FROM, "en"),))
    found = compare(track, source)
    assert (found.cues, found.alone, found.lacking) == (2, ("c9",), ("c2", "c3"))
    assert (found.same, found.much_longer) == (("c0",), ("c1",))
    assert found.length == pytest.approx((19 + 50) / 38)
    assert "Only there    2" in list(comparison_lines(found))


def test_text_shows_bars_and_marks_what_is_beyond_a_limit() -> None:
    lines = list(as_lines(statistics(TRACK, DEFAULT_PROFILE, (Span(0, 1000),))))
    text = "\n".join(lines)
    assert "Speech        0:00:01, 100 % of it under captions" in text
    assert any("> 30 ! 2 ███" in line for line in lines)
    assert "(nobody)" in text
    speeds = statistics(TRACK, DEFAULT_PROFILE).of(Figure.LINE_LENGTH)
    assert bounds(speeds.bins[1], whole=True) == "6–10"
    assert percent(0.99999) == "99.9 %"
    assert percent(1) == "100 %"
