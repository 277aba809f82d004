"""`cuesmith frame`: one picture of a film with its captions, as the studio shows it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cuesmith.cli.options import Config, Fonts, Force, OutputSize, Style, Subs, Video


def frame(
    video: Video,
    subs: Subs,
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The picture: a .png file.")],
    at: Annotated[
        str, typer.Option("--at", metavar="T", help="When: 12.5, 0:12.5, 300f or 00:00:12:15.")
    ],
    style: Style = None,
    config: Config = None,
    fonts: Fonts = None,
    size: OutputSize = None,
    force: Force = False,
) -> None:
    """Draw one moment of a film with its captions, as they would be burned in.

    An ASS file keeps its own styles unless another one is asked for. Letters that no font here
    has are named on standard error.
    """
    from cuesmith.cli.errors import exit_on_error
    from cuesmith.cli.frame_run import FrameWish, run

    with exit_on_error():
        run(FrameWish(video, subs, out, at, style, config, fonts, size, force))
