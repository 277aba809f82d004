"""A file on its way to a host: it must stay what it was when the first byte went."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from cuesmith.base.errors import FileError
from cuesmith.domain.publishing import Upload

_BLOCK = 256 * 1024
"""Bytes read at once: what a socket takes in a few gulps."""


class Source:
    """A film, opened for sending; closed by a `with` statement. Raises `FileError` wherever it
    cannot be read, or is no longer the one that was opened."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._file = path.open("rb", buffering=0)
        except (OSError, ValueError) as error:
            raise _unreadable(path, error) from error
        try:
            state = os.fstat(self._file.fileno())
            self.size = state.st_size
            """Bytes."""
            self.stamp = state.st_mtime_ns
            """The time of its last change, as in `Upload.stamp`."""
            self._check_size()
        except BaseException:
            self._file.close()
            raise

    def __enter__(self) -> Source:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    @property
    def name(self) -> str:
        """For sentences."""
        return self.path.name

    def is_of(self, upload: Upload) -> bool:
        """Whether it is still the file that an earlier upload began with."""
        return (self.size, self.stamp) == (upload.size, upload.stamp)

    def blocks(self, start: int, end: int) -> Iterator[bytes]:
        """The bytes from `start` up to `end`. A change is noticed before the last one is given, so
        that no host ever holds a mixture for whole."""
        try:
            self._file.seek(start)
            while start < end:
                block = self._file.read(min(_BLOCK, end - start))
                self.check()
                if not block:
                    raise _changed(self.path)
                start += len(block)
                yield block
        except OSError as error:
            raise _unreadable(self.path, error) from error

    def check(self) -> None:
        """Raise `FileError` where the file was changed, moved or deleted."""
        try:
            state = self.path.stat()
        except OSError as error:
            raise FileError(
                f"“{self.path}” is gone: it was moved or deleted while it was being sent.",
                hint="Put it back, then go on; what was sent is kept for a while.",
                details=str(error),
            ) from error
        if (state.st_size, state.st_mtime_ns) != (self.size, self.stamp):
            raise _changed(self.path)

    def _check_size(self) -> None:
        if self.path.is_dir():
            raise FileError(f"“{self.path}” is a folder.", hint="Choose a film.")
        if not self.size:
            raise FileError(f"“{self.path}” is empty.", hint="Choose a film.")


def _changed(path: Path) -> FileError:
    return FileError(
        f"“{path}” was changed while it was being sent; the host does not get half of each.",
        hint="Wait until it is finished, then send it again from the start.",
    )


def _unreadable(path: Path, error: Exception) -> FileError:
    return FileError(
        f"“{path}” cannot be read.",
        hint="Check that it is there and that you may read it.",
        details=str(error),
    )
