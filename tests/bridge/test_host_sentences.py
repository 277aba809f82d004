"""Failures of hosts are said in the window's language, and are still what is raised."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import cuesmith
from cuesmith.base.errors import HostError
from cuesmith.bridge.host_sentences import DOING, REASONS, host_failure
from cuesmith.bridge.sentences import shown_error, shown_sentence
from cuesmith.engines.hosts.refusals import passing, refused, unreachable
from cuesmith.engines.hosts.wire import Answer, Call, Dropped
from cuesmith.ui import translations

CALL = Call("GET", "https://host/x")
SOURCES = Path(cuesmith.__file__).parent / "engines" / "hosts"


@pytest.fixture
def in_german(qapp: QApplication) -> Iterator[None]:
    held = translations.install(qapp, "de")
    yield
    for translator in held:
        qapp.removeTranslator(translator)


@pytest.mark.parametrize("status", [301, 400, 401, 402, 403, 404, 429, 500])
@pytest.mark.parametrize("work", ["Sending “a.mp4” to Mux", "Listing the films at Gcore"])
def test_every_refusal_is_known(status: int, work: str) -> None:
    for body in (b"", b'{"message": "no: failed: x."}'):
        error = refused(work, CALL, Answer(status, {}, body))
        assert host_failure(error.message) is not None, error.message
        assert shown_sentence(error.hint)
    late = unreachable(work, CALL, passing(503, {}))
    assert host_failure(late.message) is not None


def test_a_failure_is_said_in_german(in_german: None) -> None:
    silence = Dropped("it does not answer")
    told = shown_error(unreachable("Sending “ä (1).mp4” to Magic Hour", CALL, silence))
    assert (
        told.message == "Das Senden von „ä (1).mp4“ an Magic Hour ist gescheitert: keine Antwort."
    )
    assert told.hint.startswith("Prüfen Sie die Verbindung")
    refusal = refused("Listing the films at Mux", CALL, Answer(422, {}, b'{"message":"bad name"}'))
    assert (
        shown_error(refusal).message
        == "Filme auflisten bei Mux ist gescheitert: der Anbieter sagt „bad name“."
    )


def test_other_sentences_are_left_alone(in_german: None) -> None:
    error = HostError("Burning failed: nobody knows.")
    assert shown_error(error) is error
    assert host_failure("A sentence.") is None


def test_every_part_of_the_list_is_still_said() -> None:
    """Each text stands in the sources as it is, but for its values and line breaks."""
    sources = "".join(path.read_text("utf-8") for path in sorted(SOURCES.rglob("*.py")))
    squeezed = re.sub(r"\"\s*f?\"", "", sources)
    for text in map(str, (*DOING, *REASONS)):
        pieces = [piece for piece in re.split(r"\{\d\}", text) if len(piece) > 3]
        assert all(piece.rstrip(".") in squeezed for piece in pieces), text
