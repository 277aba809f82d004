"""`cuesmith burn`: captions drawn into the picture of a film."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cuesmith.cli.options import Config, Fonts, Force, OutputSize, Style, Video


def burn(
    video: Video,
    subs: Annotated[
        list[Path],
        typer.Argument(metavar="SUBS", help="Captions, in any format; several are all drawn."),
    ],
    out: Annotated[
        Path, typer.Argument(metavar="OUT", help="The new film: .mp4, .mov, .mkv or .webm.")
    ],
    style: Style = None,
    config: Config = None,
    fonts: Fonts = None,
    preset: Annotated[
        str | None,
        typer.Option(metavar="P", help="youtube, shorts (tiktok, reels), web or archive."),
    ] = None,
    start: Annotated[
        str | None, typer.Option(metavar="T", help="Begin there: seconds, or 1:02:03.4.")
    ] = None,
    end: Annotated[str | None, typer.Option(metavar="T", help="End there.")] = None,
    size: OutputSize = None,
    codec: Annotated[
        str | None, typer.Option(metavar="C", help="h264, hevc, av1 or prores.")
    ] = None,
    quality: Annotated[
        str | None,
        typer.Option(metavar="Q", help="small, good, high, best, or the encoder's own number."),
    ] = None,
    speed: Annotated[
        str | None, typer.Option(metavar="V", help="fast, balanced or thorough.")
    ] = None,
    encoder: Annotated[
        str | None,
        typer.Option(metavar="E", help="auto, software, nvenc, videotoolbox or qsv."),
    ] = None,
    aspect: Annotated[
        str | None, typer.Option(metavar="W:H", help="Keep a part of that shape, such as 9:16.")
    ] = None,
    crop: Annotated[
        str,
        typer.Option(
            metavar="auto|center|X",
            help="Where it lies: where most moves, in the middle, or 0 (left) to 1 (right).",
        ),
    ] = "auto",
    force: Force = False,
) -> None:
    """Burn captions into the picture; sound, tags, chapters and times are kept.

    Letters that no font here has, and whatever cannot be kept, are named on standard error.
    """
    from cuesmith.cli.burn_run import BurnWish, run
    from cuesmith.cli.errors import exit_on_error

    wish = BurnWish(
        video, tuple(subs), out, style, config, fonts, preset, start, end, size, codec, quality,
        speed, encoder, aspect, crop, force,
    )  # fmt: skip
    with exit_on_error():
        run(wish)
