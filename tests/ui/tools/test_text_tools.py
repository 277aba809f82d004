"""The menu "Tools" in the studio: each tool in its dialog, all in one, and the lists of words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from cuesmith.base.errors import UsageError
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.amendment_words import is_known
from cuesmith.bridge.player import Player
from cuesmith.bridge.settings import Settings
from cuesmith.bridge.step_labels import is_known as is_known_label
from cuesmith.bridge.word_table import Column, WordList
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.glossary import Term
from cuesmith.domain.history import History
from cuesmith.domain.text_tools.casing import Casing
from cuesmith.domain.text_tools.clean import cleaning
from cuesmith.domain.text_tools.sdh import Music
from cuesmith.domain.track import Track
from cuesmith.services.word_lists import load_own_words, shipped_words, words_dir
from cuesmith.ui.tools.amending_dialog import AmendingDialog
from cuesmith.ui.tools.clean_options import TOOLS, CleanOptions
from cuesmith.ui.tools.text_tools import TextTools
from cuesmith.ui.tools.words_dialog import WordsDialog
from tests.domain.text_tools.test_text_tool_rules import ALL, WISHES

TEXTS = (
    "[door slams] Um, hello.",
    "I could of gone.",
    "What the fuck ?",
    "I have 3 cats. they purr.",
    "Nothing odd.",
)


@dataclass
class Studio:
    window: QMainWindow
    workspace: Workspace
    actions: Actions
    qtbot: QtBot

    def open(self, tool: str) -> AmendingDialog:
        self.actions[f"tool.{tool}"].trigger()
        dialog = self.window.findChild(AmendingDialog, f"tool-{tool}")
        assert dialog is not None
        self.settle(dialog)
        return dialog

    def settle(self, dialog: AmendingDialog) -> None:
        self.qtbot.waitUntil(lambda: not dialog.amending.busy)

    def words(self) -> WordsDialog:
        self.actions["tool.words"].trigger()
        dialog = self.window.findChild(WordsDialog)
        assert dialog is not None
        return dialog

    @property
    def texts(self) -> list[str]:
        return [cue.text for cue in self.workspace.view().track.cues]


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    window = QMainWindow()
    qtbot.addWidget(window)
    workspace = Workspace(window)
    cues = tuple(Cue(f"c{n}", n * 1000, n * 1000 + 900, text) for n, text in enumerate(TEXTS))
    glossary = (Term("Cuesmith", ("cue smith",)),)
    workspace.open(History(Document((Track(cues, "en", id="t"),), glossary=glossary)))
    player, actions = Player(workspace), Actions(window)
    TextTools(workspace, player, actions, window, Settings(tmp_path / "settings.ini", window))
    window.show()
    yield Studio(window, workspace, actions, qtbot)
    for dialog in window.findChildren(AmendingDialog):
        dialog.close()
    workspace.settle()
    player.shutdown()


def options(dialog: AmendingDialog) -> CleanOptions:
    assert isinstance(dialog.options, CleanOptions)
    return dialog.options


@pytest.mark.parametrize(
    ("tool", "row", "after"),
    [
        ("sdh", 0, "Um, hello."),
        ("fillers", 0, "[door slams] Hello."),
        ("slips", 1, "I could have gone."),
        ("profanity", 2, "What the f*** ?"),
        ("numbers", 3, "I have three cats. they purr."),
        ("punctuation", 2, "What the fuck?"),
        ("casing", 3, "I have 3 cats. They purr."),
    ],
)
def test_each_tool_has_its_command_and_its_step(
    studio: Studio, tool: str, row: int, after: str
) -> None:
    dialog = studio.open(tool)
    dialog.apply_button.click()
    assert studio.texts[row] == after
    (step,) = studio.workspace.history.undo_steps
    assert is_known_label(step.label)
    studio.workspace.undo()
    assert studio.texts == list(TEXTS)


def test_all_tools_go_over_a_cue_together(studio: Studio) -> None:
    dialog = studio.open("clean")
    rows = options(dialog).rows
    assert {tool for tool in TOOLS if rows[tool].runs} == {"slips", "punctuation"}
    for row in rows.values():
        row.box.setChecked(True)
    studio.settle(dialog)
    dialog.apply_button.click()
    assert studio.texts == [
        "Hello.",
        "I could have gone.",
        "What the f***?",
        "I have three cats. They purr.",
        "Nothing odd.",
    ]
    assert len(studio.workspace.history.undo_steps) == 1
    studio.settle(dialog)
    assert dialog.empty.isVisible()


def test_only_the_selected_cues_where_several_are(studio: Studio) -> None:
    studio.workspace.select_cues(["c1", "c2"])
    dialog = studio.open("clean")
    assert options(dialog).scope.selected_button.isChecked()
    assert dialog.list.table.rowCount() == 2
    # Going through the list selects other cues, and changes nothing about which are meant.
    dialog.list.view.selectRow(1)
    assert studio.workspace.selection.cues == ("c2",)
    assert options(dialog).scope.cues == ("c1", "c2")
    options(dialog).scope.track_button.setChecked(True)
    studio.settle(dialog)
    assert options(dialog).scope.cues is None
    studio.workspace.select_cues([])
    assert not options(dialog).scope.selected_button.isEnabled()


def test_options_reach_the_tools(studio: Studio) -> None:
    chosen = options(studio.open("clean"))
    for row in chosen.rows.values():
        row.box.setChecked(True)
    chosen.music_box.setCurrentIndex(chosen.music_box.findData(Music.LYRICS))
    chosen.casing_box.setCurrentIndex(chosen.casing_box.findData(Casing.UPPER))
    chosen.stop_box.setChecked(True)
    wish = chosen.wish()
    assert wish.sdh is not None
    assert wish.sdh.music is Music.LYRICS
    assert wish.casing is Casing.UPPER
    assert wish.punctuation is not None
    assert wish.punctuation.full_stops
    assert wish.names == ("Cuesmith",)


def test_the_language_is_the_tracks(studio: Studio) -> None:
    german = Track((Cue("d", 0, 900, "Äh, gut."),), "de-AT", id="de")
    studio.workspace.open(History(Document((german,))))
    dialog = studio.open("fillers")
    assert options(dialog).language == "de"
    dialog.apply_button.click()
    assert studio.texts == ["Gut."]


def test_a_second_call_shows_the_dialog_that_is_there(studio: Studio) -> None:
    assert studio.open("sdh") is studio.open("sdh")


def test_without_cues_or_rights_there_is_nothing_to_clean(studio: Studio) -> None:
    studio.workspace.set_read_only(True)
    assert not studio.actions["tool.clean"].isEnabled()
    studio.workspace.set_read_only(False)
    assert studio.actions["tool.clean"].isEnabled()
    studio.workspace.open(History())
    assert not studio.actions["tool.sdh"].isEnabled()


# -- lists of words -------------------------------------------------------------------------------


def type_into(dialog: WordsDialog, index: QModelIndex, text: str) -> None:
    view = dialog.views[dialog.kind]
    view.setCurrentIndex(index)
    view.edit(index)
    editor = view.findChildren(QLineEdit)[-1]
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert index.data() == text


def test_a_slip_that_is_added_is_found_at_once(studio: Studio) -> None:
    cleaning_dialog = studio.open("slips")
    options(cleaning_dialog).words_button.click()
    dialog = studio.window.findChild(WordsDialog)
    assert dialog is not None
    table = dialog.tables[WordList.SLIPS]
    dialog.add_button.click()
    type_into(dialog, table.index(0, Column.WORD), "odd")
    type_into(dialog, table.index(0, Column.RIGHT), "even")
    assert [(slip.wrong, slip.right) for slip in load_own_words("en").slips] == [("odd", "even")]
    studio.settle(cleaning_dialog)
    shown = [each.after[0].text for each in cleaning_dialog.list.table.proposal.amendments]
    assert shown == ["I could have gone.", "Nothing even."]


def test_words_that_ship_are_switched_off_and_own_ones_removed(studio: Studio) -> None:
    dialog = studio.words()
    dialog.tabs.setCurrentIndex(tuple(WordList).index(WordList.PROFANITY))
    table = dialog.tables[WordList.PROFANITY]
    dialog.add_button.click()
    type_into(dialog, table.index(0, Column.WORD), "heck")
    assert "heck" in load_own_words("en").profanity
    row = next(n for n in range(table.rowCount()) if table.entry(n).word == "fuck*")
    off = Qt.CheckState.Unchecked
    assert table.setData(table.index(row, 0), off, Qt.ItemDataRole.CheckStateRole)
    assert load_own_words("en").without == ("fuck*",)
    dialog.views[WordList.PROFANITY].selectRow(0)
    dialog.remove_button.click()
    assert load_own_words("en").profanity == ()
    dialog.close()
    again = studio.words()
    assert not again.tables[WordList.PROFANITY].entry(row - 1).used


def test_what_the_glossary_heard_wrongly_joins_the_slips(studio: Studio) -> None:
    dialog = studio.words()
    dialog.import_button.click()
    (slip,) = load_own_words("en").slips
    assert (slip.wrong, slip.right) == ("cue smith", "Cuesmith")
    dialog.import_button.click()
    assert len(load_own_words("en").slips) == 1


def test_a_broken_file_of_ones_own_is_told_and_kept(studio: Studio) -> None:
    words_dir().mkdir(parents=True)
    path: Path = words_dir() / "en.toml"
    path.write_text("slips = nonsense", encoding="utf-8")
    dialog = studio.open("slips")
    assert "en.toml" in dialog.empty.text()
    assert "en.toml" in studio.words().said.text()
    assert path.read_text(encoding="utf-8") == "slips = nonsense"


def test_every_rule_and_reason_can_be_said_in_other_languages() -> None:
    for wish in (*WISHES.values(), ALL):
        for each in cleaning(wish, shipped_words("en")):
            assert is_known(each.rule, each.reason), each


def test_what_was_chosen_is_there_the_next_time(studio: Studio, tmp_path: Path) -> None:
    dialog = studio.open("clean")
    chosen = options(dialog)
    chosen.rows["fillers"].box.setChecked(True)
    chosen.rows["slips"].box.setChecked(False)
    chosen.music_box.setCurrentIndex(chosen.music_box.findData(Music.LYRICS))
    dialog.close()
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)

    again = options(studio.open("clean")).wish()
    assert again.fillers
    assert not again.slips
    alone = options(studio.open("sdh")).wish()
    assert alone.sdh is not None
    assert alone.sdh.music is Music.LYRICS
    assert not alone.fillers
    later = Settings(tmp_path / "settings.ini").text_tools()
    assert (later["runs.fillers"], later["sdh.music"]) == ("1", "lyrics")


def test_options_of_a_damaged_file_are_the_usual_ones(studio: Studio) -> None:
    chosen = options(studio.open("clean"))
    usual = chosen.wish()
    chosen.choose({"sdh.music": "?", "runs.slips": "x", "odd": "1"})
    assert chosen.wish() == usual


def test_the_lists_of_words_are_read_in_the_job(studio: Studio) -> None:
    chosen = options(studio.open("fillers"))
    words_dir().mkdir(parents=True, exist_ok=True)
    (words_dir() / "en.toml").write_text("fillers = 5", encoding="utf-8")
    amend = chosen.amend()  # says nothing yet
    with pytest.raises(UsageError, match="not understood"):
        amend(studio.workspace.view().track)
