"""Captions that Gcore makes on a film that it holds; they appear among its tracks by and by.

Nothing is answered by what they could be found again. The job's identity, which is ours, therefore
says all: the film, the language that is waited for, and the tracks and failures that were there
before. That outlives a restart, as every identity does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cuesmith.base.errors import HostError
from cuesmith.domain.hosting import JobRequest, JobResult, JobState, RemoteJob
from cuesmith.engines.hosts.gcore import models, reading
from cuesmith.engines.hosts.gcore.client import GcoreClient
from cuesmith.engines.hosts.gcore.languages import language_of
from cuesmith.engines.hosts.refusals import MaybeDone

SUBTITLES = "subtitles"
_IDENTITY = re.compile(r"subtitles-([^-]+)-([a-z]*)-(\d+)-([\d.]*)")
_FAILED = frozenset(("FAILURE", "REVOKED"))
_AUTO = "auto"


@dataclass(frozen=True, slots=True)
class _Wait:
    """What a job's identity says."""

    video: str
    code: str
    """Of the language that is waited for; empty for any."""
    failures: int
    before: tuple[str, ...]

    @property
    def identity(self) -> str:
        return f"subtitles-{self.video}-{self.code}-{self.failures}-{'.'.join(self.before)}"


def is_on_film(job: RemoteJob) -> bool:
    """Whether a job is one of these."""
    return _IDENTITY.fullmatch(job.id) is not None


def start(
    client: GcoreClient, request: JobRequest, spoken: str | None, into: str | None
) -> RemoteJob:
    """Ask for captions, and their translation where `into` is a code."""
    tasks = client.list_tasks(search=request.video)
    before = tuple(str(track.id) for track in client.list_subtitles(request.video))
    wish = models.CreateSubtitle(
        auto_transcribe_audio_language=spoken or _AUTO, auto_translate_subtitles_language=into
    )
    try:
        client.generate_subtitles(request.video, wish)
    except MaybeDone:
        known = {task.task_id for task in tasks}
        if all(task.task_id in known for task in client.list_tasks(search=request.video)):
            raise
    wait = _Wait(request.video, into or "", len(_failures(tasks)), before)
    return RemoteJob(
        wait.identity, request.kind, request.video, JobState.WAITING, workflow=SUBTITLES
    )


def job(client: GcoreClient, job: RemoteJob) -> RemoteJob:
    """How it stands now."""
    wait = _wait_of(job)
    job = replace(job, video=wait.video, workflow=SUBTITLES)
    new = _new_tracks(client, wait)
    if any(_is_awaited(track, wait.code) for track in new):
        return replace(job, state=JobState.DONE, word="made", error="")
    failures = _failures(client.list_tasks(search=wait.video))
    if len(failures) > wait.failures:
        failed = reading.job_of(failures[0])
        return replace(job, state=failed.state, word=failed.word, error=failed.error)
    return replace(job, state=JobState.RUNNING, word="waiting for captions")


def result(client: GcoreClient, job: RemoteJob) -> JobResult:
    """The captions that are there now and were not before."""
    tracks = _new_tracks(client, _wait_of(job))
    if not tracks:
        raise HostError("Gcore has made no captions of this film yet.", hint="Wait a while.")
    return JobResult(tuple((_file_name(track), track.vtt.encode()) for track in tracks))


def _wait_of(job: RemoteJob) -> _Wait:
    match = _IDENTITY.fullmatch(job.id)
    assert match is not None
    video, code, failures, before = match.groups()
    return _Wait(video, code, int(failures), tuple(filter(None, before.split("."))))


def _failures(tasks: Sequence[models.Task]) -> list[models.Task]:
    return [task for task in tasks if task.status in _FAILED]


def _new_tracks(client: GcoreClient, wait: _Wait) -> list[models.Subtitle]:
    tracks = client.list_subtitles(wait.video)
    return [track for track in tracks if str(track.id) not in wait.before and track.vtt.strip()]


def _is_awaited(track: models.Subtitle, code: str) -> bool:
    return not code or language_of(track.language) == language_of(code)


def _file_name(track: models.Subtitle) -> str:
    plain = "".join(one for one in track.name if one.isalnum() or one in " -_()").strip()[:80]
    return f"{plain or track.id}.{language_of(track.language)}.vtt"
