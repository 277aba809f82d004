"""`cuesmith speakers`: who speaks in captions; told apart by their voices where asked."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cuesmith.cli.options import AudioTrack, DryRun, Force


def speakers(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...",
            help="SUBS to list; SUBS OUT to change; MEDIA SUBS OUT to tell voices apart.",
        ),
    ],
    rename: Annotated[
        list[str] | None,
        typer.Option(metavar="A=B", help="Rename A to B; where there is a B, they become one."),
    ] = None,
    label: Annotated[
        bool, typer.Option("--label", help="Write names into the text where the speaker changes.")
    ] = False,
    labels: Annotated[
        bool,
        typer.Option("--from-labels", help="Take “NAME:” out of the text for the speaker."),
    ] = False,
    each: Annotated[
        bool, typer.Option("--each", help="One file for each speaker: OUT with the name in it.")
    ] = False,
    count: Annotated[
        int, typer.Option(metavar="N", min=0, max=50, help="How many people speak, if known.")
    ] = 0,
    split: Annotated[bool, typer.Option(help="Cut cues where the voice changes.")] = True,
    keep: Annotated[
        bool, typer.Option("--keep", help="Leave cues that have a speaker already.")
    ] = False,
    models: Annotated[
        str, typer.Option(metavar="FOLDER", help="A folder with the two models of your own.")
    ] = "",
    audio_track: AudioTrack = None,
    dry_run: DryRun = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
    force: Force = False,
) -> None:
    """List who speaks, rename and join speakers, or tell them apart by their voices.

    Telling voices apart needs two models (`cuesmith models get speakers`).
    """
    from cuesmith.cli.errors import exit_on_error
    from cuesmith.cli.speakers_run import Naming, VoiceWish, Wish, run

    with exit_on_error():
        track = None if audio_track is None else audio_track - 1
        voices = VoiceWish(count, split, keep, models, track)
        naming = Naming(tuple(rename or ()), labels, label, each)
        run(Wish(tuple(files), naming, voices, dry_run, as_json, force))
