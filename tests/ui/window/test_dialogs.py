"""Palette, shortcut editor, settings, about: by keys and clicks, on a shell of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from cuesmith import __version__
from cuesmith.bridge.player import Player
from cuesmith.bridge.settings import Settings
from cuesmith.bridge.workspace import Workspace
from cuesmith.ui.theme import DARK, Theme, apply_theme, colors
from cuesmith.ui.window.about import AboutDialog
from cuesmith.ui.window.palette import CommandPalette
from cuesmith.ui.window.settings_dialog import SettingsDialog
from cuesmith.ui.window.shell import Shell
from cuesmith.ui.window.shortcuts import ShortcutsDialog


@pytest.fixture
def shell(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[Shell]:
    before = qapp.palette()
    shell = Shell(Workspace(), Player(), Settings(tmp_path / "settings.ini"), QWidget())
    qtbot.addWidget(shell)
    shell.add_panel("list", "Cue list", QWidget(), Qt.DockWidgetArea.RightDockWidgetArea)
    shell.panels_are_there({})
    shell.show()
    shell.activateWindow()
    yield shell
    apply_theme(Theme.SYSTEM)
    qapp.setPalette(before)


def test_the_palette_runs_what_was_typed(shell: Shell, qtbot: QtBot) -> None:
    done: list[str] = []
    shell.commands.bind("cue.split", lambda: done.append("split"))
    qtbot.keyClick(
        shell,
        Qt.Key.Key_P,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    palette = shell.findChild(CommandPalette)
    assert palette is not None
    qtbot.keyClicks(palette.field, "split play")
    first = palette.model.index(0)
    assert first.data() == "Split at the playhead"
    assert "Ctrl+D" in first.data(Qt.ItemDataRole.AccessibleTextRole)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == ["split"]
    assert shell.settings.recent_commands() == ("cue.split",)


def test_the_palette_does_not_run_what_cannot_be_done(shell: Shell, qtbot: QtBot) -> None:
    shell.commands["view.palette"].trigger()
    palette = shell.findChild(CommandPalette)
    assert palette is not None
    qtbot.keyClicks(palette.field, "glossary")
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


@pytest.fixture
def editor(shell: Shell) -> ShortcutsDialog:
    shell.commands["edit.shortcuts"].trigger()
    editor = shell.findChild(ShortcutsDialog)
    assert editor is not None
    return editor


def test_a_shortcut_is_recorded_and_kept(
    shell: Shell, editor: ShortcutsDialog, qtbot: QtBot
) -> None:
    qtbot.keyClicks(editor.search, "split at the playhead")
    assert editor.current == "cue.split"
    qtbot.keyClick(editor.recorder, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    editor.add_recorded()
    assert not editor.warning.text()
    editor.accept()
    assert shell.commands.keys("cue.split") == ("Ctrl+D", "Alt+B")
    assert shell.settings.keys().own == {"cue.split": ("Ctrl+D", "Alt+B")}
    done: list[int] = []
    shell.commands.bind("cue.split", lambda: done.append(1))
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    qtbot.keyClick(shell, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    assert done == [1]


def test_a_conflict_is_said_and_can_be_settled(editor: ShortcutsDialog, qtbot: QtBot) -> None:
    editor.choose("cue.insert")
    qtbot.keyClick(editor.recorder, Qt.Key.Key_F5)
    editor.add_recorded()
    assert "Play the cue" in editor.warning.text()
    editor.choose("cue.insert")
    qtbot.keyClick(editor.recorder, Qt.Key.Key_F5)
    editor.use_recorded()
    assert editor.table.keys_of("cue.insert") == ("F5",)
    assert editor.table.keys_of("play.cue") == ()
    assert not editor.warning.text()


def test_presets_files_and_defaults(shell: Shell, editor: ShortcutsDialog, tmp_path: Path) -> None:
    editor.preset.setCurrentText("Aegisub")
    editor.preset.activated.emit(editor.preset.currentIndex())
    assert editor.table.keys_of("time.set_start") == ("Ctrl+3",)
    assert not editor.warning.text()
    editor.export_to(tmp_path / "mine.json")
    editor.choose("time.set_start")
    editor.remove_keys()
    assert editor.table.keys_of("time.set_start") == ()
    editor.reset_current()
    assert editor.table.keys_of("time.set_start") == ("F11", "[")
    editor.import_from(tmp_path / "mine.json")
    assert editor.table.keys_of("time.set_start") == ("Ctrl+3",)
    (tmp_path / "letter.json").write_text("Dear reader")
    editor.import_from(tmp_path / "letter.json")
    assert "letter.json holds no shortcuts" in editor.warning.text()
    editor.reject()
    assert shell.commands.own_keys() == {}


def test_the_theme_is_chosen_in_the_settings_and_in_the_menu(shell: Shell, qtbot: QtBot) -> None:
    shell.commands["edit.settings"].trigger()
    dialog = shell.findChild(SettingsDialog)
    assert dialog is not None
    dialog.theme.setCurrentIndex(dialog.theme.findData(Theme.DARK))
    qtbot.waitUntil(lambda: colors(shell) is DARK)
    assert shell.settings.look().theme == "dark"
    assert shell.commands["view.theme_dark"].isChecked()
    shell.commands["view.theme_light"].trigger()
    qtbot.waitUntil(lambda: colors(shell) is not DARK)
    dialog.close()


def test_about_has_the_versions_to_copy(shell: Shell) -> None:
    shell.commands["help.about"].trigger()
    dialog = shell.findChild(AboutDialog)
    assert dialog is not None
    dialog.copy()
    copied = QGuiApplication.clipboard().text()
    known = dict(line.split(maxsplit=1) for line in copied.splitlines())
    assert known["Cuesmith"] == __version__
    assert known.keys() >= {"Python", "PySide6", "PyAV", "Qt", "System"}
    dialog.close()


def test_every_command_is_in_its_menus_once(shell: Shell) -> None:
    menus = list(shell.menus.values())
    menus += [inner for menu in menus for inner in menu.findChildren(QMenu)]
    shown = [
        action.objectName()
        for menu in menus
        for action in menu.actions()
        if not action.isSeparator() and action.menu() is None
    ]
    twice = [spec.id for spec in shell.commands.specs.values() if spec.heads]
    assert sorted(shown) == sorted([*shell.commands.specs, *twice])


def test_mnemonics_of_a_menu_are_clear(shell: Shell) -> None:
    for name, menu in shell.menus.items():
        texts = [action.text() for action in menu.actions() if "&" in action.text()]
        letters = [text[text.index("&") + 1].lower() for text in texts]
        twice = {letter for letter in letters if letters.count(letter) > 1}
        assert not twice, (name, twice)
