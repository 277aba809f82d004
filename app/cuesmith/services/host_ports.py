"""What services need of a video host; engines provide it, the composition root joins them.

Everything here may take long and is stopped by the token it was made with; it raises `HostError`,
`FileError` and `Cancelled`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from cuesmith.base.jobs import Report
from cuesmith.domain.hosting import (
    AccountFacts,
    Capability,
    CaptionUpload,
    JobRequest,
    JobResult,
    RemoteJob,
    RemoteTrack,
    RemoteVideo,
    VideoPage,
    VideoUpload,
)
from cuesmith.domain.publishing import Upload


class SecretStore(Protocol):
    """A place for secrets. May block while the user unlocks it: never on the GUI thread."""

    @property
    def lasting(self) -> bool:
        """Whether what is kept here outlives the program."""
        ...

    def get(self, name: str) -> str | None:
        """A secret; None where there is none. Raises `HostError` where the place is locked."""
        ...

    def set(self, name: str, value: str) -> None:
        """Keep a secret, replacing the one of that name. Raises `HostError`."""
        ...

    def delete(self, name: str) -> None:
        """Forget a secret; one that is not there does no harm. Raises `HostError`."""
        ...


class VideoHost(Protocol):
    """One account of a host. Ask for nothing that `capabilities` does not hold."""

    @property
    def capabilities(self) -> frozenset[Capability]:
        """What it can do."""
        ...

    def check(self) -> AccountFacts:
        """Ask something harmless, to see that the credentials are good."""
        ...

    def videos(self, page: int = 1, search: str = "") -> VideoPage:
        """Films of the account, the latest first; pages count from 1."""
        ...

    def video(self, video: str) -> RemoteVideo:
        """How it stands with a film, with its caption tracks."""
        ...

    def upload(
        self,
        request: VideoUpload,
        resume: Upload | None,
        keep: Callable[[Upload, str], None],
        report: Report,
    ) -> str:
        """Bring a film there, going on with an earlier upload where one is given; its identity.

        `keep` is told, with the film's identity as far as it is known, before the first byte goes.
        """
        ...

    def delete_video(self, video: str) -> None:
        """Remove a film for good."""
        ...

    def tracks(self, video: str) -> tuple[RemoteTrack, ...]:
        """The caption tracks of a film."""
        ...

    def download(self, video: str, track: str, form: str = "vtt") -> str:
        """A caption track as WebVTT, or as a transcript ("txt")."""
        ...

    def attach(self, video: str, captions: CaptionUpload, report: Report) -> RemoteTrack:
        """Add a caption track, and wait until the host has taken it."""
        ...

    def replace(
        self, video: str, track: str, captions: CaptionUpload, report: Report
    ) -> RemoteTrack:
        """Put captions in the place of a track, which stays where anything fails. Viewers are
        never without captions. Its identity may change."""
        ...

    def delete_track(self, video: str, track: str) -> None:
        """Remove a caption track."""
        ...

    def start(self, request: JobRequest) -> RemoteJob:
        """Begin a job. The rules of the host are checked before it is asked; raises `UsageError`
        where one is broken."""
        ...

    def job(self, job: RemoteJob) -> RemoteJob:
        """How it stands with a job now."""
        ...

    def jobs(self) -> tuple[RemoteJob, ...]:
        """The latest jobs of the account, the latest first."""
        ...

    def cancel(self, job: RemoteJob) -> RemoteJob:
        """Stop a job; one that is over stays as it is."""
        ...

    def result(self, job: RemoteJob) -> JobResult:
        """What came of a job that is done."""
        ...

    def price(self, request: JobRequest) -> str:
        """What a job will cost, in a phrase; empty where it costs nothing, or nobody can tell."""
        ...

    def close(self) -> None:
        """Let go of its connections."""
        ...
