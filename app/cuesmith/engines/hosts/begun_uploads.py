"""Where films that are on their way go on after a restart, on machines that have no keyring.

Such an address (tus) opens its own upload to whoever has it. It lies in a file that only its owner
can read, sealed by the account's own key: without that the file is of no use to anybody.
"""

from __future__ import annotations

import base64
import hashlib
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cuesmith.base.errors import HostError
from cuesmith.base.secrets import Secret

_LONGEST = 8000
"""Bytes of a sealed address."""
_KEPT = 7 * 24 * 3600.0
"""Seconds after which one is of no use to anybody."""


@dataclass(frozen=True, slots=True)
class BegunUploads:
    """A folder of addresses, each in a file of its own; a `Keeper`."""

    folder: Path
    key: Secret
    """The account's, which the host made: long and random."""

    def get(self, name: str) -> str | None:
        """An address; None where there is none, or another key has sealed it."""
        from cryptography.fernet import Fernet, InvalidToken

        try:
            with self._place(name).open("rb") as file:
                return Fernet(self._seal()).decrypt(file.read(_LONGEST)).decode()
        except (OSError, InvalidToken):
            return None

    def set(self, name: str, value: str) -> None:
        """Keep an address. Raises `HostError`."""
        from cryptography.fernet import Fernet

        sealed = Fernet(self._seal()).encrypt(value.encode())
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._drop_old()
            part = self._place(name).with_suffix(".part")
            part.unlink(missing_ok=True)
            with os.fdopen(
                os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb"
            ) as file:
                file.write(sealed)
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

    def _seal(self) -> bytes:
        key = f"cuesmith upload {self.key.reveal()}"
        return base64.urlsafe_b64encode(hashlib.sha256(key.encode()).digest())

    def _place(self, name: str) -> Path:
        return self.folder / hashlib.sha256(name.encode()).hexdigest()[:32]

    def _drop_old(self) -> None:
        for each in self.folder.iterdir():
            with suppress(OSError):
                if time.time() - each.stat().st_mtime > _KEPT:
                    each.unlink()
