"""A film on its way to Gcore: the film is made there first, then its bytes follow by tus."""

from __future__ import annotations

import hashlib
import mimetypes
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from uuid import uuid4

from cuesmith.base.errors import HostError, UsageError
from cuesmith.base.jobs import Progress, Report
from cuesmith.base.secrets import Secret
from cuesmith.domain.hosting import Privacy, VideoUpload
from cuesmith.domain.publishing import Upload
from cuesmith.engines.hosts.addresses import conceal, shown
from cuesmith.engines.hosts.gcore import models
from cuesmith.engines.hosts.gcore.client import GcoreClient
from cuesmith.engines.hosts.gcore.languages import audio_code, code_of
from cuesmith.engines.hosts.refusals import MaybeDone, UploadGone
from cuesmith.engines.hosts.secret_keeping import Keeper
from cuesmith.engines.hosts.transfers.source import Source
from cuesmith.engines.hosts.transfers.tus import begin_tus, send_tus

EMPTY = "empty"
_AUTO = "auto"
_UNKNOWN = 404
_ADDRESSES = 3
"""So many run out in one run at most."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be brought, and who is told."""

    request: VideoUpload
    keep: Callable[[Upload, str], None]
    report: Report


def bring(client: GcoreClient, keeper: Keeper, order: Order, resume: Upload | None) -> str:
    """Bring a film there; its identity. Raises `UsageError` before Gcore is asked for what it
    cannot do, `HostError`, `FileError`, `Cancelled`."""
    wish = _wish(order.request)
    if order.request.file is None:
        order.report(Progress(-1.0, order.request.title))
        return str(_made(client, wish).id)
    with Source(order.request.file) as source:
        begun = _begun(client, resume) if resume is not None and source.is_of(resume) else None
        film = begun or _made(client, wish)
        if film.status in ("", EMPTY):
            _send(client, keeper, order, str(film.id), source)
        return str(film.id)  # else an earlier run brought all of it, and was not told


def _begun(client: GcoreClient, resume: Upload) -> models.Video | None:
    """The film of an upload that was begun; None where it is gone, or came to nothing."""
    try:
        video = client.get_video(resume.remote)
    except HostError as error:
        if error.status != _UNKNOWN:
            raise
        return None
    return None if _failed(video) else video


def _failed(video: models.Video) -> bool:
    return bool(video.error) or video.status == "error"


def _made(client: GcoreClient, wish: models.CreateVideo) -> models.Video:
    """The film at Gcore: one that an earlier try made without our knowing, or a new one."""
    found = _found(client, wish)
    if found is not None:
        return found
    try:
        return client.create_video(models.CreateVideoRequest(video=wish))
    except MaybeDone:
        found = _found(client, wish)
        if found is None:
            raise
        return found


def _found(client: GcoreClient, wish: models.CreateVideo) -> models.Video | None:
    number = wish.client_user_id
    for video in client.list_videos(client_user_id=number):
        if (video.client_user_id, video.name) == (number, wish.name) and not _failed(video):
            return video
    return None


def _wish(request: VideoUpload) -> models.CreateVideo:
    spoken = request.caption_language
    _check(request)
    hears = "disable" if spoken is None else _AUTO if spoken == _AUTO else audio_code(spoken)
    conceal(request.url)
    return models.CreateVideo(
        name=request.title,
        origin_url=request.url or None,
        client_user_id=_number(request.mark),
        auto_transcribe_audio_language=hears,
        auto_translate_subtitles_language=",".join(map(code_of, request.translate_to)) or None,
    )


def _check(request: VideoUpload) -> None:
    if request.privacy is not Privacy.PUBLIC:
        raise UsageError(
            "Whoever has its link can see a film at Gcore; it cannot be kept for signed addresses.",
            hint="Publish it for everybody, or send it to Mux.",
        )
    if request.translate_to and request.caption_language is None:
        raise UsageError(
            "Gcore translates only captions that it makes itself.",
            hint="Say too what is spoken, or auto.",
        )
    if request.file is None and not request.url.startswith(("https://", "http://")):
        raise UsageError(
            f"“{shown(request.url)}” is no address that Gcore can fetch a film from.",
            hint="It must begin with https:// or http://.",
        )


def _number(mark: str) -> int:
    """A mark as Gcore takes it: a whole number, which stays below 2^31. Without one a number of
    its own serves for this try alone."""
    mark = mark or uuid4().hex
    return int.from_bytes(hashlib.sha256(mark.encode()).digest()[:4]) >> 1


def _send(client: GcoreClient, keeper: Keeper, order: Order, video: str, source: Source) -> None:
    order.keep(Upload(str(source.path), source.size, source.stamp, video), video)
    place = f"upload/gcore/{video}"
    known = _known(keeper, place)
    for left in reversed(range(_ADDRESSES)):
        url = known or _new(client, keeper, place, video, source)
        try:
            # What an earlier run sent need not be sent again.
            resume = known is not None
            send_tus(client.http.wire, url, source, order.report, resume=resume)
        except UploadGone:
            if not left:
                raise
            known = None
        else:
            break
    with suppress(HostError):
        keeper.delete(place)


def _known(keeper: Keeper, place: str) -> Secret | None:
    """Where an earlier run sent it to. A locked keyring only means that it begins anew."""
    with suppress(HostError):
        if address := keeper.get(place):
            return Secret(address)
    return None


def _new(client: GcoreClient, keeper: Keeper, place: str, video: str, source: Source) -> Secret:
    url = _begin(client, video, source)
    with suppress(HostError):
        keeper.set(place, url.reveal())
    return url


def _begin(client: GcoreClient, video: str, source: Source) -> Secret:
    parameters = client.upload_parameters(video)
    metadata = {
        "filename": source.name,
        "filetype": mimetypes.guess_type(source.name)[0] or "video/mp4",
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
