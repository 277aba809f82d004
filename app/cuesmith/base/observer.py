"""A small typed observer, so that the layers below Qt can announce what happened."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

_T = TypeVar("_T")


class Announcer(Generic[_T]):
    """Tells its listeners values, in the order in which they joined. Single-threaded."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[_T], None]] = []

    def subscribe(self, listener: Callable[[_T], None]) -> Callable[[], None]:
        """Join; gives a function that leaves again, which may be called more than once."""
        self._listeners.append(listener)

        def leave() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return leave

    def announce(self, value: _T) -> None:
        """Tell everyone who had joined by now and has not left since."""
        for listener in tuple(self._listeners):
            if listener in self._listeners:
                listener(value)
