"""`cuesmith check`: captions held to a reading profile."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cuesmith.cli.options import AsJson, Film, ReadingProfile


class Least(StrEnum):
    """From which severity on findings are told."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


def check(
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="FILE...", help="Captions, in any format.")
    ] = None,
    profile: ReadingProfile = "default",
    media: Film = None,
    source: Annotated[
        Path | None,
        typer.Option(
            "--source", metavar="S", help="The captions that FILE was translated from, cue for cue."
        ),
    ] = None,
    language: Annotated[
        str | None,
        typer.Option("--language", "-l", metavar="L", help="Of FILE, where it does not say."),
    ] = None,
    without: Annotated[
        list[str] | None,
        typer.Option("--without", metavar="RULE", help="Leave a rule out; may be repeated."),
    ] = None,
    least: Annotated[
        Least, typer.Option("--least", help="Tell only what matters at least so much.")
    ] = Least.ADVICE,
    as_json: AsJson = False,
    profiles: Annotated[
        bool, typer.Option("--profiles", help="List the profiles with their figures and sources.")
    ] = False,
    show_profile: Annotated[
        str | None,
        typer.Option(
            "--show-profile", metavar="P", help="Print one as TOML, to start one of your own from."
        ),
    ] = None,
) -> None:
    """Hold captions to a reading profile, and tell what breaks it.

    The status is 0 where all is well, 1 where a rule is broken, 2 where a file could not be read.
    `cuesmith conform --fix-all` makes the changes that are safe.
    """
    from cuesmith.base.errors import UsageError
    from cuesmith.cli.errors import exit_on_error

    status = 0
    with exit_on_error():
        if profiles:
            from cuesmith.cli.check_profiles import list_profiles

            list_profiles(as_json=as_json)
        elif show_profile is not None:
            from cuesmith.cli.check_profiles import print_profile

            print_profile(show_profile)
        elif not files:
            raise UsageError("Name the captions to look at.", hint="cuesmith check FILE")
        else:
            from cuesmith.cli.check_run import CheckWish, run

            off = tuple(without or ())
            wish = CheckWish(
                tuple(files), profile, media, source, language, off, least.value, as_json
            )
            status = run(wish)
    raise typer.Exit(status)
