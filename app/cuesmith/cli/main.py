"""The `cuesmith` command. Each command's module imports what is heavy when it is run."""

import sys
from typing import Annotated

import typer

from cuesmith import __version__
from cuesmith.cli import (
    burn,
    convert,
    doctor,
    frame,
    models,
    mux,
    overlay,
    publish,
    studio,
    templates,
    transcribe,
)
from cuesmith.cli.later import family

app = typer.Typer(
    name="cuesmith",
    help="Captions: transcribe, convert, style, burn in, publish.",
    no_args_is_help=True,
    rich_markup_mode=None,  # plain help: rich would cost more than all the rest of the start
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(transcribe.transcribe)
app.command()(convert.convert)
app.command()(burn.burn)
app.command()(mux.mux)
app.command()(overlay.overlay)
app.command()(frame.frame)
app.command()(templates.templates)
app.command()(publish.publish)
app.command()(doctor.doctor)
app.command()(studio.studio)
app.add_typer(models.app, name="models")
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
    for stream in (sys.stdout, sys.stderr):
        # A file name or a caption may hold what the terminal's encoding lacks; it must still print.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    app()
