"""What goes wrong on the way to a host, by plan: the same seed gives the same misfortunes.

    with listening(lambda address: faulty(MuxStandIn(address), FaultPlan.random(7))) as ...

`faulty` lays a plan over any `Serving`; `FaultPlan` also says what it did (`done`).
"""

from __future__ import annotations

import random
import re
import threading
import time
from collections import deque
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from email.utils import formatdate
from enum import StrEnum

from tests.support.hosts.server import Answer, Broken, Readable, Request, Serving


class Kind(StrEnum):
    """What may go wrong with one request."""

    BUSY = "429, with Retry-After in seconds"
    BUSY_UNTIL = "429, with Retry-After as a date"
    FAILING = "500, 502, 503 or 504; nothing was done"
    EXPIRED = "401; nothing was done"
    GONE = "410; nothing was done"
    RESET_AT_ONCE = "a reset before the body is read; nothing was done"
    RESET_UPLOAD = "a reset once a part of the body has been read; the server keeps that part"
    LOST_ANSWER = "all is done, then a reset in place of the answer"
    CUT_ANSWER = "all is done, then a reset within the answer"
    SHORT_ANSWER = "all is done; the answer ends before the length it promised"
    SLOW = "all is done; the answer comes in small pieces with pauses"
    WRONG_JSON = "all is done; the answer is cut-off JSON"
    WEB_PAGE = "all is done; the answer is a web page, with 200"


UNDONE = (Kind.BUSY, Kind.BUSY_UNTIL, Kind.FAILING, Kind.RESET_AT_ONCE)
"""After these a request may be sent again, even one that makes something; for `RESET_AT_ONCE` the
client cannot know."""
BREAKS = (Kind.RESET_AT_ONCE, Kind.RESET_UPLOAD, Kind.LOST_ANSWER, Kind.CUT_ANSWER, Kind.SLOW)
PASSING = (*UNDONE, *BREAKS[1:], Kind.SHORT_ANSWER, Kind.WRONG_JSON)
"""All that a patient client gets over where a request can be repeated."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One misfortune."""

    kind: Kind
    part: float = 0.5
    """Where in the body or the answer it strikes, from 0 to 1."""
    wait: float = 0.0
    """Seconds: what Retry-After asks for, and the length of a pause."""
    status: int = 503
    """Of `FAILING`."""


@dataclass
class FaultPlan:
    """Faults to come. Call it with a request to get the fault that is due, or None."""

    listed: deque[tuple[str, re.Pattern[str], Fault]] = field(default_factory=deque)
    """Method, whole path (a regular expression), fault: each strikes the next that fits."""
    seed: int | None = None
    """Faults by chance, where it is given."""
    kinds: Collection[Kind] = PASSING
    chance: float = 0.35
    streak: int = 3
    """So many at most one after the other: fewer than a client's attempts."""
    left: int = 40
    """So many by chance at most."""
    done: list[tuple[str, str, Fault]] = field(default_factory=list)
    """Method, path, fault."""

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)
        self._row = 0
        self._lock = threading.Lock()

    @classmethod
    def random(
        cls, seed: int, kinds: Collection[Kind] = PASSING, *, chance: float = 0.35, left: int = 40
    ) -> FaultPlan:
        """Faults by chance, the same for the same seed and requests."""
        return cls(seed=seed, kinds=kinds, chance=chance, left=left)

    @classmethod
    def of(cls, *listed: tuple[str, str, Fault | Kind]) -> FaultPlan:
        """These faults: method, path (a regular expression for the whole of it), fault."""
        plan = cls()
        for method, path, fault in listed:
            plan.add(method, path, fault)
        return plan

    def add(self, method: str, path: str, fault: Fault | Kind, times: int = 1) -> None:
        """Have a fault strike the next requests that fit."""
        one = Fault(fault) if isinstance(fault, Kind) else fault
        self.listed.extend([(method, re.compile(path), one)] * times)

    def __call__(self, request: Request) -> Fault | None:
        """The fault that strikes this request."""
        with self._lock:
            fault = self._next_listed(request) or self._by_chance()
            if fault is not None:
                self.done.append((request.method, request.path, fault))
        return fault

    def _next_listed(self, request: Request) -> Fault | None:
        for one in self.listed:
            if one[0] == request.method and one[1].fullmatch(request.path):
                self.listed.remove(one)
                return one[2]
        return None

    def _by_chance(self) -> Fault | None:
        if self.seed is None or self.left <= 0:
            return None
        strikes = self._random.random() < self.chance and self._row < self.streak
        self._row = self._row + 1 if strikes else 0
        if not strikes:
            return None
        self.left -= 1
        return Fault(
            self._random.choice(sorted(self.kinds)),
            self._random.random(),
            0.0,
            self._random.choice((500, 502, 503, 504)),
        )


@dataclass
class Faulty:
    """A server with a plan of faults laid over it."""

    inner: Serving
    plan: FaultPlan

    def blame(self, text: str) -> None:
        self.inner.blame(text)

    def serve(self, request: Request) -> Answer:
        fault = self.plan(request)
        if fault is None:
            return self.inner.serve(request)
        instead = refusal(fault)
        if instead is not None:
            _drain(request)
            return instead
        if fault.kind is Kind.RESET_AT_ONCE:
            raise Broken
        if fault.kind is Kind.RESET_UPLOAD:
            if request.content_type == "application/json":
                raise Broken  # nobody acts on half of it
            _cut_body(request, fault.part)
        return spoilt(self.inner.serve(request), fault)


def faulty(inner: Serving, plan: FaultPlan) -> Serving:
    """The server, with faults."""
    return Faulty(inner, plan)


def refusal(fault: Fault) -> Answer | None:
    """The answer that comes in place of the server's own; None where the server is asked."""
    if fault.kind is Kind.BUSY:
        after = f"{fault.wait:g}" if fault.wait else "0"
        return Answer(429, b'{"errors": ["Too many requests"]}', (("Retry-After", after),))
    if fault.kind is Kind.BUSY_UNTIL:
        until = formatdate(time.time() + fault.wait, usegmt=True)
        return Answer(429, b'{"errors": ["Too many requests"]}', (("Retry-After", until),))
    if fault.kind is Kind.FAILING:
        return Answer(fault.status, b"<html>Bad Gateway</html>", content_type="text/html")
    if fault.kind is Kind.EXPIRED:
        return Answer(401, b'{"message": "Unauthorized"}')
    if fault.kind is Kind.GONE:
        return Answer(410, b"gone", content_type="text/plain")
    return None


def spoilt(answer: Answer, fault: Fault) -> Answer:
    """A good answer as it arrives; raises `Broken` where none does."""
    if fault.kind in (Kind.LOST_ANSWER, Kind.RESET_UPLOAD):
        raise Broken
    if fault.kind is Kind.WRONG_JSON and answer.content_type != "application/json":
        return answer
    if fault.kind is Kind.WRONG_JSON:
        return replace(answer, body=answer.body[: max(0, len(answer.body) - 2)])
    if fault.kind is Kind.WEB_PAGE:
        return Answer(200, b"<html>Sign in to the hotel's network</html>", content_type="text/html")
    cut = int(len(answer.body) * fault.part)
    if fault.kind is Kind.CUT_ANSWER:
        return replace(answer, cut=cut, reset=True)
    if fault.kind is Kind.SHORT_ANSWER:
        return replace(answer, cut=cut)
    return replace(answer, pause=fault.wait or 0.001)


class _CutStream:
    """A body of which only the first bytes arrive."""

    def __init__(self, stream: Readable, left: int) -> None:
        self._stream = stream
        self._left = left

    def read(self, size: int, /) -> bytes:
        data = self._stream.read(min(size, self._left))
        self._left -= len(data)
        return data


def _cut_body(request: Request, part: float) -> None:
    request.stream = _CutStream(request.stream, int((request.length or 0) * part))


def _drain(request: Request) -> None:
    """Read the body, so that the answer is not lost in a reset."""
    for _ in iter(lambda: request.read(1 << 20), b""):
        pass
