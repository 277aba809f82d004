"""One window a project: the others may only read."""

from __future__ import annotations

import hashlib
from contextlib import ExitStack
from pathlib import Path

from cuesmith.base.file_lock import locked
from cuesmith.base.paths import state_dir


class _Taken(Exception):
    """Another window holds it."""


def claim_project(path: Path) -> ExitStack | None:
    """Hold a project until the stack is closed; None where another window holds it.

    The lock is an empty file beside the project, so that another machine on a shared drive sees
    it too; where the folder may not be written, one in the application's own folder. The system
    frees it when its holder dies.
    """
    path = path.absolute()
    beside = path.with_name(f".{path.name}.lock")
    held = ExitStack()
    try:
        held.enter_context(locked(beside, _give_up, remove=True))
    except _Taken:
        return None
    except OSError:
        return _claim_apart(path)
    return held


def _claim_apart(path: Path) -> ExitStack | None:
    name = hashlib.sha256(str(path.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:24]
    held = ExitStack()
    try:
        held.enter_context(locked(state_dir() / "locks" / f"{name}.lock", _give_up))
    except _Taken:
        return None
    except OSError:
        return held  # better unguarded than not at all
    return held


def _give_up() -> None:
    raise _Taken
