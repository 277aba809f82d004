"""Gcore's upload servers: tus 1.0 with creation and termination, and metadata that they check."""

from __future__ import annotations

import base64
import binascii

from tests.support.hosts.gcore.host import ROUTES, GcoreHost
from tests.support.hosts.gcore.state import CLIENT_ID, Upload, VideoState
from tests.support.hosts.resumable import Received
from tests.support.hosts.server import Answer, Broken, Refusal, Request

_VERSION = ("Tus-Resumable", "1.0.0")
_PIECE = 1 << 20


@ROUTES.add("POST", "/upload/", open=True)
def begin(host: GcoreHost, request: Request) -> Answer:
    _check_version(host, request)
    length = request.header("Upload-Length")
    if not length.isdecimal() or request.length:
        host.blame(f"a tus upload was begun with Upload-Length {length!r}")
        raise Refusal(405, "Wrong creation request")
    video = _video(host, _metadata(host, request.header("Upload-Metadata")))
    video.upload = Upload(int(length))
    path = f"/upload/{video.id}"
    location = path if host.relative_locations else host.address.elsewhere + path
    return Answer.empty(201, _VERSION, ("Location", location))


@ROUTES.add("HEAD", "/upload/{UPLOAD_ID}", open=True)
def ask(host: GcoreHost, request: Request) -> Answer:
    _check_version(host, request)
    upload = _upload(host, request)
    return Answer.empty(
        200,
        _VERSION,
        ("Upload-Offset", str(upload.received.size)),
        ("Upload-Length", str(upload.length)),
        ("Cache-Control", "no-store"),
    )


@ROUTES.add("PATCH", "/upload/{UPLOAD_ID}", open=True, raw=True)
def add(host: GcoreHost, request: Request) -> Answer:
    _check_version(host, request)
    with host.lock:
        upload = _upload(host, request)
    if request.content_type != "application/offset+octet-stream":
        host.blame(f"a PATCH with Content-Type {request.content_type}")
        raise Refusal(415, "Unsupported Media Type")
    with upload.received.lock:
        if request.header("Upload-Offset") != str(upload.received.size):
            raise Refusal(409, f"The offset is {upload.received.size}")
        if request.length is None or upload.received.size + request.length > upload.length:
            host.blame("a PATCH beyond the end of the file")
            raise Refusal(413, "Request Entity Too Large")
        _store(upload.received, request)
        upload.received.finished = upload.received.size == upload.length
        return Answer.empty(204, _VERSION, ("Upload-Offset", str(upload.received.size)))


@ROUTES.add("DELETE", "/upload/{UPLOAD_ID}", open=True)
def terminate(host: GcoreHost, request: Request) -> Answer:
    _check_version(host, request)
    _upload(host, request).received.gone = 410
    return Answer.empty(204, _VERSION)


def _check_version(host: GcoreHost, request: Request) -> None:
    if request.header("Tus-Resumable") != "1.0.0":
        host.blame(f"{request.method} to a tus server without Tus-Resumable")
        raise Refusal(412, "Precondition Failed")


def _upload(host: GcoreHost, request: Request) -> Upload:
    wanted = request.params["UPLOAD_ID"]
    video = host.videos.get(int(wanted)) if wanted.isdecimal() else None
    if video is None or video.upload is None:
        raise Refusal(404, "Not Found")
    if video.upload.received.gone is not None:
        raise Refusal(video.upload.received.gone, "Gone")
    return video.upload


def _metadata(host: GcoreHost, text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for pair in filter(None, text.split(",")):
        name, _, value = pair.partition(" ")
        try:
            found[name] = base64.b64decode(value, validate=True).decode()
        except (binascii.Error, UnicodeDecodeError):
            host.blame(f"Upload-Metadata: {name} is badly encoded")
    return found


def _video(host: GcoreHost, metadata: dict[str, str]) -> VideoState:
    """The film that an upload is meant for; 500 in Gcore's own words where it does not fit."""
    token = metadata.get("token", "")
    meant = [one for one in host.videos.values() if one.token == token]
    if not meant:
        raise Refusal(500, "Error: token invalid (null)")
    video, given = meant[0], metadata.get("video_id", "")
    if given != str(video.id):
        raise Refusal(500, f"Error: token video ({video.id}) does not match this video ({given})")
    client = metadata.get("client_id", "")
    if client != str(CLIENT_ID):
        raise Refusal(
            500, f"Error: token client ({CLIENT_ID}) does not match this client ({client})"
        )
    return video


def _store(received: Received, request: Request) -> None:
    """Keep whatever arrives, as tus asks for."""
    received.puts += 1
    while request.unread:
        data = request.read(min(_PIECE, request.unread))
        if not data:
            raise Broken
        received.store(data)
