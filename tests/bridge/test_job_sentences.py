"""What Magic Hour cannot draw of a template is said in the window's language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from cuesmith.bridge.job_sentences import LACKING, shown_render_notice
from cuesmith.bridge.sentences import shown_sentence
from cuesmith.domain.style_choice import StyleChoice
from cuesmith.services.hosts.render_style import THEIRS, their_style
from cuesmith.services.template_store import load_templates
from cuesmith.ui import translations


@pytest.fixture
def in_german(qapp: QApplication) -> Iterator[None]:
    held = translations.install(qapp, "de")
    yield
    for translator in held:
        qapp.removeTranslator(translator)


def test_every_notice_of_a_template_is_said_in_german(in_german: None) -> None:
    templates = load_templates().templates
    for name in sorted(set(templates) - THEIRS):
        for notice in their_style(StyleChoice(name), templates).notices:
            said = shown_render_notice(notice) or shown_sentence(notice)
            assert "Magic Hour" in said
            assert said != notice
            assert not any(str(part) in said for part in LACKING), said


def test_other_sentences_are_left_alone() -> None:
    assert shown_render_notice("Magic Hour is closed.") is None
