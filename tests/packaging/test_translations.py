"""Every text a user reads can be translated, and German says them all."""

from __future__ import annotations

import ast
import importlib.util
import re
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from cuesmith.bridge.action_table import ACTIONS, MENUS
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.finding_words import finding_in_words
from cuesmith.bridge.names import shown_language
from cuesmith.domain.checks import check_cues
from cuesmith.domain.cue import Cue
from cuesmith.domain.findings import Finding
from cuesmith.domain.profiles import DEFAULT_PROFILE
from cuesmith.domain.rules import Rule
from cuesmith.ui import translations
from cuesmith.ui.recent_row import RecentRow

_TEXT_AT = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}
"""Which argument is the text."""
_PLACE = re.compile(r"\{\d*\}|%n")
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
    assert "cuesmith_de.ts" in tool.stale()


def test_english_has_its_plurals(qapp: QApplication, installed: list[QTranslator]) -> None:
    installed += translations.install(qapp, "en")
    row = RecentRow()
    assert [row.tr("%n cue(s)", "", count) for count in (1, 2)] == ["1 cue", "2 cues"]
    assert QCoreApplication.translate("Actions", "&Undo") == "&Undo"


def test_languages_are_listed_once() -> None:
    assert translations.languages()[0] == "en"
    assert len(set(translations.languages())) == len(translations.languages())


# -- the sources ------------------------------------------------------------------------------


def translated_calls(tool: ModuleType) -> Iterator[tuple[str, ast.Call, int]]:
    """Every call that asks for a translation: where it is, and which argument is the text."""
    for folder in ("ui", "bridge"):
        for path in sorted((tool.SOURCES / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call):
                    called = ast.unparse(node.func).rpartition(".")[2]
                    place = _TEXT_AT.get(called)
                    if place is not None and _is_text(node, place):
                        yield f"{path.name}:{node.lineno}", node, place


def _is_text(call: ast.Call, place: int) -> bool:
    """Not `str.translate` or `QPainter.translate`, nor a look-up in a table of texts."""
    first = call.args[0] if call.args else None
    named = isinstance(first, ast.Constant) and isinstance(first.value, str)
    return named or (place == 0 and ast.unparse(call.func) == "self.tr")


TABLES = {
    "Actions",
    "Advice",
    "AmendmentRules",
    "Findings",
    "Formats",
    "Languages",
    "Models",
    "Profiles",
    "Statistics",
    "StepLabels",
    "Templates",
    "WhyNoFix",
}
"""Contexts whose texts come from tables, so that they are looked up by a variable."""


def test_every_text_of_the_sources_is_found(tool: ModuleType) -> None:
    """`lupdate` takes plain literals only, and plurals only from `tr`."""
    known = tool.read_texts(tool.FOLDER / "cuesmith_de.ts")
    plain = {text.source for text in known}
    plural = {text.source for text in known if text.plural}
    lost = []
    for where, call, place in translated_calls(tool):
        text = call.args[place] if len(call.args) > place else None
        if not isinstance(text, ast.Constant):
            if place and isinstance(call.args[0], ast.Constant) and call.args[0].value in TABLES:
                continue
            lost.append(f"{where}: {ast.unparse(call)}")
        elif text.value not in (plural if "%n" in str(text.value) else plain):
            lost.append(f"{where}: {text.value!r}")
    assert not lost, "run packaging/translations.py; where that does not help, write a literal"


def test_texts_are_asked_of_what_lupdate_takes_for_their_context(tool: ModuleType) -> None:
    """`menu.tr()` looks in another context than the one that `lupdate` wrote the text into."""
    strange = [
        where
        for where, call, _ in translated_calls(tool)
        if isinstance(call.func, ast.Attribute)
        and call.func.attr == "tr"
        and ast.unparse(call.func) != "self.tr"
    ]
    assert not strange


# -- the translations -------------------------------------------------------------------------


def test_every_text_is_translated(tool: ModuleType) -> None:
    assert tool.missing() == []


def finished(tool: ModuleType) -> list[Any]:
    return [text for text in tool.read_texts(tool.FOLDER / "cuesmith_de.ts") if text.finished]


def test_places_for_values_are_the_same(tool: ModuleType) -> None:
    for text in finished(tool):
        for form in text.forms:
            wanted, got = Counter(_PLACE.findall(text.source)), Counter(_PLACE.findall(form))
            assert got == wanted, text


def test_a_mnemonic_stays_a_mnemonic(tool: ModuleType) -> None:
    for text in finished(tool):
        assert ["&" in form for form in text.forms] == ["&" in text.source] * len(text.forms), text


@pytest.mark.parametrize("language", ["en", "de"])
def test_mnemonics_of_a_menu_differ(tool: ModuleType, language: str) -> None:
    said = {
        text.source: text.forms[0]
        for text in finished(tool)
        if text.context == "Actions" and language == "de"
    }
    menus = defaultdict(list)
    for spec in ACTIONS:
        for menu in filter(None, (spec.menu + spec.submenu, spec.heads)):
            menus[menu].append(said.get(spec.text, spec.text))
    for menu, title in {(spec.menu, spec.submenu) for spec in ACTIONS if spec.submenu}:
        menus[menu].append(said.get(title, title))
    menus["the menu bar"] = [said.get(title, title) for title in MENUS.values()]
    for menu, texts in menus.items():
        letters = Counter(text[text.index("&") + 1].casefold() for text in texts if "&" in text)
        assert max(letters.values()) == 1, (menu, letters.most_common(2))


def test_the_window_speaks_german(qapp: QApplication, installed: list[QTranslator]) -> None:
    installed += translations.install(qapp, "de")
    actions = Actions()
    assert actions.name("play.toggle") == "Wiedergabe oder Pause"
    assert RecentRow().tr("%n cue(s)", "", 2) == "2 Untertitel"
    assert shown_language("pt-BR") == "Portugiesisch (Brasilien)"


def test_what_breaks_the_profile_is_said_in_words(
    qapp: QApplication, installed: list[QTranslator]
) -> None:
    cue = Cue("c", 1000, 2000, "This is much more than anybody reads in so short a second.")
    findings = check_cues([cue], DEFAULT_PROFILE)
    fast = next(each for each in findings if each.rule is Rule.READING_SPEED)
    assert "20 can be read" in finding_in_words(fast)
    installed += translations.install(qapp, "de")
    assert "höchstens 20" in finding_in_words(fast)
    for rule in Rule:
        assert "{" not in finding_in_words(Finding(rule, "c", 0, "", 1, 2, "a\nb"))
