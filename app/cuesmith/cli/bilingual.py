"""`cuesmith bilingual`: two languages in one file, stacked."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cuesmith.cli.options import Config, Force, Style


def bilingual(
    first: Annotated[Path, typer.Argument(metavar="A", help="Captions in the main language.")],
    second: Annotated[Path, typer.Argument(metavar="B", help="Captions in the other language.")],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The file to write, by its ending.")],
    above: Annotated[
        bool,
        typer.Option("--first-above/--first-below", help="Whether A's lines are above B's."),
    ] = True,
    second_size: Annotated[
        int,
        typer.Option(metavar="PERCENT", min=40, max=150, help="Size of B's letters, against A's."),
    ] = 80,
    second_color: Annotated[
        str, typer.Option(metavar="COLOUR", help='Of B\'s letters; "" leaves it as it is.')
    ] = "#ffe9a8",
    italic: Annotated[bool, typer.Option("--italic", help="Write B in italics.")] = False,
    style: Style = None,
    config: Config = None,
    size: Annotated[
        str, typer.Option(metavar="WxH", help="Size of the picture that styles are meant for.")
    ] = "1920x1080",
    force: Force = False,
) -> None:
    """Put two languages into one file: cue beside cue, their lines stacked.

    Cues that say the same come and go together; one without a partner stands alone. ASS keeps
    the styles of both files; WebVTT marks B by the class "second", with a rule for it; SRT has
    one text under the other.
    """
    from cuesmith.cli.bilingual_run import BilingualWish, run
    from cuesmith.cli.errors import exit_on_error
    from cuesmith.services.bilingual_export import Stacking

    with exit_on_error():
        stacking = Stacking(above, second_size / 100, second_color, italic)
        run(BilingualWish(first, second, out, stacking, style, config, size, force))
