"""Magic Hour as a `VideoHost`: it takes a film, hears it, and draws captions of its own into it.

It takes no captions and hands none out. A film's identity there is the path of the file that was
sent, which is kept for seven days.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pydantic import ValidationError

from cuesmith.base.errors import HostError, UsageError
from cuesmith.base.jobs import CancelToken, Report
from cuesmith.base.secrets import Secret
from cuesmith.domain.hosting import (
    RENDERED_FILMS,
    AccountFacts,
    Capability,
    CaptionUpload,
    HostName,
    JobKind,
    JobRequest,
    JobResult,
    JobState,
    RemoteJob,
    RemoteTrack,
    RemoteVideo,
    VideoPage,
    VideoUpload,
)
from cuesmith.domain.publishing import Upload
from cuesmith.engines.hosts.addresses import conceal
from cuesmith.engines.hosts.http import Endpoint, HostClient
from cuesmith.engines.hosts.magic_hour import models
from cuesmith.engines.hosts.magic_hour.client import MagicHourClient
from cuesmith.engines.hosts.patience import Limits
from cuesmith.engines.hosts.refusals import MaybeDone
from cuesmith.engines.hosts.transfers.source import Source
from cuesmith.engines.hosts.transfers.whole import send_whole

WORKFLOW = "auto-subtitle-generator"
_PER_MINUTE = (60, 100)
"""Credits for a minute of film, as the product's pages say; the answer tells what it was."""
_STATES = {
    "draft": JobState.WAITING,
    "queued": JobState.WAITING,
    "rendering": JobState.RUNNING,
    "complete": JobState.DONE,
    "error": JobState.FAILED,
    "canceled": JobState.CANCELLED,
}
_GATEWAY = 502
_NOWHERE = "nothing"
"""The identity of no project: asking for it only tells whether the key is good."""


def open_magic_hour(
    url: str, api_key: Secret, token: CancelToken, limits: Limits | None = None
) -> MagicHourHost:
    """Magic Hour as one account sees it."""
    headers = {"Authorization": Secret(f"Bearer {api_key.reveal()}")}
    endpoint = Endpoint(HostName.MAGIC_HOUR, url, headers, limits or Limits())
    return MagicHourHost(MagicHourClient(HostClient(endpoint, token)))


@dataclass(frozen=True, slots=True)
class MagicHourHost:
    """A `VideoHost`."""

    client: MagicHourClient

    @property
    def capabilities(self) -> frozenset[Capability]:
        """It renders, and that is all."""
        return frozenset((Capability.UPLOAD, Capability.RENDER))

    def check(self) -> AccountFacts:
        """Ask for a render that does not exist: a good key is told so, a bad one is refused."""
        try:
            self.client.get_project(_NOWHERE)
        except HostError as error:
            if error.status != 404:
                raise
        return AccountFacts("signed in")

    # --- films

    def upload(
        self,
        request: VideoUpload,
        resume: Upload | None,
        keep: Callable[[Upload, str], None],
        report: Report,
    ) -> str:
        """Send a film whole, for what breaks off cannot be gone on with; the path of it there.
        A film on the web stays where it is."""
        if request.file is None:
            conceal(request.url)
            return request.url
        wanted = models.UploadUrlsRequest(items=(_item(request.file),))
        with Source(request.file) as source:
            place = next(iter(self.client.upload_urls(wanted)), None)
            if place is None:
                raise HostError("Magic Hour names no place for the film.", hint="Try again later.")
            keep(Upload(str(source.path), source.size, source.stamp, place.file_path), "")
            send_whole(self.client.http.wire, Secret(place.upload_url), source, report)
        return place.file_path

    def videos(self, page: int = 1, search: str = "") -> VideoPage:
        """Not to be had."""
        raise _lacking("Magic Hour has no list of films.")

    def video(self, video: str) -> RemoteVideo:
        """Not to be had."""
        raise _lacking("Magic Hour has no films to look at.")

    def delete_video(self, video: str) -> None:
        """Remove a rendered film, by its job's identity."""
        self.client.delete_project(video)

    # --- caption tracks: none

    def tracks(self, video: str) -> tuple[RemoteTrack, ...]:
        """None, ever."""
        return ()

    def download(self, video: str, track: str, form: str = "vtt") -> str:
        """Not to be had."""
        raise _lacking("Magic Hour has no caption tracks.")

    def attach(self, video: str, captions: CaptionUpload, report: Report) -> RemoteTrack:
        """Not to be had."""
        raise _lacking("Magic Hour has no caption tracks.")

    def replace(
        self, video: str, track: str, captions: CaptionUpload, report: Report
    ) -> RemoteTrack:
        """Not to be had."""
        raise _lacking("Magic Hour has no caption tracks.")

    def delete_track(self, video: str, track: str) -> None:
        """Not to be had."""
        raise _lacking("Magic Hour has no caption tracks.")

    # --- renders

    def start(self, request: JobRequest) -> RemoteJob:
        """Begin a render; the options are the request's own fields."""
        try:
            made = self.client.auto_subtitle(_body(request))
        except MaybeDone as doubt:
            made = _made_after_all(doubt)
        return RemoteJob(
            made.id,
            JobKind.RENDER,
            request.video,
            JobState.WAITING,
            workflow=WORKFLOW,
            cost=f"{made.credits_charged} credits",
        )

    def job(self, job: RemoteJob) -> RemoteJob:
        """How it stands with a render now."""
        return _job_of(self.client.get_project(job.id), job.video)

    def jobs(self) -> tuple[RemoteJob, ...]:
        """None: Magic Hour has no list of them."""
        return ()

    def cancel(self, job: RemoteJob) -> RemoteJob:
        """Not to be had: a render can be stopped on Magic Hour's own page only."""
        raise UsageError(
            "Magic Hour has no call that stops a render.",
            hint="Stop it on magichour.ai; it is shown here when it has stopped.",
        )

    def result(self, job: RemoteJob) -> JobResult:
        """A fresh address of the rendered film; it works for a day. Raises `UsageError` where the
        render is not over, `HostError` where there is no film."""
        project = self.client.get_project(job.id)
        now = _job_of(project, job.video)
        if not now.state.over:
            raise UsageError(
                f"Nothing came of this job yet: it is {now.word}.", hint="Wait until it is done."
            )
        if not project.downloads or not project.enabled:
            raise HostError(
                "Magic Hour has no rendered film to fetch."
                if project.enabled
                else "The rendered film is no longer at Magic Hour.",
                hint="Render it again.",
                details=now.error or f"status: {project.status}",
            )
        address = project.downloads[0].url
        conceal(address)
        return JobResult(film=address)

    def price(self, request: JobRequest) -> str:
        """About what a render of that length costs."""
        options = dict(request.options)
        start, end = options.get("start_seconds"), options.get("end_seconds")
        if not (isinstance(start, int | float) and isinstance(end, int | float) and end > start):
            return ""
        least, most = (round(rate * (end - start) / 60) for rate in _PER_MINUTE)
        return f"about {least} to {most} credits"

    def close(self) -> None:
        """Let go of its connections."""
        self.client.http.close()


def _body(request: JobRequest) -> models.AutoSubtitleRequest:
    if request.kind is not JobKind.RENDER:
        raise UsageError("Magic Hour has no such job.", hint="It draws captions into films.")
    conceal(request.video)
    try:
        return models.AutoSubtitleRequest.model_validate(
            {"assets": {"video_file_path": request.video}, **dict(request.options)}
        )
    except ValidationError as error:  # it may hold the address, which is a secret
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"])) or "the request"
        why = first["msg"].removeprefix("Value error, ")
        raise UsageError(
            f"Magic Hour would not take {where}: {why}.", hint="Change what it complains about."
        ) from None


def _item(film: Path) -> models.UploadItem:
    extension = film.suffix.lower().removeprefix(".")
    if extension not in RENDERED_FILMS:
        raise UsageError(
            f"Magic Hour does not take “{film.name}”.",
            hint=f"It takes films that end in {', '.join(RENDERED_FILMS)}.",
        )
    return models.UploadItem(extension=extension)


def _made_after_all(doubt: MaybeDone) -> models.AutoSubtitle:
    """What a gateway that failed tells: with an identity the render was begun; without one
    nothing was made and nothing is charged ("Development and testing")."""
    if doubt.status != _GATEWAY:
        doubt.hint = "Look on magichour.ai whether it is rendering before you try again."
        raise doubt
    try:
        return models.AutoSubtitle.model_validate_json(doubt.body)
    except ValidationError:
        raise HostError(
            "Magic Hour could not begin the render; no credits were spent.",
            hint="Wait a minute, then try again.",
            details=doubt.details,
            status=doubt.status,
        ) from doubt


def _job_of(project: models.VideoProject, video: str) -> RemoteJob:
    return RemoteJob(
        project.id,
        JobKind.RENDER,
        video,
        _STATES.get(project.status, JobState.UNKNOWN),
        project.status,
        error=_told(project.error) if project.error else "",
        created=_seconds(project.created_at),
        workflow=WORKFLOW,
        cost=f"{project.credits_charged} credits",
    )


def _told(error: models.ProjectError) -> str:
    code = f"({error.code})" if error.code else ""
    return f"{error.message} {code}".strip()


def _seconds(stated: str) -> int | None:
    try:
        return int(datetime.fromisoformat(stated).timestamp())
    except (ValueError, OverflowError, OSError):
        return None


def _lacking(sentence: str) -> UsageError:
    return UsageError(sentence, hint="It draws captions of its own into a film.")
