"""The cue table is a well-behaved Qt model, and grows without being reset."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from cuesmith.bridge.cue_table import Column, CueTable, clock
from cuesmith.domain.cue import Cue, Doubt

CUES = (
    Cue("a", 0, 1500, "One\nand more"),
    Cue("b", 3_723_004, 3_724_000, "Two", doubts=(Doubt.REPETITION,)),
)


@pytest.mark.usefixtures("qapp")
def test_rows_come_in_as_insertions(qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    table = CueTable()
    with qtbot.assertNotEmitted(table.modelReset), qtbot.waitSignal(table.rowsInserted):
        table.append(CUES)
    qtmodeltester.check(table)
    assert table.cues == CUES


@pytest.mark.usefixtures("qapp")
def test_a_row_says_what_a_person_needs() -> None:
    table = CueTable()
    table.append(CUES)

    def shown(row: int, column: Column, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> str:
        return str(table.data(table.index(row, column), role))

    assert shown(0, Column.TEXT) == "One ⏎ and more"
    assert shown(1, Column.START) == "1:02:03.004"
    assert "repetition" in shown(1, Column.TEXT, Qt.ItemDataRole.ToolTipRole)


def test_clock_shows_milliseconds() -> None:
    assert clock(59_999) == "0:00:59.999"
