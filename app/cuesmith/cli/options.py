"""Options that several commands have, said once: light to import, as every command's module is."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class EngineName(StrEnum):
    """Which engine listens."""

    AUTO = "auto"
    WHISPER = "whisper"
    DRAFT = "draft"


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
    typer.Option(
        "--size", metavar="WxH", help="To fit into, or 720p, 1080p, 2160p; else as it is."
    ),
]
Force = Annotated[
    bool, typer.Option("--force", "-y", help="Replace OUT where it is there already.")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would change; write nothing.")]
ChangesAsJson = Annotated[bool, typer.Option("--json", help="Print what changes as JSON.")]
AsJson = Annotated[bool, typer.Option("--json", help="For scripts.")]
ReadingProfile = Annotated[
    str,
    typer.Option(
        "--profile", "-p", metavar="P", help="The reading profile, by name or as a .toml file."
    ),
]
Film = Annotated[
    Path | None,
    typer.Option("--media", metavar="M", help="The film: its shot changes, frame rate and length."),
]
SpokenLanguage = Annotated[
    str | None, typer.Option(metavar="L", help="Spoken language, such as en; else detected.")
]
SpeechEngine = Annotated[
    EngineName, typer.Option(help="auto takes Whisper where a model can be had, otherwise draft.")
]
SpeechModel = Annotated[
    str, typer.Option(metavar="NAME|FOLDER", help="A Whisper model; see `cuesmith models list`.")
]
AudioTrack = Annotated[
    int | None, typer.Option(metavar="N", min=1, help="Which audio track, counted from 1.")
]
WordStamps = Annotated[bool, typer.Option("--word-stamps", help="Write word times into WebVTT.")]
JsonProgress = Annotated[
    bool, typer.Option("--json-progress", help="One line of JSON per event on stdout.")
]
