"""`cuesmith models`: what speech models there are, and which of them are on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from cuesmith.engines.speech.store import ModelEntry

app = typer.Typer(
    help="Speech models: list, get, path, remove.", no_args_is_help=True, rich_markup_mode=None
)

Names = Annotated[list[str], typer.Argument(metavar="NAME...", help="See `models list`.")]
Name = Annotated[str, typer.Argument(metavar="NAME", help="A model's name, or a folder.")]


@app.command("list")
def list_command(
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Show the models: size, languages, whether on disk, and what each is good for."""
    import json
    from dataclasses import asdict

    from cuesmith.engines.speech.store import list_entries

    entries = (*list_entries(), _voices())
    if as_json:
        rows = [asdict(entry) | {"path": str(entry.path or "")} for entry in entries]
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    width = max(len(entry.name) for entry in entries)
    for entry in entries:
        typer.echo(_line(entry, width))


def _voices() -> ModelEntry:
    """The models that tell voices apart, as an entry among the others."""
    from cuesmith.base.errors import ModelError
    from cuesmith.engines.speech import speaker_models
    from cuesmith.engines.speech.store import ModelEntry

    entry = (speaker_models.NAME, speaker_models.MEGABYTES, "many", speaker_models.ADVICE)
    try:
        return ModelEntry(*entry, speaker_models.find_models().segmentation.parent)
    except ModelError:
        return ModelEntry(*entry)


def _line(entry: ModelEntry, width: int) -> str:
    mark = "*" if entry.path else "~" if entry.partial else " "
    state = "on disk" if entry.path else "partly" if entry.partial else ""
    size = f"{entry.megabytes:5d} MB"
    languages = {"en": "English", "many": "about 100 languages"}.get(entry.languages, "")
    return f"{mark} {entry.name:<{width}}  {size}  {languages:<19}  {state:<7}  {entry.advice}"


@app.command("get")
def get_command(names: Names) -> None:
    """Fetch models; Ctrl-C keeps what has arrived, and the same command goes on from there."""
    from cuesmith.base.jobs import CancelToken
    from cuesmith.cli.errors import EXIT_CANCELLED, exit_on_error
    from cuesmith.cli.meter import Meter
    from cuesmith.engines.speech import speaker_models
    from cuesmith.engines.speech.store import get_model

    for name in names:
        try:
            with exit_on_error(), Meter() as meter:
                if name == speaker_models.NAME:
                    path = speaker_models.get_models(meter.report, CancelToken()).embedding.parent
                else:
                    path = get_model(name, meter.report, CancelToken())
        except typer.Exit as end:
            if end.exit_code == EXIT_CANCELLED:
                typer.echo(
                    f"Stopped. What has arrived of {name} is kept for the next time.", err=True
                )
            raise
        typer.echo(str(path))


@app.command("path")
def path_command(name: Name) -> None:
    """Print the folder of a model that is on disk."""
    from cuesmith.cli.errors import exit_on_error
    from cuesmith.engines.speech import speaker_models
    from cuesmith.engines.speech.store import resolve_model

    with exit_on_error():
        if name == speaker_models.NAME:
            typer.echo(str(speaker_models.find_models().segmentation.parent))
        else:
            typer.echo(str(resolve_model(name)))


@app.command("remove")
def remove_command(names: Names) -> None:
    """Delete models, or what stopped downloads left of them, from the model store."""
    from cuesmith.cli.errors import exit_on_error
    from cuesmith.engines.speech import speaker_models
    from cuesmith.engines.speech.store import remove_model

    with exit_on_error():
        for name in names:
            voices = name == speaker_models.NAME
            freed = speaker_models.remove_models() if voices else remove_model(name)
            typer.echo(f"{name}: removed, {freed / 1e6:.0f} MB freed")
