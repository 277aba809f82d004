"""`cuesmith overlay`: captions on nothing, for editors to lay over a film."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cuesmith.cli.options import Config, Force, Style, Subs


def overlay(
    subs: Subs,
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
    style: Style = None,
    config: Config = None,
    start: Annotated[str, typer.Option(metavar="T", help="Begin there.")] = "0",
    end: Annotated[
        str | None, typer.Option(metavar="T", help="End there; else with the last caption.")
    ] = None,
    force: Force = False,
) -> None:
    """Write captions alone, with transparency, for an editing program."""
    from cuesmith.cli.errors import exit_on_error
    from cuesmith.cli.overlay_run import OverlayWish, run

    with exit_on_error():
        run(OverlayWish(subs, out, size, fps, style, config, start, end, force))
