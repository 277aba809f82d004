"""`cuesmith publish`: a film and its captions to a host, as one step that can be repeated."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def publish(
    paths: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="A project; or a film and captions.")
    ],
    to: Annotated[
        str, typer.Option("--to", metavar="HOST", help="mux or gcore; else where it went before.")
    ] = "",
    account: Annotated[str, typer.Option(metavar="NAME", help="Which account.")] = "",
    title: Annotated[str, typer.Option(metavar="T", help="The film's name there.")] = "",
    signed: Annotated[
        bool | None,
        typer.Option("--signed/--public", help="Whether only signed addresses show it."),
    ] = None,
    url: Annotated[
        str, typer.Option(metavar="URL", help="Where the host fetches the film, instead.")
    ] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", "-n", help="Only say what would be done.")
    ] = False,
    again: Annotated[
        bool, typer.Option("--again", help="Send the film as another one, where it is there.")
    ] = False,
    undo: Annotated[
        bool, typer.Option("--undo", help="Take back what the last publishing did to captions.")
    ] = False,
) -> None:
    """Bring a film and its captions to a host; next time, only what changed.

    The film's link is printed. What was replaced is kept, and can be put back with --undo.
    """
    from cuesmith.cli import publish_run
    from cuesmith.cli.errors import exit_on_error

    wish = publish_run.PublishWish(
        tuple(paths), to, account, title, signed, url, dry_run, undo, again
    )
    with exit_on_error():
        publish_run.run(wish)
