"""`cuesmith stats`: what captions are like, in figures."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cuesmith.cli.options import AsJson, ReadingProfile


def stats(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE...", help="Captions; more files are compared to the first."),
    ],
    media: Annotated[
        Path | None,
        typer.Option("--media", metavar="M", help="The film: how much of its speech is covered."),
    ] = None,
    profile: ReadingProfile = "default",
    as_json: AsJson = False,
) -> None:
    """Show what captions are like: words, reading speed, lengths, speakers, speech.

    Bars beyond a limit of the reading profile are marked with an exclamation mark.
    """
    from cuesmith.cli.errors import exit_on_error
    from cuesmith.cli.stats_run import run

    with exit_on_error():
        run(files, media, profile, as_json=as_json)
