"""The shape of the code stays within its budget: short functions, short files, types, docs."""

from __future__ import annotations

import ast
import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "app" / "cuesmith"
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Source:
    path: Path
    tree: ast.Module
    lines: int

    @property
    def name(self) -> str:
        return self.path.relative_to(PACKAGE).as_posix()


def read(path: Path) -> Source:
    text = path.read_text(encoding="utf-8")
    return Source(path, ast.parse(text), text.count("\n"))


SOURCES = [read(path) for path in sorted(PACKAGE.rglob("*.py"))]


def functions() -> Iterator[tuple[str, Function]]:
    for source in SOURCES:
        for node in ast.walk(source.tree):
            if isinstance(node, Function):
                yield f"{source.name}:{node.lineno} {node.name}", node


def body_lines(node: Function) -> int:
    body = node.body
    if ast.get_docstring(node) is not None:
        body = body[1:]
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def percentile(values: list[int], part: float) -> int:
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def test_functions_are_short() -> None:
    sizes = {name: body_lines(node) for name, node in functions()}
    values = list(sizes.values())
    assert statistics.median(values) <= 7
    assert percentile(values, 0.9) <= 25
    long = sorted(name for name, size in sizes.items() if size > 50)
    assert len(long) <= len(values) * 0.01, long


def test_classes_are_short() -> None:
    sizes = [
        (node.end_lineno or 0) - node.lineno + 1
        for source in SOURCES
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ClassDef)
    ]
    assert percentile(sizes, 0.9) <= 200


def test_files_are_short() -> None:
    assert not [(source.name, source.lines) for source in SOURCES if source.lines > 600]
    over = [(source.name, source.lines) for source in SOURCES if source.lines > 400]
    assert len(over) <= len(SOURCES) * 0.05, over


def test_everything_is_typed() -> None:
    untyped = [
        name
        for name, node in functions()
        if node.returns is None or any(arg.annotation is None for arg in arguments(node))
    ]
    assert not untyped


def arguments(node: Function) -> list[ast.arg]:
    spec = node.args
    named = [*spec.posonlyargs, *spec.args, *spec.kwonlyargs]
    variadic = [arg for arg in (spec.vararg, spec.kwarg) if arg is not None]
    return [arg for arg in named if arg.arg not in ("self", "cls")] + variadic


def test_public_names_are_documented() -> None:
    public = [
        (f"{source.name}:{node.lineno} {node.name}", ast.get_docstring(node) is not None)
        for source in SOURCES
        for node in ast.walk(source.tree)
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_")
    ]
    bare = [name for name, documented in public if not documented]
    assert len(bare) <= 0.2 * len(public), bare


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
def test_broad_handlers_stay_at_the_doors(source: Source) -> None:
    doors = {
        "bridge/runner.py",
        "engines/keychain.py",
        "engines/speech/worker.py",
        "ui/window/crash.py",
    }
    broad = [
        node.lineno
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ExceptHandler) and catches_everything(node)
    ]
    assert not broad or source.name in doors


def catches_everything(node: ast.ExceptHandler) -> bool:
    """Whether any error ends here; one that is raised again after tidying up does not."""
    last = node.body[-1]
    if isinstance(last, ast.Raise) and last.exc is None:
        return False
    return node.type is None or (
        isinstance(node.type, ast.Name) and node.type.id in ("Exception", "BaseException")
    )
