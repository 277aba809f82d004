"""The studio's templates: named in the user's language, kept without overwriting another."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from cuesmith.base.errors import UsageError
from cuesmith.base.resources import resource_path
from cuesmith.bridge.style_ports import StylePorts
from cuesmith.cli.studio_style import make_style_ports
from cuesmith.domain.style_choice import StyleChoice, StyleConfig

HD = (1920, 1080)
TINTED = StyleChoice("plain", StyleConfig(text_color="#00ffff"))


@pytest.fixture
def ports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> StylePorts:
    monkeypatch.setattr("cuesmith.services.template_store.config_dir", lambda: tmp_path)
    return make_style_ports()


@pytest.mark.usefixtures("qtbot")
def test_names_and_notes_are_in_the_users_language_but_ones_own(ports: StylePorts) -> None:
    ports.save_template("Mine", TINTED, HD)
    translator = QTranslator()
    assert translator.load(str(resource_path("translations", "cuesmith_de.qm")))
    QCoreApplication.installTranslator(translator)
    try:
        named = {entry.id: entry for entry in ports.templates()}
    finally:
        QCoreApplication.removeTranslator(translator)
    assert named["highlight"].name == "Hervorheben"
    assert named["typewriter"].note.startswith("Buchstabe")
    assert named["Mine"].name == "Mine"


@pytest.mark.parametrize("name", ["karaoke", "Karaoke", "boxed-word"])
def test_a_name_of_ours_is_refused(ports: StylePorts, name: str) -> None:
    with pytest.raises(UsageError, match="comes with Cuesmith"):
        ports.save_template(name, TINTED, HD)


def test_another_look_of_ones_own_is_not_overwritten_but_the_same_is_kept_anew(
    ports: StylePorts,
) -> None:
    ports.save_template("Mine", TINTED, HD)
    with pytest.raises(UsageError, match="already"):
        ports.save_template("mine", TINTED, HD)
    changed = StyleChoice("Mine", StyleConfig(text_color="#ff0000"))
    assert ports.save_template("mine", changed, HD).id == "Mine"
    assert ports.resolved(StyleChoice("Mine"), HD).text_color == "#ff0000"
    assert [entry.id for entry in ports.templates() if entry.own] == ["Mine"]
