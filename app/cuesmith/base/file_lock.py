"""One process at a time: an advisory lock on a file, freed by the system if its holder dies."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_POLL_SECONDS = 0.2


@contextmanager
def locked(path: Path, waiting: Callable[[], None], *, remove: bool = False) -> Iterator[None]:
    """Hold the lock at `path`, which is created and left behind, empty, unless it is to be
    removed by its last holder.

    `waiting` is called again and again while somebody else holds it; it may raise to give up.
    Raises OSError where the file cannot be made.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = _acquired(path, waiting)
    try:
        yield
    finally:
        if remove:
            # While it is held: who waits for it finds another file in its place, and starts anew.
            with suppress(OSError):
                path.unlink()
        _unlock(handle)
        os.close(handle)
        if remove and sys.platform == "win32":  # there, only a closed file can be removed
            with suppress(OSError):
                path.unlink()


def _acquired(path: Path, waiting: Callable[[], None]) -> int:
    """The locked file's handle; the file is the one that lies at `path`."""
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            while not _try_lock(handle):
                waiting()
                time.sleep(_POLL_SECONDS)
            if _lies_at(path, handle):
                return handle
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)


def _lies_at(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except OSError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            # Some network file systems know no locks: better unguarded than not at all.
            return error.errno in (errno.ENOSYS, errno.ENOTSUP, errno.ENOLCK, errno.EOPNOTSUPP)
        return True

    def _unlock(handle: int) -> None:
        with suppress(OSError):  # closing the file frees it too
            fcntl.flock(handle, fcntl.LOCK_UN)
