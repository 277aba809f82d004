"""Which media wait to be transcribed, kept for the next start: a list in a folder for each window,
locked while that is open. What a window left behind is taken over by one that opens later."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from itertools import islice
from pathlib import Path
from uuid import uuid4

from cuesmith.base.errors import FileError
from cuesmith.base.file_lock import locked
from cuesmith.services.own_files import write_text

MOST = 500
"""Media in a list."""
_MOST_LISTS = 50
_LARGEST = 4_000_000


class _Held(Exception):
    """Another window has it."""


class WaitingList:
    """The list of one window; `close` it. One thread at a time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / f"{uuid4().hex}.json"
        self._lock = ExitStack()
        self._written: tuple[str, ...] = ()

    def keep(self, media: Sequence[Path]) -> None:
        """Keep these, in their order. Where that fails they are known until the window closes."""
        texts = tuple(str(path) for path in media[:MOST])
        if texts == self._written:
            return
        with suppress(OSError, FileError):  # a list is no reason to fail
            if not texts:
                self._file.unlink(missing_ok=True)
            else:
                self._hold()
                write_text(self._file, json.dumps(texts))
            self._written = texts

    def take_over(self) -> tuple[Path, ...]:
        """What windows that are closed left to be done, each once; it is this one's now.

        What is in the files is not trusted.
        """
        found: list[str] = []
        with ExitStack() as held, suppress(OSError):
            files = [each for each in self._left_behind() if _claimed(each, held)]
            for file in files:
                found += _read(file)
            media = tuple(Path(text) for text in dict.fromkeys(found))[:MOST]
            self.keep(media)
            for file in files:
                file.unlink(missing_ok=True)
            return media
        return ()

    def close(self) -> None:
        """Leave the list to whoever comes next."""
        self._lock.close()

    def _left_behind(self) -> Iterator[Path]:
        files = sorted(self._folder.glob("*.json"), key=os.path.getmtime)
        return islice((each for each in files if each != self._file), _MOST_LISTS)

    def _hold(self) -> None:
        if not self._written:
            self._lock.close()
            self._lock.enter_context(locked(_lock_of(self._file), _give_up, remove=True))


def _claimed(file: Path, held: ExitStack) -> bool:
    """Whether nobody has that list; it is held from now on."""
    try:
        held.enter_context(locked(_lock_of(file), _give_up, remove=True))
    except (_Held, OSError):
        return False
    return True


def _lock_of(file: Path) -> Path:
    return file.with_suffix(".lock")


def _give_up() -> None:
    raise _Held


def _read(file: Path) -> list[str]:
    """The media of a list; none where it is damaged."""
    try:
        if file.stat().st_size > _LARGEST:
            return []
        read = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return []
    return [each for each in read if isinstance(each, str)] if isinstance(read, list) else []
