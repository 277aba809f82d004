"""The `cuesmith` command."""

from __future__ import annotations


def main() -> None:
    """Run the command line."""


def studio() -> None:
    """Open the studio."""
