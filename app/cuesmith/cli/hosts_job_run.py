"""The work behind the commands about the hosts' own jobs."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import typer

from cuesmith.base.errors import Cancelled, CuesmithError, FileError, HostError, UsageError
from cuesmith.base.jobs import Progress
from cuesmith.cli import hosts_listing
from cuesmith.cli.host_making import fetch_film
from cuesmith.cli.hosts_run import Desk, confirm
from cuesmith.domain.hosting import (
    Capability,
    HostName,
    JobKind,
    JobRequest,
    JobResult,
    JobState,
    RemoteJob,
)
from cuesmith.services.hosts.following import fetch_rendered
from cuesmith.services.hosts.waiting import wait_for
from cuesmith.services.new_file import new_file

GENERATE = "generate-subtitles"
_NOT_FOUND = 404
WORKFLOW = "workflow"
"""The option that tells a host with several ways which one is meant."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a job is seen to."""

    wait: bool
    out: Path | None
    """The folder for what comes of it."""
    sure: bool
    """Whether not to ask for the price."""


def read_options(stated: list[str], workflow: str) -> tuple[tuple[str, object], ...]:
    """NAME=VALUE as they were typed, values as JSON where they are; raises `UsageError`."""
    options = dict(map(_option, stated))
    if workflow:
        options[WORKFLOW] = workflow
    return tuple(options.items())


def edit_request(video: str, track: str, replace: list[str], parameter: list[str]) -> JobRequest:
    """A job of Mux's that replaces words, each as FIND=WITH; raises `UsageError`."""
    options = dict(read_options(parameter, ""))
    pairs = [text.partition("=") for text in replace]
    if not all(find and equals for find, equals, _ in pairs):
        raise UsageError("A replacement is FIND=WITH.", hint="Such as --replace gonna='going to'.")
    if pairs:
        options["replacements"] = [{"find": find, "replace": with_} for find, _, with_ in pairs]
    return JobRequest(JobKind.EDIT, video, track, options=tuple(options.items()))


def _option(text: str) -> tuple[str, object]:
    name, equals, value = text.partition("=")
    if not (name and equals):
        raise UsageError(f"“{text}” is no NAME=VALUE.")
    try:
        read: object = json.loads(value)
    except ValueError:
        read = value
    return name, read


def start(desk: Desk, request: JobRequest, manner: Manner) -> None:
    """Begin a job, after telling its price, and see to it."""
    price = desk.host.price(request)
    if price:
        desk.say(f"{desk.title}: {price}")
        confirm("Start it?", sure=manner.sure)
    follow(desk, desk.host.start(request), manner)


def follow(desk: Desk, job: RemoteJob, manner: Manner, *, as_json: bool = False) -> None:
    """Show a job; wait for its end, and fetch what came of it, where that is wanted."""
    if manner.wait:
        job = waited(desk, job)
    hosts_listing.print_jobs((job,), as_json=as_json)
    if job.state is JobState.FAILED:
        raise HostError(
            f"The job {job.id} failed at {desk.title}: {job.error or 'it gives no reason'}",
            hint="It may be worth trying again." if job.retryable else "",
            details=job.error,
        )
    if job.state is not JobState.DONE:
        return
    if manner.out is not None:
        for path in put_result(desk, job, manner.out):
            typer.echo(str(path))
    elif manner.wait:
        desk.say(f"To fetch what came of it: {_again(desk, job)}")


def waited(desk: Desk, job: RemoteJob) -> RemoteJob:
    """The job at its end; where the waiting is broken off, how to go on is told."""
    try:
        return wait_for(
            lambda: now(desk, job), lambda each: each.state.over, f"The job {job.id}", desk.token
        )
    except (Cancelled, HostError):
        desk.say(f"The job goes on at {desk.title}. To look for it again: {_again(desk, job)}")
        raise


def _again(desk: Desk, job: RemoteJob) -> str:
    """The command by which a job is found again; the captions that Mux makes as it does for every
    film have no identity but their track's."""
    host = desk.account.id.host
    if job.workflow == GENERATE:
        return f"cuesmith hosts tracks {host} {job.video}"
    return f"cuesmith hosts job {host} {job.id} --wait -o FOLDER"


def now(desk: Desk, job: RemoteJob) -> RemoteJob:
    """How it stands with a job, shown on the meter."""
    job = desk.host.job(job)
    desk.meter.report(Progress(job.progress, f"{desk.title}: {job.word or job.state}"))
    return job


def check_track(desk: Desk, video: str, track: str) -> None:
    """Raises `UsageError` where a host translates a track, and none is named."""
    if not track and desk.account.id.host is HostName.MUX:
        raise UsageError(
            "Which track is to be translated?",
            hint=f"`cuesmith hosts tracks {desk.account.id.host} {video}` lists them.",
        )


def check_listed(desk: Desk) -> None:
    """Raises `UsageError` where a host keeps no list of its jobs."""
    if Capability.LIST not in desk.host.capabilities:
        raise UsageError(
            f"{desk.title} keeps no list of jobs.",
            hint=f"`cuesmith hosts job {desk.account.id.host} JOB` shows one by its identity.",
        )


def find(desk: Desk, job: str) -> RemoteJob:
    """A job of the account by its identity; raises `HostError`."""
    if desk.account.id.host is not HostName.MUX:  # the others find any job by its identity
        return desk.host.job(RemoteJob(job, _usual_kind(desk), "", JobState.WAITING))
    for each in desk.host.jobs():
        if each.id == job:
            return desk.host.job(each)
    return _unlisted(desk, job)


def _unlisted(desk: Desk, job: str) -> RemoteJob:
    """A job of Mux's that is not among the latest: it is asked for as one of each kind."""
    for kind in (JobKind.CAPTION, JobKind.TRANSLATE, JobKind.EDIT):
        try:
            return desk.host.job(RemoteJob(job, kind, "", JobState.WAITING))
        except HostError as error:
            if error.status != _NOT_FOUND:
                raise
    raise HostError(
        f"There is no job {job} at {desk.title}.",
        hint="List them with `cuesmith hosts jobs`.",
        status=_NOT_FOUND,
    )


def _usual_kind(desk: Desk) -> JobKind:
    return JobKind.RENDER if Capability.RENDER in desk.host.capabilities else JobKind.CAPTION


def put_result(desk: Desk, job: RemoteJob, folder: Path) -> list[Path]:
    """Write what came of a job into a folder; raises `HostError`, `FileError`, `UsageError`."""
    result = desk.host.result(job)
    if not result.film:
        return _put_files(result, folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        target = _free(folder / f"{Path(job.id).name}.mp4")
    except OSError as error:
        raise _unwritable(folder, error) from error
    fetch_paid(desk, job, result.film, target)
    return [target]


def fetch_paid(desk: Desk, job: RemoteJob, address: str, target: Path) -> None:
    """Bring a rendered film to its place; where that fails, how to fetch it later is told."""

    def fetch(film: str) -> None:
        fetch_film(film, target, desk.meter.report, desk.token)

    try:
        fetch_rendered(job, desk.host, address, fetch)
    except (Cancelled, CuesmithError):
        desk.say(f"The film stays at {desk.title}. To fetch it later: {_again(desk, job)}")
        raise


def _free(wanted: Path) -> Path:
    """A name that is not taken: what was paid for finds a place beside what is there."""
    free, number = wanted, 1
    while free.exists():
        number += 1
        free = wanted.with_stem(f"{wanted.stem} {number}")
    return free


def _unwritable(folder: Path, error: OSError) -> FileError:
    return FileError(f"Nothing can be written in “{folder}”.", details=str(error))


def _put_files(result: JobResult, folder: Path) -> list[Path]:
    files = [(Path(name).name, data) for name, data in result.tracks]
    if result.transcript:
        files.append(("transcript.txt", result.transcript.encode("utf-8")))
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in files:
            target = _free(folder / name)
            with new_file(target, replace=False) as part:
                part.write_bytes(data)
            written.append(target)
    except OSError as error:
        raise _unwritable(folder, error) from error
    return written
