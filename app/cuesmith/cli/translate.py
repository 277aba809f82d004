"""`cuesmith translate`: captions into other languages."""

from pathlib import Path
from typing import Annotated

import typer

from cuesmith.cli.options import Force


def translate(
    source: Annotated[
        Path | None,
        typer.Argument(metavar="IN", help="Captions; with --engine whisper, a film or recording."),
    ] = None,
    target: Annotated[
        Path | None, typer.Argument(metavar="OUT", help="The file to write, by its ending.")
    ] = None,
    to: Annotated[
        list[str] | None,
        typer.Option("--to", metavar="L", help="Language, such as de or pt-BR; several with -o."),
    ] = None,
    from_: Annotated[
        str | None,
        typer.Option("--from", metavar="L", help="Language of IN; else as IN says, or found out."),
    ] = None,
    engine: Annotated[
        str,
        typer.Option(metavar="E", help="See --engines. By default the first one that is set up."),
    ] = "",
    url: Annotated[str, typer.Option(metavar="URL", help="Address of a server of your own.")] = "",
    model: Annotated[
        str,
        typer.Option(metavar="NAME|FOLDER", help="Of the engines offline, openai and whisper."),
    ] = "",
    glossary: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="CSV or TOML: terms, and what they become; alone, they stay."
        ),
    ] = None,
    profile: Annotated[
        str, typer.Option(metavar="P", help="Readability profile that lines are broken by.")
    ] = "default",
    folder: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="DIR", help="Folder, for IN.de.srt and so on."),
    ] = None,
    retry_failed: Annotated[
        bool,
        typer.Option("--retry-failed", help="Keep what OUT has; translate what is still as in IN."),
    ] = False,
    engines: Annotated[
        bool, typer.Option("--engines", help="List the engines, and which are set up.")
    ] = False,
    remember_key: Annotated[
        bool,
        typer.Option(
            "--remember", help="Ask for ENGINE's key and keep it, with --url and --model."
        ),
    ] = False,
    force: Force = False,
) -> None:
    """Translate captions into other languages, cue for cue.

    Times, speakers, markup and dialogue lines stay; lines are broken anew. What no translation
    came for stays in its language, and the status is 1. Run again (with --retry-failed where OUT
    is there), it goes on from what is done.
    """
    from cuesmith.cli import translate_run
    from cuesmith.cli.errors import exit_on_error
    from cuesmith.cli.translate_wish import Wish

    with exit_on_error():
        if engines:
            translate_run.list_engines()
            return
        wish = Wish(
            source=source,
            target=target,
            to=tuple(to or ()),
            language=from_ or "",
            engine=engine,
            url=url,
            model=model,
            glossary=glossary,
            profile=profile,
            folder=folder,
            retry_failed=retry_failed,
            force=force,
        )
        status = translate_run.remember(wish) if remember_key else translate_run.run(wish)
    raise typer.Exit(status)
