"""A server that takes files in every way that hosts do, strictly, and gives files away.

    with upload_server() as server:
        url = server.new_resumable()       # Google Cloud Storage's protocol: 308, Range, */TOTAL
        url = server.new_whole()           # one PUT
        endpoint = server.tus              # tus 1.0 with creation
        url = server.give("film.mp4", b"...")

Addresses carry a signature in their query, as signed ones do, and it is checked. What a client may
not do lands in `blames`.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.support.hosts.faults import FaultPlan, faulty
from tests.support.hosts.resumable import Received, put
from tests.support.hosts.server import Address, Answer, Broken, Refusal, Request, Seen, listening

SIGNATURE = "3f9c2d7b8a6e5f4d3c2b1a09f8e7d6c5"
"""What must never be seen anywhere but in a request."""
_PIECE = 1 << 20


@dataclass
class Tus:
    """An upload by tus."""

    length: int
    metadata: dict[str, str]
    received: Received = field(default_factory=Received)


@dataclass
class Given:
    """A file to fetch."""

    data: bytes
    etag: str | None
    location: str = ""
    """Where it is sent on to, in place of data."""
    packed: str = ""
    """Its Content-Encoding."""


@dataclass
class UploadServer:
    """What has arrived, what is given, and what was done wrong."""

    address: Address
    uploads: dict[str, Received] = field(default_factory=dict)
    """By the last part of their address, however they came."""
    tus_uploads: dict[str, Tus] = field(default_factory=dict)
    files: dict[str, Given] = field(default_factory=dict)
    blames: list[str] = field(default_factory=list)
    seen: list[Seen] = field(default_factory=list)
    secure: bool = False
    tus_token: str | None = None
    """Checked in the metadata, as Gcore does: 500 where it is another."""

    @property
    def url(self) -> str:
        """Without a slash at its end."""
        address = self.address.elsewhere if self.secure else self.address.url
        return address.replace("http://", "https://") if self.secure else address

    @property
    def tus(self) -> str:
        """Where uploads by tus are made."""
        return f"{self.url}/upload/"

    def new_resumable(self) -> str:
        """A signed address for a file in chunks."""
        return self._new("gcs")

    def new_whole(self) -> str:
        """A signed address for a file in one piece."""
        return self._new("whole")

    def _new(self, kind: str) -> str:
        name = f"{kind}-{len(self.uploads)}"
        self.uploads[name] = Received()
        return f"{self.url}/{kind}/{name}?upload_id={name}&X-Goog-Signature={SIGNATURE}"

    def give(self, name: str, data: bytes, *, etag: bool = True, packed: str = "") -> str:
        """A signed address from which a file can be fetched."""
        mark = f'"{hashlib.sha256(data).hexdigest()[:16]}"' if etag else None
        self.files[name] = Given(data, mark, packed=packed)
        return f"{self.url}/files/{name}?X-Goog-Signature={SIGNATURE}"

    def send_on(self, name: str, location: str) -> str:
        """An address that redirects."""
        self.files[name] = Given(b"", None, location)
        return f"{self.url}/files/{name}?X-Goog-Signature={SIGNATURE}"

    def received(self, url: str) -> Received:
        """What came to an address."""
        return self.uploads[url.partition("?")[0].rpartition("/")[2]]

    def blame(self, text: str) -> None:
        self.blames.append(text)

    def serve(self, request: Request) -> Answer:
        if request.header("Authorization") or request.header("Cookie"):
            self.blame(f"Credentials or cookies were sent to {request.path}")
        try:
            answer = self._answer(request)
        except Refusal as refusal:
            text = "; ".join(refusal.messages)
            answer = Answer.text(refusal.status, f"<Error>{text}</Error>", "application/xml")
        except Broken:
            self._note(request, 0)
            raise
        self._note(request, answer.status)
        return answer

    def _note(self, request: Request, status: int) -> None:
        authorization = request.header("Authorization")
        self.seen.append(Seen(request.method, request.path, request.query, authorization, status))

    def _answer(self, request: Request) -> Answer:
        kind, _, name = request.path.lstrip("/").partition("/")
        if kind == "upload":
            return self._tus(request, name)
        if SIGNATURE not in (request.asked("X-Goog-Signature"), request.asked("token")):
            raise Refusal(403, "SignatureDoesNotMatch")
        if kind == "files" and request.method == "GET" and name in self.files:
            return _file(self.files[name], request)
        if request.method != "PUT" or name not in self.uploads:
            raise Refusal(404, "There is no such upload.")
        received = self.uploads[name]
        if kind == "whole":
            return self._whole(received, request)
        return put(received, request, self.blame)

    def _whole(self, received: Received, request: Request) -> Answer:
        if request.header("Content-Range"):
            self.blame("Content-Range in a whole PUT")
        return put(received, request, self.blame)

    def _tus(self, request: Request, name: str) -> Answer:
        if request.header("Tus-Resumable") != "1.0.0":
            self.blame(f"{request.method} without Tus-Resumable")
            raise Refusal(412, "Tus-Resumable")
        if not name and request.method == "POST":
            return self._tus_begin(request)
        upload = self.tus_uploads.get(name)
        if upload is None:
            raise Refusal(404, "There is no such upload.")
        if upload.received.gone:
            raise Refusal(upload.received.gone, "The upload is gone.")
        if request.method == "HEAD":
            length = ("Upload-Length", str(upload.length))
            return _tus_answer(200, upload, length, ("Cache-Control", "no-store"))
        if request.method == "PATCH":
            return self._tus_add(request, upload)
        raise Refusal(405, "Method not allowed")

    def _tus_begin(self, request: Request) -> Answer:
        length = request.header("Upload-Length")
        metadata = self._metadata(request.header("Upload-Metadata"))
        if not length.isdecimal() or request.length != 0:
            self.blame(f"a tus creation with Upload-Length {length!r}, body {request.length}")
            raise Refusal(400, "Upload-Length")
        if self.tus_token is not None and metadata.get("token") != self.tus_token:
            return Answer.text(500, "Error: token invalid (null)")
        name = f"tus-{len(self.tus_uploads)}"
        upload = self.tus_uploads[name] = Tus(int(length), metadata)
        self.uploads[name] = upload.received
        return _tus_answer(201, upload, ("Location", f"/upload/{name}"))

    def _metadata(self, text: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for pair in filter(None, text.split(",")):
            name, _, value = pair.partition(" ")
            try:
                found[name] = base64.b64decode(value, validate=True).decode()
            except (binascii.Error, UnicodeDecodeError):
                self.blame(f"Upload-Metadata: {pair}")
        return found

    def _tus_add(self, request: Request, upload: Tus) -> Answer:
        if request.content_type != "application/offset+octet-stream":
            self.blame(f"PATCH with {request.content_type}")
            raise Refusal(415, "Content-Type")
        with upload.received.lock:
            offset = request.header("Upload-Offset")
            if offset != str(upload.received.size):
                raise Refusal(409, "Upload-Offset")
            if request.length is None or upload.received.size + request.length > upload.length:
                self.blame("PATCH beyond the end")
                raise Refusal(413, "Upload-Length")
            _store(upload.received, request)
            upload.received.finished = upload.received.size == upload.length
        return _tus_answer(204, upload)


def _tus_answer(status: int, upload: Tus, *headers: tuple[str, str]) -> Answer:
    offset = ("Upload-Offset", str(upload.received.size))
    return Answer.empty(status, ("Tus-Resumable", "1.0.0"), offset, *headers)


def _store(received: Received, request: Request) -> None:
    """Keep whatever arrives, as tus asks for; less than was announced breaks the connection."""
    received.puts += 1
    forget, received.forget = received.forget, 0
    while request.unread:
        data = request.read(min(_PIECE, request.unread))
        if not data:
            raise Broken
        received.store(data[: max(0, len(data) - forget)] if forget else data)


def _file(given: Given, request: Request) -> Answer:
    if given.location:
        return Answer.empty(302, ("Location", given.location), ("Set-Cookie", "a=b; Path=/"))
    headers = [("Accept-Ranges", "bytes")]
    headers += [("ETag", given.etag)] if given.etag else []
    headers += [("Content-Encoding", given.packed)] if given.packed else []
    match = re.fullmatch(r"bytes=(\d+)-", request.header("Range"))
    begin = int(match[1]) if match and request.header("If-Range") == given.etag else 0
    if not begin:
        return Answer(200, given.data, tuple(headers), "application/octet-stream")
    headers.append(("Content-Range", f"bytes {begin}-{len(given.data) - 1}/{len(given.data)}"))
    return Answer(206, given.data[begin:], tuple(headers), "application/octet-stream")


@contextmanager
def upload_server(
    plan: FaultPlan | None = None, tls: ssl.SSLContext | None = None
) -> Iterator[UploadServer]:
    """A running server; with `tls` it answers as https://localhost."""
    made: list[UploadServer] = []

    def make(address: Address) -> UploadServer:
        made.append(UploadServer(address, secure=tls is not None))
        return made[0]

    with listening(lambda address: faulty(make(address), plan or FaultPlan()), tls=tls):
        yield made[0]
