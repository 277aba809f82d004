"""What is chosen in the dialogs about times is there again, also in the next session."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cuesmith.bridge.job_board import JobBoard
from cuesmith.bridge.settings import Settings
from cuesmith.cli.studio_sync import make_sync_ports
from cuesmith.domain.shifting import ShiftScope
from cuesmith.ui.times.dialogs import TimeDialogs
from cuesmith.ui.times.frame_rate_dialog import FrameRateDialog
from cuesmith.ui.times.points_dialog import PointsDialog
from cuesmith.ui.times.sync_dialogs import TrackSyncDialog
from tests.support.command_studio import Studio, make_studio
from tests.support.edit_examples import sample_document


class Session:
    """One start of the window: its own dialogs, on a file of settings that stays."""

    def __init__(self, path: Path) -> None:
        self.studio: Studio = make_studio(sample_document())
        self.widget = QWidget()
        self.settings = Settings(path, self.widget)
        commands, board = self.studio.commands, JobBoard(self.widget)
        ports = make_sync_ports()
        self.dialogs = TimeDialogs(commands, ports, board, self.widget, self.settings)
        self.widget.show()

    def end(self) -> None:
        self.dialogs.stop()
        self.studio.player.shutdown()
        self.settings.flush()
        self.widget.close()


@pytest.fixture
def sessions(qtbot: QtBot, tmp_path: Path) -> Iterator[list[Session]]:
    """The first one is under way."""
    running = [Session(tmp_path / "settings.ini")]
    qtbot.addWidget(running[0].widget)
    yield running
    for each in running:
        each.end()


def next_session(sessions: list[Session], qtbot: QtBot) -> Session:
    before = sessions.pop()
    path = before.settings.path
    before.end()
    sessions.append(Session(path))
    qtbot.addWidget(sessions[0].widget)
    return sessions[0]


def test_a_shift_is_offered_again(sessions: list[Session], qtbot: QtBot) -> None:
    dialog = sessions[0].dialogs.shift()
    qtbot.keyClicks(dialog.amount, "0.3")
    dialog.scopes[ShiftScope.ALL_TRACKS].setChecked(True)
    qtbot.keyClick(dialog.amount, Qt.Key.Key_Return)
    again = next_session(sessions, qtbot).dialogs.shift()
    assert again.amount.text() == "0.3"
    assert again.scope is ShiftScope.ALL_TRACKS
    assert again.outcome.startswith("6 cues move 0.300 s later")
    qtbot.keyClicks(again.amount, "7")
    assert again.amount.text() == "7", "what is typed replaces what was kept"


def test_a_shift_that_was_given_up_is_not_kept(sessions: list[Session], qtbot: QtBot) -> None:
    dialog = sessions[0].dialogs.shift()
    qtbot.keyClicks(dialog.amount, "99")
    dialog.reject()
    assert sessions[0].dialogs.shift().amount.text() == ""


def test_selected_cues_are_still_what_is_meant(sessions: list[Session], qtbot: QtBot) -> None:
    session = sessions[0]
    session.settings.set_time_tools({"shift": "1", "shift_scope": "from-here"})
    session.studio.select("fox", "last")
    assert session.dialogs.shift().scope is ShiftScope.SELECTED


def test_rates_ticks_and_lines_are_kept(sessions: list[Session], qtbot: QtBot) -> None:
    dialogs = sessions[0].dialogs
    rates = dialogs.change_frame_rate()
    assert isinstance(rates, FrameRateDialog)
    rates.old.setCurrentText("29.97")
    rates.new.setCurrentText("24")
    rates.all_tracks.click()
    points = dialogs.sync_by_points()
    assert isinstance(points, PointsDialog)
    points.straight.setEnabled(True)
    points.straight.click()
    sync = dialogs.sync_to_track()
    assert isinstance(sync, TrackSyncDialog)
    sync.splits.click()
    dialogs = next_session(sessions, qtbot).dialogs
    rates, points, sync = (
        dialogs.change_frame_rate(),
        dialogs.sync_by_points(),
        dialogs.sync_to_track(),
    )
    assert isinstance(rates, FrameRateDialog)
    assert (rates.old.currentText(), rates.new.currentText()) == ("29.97", "24")
    assert rates.all_tracks.isChecked()
    assert isinstance(points, PointsDialog)
    assert points.straight.isChecked()
    assert isinstance(sync, TrackSyncDialog)
    assert sync.splits.isChecked()


def test_a_damaged_choice_is_the_usual_one(sessions: list[Session]) -> None:
    session = sessions[0]
    session.settings.set_time_tools({"shift_scope": "all-moons", "all_tracks": "?", "old_rate": ""})
    assert session.dialogs.shift().scope is ShiftScope.TRACK
    rates = session.dialogs.change_frame_rate()
    assert isinstance(rates, FrameRateDialog)
    assert rates.old.currentText() == "25"
    assert not rates.all_tracks.isChecked()
