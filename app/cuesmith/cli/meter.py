"""How far one long task is, on stderr: a line that is rewritten, or one at each tenth."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self, TextIO

from cuesmith.base.jobs import Progress

_SECONDS_BETWEEN = 0.1


@dataclass(slots=True)
class Meter:
    """Takes a job's progress. Use it in a `with` statement, which ends the line."""

    stream: TextIO = field(default_factory=lambda: sys.stderr)
    clock: Callable[[], float] = time.monotonic
    _said: str = ""
    _tenth: int = 0
    _drawn: float = float("-inf")
    _width: int = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._width:
            self.stream.write("\n")
            self.stream.flush()

    def report(self, progress: Progress) -> None:
        """Show it, if it says something new."""
        if self.stream.isatty():
            self._draw(progress)
        elif progress.done < 0:
            self._say(progress.message)
        elif int(progress.done * 10) > self._tenth or progress.done == 0:
            self._tenth = int(progress.done * 10)
            self._say(f"{progress.message} ({progress.done:.0%})")

    def _draw(self, progress: Progress) -> None:
        now = self.clock()
        if now - self._drawn < _SECONDS_BETWEEN and 0 <= progress.done < 1:
            return
        self._drawn = now
        share = f"{progress.done:4.0%} " if progress.done >= 0 else ""
        line = f"{share}{progress.message}"
        self.stream.write(f"\r{line:<{self._width}}")
        self.stream.flush()
        self._width = len(line)

    def _say(self, line: str) -> None:
        if line != self._said:
            self._said = line
            self.stream.write(f"{line}\n")
            self.stream.flush()
