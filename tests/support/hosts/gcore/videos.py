"""Gcore's endpoints for films and subtitles."""

from __future__ import annotations

from tests.support.hosts.gcore import models
from tests.support.hosts.gcore.host import ROUTES, GcoreHost, read
from tests.support.hosts.gcore.state import CLIENT_ID, VideoState
from tests.support.hosts.giving import give
from tests.support.hosts.server import Answer, Refusal, Request
from tests.support.hosts.speech import as_vtt

_VIDEO = "/streaming/videos/{video_id}"
_SUBTITLE = _VIDEO + "/subtitles/{id}"
_NO_AI = "AI is not enabled for the account, contact the Support Team."


@ROUTES.add("POST", "/streaming/videos")
def create_video(host: GcoreHost, request: Request) -> Answer:
    wanted = read(models.Create, request).video
    if not wanted.name:
        raise Refusal(422, "can't be blank", kind="errors")
    for codes in (wanted.auto_transcribe_audio_language, wanted.auto_translate_subtitles_language):
        _known(*(code for code in codes.split(",") if len(code) == 3))
    view = _view(host, host.add_video(wanted))
    return Answer.of(200, [view] if host.answers_in_arrays else view)


@ROUTES.add(
    "GET",
    "/streaming/videos",
    "id search status client_user_id:int stream_id:int fields page:int per_page:int",
)
def list_videos(host: GcoreHost, request: Request) -> Answer:
    found = sorted(host.videos.values(), key=lambda one: -one.id)
    ids = {int(one) for one in request.asked("id").split(",") if one}
    found = [one for one in found if not ids or one.id in ids]
    words = request.asked("search").lower()
    found = [one for one in found if words in one.options.name.lower() or words == str(one.id)]
    status, user = request.asked("status"), request.asked("client_user_id")
    found = [one for one in found if not status or one.status in status.split(",")]
    found = [one for one in found if not user or one.options.client_user_id == int(user)]
    page, size = int(request.asked("page", "1")), int(request.asked("per_page", "25"))
    part = found[(page - 1) * size : page * size]
    return Answer.of(200, [_view(host, one) for one in part])


@ROUTES.add("GET", _VIDEO, raw=True)
def get_video(host: GcoreHost, request: Request) -> Answer:
    with host.lock:
        video = host.video(request)
    host.poll_video(video)
    with host.lock:
        return Answer.of(200, _view(host, video))


@ROUTES.add("PATCH", _VIDEO)
def update_video(host: GcoreHost, request: Request) -> Answer:
    video = host.video(request)
    change = read(models.CreateVideo, request)
    fields = {name: getattr(change, name) for name in change.model_fields_set}
    video.options = video.options.model_copy(update=fields)
    return Answer.of(200, _view(host, video))


@ROUTES.add("DELETE", _VIDEO)
def delete_video(host: GcoreHost, request: Request) -> Answer:
    del host.videos[host.video(request).id]
    return Answer.empty(204)


@ROUTES.add("GET", _VIDEO + "/upload")
def upload_parameters(host: GcoreHost, request: Request) -> Answer:
    video = host.video(request)
    here = f"localhost:{host.address.port}"
    servers = [
        models.Server(id=1, hostname="closed.invalid", ssl=True, role="upload", active=False),
        models.Server(id=2, hostname=here, ssl=host.address.secure, role="upload", active=True),
    ]
    about = models.UploadVideo(
        id=video.id, name=video.options.name, client_id=CLIENT_ID, status=video.status
    )
    return Answer.of(200, models.UploadParameters(servers=servers, token=video.token, video=about))


@ROUTES.add("GET", "/videos/{SLUG}/{FILE}.mp4", open=True)
def get_film(host: GcoreHost, request: Request) -> Answer:
    for video in host.videos.values():
        if video.path.endswith(f"/{request.params['SLUG']}"):
            return give(video.film, request)
    raise Refusal(404, "Not Found")


def _view(host: GcoreHost, video: VideoState) -> models.Video:
    return video.view(host.address.elsewhere, host.unready_null)


# -- subtitles ---------------------------------------------------------------------------------


@ROUTES.add("GET", _VIDEO + "/subtitles")
def list_subtitles(host: GcoreHost, request: Request) -> Answer:
    video = host.video(request)
    host.poll_subtitles(video)
    return Answer.of(200, list(video.subtitles.values()))


@ROUTES.add("POST", _VIDEO + "/subtitles")
def create_subtitle(host: GcoreHost, request: Request) -> Answer:
    video = host.video(request)
    wanted = read(models.CreateSubtitle, request)
    if wanted.vtt is None:
        return _have_heard(host, video, wanted)
    assert wanted.language is not None
    _known(wanted.language)
    _readable(wanted.vtt)
    return Answer.of(200, host.add_subtitle(video, wanted.name, wanted.language, wanted.vtt))


def _have_heard(host: GcoreHost, video: VideoState, wanted: models.CreateSubtitle) -> Answer:
    if not host.ai_enabled:
        raise Refusal(422, _NO_AI, kind="status")
    translated = wanted.auto_translate_subtitles_language or "disable"
    _known(*(code for code in translated.split(",") if len(code) == 3))
    host.hear(video, wanted.auto_transcribe_audio_language or "auto", translated)
    return Answer.json(200, {})


@ROUTES.add("GET", _SUBTITLE)
def get_subtitle(host: GcoreHost, request: Request) -> Answer:
    return Answer.of(200, _subtitle(host, request))


@ROUTES.add("PATCH", _SUBTITLE)
def update_subtitle(host: GcoreHost, request: Request) -> Answer:
    subtitle = _subtitle(host, request)
    change = read(models.UpdateSubtitle, request)
    if change.language is not None:
        _known(change.language)
    if change.vtt is not None:
        _readable(change.vtt)
    fields = {name: getattr(change, name) for name in change.model_fields_set}
    changed = subtitle.model_copy(update=fields)
    host.video(request).subtitles[subtitle.id] = changed
    # By the document there is no identity in this answer.
    return Answer.json(200, changed.model_dump(exclude={"id"}))


@ROUTES.add("DELETE", _SUBTITLE)
def delete_subtitle(host: GcoreHost, request: Request) -> Answer:
    del host.video(request).subtitles[_subtitle(host, request).id]
    return Answer.empty(204)


def _subtitle(host: GcoreHost, request: Request) -> models.Subtitle:
    wanted = request.params["id"]
    found = host.video(request).subtitles.get(int(wanted)) if wanted.isdecimal() else None
    if found is None:
        raise Refusal(404, "Not Found")
    return found


def _known(*codes: str) -> None:
    if set(codes) - models.LANGUAGES:
        raise Refusal(422, "Unprocessable Entity. Language code is not recognized.", kind="status")


def _readable(text: str) -> None:
    if len(text.encode()) > models.MOST_VTT:
        raise Refusal(422, "Unprocessable Entity. Size must be up to 5Mb.", kind="status")
    if as_vtt(text) is None or text.startswith("\ufeff"):
        raise Refusal(422, "Unprocessable Entity. vtt has an unknown format.", kind="status")
