"""What publishing, accounts, Gcore and Magic Hour say is said in the window's language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import cuesmith
from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.sentences import shown_error

ROOT = Path(cuesmith.__file__).parent
FILES = sorted(
    path
    for folder in ("engines/hosts/gcore", "engines/hosts/magic_hour", "services/hosts")
    for path in (ROOT / folder).glob("*.py")
)
ERRORS = ("UsageError", "HostError", "FileError")


def said_in(path: Path) -> Iterator[tuple[str, str]]:
    """Messages and hints of the errors that a file raises, values as {0}."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") in ERRORS):
            continue
        hints = [each.value for each in node.keywords if each.arg == "hint"]
        for message in texts_of(node.args[0]):
            for hint in [one for each in hints for one in texts_of(each)] or [""]:
                yield message, hint


def texts_of(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return texts_of(node.body) + texts_of(node.orelse)
    if not isinstance(node, ast.JoinedStr):
        return []
    parts = (one.value if isinstance(one, ast.Constant) else "{0}" for one in node.values)
    return ["".join(map(str, parts))]


SAID = sorted({pair for path in FILES for pair in said_in(path)})


def test_there_is_something_to_say() -> None:
    assert len(SAID) > 40


@pytest.mark.parametrize(("message", "hint"), SAID)
def test_every_error_is_known(message: str, hint: str) -> None:
    filled = CuesmithError(_filled(message), hint=_filled(hint))
    assert shown_error(filled) is not filled, "add it to bridge/publish_sentences.py"


def _filled(text: str) -> str:
    return re.sub(r"\{0\}", "something", text)


@pytest.mark.parametrize("lack", ["list of films", "films to look at", "caption tracks"])
def test_what_magic_hour_lacks_is_known(lack: str) -> None:
    error = CuesmithError(f"Magic Hour has no {lack}.")
    assert shown_error(error) is not error


def test_every_error_says_what_to_do() -> None:
    bare = [message for message, hint in SAID if not hint]
    silent = ("cannot be read", "cannot be written", "cannot be removed")
    assert [message for message in bare if not any(one in message for one in silent)] == []
