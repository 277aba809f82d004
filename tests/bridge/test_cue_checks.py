"""Findings of a long track are found in slices, and kept up by what an edit touches."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from cuesmith.bridge.cue_checks import CueChecks
from cuesmith.domain.changes import compare
from cuesmith.domain.cue import Cue
from cuesmith.domain.profiles import DEFAULT_PROFILE
from cuesmith.domain.standard import Standard

STANDARD = Standard(DEFAULT_PROFILE, "en")
CUES = tuple(
    Cue(str(n), 3_000 * n, 3_000 * n + 2_500, ("word " * (40 if n % 100 == 7 else 3)).strip())
    for n in range(2_000)
)


@pytest.fixture
def checks(qapp: object) -> Iterator[CueChecks]:
    made = CueChecks()
    yield made
    made.deleteLater()


def test_every_row_is_looked_at_in_time(checks: CueChecks, qtbot: QtBot) -> None:
    with qtbot.waitSignal(checks.counted) as counted:
        checks.start(CUES, STANDARD)
        assert not checks.complete
    assert checks.complete
    assert counted.args == [20]


def test_a_cue_that_grows_over_its_neighbours_touches_all_of_them(
    checks: CueChecks, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(checks.counted):
        checks.start(CUES, STANDARD)
    long = (Cue("0", 0, 31_000, CUES[0].text), *CUES[1:])
    rows = checks.follow(long, compare("t", CUES, long, {"0"}))
    assert list(rows) == list(range(11))
    assert "before an earlier cue is gone" in checks.findings(10)[0].reason
    checks.follow(CUES, compare("t", long, CUES, {"0"}))
    assert not checks.findings(10)


def test_the_next_problem_is_found_from_anywhere(checks: CueChecks) -> None:
    checks.start(CUES, STANDARD)
    assert checks.problem_from(8, 1, 60)[0] == 107
    assert checks.problem_from(106, -1, 60)[0] == 7
    assert checks.problem_from(1_908, 1, 60)[0] is None


def test_looking_for_a_problem_stops_in_time_and_can_go_on(checks: CueChecks) -> None:
    checks.start(CUES, STANDARD)
    found, row = checks.problem_from(8, 1, -1.0)
    assert found is None
    assert 8 < row < 107
    assert checks.problem_from(row, 1, 60)[0] == 107
