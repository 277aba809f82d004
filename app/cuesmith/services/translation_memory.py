"""What engines have answered, on disk: a run that is begun again does not ask twice.

An SQLite file in the cache folder; it holds texts and translations, never keys. One that is
damaged is begun anew, and one that cannot be written costs no translation.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

_MOST_ROWS = 100_000
"""Some 20 MB; the oldest go."""
_AT_ONCE = 500
_SCHEMA = """
CREATE TABLE IF NOT EXISTS answers (
    key BLOB PRIMARY KEY, answer TEXT NOT NULL, number INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_number ON answers (number);
PRAGMA user_version = 1;
"""


class TranslationMemory:
    """Answers by engine, variant and text. For the thread that opens it; used by `with`."""

    def __init__(
        self, path: Path | None = None, most_rows: int = _MOST_ROWS, patience: float = 5.0
    ) -> None:
        """Opens the file at `path`; without one, nothing outlives the object. `patience` is how
        many seconds another program that writes is waited for."""
        self._most_rows = most_rows
        self._base = _open(path, patience)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the oldest answers go where there are too many, and close the file."""
        with suppress(sqlite3.Error), self._base:
            self._base.execute(
                "DELETE FROM answers WHERE number <= (SELECT max(number) FROM answers) - ?",
                (self._most_rows,),
            )
        self._base.close()

    def recall(self, variant: str, texts: Iterable[str]) -> dict[str, str]:
        """The answers that are known, by text."""
        keys = {_key(variant, text): text for text in texts}
        found: dict[str, str] = {}
        for first in range(0, len(keys), _AT_ONCE):
            some = list(keys)[first : first + _AT_ONCE]
            marks = ",".join("?" * len(some))
            with suppress(sqlite3.Error):
                rows = self._base.execute(
                    f"SELECT key, answer FROM answers WHERE key IN ({marks})",
                    some,
                )
                found.update((keys[key], answer) for key, answer in rows)
        return found

    def remember(self, variant: str, answers: Mapping[str, str]) -> None:
        """Keep answers, by text. On disk when this returns."""
        with suppress(sqlite3.Error), self._base:
            (last,) = self._base.execute("SELECT max(number) FROM answers").fetchone()
            self._base.executemany(
                "INSERT OR REPLACE INTO answers VALUES (?, ?, ?)",
                (
                    (_key(variant, text), answer, number)
                    for number, (text, answer) in enumerate(answers.items(), (last or 0) + 1)
                ),
            )


def _key(variant: str, text: str) -> bytes:
    return hashlib.sha256(f"{variant}\0{text}".encode("utf-8", "surrogatepass")).digest()


def _open(path: Path | None, patience: float) -> sqlite3.Connection:
    """The file; anew where it is damaged; memory where nothing can be written there."""
    if path is None:
        return _ready(":memory:", patience)
    for _ in range(2):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            return _ready(str(path), patience)
        except (sqlite3.OperationalError, OSError):
            break  # it is locked, or may not be written
        except sqlite3.DatabaseError:
            with suppress(OSError):
                path.unlink(missing_ok=True)
    return _ready(":memory:", patience)


def _ready(name: str, patience: float) -> sqlite3.Connection:
    base = sqlite3.connect(name, timeout=patience)
    try:
        with closing(base.cursor()) as cursor:
            cursor.executescript(_SCHEMA)
    except sqlite3.Error:
        base.close()
        raise
    return base
