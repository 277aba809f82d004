"""Mux's jobs, begun once each and followed: Robots, and captions as they come with a film."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import uuid4

from cuesmith.base.errors import HostError, UsageError
from cuesmith.domain.hosting import JobKind, JobRequest, JobState, RemoteJob
from cuesmith.engines.hosts.mux import models, robots
from cuesmith.engines.hosts.mux.client import MuxClient
from cuesmith.engines.hosts.mux.languages import generated_code
from cuesmith.engines.hosts.mux.robots_models import CreateJobRequest, Job
from cuesmith.engines.hosts.mux.uploads import once
from cuesmith.engines.hosts.refusals import Refused

GENERATE = "generate-subtitles"
"""Captions by Mux's usual engine, free of charge: no Robot, but it is waited for like one."""
WORKFLOW = "workflow"
"""The option that tells which of the ways to captions is meant."""
_MOST_COMPARED = 20
"""Jobs that are looked at one by one for the one that was just begun."""
_TRACK_STATES = {
    "preparing": JobState.RUNNING,
    "ready": JobState.DONE,
    "errored": JobState.FAILED,
    "deleted": JobState.CANCELLED,
}


def start(client: MuxClient, request: JobRequest) -> RemoteJob:
    """Begin a job; one that runs already with the same parameters is told in its place.

    Raises `UsageError` where a rule is broken, `HostError`, `Cancelled`.
    """
    options = dict(request.options)
    workflow = options.pop(WORKFLOW, None)
    if workflow == GENERATE:
        return _generate(client, request, options)
    if workflow not in (None, "", robots.WORKFLOWS.get(request.kind)):
        raise UsageError(
            f"Mux cannot {request.kind} by {workflow!r}.",
            hint=f"Captions are made by {robots.PREMIUM} or {GENERATE}.",
        )
    return _robot(client, request, tuple(options.items()))


def look_up(client: MuxClient, job: RemoteJob) -> RemoteJob:
    """How it stands with a job."""
    if job.workflow == GENERATE:
        return _generated(client.get_asset(job.video), job.id)
    workflow = job.workflow or robots.WORKFLOWS.get(job.kind, "")
    return robots.remote_job(client.get_job(workflow, job.id))


def latest(client: MuxClient) -> tuple[RemoteJob, ...]:
    """The Robots' jobs that make captions, the latest first."""
    try:
        jobs = client.list_jobs().data
    except Refused as refusal:
        raise _in_words(refusal) from refusal
    known = [job for job in jobs if robots.known_workflow(job.workflow)]
    known.sort(key=lambda job: job.created_at or 0, reverse=True)
    return tuple(map(robots.remote_summary, known))


def cancel(client: MuxClient, job: RemoteJob) -> RemoteJob:
    """Stop a job; one that is over stays as it is."""
    now = look_up(client, job)
    if now.state.over:
        return now
    if job.workflow == GENERATE:
        client.delete_track(job.video, job.id)
        return look_up(client, job)
    try:
        client.cancel_job(job.id)
    except Refused as refusal:
        if refusal.status != 409:
            raise
    return look_up(client, job)


# --- captions by the usual engine ------------------------------------------------------------


def _generate(client: MuxClient, request: JobRequest, options: dict[str, object]) -> RemoteJob:
    if request.kind is not JobKind.CAPTION or set(options) - {"name", "passthrough"}:
        raise UsageError(
            f"{GENERATE} makes captions in the language that is spoken, and knows no options but "
            "name and passthrough."
        )
    code = generated_code(request.language or "auto")
    asset = client.get_asset(request.video)
    if asset.status != "ready":
        raise UsageError("The film is not ready at Mux yet.", hint="Wait until it is.")
    mark = str(options.get("passthrough") or f"cuesmith:{uuid4().hex}")
    name = options.get("name")
    settings = models.AssetGeneratedSubtitleSettings(
        language_code=code, name=str(name) if name else None, passthrough=mark
    )
    body = models.GenerateTrackSubtitlesRequest(generated_subtitles=(settings,))
    sound = _sound(asset)
    made = once(
        lambda: client.generate_subtitles(asset.id, sound, body),
        lambda: _with_mark(client.get_asset(asset.id), mark),
    )
    if not made or not made[0].id:
        raise HostError("Mux did not say which captions it makes.", hint="Look at its own page.")
    return _job_of(asset.id, made[0])


def _with_mark(asset: models.Asset, mark: str) -> tuple[models.Track, ...] | None:
    return tuple(track for track in asset.text_tracks if track.passthrough == mark) or None


def _sound(asset: models.Asset) -> str:
    """The audio track that the film came with."""
    sounds = [track for track in asset.tracks if track.type == "audio" and track.id]
    first = next((track for track in sounds if track.primary), None)
    if first is None and len(sounds) == 1:
        first = sounds[0]
    if first is None or first.id is None:
        raise UsageError("This film has no sound at Mux that captions could be made from.")
    return first.id


def _generated(asset: models.Asset, track: str) -> RemoteJob:
    for one in asset.text_tracks:
        if one.id == track:
            return _job_of(asset.id, one)
    return _job_of(asset.id, models.Track(id=track, status="deleted"))


def _job_of(asset: str, track: models.Track) -> RemoteJob:
    word = track.status or "preparing"
    state = _TRACK_STATES.get(word, JobState.UNKNOWN)
    failed = state is JobState.FAILED
    told = {"track_id": track.id, "language_code": track.language_code}
    return RemoteJob(
        id=str(track.id),
        kind=JobKind.CAPTION,
        video=asset,
        state=state,
        word=word,
        error="Mux made no captions, and does not say why." if failed else "",
        retryable=failed,
        workflow=GENERATE,
        outputs=tuple((name, value) for name, value in told.items() if value),
    )


# --- Robots ----------------------------------------------------------------------------------


def _robot(
    client: MuxClient, request: JobRequest, options: tuple[tuple[str, object], ...]
) -> RemoteJob:
    mark = f"cuesmith:{uuid4().hex}"
    plain = JobRequest(
        request.kind, request.video, request.track, request.language, request.to_language, options
    )
    workflow, body = robots.job_request(plain, mark)
    robots.check_asset(body.parameters, client.get_asset(request.video))
    try:
        job = once(
            lambda: client.create_job(workflow, body),
            lambda: _begun(client, workflow, body),
        )
    except Refused as refusal:
        running = _running(client, workflow, body) if refusal.status == 409 else None
        if running is None:
            raise _in_words(refusal) from refusal
        job = running
    return robots.remote_job(job)


def _begun(client: MuxClient, workflow: str, body: CreateJobRequest) -> Job | None:
    """The job whose beginning was not answered."""
    jobs = _latest_of(client, workflow, None, body.parameters.asset_id)
    return next((job for job in jobs if job.passthrough == body.passthrough), None)


def _running(client: MuxClient, workflow: str, body: CreateJobRequest) -> Job | None:
    """The job that is in the way of a second one like it."""
    for status in ("processing", "pending"):
        for job in _latest_of(client, workflow, status, body.parameters.asset_id):
            if robots.same_job(body.parameters, job.parameters):
                return job
    return None


def _latest_of(client: MuxClient, workflow: str, status: str | None, asset: str) -> Iterator[Job]:
    jobs = client.list_jobs(workflow, status, asset).data
    latest_first = sorted(jobs, key=lambda job: job.created_at or 0, reverse=True)
    for job in latest_first[:_MOST_COMPARED]:
        yield client.get_job(workflow, job.id)


def _in_words(refusal: Refused) -> Refused:
    """What a refusal of the Robots means, and what to do."""
    said = " ".join(refusal.words).rstrip(".")
    if refusal.status == 403:
        refusal.message = "Mux's Robots are not open to this account."
        refusal.hint = (
            "Accept their terms in Mux's dashboard, unless the month's free units are used up."
        )
    elif refusal.status == 409:
        refusal.message = "A job just like this one is under way at Mux."
        refusal.hint = "Wait until it is done."
    elif refusal.status == 422 and said:
        refusal.message = f"Mux cannot do this with the film: “{said}”."
        refusal.hint = (
            "It needs a playback address and a ready track, and none of that language in the way."
        )
    return refusal
