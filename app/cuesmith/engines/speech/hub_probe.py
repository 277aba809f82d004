"""Whether the hub answers, asked in a process of its own: a name server may keep one waiting.

python -m cuesmith.engines.speech.hub_probe
"""

from __future__ import annotations

import json
from typing import Any

import httpx

from cuesmith.engines.speech.hub import hub_from_environment

SECONDS = 5.0
"""Without a sign of life."""


def ask_hub() -> dict[str, Any]:
    """The hub's address, and the HTTP status it gives or the error met."""
    endpoint = hub_from_environment().endpoint
    try:
        answer = httpx.head(endpoint, timeout=SECONDS)
    except httpx.HTTPError as error:
        return {"endpoint": endpoint, "error": str(error) or type(error).__name__}
    return {"endpoint": endpoint, "status": answer.status_code}


if __name__ == "__main__":
    print(json.dumps(ask_hub()))  # noqa: T201 -- its answer
