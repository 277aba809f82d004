"""Sending a film to a server on loopback, against `curl -T` of the same file.

The server is a process of its own that drops what it reads: its work is the same for both.
"""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from benchmarks.measure import ROOT, Benchmark, Result, Unavailable, in_turns
from cuesmith.base.jobs import CancelToken, ignore_progress
from cuesmith.base.secrets import Secret
from cuesmith.engines.hosts.patience import Limits
from cuesmith.engines.hosts.transfers.resumable import send_resumable
from cuesmith.engines.hosts.transfers.source import Source
from cuesmith.engines.hosts.transfers.tus import begin_tus, send_tus
from cuesmith.engines.hosts.transfers.whole import send_whole
from cuesmith.engines.hosts.wire import Wire

_BYTES = 1_000_000_000
_PIECE = 1 << 20
_ROUNDS = 15
"""A run takes a third of a second, so that a busy moment weighs little among many."""

Send = Callable[[Wire, str, Source], None]


def serve() -> None:
    """Take files for as long as the process lives; says its port first."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        print(server.getsockname()[1], flush=True)
        while True:
            connection, _ = server.accept()
            with connection:
                _converse(connection)


def _converse(connection: socket.socket) -> None:
    store = bytearray(_PIECE)
    held, more = b"", True
    while more:
        while b"\r\n\r\n" not in held:
            piece = connection.recv(65536)
            if not piece:
                return
            held += piece
        head, _, body = held.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        headers = {
            name.lower(): value.strip() for name, _, value in (x.partition(":") for x in lines)
        }
        if headers.get("expect"):
            connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
        left = int(headers.get("content-length", "0")) - len(body)
        while left > 0:
            took = connection.recv_into(store, min(left, _PIECE))
            if not took:
                return
            left -= took
        connection.sendall(_reply(first.split()[0], headers))
        held = b""


def _reply(method: str, headers: dict[str, str]) -> bytes:
    length = int(headers.get("content-length", "0"))
    status, extra = "200 OK", ""
    if method == "POST":
        status, extra = "201 Created", "Location: /upload/1\r\n"
    elif method == "PATCH":
        status = "204 No Content"
        extra = f"Upload-Offset: {int(headers['upload-offset']) + length}\r\n"
    elif "content-range" in headers:
        span, _, total = headers["content-range"].removeprefix("bytes ").partition("/")
        last = span.partition("-")[2]
        if int(last) + 1 < int(total):
            status, extra = "308 Resume Incomplete", f"Range: bytes=0-{last}\r\n"
    size = "" if "204" in status else "Content-Length: 0\r\n"
    return f"HTTP/1.1 {status}\r\n{size}{extra}\r\n".encode()


@contextmanager
def _server() -> Iterator[str]:
    command = [sys.executable, "-c", "from benchmarks.upload import serve; serve()"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.kill()


def _resumable(wire: Wire, url: str, source: Source) -> None:
    send_resumable(
        wire, Secret(f"{url}/film?X-Signature=0123456789"), source, ignore_progress, resume=False
    )


def _tus(wire: Wire, url: str, source: Source) -> None:
    place = begin_tus(wire, f"{url}/upload/", source, {"filename": "film.mp4"})
    send_tus(wire, place, source, ignore_progress, resume=False)


def _whole(wire: Wire, url: str, source: Source) -> None:
    send_whole(wire, Secret(f"{url}/film"), source, ignore_progress)


def _ours(send: Send, url: str, film: Path) -> float:
    start = time.perf_counter()
    with Wire(Limits(), CancelToken(), "a server") as wire, Source(film) as source:
        send(wire, url, source)
    return time.perf_counter() - start


def _curl(curl: str, url: str, film: Path) -> float:
    start = time.perf_counter()
    command = [curl, "--silent", "--show-error", "--fail", "--noproxy", "*"]
    subprocess.run([*command, "-T", str(film), f"{url}/film"], check=True, capture_output=True)
    return time.perf_counter() - start


def _run(send: Send) -> Result:
    curl = shutil.which("curl")
    if curl is None:
        raise Unavailable("there is no curl here")
    with tempfile.TemporaryDirectory() as folder, _server() as url:
        film = Path(folder) / "film.mp4"
        with film.open("wb") as sink:
            for _ in range(_BYTES // _PIECE + 1):
                sink.write(bytes(_PIECE))
        ours, reference = in_turns(
            partial(_ours, send, url, film), partial(_curl, curl, url, film), rounds=_ROUNDS
        )
    note = f"{_BYTES / ours / 1e6:.0f} MB/s against {_BYTES / reference / 1e6:.0f}"
    return Result(ours, reference, note=note)


BENCHMARKS = tuple(
    Benchmark(name, f"send 1 GB to loopback, {what} / curl -T", 1.25, partial(_run, send))
    for name, what, send in (
        ("upload", "in chunks as Mux takes it", _resumable),
        ("upload_tus", "by tus as Gcore takes it", _tus),
        ("upload_whole", "in one PUT as Magic Hour takes it", _whole),
    )
)
