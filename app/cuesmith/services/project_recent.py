"""The projects a person worked on last, for the start page; kept in one small file."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

_KEPT = 50
_LARGEST_FILE = 4 * 2**20


@dataclass(frozen=True, slots=True)
class RecentProject:
    """One of them. It may be gone by now: `missing` asks the disk."""

    path: str
    name: str
    """As a person knows it: the project's file, or its medium while it has no name."""
    unnamed: bool = False
    """Whether it lives in the application's own folder."""
    media: str = ""
    """Path of its medium; empty without one."""
    digest: str = ""
    """What the medium is: see `MediaReference.digest`."""
    duration: int = 0
    """Milliseconds of the medium; 0 where it is not known."""
    cues: int = 0
    opened: float = 0.0
    """Seconds since 1970."""

    @property
    def missing(self) -> bool:
        """Whether its file is not there now. Asks the disk: not on the GUI thread."""
        return not os.path.isfile(self.path)  # noqa: PTH113 - a path from a file may be no path


class RecentProjects:
    """The list, newest first. What is in its file is not trusted."""

    def __init__(self, file: Path, clock: Callable[[], float] = time.time) -> None:
        self._file = file
        self._clock = clock

    def all(self) -> tuple[RecentProject, ...]:
        """As the file has them now; none where it cannot be read."""
        try:
            if self._file.stat().st_size > _LARGEST_FILE:
                return ()
            entries = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return ()
        if not isinstance(entries, list):
            return ()
        read = [_entry(value) for value in entries[:_KEPT]]
        return tuple(entry for entry in read if entry is not None)

    def add(self, entry: RecentProject) -> None:
        """Put a project on top, once."""
        others = [other for other in self.all() if other.path != entry.path]
        self._write([replace(entry, opened=self._clock()), *others])

    def remove(self, *paths: str) -> None:
        """Take projects off the list; their files stay."""
        gone = frozenset(paths)
        self._write([entry for entry in self.all() if entry.path not in gone])

    def on_medium(self, digest: str) -> RecentProject | None:
        """The latest project on a medium whose file is still there."""
        return next(
            (each for each in self.all() if digest and each.digest == digest and not each.missing),
            None,
        )

    def folders(self) -> tuple[Path, ...]:
        """Where media and projects lay lately: good places to look for a moved one."""
        places = [
            Path(path).parent
            for entry in self.all()
            for path in (entry.media, "" if entry.unnamed else entry.path)
            if path
        ]
        return tuple(dict.fromkeys(places))

    def _write(self, entries: list[RecentProject]) -> None:
        beside = self._file.with_suffix(f".{os.getpid()}.part")
        text = json.dumps([asdict(entry) for entry in entries[:_KEPT]], indent=1)
        with suppress(OSError):  # a list of the past is no reason to fail
            self._file.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(text, encoding="utf-8")
            beside.replace(self._file)


def _entry(value: Any) -> RecentProject | None:
    """An entry, if it is one."""
    kinds = {"str": str, "bool": bool, "int": int, "float": (int, float)}
    known = {item.name: kinds[str(item.type)] for item in fields(RecentProject)}
    if not isinstance(value, dict) or not known.keys() >= value.keys():
        return None
    if not all(isinstance(own, known[name]) for name, own in value.items()):  # type: ignore[arg-type]
        return None
    return RecentProject(**value) if {"path", "name"} <= value.keys() else None
