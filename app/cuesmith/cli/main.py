"""The `cuesmith` command. A command is made, and its module imported, when it is wanted."""

import sys
from typing import Annotated

import typer

from cuesmith import __version__
from cuesmith.cli.later import Commands, family, hold

COMMANDS = (
    ("transcribe", "Transcribe the speech of media files into captions."),
    ("align", "Give the words of a script their times, and make captions of them."),
    ("translate", "Translate captions into other languages, cue for cue."),
    ("convert", "Convert subtitle files, or the subtitle tracks of media."),
    ("transcript", "Write captions as a transcript: text, Markdown or a document for Word."),
    ("bilingual", "Put two languages into one file: cue beside cue, their lines stacked."),
    ("clean", "Clean up what captions say: sounds, fillers, slips, oaths, numbers, marks, casing."),
    ("retime", "Shift captions, change their frame rate, or fit them to points that are known."),
    ("sync", "Bring captions in line with another track, or with what is said in a film."),
    ("check", "Hold captions to a reading profile, and tell what breaks it."),
    ("conform", "Bring captions to a reading profile: times, cues, line breaks; never words."),
    ("stats", "Show what captions are like: words, reading speed, lengths, speakers, speech."),
    ("speakers", "List who speaks, rename and join speakers, or tell them apart by their voices."),
    ("burn", "Burn captions into the picture; sound, tags, chapters and times are kept."),
    ("mux", "Add captions as tracks; picture and sound are copied as they are."),
    ("overlay", "Write captions alone, with transparency, for an editing program."),
    ("frame", "Draw one moment of a film with its captions, as they would be burned in."),
    ("templates", "Show the templates for --style: those of Cuesmith, and your own."),
    ("publish", "Bring a film and its captions to a host; next time, only what changed."),
    (
        "doctor",
        "Look at this installation: engines, models, GPU, libraries, sound, keychain, disk.",
    ),
    ("studio", "Open the studio, on FILE where one is named."),
)
"""Each with the beginning of its own description."""

app = typer.Typer(
    name="cuesmith",
    cls=Commands,
    help="Captions: transcribe, convert, style, burn in, publish.",
    no_args_is_help=True,
    rich_markup_mode=None,  # plain help: rich would cost more than all the rest of the start
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command, description in COMMANDS:
    hold(app, command, description)
app.add_typer(
    family("cuesmith.cli.models", "Speech models: list, get, path, remove."), name="models"
)
app.add_typer(
    family("cuesmith.cli.hosts", "Mux, Gcore and Magic Hour: accounts, films, captions, jobs."),
    name="hosts",
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"cuesmith {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Hold the options that stand before a command."""


def main() -> None:
    """Run the command line; a frozen build comes here for its speech worker too."""
    if sys.argv[1:2] == ["--speech-worker"]:
        from cuesmith.engines.speech.worker import main as work

        work()
    if sys.argv[1:2] == ["--translation-worker"]:
        from cuesmith.engines.translation.offline_worker import main as translate

        translate()
    for stream in (sys.stdout, sys.stderr):
        # A file name or a caption may hold what the terminal's encoding lacks; it must still print.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    app()
