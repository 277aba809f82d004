"""Names of steps, recognised so that they can be said in another language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import ClassVar

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from pytestqt.qtbot import QtBot

from cuesmith.bridge.step_labels import is_known, shown_label
from cuesmith.domain.edits import Compound, Edit, RestoreCues
from tests.support.edit_examples import EXAMPLES, sample_document

_NAMED_BY_HAND = (Compound, RestoreCues)


@pytest.mark.parametrize(
    "edit",
    [edit for edit in EXAMPLES if not isinstance(edit, _NAMED_BY_HAND)],
    ids=lambda edit: type(edit).__name__,
)
def test_every_edit_can_be_named_in_another_language(edit: Edit) -> None:
    named = {field.name for field in fields(edit)}  # type: ignore[arg-type]
    own = replace(edit, label="") if "label" in named else edit  # type: ignore[type-var]
    assert is_known(own.describe(sample_document()))


class German(QTranslator):
    """Two names, as a translation file would have them."""

    WORDS: ClassVar = {
        "Split cue {0}": "Untertitel {0} teilen",
        "Move the edge between cues {0} and {1}": "Kante zwischen {0} und {1} verschieben",
        "Rename track {0}": "Spur {0} umbenennen",
    }

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        return self.WORDS.get(text) if context == "StepLabels" else None

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def german(qtbot: QtBot) -> Iterator[None]:
    application = QCoreApplication.instance()
    assert application is not None
    translator = German()
    application.installTranslator(translator)
    yield
    application.removeTranslator(translator)


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("Split cue 12", "Untertitel 12 teilen"),
        ("Move the edge between cues 3 and 4", "Kante zwischen 3 und 4 verschieben"),
        ("Rename track My {0} & mine", "Spur My {0} & mine umbenennen"),
        ("Delete cue 3", "Delete cue 3"),
        ("What nobody knows", "What nobody knows"),
    ],
)
def test_names_are_said_in_another_language(label: str, shown: str) -> None:
    assert shown_label(label) == shown
