"""The part of `cuesmith hosts` that is Mux's alone."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

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


@app.command("languages")
def languages() -> None:
    """List the languages that Mux makes captions in by itself, and which are still beta."""
    from cuesmith.cli import hosts_listing

    hosts_listing.print_mux_languages()
