"""The part of `cuesmith hosts` that is Mux's alone."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cuesmith.cli import hosts_jobs

app = typer.Typer(help="What is Mux's alone.", no_args_is_help=True, rich_markup_mode=None)


@app.command("verify-webhook")
def verify_webhook(
    body: Annotated[Path, typer.Argument(metavar="BODY", help="The raw body; - for input.")],
    signature: Annotated[
        str, typer.Option(metavar="S", help="The value of the header Mux-Signature.")
    ],
    tolerance: Annotated[
        int, typer.Option(metavar="S", min=0, help="How old it may be, in seconds; 0: any age.")
    ] = 300,
) -> None:
    """Check that a webhook's body comes from Mux; the status is 2 where it does not.

    The signing secret is read from the variable MUX_WEBHOOK_SECRET.
    """
    from cuesmith.cli import hosts_webhook
    from cuesmith.cli.errors import exit_on_error

    with exit_on_error():
        hosts_webhook.verify(body, signature, tolerance)
    typer.echo("The signature is good.")


@app.command("edit")
def edit(
    video: hosts_jobs.Video,
    track: Annotated[str, typer.Argument(metavar="TRACK", help="The track to edit.")],
    replace: Annotated[
        list[str] | None,
        typer.Option(metavar="FIND=WITH", help="Words that are to be others; may be repeated."),
    ] = None,
    parameter: hosts_jobs.Options = None,
    wait: hosts_jobs.Wait = True,
    out: hosts_jobs.Out = None,
    yes: hosts_jobs.Sure = False,
    account: hosts_jobs.AccountName = "",
) -> None:
    """Have Mux's Robots replace words in a caption track that it holds; the times stay.

    The edited track takes the old one's place, unless -p delete_original_track=false.
    """
    from cuesmith.cli import hosts_job_run, hosts_run

    with hosts_run.at_host("mux", account) as desk:
        request = hosts_job_run.edit_request(video, track, replace or [], parameter or [])
        hosts_job_run.start(desk, request, hosts_job_run.Manner(wait, out, yes))


@app.command("languages")
def languages() -> None:
    """List the languages that Mux makes captions in by itself, and which are still beta."""
    from cuesmith.cli import hosts_listing

    hosts_listing.print_mux_languages()
