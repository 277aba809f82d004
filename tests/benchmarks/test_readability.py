"""The share of cues that meet every rule of Netflix's English profile, on real recordings."""

from __future__ import annotations

import pytest

from benchmarks.readability import Clip, Share, after, before, heard_clip, said_clips, standard_of
from tests.support.shared import shared_dir

pytestmark = pytest.mark.shared

QUICK = {"austen_0890.wav": 5300, "dark_suit_8k.wav": 2920}
"""Clips of a few seconds, with their milliseconds."""


def total(clips: list[Clip]) -> tuple[Share, Share]:
    was, now = Share(), Share()
    for clip in clips:
        standard = standard_of(clip)
        was, now = was + before(clip, standard), now + after(clip, standard)
    return was, now


def test_what_the_draft_engine_hears_becomes_captions_that_meet_every_rule() -> None:
    shared_dir("clips")
    was, now = total([heard_clip(name, length) for name, length in QUICK.items()])
    assert now.broken == ()
    assert now.good >= 2
    assert was.broken


def test_a_call_of_nine_minutes_meets_the_target() -> None:
    shared_dir("clips")
    was, now = total(list(said_clips(aligned=False)))
    assert now.good > 150
    assert now.percent >= 98
    assert now.excused <= 20
    assert was.percent < 50
