"""The thread that decodes pictures: single ones as asked, or a few ahead of the clock."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from threading import Condition
from typing import NamedTuple

from PySide6.QtCore import QObject, QThread, Signal, Slot

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.player_clock import WITHIN, Moment, PlayClock, Run
from cuesmith.domain.media import Picture
from cuesmith.services.ports import PictureReader

AHEAD = 6
"""Pictures decoded before they are due: at most 50 MB at 1080p; they bridge 0.2 s."""
_PRIMED = 2
"""Pictures that are ready before the sound begins."""
_LATE_SECONDS = 0.25
"""So far behind the clock, pictures are left out undecoded."""


@dataclass(frozen=True, slots=True)
class Show:
    """Show the picture of a time in seconds."""

    number: int
    time: Fraction


@dataclass(frozen=True, slots=True)
class Step:
    """Show the picture that many after, or before, the one shown; by none, read it anew."""

    number: int
    pictures: int
    origin: Fraction | None = None
    """Seconds of the picture to count from, where that is another one than is shown."""


@dataclass(frozen=True, slots=True)
class Rest:
    """Stop decoding."""

    number: int


Order = Show | Step | Rest | Run


class Taken(NamedTuple):
    """What is due."""

    picture: Picture | None
    dropped: int
    """Pictures that were due before it, and are never shown."""
    next_due: Moment | None
    """When the one after is due; None where it is not decoded yet."""


class PictureLoop(QObject):
    """Lives on a QThread of its own; everything but `work` may be called from any other."""

    opened = Signal(object, object)
    """Itself, and None or the `CuesmithError` for which there are no pictures."""
    found = Signal(object, object)
    """An `Order` (a `Show` or a `Step`) and its `Picture`."""
    primed = Signal(int)
    """The number of a run whose first pictures are ready, or that has none."""
    failed = Signal(CuesmithError)

    def __init__(self, open_reader: Callable[[], PictureReader], clock: PlayClock) -> None:
        super().__init__()
        self._open_reader = open_reader
        self._clock = clock
        self._changed = Condition()
        self._order: Order | None = None
        self._shut = False
        self._bound: tuple[int, int] | None = None
        self._queue: deque[tuple[Moment, Picture]] = deque()
        self._over: tuple[int, float] | None = None
        self._dropped = 0
        self._rest: Picture | None = None
        """The picture that is shown."""
        self._last: Picture | None = None
        """The picture that the reader gave last."""

    # -- from other threads ---------------------------------------------------------------------

    def order(self, order: Order) -> None:
        """Do this next, in place of what is waiting; steps add up."""
        with self._changed:
            self._order = _merged(self._order, order)
            self._queue.clear()
            self._over = None
            self._changed.notify_all()

    def take(self, moment: Moment) -> Taken:
        """The picture to show at a moment of the present run, if it is another one."""
        with self._changed:
            due: list[Picture] = []
            while self._queue and self._queue[0][0] <= moment:
                due.append(self._queue.popleft()[1])
            shown = self._rest.start if self._rest is not None else None
            # A run begins with the picture that is shown already.
            dropped = self._dropped + sum(picture.start != shown for picture in due[:-1])
            self._dropped = 0
            if due:
                self._rest = due[-1]
                self._changed.notify_all()
            following = self._queue[0][0] if self._queue else None
            return Taken(due[-1] if due else None, dropped, following)

    def over_at(self, run: int) -> float | None:
        """Seconds at which the pictures of a run are over; None while they are not."""
        over = self._over
        return over[1] if over is not None and over[0] == run else None

    def waiting(self) -> int:
        """Pictures that are ready."""
        return len(self._queue)

    def set_bound(self, bound: tuple[int, int]) -> None:
        """Pictures need not exceed this width and height."""
        self._bound = bound

    def shut(self) -> None:
        """Let go of the file, and end the thread."""
        with self._changed:
            self._shut = True
            self._changed.notify_all()

    # -- on its own thread ----------------------------------------------------------------------

    @Slot()
    def work(self) -> None:
        """Until `shut`."""
        try:
            reader = self._open_reader()
        except CuesmithError as error:
            self.opened.emit(self, error)
        else:
            self.opened.emit(self, None)
            self._serve(reader)
            reader.close()
        QThread.currentThread().quit()

    def _serve(self, reader: PictureReader) -> None:
        while (order := self._next_order()) is not None:
            reader.bound = self._bound
            try:
                self._do(reader, order)
            except CuesmithError as error:
                self._last = None
                self.failed.emit(error)
                if isinstance(order, Run):
                    self._finish(order, float(order.start))

    def _next_order(self) -> Order | None:
        with self._changed:
            while self._order is None and not self._shut:
                self._changed.wait()
            order, self._order = self._order, None
            return None if self._shut else order

    def _do(self, reader: PictureReader, order: Order) -> None:
        match order:
            case Show():
                self._deliver(order, self._sought(reader, order.time))
            case Step():
                self._deliver(order, self._stepped(reader, order))
            case Run():
                self._play(reader, order)

    def _deliver(self, order: Order, picture: Picture | None) -> None:
        if picture is not None:
            self._rest = picture
            self.found.emit(order, picture)

    def _sought(self, reader: PictureReader, time: Fraction) -> Picture | None:
        self._last = reader.seek(time)
        return self._last

    def _stepped(self, reader: PictureReader, step: Step) -> Picture | None:
        found = self._rest
        if step.origin is not None:
            found = self._sought(reader, step.origin)
        elif found is not None and (self._last is not found or not step.pictures):
            found = self._sought(reader, found.start)
        for _ in range(abs(step.pictures)):
            following = reader.next() if step.pictures > 0 else reader.previous()
            if following is None:
                # At an edge readers may forget where they are.
                self._last = None
                return found
            found = self._last = following
        return found

    def _play(self, reader: PictureReader, run: Run) -> None:
        """Decode ahead until the run is over or another order comes."""
        lap, picture = run.lap, self._first(reader, run.start + WITHIN)
        end = float(run.start)
        while picture is not None:
            if not self._put(run, Moment(lap, float(picture.start)), picture):
                return
            end = float(picture.end)
            lap, picture = self._following(reader, run, lap, picture)
        self._finish(run, end)

    def _first(self, reader: PictureReader, start: Fraction) -> Picture | None:
        last = self._last
        if last is not None and last is self._rest and last.start <= start < last.end:
            return last
        return self._sought(reader, start)

    def _put(self, run: Run, due: Moment, picture: Picture) -> bool:
        """Wait for room; False where something else is to be done."""
        with self._changed:
            while len(self._queue) >= AHEAD and self._order is None and not self._shut:
                self._changed.wait()
            if self._order is not None or self._shut:
                return False
            self._queue.append((due, picture))
            if len(self._queue) == _PRIMED:
                self.primed.emit(run.number)
            return True

    def _finish(self, run: Run, end: float) -> None:
        with self._changed:
            if self._order is None and not self._shut:
                self._over = (run.number, end)
                self.primed.emit(run.number)

    def _following(
        self, reader: PictureReader, run: Run, lap: int, picture: Picture
    ) -> tuple[int, Picture | None]:
        """The picture after this one, and its lap."""
        stop = None if run.stop is None else run.stop - WITHIN
        before = stop is not None and picture.start < stop
        if stop is not None and before and stop <= picture.end:
            following = None
        else:
            following = self._caught_up(reader, run, lap, picture)
        if stop is not None and before and following is not None and following.start >= stop:
            following = None
        if following is None and stop is not None and run.again is not None:
            return lap + 1, self._sought(reader, run.again + WITHIN)
        return lap, following

    def _caught_up(
        self, reader: PictureReader, run: Run, lap: int, picture: Picture
    ) -> Picture | None:
        """The next picture; where it is long past, the one that is due."""
        moment = self._clock.moment(run.number)
        late = moment is not None and moment.time > float(picture.end) + _LATE_SECONDS
        if moment is not None and moment.lap == lap and late:
            return self._skipped(reader, picture, Fraction(moment.time))
        reader.bound = self._bound
        self._last = reader.next()
        return self._last

    def _skipped(self, reader: PictureReader, picture: Picture, time: Fraction) -> Picture | None:
        found = self._sought(reader, time)
        if found is not None and found.start > picture.end:
            shown = max(picture.end - picture.start, Fraction(1, 1000))
            with self._changed:
                self._dropped += round((found.start - picture.end) / shown)
        return found if found is None or found.start > picture.start else reader.next()


def _merged(waiting: Order | None, order: Order) -> Order:
    """What to do next: steps add up, and begin where it was about to go."""
    match waiting, order:
        case Step(), Step():
            return Step(order.number, order.pictures + waiting.pictures, waiting.origin)
        case Show(), Step():
            return Step(order.number, order.pictures, waiting.time)
        case _:
            return order
