"""Asking a child process, because what it tries may abort the whole process.

The child is one of our modules, run with `-m`; it prints its answer as one JSON line, the last on
stdout. Whatever happens to it becomes an answer or a sentence.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from typing import Any

_LONGEST = 1_000_000
"""Characters of output that are looked at."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a child said, or why it said nothing."""

    value: dict[str, Any] = field(default_factory=dict)
    problem: str = ""
    """A clause for the user; empty where there is a value."""
    details: str = ""
    """The end of what it wrote on stderr."""


def ask_child(module: str, arguments: list[str], timeout: float) -> Answer:
    """Run one of our modules as a program, for `timeout` seconds at most."""
    # -P: a file named like a module in the current folder must not be imported.
    return ask_python(["-P", "-X", "utf8", "-m", module, *arguments], timeout)


def ask_python(arguments: list[str], timeout: float) -> Answer:
    """Run the interpreter with `arguments`, for `timeout` seconds at most."""
    if getattr(sys, "frozen", False):
        return Answer(problem="this build of Cuesmith cannot try it")
    try:
        done = subprocess.run(
            [sys.executable, *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=timeout,
            check=False,
            encoding="utf-8",
            errors="replace",
        )
    except subprocess.TimeoutExpired:
        return Answer(problem=f"it did not answer within {timeout:.0f} seconds")
    except OSError as error:
        return Answer(problem=f"it could not be started ({error.strerror})")
    details = done.stderr[-4000:].strip()
    if done.returncode != 0:
        return Answer(problem=_ending(done.returncode), details=details)
    value = _last_json(done.stdout[-_LONGEST:])
    return Answer(value, "" if value else "it gave no answer", details)


def _ending(status: int) -> str:
    if status >= 0:
        return f"it stopped with status {status}"
    try:
        return f"it was stopped by {signal.Signals(-status).name}"
    except ValueError:
        return f"it was stopped by signal {-status}"


def _last_json(output: str) -> dict[str, Any]:
    lines = output.strip().splitlines()
    try:
        value = json.loads(lines[-1]) if lines else None
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}
