"""`cuesmith templates`: what looks there are for captions, and where one's own lie."""

from __future__ import annotations

from typing import Annotated

import typer


def templates(
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
    show: Annotated[
        str | None,
        typer.Option(metavar="S", help="Show a template's file, to make one's own from."),
    ] = None,
    schema: Annotated[
        bool, typer.Option("--schema", help="Show the JSON schema of what --config takes.")
    ] = False,
) -> None:
    """Show the templates for --style: those of Cuesmith, and your own.

    Your own are files NAME.toml in the folder that is named at the end; what is wrong with one is
    said on standard error.
    """
    if show is not None:
        _print_template(show)
    elif schema:
        _print_schema()
    elif as_json:
        _print_json()
    else:
        _print_list()


def _print_template(name: str) -> None:
    from cuesmith.cli.errors import exit_on_error
    from cuesmith.domain.template_text import template_text
    from cuesmith.services.styling import no_template
    from cuesmith.services.template_store import load_templates

    with exit_on_error():
        templates = load_templates().templates
        template = templates.get(name)
        if template is None:
            raise no_template(name, sorted(templates))
        typer.echo(template_text(template), nl=False)


def _print_schema() -> None:
    import json

    from cuesmith.services.style_config import style_schema

    typer.echo(json.dumps(style_schema(), ensure_ascii=False, indent=2))


def _print_json() -> None:
    import json

    from cuesmith.services.template_store import load_templates, templates_dir

    loaded = load_templates()
    rows = [
        {
            "id": each.id,
            "name": each.name,
            "description": each.description,
            "own": each.id in loaded.own,
        }
        for each in loaded.templates.values()
    ]
    problems = [problem.message for problem in loaded.problems]
    report = {"templates": rows, "folder": str(templates_dir()), "problems": problems}
    typer.echo(json.dumps(report, ensure_ascii=False, indent=2))


def _print_list() -> None:
    from cuesmith.services.template_store import load_templates, templates_dir

    loaded = load_templates()
    width = max(map(len, loaded.templates))
    for each in sorted(loaded.templates.values(), key=lambda each: each.id in loaded.own):
        mark = "*" if each.id in loaded.own else " "
        typer.echo(f"{mark} {each.id:<{width}}  {each.description or each.name}")
    typer.echo(f"Your own (*): {templates_dir()}")
    for problem in loaded.problems:
        typer.echo(f"warning: {problem}", err=True)
