"""Mux's API, one method for each endpoint, in Mux's own words.

Errors are those of `HostClient.ask`.
"""

from __future__ import annotations

from cuesmith.base.jobs import CancelToken
from cuesmith.engines.hosts.addresses import segment
from cuesmith.engines.hosts.http import HostClient, Repeat
from cuesmith.engines.hosts.mux import models
from cuesmith.engines.hosts.mux.robots import V0, RobotsVersion
from cuesmith.engines.hosts.mux.robots_models import CreateJobRequest, Job, Jobs, JobSummary

_VIDEO = "/video/v1"
_KEYS = "/system/v1/signing-keys"
MOST_LISTED = 100
"""The most that Mux lists at once."""


def _asset(asset: str) -> str:
    return f"{_VIDEO}/assets/{segment(asset)}"


def _track(asset: str, track: str) -> str:
    return f"{_asset(asset)}/tracks/{segment(track)}"


class MuxClient:
    """The endpoints that a subtitle client needs."""

    def __init__(self, http: HostClient, robots: RobotsVersion = V0) -> None:
        self.http = http
        self._robots = robots

    @property
    def token(self) -> CancelToken:
        """What stops it."""
        return self.http.wire.token

    def whoami(self) -> models.WhoAmI:
        """GET /system/v1/whoami."""
        answer = models.Data[models.WhoAmI]
        return self.http.ask("GET", "/system/v1/whoami", answer, doing="Signing in").data

    # --- uploads

    def create_upload(self, body: models.CreateUploadRequest) -> models.Upload:
        """POST /video/v1/uploads."""
        answer = models.Data[models.Upload]
        doing = "Beginning an upload"
        return self.http.ask("POST", f"{_VIDEO}/uploads", answer, body=body, doing=doing).data

    def get_upload(self, upload: str) -> models.Upload:
        """GET /video/v1/uploads/{UPLOAD_ID}."""
        path = f"{_VIDEO}/uploads/{segment(upload)}"
        answer = models.Data[models.Upload]
        return self.http.ask("GET", path, answer, doing="Looking up an upload").data

    def list_uploads(self, page: int = 1) -> tuple[models.Upload, ...]:
        """GET /video/v1/uploads."""
        query = {"limit": MOST_LISTED, "page": page}
        answer = models.Data[tuple[models.Upload, ...]]
        doing = "Listing the uploads"
        return self.http.ask("GET", f"{_VIDEO}/uploads", answer, query=query, doing=doing).data

    def cancel_upload(self, upload: str) -> models.Upload:
        """PUT /video/v1/uploads/{UPLOAD_ID}/cancel; 403 where it is too late."""
        path = f"{_VIDEO}/uploads/{segment(upload)}/cancel"
        answer = models.Data[models.Upload]
        return self.http.ask("PUT", path, answer, doing="Cancelling an upload").data

    # --- assets

    def create_asset(self, body: models.CreateAssetRequest) -> models.Asset:
        """POST /video/v1/assets."""
        answer = models.Data[models.Asset]
        doing = "Having a film fetched"
        return self.http.ask("POST", f"{_VIDEO}/assets", answer, body=body, doing=doing).data

    def get_asset(self, asset: str) -> models.Asset:
        """GET /video/v1/assets/{ASSET_ID}."""
        answer = models.Data[models.Asset]
        return self.http.ask("GET", _asset(asset), answer, doing="Looking up a film").data

    def list_assets(self, limit: int = MOST_LISTED, page: int = 1) -> models.Assets:
        """GET /video/v1/assets, the latest first."""
        query = {"limit": limit, "page": page}
        doing = "Listing the films"
        return self.http.ask("GET", f"{_VIDEO}/assets", models.Assets, query=query, doing=doing)

    def update_asset(self, asset: str, body: models.UpdateAssetRequest) -> models.Asset:
        """PATCH /video/v1/assets/{ASSET_ID}."""
        answer = models.Data[models.Asset]
        doing = "Changing a film's facts"
        return self.http.ask("PATCH", _asset(asset), answer, body=body, doing=doing).data

    def delete_asset(self, asset: str) -> None:
        """DELETE /video/v1/assets/{ASSET_ID}."""
        self.http.tell("DELETE", _asset(asset), doing="Removing a film")

    def create_playback_id(
        self, asset: str, body: models.CreatePlaybackIDRequest
    ) -> models.PlaybackID:
        """POST /video/v1/assets/{ASSET_ID}/playback-ids."""
        answer = models.Data[models.PlaybackID]
        path, doing = f"{_asset(asset)}/playback-ids", "Making a playback address"
        return self.http.ask("POST", path, answer, body=body, doing=doing).data

    # --- tracks

    def create_track(self, asset: str, body: models.CreateTrackRequest) -> models.Track:
        """POST /video/v1/assets/{ASSET_ID}/tracks."""
        answer = models.Data[models.Track]
        path, doing = f"{_asset(asset)}/tracks", "Adding captions"
        return self.http.ask("POST", path, answer, body=body, doing=doing).data

    def update_track(
        self, asset: str, track: str, body: models.UpdateAssetTrackRequest
    ) -> models.Track:
        """PATCH /video/v1/assets/{ASSET_ID}/tracks/{TRACK_ID}."""
        answer = models.Data[models.Track]
        path, doing = _track(asset, track), "Naming captions"
        return self.http.ask("PATCH", path, answer, body=body, doing=doing).data

    def delete_track(self, asset: str, track: str) -> None:
        """DELETE /video/v1/assets/{ASSET_ID}/tracks/{TRACK_ID}."""
        self.http.tell("DELETE", _track(asset, track), doing="Removing captions")

    def generate_subtitles(
        self, asset: str, track: str, body: models.GenerateTrackSubtitlesRequest
    ) -> tuple[models.Track, ...]:
        """POST /video/v1/assets/{ASSET_ID}/tracks/{TRACK_ID}/generate-subtitles."""
        answer = models.Data[tuple[models.Track, ...]]
        path = f"{_track(asset, track)}/generate-subtitles"
        return self.http.ask("POST", path, answer, body=body, doing="Having captions made").data

    # --- signing keys

    def create_signing_key(self) -> models.SigningKey:
        """POST /system/v1/signing-keys: the only answer that holds the private key."""
        answer = models.Data[models.SigningKey]
        return self.http.ask("POST", _KEYS, answer, doing="Making a signing key").data

    def list_signing_keys(self) -> tuple[models.SigningKey, ...]:
        """GET /system/v1/signing-keys."""
        answer = models.Data[tuple[models.SigningKey, ...]]
        query = {"limit": MOST_LISTED, "page": 1}
        return self.http.ask(
            "GET", _KEYS, answer, query=query, doing="Listing the signing keys"
        ).data

    def delete_signing_key(self, key: str) -> None:
        """DELETE /system/v1/signing-keys/{SIGNING_KEY_ID}."""
        self.http.tell("DELETE", f"{_KEYS}/{segment(key)}", doing="Removing a signing key")

    # --- Robots

    def create_job(self, workflow: str, body: CreateJobRequest) -> Job:
        """POST /robots/{version}/jobs/{workflow}."""
        path = self._robots.create(workflow)
        return self.http.ask(
            "POST", path, models.Data[Job], body=body, doing=f"Starting {workflow}"
        ).data

    def get_job(self, workflow: str, job: str) -> Job:
        """GET /robots/{version}/jobs/{workflow}/{JOB_ID}."""
        path = self._robots.job(workflow, job)
        return self.http.ask("GET", path, models.Data[Job], doing="Looking up a job").data

    def list_jobs(
        self, workflow: str | None = None, status: str | None = None, asset: str | None = None
    ) -> Jobs:
        """GET /robots/{version}/jobs."""
        query = {
            "workflow": workflow,
            "status": status,
            "asset_id": asset,
            "limit": MOST_LISTED,
            "page": 1,
        }
        return self.http.ask(
            "GET", self._robots.jobs(), Jobs, query=query, doing="Listing the jobs"
        )

    def cancel_job(self, job: str) -> JobSummary:
        """POST /robots/{version}/jobs/{JOB_ID}/cancel; 409 where it is over. Twice does as once."""
        path = self._robots.cancel(job)
        answer = models.Data[JobSummary]
        return self.http.ask(
            "POST", path, answer, repeat=Repeat.FREELY, doing="Cancelling a job"
        ).data
