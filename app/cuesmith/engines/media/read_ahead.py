"""Work that runs ahead of who needs it, on a thread of its own, by a bounded number of pieces."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager
from typing import Generic, TypeVar

T = TypeVar("T")


@contextmanager
def running_ahead(pieces: Generator[T], depth: int, name: str) -> Iterator[Iterator[T]]:
    """Iterate over what a generator makes on a thread of its own, `depth` pieces ahead at most.

    What it raises is raised to whoever reads. Leaving ends the thread, and closes the generator on
    it, after the piece that is being made.
    """
    line: _Line[T] = _Line(depth)
    with ThreadPoolExecutor(1, name) as thread:
        made = thread.submit(line.fill, pieces)
        try:
            yield line.read(made)
        finally:
            line.stop()


class _Line(Generic[T]):
    """The pieces between the two threads."""

    def __init__(self, depth: int) -> None:
        self._depth = depth
        self._waiting: deque[T] = deque()
        self._changed = threading.Condition()
        self._stopped = self._ended = False

    def fill(self, pieces: Generator[T]) -> None:
        """Make pieces until there are no more, or nobody wants them."""
        try:
            with closing(pieces):
                for piece in pieces:
                    if not self._put(piece):
                        break
        finally:
            with self._changed:
                self._ended = True
                self._changed.notify_all()

    def read(self, made: Future[None]) -> Iterator[T]:
        """The pieces, as they come; then what their making raised."""
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting or self._ended)
                if not self._waiting:
                    break
                piece = self._waiting.popleft()
                self._changed.notify_all()
            yield piece
        made.result()

    def stop(self) -> None:
        """No more are wanted."""
        with self._changed:
            self._stopped = True
            self._waiting.clear()
            self._changed.notify_all()

    def _put(self, piece: T) -> bool:
        with self._changed:
            self._changed.wait_for(lambda: self._stopped or len(self._waiting) < self._depth)
            if self._stopped:
                return False
            self._waiting.append(piece)
            self._changed.notify_all()
            return True
