"""What rules, services and engines say is recognised, and is still what they say."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import cuesmith
from cuesmith.base.errors import CuesmithError
from cuesmith.bridge import sentences
from cuesmith.bridge.sentences import shown_error, shown_sentence
from cuesmith.domain.search import Query, compiled
from cuesmith.domain.time_entry import parse_time
from cuesmith.engines.media.opening import open_medium
from cuesmith.engines.speech.draft_run import NOTICE
from cuesmith.ui import translations

_PLACES = re.compile(r"(\{\d*\})+")


@pytest.fixture
def in_german(qapp: QApplication) -> Iterator[None]:
    held = translations.install(qapp, "de")
    yield
    for translator in held:
        qapp.removeTranslator(translator)


def raised(call: Callable[[], object]) -> CuesmithError:
    with pytest.raises(CuesmithError) as caught:
        call()
    return caught.value


def test_an_error_is_said_in_german(in_german: None, tmp_path: Path) -> None:
    empty = tmp_path / "Ein {0} (leer).mp4"
    empty.touch()

    def read() -> None:
        with open_medium(empty):
            pass

    said = shown_error(raised(read))
    assert said.message == f"„{empty}“ ist leer (0 Byte)."
    assert said.hint == "Erneut kopieren, herunterladen oder aufnehmen."


def test_rules_are_said_in_german(in_german: None) -> None:
    assert "keine Zeit" in shown_error(raised(lambda: parse_time("soon", 0))).message
    assert (
        "regulärer Ausdruck"
        in shown_error(raised(lambda: compiled(Query("(", is_pattern=True)))).message
    )
    assert shown_sentence(NOTICE).startswith("Die einfache Erkennung")


def test_an_error_is_never_half_translated(in_german: None) -> None:
    error = CuesmithError("The cue is no longer there.", hint="Nobody listed this one.")
    assert shown_error(error) is error


def test_what_nobody_listed_is_shown_as_it_is(in_german: None) -> None:
    assert shown_sentence("The moon is full.") == "The moon is full."


def test_every_sentence_of_the_list_is_still_said() -> None:
    root = Path(cuesmith.__file__).parent
    said = {
        _PLACES.sub("{}", text)
        for layer in ("domain", "services", "engines", "cli")
        for path in (root / layer).rglob("*.py")
        for text in texts_of(ast.parse(path.read_text(encoding="utf-8")))
    }
    listed = {_PLACES.sub("{}", str(pattern)) for pattern in sentences.MARKED}
    assert listed <= said


def texts_of(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield "".join(
                str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values
            )
