"""What the stand-in for Mux holds, and how it goes forward: by the number of times it is asked."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Any, Literal

from tests.support.hosts.mux import models
from tests.support.hosts.resumable import Received
from tests.support.hosts.strict import Strict

Status = Literal["preparing", "ready", "errored"]
START = 1_700_000_000
"""Seconds since 1970: when the first thing is made."""


@dataclass
class Pace:
    """How many times something is asked for before it goes forward."""

    upload: int = 1
    asset: int = 2
    track: int = 1
    generated: int = 2
    job: int = 2


@dataclass
class Fate:
    """What is to become of the next one of a kind: one entry each, taken when it is made."""

    upload: list[models.UploadProblem] = field(default_factory=list)
    asset: list[models.Problem] = field(default_factory=list)
    track: list[str] = field(default_factory=list)
    """Attached or generated ones; any word."""
    job: list[models.JobProblem | None] = field(default_factory=list)
    """None: it is never done."""


@dataclass
class TrackState:
    """A text track."""

    id: str
    name: str
    language: str
    source: Literal["uploaded", "generated_vod"] = "uploaded"
    closed_captions: bool = False
    passthrough: str | None = None
    url: str = ""
    """Where it is to be fetched."""
    text: str = ""
    """WebVTT, once it is ready."""
    status: Status = "preparing"
    polls: int = 0
    doomed: bool = False
    problem: str = ""
    """Why it failed, which Mux does not tell."""
    confidence: float | None = None

    def view(self) -> models.Track:
        fields: dict[str, Any] = {
            "id": self.id,
            "type": "text",
            "text_type": "subtitles",
            "text_source": self.source,
            "language_code": self.language,
            "name": self.name,
            "closed_captions": self.closed_captions,
            "status": self.status,
        }
        optional = {"passthrough": self.passthrough, "auto_language_confidence": self.confidence}
        return models.Track(**fields | {k: v for k, v in optional.items() if v is not None})


@dataclass
class AssetState:
    """A film."""

    id: str
    number: int
    options: models.AssetOptions
    upload_id: str = ""
    url: str = ""
    """Where it is to be fetched."""
    sha256: str = ""
    """Of the film's bytes."""
    duration: float = 12.5
    status: Status = "preparing"
    polls: int = 0
    doom: models.Problem | None = None
    playback: list[models.PlaybackId] = field(default_factory=list)
    tracks: list[TrackState] = field(default_factory=list)
    audio_track: str = ""
    video_track: str = ""

    @property
    def title(self) -> str:
        return (self.options.meta and self.options.meta.title) or ""

    def view(self) -> models.Asset:
        done = self.status == "ready"
        shares = {"preparing": ("transcoding", min(99.0, 25.0 * self.polls))}
        state, share = shares.get(self.status, ("completed", 100.0) if done else ("errored", -1.0))
        fields: dict[str, Any] = {
            "id": self.id,
            "created_at": str(START + self.number),
            "status": self.status,
            "max_resolution_tier": self.options.max_resolution_tier or "1080p",
            "encoding_tier": "smart",
            "video_quality": self.options.video_quality or "plus",
            "master_access": self.options.master_access or "none",
            "progress": models.Progress(state=state, progress=share),  # type: ignore[arg-type]
            "playback_ids": self.playback,
        }
        return models.Asset(**fields | self._more(done))

    def _more(self, done: bool) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        if done:
            fields |= {"duration": self.duration, "aspect_ratio": "16:9"}
            fields |= {"resolution_tier": "1080p"}
        if done or self.tracks:
            fields["tracks"] = [*(self._media() if done else []), *(t.view() for t in self.tracks)]
        if self.status == "errored" and self.doom is not None:
            fields["errors"] = self.doom
        optional = {
            "upload_id": self.upload_id,
            "passthrough": self.options.passthrough,
            "meta": self.options.meta,
            "test": self.options.test,
        }
        return fields | {name: value for name, value in optional.items() if value}

    def _media(self) -> list[models.Track]:
        return [
            models.Track(
                id=self.video_track,
                type="video",
                duration=self.duration,
                max_width=1920,
                max_height=1080,
                max_frame_rate=25.0,
            ),
            models.Track(
                id=self.audio_track,
                type="audio",
                duration=self.duration,
                max_channels=2,
                primary=True,
            ),
        ]


@dataclass
class UploadState:
    """A direct upload."""

    id: str
    number: int
    request: models.CreateUpload
    signature: str
    status: Literal["waiting", "asset_created", "errored", "cancelled", "timed_out"] = "waiting"
    asset_id: str = ""
    polls: int = 0
    """Since all of the file was there."""
    doom: models.UploadProblem | None = None
    received: Received = field(default_factory=Received)

    def view(self, elsewhere: str) -> models.Upload:
        fields: dict[str, Any] = {
            "id": self.id,
            "timeout": self.request.timeout,
            "status": self.status,
            "cors_origin": self.request.cors_origin,
            "new_asset_settings": self.request.new_asset_settings,
        }
        if self.status == "waiting":
            fields["url"] = f"{elsewhere}/upload/{self.id}?signature={self.signature}"
        if self.asset_id:
            fields["asset_id"] = self.asset_id
        if self.status == "errored" and self.doom is not None:
            fields["error"] = self.doom
        if self.request.test:
            fields["test"] = True
        return models.Upload(**fields)


@dataclass
class JobState:
    """A job of Robots."""

    id: str
    number: int
    version: str
    """"v0" or "v1": the jobs of one are unknown to the other."""
    workflow: str
    parameters: Strict
    passthrough: str | None
    status: Literal["pending", "processing", "completed", "errored", "cancelled"] = "pending"
    polls: int = 0
    units: int = 0
    outputs: dict[str, Any] = field(default_factory=dict)
    errors: list[models.JobProblem] = field(default_factory=list)
    doom: models.JobProblem | None = None
    stuck: bool = False

    @property
    def over(self) -> bool:
        return self.status in ("completed", "errored", "cancelled")

    def view(self) -> models.Job:
        fields: dict[str, Any] = {
            "id": self.id,
            "workflow": self.workflow,
            "status": self.status,
            "units_consumed": self.units,
            "created_at": START + self.number,
            "updated_at": START + self.number + self.polls,
            "parameters": self.parameters.model_dump(mode="json", exclude_unset=True),
        }
        optional = {
            "passthrough": self.passthrough,
            "outputs": self.outputs,
            "errors": self.errors,
        }
        return models.Job(**fields | {name: value for name, value in optional.items() if value})


def opaque(*parts: object) -> str:
    """An identity like Mux's, the same each time."""
    return hashlib.sha256("/".join(map(str, parts)).encode()).hexdigest()[:24]
