"""Start the studio's window: where services and engines are handed to it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from cuesmith.ui.main_window import StudioPorts


def studio(
    file: Annotated[Path | None, typer.Argument(metavar="[FILE]", help="Medium to open.")] = None,
) -> None:
    """Open the studio, on FILE where one is named."""
    raise typer.Exit(open_studio(file))


def main() -> None:
    """Run `cuesmith-studio [FILE]`."""
    named = [Path(argument) for argument in sys.argv[1:] if not argument.startswith("-")]
    sys.exit(open_studio(named[0] if named else None))


def open_studio(medium: Path | None) -> int:
    """Show the window until it is closed; gives the exit status."""
    from cuesmith.ui.application import run_studio

    return run_studio(make_ports(), medium)


def make_ports() -> StudioPorts:
    """What the window works with: the real engines and files."""
    from cuesmith.base.paths import journals_dir
    from cuesmith.base.resources import resource_path
    from cuesmith.bridge.runner import JobContext
    from cuesmith.cli.engine_choice import choose_engine
    from cuesmith.cli.transcribe_run import check_medium
    from cuesmith.domain.speech import SpeechRequest
    from cuesmith.domain.subtitle_file import WriteOptions
    from cuesmith.domain.track import Track
    from cuesmith.engines.formats import files
    from cuesmith.engines.formats.registry import all_formats, spec_for_path
    from cuesmith.services.transcription import Transcript, forget, transcribe
    from cuesmith.ui.main_window import StudioPorts

    journals = journals_dir()

    def run(medium: Path, resume: bool, context: JobContext) -> Transcript:
        check_medium(medium)
        engine, request = choose_engine(
            "auto",
            SpeechRequest(medium),
            context.report,
            context.token,
            in_words=lambda error: error.message,  # the hint names commands to type
        )
        return transcribe(
            request,
            engine,
            context.partial.emit,
            context.token,
            journals=journals,
            resume=resume,
        )

    def save(track: Track, target: Path) -> None:
        files.write(track, target, spec_for_path(target).id, WriteOptions())

    filters = [
        f"{spec.label} ({' '.join('*' + extension for extension in spec.extensions)})"
        for spec in all_formats()
        if spec.write is not None
    ]
    return StudioPorts(
        transcribe=run,
        save=save,
        forget=lambda medium: forget(journals, SpeechRequest(medium)),
        sample=resource_path("sample", "welcome.mp4"),
        file_filter=";;".join(filters),
    )
