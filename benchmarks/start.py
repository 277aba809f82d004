"""The time until `cuesmith --help` is printed, against importing its command-line library."""

from __future__ import annotations

import sys

from benchmarks.measure import Benchmark, Result, in_turns, python, run_child


def _run() -> Result:
    ours = [sys.executable, "-m", "cuesmith", "--help"]
    reference = python("import typer")
    return Result(
        *in_turns(lambda: run_child(ours).seconds, lambda: run_child(reference).seconds, rounds=9)
    )


BENCHMARKS = (Benchmark("start", "cuesmith --help / python -c 'import typer'", 1.3, _run),)
