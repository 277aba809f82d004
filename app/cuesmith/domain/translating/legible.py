"""What may stand in a caption of what an engine said."""

from __future__ import annotations

from unicodedata import category

_SPACES = "\t\n\r\v\f\x85\u2028\u2029"


def legible(answer: str) -> str:
    """Without control characters and halves of characters, which no file can hold; breaks between
    lines are spaces, as nothing is sent with any."""
    if answer.isascii() and answer.isprintable():
        return answer
    kept = (" " if char in _SPACES else char for char in answer)
    return "".join(char for char in kept if category(char) not in ("Cc", "Cs"))


def is_visible(text: str) -> bool:
    """Whether there is anything to see: neither spaces alone nor marks that only format."""
    return any(category(char)[0] not in "ZC" for char in text)
