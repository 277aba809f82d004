"""`cuesmith overlay`: captions on nothing, for editors to lay over a film."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def overlay(
    subs: Annotated[Path, typer.Argument(metavar="SUBS", help="Captions, in any format.")],
    out: Annotated[
        Path,
        typer.Argument(metavar="OUT.mov|FOLDER", help="ProRes 4444 with alpha, or PNG pictures."),
    ],
    size: Annotated[
        str, typer.Option(metavar="WxH", help="The film's size in pixels.")
    ] = "1920x1080",
    fps: Annotated[
        str, typer.Option(metavar="N", help="Pictures a second: 25, 29.97, 30000/1001.")
    ] = "30",
    style: Annotated[
        str | None, typer.Option(metavar="S", help="A template, such as karaoke or minimalist.")
    ] = None,
    config: Annotated[
        str | None, typer.Option(metavar="FILE|JSON", help="Font, colours, position.")
    ] = None,
    start: Annotated[str, typer.Option(metavar="T", help="Begin there.")] = "0",
    end: Annotated[
        str | None, typer.Option(metavar="T", help="End there; else with the last caption.")
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", "-y", help="Replace OUT.mov where it is there already.")
    ] = False,
) -> None:
    """Write captions alone, with transparency, for an editing program."""
    from cuesmith.cli.errors import exit_on_error
    from cuesmith.cli.overlay_run import OverlayWish, run

    with exit_on_error():
        run(OverlayWish(subs, out, size, fps, style, config, start, end, force))
