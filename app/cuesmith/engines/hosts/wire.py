"""One exchange with a server of the web: bounded, cancellable, with no credentials of its own."""

from __future__ import annotations

import logging
import socket
import ssl
import time
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any

import httpx

from cuesmith import __version__
from cuesmith.base.errors import HostError
from cuesmith.base.jobs import CancelToken
from cuesmith.engines.hosts.addresses import origin, shown, told
from cuesmith.engines.hosts.patience import Limits
from cuesmith.engines.hosts.trust import quieten, trusted

_LOG = logging.getLogger("cuesmith.hosts")
_NEXT = b"\x1f"
"""How a stream of gzip begins."""
MOST_BYTES = 32_000_000
"""Of an answer that is not a film, unpacked."""


class Dropped(Exception):
    """An exchange failed in a way that may pass; the message ends a sentence: "... failed: {}."""

    def __init__(
        self,
        reason: str,
        *,
        sent: bool = True,
        details: str = "",
        passing: bool = True,
        asked: float | None = None,
        hint: str = "",
    ) -> None:
        super().__init__(reason)
        self.sent = sent
        """Whether the request may have arrived."""
        self.details = details
        self.passing = passing
        """Whether it is of any use to try again."""
        self.asked = asked
        """Seconds that the server asks to wait before."""
        self.hint = hint
        """What to do where it does not pass."""


@dataclass(frozen=True, slots=True)
class Call:
    """A request."""

    method: str
    url: str = field(repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    content: bytes | Iterable[bytes] = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, whole."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    """Found by names in any case."""
    body: bytes = field(repr=False)
    """Unpacked."""

    @property
    def good(self) -> bool:
        """Whether the server did as it was asked."""
        return 200 <= self.status < 300


class Wire:
    """Connections for one job, closed by a `with` statement. Cancelling the token breaks off
    whatever it is doing at once."""

    def __init__(self, limits: Limits, token: CancelToken, name: str) -> None:
        quieten()
        self.name = name
        """Whom it belongs to, for sentences: "Mux"."""
        self.limits = limits
        self.token = token
        self._sockets: list[socket.socket] = []
        self._client = _client(limits)
        token.when_cancelled(self._break_off)

    def __enter__(self) -> Wire:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the connections."""
        self.token.forget(self._break_off)
        self._client.close()
        self._sockets.clear()

    def rest(self, failures: int, asked: float | None = None) -> None:
        """Wait before the next try; raises `Cancelled`."""
        self.token.rest(self.limits.delay(failures, asked))

    def send(self, call: Call, most_bytes: int = MOST_BYTES) -> Answer:
        """Send a request and read the whole answer. Raises `Dropped`, `HostError`, `Cancelled`."""
        with self.stream(call) as answer:
            body = b"".join(self._unpacked(answer, most_bytes))
            return Answer(answer.status_code, answer.headers, body)

    @contextmanager
    def stream(self, call: Call) -> Iterator[httpx.Response]:
        """An answer whose body is yet to be read, raw; redirects are answers like others."""
        self.token.check()
        request = self._request(call)
        try:
            answer = self._client.send(request, stream=True, follow_redirects=False)
            with closing(answer):
                _LOG.debug("%s %s: HTTP %d", call.method, told(call.url), answer.status_code)
                yield answer
        except (httpx.UnsupportedProtocol, httpx.InvalidURL) as error:
            # httpx makes the next request of a redirect, even of one that is not followed.
            raise Dropped("it sends on to no address", passing=False) from error
        except (httpx.TransportError, httpx.StreamError) as error:
            self.token.check()
            failure = _dropped(error, call.url)
            _LOG.info("%s %s failed: %s", call.method, told(call.url), failure)
            raise failure from error

    def _request(self, call: Call) -> httpx.Request:
        self._client.cookies.clear()
        if origin(call.url)[0] not in ("https", "http") or not origin(call.url)[1]:
            raise _no_address(call.url)
        try:
            return self._client.build_request(
                call.method,
                call.url,
                headers=dict(call.headers),
                content=call.content,
                extensions={"trace": self._note_socket},
            )
        except httpx.InvalidURL as error:
            raise _no_address(call.url) from error

    def _unpacked(self, answer: httpx.Response, most_bytes: int) -> Iterator[bytes]:
        """The body, piece by piece, never more than is allowed: httpx would unpack a piece of any
        size at once."""
        unpack = _unpacker(answer.headers.get("content-encoding", ""))
        until = time.monotonic() + self.limits.answer
        left = most_bytes
        for packed in answer.iter_raw():
            self.token.check()
            piece = unpack.piece(packed, left + 1)
            left -= len(piece)
            if left < 0:
                raise Dropped("it sends far more than was asked for", passing=False)
            if time.monotonic() > until:
                raise Dropped("the answer takes too long")
            yield piece
        if not unpack.whole:
            raise Dropped("the answer arrived damaged")
        if not is_bounded(answer):
            self.token.check()

    def _note_socket(self, event: str, facts: Mapping[str, Any]) -> None:
        """Remember each connection as httpcore makes it."""
        if not event.endswith(("connect_tcp.complete", "start_tls.complete")):
            return
        made = facts["return_value"].get_extra_info("socket")
        self._sockets = [one for one in self._sockets if one.fileno() >= 0]
        if isinstance(made, socket.socket):
            self._sockets.append(made)
        if self.token.cancelled:
            self._break_off()

    def _break_off(self) -> None:
        for one in tuple(self._sockets):
            with suppress(OSError):
                # Not the TLS socket's own, which would take its state from under the reader.
                socket.socket.shutdown(one, socket.SHUT_RDWR)


def is_bounded(answer: httpx.Response) -> bool:
    """Whether an answer says where it ends. One that does not is over where its connection is: also
    where that was broken off."""
    return "content-length" in answer.headers or "transfer-encoding" in answer.headers


def _client(limits: Limits) -> httpx.Client:
    timeout = httpx.Timeout(
        limits.read, connect=limits.connect, write=limits.write, pool=limits.connect
    )
    headers = {"User-Agent": f"Cuesmith/{__version__}", "Accept-Encoding": "gzip"}
    try:
        return httpx.Client(verify=_context(), timeout=timeout, headers=headers)
    except (ValueError, httpx.InvalidURL):
        # What httpx says holds the proxy's address, and so its password.
        raise HostError(
            "The proxy that this system or its environment names makes no sense.",
            hint="Correct or unset HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY.",
        ) from None


def _context() -> ssl.SSLContext:
    try:
        return trusted()
    except OSError as error:
        raise HostError(
            "The certificates that SSL_CERT_FILE or SSL_CERT_DIR names cannot be read.",
            hint="Correct or unset these variables of the environment.",
            details=str(error),
        ) from error


def _unpacker(encoding: str) -> _Plain | _Packed:
    if encoding.strip().lower() in ("", "identity"):
        return _Plain()
    if encoding.strip().lower() not in ("gzip", "x-gzip", "deflate"):
        raise Dropped("the answer is packed in a way that was not asked for")
    return _Packed()


class _Plain:
    """A body as it is."""

    whole = True

    def piece(self, packed: bytes, most: int) -> bytes:
        """More of it; what is too much is seen by whoever counts."""
        return packed


class _Packed:
    """A packed body: one stream, or several of them one after the other (RFC 1952, 2.2)."""

    def __init__(self) -> None:
        self._stream = zlib.decompressobj(zlib.MAX_WBITS | 32)
        self._begun = False

    @property
    def whole(self) -> bool:
        """Whether it may end here: not in the middle of a stream."""
        return self._stream.eof or not self._begun

    def piece(self, packed: bytes, most: int) -> bytes:
        """More of it, unpacked: at most so many bytes."""
        found = b""
        while packed and len(found) < most:
            if self._stream.eof:
                if not packed.startswith(_NEXT):
                    return found  # padding
                self._stream = zlib.decompressobj(zlib.MAX_WBITS | 32)
            self._begun = True
            try:
                found += self._stream.decompress(packed, most - len(found))
            except zlib.error as error:
                raise Dropped("the answer arrived damaged") from error
            packed = self._stream.unused_data
        return found


def _no_address(url: str) -> HostError:
    return HostError(
        f"{shown(url)} is no address that can be asked.",
        hint="It must begin with https:// (or http://) and name a host; check the settings.",
    )


def _dropped(error: Exception, url: str) -> Dropped | HostError:
    """The failure in words. What httpx says may hold what was sent, so that only the system's own
    words are passed on."""
    cause = _innermost(error)
    details = (
        f"{type(error).__name__}: {cause.strerror or cause}" if cause else type(error).__name__
    )
    if "CERTIFICATE_VERIFY_FAILED" in details or "certificate" in details.lower():
        return _not_trusted(url, details)
    early = isinstance(error, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout)
    if isinstance(error, httpx.ProxyError):
        return Dropped("the proxy of this system does not let it through", sent=False)
    if early:
        return Dropped("there is no connection", sent=False, details=details)
    if isinstance(error, httpx.TimeoutException):
        return Dropped("it does not answer", details=details)
    return Dropped("the connection broke", details=details)


def _innermost(error: BaseException) -> OSError | None:
    found = None
    step: BaseException | None = error
    for _ in range(10):
        step = step.__cause__ or step.__context__ if step else None
        found = step if isinstance(step, OSError) else found
    return found


def _not_trusted(url: str, details: str) -> HostError:
    scheme_host = shown(url).split("/")[2]
    return HostError(
        f"The certificate of {scheme_host} is not to be trusted; nothing was sent there.",
        hint="Where your network has an authority of its own, name its file in SSL_CERT_FILE.",
        details=details,
    )
