"""Commands that are made only when they are wanted, so that `cuesmith --help` stays quick however
many there are and whatever options they have."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command, get_group


class Commands(TyperGroup):
    """Holds a name and a line of help for each command; `cuesmith.cli.NAME.NAME` is the rest."""

    # Contexts and commands are Typer's own classes or Click's, by Typer's version.
    _listing = False

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The list of them, from what is held."""
        self._listing = True
        try:
            super().format_commands(ctx, formatter)
        finally:
            self._listing = False

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """One of them, whole."""
        held = super().get_command(ctx, cmd_name)
        if self._listing or held is None or held.callback is None or isinstance(held, TyperGroup):
            return held
        return _whole(cmd_name)


def hold(app: typer.Typer, name: str, help_: str) -> None:
    """Have an app whose class is `Commands` know of a command."""
    app.command(name, help=help_)(_nothing)


def _nothing() -> None:
    """What stands for a command until it is wanted."""


def _whole(name: str) -> Any:
    alone = typer.Typer(add_completion=False, rich_markup_mode=None)
    alone.command(name)(getattr(import_module(f"cuesmith.cli.{name}"), name))
    return get_command(alone)


class _Family(TyperGroup):
    module = ""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names, as the module has them."""
        return self._family().list_commands(ctx)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """One of them."""
        return self._family().get_command(ctx, cmd_name)

    def _family(self) -> TyperGroup:
        app: typer.Typer = import_module(self.module).app
        return get_group(app)


def family(module: str, help_: str) -> typer.Typer:
    """The `app` of a module of commands, which is not imported yet."""
    kind = type("Family", (_Family,), {"module": module})
    return typer.Typer(cls=kind, help=help_, no_args_is_help=True, rich_markup_mode=None)
