"""The system's place for secrets.

Run as a module it says as JSON which place that is, for a parent that must not hang with it:

    python -m cuesmith.engines.keychain
"""

from __future__ import annotations

import json
from typing import Any


def describe_keychain() -> dict[str, Any]:
    """The keyring's name and whether it can keep a secret; reads and writes none."""
    import keyring
    from keyring.backends import fail, null

    backend = keyring.get_keyring()
    usable = not isinstance(backend, fail.Keyring | null.Keyring) and backend.priority > 0
    return {"name": str(backend.name), "usable": bool(usable)}


if __name__ == "__main__":
    print(json.dumps(describe_keychain()))  # noqa: T201 -- its answer
