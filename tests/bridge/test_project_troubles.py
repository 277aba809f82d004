"""Where a disk refuses: the user is told once, work goes on, and nothing saved is damaged."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.project import ProjectSession
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue_edits import DeleteCues, SetNote
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Applied
from cuesmith.domain.project import Commit
from cuesmith.services import project_writer
from cuesmith.services.project import OpenedProject, SaveState, open_claimed
from cuesmith.services.project_unfinished import find_unfinished
from tests.support.edit_examples import sample_document
from tests.support.patience import PATIENCE
from tests.support.projects import make_session, project_ports, read_project, shut, write_project
from tests.support.rights import without_privilege


class Desk:
    """A session on a project in a folder of its own, and what it said."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.folder, self._qtbot = folder, qtbot
        folder.mkdir()
        self.path = write_project(folder / "talk.cuesmith", sample_document())
        self.workspace = Workspace()
        self.session: ProjectSession = make_session(self.workspace)
        self.errors: list[CuesmithError] = []
        self.session.failed.connect(self.errors.append)
        self.session.adopt(open_claimed(project_ports().store, self.path))

    def note(self, text: str) -> None:
        self.workspace.history.close_step()
        assert self.workspace.apply(SetNote("en", "fox", text))

    def becomes(self, state: SaveState) -> None:
        self._qtbot.waitUntil(lambda: self.session.status.state is state)

    @property
    def rescued(self) -> list[Path]:
        return sorted(project_ports().rescue.glob("*.cuesmith"))

    def notes_in(self, path: Path) -> str:
        return read_project(path).document.tracks[0].cues[0].note


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setattr(project_writer, "RETRY_SECONDS", 0.05)
    made = Desk(tmp_path / "drive", qtbot)
    yield made
    shut(made.session)


def test_a_folder_that_goes_is_told_once_and_work_goes_on(desk: Desk) -> None:
    shutil.rmtree(desk.folder)
    desk.note("one")
    desk.becomes(SaveState.UNSAVED)
    desk.note("two")
    assert desk.session.status.rescued
    assert desk.session.emergency_flush(PATIENCE / 1000)
    (rescued,) = desk.rescued
    kept = read_project(rescued)
    assert kept.document == desk.workspace.document
    assert kept.undo == desk.workspace.history.undo_steps
    assert len(desk.errors) == 1
    assert "talk.cuesmith" in desk.errors[0].message


def test_saving_elsewhere_ends_the_trouble(desk: Desk, tmp_path: Path) -> None:
    shutil.rmtree(desk.folder)
    desk.note("one")
    desk.becomes(SaveState.UNSAVED)
    desk.session.save_as(tmp_path / "safe.cuesmith")
    desk.becomes(SaveState.SAVED)
    desk.note("two")
    desk.becomes(SaveState.SAVED)
    assert desk.notes_in(tmp_path / "safe.cuesmith") == "two"
    assert not desk.rescued
    desk.workspace.undo()
    desk.workspace.undo()
    assert desk.workspace.document == sample_document()


def test_a_drive_that_comes_back_gets_what_it_missed(desk: Desk, tmp_path: Path) -> None:
    desk.note("one")
    desk.becomes(SaveState.SAVED)
    away = desk.folder.rename(tmp_path / "away")
    desk.note("two")
    desk.becomes(SaveState.UNSAVED)
    desk.note("three")
    desk.workspace.undo()
    away.rename(desk.folder)
    desk.becomes(SaveState.SAVED)
    assert desk.notes_in(desk.path) == "two"
    assert read_project(desk.path).redo == desk.workspace.history.redo_steps
    assert not desk.rescued


def test_a_file_that_was_deleted_is_noticed(desk: Desk) -> None:
    desk.path.unlink()
    desk.note("one")
    desk.becomes(SaveState.UNSAVED)
    assert "deleted" in desk.session.status.reason or "folder" in desk.session.status.reason


def test_a_file_changed_by_another_program_is_not_written_over(desk: Desk, tmp_path: Path) -> None:
    desk.path.unlink()
    desk.note("one")
    desk.becomes(SaveState.UNSAVED)
    other = write_project(tmp_path / "other.cuesmith", sample_document())
    shutil.copy(other, desk.path)
    desk.note("two")
    assert desk.session.emergency_flush(PATIENCE / 1000)
    shut(desk.session)
    assert read_project(desk.path).document == sample_document()


def test_a_read_only_folder_keeps_work_in_memory(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(project_writer, "RETRY_SECONDS", 0.05)
    with tempfile.TemporaryDirectory() as open_to_all:
        Path(open_to_all).chmod(0o755)
        desk = Desk(Path(open_to_all) / "drive", qtbot)
        desk.folder.chmod(0o555)
        with without_privilege():
            desk.note("one")
            desk.becomes(SaveState.UNSAVED)
        assert "may not write" in desk.session.status.reason
        desk.folder.chmod(0o755)
        desk.becomes(SaveState.SAVED)
        assert desk.notes_in(desk.path) == "one"
        shut(desk.session)


def test_what_was_rescued_is_offered_at_the_next_start(desk: Desk) -> None:
    shutil.rmtree(desk.folder)
    desk.note("one")
    desk.becomes(SaveState.UNSAVED)
    shut(desk.session)
    ports = project_ports()
    (found,) = find_unfinished(ports.store, ports.folder, ports.rescue)
    assert found.rescued
    assert found.cues == 6
    desk.session.adopt(open_claimed(ports.store, found.path))
    desk.workspace.undo()
    assert desk.workspace.document == sample_document()
    desk.becomes(SaveState.SAVED)


@dataclass(frozen=True, slots=True)
class Foreign:
    """An edit of no module of edits, such as nobody should write: no file can hold it."""

    note: str

    def describe(self, document: Document) -> str:
        return "Foreign"

    def perform(self, document: Document) -> Applied:
        applied = SetNote("en", "fox", self.note).perform(document)
        return replace(applied, inverse=Foreign(""))


def test_an_edit_that_cannot_be_kept_keeps_nothing_else_from_being_saved(desk: Desk) -> None:
    desk.workspace.apply(Foreign("x"))
    desk.note("y")
    desk.becomes(SaveState.SAVED)
    shut(desk.session)
    refused: list[CuesmithError] = []
    desk.workspace.refused.connect(refused.append)
    desk.session.adopt(open_claimed(project_ports().store, desk.path))
    desk.workspace.undo()
    assert desk.workspace.document.tracks[0].cues[0].note == "x"
    desk.workspace.undo()
    assert "cannot be undone" in refused[0].message
    assert desk.workspace.document.tracks[0].cues[0].note == "x"


class Broken:
    """A file that fails in a way that nobody foresaw."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def commit(self, commit: Commit) -> None:
        raise KeyError("colour")

    def close(self) -> None:
        """Nothing is open."""


def test_what_nobody_foresaw_goes_on_in_a_copy(desk: Desk) -> None:
    content = read_project(desk.path)
    desk.session.adopt(OpenedProject(Broken(desk.path), content, held=ExitStack()))
    desk.note("one")
    desk.becomes(SaveState.SAVED)
    assert len(desk.errors) == 1
    desk.note("two")
    desk.becomes(SaveState.SAVED)
    (copy,) = desk.rescued
    assert desk.session.path == copy
    assert desk.session.emergency_flush(PATIENCE / 1000)
    shut(desk.session)
    assert desk.notes_in(copy) == "two"


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import InsertCues
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Applied
from cuesmith.domain.project import Commit
from cuesmith.services import project_writer
from cuesmith.services.project import OpenedProject, SaveState, open_claimed
from tests.support.projects import make_session, project_ports, shut

project_writer.RETRY_SECONDS = 0.05
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
application = QCoreApplication([])
workspace = Workspace()
session = make_session(workspace)
session.adopt(open_claimed(project_ports().store, Path(sys.argv[1])))
limits = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, limits[1]))
made = []

def more():
    if session.status.state is SaveState.UNSAVED:
        print("refused", len(made), session.status.reason, flush=True)
        timer.stop()
        made.append(workspace.apply(InsertCues("en", (Cue("after", 0, 9, "x"),))))
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        session.saved_changed.connect(lambda saved: saved and application.quit())
        return
    number = len(made)
    made.append(workspace.apply(InsertCues("en", (Cue(f"n{number}", 0, 9, "x" * 9000),))))

timer = QTimer(interval=1)
timer.timeout.connect(more)
timer.start()
QTimer.singleShot(60_000, lambda: application.exit(3))
status = application.exec()
print(session.status.state.value, len(made), flush=True)
shut(session)
sys.exit(status)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on a file's size")
def test_a_full_disk_damages_nothing_and_is_caught_up(tmp_path: Path) -> None:
    path = write_project(tmp_path / "talk.cuesmith", sample_document())
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(path)], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    refused, saved = done.stdout.splitlines()
    assert refused.startswith("refused")
    state, made = saved.split()
    assert state == "saved"
    assert len(read_project(path).document.tracks[0].cues) == 4 + int(made)


def test_deleting_everything_is_an_edit_like_any_other(desk: Desk) -> None:
    desk.workspace.apply(DeleteCues("en", ("fox", "italic", "twin", "last")))
    desk.becomes(SaveState.SAVED)
    assert read_project(desk.path).document.tracks[0].cues == ()
