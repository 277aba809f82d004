"""A window's project: every edit is on the disk, and comes back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cuesmith.bridge.project import ProjectSession
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue_edits import DeleteCues, ReplaceText
from cuesmith.domain.selection import Selection
from cuesmith.domain.track_edits import AddTrack
from cuesmith.services.project import SaveState, open_claimed
from tests.support.edit_examples import sample_document
from tests.support.patience import PATIENCE
from tests.support.projects import make_session, read_project, shut, write_project


@pytest.fixture
def workspace() -> Workspace:
    return Workspace()


@pytest.fixture
def session(workspace: Workspace) -> Iterator[ProjectSession]:
    made = make_session(workspace)
    yield made
    shut(made)


def open_at(session: ProjectSession, path: Path) -> None:
    session.adopt(open_claimed(session._ports.store, path))


def saved(session: ProjectSession, qtbot: QtBot) -> None:
    def is_saved() -> bool:
        return session.status.state is SaveState.SAVED

    qtbot.waitUntil(is_saved)


def test_a_new_project_leaves_no_file(session: ProjectSession) -> None:
    assert session.pristine
    session.leave()
    assert not session.path.exists()


def test_the_first_edit_makes_the_file(
    session: ProjectSession, workspace: Workspace, qtbot: QtBot
) -> None:
    said: list[int] = []
    session.acknowledged.connect(said.append)
    for track in sample_document().tracks:
        workspace.apply(AddTrack(track))
    saved(session, qtbot)
    assert read_project(session.path).document == sample_document()
    assert said[-1] == session.revision == 2
    assert not session.pristine


def test_every_edit_undo_and_redo_comes_back(
    session: ProjectSession, workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    open_at(session, write_project(tmp_path / "talk.cuesmith", sample_document()))
    workspace.apply(ReplaceText("en", "fox", "A fox."), select=Selection("en", ("fox",), "fox"))
    workspace.apply(DeleteCues("en", ("last",)))
    with workspace.group("Both"):
        workspace.apply(DeleteCues("en", ("twin",)))
        workspace.apply(DeleteCues("de", ("g1",)))
    workspace.undo()
    saved(session, qtbot)
    kept = read_project(tmp_path / "talk.cuesmith")
    assert kept.document == workspace.document
    assert kept.undo == workspace.history.undo_steps
    assert kept.redo == workspace.history.redo_steps
    assert kept.undo[0].after == Selection("en", ("fox",), "fox")


def test_undo_works_after_reopening(
    session: ProjectSession, workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    path = write_project(tmp_path / "talk.cuesmith", sample_document())
    open_at(session, path)
    workspace.apply(DeleteCues("en", ("last",)), select=Selection("en", ("fox",), "fox"))
    session.leave()
    assert session.wait_for_leaving(PATIENCE)
    open_at(session, path)
    workspace.undo()
    assert workspace.document == sample_document()
    workspace.redo()
    assert workspace.selection == Selection("en", ("fox",), "fox")
    saved(session, qtbot)
    assert read_project(path).undo == workspace.history.undo_steps


def test_which_tracks_are_seen_is_remembered(
    session: ProjectSession, workspace: Workspace, qtbot: QtBot
) -> None:
    for track in sample_document().tracks:
        workspace.apply(AddTrack(track))
    active, other = (track.id for track in workspace.document.tracks[:2])
    workspace.shown.choose(other, active, shown=True)
    session.write_facts()
    saved(session, qtbot)
    path = session.path
    session.start_new()
    assert workspace.shown.chosen == {}
    assert session.wait_for_leaving(PATIENCE)
    open_at(session, path)
    assert workspace.shown.chosen == {other: True}
