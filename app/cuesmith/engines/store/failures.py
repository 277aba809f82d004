"""SQLite's errors as sentences."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cuesmith.base.errors import FileError

_ELSEWHERE = "Your work is kept in memory: save the project elsewhere, or make room and wait."
_MOVED = "its file was moved or deleted while it was open"
_DAMAGED = "it is damaged"
_REASONS = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_READONLY: "you may not write there",
    sqlite3.SQLITE_READONLY_DBMOVED: _MOVED,
    sqlite3.SQLITE_CANTOPEN: "its folder is gone or may not be written",
    sqlite3.SQLITE_BUSY: "another program is holding it",
    sqlite3.SQLITE_LOCKED: "another program is holding it",
    sqlite3.SQLITE_IOERR: "its disk is full or no longer answers",
    sqlite3.SQLITE_PERM: "you may not write there",
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: "it is no project of Cuesmith",
}


@contextmanager
def written(path: Path) -> Iterator[None]:
    """Turn what goes wrong while a project is written into a `FileError`."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise FileError(
            f"The project “{path.name}” cannot be written: {_reason(error)}.",
            hint=_ELSEWHERE,
            details=_details(path, error),
        ) from error


@contextmanager
def opened(path: Path) -> Iterator[None]:
    """Turn what goes wrong while a project is opened into a `FileError`."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise FileError(
            f"The project “{path.name}” cannot be opened: {_reason_to_read(error)}.",
            hint="Check that it is a project of Cuesmith and that you may read it.",
            details=_details(path, error),
        ) from error


def _reason(error: sqlite3.Error | OSError) -> str:
    if isinstance(error, OSError):
        return error.strerror or str(error)
    code = getattr(error, "sqlite_errorcode", 0)
    return _REASONS.get(code) or _REASONS.get(code & 0xFF) or str(error)


def _reason_to_read(error: sqlite3.Error | OSError) -> str:
    refused = getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_CANTOPEN
    return "you may not read it, or its disk does not answer" if refused else _reason(error)


def _details(path: Path, error: sqlite3.Error | OSError) -> str:
    name = getattr(error, "sqlite_errorname", "")
    return f"{path}: {name} {error}".replace(":  ", ": ")
