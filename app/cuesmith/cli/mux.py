"""`cuesmith mux`: captions put into a film as tracks that can be switched off."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cuesmith.cli.options import Config, Force, Style, Video


def mux(
    video: Video,
    subs: Annotated[
        list[Path], typer.Argument(metavar="SUBS...", help="Captions, one track each.")
    ],
    out: Annotated[
        Path,
        typer.Option(
            "-o", "--output", metavar="OUT", help="The new film: .mp4, .mov, .mkv, .webm."
        ),
    ],
    language: Annotated[
        list[str] | None,
        typer.Option(
            "-l",
            "--language",
            metavar="L",
            help="Of each in turn, such as de; else as it is named.",
        ),
    ] = None,
    title: Annotated[
        list[str] | None,
        typer.Option("-t", "--title", metavar="T", help="Of each track in turn."),
    ] = None,
    default: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, help="The track shown at first, from 1."),
    ] = None,
    forced: Annotated[
        list[int] | None,
        typer.Option(metavar="N", min=1, help="A track shown to everyone, from 1."),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option("--as", metavar="F", help="In .mkv: srt, ass or vtt; else as is fitting."),
    ] = None,
    font: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="Attach a font (.mkv)."),
    ] = None,
    attach: Annotated[
        bool,
        typer.Option("--attach/--no-attach", help="The fonts of ASS captions too (.mkv)."),
    ] = True,
    style: Style = None,
    config: Config = None,
    only: Annotated[
        bool, typer.Option("--only", help="Leave out the film's own subtitle tracks.")
    ] = False,
    force: Force = False,
) -> None:
    """Add captions as tracks; picture and sound are copied as they are."""
    from cuesmith.cli.errors import exit_on_error
    from cuesmith.cli.mux_run import MuxWish, run

    wish = MuxWish(
        video, tuple(subs), out, tuple(language or ()), tuple(title or ()), default,
        tuple(forced or ()), kind, tuple(font or ()), attach, style, config, only,
        force,
    )  # fmt: skip
    with exit_on_error():
        run(wish)
