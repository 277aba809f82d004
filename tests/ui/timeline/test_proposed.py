"""Proposed times, seen on the timeline as they would be."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from cuesmith.bridge.proposed_times import ProposedTimes
from cuesmith.domain.cue import Cue
from cuesmith.ui.timeline.proposed import ProposedGhosts
from tests.support.edit_examples import sample_document
from tests.support.timeline_bench import TimelineBench


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[TimelineBench]:
    bench = TimelineBench(sample_document())
    qtbot.addWidget(bench.view)
    ProposedGhosts(bench.workspace, bench.view)
    yield bench
    bench.player.shutdown()


def picture(bench: TimelineBench) -> QImage:
    return bench.view.viewport().grab().toImage()


def test_cues_are_drawn_where_they_would_be_until_nothing_is_proposed(bench: TimelineBench) -> None:
    plain, proposed = picture(bench), ProposedTimes.of(bench.workspace)
    proposed.propose("en", (Cue("fox", 7500, 9000, "I saw the brown fox."),))
    shown = picture(bench)
    assert shown != plain
    left, right = plain.copy(0, 0, 740, 240), shown.copy(0, 0, 740, 240)
    assert left == right, "nothing changes where the cue is now"
    proposed.clear()
    assert picture(bench) == plain


def test_they_follow_when_other_times_are_looked_at(bench: TimelineBench) -> None:
    bench.show_from(20_000)
    plain = picture(bench)
    ProposedTimes.of(bench.workspace).propose("en", (Cue("fox", 1000, 3000, "Out of sight"),))
    assert picture(bench) == plain
    bench.show_from(0)
    with_it = picture(bench)
    ProposedTimes.of(bench.workspace).clear()
    assert picture(bench) != with_it


def test_only_what_is_in_sight_is_given_and_not_too_much(bench: TimelineBench) -> None:
    proposed = ProposedTimes(bench.workspace)
    cues = tuple(Cue(f"c{row}", row * 1000, row * 1000 + 900, "") for row in range(100))
    proposed.propose("en", cues)
    assert [cue.id for cue in proposed.within(4950, 7000, 10)] == ["c5", "c6"]
    assert [cue.id for cue in proposed.within(4500, 5100, 10)] == ["c4", "c5"]
    assert proposed.within(0, 100_000, 50) == ()
