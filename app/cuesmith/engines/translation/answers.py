"""What engines answer, looked at with distrust."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cuesmith.base.errors import TextRefused
from cuesmith.engines.translation.web import Web, told


def same_number(web: Web, found: object, texts: Sequence[str], said: object = None) -> list[Any]:
    """The list of answers; `TextRefused` where it is not one for each text, so that these are
    asked for in smaller portions. Where it says why in their place (`said`), that is told."""
    if isinstance(found, list) and len(found) == len(texts):
        return found
    words = told(said)
    if words:
        raise TextRefused(f"{web.name} does not take a text: {words}.")
    raise TextRefused(f"{web.name} gave another number of texts than it was sent.")


def text_in(value: object, name: str) -> str | None:
    """A text of an object, or None."""
    found = value.get(name) if isinstance(value, dict) else None
    return found if isinstance(found, str) else None
