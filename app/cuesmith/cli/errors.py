"""How a command ends when something goes wrong: a sentence on stderr, and an exit status.

0 is success, with or without warnings; 2 says that what was asked could not be done, 130 that
the user stopped it. What a host or a translation engine says itself stands below the sentence;
`CUESMITH_VERBOSE=1` adds the details that help a bug report to every other error, too.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from cuesmith.base.errors import Cancelled, CuesmithError, HostError, TranslationError

EXIT_ERROR = 2
EXIT_CANCELLED = 130


def report_error(error: CuesmithError) -> None:
    """Tell the user what happened and what to do."""
    print(f"error: {error.message}", file=sys.stderr)  # noqa: T201 - a command's own voice
    if error.hint:
        print(f"  {error.hint}", file=sys.stderr)  # noqa: T201
    told = isinstance(error, HostError | TranslationError) or os.environ.get("CUESMITH_VERBOSE")
    if error.details and told:
        for line in error.details.splitlines():
            print(f"  | {line}", file=sys.stderr)  # noqa: T201


@contextmanager
def exit_on_error() -> Iterator[None]:
    """Turn our errors into a sentence and an exit status; anything else is a bug and shows."""
    try:
        yield
    except CuesmithError as error:
        report_error(error)
        raise typer.Exit(EXIT_ERROR) from None
    except (Cancelled, KeyboardInterrupt):
        raise typer.Exit(EXIT_CANCELLED) from None
