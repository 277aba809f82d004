"""`cuesmith doctor`: what works here, what does not, and what to do about it."""

from __future__ import annotations

from typing import Annotated

import typer

EXIT_BROKEN = 1
"""The main job, captions from a media file, cannot run."""


def doctor(
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object, for a bug report; holds no secrets.")
    ] = False,
) -> None:
    """Look at this installation: engines, models, GPU, libraries, sound, keychain, disk.

    The status is 0 unless captions cannot be made from a media file here.
    """
    import json
    from pathlib import Path

    from cuesmith import __version__
    from cuesmith.engines.doctor import examine
    from cuesmith.services.diagnosis import main_job_works, report_json, report_line

    checks = []
    for check in examine():
        checks.append(check)
        if not as_json:
            typer.echo(report_line(check))
    if as_json:
        report = report_json(checks, str(Path.home()), __version__)
        typer.echo(json.dumps(report, ensure_ascii=False, indent=2))
    if not main_job_works(checks):
        raise typer.Exit(EXIT_BROKEN)
