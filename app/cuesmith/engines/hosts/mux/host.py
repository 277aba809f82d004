"""Mux as a video host: the adapter between our words and theirs."""

from __future__ import annotations

import base64
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from cuesmith.base.errors import HostError
from cuesmith.base.jobs import CancelToken, Report
from cuesmith.base.polling import Pace
from cuesmith.base.secrets import Secret
from cuesmith.domain.hosting import (
    AccountFacts,
    Capability,
    CaptionUpload,
    HostName,
    JobRequest,
    JobResult,
    Privacy,
    RemoteJob,
    RemoteTrack,
    RemoteVideo,
    TrackState,
    VideoPage,
    VideoState,
    VideoUpload,
)
from cuesmith.domain.publishing import Upload
from cuesmith.engines.hosts.bucket import Bucket
from cuesmith.engines.hosts.http import Endpoint, HostClient
from cuesmith.engines.hosts.mux import jobs, models, results, robots, uploads
from cuesmith.engines.hosts.mux.client import MOST_LISTED, MuxClient
from cuesmith.engines.hosts.mux.languages import language_of
from cuesmith.engines.hosts.mux.playback import PLAYBACK_URL, KeyKeeper, Playback, playback_of
from cuesmith.engines.hosts.mux.robots import V0, RobotsVersion, robots_version
from cuesmith.engines.hosts.mux.sources import BucketSource, CaptionSource, GivenAddress
from cuesmith.engines.hosts.mux.tracks import TrackDesk
from cuesmith.engines.hosts.patience import Limits

_LOG = logging.getLogger(__name__)
_PAGE = 25
_SEARCHED = 10
"""Pages of `MOST_LISTED` films that are searched: Mux itself cannot."""
_TIDYING = 3
"""Tries of what is done after a failure."""
_GONE = 404
_PATIENCE = 15.0
"""Seconds for an answer then: the user may be waiting for the end."""
_VIDEO_STATES = {
    "preparing": VideoState.PROCESSING,
    "ready": VideoState.READY,
    "errored": VideoState.FAILED,
}
_TRACK_STATES = {
    "preparing": TrackState.PREPARING,
    "ready": TrackState.READY,
    "errored": TrackState.FAILED,
    "deleted": TrackState.DELETED,
}


@dataclass(frozen=True, slots=True)
class MuxSetup:
    """What is set once for an account, but for its credentials."""

    source: CaptionSource
    playback: Playback
    robots: RobotsVersion = V0
    pace: Pace = field(default_factory=Pace)


@dataclass(frozen=True, slots=True)
class MuxSettings:
    """What the user has set up for an account, but for its credentials."""

    keeper: KeyKeeper
    """Where the signing key is kept."""
    account: str
    """As the user calls it."""
    bucket: Callable[[], Bucket | None]
    """The bucket that captions are fetched from; asked for when the first are to go there."""
    captions_address: str = ""
    """Where the user has put the captions; then no bucket is needed."""
    playback_url: str = ""
    """Empty for Mux's own."""
    robots: str = ""
    """The version of the Robots' API; empty for the default."""


def open_mux(
    url: str,
    credentials: tuple[Secret, Secret],
    token: CancelToken,
    settings: MuxSettings,
    limits: Limits | None = None,
    pace: Pace | None = None,
) -> MuxHost:
    """An account of Mux; the credentials are the token's id and its secret. Nothing is asked yet.

    Raises `UsageError` for settings that make no sense.
    """
    identity, secret = credentials
    pair = f"{identity.reveal()}:{secret.reveal()}".encode()
    authorization = Secret(f"Basic {base64.b64encode(pair).decode()}")
    endpoint = Endpoint(HostName.MUX, url, {"Authorization": authorization}, limits or Limits())
    address = settings.captions_address
    source = GivenAddress(address) if address else BucketSource(settings.bucket)
    playback_url = (settings.playback_url or PLAYBACK_URL).rstrip("/")
    playback = Playback(settings.keeper, signing_key_name(settings.account), playback_url)
    setup = MuxSetup(source, playback, robots_version(settings.robots), pace or Pace())
    return MuxHost(endpoint, setup, token)


def signing_key_name(account: str) -> str:
    """Under which name the signing key of an account lies with the secrets."""
    return f"{HostName.MUX}/{account}/signing_key"


class MuxHost:
    """One account of Mux; implements `VideoHost`."""

    def __init__(self, endpoint: Endpoint, setup: MuxSetup, token: CancelToken) -> None:
        self._endpoint = endpoint
        self._setup = setup
        self._client = MuxClient(HostClient(endpoint, token), setup.robots)
        self._tracks = TrackDesk(self._client, self._unstopped, setup.source, setup.pace)

    @property
    def capabilities(self) -> frozenset[Capability]:
        """What Mux can do."""
        return frozenset(Capability) - {Capability.RENDER}

    def check(self) -> AccountFacts:
        """Whose credentials these are."""
        said = self._client.whoami()
        details = (
            ("Environment", f"{said.environment_name} ({said.environment_type})"),
            ("Token", said.access_token_name),
            ("Permissions", ", ".join(said.permissions)),
        )
        known = tuple((name, value) for name, value in details if value)
        return AccountFacts(said.organization_name or "Mux", known)

    # --- films

    def videos(self, page: int = 1, search: str = "") -> VideoPage:
        """Films, the latest first; with `search` those of the latest thousand whose title or
        identity holds it."""
        if search:
            return self._found(page, search.casefold())
        assets = self._client.list_assets(_PAGE, page).data
        return VideoPage(tuple(map(self._remote_video, assets)), more=len(assets) == _PAGE)

    def _found(self, page: int, search: str) -> VideoPage:
        found: list[RemoteVideo] = []
        for number in range(1, _SEARCHED + 1):
            assets = self._client.list_assets(page=number).data
            videos = map(self._remote_video, assets)
            found += [v for v in videos if search in f"{v.name}\n{v.id}".casefold()]
            if len(assets) < MOST_LISTED or len(found) > page * _PAGE:
                break
        return VideoPage(tuple(found[(page - 1) * _PAGE : page * _PAGE]), len(found) > page * _PAGE)

    def video(self, video: str) -> RemoteVideo:
        """How it stands with a film."""
        return self._remote_video(self._client.get_asset(video))

    def upload(
        self,
        request: VideoUpload,
        resume: Upload | None,
        keep: Callable[[Upload, str], None],
        report: Report,
    ) -> str:
        """Bring a film there; it is not ready by then."""
        return uploads.bring(self._client, self._setup.pace, request, resume, keep, report)

    def delete_video(self, video: str) -> None:
        """Remove a film for good."""
        self._client.delete_asset(video)

    # --- tracks

    def tracks(self, video: str) -> tuple[RemoteTrack, ...]:
        """The caption tracks of a film."""
        return _remote_tracks(self._client.get_asset(video))

    def download(self, video: str, track: str, form: str = "vtt") -> str:
        """A caption track as viewers get it."""
        asset = self._client.get_asset(video)
        return self._setup.playback.fetch(self._client, asset, track, form)

    def attach(self, video: str, captions: CaptionUpload, report: Report) -> RemoteTrack:
        """Add captions by an address that Mux fetches them from."""
        return _remote_track(self._tracks.attach(video, captions, report))

    def replace(
        self, video: str, track: str, captions: CaptionUpload, report: Report
    ) -> RemoteTrack:
        """Put captions in the place of a track, whose identity changes."""
        return _remote_track(self._tracks.replace(video, track, captions, report))

    def delete_track(self, video: str, track: str) -> None:
        """Remove a caption track."""
        self._client.delete_track(video, track)

    # --- jobs

    def start(self, request: JobRequest) -> RemoteJob:
        """Begin a job. The option "workflow" tells whether captions are made by the Robots
        ("generate-premium-captions", as without it) or by the usual engine
        ("generate-subtitles")."""
        return jobs.start(self._client, request)

    def job(self, job: RemoteJob) -> RemoteJob:
        """How it stands with a job now."""
        now = jobs.look_up(self._client, job)
        return now if now.video else replace(now, video=job.video)

    def jobs(self) -> tuple[RemoteJob, ...]:
        """The Robots' latest jobs; Mux forgets them after thirty days."""
        return jobs.latest(self._client)

    def cancel(self, job: RemoteJob) -> RemoteJob:
        """Stop a job."""
        return jobs.cancel(self._client, job)

    def result(self, job: RemoteJob) -> JobResult:
        """What came of a job."""
        return results.fetch(self._client, self._setup.playback, job)

    def price(self, request: JobRequest) -> str:
        """What a job costs."""
        free = dict(request.options).get(jobs.WORKFLOW) == jobs.GENERATE
        return "" if free else robots.price(request)

    def close(self) -> None:
        """Let go of its connections, and of a signing key that is for now only."""
        if self._setup.playback.has_passing_key():
            self._drop_key()
        self._client.http.close()
        source = self._setup.source
        if isinstance(source, BucketSource):
            source.close()

    def _drop_key(self) -> None:
        try:
            with self._unstopped() as client:
                self._setup.playback.drop_key(client)
        except HostError as error:
            if error.status != _GONE:
                _LOG.warning("A signing key stays at Mux: %s", error)

    @contextmanager
    def _unstopped(self) -> Iterator[MuxClient]:
        limits = self._endpoint.limits
        few = replace(
            limits, attempts=min(limits.attempts, _TIDYING), read=min(limits.read, _PATIENCE)
        )
        endpoint = replace(self._endpoint, limits=few)
        with HostClient(endpoint, CancelToken()) as http:
            yield MuxClient(http, self._setup.robots)

    def _remote_video(self, asset: models.Asset) -> RemoteVideo:
        playback = playback_of(asset)
        signed = playback is not None and playback.policy == "signed"
        title = asset.meta.title if asset.meta else None
        return RemoteVideo(
            id=asset.id,
            name=title or asset.id,
            state=_VIDEO_STATES.get(asset.status, VideoState.UNKNOWN),
            word=asset.status,
            progress=_progress(asset),
            error=asset.errors.words if asset.errors and asset.status == "errored" else "",
            duration=round(asset.duration * 1000) if asset.duration else None,
            link=self._setup.playback.link(asset),
            privacy=Privacy.SIGNED if signed else Privacy.PUBLIC,
            created=_seconds(asset.created_at),
            tracks=_remote_tracks(asset),
        )


def _remote_tracks(asset: models.Asset) -> tuple[RemoteTrack, ...]:
    tracks = (track for track in asset.text_tracks if track.status != "deleted")
    return tuple(map(_remote_track, tracks))


def _remote_track(track: models.Track) -> RemoteTrack:
    return RemoteTrack(
        id=track.id or "",
        name=track.name or "",
        language=language_of(track.language_code),
        state=_TRACK_STATES.get(track.status or "", TrackState.UNKNOWN),
        made_by=track.text_source or "",
        closed_captions=bool(track.closed_captions),
        confidence=track.auto_language_confidence,
    )


def _progress(asset: models.Asset) -> float:
    told = asset.progress.progress if asset.progress else -1.0
    return min(told / 100, 1.0) if told >= 0 else -1.0


def _seconds(stamp: str | None) -> int | None:
    return int(stamp) if stamp and stamp.isascii() and stamp.isdigit() else None
