"""`cuesmith transcript`: captions as a text to be read."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cuesmith.cli.options import Force


class Times(StrEnum):
    """Which times are told."""

    NONE = "none"
    PARAGRAPH = "paragraph"
    CUE = "cue"


def transcript(
    source: Annotated[Path, typer.Argument(metavar="IN", help="Captions, in any format.")],
    out: Annotated[
        Path, typer.Argument(metavar="OUT", help="A .txt, .md or .docx file; - writes text.")
    ],
    timestamps: Annotated[
        Times, typer.Option(help="Before each paragraph, each cue, or nowhere.")
    ] = Times.PARAGRAPH,
    speakers: Annotated[bool, typer.Option(help="Name who speaks.")] = True,
    turns: Annotated[
        bool, typer.Option("--turns", help="One paragraph for each turn of a speaker.")
    ] = False,
    title: Annotated[
        str | None, typer.Option(metavar="T", help="Else the name of IN; '' for none.")
    ] = None,
    beside: Annotated[
        Path | None,
        typer.Option(
            "--beside", metavar="FILE", help="The same in another language: two columns in Word."
        ),
    ] = None,
    force: Force = False,
) -> None:
    """Write captions as a transcript: text, Markdown or a document for Word.

    A paragraph ends where another speaker begins, at a long pause, and at the end of a sentence
    once it is long enough.
    """
    from cuesmith.cli.errors import exit_on_error
    from cuesmith.cli.transcript_run import TranscriptWish, run

    with exit_on_error():
        wish = TranscriptWish(source, out, timestamps.value, speakers, turns, title, beside)
        run(wish, force=force)
