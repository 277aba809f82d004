"""A family of commands that is made only when one of them is wanted, so that `cuesmith --help`
stays quick however many there are."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_group


class _Later(TyperGroup):
    # Contexts and commands are Typer's own classes or Click's, by Typer's version.
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
    kind = type("Family", (_Later,), {"module": module})
    return typer.Typer(cls=kind, help=help_, no_args_is_help=True, rich_markup_mode=None)
