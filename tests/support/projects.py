"""A window's project in folders of a test, on the real store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from cuesmith.bridge.ports import ProjectPorts
from cuesmith.bridge.project import ProjectSession
from cuesmith.bridge.workspace import Workspace
from cuesmith.cli.studio_projects import make_project_ports, make_store
from cuesmith.domain.document import Document
from cuesmith.domain.project import ProjectContent
from tests.support.patience import PATIENCE


def project_ports() -> ProjectPorts:
    """The real ports; the folders of the application are the test's own."""
    return make_project_ports()


def write_project(path: Path, document: Document, **more: object) -> Path:
    """A project file with this document in it."""
    content = replace(ProjectContent(f"id-{path.stem}", document), **more)  # type: ignore[arg-type]
    make_store().create(path, content).close()
    return path


def read_project(path: Path) -> ProjectContent:
    """What a project file holds, once what a crash left half done is taken back."""
    file, content, _ = make_store().open(path, True)
    file.close()
    return content


SessionMaker = Callable[[], ProjectSession]


def make_session(workspace: Workspace | None = None) -> ProjectSession:
    """A session on a workspace of its own."""
    return ProjectSession(workspace or Workspace(), project_ports())


def shut(session: ProjectSession) -> None:
    """Leave a session as a closing window does."""
    session.leave()
    assert session.wait_for_leaving(PATIENCE)
