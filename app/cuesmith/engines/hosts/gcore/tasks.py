"""Gcore's AI tasks: captions from what is heard, in that language or in another one.

Two ways lead there. A task hears an MP4 by its address, tells how far it is, and hands the captions
out; the workflow "subtitles" asks for captions on a film, which appear there by and by
(`on_film.py`).
"""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from cuesmith.base.errors import HostError, UsageError
from cuesmith.domain.hosting import JobKind, JobRequest, JobResult, JobState, RemoteJob
from cuesmith.domain.language import UNKNOWN, language_name
from cuesmith.engines.hosts.addresses import conceal
from cuesmith.engines.hosts.gcore import models, on_film, reading
from cuesmith.engines.hosts.gcore.client import GcoreClient
from cuesmith.engines.hosts.gcore.languages import audio_code, code_of, language_of
from cuesmith.engines.hosts.refusals import MaybeDone, Refused

TRANSCRIPTION = "transcription"
WORKFLOWS = (TRANSCRIPTION, on_film.SUBTITLES)
_OPTIONS = frozenset(("workflow", "url", "client_user_id"))
_OVER = 412
_MOST_WAITING = 100


def start(client: GcoreClient, request: JobRequest) -> RemoteJob:
    """Begin; raises `UsageError` before Gcore is asked where a rule is broken."""
    options = {name: str(value) for name, value in request.options}
    _check(request, options)
    spoken = _spoken(request)
    into = code_of(request.to_language) if request.to_language else None
    try:
        if options.get("workflow") == on_film.SUBTITLES:
            return on_film.start(client, request, spoken, into)
        return _start_task(client, request, options, spoken, into)
    except Refused as error:
        raise _advised(error) from error


def _check(request: JobRequest, options: dict[str, str]) -> None:
    unknown = sorted(options.keys() - _OPTIONS)
    if unknown:
        raise UsageError(
            f"Gcore knows no “{unknown[0]}”.", hint=f"It knows {', '.join(sorted(_OPTIONS))}."
        )
    workflow = options.get("workflow", TRANSCRIPTION)
    if workflow not in WORKFLOWS:
        raise UsageError(
            f"Gcore has no way “{workflow}”.", hint=f"It knows {', '.join(WORKFLOWS)}."
        )
    if request.kind is JobKind.TRANSLATE and not request.to_language:
        raise UsageError("A translation needs a language to translate into.", hint="Choose one.")
    if not (request.video or options.get("url")):
        raise UsageError("There is no film to hear.", hint="Name a film, or an address (url).")
    if not options.get("url", "https://").startswith(("https://", "http://")):
        raise UsageError(
            "Gcore's AI hears films by their addresses only.",
            hint="The url must begin with https:// or http://.",
        )


def _spoken(request: JobRequest) -> str | None:
    """None leaves it to Gcore, which then follows a speaker from one language to another."""
    if request.language in (None, "", UNKNOWN, "auto"):
        return None
    return audio_code(request.language or "")


def _start_task(
    client: GcoreClient,
    request: JobRequest,
    options: dict[str, str],
    spoken: str | None,
    into: str | None,
) -> RemoteJob:
    if spoken and into and not client.supports(spoken, into):
        raise UsageError(
            f"Gcore does not translate from {language_name(request.language or '')} into "
            f"{language_name(request.to_language or '')}.",
            hint="Choose another language.",
        )
    address = options.get("url") or _address_of(client, request.video)
    conceal(address)
    mark = f"cuesmith-{uuid4().hex}"
    body = models.CreateTask(
        url=address,
        audio_language=spoken,
        subtitles_language=into,
        client_user_id=options.get("client_user_id"),
        client_entity_data=mark,
    )
    try:
        task = client.create_task(body)
    except MaybeDone:
        # By the mark it is found among the latest ones, if it was made.
        marks = {each.task_data.client_entity_data: each.task_id for each in client.list_tasks()}
        if mark not in marks:
            raise
        task = marks[mark]
    return RemoteJob(task, request.kind, request.video, JobState.WAITING, workflow=TRANSCRIPTION)


def _address_of(client: GcoreClient, video: str) -> str:
    address = reading.mp4_of(client.get_video(video))
    if not address:
        raise UsageError(
            f"The film {video} has no MP4 at Gcore, which its AI needs.",
            hint="Wait until it is ready; where MP4 is off for the account, ask Gcore, or choose "
            f"the way “{on_film.SUBTITLES}”.",
        )
    return address


def _advised(error: Refused) -> Refused:
    """Refusals that mean more than their number says (Gcore's "Error handling")."""
    said = " ".join(error.words).casefold()
    if error.status == 422 and ("support" in said or "not enabled" in said):
        error.hint = "Ask Gcore's support to switch its AI on for your account."
    if error.status == 400 and "queue limit" in said:
        error.hint = f"At most {_MOST_WAITING} wait there at once: try again when some are done."
    return error


def job(client: GcoreClient, job: RemoteJob) -> RemoteJob:
    """How it stands now."""
    if on_film.is_on_film(job):
        return on_film.job(client, job)
    now = reading.job_of(client.get_task(job.id))
    return replace(now, kind=job.kind, video=job.video) if job.video else now


def cancel(client: GcoreClient, job_: RemoteJob) -> RemoteJob:
    """Stop it; one that is over stays as it is."""
    if on_film.is_on_film(job_):
        raise UsageError(
            "Gcore cannot stop captions that were asked for on a film.",
            hint="Remove them once they are there.",
        )
    try:
        client.cancel_task(job_.id)
    except HostError as error:
        if error.status != _OVER:
            raise
    return job(client, job_)


def result(client: GcoreClient, job: RemoteJob) -> JobResult:
    """The captions and the words. Raises `HostError` where nobody spoke, or nothing came of it,
    `UsageError` where it is not over."""
    if on_film.is_on_film(job):
        return on_film.result(client, job)
    task = client.get_task(job.id)
    _check_done(reading.job_of(task))
    found = task.result or models.TaskResult()
    text = found.vttContent if "-->" in found.vttContent else _as_webvtt(found.subtitles)
    if "-->" not in text:
        raise HostError("Gcore heard no speech in this film.", hint="Check that it has sound.")
    asked = task.task_data.subtitles_language or task.task_data.audio_language
    language = language_of(asked or next(iter(found.languages), ""))
    return JobResult(((f"gcore.{language}.vtt", text.encode()),), found.concatenated_text)


def _check_done(job: RemoteJob) -> None:
    if not job.state.over:
        raise UsageError(
            f"Nothing came of this job yet: it is {job.word}.", hint="Wait until it is done."
        )
    if job.state is not JobState.DONE:
        raise HostError(
            f"Nothing came of this job at Gcore: it ended with {job.word}.",
            hint="Start it again.",
            details=job.error,
        )


def _as_webvtt(subtitles: tuple[models.TaskSubtitle, ...]) -> str:
    """Cues whose times are WebVTT's already. Their texts are plain: signs of WebVTT's are escaped,
    and blank lines left out, which would end a cue too early."""
    cues = (
        f"{one.start_time} --> {one.end_time}\n"
        + "\n".join(_plain(line) for line in one.text.splitlines() if line.strip())
        for one in subtitles
    )
    return "WEBVTT\n\n" + "\n\n".join(cues) + "\n"


def _plain(line: str) -> str:
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
