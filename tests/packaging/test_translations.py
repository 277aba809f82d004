"""Texts are found, also those of the table of commands, and a compiled translation is used."""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from cuesmith.bridge.actions import Actions
from cuesmith.ui import translations
from cuesmith.ui.recent_row import RecentRow

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "translations.py"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("packaging_translations", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def installed(qapp: QApplication) -> Iterator[list[QTranslator]]:
    held: list[QTranslator] = []
    yield held
    for translator in held:
        qapp.removeTranslator(translator)


def test_what_is_compiled_is_what_is_written(tool: ModuleType, tmp_path: Path) -> None:
    for ts in tool.FOLDER.glob("*.ts"):
        made = tmp_path / ts.with_suffix(".qm").name
        tool.run(tool.tool("lrelease"), "-silent", str(ts), "-qm", str(made))
        assert made.read_bytes() == ts.with_suffix(".qm").read_bytes(), ts.name


def test_texts_of_widgets_and_of_the_table_are_found_and_used(
    tool: ModuleType, tmp_path: Path, qapp: QApplication, installed: list[QTranslator]
) -> None:
    tool.update(tmp_path, ("de",))
    ts = tmp_path / "cuesmith_de.ts"
    text = ts.read_text(encoding="utf-8")
    source = "<source>&amp;Split at the playhead</source>"
    blank = '<translation type="unfinished"></translation>'
    assert "<name>StartPage</name>" in text
    assert source in text
    before, after = text.split(source)
    after = after.replace(blank, "<translation>Am Abspielkopf &amp;teilen</translation>", 1)
    ts.write_text(before + source + after, encoding="utf-8")
    tool.update(tmp_path, ("de",))
    translator = QTranslator()
    assert translator.load(str(ts.with_suffix(".qm")))
    qapp.installTranslator(translator)
    installed.append(translator)
    actions = Actions()
    assert actions["cue.split"].text() == "Am Abspielkopf &teilen"


def test_files_that_are_out_of_date_are_named(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in tool.FOLDER.iterdir():
        shutil.copy(path, tmp_path)
    monkeypatch.setattr(tool, "FOLDER", tmp_path)
    tool.update(tmp_path, tool.LANGUAGES)
    assert tool.stale() == []
    german = tmp_path / "cuesmith_de.ts"
    old = "<source>&amp;Split at the playhead</source>"
    german.write_text(german.read_text("utf-8").replace(old, "<source>Split</source>"), "utf-8")
    assert tool.stale() == ["cuesmith_de.ts"]


def test_english_has_its_plurals(qapp: QApplication, installed: list[QTranslator]) -> None:
    installed += translations.install(qapp, "en")
    row = RecentRow()
    assert [row.tr("%n cue(s)", "", count) for count in (1, 2)] == ["1 cue", "2 cues"]
    assert QCoreApplication.translate("Actions", "&Undo") == "&Undo"


def test_languages_are_listed_once() -> None:
    assert translations.languages()[0] == "en"
    assert len(set(translations.languages())) == len(translations.languages())
