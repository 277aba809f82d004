"""Secrets that cannot slip out: not by `repr`, not by a log, not by a crash report."""

from __future__ import annotations

from threading import Lock

_SHORTEST = 6
"""Shorter values would hide ordinary words."""
_MOST = 1000
_known: dict[str, None] = {}
_lock = Lock()


class Secret:
    """A secret value. It shows itself to nobody but the caller of `reveal`, and logs and reports
    hide its value wherever it stands."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value
        hide(value)

    def reveal(self) -> str:
        """The value, for the request that needs it."""
        return self._value

    def __bool__(self) -> bool:
        return bool(self._value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._value == self._value

    def __hash__(self) -> int:
        return hash(self._value)

    def __repr__(self) -> str:
        return "Secret([hidden])"

    __str__ = __repr__

    def __reduce__(self) -> str:
        raise TypeError("A secret is not to be written down.")


def hide(value: str) -> None:
    """Have logs and reports hide a value from now on, in this process."""
    if len(value) < _SHORTEST:
        return
    with _lock:
        _known.pop(value, None)
        _known[value] = None
        while len(_known) > _MOST:
            del _known[next(iter(_known))]


def without_secrets(text: str, mark: str = "[hidden]") -> str:
    """The text with every known secret hidden."""
    with _lock:
        values = sorted(_known, key=len, reverse=True)
    for value in values:
        text = text.replace(value, mark)
    return text
