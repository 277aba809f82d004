"""A project as the studio sees it: what its store must do, and how it stands with saving."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol
from uuid import uuid4

from cuesmith.base.errors import CuesmithError
from cuesmith.base.problems import Problem
from cuesmith.domain.project import Commit, ProjectContent, ProjectSummary

EXTENSION = ".cuesmith"


class ProjectFile(Protocol):
    """An open project file. One thread at a time."""

    path: Path

    def commit(self, commit: Commit) -> None:
        """Write a change, wholly or not at all; it is on the disk then. Raises `FileError`."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


@dataclass(frozen=True, slots=True)
class ProjectStore:
    """Project files on the disk. Everything may take long."""

    create: Callable[[Path, ProjectContent], ProjectFile]
    """Write a project whole, replacing what was there in one step; raises `FileError`."""
    open: Callable[[Path, bool], tuple[ProjectFile, ProjectContent, tuple[Problem, ...]]]
    """Open a project, to be written or not; raises `FileError`."""
    peek: Callable[[Path], ProjectSummary]
    """What a list says of a project, quickly; raises `FileError`. Hold it first."""
    claim: Callable[[Path], ExitStack | None]
    """Hold a project for this window until the stack is closed; None where another holds it."""


class SaveState(StrEnum):
    """How it stands with saving."""

    SAVED = "saved"
    SAVING = "saving"
    UNSAVED = "unsaved"
    """The last writing failed; it is tried again and again."""
    READ_ONLY = "read-only"
    """Nothing is written: the project is open elsewhere."""


@dataclass(frozen=True, slots=True)
class SaveStatus:
    """What the status bar says of saving."""

    state: SaveState = SaveState.SAVED
    reason: str = ""
    """Why it is not saved, in a sentence."""
    rescued: bool = False
    """Whether a copy of everything is kept in the application's own folder meanwhile."""


def new_project_id() -> str:
    """A fresh identity for a project."""
    return uuid4().hex


@dataclass(frozen=True, slots=True)
class OpenedProject:
    """A project as it was opened."""

    file: ProjectFile
    content: ProjectContent
    problems: tuple[Problem, ...] = ()
    held: ExitStack | None = None
    """What keeps other windows off it; None where another window holds it: then it is only read."""


def open_claimed(store: ProjectStore, path: Path) -> OpenedProject:
    """Open a project, to be written where no other window holds it; raises `FileError`."""
    if not path.is_file():
        return OpenedProject(*store.open(path, False))  # which says why not
    held = store.claim(path)
    try:
        return OpenedProject(*store.open(path, held is not None), held)
    except CuesmithError:
        if held is not None:
            held.close()
        raise


class NewProjectFile:
    """A project that has no file before there is something to write: an empty one leaves none."""

    def __init__(self, store: ProjectStore, path: Path, content: ProjectContent) -> None:
        self.path = path
        self._store = store
        self._content = content
        self._file: ProjectFile | None = None
        self._held = ExitStack()

    def commit(self, commit: Commit) -> None:
        """Make the file, once, and write a change; raises `FileError`."""
        if self._file is None:
            # Made first: there is no folder to hold it in before.
            self._file = self._store.create(self.path, self._content)
            self._held = self._store.claim(self.path) or self._held
        self._file.commit(commit)

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
        self._held.close()


def unnamed_path(folder: Path, project: str, now: datetime) -> Path:
    """Where a project lives that has no name yet."""
    return folder / f"{now:%Y-%m-%d %H.%M} {project[:8]}{EXTENSION}"


def rescue_path(folder: Path, project: str, own: Path) -> Path:
    """Where a whole copy of a project goes when its own place refuses: never onto itself."""
    # The identity comes from a file, which may say anything.
    name = hashlib.sha256(project.encode("utf-8", "surrogatepass")).hexdigest()[:24]
    path = folder / f"{name}{EXTENSION}"
    return path if path != own else folder / f"{name} again{EXTENSION}"
