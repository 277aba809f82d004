"""`cuesmith retime`: shift, frame rates, points."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cuesmith.cli.options import Force

DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Show what would change; write nothing. OUT may be left.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print the result as one JSON object.")]
Drop = Annotated[
    bool, typer.Option("--drop", help="Leave out cues that have no place at the new times.")
]
Out = Annotated[Path | None, typer.Argument(metavar="OUT", help="The file to write.")]


def retime(
    source: Annotated[Path, typer.Argument(metavar="IN", help="Captions, in any format.")],
    out: Out = None,
    shift: Annotated[
        str | None,
        typer.Option(metavar="T", help="Later by 1.5, 1:02.5, 250ms or 12f; earlier by -1.5."),
    ] = None,
    from_fps: Annotated[
        str | None, typer.Option(metavar="N", help="The frame rate that they were made for: 25.")
    ] = None,
    to_fps: Annotated[
        str | None, typer.Option(metavar="N", help="That of the film: 23.976, 24000/1001.")
    ] = None,
    point: Annotated[
        list[str] | None,
        typer.Option(
            metavar="A=B",
            help="What stands at A (a time, or #12 for cue 12) is spoken at B. One shifts, two "
            "stretch, more bend.",
        ),
    ] = None,
    straight: Annotated[
        bool, typer.Option("--straight", help="One line as near as can be to all the points.")
    ] = False,
    since: Annotated[
        str | None,
        typer.Option(metavar="A", help="Only cues that start there or later: a time, or #12."),
    ] = None,
    fps: Annotated[
        str | None, typer.Option(metavar="N", help="Pictures a second, where times are in frames.")
    ] = None,
    drop: Drop = False,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    force: Force = False,
) -> None:
    """Shift captions, change their frame rate, or fit them to points that are known.

    The words' times go along. Cues that would be over before the film begins are refused, or left
    out with --drop.
    """
    from cuesmith.cli.errors import exit_on_error
    from cuesmith.cli.retime_run import RetimeWish, run
    from cuesmith.cli.retiming import Outlet

    wish = RetimeWish(
        source, shift, from_fps, to_fps, tuple(point or ()), straight, since, fps
    )  # fmt: skip
    with exit_on_error():
        run(wish, Outlet(out, drop, dry_run, as_json, force))
