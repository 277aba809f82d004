"""What hosts need of the place for secrets."""

from __future__ import annotations

from typing import Protocol


class Keeper(Protocol):
    """A place for secrets; the part of `SecretStore` that hosts use."""

    def get(self, name: str) -> str | None:
        """A secret; None where there is none. Raises `HostError`."""
        ...

    def set(self, name: str, value: str) -> None:
        """Keep a secret. Raises `HostError`."""
        ...

    def delete(self, name: str) -> None:
        """Forget a secret. Raises `HostError`."""
        ...
