"""A host's job from its beginning to what came of it, whoever waits for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from cuesmith.base.errors import HostError, SubtitleError
from cuesmith.base.jobs import CancelToken, Progress, Report
from cuesmith.domain.hosting import (
    AccountId,
    JobKind,
    JobRequest,
    JobResult,
    JobState,
    RemoteJob,
    VideoUpload,
)
from cuesmith.domain.language import UNKNOWN, language_name, read_language
from cuesmith.domain.publishing import HostedJob
from cuesmith.domain.track import Track
from cuesmith.services.host_ports import VideoHost
from cuesmith.services.hosts.waiting import wait_for

ReadCaptions = Callable[[str, bytes], Track]
"""A caption file by its name; raises `SubtitleError`."""
FetchFilm = Callable[[str, Path, Report], None]
"""Brings a film from an address to a file."""
Keep = Callable[[HostedJob], None]
"""Takes what is known of a job now."""
_SENDING = 0.3
"""The part of the bar that sending a film takes, where one is to be sent."""
_RUN_OUT = frozenset((403, 404, 410))
"""What storage says of a signed address that works no more."""
_LANGUAGES = ("language_code", "detected_language", "to_language_code")
"""Under these names hosts say what language captions are in."""


class JobFailed(HostError):
    """The host itself says that nothing comes of a job."""


@dataclass(frozen=True, slots=True)
class JobOrder:
    """A job that is to be begun."""

    account: AccountId
    request: JobRequest
    title: str
    """The film, as a person knows it."""
    language: str = ""
    """As in `HostedJob`."""
    film: Path | None = None
    """A film that is to be sent there first; its identity there goes into the request."""
    target: Path | None = None
    """Where a rendered film goes."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a job that is over."""

    hosted: HostedJob
    tracks: tuple[Track, ...] = ()
    film: Path | None = None
    """The rendered film, once it is here."""

    @property
    def stopped(self) -> bool:
        """Whether it was cancelled, here or there."""
        return self.hosted.job.state is JobState.CANCELLED


def begin(order: JobOrder, host: VideoHost, report: Report) -> HostedJob:
    """Start a job, after sending its film where it has one.

    Raises `UsageError` where a rule of the host is broken, `HostError`, `FileError`, `Cancelled`.
    """
    request = order.request
    if order.film is not None:
        upload = VideoUpload(order.title, order.film)
        part = _share(report, 0.0, _SENDING)
        request = replace(request, video=host.upload(upload, None, lambda *_: None, part))
    job = host.start(request)
    target = str(order.target) if order.target else ""
    return HostedJob(order.account, job, "", order.title, order.language, target)


def follow(
    hosted: HostedJob, host: VideoHost, keep: Keep, report: Report, token: CancelToken
) -> HostedJob:
    """Wait until a job is over; `keep` is told whenever it stands otherwise.

    Raises `JobFailed` where nothing comes of it, `HostError`, `Cancelled`.
    """
    now = hosted
    begun = _SENDING if hosted.job.kind is JobKind.RENDER else 0.0
    tell = _share(report, begun, 1 - begun)

    def ask() -> RemoteJob:
        nonlocal now
        job = host.job(now.job)
        tell(Progress(job.progress, job.word))
        if job != now.job:
            now = replace(now, job=job)
            keep(now)
        return job

    wait_for(ask, lambda job: job.state.over, f"“{hosted.title or hosted.job.id}”", token)
    if now.job.state is JobState.FAILED:
        raise _failure(now)
    return now


def collect(
    hosted: HostedJob, host: VideoHost, read: ReadCaptions, fetch: FetchFilm, report: Report
) -> Outcome:
    """Bring here what came of a job that is done. Raises `HostError`, `SubtitleError`,
    `FileError`, `Cancelled`."""
    if hosted.job.state is not JobState.DONE:
        return Outcome(hosted)
    result = host.result(hosted.job)
    if not hosted.target:
        return Outcome(hosted, read_tracks(result, hosted, read))
    target = Path(hosted.target)
    fetch_rendered(hosted.job, host, result.film, lambda film: fetch(film, target, report))
    return Outcome(hosted, film=target)


def fetch_rendered(
    job: RemoteJob, host: VideoHost, address: str, fetch: Callable[[str], None]
) -> None:
    """Fetch a film that was paid for; where its address has run out, from a fresh one."""
    try:
        fetch(address)
    except HostError as error:
        if error.status not in _RUN_OUT:
            raise
        fetch(host.result(job).film)


def read_tracks(result: JobResult, hosted: HostedJob, read: ReadCaptions) -> tuple[Track, ...]:
    """The captions of a result, with language and name. Of files that hold the same, the first
    that can be read. Raises `SubtitleError` where none can."""
    tracks: dict[tuple[str, int], Track] = {}
    seen: Counter[str] = Counter()
    trouble: SubtitleError | None = None
    for name, data in result.tracks:
        stem = PurePath(name).stem
        same = stem, seen[name]
        seen[name] += 1
        if same in tracks:
            continue
        try:
            tracks[same] = _named(read(name, data), stem, hosted)
        except SubtitleError as error:
            trouble = error
    if not tracks and trouble is not None:
        raise trouble
    return tuple(tracks.values())


def _named(track: Track, stem: str, hosted: HostedJob) -> Track:
    outputs = dict(hosted.job.outputs)
    stated = (hosted.language, *(outputs.get(name) for name in _LANGUAGES))
    known = (track.language, *map(read_language, stated))
    language = next((each for each in known if each != UNKNOWN), UNKNOWN)
    spoken = language_name(language, own=True) if language != UNKNOWN else hosted.title or stem
    return replace(track, language=language, name=f"{spoken} ({hosted.account.host.label})")


def _failure(hosted: HostedJob) -> JobFailed:
    job, label = hosted.job, hosted.account.host.label
    if job.kind is JobKind.RENDER:
        hint = "Credits of a failed render are given back."
    else:
        hint = "It may be worth trying again." if job.retryable else "Details has its reason."
    reason = job.error or job.word or "it gives no reason"
    return JobFailed(
        f"{label} could not do it for “{hosted.title or job.id}”: {reason}.".replace("..", "."),
        hint=hint,
        details=f"job: {job.id}\nworkflow: {job.workflow}\nstatus: {job.word}\n{job.error}",
    )


def _share(report: Report, begin: float, width: float) -> Report:
    """Progress of a part, as progress of all of it."""

    def tell(progress: Progress) -> None:
        known = begin > 0 or progress.done >= 0
        done = begin + max(0.0, progress.done) * width if known else -1.0
        report(Progress(done, progress.message))

    return tell
