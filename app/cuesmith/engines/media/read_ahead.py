"""Work that runs ahead of who needs it, on a thread of its own, by a bounded number of pieces."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Generic, TypeVar

T = TypeVar("T")


@contextmanager
def running_ahead(pieces: Generator[T], depth: int, name: str) -> Iterator[Iterator[T]]:
    """Iterate over what a generator makes on a thread of its own, `depth` pieces ahead at most.

    What it raises is raised to whoever reads. Leaving ends the thread, and closes the generator on
    it, after the piece that is being made.
    """
    ahead = _Ahead(pieces, depth)
    thread = threading.Thread(target=ahead.run, name=name, daemon=True)
    thread.start()
    try:
        yield ahead.read()
    finally:
        ahead.stop()
        thread.join()


class _Ahead(Generic[T]):
    """The line between the two threads."""

    def __init__(self, pieces: Generator[T], depth: int) -> None:
        self._pieces = pieces
        self._depth = depth
        self._line: deque[T] = deque()
        self._changed = threading.Condition()
        self._stopped = self._ended = False
        self._failure: BaseException | None = None

    def run(self) -> None:
        """Make pieces until there are no more, or nobody wants them."""
        try:
            for piece in self._pieces:
                if not self._put(piece):
                    break
        except BaseException as error:  # noqa: BLE001 - raised again on the thread that reads
            self._failure = error
        finally:
            self._close()

    def read(self) -> Iterator[T]:
        """The pieces, as they come."""
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._line or self._ended)
                if not self._line:
                    break
                piece = self._line.popleft()
                self._changed.notify_all()
            yield piece
        if self._failure is not None:
            raise self._failure

    def stop(self) -> None:
        """No more are wanted."""
        with self._changed:
            self._stopped = True
            self._line.clear()
            self._changed.notify_all()

    def _put(self, piece: T) -> bool:
        with self._changed:
            self._changed.wait_for(lambda: self._stopped or len(self._line) < self._depth)
            if self._stopped:
                return False
            self._line.append(piece)
            self._changed.notify_all()
            return True

    def _close(self) -> None:
        try:
            self._pieces.close()
        except BaseException as error:  # noqa: BLE001 - as above
            self._failure = self._failure or error
        with self._changed:
            self._ended = True
            self._changed.notify_all()
