"""`cuesmith conform`: captions brought to a reading profile."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cuesmith.cli.options import ChangesAsJson, DryRun, Film, Force, ReadingProfile


def conform(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="IN OUT", help="Captions, and the file to write; or many with -o."),
    ],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="DIR", help="Write all inputs into this folder."),
    ] = None,
    profile: ReadingProfile = "default",
    media: Film = None,
    resegment: Annotated[
        bool,
        typer.Option(
            "--resegment", help="First divide all cues anew, by the times of their words."
        ),
    ] = False,
    fix_all: Annotated[
        bool,
        typer.Option(
            "--fix-all",
            help="Then put right what else is safe: empty cues, dashes, ellipses, marks, spaces.",
        ),
    ] = False,
    lead_in: Annotated[
        int,
        typer.Option(
            "--lead-in", metavar="MS", min=0, max=1000, help="Come so long before the first word."
        ),
    ] = 0,
    lead_out: Annotated[
        int,
        typer.Option(
            "--lead-out", metavar="MS", min=0, max=2000, help="Stay so long after the last word."
        ),
    ] = 0,
    only: Annotated[
        list[str] | None,
        typer.Option("--only", metavar="RULE", help="Change for this rule alone; may be repeated."),
    ] = None,
    skip: Annotated[
        list[str] | None,
        typer.Option("--skip", metavar="RULE", help="Change nothing for it; may be repeated."),
    ] = None,
    language: Annotated[
        str | None,
        typer.Option("--language", "-l", metavar="L", help="Of IN, where it does not say."),
    ] = None,
    dry_run: DryRun = False,
    as_json: ChangesAsJson = False,
    force: Force = False,
) -> None:
    """Bring captions to a reading profile: times, cues, line breaks; never words.

    Each change is made for a rule of the profile, what matters most first: overlap, past-end, sync,
    too-short, reading-speed, too-long, gap, small-gap, shot-change, words, lines, line-length,
    cue-end, bad-break, unbalanced, needless-break. `cuesmith check` tells what is left to a person.
    """
    from cuesmith.cli.conform_run import ConformWish, run
    from cuesmith.cli.errors import exit_on_error

    wish = ConformWish(
        tuple(files),
        output,
        profile,
        media,
        resegment,
        fix_all,
        (lead_in, lead_out),
        tuple(only or ()),
        tuple(skip or ()),
        language,
        dry_run,
        as_json,
        force,
    )
    with exit_on_error():
        run(wish)
