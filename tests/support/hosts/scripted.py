"""A server that answers by script, and the parts that tests of the HTTP layer are made of."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from cuesmith.base.jobs import CancelToken
from cuesmith.base.secrets import Secret
from cuesmith.domain.hosting import HostName
from cuesmith.engines.hosts.http import Endpoint, HostClient
from cuesmith.engines.hosts.patience import Limits
from tests.support.hosts.faults import FaultPlan, faulty
from tests.support.hosts.server import Address, Answer, Request, Seen, listening

QUICK = Limits(first_delay=0.0, attempts=4, transfer_attempts=4)
"""For tests: nothing is waited for."""
SECRET = "mux-secret-0123456789abcdef"


class NoRest(CancelToken):
    """Writes down how long a job would have waited, and does not wait."""

    def __init__(self) -> None:
        super().__init__()
        self.rests: list[float] = []

    def rest(self, seconds: float) -> None:
        self.check()
        self.rests.append(seconds)


@dataclass
class Scripted:
    """Answers by path; the last one of a path is given from then on."""

    address: Address
    answers: dict[str, list[Answer | Callable[[Request], Answer]]] = field(default_factory=dict)
    seen: list[Seen] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    blames: list[str] = field(default_factory=list)

    def on(self, path: str, *answers: Answer | Callable[[Request], Answer]) -> None:
        """What requests of a path get, one after the other."""
        self.answers[path] = list(answers)

    def blame(self, text: str) -> None:
        self.blames.append(text)

    def serve(self, request: Request) -> Answer:
        row = self.answers.get(request.path, [Answer.text(404, "there is nothing here")])
        step = row.pop(0) if len(row) > 1 else row[0]
        body = request.body
        answer = step if isinstance(step, Answer) else step(request)
        authorization = request.header("Authorization")
        self.headers.append({name.lower(): value for name, value in request.headers.items()})
        self.seen.append(
            Seen(request.method, request.path, request.query, authorization, answer.status, body)
        )
        return answer

    def paths(self) -> list[str]:
        """Method and path of every request."""
        return [f"{one.method} {one.path}" for one in self.seen]


@contextmanager
def scripted(plan: FaultPlan | None = None) -> Iterator[Scripted]:
    """A running server; nothing may be blamed on a client at its end."""
    made: list[Scripted] = []

    def make(address: Address) -> Scripted:
        made.append(Scripted(address))
        return made[0]

    with listening(lambda address: faulty(make(address), plan or FaultPlan())):
        yield made[0]
    assert made[0].blames == []


def client_of(
    server: Scripted, token: CancelToken | None = None, limits: Limits = QUICK, url: str = ""
) -> HostClient:
    """A client of the server as if it were Mux, with credentials."""
    headers = {"Authorization": Secret(f"Basic {SECRET}")}
    endpoint = Endpoint(HostName.MUX, url or server.address.url, headers, limits)
    return HostClient(endpoint, token or NoRest())


@contextmanager
def raw_server(converse: Callable[[socket.socket], None]) -> Iterator[str]:
    """A server that speaks bytes of the test's own; gives its address without a slash at the end.

    Each connection is served after the one before it.
    """
    with socket.create_server(("127.0.0.1", 0)) as server:
        ended = threading.Event()

        def run() -> None:
            while not ended.is_set():
                connection, _ = server.accept()
                with connection:
                    connection.settimeout(60)
                    if not ended.is_set():
                        _quietly(converse, connection)

        thread = threading.Thread(target=run)
        thread.start()
        port = server.getsockname()[1]
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            ended.set()
            with socket.create_connection(("127.0.0.1", port)):
                thread.join()


def _quietly(converse: Callable[[socket.socket], None], connection: socket.socket) -> None:
    try:
        converse(connection)
    except (ConnectionError, TimeoutError):
        return  # the client went away, as tests have it do


def read_head(connection: socket.socket) -> bytes:
    """A request up to its empty line."""
    held = b""
    while b"\r\n\r\n" not in held:
        piece = connection.recv(65536)
        if not piece:
            raise ConnectionError
        held += piece
    return held
