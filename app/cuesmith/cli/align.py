"""`cuesmith align`: a script and its medium, to timed captions."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cuesmith.cli.options import Force


class EngineName(StrEnum):
    """Which engine listens."""

    AUTO = "auto"
    WHISPER = "whisper"
    DRAFT = "draft"


def align(
    media: Annotated[Path, typer.Argument(metavar="MEDIA", help="Video or audio.")],
    script: Annotated[
        Path,
        typer.Argument(
            metavar="SCRIPT",
            help="What is said: text, Markdown, a screenplay, DOCX; or captions, which keep "
            "their cues.",
        ),
    ],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The captions to write.")],
    language: Annotated[
        str | None, typer.Option(metavar="L", help="Spoken language, such as en; else detected.")
    ] = None,
    engine: Annotated[
        EngineName,
        typer.Option(help="auto takes Whisper where a model can be had, otherwise draft."),
    ] = EngineName.AUTO,
    model: Annotated[
        str,
        typer.Option(metavar="NAME|FOLDER", help="A Whisper model; see `cuesmith models list`."),
    ] = "",
    profile: Annotated[
        str, typer.Option(metavar="P", help="Readability profile: a name or a .toml file.")
    ] = "default",
    audio_track: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Which audio track, counted from 1.")
    ] = None,
    sounds: Annotated[bool, typer.Option(help="Keep [sounds] that the script names.")] = True,
    by_line: Annotated[
        bool, typer.Option("--by-line", help="The end of each line of the script ends a cue.")
    ] = False,
    unspoken: Annotated[
        bool, typer.Option(help="Keep what the script has and nobody says.")
    ] = True,
    retime: Annotated[
        bool, typer.Option("--retime", help="Captions: move the cues to where they are spoken.")
    ] = False,
    word_stamps: Annotated[
        bool, typer.Option("--word-stamps", help="Write word times into WebVTT.")
    ] = False,
    json_progress: Annotated[
        bool, typer.Option("--json-progress", help="One line of JSON per event on stdout.")
    ] = False,
    force: Force = False,
) -> None:
    """Give the words of a script their times, and make captions of them.

    The script may leave parts out and have more than is said: what is not spoken is marked, and
    speech that it lacks is named. Captions instead of a script keep their cues and get word times.
    """
    from cuesmith.cli.align_run import Wish, run
    from cuesmith.cli.errors import exit_on_error
    from cuesmith.domain.language import normalize_language
    from cuesmith.domain.speech import SpeechRequest

    with exit_on_error():
        request = SpeechRequest(
            media,
            audio_track=None if audio_track is None else audio_track - 1,
            language=normalize_language(language) if language else None,
            model=model,
        )
        wish = Wish(
            script,
            out,
            engine.value,
            profile,
            sounds,
            by_line,
            unspoken,
            retime,
            word_stamps,
            force,
        )
        status = run(request, wish, json_progress=json_progress)
    raise typer.Exit(status)
