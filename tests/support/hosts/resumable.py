"""The resumable upload protocol of Google Cloud Storage, as Mux's upload addresses speak it.

Facts: chunks are a multiple of 256 KiB but for the last; 308 with `Range: bytes=0-N` tells what is
stored, and no Range that nothing is; `Content-Range: bytes */TOTAL` with an empty body asks; bytes
that are stored already are skipped.
"""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.support.hosts.server import Answer, Broken, Refusal, Request

GRAIN = 262_144
"""Bytes: what is stored of a broken chunk is cut to a multiple of this."""
MOST_KEPT = 16_000_000
_RANGE = re.compile(r"bytes (?:(\d+)-(\d+)|\*)/(\d+|\*)")


@dataclass
class Received:
    """A file on its way in: counted and hashed, and kept while it is small."""

    size: int = 0
    """Bytes stored so far."""
    total: int | None = None
    finished: bool = False
    gone: int | None = None
    """The status of every further request."""
    forget: int = 0
    """Bytes of the next chunk that are not stored, though the chunk was taken."""
    puts: int = 0
    kept: bytearray = field(default_factory=bytearray)
    lock: threading.Lock = field(default_factory=threading.Lock)
    _hash: hashlib._Hash = field(default_factory=hashlib.sha256)

    @property
    def sha256(self) -> str:
        """Of all that is stored, in order."""
        return self._hash.hexdigest()

    def store(self, data: bytes) -> None:
        self._hash.update(data)
        self.size += len(data)
        if self.size <= MOST_KEPT:
            self.kept += data

    def restart(self) -> None:
        self.size = 0
        self._hash = hashlib.sha256()
        self.kept.clear()


def put(received: Received, request: Request, blame: Callable[[str], None]) -> Answer:
    """Take one PUT. Raises `Broken` where the client went away within it."""
    with received.lock:
        received.puts += 1
        if received.gone is not None:
            raise Refusal(received.gone, "The upload is gone.")
        if received.finished:
            return Answer.empty(200)
        said = request.header("Content-Range")
        if not said:
            return _whole(received, request)
        match = _RANGE.fullmatch(said)
        if match is None:
            blame(f"Content-Range: {said}")
            raise Refusal(400, "Invalid Content-Range")
        if match[3] != "*":
            received.total = int(match[3])
        if match[1] is None:
            return _progress(received)
        return _chunk(received, request, (int(match[1]), int(match[2])), blame)


def _whole(received: Received, request: Request) -> Answer:
    if request.length is None:
        raise Refusal(411, "Length Required")
    received.restart()
    received.total = request.length
    _take(received, request, request.length)
    return _progress(received)


def _chunk(
    received: Received, request: Request, span: tuple[int, int], blame: Callable[[str], None]
) -> Answer:
    first, last = span
    problem = _problem(received, request, span)
    if problem:
        blame(f"Content-Range {request.header('Content-Range')}: {problem}")
        raise Refusal(400, problem)
    _skip(request, received.size - first)
    _take(received, request, last + 1 - received.forget)
    received.forget = 0
    _skip(request, request.unread)
    return _progress(received)


def _problem(received: Received, request: Request, span: tuple[int, int]) -> str:
    first, last = span
    length = last + 1 - first
    total = received.total
    if request.length != length or length <= 0 or (total is not None and last >= total):
        return "the length is another one"
    if first > received.size:
        return f"only {received.size} bytes are stored"
    if length % GRAIN and (total is None or last + 1 != total):
        return "only the last chunk may be no multiple of 256 KiB"
    return ""


def _take(received: Received, request: Request, end: int) -> None:
    """Store up to the byte `end`, in whole grains where the client goes away."""
    while received.size < end:
        wanted = min(GRAIN, end - received.size)
        data = request.read(wanted)
        if len(data) < wanted:
            raise Broken
        received.store(data)


def _skip(request: Request, size: int) -> None:
    while size > 0 and request.unread:
        data = request.read(min(GRAIN, size))
        if not data:
            raise Broken
        size -= len(data)


def _progress(received: Received) -> Answer:
    if received.size == received.total:
        received.finished = True
        return Answer.empty(200)
    stored = (("Range", f"bytes=0-{received.size - 1}"),) if received.size else ()
    return Answer.empty(308, *stored)
