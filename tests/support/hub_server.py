"""A server on the loopback interface that speaks the Hugging Face hub's protocol.

Small files are served in place with git's blob checksum as ETag; `model.bin` is sent on to a
"CDN" path by a redirect, with the sha256 in X-Linked-Etag, as the hub does. Faults are queued per
path; every request is written down.
"""

from __future__ import annotations

import hashlib
import json
import sys
import threading
from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote, urlsplit

COMMIT = "0123456789abcdef0123456789abcdef01234567"
REPO = "someone/faster-whisper-test"


def make_model(size: int = 3_000_000) -> dict[str, bytes]:
    """Files that look like a Whisper model; the weights are noise, the same each time."""
    block = b"".join(hashlib.sha256(str(n).encode()).digest() for n in range(4096))
    weights = (block * (size // len(block) + 1))[:size]
    return {
        "README.md": b"# A model\n",
        "config.json": b'{"suppress_ids": []}',
        "model.bin": b"\x06\x00\x00\x00\x0c\x00WhisperSpec\x00" + weights,
        "tokenizer.json": b'{"version": "1.0"}',
        "vocabulary.txt": b"a\nb\n",
    }


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong with one request."""

    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    cut_after: int | None = None
    """Bytes of the body after which the connection is closed."""
    corrupt: bool = False
    """Flip a byte of the body."""
    ignore_range: bool = False
    extra: bytes = b""
    """Sent after the body."""
    body: bytes | None = None
    wait: threading.Event | None = None
    """Go on only once this is set."""
    wait_after: int = 0
    """Bytes of the body that go out before waiting; 0 waits ahead of the answer."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A request that came."""

    method: str
    path: str
    range: str
    authorization: str
    sent: int
    """Bytes of the body that go out, if the client takes them."""


@dataclass
class HubServer:
    """The server's content, its faults to come, and what it has seen."""

    repos: dict[str, dict[str, bytes]] = field(default_factory=dict)
    faults: dict[str, deque[Fault]] = field(default_factory=lambda: defaultdict(deque))
    """By the end of the path: "/model.bin" for the hub's, "/cdn/model.bin" for the bytes."""
    seen: list[Seen] = field(default_factory=list)
    siblings: Callable[[list[dict[str, Any]]], list[dict[str, Any]]] | None = None
    """Changes the listing before it is sent."""
    endpoint: str = ""
    cdn: str = ""
    """The same server under another host name: redirects there leave the hub."""

    def requests(self, ending: str) -> list[Seen]:
        """What was asked of paths with this ending, in order."""
        return [one for one in self.seen if one.path.endswith(ending)]

    def next_fault(self, path: str) -> Fault:
        """The fault for a request of `path`; one that does nothing where none is due."""
        for ending in sorted(self.faults, key=len, reverse=True):
            if path.endswith(ending) and self.faults[ending]:
                return self.faults[ending].popleft()
        return Fault()

    def listing(self, repo: str) -> dict[str, Any]:
        """What `/api/models/REPO/revision/main?blobs=true` gives."""
        siblings = [_sibling(name, data) for name, data in self.repos[repo].items()]
        if self.siblings is not None:
            siblings = self.siblings(siblings)
        return {"id": repo, "modelId": repo, "sha": COMMIT, "siblings": siblings, "tags": []}

    def tree(self, repo: str) -> list[dict[str, Any]]:
        """What `/api/models/REPO/tree/COMMIT` gives."""
        return [
            {"type": "file", "path": one["rfilename"], "size": one["size"], "oid": one["blobId"]}
            | ({"lfs": {**one["lfs"], "oid": one["lfs"]["sha256"]}} if "lfs" in one else {})
            for one in self.listing(repo)["siblings"]
        ]


def blob_sha1(data: bytes) -> str:
    """Git's checksum of a file."""
    return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()


def _sibling(name: str, data: bytes) -> dict[str, Any]:
    entry: dict[str, Any] = {"rfilename": name, "size": len(data), "blobId": blob_sha1(data)}
    if name.endswith(".bin"):
        entry["lfs"] = {
            "sha256": hashlib.sha256(data).hexdigest(),
            "size": len(data),
            "pointerSize": 134,
        }
    return entry


class _Server(ThreadingHTTPServer):
    hub: HubServer

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is part of the tests; anything else is shown."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    """Answers as the hub does, unless a fault is due."""

    server: _Server
    protocol_version = "HTTP/1.1"

    @property
    def hub(self) -> HubServer:
        return self.server.hub

    def log_message(self, format: str, *args: Any) -> None:
        return

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        path = unquote(urlsplit(self.path).path)
        fault = self.hub.next_fault(path)
        if fault.wait is not None and not fault.wait_after:
            fault.wait.wait(60)
        if fault.status is not None:
            self._send(fault.status, dict(fault.headers), fault.body or b"{}", fault)
        elif path.startswith("/api/models/"):
            self._send_listing(path.removeprefix("/api/models/"), fault)
        elif path.startswith("/cdn/"):
            repo, _, name = path.removeprefix("/cdn/").rpartition("/")
            self._send_file(self.hub.repos[repo][name], {}, fault)
        else:
            self._resolve(path, fault)

    def _send_listing(self, rest: str, fault: Fault) -> None:
        kind = "/tree/" if "/tree/" in rest else "/revision/"
        repo = rest.partition(kind)[0]
        if repo not in self.hub.repos:
            self._send(404, {"X-Error-Code": "RepoNotFound"}, b"{}", fault)
            return
        answer = self.hub.tree(repo) if kind == "/tree/" else self.hub.listing(repo)
        body = json.dumps(answer).encode() if fault.body is None else fault.body
        self._send(200, {"Content-Type": "application/json"}, body, fault)

    def _resolve(self, path: str, fault: Fault) -> None:
        repo, _, rest = path.removeprefix("/").partition("/resolve/")
        name = rest.partition("/")[2]
        data = self.hub.repos.get(repo, {}).get(name)
        if data is None:
            self._send(404, {"X-Error-Code": "EntryNotFound"}, b"", fault)
            return
        entry = _sibling(name, data)
        if "lfs" not in entry:
            headers = {"ETag": f'"{entry["blobId"]}"', "X-Repo-Commit": COMMIT}
            self._send_file(data, headers, fault)
            return
        sha256 = entry["lfs"]["sha256"]
        headers = {
            "Location": f"{self.hub.cdn}/cdn/{repo}/{name}",
            "X-Repo-Commit": COMMIT,
            "X-Linked-Etag": f'"{sha256}"',
            "X-Linked-Size": str(len(data)),
        }
        self._send(302, headers, b"", fault)

    def _send_file(self, data: bytes, headers: dict[str, str], fault: Fault) -> None:
        wanted = self.headers.get("Range", "")
        if fault.corrupt:
            middle = len(data) // 2
            data = data[:middle] + bytes([data[middle] ^ 0xFF]) + data[middle + 1 :]
        headers = {"Accept-Ranges": "bytes", **headers}
        if not wanted.startswith("bytes=") or fault.ignore_range:
            self._send(200, headers, data + fault.extra, fault)
            return
        first = int(wanted.removeprefix("bytes=").partition("-")[0])
        if first >= len(data):
            self._send(416, {"Content-Range": f"bytes */{len(data)}"}, b"", fault)
            return
        headers["Content-Range"] = f"bytes {first}-{len(data) - 1}/{len(data)}"
        self._send(206, headers, data[first:] + fault.extra, fault)

    def _send(self, status: int, headers: dict[str, str], body: bytes, fault: Fault) -> None:
        part = (body if fault.cut_after is None else body[: fault.cut_after]) * self._with_body
        self._note(len(part))
        try:
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(part[: fault.wait_after])
            if fault.wait is not None and fault.wait_after and self._with_body:
                self.wfile.flush()
                fault.wait.wait(60)
            self.wfile.write(part[fault.wait_after :])
            self.wfile.flush()
        except ConnectionError:  # the client went away, as when it was cancelled
            self.close_connection = True
        self.close_connection = self.close_connection or fault.cut_after is not None

    @property
    def _with_body(self) -> bool:
        return self.command == "GET"

    def _note(self, sent: int) -> None:
        self.hub.seen.append(
            Seen(
                self.command,
                urlsplit(self.path).path,
                self.headers.get("Range", ""),
                self.headers.get("Authorization", ""),
                sent,
            )
        )


@contextmanager
def hub_server(repos: dict[str, dict[str, bytes]] | None = None) -> Iterator[HubServer]:
    """A running server; its address is `endpoint`."""
    hub = HubServer({REPO: make_model()} if repos is None else repos)
    server = _Server(("127.0.0.1", 0), _Handler)
    server.hub = hub
    server.daemon_threads = False
    server.block_on_close = True
    hub.endpoint = f"http://127.0.0.1:{server.server_address[1]}"
    hub.cdn = f"http://localhost:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield hub
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
