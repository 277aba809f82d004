"""The part of `cuesmith hosts` about the hosts' own jobs: captioning, translation, rendering."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Host = Annotated[str, typer.Argument(metavar="HOST", help="mux, gcore or magic-hour.")]
Video = Annotated[str, typer.Argument(metavar="VIDEO", help="The film's identity at the host.")]
Job = Annotated[str, typer.Argument(metavar="JOB", help="The job's identity at the host.")]
AccountName = Annotated[
    str, typer.Option("--account", metavar="NAME", help="Which account, where there are several.")
]
Options = Annotated[
    list[str] | None,
    typer.Option(
        "-p",
        "--parameter",
        metavar="NAME=VALUE",
        help="By the host's own name, the value as JSON or as a word; may be repeated.",
    ),
]
Wait = Annotated[bool, typer.Option("--wait/--no-wait", help="Until it is over.")]
Out = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="FOLDER", help="Where what comes of it goes."),
]
Sure = Annotated[bool, typer.Option("--yes", "-y", help="Do it without asking.")]


def add_to(app: typer.Typer) -> None:
    """Make the commands part of another one."""
    for command in (caption, translate, render, jobs, job, cancel):
        app.command()(command)


def caption(
    host: Host,
    video: Video,
    language: Annotated[
        str | None, typer.Option("-l", "--language", metavar="L", help="What is spoken.")
    ] = None,
    workflow: Annotated[
        str,
        typer.Option(
            metavar="W",
            help="Mux: generate-premium-captions (usual), generate-subtitles. "
            "Gcore: transcription (usual), subtitles.",
        ),
    ] = "",
    parameter: Options = None,
    wait: Wait = True,
    out: Out = None,
    yes: Sure = False,
    account: AccountName = "",
) -> None:
    """Have a host make captions of a film that it holds."""
    from cuesmith.cli import hosts_job_run, hosts_run
    from cuesmith.domain.hosting import JobKind, JobRequest

    with hosts_run.at_host(host, account) as desk:
        request = JobRequest(
            JobKind.CAPTION,
            video,
            language=language,
            options=hosts_job_run.read_options(parameter or [], workflow),
        )
        hosts_job_run.start(desk, request, hosts_job_run.Manner(wait, out, yes))


def translate(
    host: Host,
    video: Video,
    to: Annotated[str, typer.Option("--to", metavar="L", help="Into what, such as fr.")],
    track: Annotated[
        str,
        typer.Argument(
            metavar="TRACK", help="The track to translate. Gcore hears the film anew: none."
        ),
    ] = "",
    language: Annotated[
        str | None, typer.Option("-l", "--language", metavar="L", help="Gcore: what is spoken.")
    ] = None,
    workflow: Annotated[
        str, typer.Option(metavar="W", help="Gcore: transcription, subtitles.")
    ] = "",
    parameter: Options = None,
    wait: Wait = True,
    out: Out = None,
    yes: Sure = False,
    account: AccountName = "",
) -> None:
    """Have a host translate the captions of a film that it holds."""
    from cuesmith.cli import hosts_job_run, hosts_run
    from cuesmith.domain.hosting import JobKind, JobRequest

    with hosts_run.at_host(host, account) as desk:
        hosts_job_run.check_track(desk, video, track)
        options = hosts_job_run.read_options(parameter or [], workflow)
        request = JobRequest(JobKind.TRANSLATE, video, track, language, to, options)
        hosts_job_run.start(desk, request, hosts_job_run.Manner(wait, out, yes))


def render(
    film: Annotated[str, typer.Argument(metavar="FILE|URL", help="The film.")],
    style: Annotated[str | None, typer.Option(metavar="S", help="karaoke, cinematic, ...")] = None,
    config: Annotated[
        str | None, typer.Option(metavar="FILE|JSON", help="What overrides the template.")
    ] = None,
    start: Annotated[float, typer.Option(metavar="S", min=0.0, help="Seconds.")] = 0.0,
    end: Annotated[float | None, typer.Option(metavar="S", help="Seconds; else its end.")] = None,
    name: Annotated[str, typer.Option(metavar="T", help="The project's name there.")] = "",
    out: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="OUT", help="The rendered film.")
    ] = None,
    yes: Sure = False,
    force: Annotated[bool, typer.Option("--force", help="Replace OUT.")] = False,
    account: AccountName = "",
) -> None:
    """Have Magic Hour draw captions of its own into a film.

    It hears the speech anew: corrected words are not used. `cuesmith burn` draws those.
    """
    from cuesmith.cli import hosts_render, hosts_run

    wish = hosts_render.RenderWish(film, style, config, start, end, name, out, yes, force)
    with hosts_run.at_host("magic-hour", account) as desk:
        hosts_render.run(desk, wish)


def jobs(
    host: Host,
    account: AccountName = "",
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """List the latest jobs of an account."""
    from cuesmith.cli import hosts_job_run, hosts_listing, hosts_run

    with hosts_run.at_host(host, account) as desk:
        hosts_job_run.check_listed(desk)
        hosts_listing.print_jobs(desk.host.jobs(), as_json=as_json)


def job(
    host: Host,
    job: Job,
    wait: Wait = False,
    out: Out = None,
    account: AccountName = "",
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Show how it stands with a job; fetch what came of it."""
    from cuesmith.cli import hosts_job_run, hosts_run

    with hosts_run.at_host(host, account) as desk:
        manner = hosts_job_run.Manner(wait, out, sure=True)
        hosts_job_run.follow(desk, hosts_job_run.find(desk, job), manner, as_json=as_json)


def cancel(host: Host, job: Job, account: AccountName = "") -> None:
    """Stop a job."""
    from cuesmith.cli import hosts_job_run, hosts_listing, hosts_run

    with hosts_run.at_host(host, account) as desk:
        found = hosts_job_run.find(desk, job)
        hosts_listing.print_jobs((desk.host.cancel(found),), as_json=False)
