"""Tracks brought to a profile: never another word, one coherent whole, done once and for all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, count, pairwise

from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.amendments import Amendment, amended
from cuesmith.domain.checks import check_all
from cuesmith.domain.conform import conform
from cuesmith.domain.cue import Cue, Word
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
