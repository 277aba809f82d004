"""Frame rates, points and syncing, in the dialogs as a person uses them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from cuesmith.base.jobs import CancelToken, Report
from cuesmith.bridge.job_board import JobBoard
from cuesmith.bridge.proposed_times import ProposedTimes
from cuesmith.bridge.sync_ports import SyncPorts
from cuesmith.cli.studio_sync import make_sync_ports
from cuesmith.domain.document import Document
from cuesmith.domain.speech import Span
from cuesmith.domain.track import Track
from cuesmith.engines.media.probe import probe
from cuesmith.ui.times.dialogs import TimeDialogs
from cuesmith.ui.times.frame_rate_dialog import FrameRateDialog
from cuesmith.ui.times.points_dialog import PointsDialog
from cuesmith.ui.times.retiming_dialog import RetimingDialog
from cuesmith.ui.times.sync_dialogs import SpeechSyncDialog, TrackSyncDialog
from tests.support.command_studio import Studio, make_studio
from tests.support.edit_examples import sample_document
from tests.support.spoken_film import film_sound, off, spoken_film, write_srt

_D = TypeVar("_D", bound=QDialog)
CUES, VOICES = spoken_film(2.5)


@dataclass
class Window:
    studio: Studio
    dialogs: TimeDialogs
    board: JobBoard
    widget: QWidget
    qtbot: QtBot

    def open(self, command: str, kind: type[_D]) -> _D:
        self.studio.do(command)
        return self.widget.findChildren(kind)[-1]

    def propose(self, dialog: RetimingDialog) -> None:
        self.qtbot.waitUntil(lambda: dialog.retiming.proposal is not None)

    def apply(self, dialog: RetimingDialog) -> None:
        before = self.studio.workspace.document
        dialog.apply_button.click()
        self.qtbot.waitUntil(lambda: self.studio.workspace.document != before)

    def take_back(self, before: Document) -> None:
        self.studio.do("edit.undo")
        self.qtbot.waitUntil(lambda: self.studio.workspace.document == before)


def _window(document: Document, qtbot: QtBot, ports: SyncPorts) -> Iterator[Window]:
    studio, widget = make_studio(document), QWidget()
    qtbot.addWidget(widget)
    board = JobBoard(widget)
    dialogs = TimeDialogs(studio.commands, ports, board, widget)
    widget.show()
    yield Window(studio, dialogs, board, widget, qtbot)
    dialogs.stop()
    studio.player.shutdown()


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    yield from _window(sample_document(), qtbot, make_sync_ports())


@pytest.fixture
def late(qtbot: QtBot) -> Iterator[Window]:
    """A track 41 s late beside one in another language that is right."""
    right = Track(tuple(replace(cue, text="Nein") for cue in CUES), "de", id="right")
    cues = tuple(off(CUES, lambda time: time + 41_000))
    document = Document((Track(cues, "en", id="late"), right))
    yield from _window(document, qtbot, make_sync_ports())


def test_a_frame_rate_is_shown_and_changed_in_one_step(window: Window) -> None:
    before = window.studio.workspace.document
    dialog = window.open("time.frame_rate", FrameRateDialog)
    dialog.old.setCurrentText("25")
    dialog.new.setCurrentText("23.976")
    window.propose(dialog)
    window.qtbot.waitUntil(lambda: "25 to 23.976" in dialog.outcome.text())
    assert ProposedTimes.of(window.studio.workspace).within(0, 9000, 10)[0].start == 1043
    window.apply(dialog)
    assert window.studio.times["fox"] == (1043, 3128)
    assert not dialog.isVisible()
    assert not ProposedTimes.of(window.studio.workspace).track
    window.take_back(before)


def test_the_other_tracks_go_along_where_that_is_ticked(window: Window) -> None:
    before = window.studio.workspace.document
    dialog = window.open("time.frame_rate", FrameRateDialog)
    dialog.new.setCurrentText("50")
    dialog.old.setCurrentText("25")
    dialog.all_tracks.click()
    window.propose(dialog)
    window.apply(dialog)
    ends = [track.cues[-1].end for track in window.studio.workspace.document.tracks]
    assert ends == [3500, 450]
    window.take_back(before)


def test_what_is_no_frame_rate_is_said(window: Window) -> None:
    dialog = window.open("time.frame_rate", FrameRateDialog)
    window.propose(dialog)
    dialog.old.setCurrentText("film")
    window.qtbot.waitUntil(lambda: "no frame rate" in dialog.outcome.text())
    assert not dialog.apply_button.isEnabled()


def test_points_are_set_at_the_playhead_and_the_captions_follow(window: Window) -> None:
    before = window.studio.workspace.document
    window.studio.select("fox")
    window.studio.player.seek(2000)
    window.studio.do("time.sync_point")
    (dialog,) = window.widget.findChildren(PointsDialog)
    assert dialog.here.text().endswith("1 is spoken here, at 00:00:02.000")
    window.propose(dialog)
    window.qtbot.waitUntil(lambda: dialog.outcome.text() == "1.000 s later.")
    window.studio.select("last")
    window.studio.player.seek(12_000)
    window.qtbot.mouseClick(dialog.here, Qt.MouseButton.LeftButton)
    window.qtbot.waitUntil(lambda: "% slower" in dialog.outcome.text())
    window.apply(dialog)
    assert window.studio.times["fox"][0] == 2000
    assert window.studio.times["last"][0] == 12_000
    window.qtbot.waitUntil(lambda: dialog.outcome.text() == "Done; Undo takes it back.")
    assert not dialog.apply_button.isEnabled()
    window.take_back(before)


def test_points_can_be_typed_anew_removed_and_laid_on_a_line(window: Window) -> None:
    dialog = window.open("time.sync_points", PointsDialog)
    for cue, time in (("fox", 1000), ("italic", 4000), ("last", 6000)):
        window.studio.select(cue)
        window.studio.player.seek(time)
        dialog.set_here()
    window.qtbot.waitUntil(lambda: "Bent at 3" in dialog.outcome.text())
    dialog.straight.click()
    window.qtbot.waitUntil(lambda: "Bent" not in dialog.outcome.text())
    missed = [dialog.table_of_points.index(row, 3).data() for row in range(3)]
    assert missed == ["+0.395", "-0.658", "+0.263"]
    spoken = dialog.table_of_points.index(1, 2)
    assert dialog.table_of_points.setData(spoken, "0:03")
    assert not dialog.table_of_points.setData(spoken, "soon")
    window.qtbot.waitUntil(lambda: dialog.outcome.text() == "The times are right as they are.")
    dialog.points.selectRow(0)
    window.qtbot.keyClick(dialog.points, Qt.Key.Key_Delete)
    assert dialog.table_of_points.rowCount() == 2


def test_points_that_contradict_each_other_are_said(window: Window) -> None:
    dialog = window.open("time.sync_points", PointsDialog)
    for cue, time in (("fox", 8000), ("last", 2000)):
        window.studio.select(cue)
        window.studio.player.seek(time)
        dialog.set_here()
    window.qtbot.waitUntil(lambda: "would be spoken after" in dialog.outcome.text())
    assert not dialog.apply_button.isEnabled()


def test_a_track_is_brought_in_line_with_another(late: Window) -> None:
    before = late.studio.workspace.document
    dialog = late.open("time.sync_track", TrackSyncDialog)
    assert dialog.reference.count() == 1
    late.propose(dialog)
    assert "41.000 s earlier. 99% sure" in dialog.outcome.text()
    assert dialog.all_tracks.isHidden(), "the track that is right stays where it is"
    late.apply(dialog)
    assert late.studio.workspace.document.track("right") == before.track("right")
    moved = [cue.start for cue in late.studio.workspace.document.track("late").cues]
    assert moved == [cue.start for cue in CUES]
    late.qtbot.waitUntil(lambda: dialog.outcome.text() == "Done; Undo takes it back.")
    late.take_back(before)


def test_a_track_is_brought_in_line_with_a_file(late: Window, tmp_path: Path) -> None:
    right = write_srt(off(CUES, lambda time: time + 1000), tmp_path / "right.srt")
    dialog = late.open("time.sync_track", TrackSyncDialog)
    dialog.choose_file(right)
    late.qtbot.waitUntil(lambda: "40.000 s earlier" in dialog.outcome.text())
    assert "same words" in dialog.outcome.text()
    dialog.choose_file(tmp_path / "missing.srt")
    late.qtbot.waitUntil(lambda: "There is no file" in dialog.outcome.text())
    assert not dialog.apply_button.isEnabled()


def test_captions_are_brought_to_the_speech_of_the_film(late: Window, tmp_path: Path) -> None:
    film = film_sound(VOICES, tmp_path / "film.wav")
    assert not late.studio.actions["time.sync_speech"].isEnabled()
    late.studio.workspace.set_medium(probe(film))
    jobs: list[str] = []
    late.board.added.connect(lambda job: jobs.append(job.title))
    dialog = late.open("time.sync_speech", SpeechSyncDialog)
    late.propose(dialog)
    assert jobs == ["Comparing captions with speech"]
    assert "s earlier" in dialog.outcome.text()
    proposal = dialog.retiming.proposal
    assert proposal is not None
    assert abs(proposal.changes[0].delta + 41_000) < 200
    late.qtbot.waitUntil(lambda: not late.board.jobs)


def test_listening_can_be_stopped(qtbot: QtBot, tmp_path: Path) -> None:
    film = film_sound(VOICES[:4], tmp_path / "film.wav")

    def listen(_: Path, __: int | None, ___: Report, token: CancelToken) -> tuple[Span, ...]:
        token.rest(60)
        return ()

    ports = replace(make_sync_ports(), voices=listen)
    opened = _window(Document((Track(tuple(CUES), id="t"),)), qtbot, ports)
    window = next(opened)
    window.studio.workspace.set_medium(probe(film))
    dialog = window.open("time.sync_speech", SpeechSyncDialog)
    qtbot.waitUntil(lambda: window.dialogs.syncing.busy)
    qtbot.mouseClick(dialog.stop_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.outcome.text() == "Stopped.")
    assert not dialog.apply_button.isEnabled()
    assert next(opened, None) is None


def test_cues_without_a_place_are_said_before_they_go(window: Window) -> None:
    window.studio.select("last")
    window.studio.player.seek(1000)
    window.studio.do("time.sync_point")
    (dialog,) = window.widget.findChildren(PointsDialog)
    window.propose(dialog)
    expected = "5.000 s earlier. 3 cues would have no place and be removed."
    assert dialog.outcome.text() == expected
    assert dialog.table.index(0, 2).data() == "no place"
    window.apply(dialog)
    assert list(window.studio.times) == ["last"]
