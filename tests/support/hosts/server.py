"""A small HTTP/1.1 server on loopback for stand-ins of video hosts.

Standard library only: it starts within milliseconds, streams bodies of any size, and can break off
a connection wherever a test wants it.
"""

from __future__ import annotations

import json
import re
import socket
import ssl
import struct
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Protocol
from urllib.parse import parse_qsl, unquote, urlsplit

from pydantic import BaseModel

MOST_JSON = 16_000_000
"""Bytes of a request's body that is read whole."""


class Broken(Exception):
    """The connection ends here, as by a reset."""


class Refusal(Exception):
    """The host says no."""

    def __init__(self, status: int, *messages: str, kind: str = "") -> None:
        super().__init__(*messages)
        self.status = status
        self.messages = messages
        self.kind = kind
        """The host's own word for it, where it has such."""


class Readable(Protocol):
    """Where a body is read from."""

    def read(self, size: int, /) -> bytes: ...


@dataclass
class Request:
    """One request; its body is read once, by `body` or from `stream`."""

    method: str
    path: str
    """As sent, without the query."""
    query: tuple[tuple[str, str], ...]
    headers: Message
    stream: Readable
    length: int | None
    """Bytes of the body; None where the client did not say."""
    params: dict[str, str] = field(default_factory=dict)
    """The parts of the path by name."""
    unread: int = 0
    """Bytes of the body still on the wire."""
    _body: bytes | None = None

    @property
    def body(self) -> bytes:
        """The whole body."""
        if self._body is None:
            if (self.length or 0) > MOST_JSON:
                raise Refusal(413, "The request is too large.")
            self._body = self.read(self.length or 0)
        return self._body

    def read(self, size: int) -> bytes:
        """Up to `size` bytes of the body; fewer only where it ends or the client went away."""
        data = self.stream.read(min(size, self.unread))
        self.unread -= len(data)
        return data

    def asked(self, name: str, default: str = "") -> str:
        """A query parameter."""
        return dict(self.query).get(name, default)

    def header(self, name: str) -> str:
        """A header; empty where it is missing."""
        return str(self.headers.get(name, ""))

    @property
    def content_type(self) -> str:
        return self.header("Content-Type").partition(";")[0].strip().lower()


@dataclass(frozen=True)
class Answer:
    """What goes back."""

    status: int
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()
    content_type: str = "application/json"
    cut: int | None = None
    """Bytes of the body after which the connection ends, whatever length was promised."""
    reset: bool = False
    """Whether it ends by a reset."""
    pause: float = 0.0
    """Seconds between the small pieces that the body comes in."""

    @classmethod
    def of(cls, status: int, model: BaseModel | Sequence[BaseModel]) -> Answer:
        """A model, or an array of them, as JSON with the fields that were set."""
        return cls(status, json.dumps(_plain(model)).encode())

    @classmethod
    def json(cls, status: int, value: object, *headers: tuple[str, str]) -> Answer:
        return cls(status, json.dumps(value).encode(), headers)

    @classmethod
    def text(cls, status: int, text: str, content_type: str = "text/plain") -> Answer:
        return cls(status, text.encode(), content_type=content_type)

    @classmethod
    def empty(cls, status: int, *headers: tuple[str, str]) -> Answer:
        return cls(status, b"", headers, "")


def _plain(model: BaseModel | Sequence[BaseModel]) -> object:
    if isinstance(model, BaseModel):
        return model.model_dump(mode="json", exclude_unset=True, by_alias=True)
    return [_plain(one) for one in model]


@dataclass(frozen=True)
class Seen:
    """A request that was served, and how it ended."""

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    authorization: str
    status: int
    """0 where the connection was broken off."""
    body: bytes = b""
    """Of requests whose body was read whole."""


class Serving(Protocol):
    """What the server asks for answers."""

    def serve(self, request: Request) -> Answer:
        """The answer; `Broken` ends the connection without one."""
        ...

    def blame(self, text: str) -> None:
        """Write down what must not happen."""
        ...


class Pattern:
    """A path with named parts: "/videos/{video_id}/subtitles"."""

    def __init__(self, template: str) -> None:
        self.template = template
        parts = re.split(r"\{(\w+)\}", template)
        self._regex = re.compile(
            "".join(
                f"(?P<{part}>[^/]+?)" if n % 2 else re.escape(part) for n, part in enumerate(parts)
            )
        )

    def match(self, path: str) -> dict[str, str] | None:
        """The named parts; None where the path is another."""
        found = self._regex.fullmatch(path)
        return found and {name: unquote(value) for name, value in found.groupdict().items()}


class _Server(ThreadingHTTPServer):
    host: Serving
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, address: tuple[str, int], handler: type[_Handler]) -> None:
        self.open: set[socket.socket] = set()
        self.threads: set[threading.Thread] = set()
        super().__init__(address, handler)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is part of the tests; anything else is a fault of the stand-in."""
        if not isinstance(sys.exception(), (ConnectionError, TimeoutError, ssl.SSLError)):
            self.host.blame(f"The stand-in broke:\n{traceback.format_exc()}")

    def hang_up(self) -> None:
        """End every connection and wait for its thread."""
        for one in list(self.open):
            try:
                one.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue
        for thread in list(self.threads):
            thread.join(10)


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1  # headers and body leave together
    timeout = 60

    def setup(self) -> None:
        super().setup()
        self.server.threads.add(threading.current_thread())
        self.server.open.add(self.connection)

    def finish(self) -> None:
        try:
            super().finish()
        except ConnectionError:
            pass
        finally:
            self.server.open.discard(self.connection)
            self.server.threads.discard(threading.current_thread())

    def log_message(self, format: str, *args: Any) -> None:
        return

    def _serve(self) -> None:
        request = self._request()
        if "chunked" in self.headers.get("Transfer-Encoding", "").lower():
            self.close_connection = True
            self._send(Answer.text(411, "Length Required"))
            return
        try:
            answer = self.server.host.serve(request)
        except Broken:
            self._reset()
            return
        if request.unread:
            self.close_connection = True
        self._send(answer)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = _serve

    def _request(self) -> Request:
        parts = urlsplit(self.path)
        said = self.headers.get("Content-Length")
        length = int(said) if said is not None and said.isdecimal() else None
        query = tuple(parse_qsl(parts.query, keep_blank_values=True))
        return Request(
            self.command, parts.path, query, self.headers, self.rfile, length, unread=length or 0
        )

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        for name, value in answer.headers:
            self.send_header(name, value)
        if answer.content_type:
            self.send_header("Content-Type", answer.content_type)
        if answer.status not in (204, 304):
            self.send_header("Content-Length", str(len(answer.body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self._send_body(answer)
        self.wfile.flush()
        if answer.reset:
            self._reset()

    def _send_body(self, answer: Answer) -> None:
        body = answer.body[: answer.cut]
        self.close_connection = self.close_connection or answer.cut is not None
        size = max(1, len(body) // 8) if answer.pause else max(1, len(body))
        for start in range(0, len(body), size):
            if start:
                self.wfile.flush()
                time.sleep(answer.pause)
            self.wfile.write(body[start : start + size])

    def _reset(self) -> None:
        """End the connection so that the client sees a reset, not an end."""
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        self.wfile = _Nowhere()  # type: ignore[assignment]


class _Nowhere:
    """Takes what would go to a connection that is no more."""

    closed = True

    def flush(self) -> None:
        return

    def close(self) -> None:
        return


@dataclass(frozen=True)
class Address:
    """Where a server listens, under the names of two hosts."""

    port: int
    secure: bool = False

    @property
    def url(self) -> str:
        """The API."""
        return f"{self._scheme}://127.0.0.1:{self.port}"

    @property
    def elsewhere(self) -> str:
        """Another host to a client's eyes: credentials must not go there."""
        return f"{self._scheme}://localhost:{self.port}"

    @property
    def _scheme(self) -> str:
        return "https" if self.secure else "http"


@contextmanager
def listening(
    make: Callable[[Address], Serving], port: int = 0, tls: ssl.SSLContext | None = None
) -> Iterator[None]:
    """Serve until the end of the block; no thread and no connection is left."""
    server = _Server(("127.0.0.1", port), _Handler)
    if tls is not None:  # the handshake is left to the thread of each connection
        server.socket = tls.wrap_socket(
            server.socket, server_side=True, do_handshake_on_connect=False
        )
    server.host = make(Address(server.server_address[1], tls is not None))
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), name="host stand-in")
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
        server.hang_up()
