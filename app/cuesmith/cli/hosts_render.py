"""The work behind `cuesmith hosts render`: Magic Hour hears the speech anew and draws it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import typer

from cuesmith.base.errors import HostError, UsageError
from cuesmith.cli import hosts_listing
from cuesmith.cli.hosts_films import LIVE_SCHEMES, place_of
from cuesmith.cli.hosts_job_run import fetch_paid, waited
from cuesmith.cli.hosts_run import Desk, confirm
from cuesmith.cli.styling import style_choice, styling_ports
from cuesmith.domain.hosting import JobKind, JobRequest, JobState, RemoteJob, VideoUpload
from cuesmith.domain.media import MediaInfo
from cuesmith.engines.media.probe import probe
from cuesmith.services.hosts.render_style import check_film, their_style
from cuesmith.services.new_file import check_target


@dataclass(frozen=True, slots=True)
class RenderWish:
    """What the command line asked for, as it was typed."""

    film: str
    style: str | None
    config: str | None
    start: float
    end: float | None
    name: str
    out: Path | None
    sure: bool
    force: bool


def run(desk: Desk, wish: RenderWish) -> None:
    """Render; raises `HostError`, `UsageError`, `FileError`, `Cancelled`."""
    film = place_of(wish.film)
    if wish.out is not None:
        sources = () if film.startswith(LIVE_SCHEMES) else (Path(film),)
        check_target(wish.out, sources, replace=wish.force)
    request = _request(desk, wish, film)
    desk.say("Magic Hour hears the speech anew: words corrected here are not used.")
    desk.say("`cuesmith burn` draws those, on this machine and for nothing.")
    desk.say(f"{desk.title}: {desk.host.price(request) or 'the price is told once it begins'}")
    confirm("Spend the credits?", sure=wish.sure)
    done = _waited(desk, desk.host.start(replace(request, video=_sent(desk, wish, film))))
    hosts_listing.print_jobs((done,), as_json=False)
    if done.state is not JobState.DONE:
        raise HostError(
            f"The render {done.id} ended without a film at {desk.title}.",
            hint="Credits of a failed render are given back.",
            details=done.error or done.word,
        )
    address = desk.host.result(done).film
    if wish.out is None:
        typer.echo(address)
        return
    fetch_paid(desk, done, address, wish.out)
    typer.echo(str(wish.out))


def _request(desk: Desk, wish: RenderWish, film: str) -> JobRequest:
    choice = style_choice(wish.style, wish.config)
    if choice is None:
        raise UsageError("How should it look?", hint="Add --style karaoke, or --config.")
    media = None if film.startswith(LIVE_SCHEMES) else probe(Path(film))
    if media is not None:
        check_film(media)
    theirs = their_style(choice, styling_ports().templates, media.picture_size if media else None)
    for notice in theirs.notices:
        desk.say(f"note: {notice}")
    options: dict[str, object] = {
        "start_seconds": wish.start,
        "end_seconds": _end(wish, film, media),
        "style": dict(theirs.style),
    }
    if wish.name:
        options["name"] = wish.name
    return JobRequest(JobKind.RENDER, film, options=tuple(options.items()))


def _end(wish: RenderWish, film: str, media: MediaInfo | None) -> float:
    """In seconds; raises `UsageError` where there is nothing between the start and it, before the
    film is sent."""
    if wish.end is not None and (media is None or not media.duration):
        end = wish.end
    else:
        length = _length(film, media)
        end = length if wish.end is None else min(wish.end, length)
    if end <= wish.start:
        raise UsageError(
            f"Nothing of the film lies between {wish.start:g} s and {end:g} s.",
            hint="Choose a start before the end.",
        )
    return end


def _length(film: str, media: MediaInfo | None) -> float:
    """Of a film of this machine, in seconds."""
    if media is None:
        raise UsageError("How long a film on the web is cannot be told.", hint="Add --end SECONDS.")
    if not media.duration:
        raise UsageError(f"How long “{film}” is cannot be told.", hint="Add --end SECONDS.")
    return float(media.duration)


def _sent(desk: Desk, wish: RenderWish, film: str) -> str:
    """The film's identity there, once it is there."""
    if film.startswith(LIVE_SCHEMES):
        return film
    upload = VideoUpload(wish.name or Path(film).stem, Path(film))
    return desk.host.upload(upload, None, lambda _upload, _video: None, desk.meter.report)


def _waited(desk: Desk, job: RemoteJob) -> RemoteJob:
    desk.say(f"{desk.title}: render {job.id}, {job.cost}")
    return waited(desk, job)
