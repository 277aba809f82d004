"""`cuesmith align`: a script and its medium, to timed captions."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cuesmith.cli.options import (
    AudioTrack,
    EngineName,
    Force,
    JsonProgress,
    ReadingProfile,
    SpeechEngine,
    SpeechModel,
    SpokenLanguage,
    WordStamps,
)


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
    language: SpokenLanguage = None,
    engine: SpeechEngine = EngineName.AUTO,
    model: SpeechModel = "",
    profile: ReadingProfile = "default",
    audio_track: AudioTrack = None,
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
    word_stamps: WordStamps = False,
    json_progress: JsonProgress = False,
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
