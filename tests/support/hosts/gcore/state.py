"""What the stand-in for Gcore holds; it goes forward by the number of times it is asked."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Any, Literal

from tests.support.hosts.gcore import models
from tests.support.hosts.resumable import Received

CLIENT_ID = 2675
MADE = "2026-10-01T12:00:00Z"


@dataclass
class Pace:
    """How many times something is asked for before it takes the next of its states."""

    video: int = 1
    subtitle: int = 2
    """Listings before captions that Gcore hears itself are there."""
    task: int = 1


@dataclass
class Fate:
    """What is to become of the next one of a kind: one entry each, taken when it is made."""

    video: list[str] = field(default_factory=list)
    """The error of its transcoding."""
    task: list[str | None] = field(default_factory=list)
    """The error that it fails with; None: it is never done."""


@dataclass
class Upload:
    """A file on its way in by tus."""

    length: int
    received: Received = field(default_factory=Received)


@dataclass
class VideoState:
    """A film."""

    id: int
    options: models.CreateVideo
    status: Literal["empty", "pending", "viewable", "ready", "error"] = "empty"
    error: str = ""
    doom: str = ""
    polls: int = 0
    token: str = ""
    """For starting an upload."""
    upload: Upload | None = None
    film: bytes = b""
    subtitles: dict[int, models.Subtitle] = field(default_factory=dict)

    @property
    def slug(self) -> str:
        return hashlib.sha256(f"video {self.id}".encode()).hexdigest()[:10]

    @property
    def path(self) -> str:
        return f"/videos/{CLIENT_ID}_{self.slug}"

    def view(self, elsewhere: str, unready_null: bool) -> models.Video:
        playable = self.status in ("viewable", "ready")
        base = f"{elsewhere}{self.path}"
        return models.Video(
            id=self.id,
            name=self.options.name,
            description=self.options.description or "",
            client_id=CLIENT_ID,
            status=self.status,
            error=self.error,
            duration=12500 if playable else (None if unready_null else 0),
            origin_url=self.options.origin_url,
            slug=self.slug,
            created_at=MADE,
            client_user_id=self.options.client_user_id,
            hls_url=f"{base}/master.m3u8",
            dash_url=f"{base}/master.mpd",
            iframe_url=f"https://player.gvideo.co{self.path}",
            converted_videos=self._renditions(base) if self.status not in ("empty",) else [],
        )

    def _renditions(self, base: str) -> list[models.Rendition]:
        heights = (360, 720)
        done = {"viewable": 1, "ready": 2}.get(self.status, 0)
        return [self._rendition(base, n, height, n < done) for n, height in enumerate(heights)]

    def _rendition(self, base: str, n: int, height: int, done: bool) -> models.Rendition:
        fields: dict[str, Any] = {"mp4_url": f"{base}/{height}.mp4"} if done else {}
        failed = self.status == "error"
        return models.Rendition(
            id=10 * self.id + n,
            name=f"vod{height}n",
            width=height * 16 // 9,
            height=height,
            size=1000 * height,
            progress=100 if done else 40,
            status="complete" if done else "error" if failed else "processing",
            error=self.error if failed else None,
            **fields,
        )


@dataclass
class Awaited:
    """Captions of a film that Gcore is to hear itself."""

    video: int
    languages: tuple[str, ...]
    polls: int = 0


@dataclass
class TaskState:
    """An AI task."""

    id: str
    number: int
    request: models.CreateTask
    status: Literal["PENDING", "STARTED", "SUCCESS", "FAILURE", "RECEIVED", "REVOKED", "RETRY"] = (
        "RECEIVED"
    )
    steps: list[str] = field(default_factory=lambda: ["PENDING", "STARTED", "SUCCESS"])
    """States to come."""
    polls: int = 0
    doom: str = ""
    stuck: bool = False
    result: dict[str, Any] | None = None

    @property
    def over(self) -> bool:
        return self.status in ("SUCCESS", "FAILURE", "REVOKED")

    def view(self, whole: bool) -> models.Task:
        fields: dict[str, Any] = {}
        if whole and self.result is not None:
            fields["result"] = self.result
        progress = {"SUCCESS": 100, "STARTED": 50}.get(self.status, 0)
        done = self.over
        return models.Task(
            task_id=self.id,
            status=self.status,
            progress=progress,
            processing_time=models.Times(
                started_at=MADE,
                completed_at=MADE if done else None,
                total_time_sec=3.5 if done else None,
            ),
            task_data=self.request.model_dump(exclude_unset=True),
            **fields,
        )
