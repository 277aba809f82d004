"""How a figure is measured: ours and the reference in turns, medians, child processes.

A module of this package offers `BENCHMARKS: tuple[Benchmark, ...]` and is found by itself;
`run` makes what it needs, measures, and gives a `Result`. `peaks.py` is an example with child
processes, `open_srt.py` one without.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class Unavailable(Exception):
    """A benchmark cannot run here; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class Result:
    """One figure beside its reference."""

    ours: float
    reference: float
    unit: str = "s"
    note: str = ""
    """What the reader must know, such as which reference was taken."""

    @property
    def ratio(self) -> float:
        """Ours in units of the reference."""
        return self.ours / self.reference


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A figure with the ratio it must keep."""

    name: str
    """One word, for the command line."""
    figure: str
    """What is measured, against what."""
    limit: float | None
    """The highest ratio allowed; None where the figure is for information."""
    run: Callable[[], Result]
    """Measures; raises `Unavailable`."""


_LAUNCHER = """
import json, os, subprocess, sys, time
start = time.perf_counter()
child = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
if hasattr(os, "wait4"):
    _, status, usage = os.wait4(child.pid, 0)
    status = os.waitstatus_to_exitcode(status)
    peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
else:
    status, peak = child.wait(), None
print(json.dumps([status, time.perf_counter() - start, peak]))
"""
"""A small process that starts the command: Linux counts what the parent of a process held as the
process's own largest memory. The unit is KiB on Linux and bytes on macOS (getrusage(2))."""


@dataclass(frozen=True, slots=True)
class ChildRun:
    """What a child process took."""

    seconds: float
    peak_bytes: int | None
    """Its largest resident memory; None where the system does not tell (Windows)."""


def in_turns(
    ours: Callable[[], float], reference: Callable[[], float], *, rounds: int = 5
) -> tuple[float, float]:
    """Medians of both, measured A B A B so that a busy moment hits both; one warm-up each."""
    ours()
    reference()
    pairs = [(ours(), reference()) for _ in range(rounds)]
    return (
        statistics.median(first for first, _ in pairs),
        statistics.median(second for _, second in pairs),
    )


def seconds_of(work: Callable[[], object]) -> float:
    """How long a call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def run_child(command: Sequence[str]) -> ChildRun:
    """Run a command to its end, its output dropped; raises `Unavailable` where it fails."""
    launched = subprocess.run(
        [sys.executable, "-S", "-E", "-c", _LAUNCHER, *command],
        capture_output=True,
        text=True,
        errors="replace",
        cwd=ROOT,
        check=False,
    )
    status, seconds, peak = json.loads(launched.stdout or "[1, 0, null]")
    if status:
        raise Unavailable(
            f"{command[0]} ended with status {status}: {launched.stderr[-500:].strip()}"
        )
    return ChildRun(seconds, peak)


def python(code: str, *arguments: str) -> list[str]:
    """The command that runs Python code in a process of its own."""
    return [sys.executable, "-c", code, *arguments]
