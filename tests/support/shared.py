"""Where the reference recordings and cases lie: beside the checkout, in `../shared`."""

from __future__ import annotations

from pathlib import Path

import pytest

_CHECKOUT = Path(__file__).resolve().parents[2]


def find_shared() -> Path | None:
    """The folder of reference material, or None where this checkout has none beside it."""
    folder = _CHECKOUT.parent / "shared"
    return folder if folder.is_dir() else None


def shared_dir(*parts: str) -> Path:
    """A folder or file of the reference material; skips the test where it is missing."""
    root = find_shared()
    if root is None:
        pytest.skip("no reference material beside the checkout (../shared)")
    path = root.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"the reference material has no {'/'.join(parts)}")
    return path
