"""A film on its way to Gcore: the film is made there first, then its bytes follow by tus."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from cuesmith.base.errors import HostError
from cuesmith.base.jobs import Progress, Report
from cuesmith.base.secrets import Secret
from cuesmith.domain.hosting import VideoUpload
from cuesmith.domain.publishing import Upload
from cuesmith.engines.hosts.gcore import models
from cuesmith.engines.hosts.gcore.client import GcoreClient
from cuesmith.engines.hosts.gcore.languages import audio_code, code_of
from cuesmith.engines.hosts.refusals import MaybeDone, UploadGone
from cuesmith.engines.hosts.secret_keeping import Keeper
from cuesmith.engines.hosts.transfers.source import Source
from cuesmith.engines.hosts.transfers.tus import begin_tus, send_tus

EMPTY = "empty"
_AUTO = "auto"


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be brought, and who is told."""

    request: VideoUpload
    keep: Callable[[Upload, str], None]
    report: Report


def bring(client: GcoreClient, keeper: Keeper, order: Order, resume: Upload | None) -> str:
    """Bring a film there; its identity. Raises `HostError`, `FileError`, `Cancelled`."""
    if order.request.file is None:
        order.report(Progress(-1.0, order.request.title))
        return str(_made(client, order.request).id)
    with Source(order.request.file) as source:
        if resume is not None and source.is_of(resume):
            video = resume.remote
        else:
            made = _made(client, order.request)
            video = str(made.id)
            if made.status not in ("", EMPTY):
                return video  # an earlier run brought all of it, and was not told
        _send(client, keeper, order, video, source)
    return video


def _made(client: GcoreClient, request: VideoUpload) -> models.Video:
    """The film at Gcore: one that an earlier try made without our knowing, or a new one."""
    found = _found(client, request)
    if found is not None:
        return found
    try:
        return client.create_video(models.CreateVideoRequest(video=_wish(request)))
    except MaybeDone:
        found = _found(client, request)
        if found is None:
            raise
        return found


def _found(client: GcoreClient, request: VideoUpload) -> models.Video | None:
    number = _number(request.mark)
    if number is None:
        return None
    for video in client.list_videos(client_user_id=number):
        if video.client_user_id == number and video.name == request.title and not video.error:
            return video
    return None


def _wish(request: VideoUpload) -> models.CreateVideo:
    spoken = request.caption_language
    hears = "disable" if spoken is None else _AUTO if spoken == _AUTO else audio_code(spoken)
    return models.CreateVideo(
        name=request.title,
        origin_url=request.url or None,
        client_user_id=_number(request.mark),
        auto_transcribe_audio_language=hears,
        auto_translate_subtitles_language=",".join(map(code_of, request.translate_to)) or None,
    )


def _number(mark: str) -> int | None:
    """A mark as Gcore takes it: a whole number, which stays below 2^31."""
    if not mark:
        return None
    return int.from_bytes(hashlib.sha256(mark.encode()).digest()[:4]) >> 1


def _send(client: GcoreClient, keeper: Keeper, order: Order, video: str, source: Source) -> None:
    order.keep(Upload(str(source.path), source.size, source.stamp, video), video)
    place = f"upload/gcore/{video}"
    known = ""
    # A locked keyring only means that nothing can be gone on with.
    with suppress(HostError):
        known = keeper.get(place) or ""
    if known:
        # What an earlier run sent need not be sent again, unless its address has run out.
        with suppress(UploadGone):
            send_tus(client.http.wire, Secret(known), source, order.report, resume=True)
            _forget(keeper, place)
            return
    url = _begin(client, video, source)
    with suppress(HostError):
        keeper.set(place, url.reveal())
    send_tus(client.http.wire, url, source, order.report, resume=False)
    _forget(keeper, place)


def _forget(keeper: Keeper, place: str) -> None:
    with suppress(HostError):
        keeper.delete(place)


def _begin(client: GcoreClient, video: str, source: Source) -> Secret:
    parameters = client.upload_parameters(video)
    metadata = {
        "filename": source.name,
        "filetype": "video/mp4",
        "token": Secret(parameters.token).reveal(),
        "video_id": str(parameters.video.id),
        "client_id": str(parameters.video.client_id),
    }
    return begin_tus(client.http.wire, _endpoint(client, parameters), source, metadata)


def _endpoint(client: GcoreClient, parameters: models.UploadParameters) -> str:
    """Where uploads begin: never in the clear where the API itself is not."""
    clear = client.http.endpoint.url.startswith("http:")
    for server in sorted(parameters.servers, key=lambda one: not one.ssl):
        if server.active and (server.ssl or clear):
            return f"{'https' if server.ssl else 'http'}://{server.hostname}/upload/"
    raise HostError("Gcore names no server that takes the film safely.", hint="Try again later.")
