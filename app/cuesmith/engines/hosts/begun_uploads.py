"""Where films that are on their way go on after a restart, on machines that have no keyring.

Such an address (tus) opens nothing but its own upload, and that for hours; still it is nobody
else's business: files that only their owner can read, away from projects and logs.
"""

from __future__ import annotations

import hashlib
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cuesmith.base.errors import HostError

_LONGEST = 4000
"""Characters of an address."""
_KEPT = 7 * 24 * 3600.0
"""Seconds after which one is of no use to anybody."""


@dataclass(frozen=True, slots=True)
class BegunUploads:
    """A folder of addresses, each in a file of its own; a `Keeper`."""

    folder: Path

    def get(self, name: str) -> str | None:
        """An address; None where there is none."""
        try:
            with self._place(name).open(encoding="utf-8") as file:
                return file.read(_LONGEST) or None
        except (OSError, UnicodeDecodeError):
            return None

    def set(self, name: str, value: str) -> None:
        """Keep an address. Raises `HostError`."""
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._drop_old()
            part = self._place(name).with_suffix(".part")
            part.unlink(missing_ok=True)
            with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                file.write(value)
            part.replace(self._place(name))
        except OSError as error:
            raise HostError(
                f"Where the film goes cannot be noted in “{self.folder}”.",
                hint="Make that folder writable; else an upload that breaks off begins anew.",
                details=str(error),
            ) from error

    def delete(self, name: str) -> None:
        """Forget an address."""
        with suppress(OSError):
            self._place(name).unlink()

    def _place(self, name: str) -> Path:
        return self.folder / hashlib.sha256(name.encode()).hexdigest()[:32]

    def _drop_old(self) -> None:
        for each in self.folder.iterdir():
            with suppress(OSError):
                if time.time() - each.stat().st_mtime > _KEPT:
                    each.unlink()
