"""What a person has found fine is told no more, until what it was about changes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuesmith.domain.acceptance import accept, take_back
from cuesmith.domain.checks import accepted_in_row, check_all, check_row
from cuesmith.domain.conform import conform
from cuesmith.domain.cue import Cue, Doubt
from cuesmith.domain.document import Document
from cuesmith.domain.fixes import fix
from cuesmith.domain.profiles import DEFAULT_PROFILE
from cuesmith.domain.rules import Rule
from cuesmith.domain.standard import Standard
from cuesmith.domain.time_edits import ShiftCues
from cuesmith.domain.track import Track
from cuesmith.engines.store.codec import from_json, to_json

HELD = Standard(DEFAULT_PROFILE, "en")
BROKEN = Cue("a", 1000, 1500, "Two\nlines...")
SHORT = Cue("b", 4000, 4300, "No.")
OVER = Cue("c", 4200, 6000, "It goes on.")


def rules(track: Track) -> list[tuple[str, Rule]]:
    return [(each.cue, each.rule) for each in check_all(track.cues, HELD)]


def accepted(track: Track, *wanted: Rule) -> Track:
    """All findings of some rules found fine."""
    found = [each for each in check_all(track.cues, HELD) if each.rule in wanted]
    edit = accept(track, found)
    assert edit is not None
    document = Document((track,))
    applied = edit.perform(document)
    assert applied.inverse.perform(applied.document).document == document
    return applied.document.tracks[0]


def test_one_finding_is_accepted_and_the_others_are_not() -> None:
    track = Track((BROKEN,), "en", id="t")
    assert [rule for _, rule in rules(track)] == [
        Rule.TOO_SHORT, Rule.READING_SPEED, Rule.NEEDLESS_BREAK, Rule.ELLIPSIS
    ]  # fmt: skip
    after = accepted(track, Rule.ELLIPSIS, Rule.TOO_SHORT)
    assert [rule for _, rule in rules(after)] == [Rule.READING_SPEED, Rule.NEEDLESS_BREAK]
    fine = list(accepted_in_row(after.cues[0], 0, None, HELD))
    assert [each.rule for each in fine] == [Rule.TOO_SHORT, Rule.ELLIPSIS]
    edit = take_back(after, fine[:1])
    assert edit is not None
    assert edit.describe(Document((after,))) == "Tell again a problem of cue 1"
    again = edit.perform(Document((after,))).document.tracks[0]
    assert Rule.TOO_SHORT in {rule for _, rule in rules(again)}
    assert accept(after, fine) is None


@pytest.mark.parametrize(
    ("rule", "change", "comes_back"),
    [
        (Rule.ELLIPSIS, {"text": "Two\nlines... or more"}, True),
        (Rule.ELLIPSIS, {"end": 1600}, False),
        (Rule.READING_SPEED, {"end": 1510}, True),
        (Rule.READING_SPEED, {"text": "Two\nlines... yes"}, True),
        (Rule.TOO_SHORT, {"end": 1600}, True),
        (Rule.TOO_SHORT, {"text": "Two\nwords..."}, False),
        (Rule.NEEDLESS_BREAK, {"speaker": "Ann"}, False),
    ],
)
def test_it_comes_back_when_what_it_was_about_changes(
    rule: Rule, change: dict[str, object], comes_back: bool
) -> None:
    after = accepted(Track((BROKEN,), "en", id="t"), rule)
    assert rule not in {each for _, each in rules(after)}
    changed = replace(after, cues=(replace(after.cues[0], **change),))  # type: ignore[arg-type]
    assert (rule in {each for _, each in rules(changed)}) is comes_back


def test_an_overlap_goes_by_how_long_it_is_and_a_shift_is_no_matter() -> None:
    after = accepted(Track((SHORT, OVER), "en", id="t"), Rule.OVERLAP, Rule.TOO_SHORT)
    assert rules(after) == []
    shifted = ShiftCues("t", 5000).perform(Document((after,))).document.tracks[0]
    assert rules(shifted) == []
    longer = replace(after, cues=(replace(SHORT, end=4400), after.cues[1]))
    assert ("c", Rule.OVERLAP) in rules(longer)


def test_it_is_kept_with_the_cue() -> None:
    after = accepted(Track((BROKEN,), "en", id="t"), Rule.ELLIPSIS)
    assert from_json(Cue, to_json(Cue, after.cues[0])) == after.cues[0]
    assert "accepted" not in to_json(Cue, BROKEN)


def test_a_cue_that_may_stay_untranslated_waits_no_more() -> None:
    waiting = Cue("a", 1000, 3000, "Okay.", doubts=(Doubt.UNTRANSLATED, Doubt.UNLIKELY))
    after = accepted(Track((waiting,), "en", id="t"), Rule.UNTRANSLATED)
    assert after.cues[0].doubts == (Doubt.UNLIKELY,)
    assert rules(after) == []


def test_another_fix_does_not_bring_it_back() -> None:
    after = accepted(Track((replace(BROKEN, end=3000),), "en", id="t"), Rule.NEEDLESS_BREAK)
    (wrong,) = check_all(after.cues, HELD)
    change = fix(wrong, after, HELD)
    assert change is not None
    assert change.after[0].text == "Two\nlines…"
    assert list(check_row(change.after[0], 0, None, HELD)) == []


def test_conform_leaves_what_is_fine() -> None:
    track = Track((replace(BROKEN, end=3000), replace(SHORT, start=9000, end=9300)), "en", id="t")
    assert {each.rule for each in conform(track, HELD)} == {Rule.NEEDLESS_BREAK, Rule.TOO_SHORT}
    after = accepted(track, Rule.NEEDLESS_BREAK, Rule.TOO_SHORT)
    assert conform(after, HELD) == ()
