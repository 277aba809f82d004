"""What the layers below the window tell: the sentences of errors, problems and progress, as they
stand in the sources."""

from __future__ import annotations

import ast
import re
from collections import ChainMap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import cuesmith
from cuesmith.base.errors import CuesmithError

ROOT = Path(cuesmith.__file__).parent
LAYERS = ("base", "domain", "services", "engines")
_SUBCLASS = re.compile(r"^class (\w+)\((\w+)\):", re.MULTILINE)
_PROBLEMS = {"Problem", "tell", "tell_once", "_complain"}
_WORD = re.compile(r"[a-z]{3}")


@dataclass(frozen=True)
class Told:
    """One sentence of a source."""

    file: str
    line: int
    text: str
    """With {} where values stand."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}"


@cache
def told_sentences() -> tuple[Told, ...]:
    """All of them that can be read off the sources: those that are handed on from elsewhere are
    found where they come from."""
    paths = [path for layer in LAYERS for path in sorted((ROOT / layer).rglob("*.py"))]
    texts = {path: path.read_text(encoding="utf-8") for path in paths}
    errors = _error_names("\n".join(texts.values()))
    trees = {path: ast.parse(text) for path, text in texts.items()}
    shared = {name: value for tree in trees.values() for name, value in _assigned(tree.body)}
    return tuple(each for path, tree in trees.items() for each in _told(path, tree, shared, errors))


def _error_names(source: str) -> set[str]:
    names = {CuesmithError.__name__}
    while True:
        more = {own for own, base in _SUBCLASS.findall(source) if base in names} - names
        if not more:
            return names
        names |= more


def _told(
    path: Path, tree: ast.Module, shared: dict[str, ast.expr], errors: set[str]
) -> Iterator[Told]:
    name = path.relative_to(ROOT).as_posix()
    for holder in (tree, *(each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef))):
        own = ChainMap(dict(_assigned(ast.walk(holder))), shared)
        for node in _own_calls(holder):
            for text in {text for part in _parts(node, errors) for text in _texts(part, own)}:
                if _WORD.search(text) and (" " in text or _is_progress(node)):
                    yield Told(name, node.lineno, text)


def _own_calls(holder: ast.AST) -> Iterator[ast.Call]:
    """Calls of a function's body, or of a module's own level."""
    waiting: list[ast.AST] = list(ast.iter_child_nodes(holder))
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef):
            continue
        if isinstance(node, ast.Call):
            yield node
        waiting += ast.iter_child_nodes(node)


def _parts(call: ast.Call, errors: set[str]) -> Sequence[ast.expr]:
    """The arguments of a call that are sentences."""
    name = _name(call)
    if name in errors:
        said = [each.value for each in call.keywords if each.arg in ("message", "hint")]
        return [*call.args[:1], *said]
    if name in _PROBLEMS:
        return call.args[:2]
    return call.args[1:2] if _is_progress(call) else []


def _name(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _is_progress(call: ast.Call) -> bool:
    return _name(call) == "Progress"


def _assigned(nodes: Iterator[ast.AST] | Sequence[ast.AST]) -> Iterator[tuple[str, ast.expr]]:
    for node in nodes:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            yield node.targets[0].id, node.value


def _texts(node: ast.expr, names: Mapping[str, ast.expr], deep: int = 3) -> Iterator[str]:
    """What an expression may say, as far as that stands there."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        parts = (
            str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values
        )
        yield re.sub(r"(\{\})+", "{}", "".join(parts))
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body, names, deep)
        yield from _texts(node.orelse, names, deep)
    elif isinstance(node, ast.Name) and deep and node.id in names:
        yield from _texts(names[node.id], names, deep - 1)
