"""Places for secrets: the system's keyring, and the memory of this process.

Run as a module it says as JSON which keyring there is, for a parent that must not hang with it:

    python -m cuesmith.engines.keychain
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from cuesmith.base.errors import HostError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "cuesmith"
"""What our secrets are filed under."""
_PLAIN_TEXT = "keyrings.alt"
"""The library whose backends write secrets to a file that everybody can read."""


def describe_keychain() -> dict[str, Any]:
    """The keyring's name and whether it can keep a secret; reads and writes none."""
    import keyring

    backend = keyring.get_keyring()
    return {"name": str(backend.name), "usable": _usable(backend)}


def _usable(backend: KeyringBackend) -> bool:
    from keyring.backends import fail, null

    if isinstance(backend, fail.Keyring | null.Keyring) or backend.priority <= 0:
        return False
    return not type(backend).__module__.startswith(_PLAIN_TEXT)


class Keychain:
    """Secrets in the system's keyring; a `SecretStore`. May block while the user unlocks it."""

    lasting = True

    def get(self, name: str) -> str | None:
        """A secret; None where there is none. Raises `HostError` where the keyring is locked."""
        import keyring

        with _explained("A secret cannot be read from the system's keyring."):
            return keyring.get_password(SERVICE, name)

    def set(self, name: str, value: str) -> None:
        """Keep a secret. Raises `HostError`."""
        import keyring

        with _explained("A secret cannot be kept in the system's keyring."):
            keyring.set_password(SERVICE, name, value)

    def delete(self, name: str) -> None:
        """Forget a secret. Raises `HostError`."""
        import keyring
        from keyring.errors import PasswordDeleteError

        with _explained("A secret cannot be removed from the system's keyring."):
            if keyring.get_password(SERVICE, name) is None:
                return
            try:
                keyring.delete_password(SERVICE, name)
            except PasswordDeleteError:
                if keyring.get_password(SERVICE, name) is not None:
                    raise


class SessionSecrets:
    """Secrets in memory: gone with the program. A `SecretStore` where there is no keyring."""

    lasting = False

    def __init__(self) -> None:
        self._values: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        """A secret; None where there is none."""
        return self._values.get(name)

    def set(self, name: str, value: str) -> None:
        """Keep a secret until the end of the program."""
        self._values[name] = value

    def delete(self, name: str) -> None:
        """Forget a secret."""
        self._values.pop(name, None)


def open_keychain() -> Keychain | SessionSecrets:
    """The system's keyring, or the process's memory where there is none that keeps a secret."""
    import keyring

    with _explained("A secret cannot be looked for in the system's keyring."):
        return Keychain() if _usable(keyring.get_keyring()) else SessionSecrets()


@contextmanager
def _explained(sentence: str) -> Iterator[None]:
    """Errors of the keyring as a sentence."""
    try:
        yield
    except Exception as error:  # faults of the desktop's bus have no common kind
        raise HostError(
            sentence,
            hint="Unlock the keyring and try again, or set the host's environment variables.",
            details=f"{type(error).__name__}: {error}",
        ) from error


if __name__ == "__main__":
    print(json.dumps(describe_keychain()))  # noqa: T201 -- its answer
