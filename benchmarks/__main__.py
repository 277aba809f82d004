"""`python -m benchmarks [NAME...]`: measure, and print one table. A NAME may be that of a module,
for all that it measures.

Exits with 1 where a figure misses its limit, 2 where a name is unknown.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import sys
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

import benchmarks
from benchmarks.measure import Benchmark, Result, Unavailable


def main(names: list[str], *, only_list: bool) -> int:
    modules = _found()
    known = {each.name: each for offered in modules.values() for each in offered}
    groups = {**modules, **{name: (each,) for name, each in known.items()}}
    unknown = sorted(set(names) - groups.keys())
    if unknown:
        print(f"No benchmark {', '.join(unknown)}; there are {', '.join(known)}.", file=sys.stderr)
        return 2
    if only_list:
        for benchmark in known.values():
            print(f"{benchmark.name:12} {benchmark.figure}")
        return 0
    return _measure([each for name in names for each in groups[name]] or list(known.values()))


def _found() -> dict[str, Sequence[Benchmark]]:
    """What each module of this package measures."""
    names = sorted(module.name for module in pkgutil.iter_modules(benchmarks.__path__))
    return {
        name: getattr(importlib.import_module(f"benchmarks.{name}"), "BENCHMARKS", ())
        for name in names
        if name != "__main__"
    }


def _measure(chosen: list[Benchmark]) -> int:
    console = Console()
    table = Table("figure", "ours", "reference", "ratio", "limit", "")
    missed = 0
    for benchmark in chosen:
        with console.status(f"{benchmark.name}: {benchmark.figure}"):
            try:
                result = benchmark.run()
            except Unavailable as error:
                table.add_row(benchmark.figure, "", "", "", "", f"not measured: {error}")
                continue
        kept = benchmark.limit is None or result.ratio <= benchmark.limit
        missed += not kept
        table.add_row(*_cells(benchmark, result, kept=kept))
    console.print(table)
    return 1 if missed else 0


def _cells(benchmark: Benchmark, result: Result, *, kept: bool) -> tuple[str, ...]:
    limit = "" if benchmark.limit is None else f"{benchmark.limit:.2f}"
    verdict = "" if benchmark.limit is None else ("kept" if kept else "MISSED")
    return (
        benchmark.figure,
        f"{result.ours:.3f} {result.unit}",
        f"{result.reference:.3f} {result.unit}",
        f"{result.ratio:.2f}",
        limit,
        f"{verdict} {result.note}".strip(),
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="which ones; all by default")
    parser.add_argument("--list", action="store_true", help="name them, measure nothing")
    arguments = parser.parse_args()
    sys.exit(main(arguments.names, only_list=arguments.list))
