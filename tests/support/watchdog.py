"""Tells when the GUI thread was kept from its event loop, and by what.

A machine that runs other things makes a thread late, too, so lateness alone proves nothing. The
watchdog counts a stop as the program's own where the GUI thread used the processor for longer
than the limit between two turns of the loop, or where it sat in our code, waiting, in nearly
every look at its stack: for long, or again and again at one place. A busy machine takes the
processor away anywhere, now and then, for a quarter of a second.
"""

from __future__ import annotations

import sys
import threading
import time
import traceback
from dataclasses import dataclass, field
from types import FrameType

from PySide6.QtCore import QObject, QTimer

LIMIT = 0.050
"""Seconds."""
_LOOK_EVERY = 0.010
_WAITING = 0.150
"""So long it must sit in our code, if it uses no processor, and twice at the same place, to be
told from a busy machine."""
_WAITING_ONCE = 1.0
"""So long once is enough."""


@dataclass(frozen=True)
class Stop:
    """One time that the loop stood still."""

    seconds: float
    used: float
    """Seconds of processor time."""
    where: str
    """The stack seen most often, innermost last."""


@dataclass
class _Looks:
    ours: int = 0
    stacks: dict[str, int] = field(default_factory=dict)
    total: int = 0


class Watchdog(QObject):
    """Watches the thread that makes it, while it is entered as a context."""

    def __init__(self, ours: str = "cuesmith") -> None:
        """`ours` is a part of the file names of our own code."""
        super().__init__()
        self._ours = ours
        self.stops: list[Stop] = []
        self._waits: dict[str, Stop] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._beat)
        self._last = self._last_used = 0.0
        self._looks = _Looks()
        self._over = threading.Event()
        self._watched = threading.get_ident()
        self._watcher = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Watchdog:
        self._last, self._last_used = time.perf_counter(), time.thread_time()
        self._timer.start()
        self._watcher.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.stop()
        self._over.set()
        self._watcher.join()

    def _beat(self) -> None:
        now, used = time.perf_counter(), time.thread_time()
        seconds, busy = now - self._last, used - self._last_used
        looks, self._looks = self._looks, _Looks()
        self._last, self._last_used = now, used
        waited = seconds > _WAITING and looks.total > 4 and looks.ours >= 0.8 * looks.total
        if busy > LIMIT or waited:
            where = max(looks.stacks, key=looks.stacks.__getitem__, default="(not seen)")
            stop = Stop(seconds, busy, where)
            if busy > LIMIT or seconds > _WAITING_ONCE or where in self._waits:
                self.stops.append(stop)
            self._waits[where] = stop

    def _watch(self) -> None:
        while not self._over.wait(_LOOK_EVERY):
            if time.perf_counter() - self._last > 2 * _LOOK_EVERY:
                frame = sys._current_frames().get(self._watched)
                if frame is not None:
                    self._look(frame)

    def _look(self, frame: FrameType) -> None:
        looks = self._looks
        looks.total += 1
        ours = [each for each in traceback.extract_stack(frame) if self._ours in each.filename]
        if ours:
            looks.ours += 1
            told = "\n".join(f"{each.filename}:{each.lineno} {each.name}" for each in ours[-6:])
            looks.stacks[told] = looks.stacks.get(told, 0) + 1

    def report(self) -> str:
        """The stops in words, the longest first."""
        worst = sorted(self.stops, key=lambda stop: -stop.seconds)
        return "\n\n".join(
            f"{1000 * stop.seconds:.0f} ms ({1000 * stop.used:.0f} ms of work)\n{stop.where}"
            for stop in worst
        )
