"""What the stand-ins of all hosts have in common: routes, checks, and what was seen and blamed."""

from __future__ import annotations

import re
import ssl
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from pydantic import ValidationError

from tests.support.hosts.contract import Contract
from tests.support.hosts.faults import FaultPlan, faulty
from tests.support.hosts.fetching import CALLER
from tests.support.hosts.server import (
    Address,
    Answer,
    Broken,
    Pattern,
    Refusal,
    Request,
    Seen,
    Serving,
    listening,
)

Handler = Callable[[Any, Request], Answer]
H = TypeVar("H", bound="Host")


@dataclass(frozen=True)
class Route:
    """One endpoint."""

    method: str
    pattern: Pattern
    handler: Handler
    query: Mapping[str, re.Pattern[str]]
    """What the query may hold: names, and how each value looks."""
    open: bool = False
    """Needs no credentials, and must be given none: another host's address."""
    raw: bool = False
    """Reads the body as a stream, and keeps its own lock."""
    server: str = ""
    """The address of its host in the OpenAPI document, where that is not the API's."""


def _look(text: str) -> tuple[str, re.Pattern[str]]:
    """A name in a query, and how its values look."""
    name, _, kind = text.partition(":")
    low, dots, high = kind.partition("..")
    if dots:
        return name, re.compile("|".join(str(n) for n in range(int(low), int(high) + 1)))
    known = {"": ".*", "int": r"-?\d+", "uuid": "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"}
    return name, re.compile(known.get(kind, kind), re.DOTALL)


@dataclass
class Routes:
    """A table of endpoints, filled by decorators."""

    table: list[Route] = field(default_factory=list)

    def add(
        self,
        method: str,
        path: str,
        query: str = "",
        *,
        open: bool = False,
        raw: bool = False,
        server: str = "",
    ) -> Callable[[Handler], Handler]:
        """Serve a path. `query` holds names divided by spaces, each with the values that it may
        have where not any text is good: limit:int, page:1..100, status:on|off."""

        def keep(handler: Handler) -> Handler:
            looks = dict(_look(one) for one in query.split())
            self.table.append(Route(method, Pattern(path), handler, looks, open, raw, server))
            return handler

        return keep

    def find(self, request: Request) -> Route | None:
        """The endpoint of a request; names the parts of its path."""
        for route in self.table:
            params = route.pattern.match(request.path) if route.method == request.method else None
            if params is not None:
                request.params = params
                return route
        return None


def _fits(route: Route, name: str, value: str) -> bool:
    look = route.query.get(name)
    return look is not None and look.fullmatch(value) is not None


@dataclass(frozen=True)
class Limits:
    """Requests per second that a host bears, with short bursts; None: any number."""

    posts: float | None = None
    others: float | None = None
    burst: int = 3


class Gauge:
    """Counts requests down as a host's rate limit does (token bucket)."""

    def __init__(self, limits: Limits, clock: Callable[[], float] = time.monotonic) -> None:
        self._limits = limits
        self._clock = clock
        self._left: dict[bool, tuple[float, float]] = {}

    def wait(self, method: str) -> float:
        """Seconds to wait before such a request is borne; 0 where it is."""
        posting = method == "POST"
        rate = self._limits.posts if posting else self._limits.others
        if rate is None:
            return 0.0
        now = self._clock()
        left, then = self._left.get(posting, (float(self._limits.burst), now))
        left = min(float(self._limits.burst), left + (now - then) * rate)
        served = left >= 1
        self._left[posting] = (left - 1 if served else left, now)
        return 0.0 if served else (1 - left) / rate


class Host:
    """A stand-in. What a client must not do is written down in `blames`; a test's fixture asserts
    that there are none, and a test that means to do wrong takes them by `forgive`."""

    name = "host"
    server = ""
    """The API's own address, as its OpenAPI document gives it."""
    routes = Routes()

    def __init__(self, address: Address, contract: Contract | None) -> None:
        self.address = address
        self.contract = contract
        self.lock = threading.RLock()
        self.seen: list[Seen] = []
        self.blames: list[str] = []
        self.plan = FaultPlan()
        """What goes wrong on the way here."""
        self.gauge = Gauge(Limits())
        self.revoke_after: int | None = None
        """Requests with credentials that are still borne; from then on they have expired."""
        self._lost: deque[tuple[str, re.Pattern[str]]] = deque()
        self._count = 0

    @property
    def environment(self) -> dict[str, str]:
        """The variables that point a client here."""
        raise NotImplementedError

    def fill(self) -> None:
        """Put something there, for a person to look at."""

    def count(self) -> int:
        """A number that is never given twice."""
        with self.lock:
            self._count += 1
            return self._count

    def blame(self, text: str) -> None:
        self.blames.append(text)

    def forgive(self) -> list[str]:
        """What was blamed so far, which is forgotten."""
        with self.lock:
            blames, self.blames = self.blames, []
        return blames

    def lose_answer(self, method: str, path: str) -> None:
        """The next request of that kind (a regular expression) is done, but never answered."""
        self._lost.append((method, re.compile(path)))

    def limit(self, limits: Limits, clock: Callable[[], float] = time.monotonic) -> None:
        """Bear only so many requests from now on."""
        self.gauge = Gauge(limits, clock)

    def requests(self, method: str, path: str) -> list[Seen]:
        """What was asked, in order; `path` is a regular expression for the whole of it."""
        regex = re.compile(path)
        return [one for one in self.seen if one.method == method and regex.fullmatch(one.path)]

    def used(self) -> set[str]:
        """The endpoints that gave what was asked for: "GET /streaming/videos/{video_id}"."""
        return {
            f"{route.method} {route.pattern.template}"
            for one in self.seen
            for route in self.routes.table
            if one.status < 400
            and one.method == route.method
            and route.pattern.match(one.path) is not None
        }

    def serve(self, request: Request) -> Answer:
        try:
            answer = self._serve(request)
            self._lose(request)
        except Broken:
            self._note(request, 0)
            raise
        self._note(request, answer.status)
        return replace(answer, headers=(*answer.headers, ("X-Request-Id", f"req-{self.count()}")))

    def _note(self, request: Request, status: int) -> None:
        authorization = request.header("Authorization")
        body = request._body or b""
        self.seen.append(
            Seen(request.method, request.path, request.query, authorization, status, body)
        )

    def _lose(self, request: Request) -> None:
        with self.lock:
            for one in self._lost:
                if one[0] == request.method and one[1].fullmatch(request.path):
                    self._lost.remove(one)
                    raise Broken

    def _serve(self, request: Request) -> Answer:
        route = self.routes.find(request)
        if route is None:
            self.blame(f"{self.name} has no {request.method} {request.path}")
            return self.refuse(Refusal(404, "There is no such path."), request)
        answer = self._answer(route, request)
        self._check_answer(route, request, answer)
        return answer

    def _answer(self, route: Route, request: Request) -> Answer:
        try:
            self._admit(route, request)
            if route.raw:
                return route.handler(self, request)
            with self.lock:
                return route.handler(self, request)
        except ValidationError as error:
            self.blame(f"{request.method} {request.path}: {error}")
            return self.refuse(Refusal(self.invalid_status(request), str(error)), request)
        except Refusal as refusal:
            return self.refuse(refusal, request)

    def _admit(self, route: Route, request: Request) -> None:
        if route.open:
            if request.header("Authorization"):
                self.blame(f"Credentials were sent to {request.method} {request.path}")
        else:
            self._let_in(request)
            wait = self.gauge.wait(request.method)
            if wait:
                raise Refusal(429, f"{wait:.3f}", kind="rate_limited")
        self._check_request(route, request)

    def _let_in(self, request: Request) -> None:
        with self.lock:
            if self.revoke_after is not None:
                self.revoke_after -= 1
                if self.revoke_after < 0:
                    raise self.expired()
        self.authorize(request)

    def _check_request(self, route: Route, request: Request) -> None:
        wrong = [name for name, value in request.query if not _fits(route, name, value)]
        problem = f"not possible in the query: {', '.join(sorted(wrong))}" if wrong else ""
        if not problem and self._covered(route):
            assert self.contract is not None
            problem = self.contract.request(route.server or self.server, request)
        if problem:
            self.blame(f"{request.method} {request.path}: {problem}")
            raise Refusal(self.invalid_status(request), problem)

    def _check_answer(self, route: Route, request: Request, answer: Answer) -> None:
        if not self._covered(route):
            return
        assert self.contract is not None
        declared = self.as_declared(request, answer)
        if declared is None:
            return
        problem = self.contract.answer(route.server or self.server, request, declared)
        if problem:
            self.blame(f"The stand-in's answer to {request.method} {request.path}: {problem}")

    def _covered(self, route: Route) -> bool:
        return self.contract is not None and self.contract.covers(
            route.method, route.pattern.template
        )

    def as_declared(self, request: Request, answer: Answer) -> Answer | None:
        """An answer without what the host is known to send against its own document; None where
        the document has nothing to say of it."""
        return answer

    def authorize(self, request: Request) -> None:
        """Raise `Refusal` where the credentials are not good."""
        raise NotImplementedError

    def expired(self) -> Refusal:
        """What is said to credentials that were good once."""
        return Refusal(401, "Unauthorized")

    def invalid_status(self, request: Request) -> int:
        """The status of an invalid request."""
        return 400

    def refuse(self, refusal: Refusal, request: Request) -> Answer:
        """An error in the host's own shape."""
        raise NotImplementedError


class _Planned:
    """A host behind the faults that it is to meet just now."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def blame(self, text: str) -> None:
        self._host.blame(text)

    def serve(self, request: Request) -> Answer:
        if request.header("User-Agent") == CALLER:
            return self._host.serve(request)
        return faulty(self._host, self._host.plan).serve(request)


@contextmanager
def running(
    make: Callable[[Address], H], port: int = 0, tls: ssl.SSLContext | None = None
) -> Iterator[H]:
    """A stand-in that answers on loopback until the end of the block."""
    made: list[H] = []

    def serving(address: Address) -> Serving:
        made.append(make(address))
        return _Planned(made[0])

    with listening(serving, port, tls):
        yield made[0]
