"""Gcore's AI tasks: captions from what is heard, in that language or in another one.

Two ways lead there. A task hears an MP4 by its address, tells how far it is, and hands the captions
out; the workflow "subtitles" asks for captions on a film, which appear there by and by.
"""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from cuesmith.base.errors import HostError, UsageError
from cuesmith.domain.hosting import JobKind, JobRequest, JobResult, JobState, RemoteJob
from cuesmith.domain.language import UNKNOWN
from cuesmith.engines.hosts.gcore import models, reading
from cuesmith.engines.hosts.gcore.client import GcoreClient
from cuesmith.engines.hosts.gcore.languages import audio_code, code_of, language_of
from cuesmith.engines.hosts.refusals import MaybeDone

TRANSCRIPTION, SUBTITLES = "transcription", "subtitles"
_OPTIONS = frozenset(("workflow", "url", "client_user_id"))
_BEFORE = "before"
_OVER = 412
_STATES = {
    "RECEIVED": JobState.WAITING,
    "PENDING": JobState.WAITING,
    "STARTED": JobState.RUNNING,
    "RETRY": JobState.WAITING,
    "SUCCESS": JobState.DONE,
    "FAILURE": JobState.FAILED,
    "REVOKED": JobState.CANCELLED,
}


def start(client: GcoreClient, request: JobRequest) -> RemoteJob:
    """Begin; raises `UsageError` before Gcore is asked where a rule is broken."""
    options = {name: str(value) for name, value in request.options}
    unknown = sorted(options.keys() - _OPTIONS)
    if unknown:
        raise UsageError(
            f"Gcore knows no {unknown[0]!r}.", hint=f"It knows {', '.join(sorted(_OPTIONS))}."
        )
    if request.kind is JobKind.TRANSLATE and not request.to_language:
        raise UsageError("A translation needs a language to translate into.")
    workflow = options.get("workflow", TRANSCRIPTION)
    if workflow == SUBTITLES:
        return _start_on_film(client, request)
    if workflow != TRANSCRIPTION:
        raise UsageError(
            f"Gcore has no way “{workflow}”.", hint=f"Say {TRANSCRIPTION} or {SUBTITLES}."
        )
    return _start_task(client, request, options)


def _start_task(client: GcoreClient, request: JobRequest, options: dict[str, str]) -> RemoteJob:
    spoken = _spoken(request)
    into = code_of(request.to_language) if request.to_language else None
    if spoken and into and not client.supports(spoken, into):
        raise UsageError(
            f"Gcore does not translate from {spoken} into {into}.", hint="Translate here instead."
        )
    mark = f"cuesmith-{uuid4().hex}"
    body = models.CreateTask(
        url=options.get("url") or _address_of(client, request.video),
        audio_language=spoken,
        subtitles_language=into,
        client_user_id=options.get("client_user_id"),
        client_entity_data=mark,
    )
    try:
        task = client.create_task(body)
    except MaybeDone as warning:
        found = _marked(client, mark, warning)
        if found is None:
            raise
        task = found
    return RemoteJob(task, request.kind, request.video, JobState.WAITING, workflow=TRANSCRIPTION)


def _marked(client: GcoreClient, mark: str, warning: MaybeDone) -> str | None:
    """The task with that mark among the latest ones, if it was made; raises the warning where
    nobody can see."""
    try:
        tasks = client.list_tasks()
    except HostError as error:
        raise warning from error
    return next((one.task_id for one in tasks if one.task_data.client_entity_data == mark), None)


def _spoken(request: JobRequest) -> str | None:
    """None leaves it to Gcore, which then follows a speaker from one language to another."""
    if request.language in (None, UNKNOWN, "auto"):
        return None
    return audio_code(request.language or "")


def _address_of(client: GcoreClient, video: str) -> str:
    if not video:
        raise UsageError("There is no film to hear.", hint="Name a film, or an address (url).")
    address = reading.mp4_of(client.get_video(video))
    if not address:
        raise UsageError(
            f"The film {video} has no MP4 at Gcore, which its AI needs.",
            hint="Wait until it is ready; where MP4 is off for the account, ask Gcore, or choose "
            f"the way “{SUBTITLES}”.",
        )
    return address


def _start_on_film(client: GcoreClient, request: JobRequest) -> RemoteJob:
    before = [str(track.id) for track in client.list_subtitles(request.video)]
    into = code_of(request.to_language) if request.to_language else None
    client.generate_subtitles(
        request.video,
        models.CreateSubtitle(
            auto_transcribe_audio_language=_spoken(request) or "auto",
            auto_translate_subtitles_language=into,
        ),
    )
    return RemoteJob(
        f"{SUBTITLES}-{request.video}",
        request.kind,
        request.video,
        JobState.WAITING,
        workflow=SUBTITLES,
        outputs=((_BEFORE, ",".join(before)),),
    )


def job(client: GcoreClient, job: RemoteJob) -> RemoteJob:
    """How it stands now."""
    if job.workflow != SUBTITLES:
        now = job_of(client.get_task(job.id))
        return replace(now, kind=job.kind, video=job.video)
    if _new_tracks(client, job):
        return replace(job, state=JobState.DONE, word="made")
    failed = [
        task
        for task in client.list_tasks(search=job.video)
        if task.status in ("FAILURE", "REVOKED")
    ]
    if failed and not job.state.over:
        return replace(job_of(failed[0]), id=job.id, workflow=SUBTITLES, video=job.video)
    return replace(job, state=JobState.RUNNING, word="waiting for captions")


def _new_tracks(client: GcoreClient, job: RemoteJob) -> list[models.Subtitle]:
    before = dict(job.outputs).get(_BEFORE, "").split(",")
    tracks = client.list_subtitles(job.video)
    return [track for track in tracks if str(track.id) not in before and track.vtt.strip()]


def job_of(task: models.Task) -> RemoteJob:
    """A task in our own words."""
    state = _STATES.get(task.status, JobState.UNKNOWN)
    data = task.task_data
    return RemoteJob(
        task.task_id,
        JobKind.TRANSLATE if data.subtitles_language else JobKind.CAPTION,
        "",
        state,
        task.status,
        -1.0 if task.progress is None else task.progress / 100,
        task.result.error if task.result else "",
        retryable=False,
        created=reading.seconds_of(task.processing_time.started_at),
        workflow=data.task_name or TRANSCRIPTION,
    )


def cancel(client: GcoreClient, job_: RemoteJob) -> RemoteJob:
    """Stop it; one that is over stays as it is."""
    if job_.workflow == SUBTITLES:
        raise UsageError("Gcore cannot stop captions that were asked for on a film.")
    try:
        client.cancel_task(job_.id)
    except HostError as error:
        if error.status != _OVER:
            raise
    return job(client, job_)


def result(client: GcoreClient, job: RemoteJob) -> JobResult:
    """The captions and the words. Raises `HostError` where nobody spoke."""
    if job.workflow == SUBTITLES:
        tracks = [
            (
                f"{_plain(track.name) or track.id}.{language_of(track.language)}.vtt",
                track.vtt.encode(),
            )
            for track in _new_tracks(client, job)
        ]
        return JobResult(tuple(tracks))
    task = client.get_task(job.id)
    found = task.result or models.TaskResult()
    if not found.speech_detected and not found.subtitles:
        raise HostError("Gcore heard no speech in this film.", hint="Check that it has sound.")
    language = language_of(task.task_data.subtitles_language or next(iter(found.languages), ""))
    text = found.vttContent or _as_webvtt(found.subtitles)
    return JobResult(((f"gcore.{language}.vtt", text.encode()),), found.concatenated_text)


def _as_webvtt(subtitles: tuple[models.TaskSubtitle, ...]) -> str:
    """Cues whose times are WebVTT's already; blank lines would end a cue too early."""
    cues = (
        f"{one.start_time} --> {one.end_time}\n"
        + "\n".join(line for line in one.text.replace("-->", "->").splitlines() if line.strip())
        for one in subtitles
    )
    return "WEBVTT\n\n" + "\n\n".join(cues) + "\n"


def _plain(name: str) -> str:
    """A name that can be a file's."""
    return "".join(letter for letter in name if letter.isalnum() or letter in " -_()").strip()[:80]
