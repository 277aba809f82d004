"""The list of commands is held apart from the commands: they must tell the same."""

from __future__ import annotations

from importlib import import_module

import pytest
from typer.testing import CliRunner

from cuesmith.cli.main import COMMANDS, app


@pytest.mark.parametrize(("name", "description"), COMMANDS)
def test_a_command_is_what_the_list_says(name: str, description: str) -> None:
    function = getattr(import_module(f"cuesmith.cli.{name}"), name)
    told = " ".join(function.__doc__.split())
    assert told.startswith(description.rstrip("."))
    whole = CliRunner().invoke(app, [name, "--help"])
    assert whole.exit_code == 0
    assert description.split()[0] in whole.output
    assert "--help" in whole.output


def test_the_list_has_every_command_and_a_slip_gets_a_suggestion() -> None:
    listed = CliRunner().invoke(app, ["--help"]).output
    assert all(f"\n  {name} " in listed for name in (*dict(COMMANDS), "models", "hosts"))
    assert "'burn'" in CliRunner().invoke(app, ["brun"]).output
