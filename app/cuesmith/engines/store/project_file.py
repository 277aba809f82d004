"""A project file: an SQLite database in which every change is one transaction.

The rollback journal rather than the write-ahead log: a project is one file that can be copied and
lies on network drives, and SQLite then notices when its file or folder is gone. `synchronous`
is FULL, so what was committed has reached the disk.
"""

from __future__ import annotations

import gc
import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from cuesmith.base.errors import CuesmithError, FileError, UsageError
from cuesmith.base.problems import Problem
from cuesmith.domain.document import Document
from cuesmith.domain.history import StepChange
from cuesmith.domain.project import Commit, ProjectContent, ProjectSummary, differences
from cuesmith.engines.store import failures
from cuesmith.engines.store.codec import CodecError
from cuesmith.engines.store.rows import put_commit, read_content, read_summary
from cuesmith.engines.store.schema import (
    APPLICATION_ID,
    MIGRATIONS,
    Migrations,
    is_ours,
    migrate,
)

_LARGEST_FILE = 8 * 2**30
_LARGEST_VALUE = 256 * 2**20
"""Bytes; a step of undo over 20,000 cues with words has some ten million."""
_BUSY_SECONDS = 5.0
_MANY_CUES = 2_000
_SETTINGS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA synchronous = FULL",
    "PRAGMA temp_store = MEMORY",
)


class SqliteProject:
    """An open project file. One thread at a time; it may be handed to another."""

    def __init__(self, path: Path, connection: sqlite3.Connection, project: str) -> None:
        self.path = path
        self._connection = connection
        self._project = project

    def commit(self, commit: Commit) -> None:
        """Write one change, wholly or not at all; raises `FileError`."""
        with ExitStack() as held:
            held.enter_context(failures.written(self.path))
            if len(commit.difference.cues) > _MANY_CUES:
                held.enter_context(_without_collection())
            held.enter_context(_transaction(self._connection))
            put_commit(self._connection, commit, self._project)

    def close(self) -> None:
        """Let go of the file."""
        with suppress(sqlite3.Error):
            self._connection.close()


def create_project(path: Path, content: ProjectContent) -> SqliteProject:
    """Write a project whole, replacing `path` in one step; raises `FileError`."""
    with failures.written(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
        try:
            _write_whole(beside, content)
            beside.replace(path)
            _settle(path.parent)
        finally:
            beside.unlink(missing_ok=True)
        return SqliteProject(path, _connect(path, "rw"), content.id)


def _settle(folder: Path) -> None:
    """Have a new name in a folder reach the disk, where the system lets one ask for it."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _write_whole(path: Path, content: ProjectContent) -> None:
    with closing(_connect(path, "rwc")) as connection:
        migrate(connection, 0, MIGRATIONS)
        whole = Commit(
            content.revision,
            differences(Document(), content.document),
            StepChange(undo_pushed=content.undo, redo_pushed=content.redo),
            content.facts,
            content.media,
        )
        with _transaction(connection):
            put_commit(connection, whole, content.id)


def open_project(
    path: Path, *, writable: bool = True, migrations: Migrations = MIGRATIONS
) -> tuple[SqliteProject, ProjectContent, tuple[Problem, ...]]:
    """Open a project and read all of it; raises `FileError` with a sentence.

    An older file is brought forward, a copy being kept beside it; where it may not be written,
    a copy in memory is.
    """
    with _connected(path, writable, migrations) as connection:
        with _without_collection():
            content, problems = read_content(connection)
        return SqliteProject(path, connection, content.id), content, problems


def peek_project(path: Path) -> ProjectSummary:
    """What a list says of a project; raises `FileError`. What a crash left half done is taken
    back, so it must be held by nobody else."""
    with _connected(path, True, MIGRATIONS) as connection, closing(connection):
        return read_summary(connection)


@contextmanager
def _connected(path: Path, writable: bool, migrations: Migrations) -> Iterator[sqlite3.Connection]:
    """A connection to a sound project of today's tables; closed where something goes wrong."""
    with failures.opened(path):
        _refuse_odd_file(path)
        connection = _connect(path, "rw" if writable else "ro")
        try:
            connection = _brought_forward(path, connection, writable, migrations)
            yield connection
        except (CodecError, UsageError) as error:
            connection.close()
            raise _damaged(path, str(error)) from error
        except (sqlite3.Error, CuesmithError):
            connection.close()
            raise


@contextmanager
def _without_collection() -> Iterator[None]:
    """Values by the hundred thousand, none of them in a ring: looking through them for rings
    takes as long as making them, and would hold up the window again and again afterwards."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if enabled:
            gc.enable()


def _refuse_odd_file(path: Path) -> None:
    if not path.exists():
        raise FileError(f"There is no project “{path}”.", hint="Check its name and folder.")
    if not path.is_file():
        raise FileError(f"“{path}” is a folder, not a project.", hint="Open a file in it.")
    if path.stat().st_size > _LARGEST_FILE:
        raise FileError(
            f"“{path}” has {path.stat().st_size // 2**30} GB: no project is so large.",
            hint="Check which file it is.",
        )


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{_address(path)}?mode={mode}",
        uri=True,
        timeout=_BUSY_SECONDS,
        isolation_level=None,
        # Opened by a job, written by the writer's thread: one after the other.
        check_same_thread=False,
    )
    try:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LARGEST_VALUE)
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        for setting in _SETTINGS:
            connection.execute(setting)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _address(path: Path) -> str:
    """The file as SQLite's addresses have it: never a server, whatever the path begins with."""
    name = path.absolute().as_posix()
    rooted = name if name.startswith("/") else f"/{name}"
    return f"file://{quote(os.fsencode(rooted))}"


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        raise


def _brought_forward(
    path: Path, connection: sqlite3.Connection, writable: bool, migrations: Migrations
) -> sqlite3.Connection:
    """The connection once its tables are today's: checked, and migrated where they are older."""
    version = _checked_version(path, connection, migrations)
    if writable:
        # Another program may have left the write-ahead log on.
        connection.execute("PRAGMA journal_mode = DELETE")
    if version == len(migrations):
        return connection
    if writable:
        _keep_copy(path, connection, version)
    else:
        memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        connection.backup(memory)
        connection.close()
        connection = memory
    migrate(connection, version, migrations)
    return connection


def _checked_version(path: Path, connection: sqlite3.Connection, migrations: Migrations) -> int:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID or version < 1:
        raise FileError(
            f"“{path.name}” is a database, but no project of Cuesmith.",
            hint="Open a file that ends in .cuesmith.",
        )
    if version > len(migrations):
        raise FileError(
            f"“{path.name}” was written by a newer Cuesmith.",
            hint="Install the newest version to open it; nothing in it was changed.",
            details=f"schema {version}, this version knows {len(migrations)}",
        )
    if not is_ours(connection, version, migrations):
        raise _damaged(path, "its tables are not those of a project")
    (sound,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if sound != "ok":
        raise _damaged(path, str(sound))
    return int(version)


def _keep_copy(path: Path, connection: sqlite3.Connection, version: int) -> None:
    copy = path.with_name(f"{path.stem}.version-{version}{path.suffix}")
    if copy.exists():
        copy = copy.with_name(f"{copy.stem}.{secrets.token_hex(4)}{copy.suffix}")
    with closing(sqlite3.connect(copy)) as target:
        connection.backup(target)


def _damaged(path: Path, details: str) -> FileError:
    return FileError(
        f"The project “{path.name}” is damaged and cannot be read.",
        hint="Open a copy of it, if you have one.",
        details=details,
    )
