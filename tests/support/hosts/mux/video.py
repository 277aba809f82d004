"""Mux's endpoints for films, uploads, tracks and keys."""

from __future__ import annotations

import base64

from tests.support.hosts.mux import models
from tests.support.hosts.mux.host import ROUTES, MuxHost, data, paging, read, stamp
from tests.support.hosts.mux.state import AssetState, TrackState, UploadState, opaque
from tests.support.hosts.resumable import put
from tests.support.hosts.server import Answer, Refusal, Request

_ASSET = "/video/v1/assets/{ASSET_ID}"
_UPLOAD = "/video/v1/uploads/{UPLOAD_ID}"


@ROUTES.add("GET", "/system/v1/whoami")
def whoami(host: MuxHost, request: Request) -> Answer:
    facts = models.WhoAmI(
        permissions=["video:read", "video:write", "system:write"],
        organization_name="Harbour Films",
        organization_id="org-1",
        environment_type="production",
        environment_name="Production",
        environment_id="env-1",
        access_token_name="Cuesmith",
    )
    return data(200, facts)


@ROUTES.add("POST", "/system/v1/signing-keys")
def create_key(host: MuxHost, request: Request) -> Answer:
    from cryptography.hazmat.primitives import serialization as form
    from cryptography.hazmat.primitives.asymmetric import rsa

    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    identity = host.new_id("key")
    host.keys[identity] = key.public_key()
    pem = key.private_bytes(
        form.Encoding.PEM, form.PrivateFormat.TraditionalOpenSSL, form.NoEncryption()
    )
    made = models.SigningKey(
        id=identity, created_at=stamp(host.count()), private_key=base64.b64encode(pem).decode()
    )
    return data(201, made)


@ROUTES.add("GET", "/system/v1/signing-keys", "limit:int page:int")
def list_keys(host: MuxHost, request: Request) -> Answer:
    keys = [models.SigningKey(id=one, created_at=stamp(0)) for one in host.keys]
    return data(200, keys[paging(request)])


@ROUTES.add("GET", "/system/v1/signing-keys/{SIGNING_KEY_ID}")
def get_key(host: MuxHost, request: Request) -> Answer:
    identity = request.params["SIGNING_KEY_ID"]
    if identity not in host.keys:
        raise Refusal(404, "There is no such key.")
    return data(200, models.SigningKey(id=identity, created_at=stamp(0)))


@ROUTES.add("DELETE", "/system/v1/signing-keys/{SIGNING_KEY_ID}")
def delete_key(host: MuxHost, request: Request) -> Answer:
    if host.keys.pop(request.params["SIGNING_KEY_ID"], None) is None:
        raise Refusal(404, "There is no such key.")
    return Answer.empty(204)


# -- uploads -----------------------------------------------------------------------------------


@ROUTES.add("POST", "/video/v1/uploads")
def create_upload(host: MuxHost, request: Request) -> Answer:
    wanted = read(models.CreateUpload, request)
    inputs = wanted.new_asset_settings.inputs
    if inputs and inputs[0].url:
        raise Refusal(400, "The first input of a direct upload must not have a url.")
    number = host.count()
    upload = UploadState(opaque("upload", number), number, wanted, opaque("signature", number))
    upload.doom = host.fate.upload.pop(0) if host.fate.upload else None
    host.uploads[upload.id] = upload
    return data(201, upload.view(host.address.elsewhere))


@ROUTES.add("GET", "/video/v1/uploads", "limit:int page:int")
def list_uploads(host: MuxHost, request: Request) -> Answer:
    newest = sorted(host.uploads.values(), key=lambda one: -one.number)
    return data(200, [one.view(host.address.elsewhere) for one in newest[paging(request)]])


@ROUTES.add("GET", _UPLOAD)
def get_upload(host: MuxHost, request: Request) -> Answer:
    upload = host.upload(request.params["UPLOAD_ID"])
    host.poll_upload(upload)
    return data(200, upload.view(host.address.elsewhere))


@ROUTES.add("PUT", _UPLOAD + "/cancel")
def cancel_upload(host: MuxHost, request: Request) -> Answer:
    upload = host.upload(request.params["UPLOAD_ID"])
    if upload.status != "waiting":
        raise Refusal(403, "The upload can no longer be cancelled.")
    upload.status = "cancelled"
    upload.received.gone = 410
    return data(200, upload.view(host.address.elsewhere))


@ROUTES.add("PUT", "/upload/{UPLOAD_ID}", "signature", open=True, raw=True)
def send_file(host: MuxHost, request: Request) -> Answer:
    with host.lock:
        upload = host.upload(request.params["UPLOAD_ID"])
    if request.asked("signature") != upload.signature:
        host.blame("An upload's address was sent without its signature.")
        raise Refusal(403, "The signature is not good.")
    return put(upload.received, request, host.blame)


# -- films -------------------------------------------------------------------------------------


@ROUTES.add("POST", "/video/v1/assets")
def create_asset(host: MuxHost, request: Request) -> Answer:
    wanted = read(models.CreateAsset, request)
    if not wanted.inputs or not wanted.inputs[0].url:
        raise Refusal(400, "inputs needs a url.")
    if not wanted.inputs[0].url.startswith(("http://", "https://")):
        message = f'input has url set to "{wanted.inputs[0].url}", which is not a valid URL.'
        raise Refusal(400, message)
    return data(201, host.add_asset(wanted).view())


@ROUTES.add(
    "GET", "/video/v1/assets", "limit:int page:int cursor:c\\d+ upload_id live_stream_id", raw=True
)
def list_assets(host: MuxHost, request: Request) -> Answer:
    with host.lock:
        newest = sorted(host.assets.values(), key=lambda one: -one.number)
    wanted = request.asked("upload_id")
    found = [one for one in newest if not wanted or one.upload_id == wanted]
    part = paging(request)
    if request.asked("cursor"):
        start = int(request.asked("cursor").removeprefix("c"))
        part = slice(start, start + part.stop - part.start)
    more = f"c{part.stop}" if part.stop < len(found) else None
    for one in found[part]:
        host.poll_asset(one.id)
    with host.lock:
        page = [one.view() for one in found[part]]
    return Answer.of(200, models.Cursored(data=page, next_cursor=more))


@ROUTES.add("GET", _ASSET, raw=True)
def get_asset(host: MuxHost, request: Request) -> Answer:
    host.poll_asset(request.params["ASSET_ID"])
    with host.lock:
        return data(200, host.asset(request.params["ASSET_ID"]).view())


@ROUTES.add("PATCH", _ASSET)
def update_asset(host: MuxHost, request: Request) -> Answer:
    asset = host.asset(request.params["ASSET_ID"])
    change = read(models.UpdateAsset, request)
    fields = {name: getattr(change, name) for name in change.model_fields_set}
    asset.options = asset.options.model_copy(update=fields)
    return data(200, asset.view())


@ROUTES.add("DELETE", _ASSET)
def delete_asset(host: MuxHost, request: Request) -> Answer:
    host.asset(request.params["ASSET_ID"])
    del host.assets[request.params["ASSET_ID"]]
    return Answer.empty(204)


@ROUTES.add("GET", _ASSET + "/input-info")
def input_info(host: MuxHost, request: Request) -> Answer:
    asset = host.asset(request.params["ASSET_ID"])
    settings = [one.model_dump(exclude_unset=True) for one in asset.options.inputs]
    return data(200, [{"settings": one} for one in settings])


@ROUTES.add("POST", _ASSET + "/playback-ids")
def create_playback(host: MuxHost, request: Request) -> Answer:
    asset = host.asset(request.params["ASSET_ID"])
    wanted = read(models.CreatePlaybackId, request)
    return data(201, host.add_playback(asset, wanted.policy))


@ROUTES.add("GET", _ASSET + "/playback-ids/{PLAYBACK_ID}")
def get_playback(host: MuxHost, request: Request) -> Answer:
    return data(200, _playback(host, request)[1])


@ROUTES.add("DELETE", _ASSET + "/playback-ids/{PLAYBACK_ID}")
def delete_playback(host: MuxHost, request: Request) -> Answer:
    asset, one = _playback(host, request)
    asset.playback.remove(one)
    return Answer.empty(204)


def _playback(host: MuxHost, request: Request) -> tuple[AssetState, models.PlaybackId]:
    asset = host.asset(request.params["ASSET_ID"])
    found = [one for one in asset.playback if one.id == request.params["PLAYBACK_ID"]]
    if not found:
        raise Refusal(404, "There is no such playback id.")
    return asset, found[0]


# -- tracks ------------------------------------------------------------------------------------


@ROUTES.add("POST", _ASSET + "/tracks")
def create_track(host: MuxHost, request: Request) -> Answer:
    asset = host.asset(request.params["ASSET_ID"])
    wanted = read(models.CreateTrack, request)
    if asset.status != "ready":
        raise Refusal(400, "The asset must be ready before tracks can be added.")
    if wanted.type != "text" or wanted.text_type != "subtitles":
        raise Refusal(400, "text_type must be subtitles for tracks of type text.")
    if not wanted.url.startswith(("http://", "https://")):
        raise Refusal(400, f'url is set to "{wanted.url[:40]}", which is not a valid URL.')
    track = host.add_track(asset, wanted.name, wanted.language_code, wanted.url)
    track.closed_captions, track.passthrough = wanted.closed_captions, wanted.passthrough
    return data(201, track.view())


@ROUTES.add("PATCH", _ASSET + "/tracks/{TRACK_ID}")
def update_track(host: MuxHost, request: Request) -> Answer:
    asset = host.asset(request.params["ASSET_ID"])
    track = _track(asset, request.params["TRACK_ID"])
    change = read(models.UpdateTrack, request)
    if change.name is not None:
        host.refuse_name(asset, change.name, but=track.id)
        track.name = change.name
    track.language = change.language_code or track.language
    if change.closed_captions is not None:
        track.closed_captions = change.closed_captions
    if "passthrough" in change.model_fields_set:
        track.passthrough = change.passthrough
    return data(200, track.view())


@ROUTES.add("DELETE", _ASSET + "/tracks/{TRACK_ID}")
def delete_track(host: MuxHost, request: Request) -> Answer:
    asset = host.asset(request.params["ASSET_ID"])
    asset.tracks.remove(_track(asset, request.params["TRACK_ID"]))
    return Answer.empty(204)


@ROUTES.add("POST", _ASSET + "/tracks/{TRACK_ID}/generate-subtitles")
def generate_subtitles(host: MuxHost, request: Request) -> Answer:
    asset = host.asset(request.params["ASSET_ID"])
    wanted = read(models.GenerateSubtitles, request)
    if asset.status != "ready":
        raise Refusal(400, "The asset must be ready.")
    if request.params["TRACK_ID"] != asset.audio_track:
        raise Refusal(400, "The track is no audio track of the asset.")
    return data(201, [host.add_generated(asset, one).view() for one in wanted.generated_subtitles])


def _track(asset: AssetState, track_id: str) -> TrackState:
    if track_id in (asset.audio_track, asset.video_track):
        raise Refusal(400, "Neither video nor the primary audio track can be changed.")
    found = [one for one in asset.tracks if one.id == track_id]
    if not found:
        raise Refusal(404, "The requested track doesn't exist.")
    return found[0]
