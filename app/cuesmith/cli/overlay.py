"""`cuesmith overlay`: captions on nothing, for editors to lay over a film."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cuesmith.cli.options import Config, Fonts, Force, Style, Subs


def overlay(
    subs: Subs,
    out: Annotated[
        Path,
        typer.Argument(metavar="OUT.mov|FOLDER", help="ProRes 4444 with alpha, or PNG pictures."),
    ],
    video: Annotated[
        Path | None,
        typer.Option(metavar="VIDEO", help="The film it is for: its size, rate, length, fonts."),
    ] = None,
    size: Annotated[
        str | None, typer.Option(metavar="WxH", help="Pixels; else the film's, or 1920x1080.")
    ] = None,
    fps: Annotated[
        str | None,
        typer.Option(
            metavar="N", help="Pictures a second, 25 or 30000/1001; else the film's, or 30."
        ),
    ] = None,
    style: Style = None,
    config: Config = None,
    fonts: Fonts = None,
    start: Annotated[str, typer.Option(metavar="T", help="Begin there.")] = "0",
    end: Annotated[
        str | None,
        typer.Option(metavar="T", help="End there; else with the film, or the last caption."),
    ] = None,
    force: Force = False,
) -> None:
    """Write captions alone, with transparency, for an editing program."""
    from cuesmith.cli.errors import exit_on_error
    from cuesmith.cli.overlay_run import OverlayWish, run

    with exit_on_error():
        run(OverlayWish(subs, out, video, size, fps, style, config, fonts, start, end, force))
