"""Tells when the GUI thread was kept from its event loop, and by what.

A machine that runs other things makes a thread late, too, so lateness alone proves nothing. The
watchdog notes a stop where the GUI thread used the processor for longer than the limit between
two turns of the loop, or where it sat in our code, waiting, in nearly every look at its stack.
A machine that is short of time may bring about either, anywhere; what the window does itself it
does at the same place each time: `recurring` tells the two apart.
"""

from __future__ import annotations

import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QObject, QTimer

import cuesmith

LIMIT = 0.050
"""Seconds of work, on a machine that does `_exercise` in `_QUIET`."""
_LOOK_EVERY = 0.010
_WAITING = 0.150
"""So long it must sit in our code, if it uses no processor, to be told from a busy machine."""
_QUIET = 0.0035
"""Seconds of processor time."""
_OURS = str(Path(cuesmith.__file__).parent)
_TESTS = str(Path(__file__).parents[1])

Chain = tuple[str, ...]
"""Functions that called one another, the outermost first."""


@dataclass(frozen=True)
class Stop:
    """One time that the loop stood still."""

    seconds: float
    used: float
    """Seconds of processor time."""
    where: str
    """The stack seen most often, innermost last."""
    place: Chain = ()
    """What was on the stack in most looks: of a test its lines, of our code the functions."""
    ours: bool = False
    """Whether a function of our code is among them."""

    def is_at(self, other: Stop) -> bool:
        """Whether both were at the same place: one may have been seen further inside of it."""
        shared = min(len(self.place), len(other.place))
        same = self.place[:shared] == other.place[:shared]
        return self.place == other.place or (same and self.ours and other.ours)


@dataclass
class _Looks:
    chains: Counter[Chain] = field(default_factory=Counter)
    stacks: Counter[str] = field(default_factory=Counter)
    """Those with something of ours."""

    @property
    def place(self) -> Chain:
        """What most of them have in common: the first may have seen what came before."""
        begun: Counter[Chain] = Counter()
        for chain, times in self.chains.items():
            for length in range(1, len(chain) + 1):
                begun[chain[:length]] += times
        most = [each for each, times in begun.items() if 3 * times >= 2 * self.chains.total()]
        return max(most, key=len, default=())


class Watchdog(QObject):
    """Watches the thread that makes it, while it is entered as a context."""

    def __init__(self, ours: str = _OURS) -> None:
        """`ours` is how the file names of our own code begin."""
        super().__init__()
        self._ours = ours
        self.stops: list[Stop] = []
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
        seconds = time.perf_counter() - self._last
        used = time.thread_time() - self._last_used
        looks, self._looks = self._looks, _Looks()
        total = looks.chains.total()
        waited = seconds > _WAITING and total > 4 and looks.stacks.total() >= 0.8 * total
        if waited or (used > LIMIT and used > LIMIT * _slowness()):
            self.stops.append(self._stop(seconds, used, looks))
        self._last, self._last_used = time.perf_counter(), time.thread_time()

    def _stop(self, seconds: float, used: float, looks: _Looks) -> Stop:
        where = max(looks.stacks, key=looks.stacks.__getitem__, default="(not seen)")
        place = looks.place
        return Stop(seconds, used, where, place, any(self._ours in each for each in place))

    def _watch(self) -> None:
        while not self._over.wait(_LOOK_EVERY):
            if time.perf_counter() - self._last > 2 * _LOOK_EVERY:
                frame = sys._current_frames().get(self._watched)
                if frame is not None:
                    self._look(frame)

    def _look(self, frame: FrameType | None) -> None:
        chain: list[str] = []
        told: list[str] = []
        while frame is not None:
            code = frame.f_code
            line = f"{code.co_filename}:{frame.f_lineno} {code.co_qualname}"
            if code.co_filename.startswith(self._ours):
                chain.append(f"{code.co_filename} {code.co_qualname}")
                told.append(line)
            elif code.co_filename.startswith(_TESTS):
                chain.append(line)
            frame = frame.f_back
        looks = self._looks
        looks.chains[tuple(reversed(chain))] += 1
        if told:
            looks.stacks["\n".join(reversed(told[:6]))] += 1


def recurring(session: Callable[[int], Watchdog], tries: int = 3) -> str:
    """What stopped the window at the same place in every one of some sessions, in words; empty
    where nothing did. `session` is given the number of times it was called before."""
    stops: list[Stop] = []
    for number in range(tries):
        found = session(number).stops  # always from this line, which is part of the place
        stops = [stop for stop in stops or found if any(stop.is_at(each) for each in found)]
        if not stops:
            break
    return report(stops)


def report(stops: Iterable[Stop]) -> str:
    """Stops in words, the longest first."""
    worst = sorted(stops, key=lambda stop: -stop.seconds)
    return "\n\n".join(
        f"{1000 * stop.seconds:.0f} ms ({1000 * stop.used:.0f} ms of work)\n{stop.where}"
        for stop in worst
    )


def _slowness() -> float:
    """How many times as long as on a quiet machine work takes just now; 1 at least."""
    times: list[float] = []
    for _ in range(3):
        before = time.thread_time()
        _exercise()
        times.append(time.thread_time() - before)
    return max(1.0, min(times) / _QUIET)


def _exercise() -> int:
    total = 0
    for number in range(100_000):
        total += number * number % 7
    return total
