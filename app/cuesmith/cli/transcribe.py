"""`cuesmith transcribe`: from media files to captions."""

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cuesmith.cli.options import (
    AudioTrack,
    EngineName,
    JsonProgress,
    ReadingProfile,
    SpeechEngine,
    SpeechModel,
    SpokenLanguage,
    WordStamps,
)


class DeviceName(StrEnum):
    """Where Whisper runs."""

    AUTO = "auto"
    CPU = "cpu"
    CUDA = "cuda"


class Task(StrEnum):
    """What becomes of the speech."""

    TRANSCRIBE = "transcribe"
    TRANSLATE = "translate"


def transcribe(
    inputs: Annotated[list[Path], typer.Argument(metavar="IN...", help="Media files.")],
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="OUT",
            help="File to write, a folder for several, or - for standard output. "
            "By default beside each input, never over an existing file.",
        ),
    ] = None,
    format_id: Annotated[
        str | None,
        typer.Option(
            "-f", "--format", metavar="F", help="srt, vtt, ass, ttml, sbv, sub, txt or json."
        ),
    ] = None,
    engine: SpeechEngine = EngineName.AUTO,
    model: SpeechModel = "",
    device: Annotated[DeviceName, typer.Option(help="Where Whisper runs.")] = DeviceName.AUTO,
    compute_type: Annotated[
        str, typer.Option(metavar="T", help="int8, float16, int8_float16, float32, ...")
    ] = "auto",
    language: SpokenLanguage = None,
    task: Annotated[Task, typer.Option(help="translate writes English.")] = Task.TRANSCRIBE,
    prompt: Annotated[str, typer.Option(metavar="S", help="Text that sets style and names.")] = "",
    hotwords: Annotated[str, typer.Option(metavar="S", help="Names to listen for.")] = "",
    words: Annotated[bool, typer.Option(help="Time each word.")] = True,
    vad: Annotated[bool, typer.Option(help="Leave out what holds no voice.")] = True,
    batch_size: Annotated[
        int, typer.Option(metavar="N", min=0, help="Windows decoded at once; 0 chooses.")
    ] = 0,
    profile: ReadingProfile = "default",
    audio_track: AudioTrack = None,
    word_stamps: WordStamps = False,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on where an earlier run was stopped.")
    ] = False,
    json_progress: JsonProgress = False,
) -> None:
    """Transcribe the speech of media files into captions.

    Ctrl-C writes what is done and exits with status 130; --resume goes on from there.
    """
    from cuesmith.cli.errors import exit_on_error
    from cuesmith.cli.transcribe_run import Wish, run
    from cuesmith.domain.language import normalize_language
    from cuesmith.domain.speech import SpeechRequest

    wish = Wish(output, format_id, engine.value, profile, word_stamps, resume, json_progress)
    with exit_on_error():
        shared = SpeechRequest(
            media=Path(),
            audio_track=None if audio_track is None else audio_track - 1,
            language=normalize_language(language) if language else None,
            task=task.value,
            prompt=prompt,
            hotwords=hotwords,
            words=words,
            vad=vad,
            batch_size=batch_size,
            model=model,
            device=device.value,
            compute_type=compute_type,
        )
        status = run([replace(shared, media=medium) for medium in inputs], wish)
    raise typer.Exit(status)
