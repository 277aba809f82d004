"""Tracks brought to a profile: never another word, one coherent whole, done once and for all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import chain, count, pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.amendments import Amendment, amended
from cuesmith.domain.checks import check_all, check_row
from cuesmith.domain.conform import RULES, about_cues, conform
from cuesmith.domain.cue import Cue, Dialect, Markup, Word
from cuesmith.domain.polish import SYNC, Polish
from cuesmith.domain.profiles import DEFAULT_PROFILE, Profile
from cuesmith.domain.rules import Rule
from cuesmith.domain.standard import Standard
from cuesmith.domain.track import Track, sort_cues
from cuesmith.domain.words import interpolate_words
from tests.support.speech_strategies import CJK, LATIN, quick

NARROW = Profile(
    name="vertical", max_line_length=24, max_full_width=9, gap_frames=0, max_duration=3000
)
profiles = st.sampled_from([DEFAULT_PROFILE, NARROW, replace(DEFAULT_PROFILE, gap_ms=200)])


def ids() -> object:
    numbers = count()
    return lambda: f"new-{next(numbers)}"


def changes(track: Track, standard: Standard, **options: object) -> tuple[Amendment, ...]:
    return conform(track, standard, new_id=ids(), **options)  # type: ignore[arg-type]


def conformed(track: Track, standard: Standard, **options: object) -> Track:
    return amended(track, changes(track, standard, **options))


@st.composite
def cues(draw: st.DrawFn) -> list[Cue]:
    """Cues as files hold them: too long, too short, overlapping, with and without words."""
    vocabulary, joint = draw(st.sampled_from([(LATIN, " "), (CJK, "")]))
    made: list[Cue] = []
    time = draw(st.integers(0, 3000))
    for number in range(draw(st.integers(1, 9))):
        texts = draw(st.lists(st.sampled_from(vocabulary), min_size=1, max_size=30))
        text = joint.join(texts)
        if draw(st.booleans()) and " " in text:
            text = text.replace(" ", "\n", 1)
        length = draw(st.sampled_from([1, 200, 600, 1500, 3000, 9000, 40_000]))
        words: tuple[Word, ...] = ()
        if draw(st.booleans()):
            words = interpolate_words(text, time, time + length)
            heard = draw(st.booleans())
            words = tuple(replace(word, estimated=not heard) for word in words)
        speaker = draw(st.sampled_from(["", "", "", "Ann"]))
        made.append(Cue(f"c{number}", time, time + length, text, words, speaker=speaker))
        time += max(0, length + draw(st.sampled_from([0, 0, 40, 83, 300, 700, 4000, -100, -5000])))
    return list(sort_cues(made))


shots = st.lists(st.integers(0, 60_000), max_size=12).map(lambda times: tuple(sorted(set(times))))


def said(cues: Sequence[Cue]) -> str:
    return "".join("".join(cue.text for cue in cues).split())


@given(cues(), profiles, shots)
@quick
def test_no_word_is_changed_and_every_time_stays_in_order(
    before: list[Cue], profile: Profile, cuts: tuple[int, ...]
) -> None:
    track = Track(tuple(before), "en", id="t")
    after = conformed(track, Standard(profile, "en", cuts)).cues
    assert sorted(said(after)) == sorted(said(before))
    if all(a.end <= b.start for a, b in pairwise(before)):
        assert said(after) == said(before)
    assert list(after) == list(sort_cues(after))
    assert len({cue.id for cue in after}) == len(after)
    for cue in after:
        assert 0 <= cue.start < cue.end or cue in before
        for word in cue.words:
            assert cue.start <= word.start <= word.end <= cue.end
    said_words = sorted(word.text for cue in after for word in cue.words)
    assert set(said_words) >= {word.text for cue in before for word in cue.words}


@given(cues(), profiles, shots)
@quick
def test_what_is_conformed_stays_as_it_is(
    before: list[Cue], profile: Profile, cuts: tuple[int, ...]
) -> None:
    standard = Standard(profile, "en", cuts)
    once = conformed(Track(tuple(before), "en", id="t"), standard)
    assert changes(once, standard) == ()


@given(cues(), profiles, shots, st.data())
@quick
def test_any_choice_of_changes_is_coherent(
    before: list[Cue], profile: Profile, cuts: tuple[int, ...], data: st.DataObject
) -> None:
    track = Track(tuple(before), "en", id="t")
    found = changes(track, Standard(profile, "en", cuts))
    named = list(chain.from_iterable([cue.id for cue in each.before] for each in found))
    assert len(named) == len(set(named))
    chosen = [each for each in found if data.draw(st.booleans())]
    after = amended(track, chosen).cues
    assert sorted(said(after)) == sorted(said(before))
    if all(a.end <= b.start for a, b in pairwise(before)):
        assert all(a.end <= b.start for a, b in pairwise(after))


@given(cues(), profiles, shots)
@quick
def test_it_never_makes_more_of_what_is_grave(
    before: list[Cue], profile: Profile, cuts: tuple[int, ...]
) -> None:
    standard = Standard(profile, "en", cuts)
    track = Track(tuple(before), "en", id="t")
    grave = {Rule.OVERLAP, Rule.LINES, Rule.TOO_LONG, Rule.GAP}
    counted = [
        sum(each.rule in grave for each in check_all(side.cues, standard))
        for side in (track, conformed(track, standard))
    ]
    assert counted[1] <= counted[0]


def talk(count: int) -> Track:
    """Hasty cues without an end, half of them with words; most break a rule."""
    texts = ("Yes.", "And then we went on to the", "house of the old man.", "Nobody knew a thing.")
    made: list[Cue] = []
    time = 0
    for number in range(count):
        text = texts[number % len(texts)]
        length = 45 * len(text)
        heard = interpolate_words(text, time, time + length) if number % 2 else ()
        made.append(Cue(f"c{number}", time, time + length, text, heard))
        time += length + (0, 40, 300, 1500)[number % 4]
    return Track(tuple(made), "en", id="t")


def test_work_grows_with_the_length_of_the_track_and_no_faster() -> None:
    """Counted by the looks at a cue, not by the clock."""
    short, long = (looks_at(count) for count in (40, 160))
    assert long < 4.5 * short


def looks_at(count: int) -> int:
    looked = 0

    def counting(*given: Any) -> Any:
        nonlocal looked
        looked += 1
        return check_row(*given)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("cuesmith.domain.regroup.check_row", counting)
        conform(talk(count), Standard(DEFAULT_PROFILE, "en"))
    return looked


def test_the_gravest_stands_first_and_rules_can_be_left_out() -> None:
    slow = Cue("slow", 20_000, 30_000, "Well.")
    track = Track((*talk(12).cues, slow), "en", id="t")
    standard = Standard(DEFAULT_PROFILE, "en")
    first = [RULES.index(each.rule.partition("+")[0]) for each in changes(track, standard)]
    assert first == sorted(first)
    assert len(set(first)) > 1
    left = {rule for each in changes(track, standard, skip={"too-short", SYNC})
            for rule in each.rule.split("+")}  # fmt: skip
    assert left
    assert not left & {"too-short", SYNC}
    assert changes(track, standard, skip=RULES) == ()


def test_only_chosen_cues_are_changed() -> None:
    track = talk(12)
    found = about_cues(changes(track, Standard(DEFAULT_PROFILE, "en")), {"c1"})
    assert len(found) == 1
    assert "c1" in [cue.id for cue in found[0].before]


def test_a_lead_in_is_wanted_of_words_that_were_heard() -> None:
    cue = Cue("a", 1000, 3000, "Nobody knew.", interpolate_words("Nobody knew.", 1000, 2900))
    heard = replace(cue, words=tuple(replace(word, estimated=False) for word in cue.words))
    standard, wish = Standard(DEFAULT_PROFILE, "en"), Polish(lead_in=100)
    assert changes(Track((cue,), "en", id="t"), standard, polish=wish) == ()
    (found,) = changes(Track((heard,), "en", id="t"), standard, polish=wish)
    assert (found.rule, found.after[0].start) == (SYNC, 900)


def test_tags_are_kept_where_lines_break_anew_and_cues_are_split() -> None:
    text = "A line that nobody would ever show in one, since it goes on and on, and on."
    source = text.replace("nobody", "<i>nobody</i>")
    cue = Cue("a", 1000, 8000, text, markup=Markup(Dialect.SRT, source))
    (found,) = changes(Track((cue,), "en", id="t"), Standard(NARROW, "en"))
    assert len(found.after) > 1
    tagged = [each.markup.source for each in found.after if each.markup]
    assert [each.count("<i>nobody</i>") for each in tagged] == [1]


def test_a_cue_of_white_space_is_no_neighbour_to_talk_with() -> None:
    cues = (Cue("a", 0, 300, "Yes."), Cue("b", 320, 2000, "\u00a0"), Cue("c", 2100, 2300, "No."))
    after = conformed(Track(cues, "en", id="t"), Standard(DEFAULT_PROFILE, "en")).cues
    assert [cue.text for cue in after] == ["Yes.", "\u00a0", "No."]


def test_no_word_is_shown_long_before_it_is_said_to_save_a_cue() -> None:
    """A cue that is short joins one beside it, but none behind a long pause."""
    hasty = Cue("a", 15_000, 15_400, "Follows at once.")
    later = Cue("b", 20_000, 20_400, "Oh.")
    track = Track((hasty, later), "en", id="t")
    done = conformed(track, Standard(DEFAULT_PROFILE, "en")).cues
    assert [cue.text for cue in done] == ["Follows at once.", "Oh."]
    assert [cue.start for cue in done] == [15_000, 20_000]


def test_a_gap_that_is_off_by_less_than_half_a_frame_is_left() -> None:
    one = Cue("a", 0, 2000, "One of the cues.")
    track = Track((one, replace(one, id="b", start=2083, end=4000)), "en", id="t")
    standard = Standard(DEFAULT_PROFILE.at_rate(Fraction(25)), "en")
    assert standard.profile.min_gap == 80
    assert changes(track, standard) == ()


def test_a_pause_is_as_long_before_as_after_reading_was_given_time() -> None:
    rows = (
        (1000, 1800, "I never said that you could go there on your own."),
        (2900, 4400, "No, I did not."),
    )
    cues = tuple(Cue(f"c{n}", *row) for n, row in enumerate(rows))
    standard = Standard(DEFAULT_PROFILE, "en")
    once = conformed(Track(cues, "en", id="t"), standard)
    assert changes(once, standard) == ()
