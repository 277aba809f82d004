"""`cuesmith frame`: one picture of a film with its captions, as the studio shows it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def frame(
    video: Annotated[Path, typer.Argument(metavar="VIDEO", help="The film.")],
    subs: Annotated[Path, typer.Argument(metavar="SUBS", help="Captions, in any format.")],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The picture: a .png file.")],
    at: Annotated[
        str, typer.Option("--at", metavar="T", help="When: 12.5, 0:12.5, 300f or 00:00:12:15.")
    ],
    style: Annotated[
        str | None, typer.Option(metavar="S", help="A template, such as karaoke or minimalist.")
    ] = None,
    config: Annotated[
        str | None, typer.Option(metavar="FILE|JSON", help="Font, colours, position.")
    ] = None,
    size: Annotated[
        str | None, typer.Option(metavar="WxH", help="Or 720p, 1080p, 2160p; else as it is.")
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", "-y", help="Replace OUT where it is there already.")
    ] = False,
) -> None:
    """Draw one moment of a film with its captions, as they would be burned in.

    An ASS file keeps its own styles unless another one is asked for. Letters that no font here
    has are named on standard error.
    """
    from cuesmith.cli.errors import exit_on_error
    from cuesmith.cli.frame_run import FrameWish, run

    with exit_on_error():
        run(FrameWish(video, subs, out, at, style, config, size, force))
