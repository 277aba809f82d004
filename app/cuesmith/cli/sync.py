"""`cuesmith sync`: captions brought in line with another track, or with what is said."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cuesmith.cli.options import Force
from cuesmith.cli.retime import AsJson, Drop, DryRun, Out


def sync(
    source: Annotated[Path, typer.Argument(metavar="IN", help="Captions, in any format.")],
    out: Out = None,
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="REF", help="Captions that are right, in any language."),
    ] = None,
    to_speech: Annotated[
        Path | None,
        typer.Option("--to-speech", metavar="FILM", help="The film, or its sound."),
    ] = None,
    splits: Annotated[
        bool,
        typer.Option("--splits", help="Let parts move by different amounts: cuts and breaks."),
    ] = False,
    track: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, help="Which sound track of FILM, from 1."),
    ] = None,
    drop: Drop = False,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    force: Force = False,
) -> None:
    """Bring captions in line with another track, or with what is said in a film.

    A shift, another frame rate and an even drift are found; with --splits also cuts. Where nothing
    shows where the captions belong, that is said, and nothing is written.
    """
    from cuesmith.cli.errors import exit_on_error
    from cuesmith.cli.retiming import Outlet
    from cuesmith.cli.sync_run import SyncWish, run

    wish = SyncWish(source, to, to_speech, splits, track)
    with exit_on_error():
        run(wish, Outlet(out, drop, dry_run, as_json, force))
