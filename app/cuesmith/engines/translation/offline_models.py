"""Translation models on disk."""

from __future__ import annotations


def stored_models() -> tuple[str, ...]:
    """The models of the store."""
    return ()
