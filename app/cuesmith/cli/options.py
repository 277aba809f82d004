"""Options that several commands have, said once: light to import, as every command's module is."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Video = Annotated[Path, typer.Argument(metavar="VIDEO", help="The film.")]
Subs = Annotated[Path, typer.Argument(metavar="SUBS", help="Captions, in any format.")]
Style = Annotated[
    str | None,
    typer.Option("--style", metavar="S", help="A template, such as karaoke or minimalist."),
]
Config = Annotated[
    str | None,
    typer.Option("--config", metavar="FILE|JSON", help="Font, colours, position."),
]
Fonts = Annotated[
    Path | None,
    typer.Option("--fonts", metavar="DIR", help="A folder of fonts beside the system's."),
]
OutputSize = Annotated[
    str | None,
    typer.Option("--size", metavar="WxH", help="Or 720p, 1080p, 2160p; else as it is."),
]
Force = Annotated[
    bool, typer.Option("--force", "-y", help="Replace OUT where it is there already.")
]
