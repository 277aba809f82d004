"""A file that takes long to make: written beside its place, and there only once it is whole."""

from __future__ import annotations

import errno
import os
import re
import secrets
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from types import ModuleType

from cuesmith.base.errors import FileError, UsageError

_fcntl: ModuleType | None
try:
    import fcntl as _fcntl
except ImportError:  # Windows
    _fcntl = None

_PART = re.compile(r"\.cuesmith-[0-9a-f]{12}\.part.*")

_TRIES = 3

FreeBytes = Callable[[Path], int]
"""How much room there is on the disk of a folder."""


def free_bytes(folder: Path) -> int:
    """What a program like this may still write there."""
    return shutil.disk_usage(folder).free


def check_target(target: Path, sources: Iterable[Path], *, replace: bool) -> None:
    """Refuse a place that cannot be, or must not be, written; raises `UsageError`, `FileError`."""
    try:
        if any(each.exists() and target.exists() and each.samefile(target) for each in sources):
            raise UsageError(
                f"“{target.name}” is what is read: it cannot be written at the same time.",
                hint="Give the new film another name.",
            )
        _check_place(target, replace=replace)
    except (OSError, ValueError) as error:
        raise FileError(
            f"“{target}” cannot be looked at: {_reason(error)}.",
            hint="Choose another folder, or a shorter name.",
            details=str(error),
        ) from error


def _check_place(target: Path, *, replace: bool) -> None:
    if target.is_dir():
        raise UsageError(f"“{target}” is a folder.", hint="Name a file in it.")
    if (target.exists() or target.is_symlink()) and not replace:
        raise UsageError(
            f"There is a file “{target}” already.", hint="Give another name, or add --force."
        )
    if not target.parent.is_dir():
        raise FileError(f"There is no folder “{target.parent}”.", hint="Make it first.")


def check_folder(folder: Path) -> None:
    """Refuse a folder in which nothing can be written, before long work is done for it; raises
    `FileError`. It is tried: what the system says about rights is not the whole truth."""
    part = _begun(folder, "")
    with suppress(OSError):
        part.unlink()


def check_room(target: Path, needed: int, free: FreeBytes = free_bytes) -> None:
    """Refuse where the disk is too full by an estimate; raises `FileError`."""
    try:
        room = free(target.parent)
    except OSError:
        return  # not every file system tells; a full one is told when it comes to it
    if needed > room:
        raise FileError(
            f"“{target.name}” may take about {sized(needed)}, and there are {sized(room)} free in "
            f"“{target.parent}”.",
            hint="Make room, choose another disk, or a lower quality.",
        )


@contextmanager
def new_file(target: Path, *, replace: bool) -> Iterator[Path]:
    """A name to write to, in the same folder; put in its place at the end, removed on any error.

    Raises `FileError` where the folder cannot be written, or the target has turned up meanwhile.
    """
    _clear_leftovers(target.parent)
    with _own_part(target.parent, target.suffix) as part:
        try:
            yield part
            _put_in_place(part, target, replace=replace)
        except FileError as error:
            # Nobody has ever seen the name that was written to.
            error.message = error.message.replace(part.name, target.name)
            raise


@contextmanager
def _own_part(folder: Path, suffix: str) -> Iterator[Path]:
    """An empty file to write to, held and in the end removed.

    Between its making and its holding somebody else may take it for left over, and clear it away:
    then another one is begun. Where there are no locks the last one serves unheld.
    """
    for left in reversed(range(_TRIES)):
        part = _begun(folder, suffix)
        try:
            with _held(part) as ours:
                if not left or (ours and part.exists()):
                    yield part
                    return
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)


def _begun(folder: Path, suffix: str) -> Path:
    """An empty file to write to; its name is short, for the target's own may be as long as names
    can be."""
    part = folder / f".cuesmith-{secrets.token_hex(6)}.part{suffix}"
    try:
        part.touch(exist_ok=False)
    except OSError as error:
        raise FileError(
            f"Nothing can be written in “{folder}”: {_reason(error)}.",
            hint="Choose another folder.",
            details=str(error),
        ) from error
    return part


def _clear_leftovers(folder: Path) -> None:
    """Remove what programs that were killed, or a machine that stopped, have left half written: it
    is hidden, and may be huge."""
    with suppress(OSError):
        for path in folder.glob(".cuesmith-*.part*"):
            if _PART.fullmatch(path.name) and path.is_file():
                with _held(path) as ours:
                    if ours:
                        path.unlink(missing_ok=True)


@contextmanager
def _held(path: Path) -> Iterator[bool]:
    """Whether nobody else holds a half-written file; held ourselves meanwhile, and let go of by
    the system when we are killed. Never where the system or the disk has no such locks."""
    with ExitStack() as opened:
        ours = False
        if _fcntl is not None:
            with suppress(OSError):
                file = opened.enter_context(path.open("rb"))
                _fcntl.flock(file, _fcntl.LOCK_EX | _fcntl.LOCK_NB)
                ours = True
        yield ours


def _put_in_place(part: Path, target: Path, *, replace: bool) -> None:
    if not replace and target.exists():
        raise FileError(
            f"A file “{target}” has turned up meanwhile; it was left alone.",
            hint="Give another name.",
        )
    try:
        part.replace(target)
    except OSError as error:
        raise FileError(
            f"“{target}” cannot be put in its place: {_reason(error)}.",
            hint="Close the program that uses it, or give another name.",
            details=str(error),
        ) from error


def _reason(error: OSError | ValueError) -> str:
    reasons = {
        errno.EROFS: "the disk is read-only",
        errno.EACCES: "writing there is not allowed",
        errno.EPERM: "writing there is not allowed",
        errno.ENOSPC: "the disk is full",
    }
    code = (error.errno or 0) if isinstance(error, OSError) else 0
    return reasons.get(code) or (os.strerror(code) if code else "the system gives no reason")


def sized(count: int) -> str:
    """A number of bytes for reading, such as 1.4 GB."""
    for unit, size in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if count >= size:
            return f"{count / size:.1f} {unit}"
    return f"{count} bytes"
