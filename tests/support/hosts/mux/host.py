"""The stand-in for Mux: its state, and what becomes of it."""

from __future__ import annotations

import base64
import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from tests.support.hosts.contract import Contract, load_contract
from tests.support.hosts.fetching import Unfetched, digest, fetch
from tests.support.hosts.host import Host, Routes
from tests.support.hosts.mux import models
from tests.support.hosts.mux.state import (
    START,
    AssetState,
    Fate,
    JobState,
    Pace,
    TrackState,
    UploadState,
    opaque,
)
from tests.support.hosts.server import Address, Answer, Refusal, Request
from tests.support.hosts.speech import as_vtt, language_name, speech_vtt
from tests.support.hosts.strict import Strict

ROUTES = Routes()
M = TypeVar("M", bound=Strict)
_MORE = (
    "/robots/v0/jobs/edit-captions",
    "/robots/v0/jobs/edit-captions/{JOB_ID}",
    "/system/v1/signing-keys/{SIGNING_KEY_ID}",
)
_KINDS = {
    400: "invalid_parameters",
    401: "unauthorized",
    403: "forbidden",
    404: "not_found",
    409: "conflict",
    422: "unprocessable_entity",
}


def mux_contract() -> Contract | None:
    """Mux's own document, where it lies beside the checkout."""
    return load_contract("mux-client.json", "mux.json", _MORE)


@dataclass
class Temporary:
    """A file of Robots' that is to be had for a while."""

    text: str
    signature: str
    expired: bool = False


class MuxHost(Host):
    """Mux, as one environment of it; its films go forward by being asked for."""

    name = "Mux"
    server = "https://api.mux.com"
    routes = ROUTES
    token_id = "mux-token-id-4711"
    token_secret = "mux-token-secret-not-to-be-seen-9f27c1"

    def __init__(self, address: Address, contract: Contract | None) -> None:
        super().__init__(address, contract)
        self.pace = Pace()
        self.fate = Fate()
        self.spoken = "en"
        """The language that "auto" finds."""
        self.robots_enabled = True
        self.uploads: dict[str, UploadState] = {}
        self.assets: dict[str, AssetState] = {}
        self.jobs: dict[str, JobState] = {}
        self.temporary: dict[str, Temporary] = {}
        self.keys: dict[str, Any] = {}
        """Public signing keys by identity."""

    @property
    def environment(self) -> dict[str, str]:
        """The variables that point a client here."""
        return {
            "CUESMITH_MUX_URL": self.address.url,
            "CUESMITH_MUX_PLAYBACK_URL": self.address.elsewhere,
            "MUX_TOKEN_ID": self.token_id,
            "MUX_TOKEN_SECRET": self.token_secret,
        }

    def fill(self) -> None:
        for policy in ("public", "signed"):
            asset = self.ready_asset(f"A {policy} film", policy)
            self.ready_track(asset, "en", "English (generated)")

    def authorize(self, request: Request) -> None:
        wanted = base64.b64encode(f"{self.token_id}:{self.token_secret}".encode()).decode()
        scheme, _, given = request.header("Authorization").partition(" ")
        if scheme.lower() != "basic" or given != wanted:
            raise Refusal(401, "Unauthorized request")

    def refuse(self, refusal: Refusal, request: Request) -> Answer:
        kind = refusal.kind or _KINDS.get(refusal.status, "error")
        messages = list(refusal.messages)
        if refusal.status == 429:
            again = ("Retry-After", str(max(1, math.ceil(float(messages[0])))))
            return Answer.json(429, {"errors": ["Too many requests, retry later."]}, again)
        if request.path.startswith("/robots/"):
            return Answer.json(
                refusal.status, {"error": {"type": kind, "message": " ".join(messages)}}
            )
        error: dict[str, object] = {"type": kind, "messages": messages}
        if not request.path.startswith(("/video/", "/system/")):
            error |= {"message": " ".join(messages), "code": refusal.status}
        return Answer.json(refusal.status, {"error": error})

    # -- what is there -----------------------------------------------------------------------

    def asset(self, asset_id: str) -> AssetState:
        """A film, or 404."""
        if asset_id not in self.assets:
            raise Refusal(
                404, "The requested resource either doesn't exist or you don't have access to it."
            )
        return self.assets[asset_id]

    def upload(self, upload_id: str) -> UploadState:
        """A direct upload, or 404."""
        if upload_id not in self.uploads:
            raise Refusal(
                404, "The requested upload either doesn't exist or you don't have access to it."
            )
        return self.uploads[upload_id]

    def playback(self, playback_id: str) -> tuple[AssetState, models.PlaybackId] | None:
        """The film that a playback id belongs to."""
        for asset in self.assets.values():
            for one in asset.playback:
                if one.id == playback_id:
                    return asset, one
        return None

    def new_id(self, kind: str) -> str:
        return opaque(kind, self.count())

    def add_asset(
        self, options: models.AssetOptions, upload_id: str = "", sha256: str = ""
    ) -> AssetState:
        """Make a film that is yet to be prepared."""
        asset = AssetState(self.new_id("asset"), self.count(), options, upload_id, sha256=sha256)
        asset.audio_track = self.new_id("audio")
        asset.video_track = self.new_id("video")
        asset.doom = self.fate.asset.pop(0) if self.fate.asset else None
        for policy in options.playback_policies:
            self.add_playback(asset, policy)
        for n, one in enumerate(options.inputs):
            self._take_input(asset, n, one)
        self.assets[asset.id] = asset
        return asset

    def ready_asset(self, title: str = "A film", policy: models.Policy = "public") -> AssetState:
        """A film that is there from the start."""
        options = models.AssetOptions(playback_policies=[policy], meta=models.Meta(title=title))
        with self.lock:
            asset = self.add_asset(options)
            asset.status = "ready"
        return asset

    def ready_track(self, asset: AssetState, language: str = "en", name: str = "") -> TrackState:
        """A track that is there from the start, as if it had been generated."""
        with self.lock:
            track = self.add_track(asset, name or language_name(language), language)
            track.source, track.status = "generated_vod", "ready"
            track.text = speech_vtt(language)
        return track

    def _take_input(self, asset: AssetState, n: int, one: models.Input) -> None:
        if n == 0:
            asset.url = one.url or ""
        if one.type == "text":
            if n == 0 or not one.url or not one.language_code:
                raise Refusal(400, "A text input needs url and language_code, after the film.")
            track = self.add_track(asset, one.name, one.language_code, one.url)
            track.closed_captions = bool(one.closed_captions)
            track.passthrough = one.passthrough
        for wanted in one.generated_subtitles:
            self.add_generated(asset, wanted)

    def add_playback(self, asset: AssetState, policy: models.Policy) -> models.PlaybackId:
        one = models.PlaybackId(id=self.new_id("playback"), policy=policy)
        asset.playback.append(one)
        return one

    def add_track(
        self, asset: AssetState, name: str | None, language: str, url: str = ""
    ) -> TrackState:
        """Make a text track; 400 where its name is taken."""
        name = name or language_name(language)
        self.refuse_name(asset, name)
        track = TrackState(self.new_id("track"), name, language, url=url)
        if self.fate.track:
            track.doomed, track.problem = True, self.fate.track.pop(0)
        asset.tracks.append(track)
        return track

    def add_generated(self, asset: AssetState, wanted: models.GeneratedSubtitles) -> TrackState:
        """Make a track that Mux is to hear itself."""
        language = wanted.language_code
        name = wanted.name or f"{language_name(language)} (generated)"
        track = self.add_track(asset, name, language)
        track.source, track.passthrough = "generated_vod", wanted.passthrough
        return track

    def refuse_name(self, asset: AssetState, name: str, but: str = "") -> None:
        """Names are unique among a film's text tracks."""
        if any(track.name == name and track.id != but for track in asset.tracks):
            raise Refusal(400, f'A text track with the name "{name}" already exists.')

    def time_out(self, upload_id: str) -> None:
        """The upload's time is over before all of the file came."""
        with self.lock:
            upload = self.upload(upload_id)
            upload.status = "timed_out"
            upload.received.gone = 410

    # -- going forward -----------------------------------------------------------------------

    def poll_upload(self, upload: UploadState) -> None:
        """One question for an upload: once its file is there it becomes a film."""
        if upload.status != "waiting" or not upload.received.finished:
            return
        upload.polls += 1
        if upload.polls < self.pace.upload:
            return
        if upload.doom is not None:
            upload.status = "errored"
            return
        options = upload.request.new_asset_settings
        if upload.request.test:
            options = options.model_copy(update={"test": True})
        asset = self.add_asset(options, upload.id, upload.received.sha256)
        upload.asset_id, upload.status = asset.id, "asset_created"

    def poll_asset(self, asset_id: str) -> None:
        """One question for a film: it, or else its tracks, go a step forward. Fetches what it was
        given addresses of, without holding the lock."""
        with self.lock:
            asset = self.assets.get(asset_id)
            steps = self._due(asset) if asset is not None else []
        for step in steps:
            step()

    def _due(self, asset: AssetState) -> list[Callable[[], None]]:
        if asset.status == "preparing":
            asset.polls += 1
            return [partial(self._prepare, asset)] if asset.polls > self.pace.asset else []
        due: list[Callable[[], None]] = []
        for track in asset.tracks if asset.status == "ready" else ():
            if track.status == "preparing":
                track.polls += 1
                wanted = self.pace.track if track.url else self.pace.generated
                due += [partial(self._finish, track)] * (track.polls > wanted)
        return due

    def _prepare(self, asset: AssetState) -> None:
        sha256, problem = asset.sha256, asset.doom
        if asset.url and problem is None:
            try:
                sha256 = digest(fetch(asset.url))
            except Unfetched as error:
                message = f"The input URL could not be downloaded: {error}"
                problem = models.Problem(type="invalid_input", messages=[message])
        with self.lock:
            asset.sha256, asset.doom = sha256, problem
            asset.status = "errored" if problem is not None else "ready"

    def _finish(self, track: TrackState) -> None:
        text = None if track.doomed else self._text_of(track)
        with self.lock:
            track.status, track.text = ("errored", "") if text is None else ("ready", text)

    def _text_of(self, track: TrackState) -> str | None:
        if track.url:
            try:
                text = as_vtt(fetch(track.url).decode())
            except (Unfetched, UnicodeDecodeError) as error:
                track.problem = str(error)
                return None
            track.problem = "" if text is not None else "neither WebVTT nor SubRip"
            return text
        if track.language == "auto":
            track.language, track.confidence = self.spoken, 0.97
        return speech_vtt(track.language)


def read(model: type[M], request: Request) -> M:
    """A request's body; raises pydantic's `ValidationError`, which is blamed on the client."""
    if request.content_type != "application/json":
        raise Refusal(400, "The body must be application/json.")
    return model.model_validate_json(request.body)


def paging(request: Request, default: int = 25) -> slice:
    """The part of a list that is asked for."""
    limit, page = request.asked("limit", str(default)), request.asked("page", "1")
    if not (limit.isdecimal() and page.isdecimal() and 1 <= int(limit) <= 100 and int(page) >= 1):
        raise Refusal(400, "limit must be 1 to 100, page at least 1.")
    return slice((int(page) - 1) * int(limit), int(page) * int(limit))


def data(status: int, value: object) -> Answer:
    """An answer in Mux's envelope."""
    return Answer.of(status, models.Data(data=value))


def stamp(number: int) -> str:
    """When something was made."""
    return str(START + number)
