"""The statistics as they are looked at: live, drawn, clicked, compared, copied."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTableWidget
from pytestqt.qtbot import QtBot

from cuesmith.base.errors import MediaError
from cuesmith.base.jobs import CancelToken, Report
from cuesmith.bridge.player import Player
from cuesmith.bridge.statistics_words import as_csv, as_text
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import DeleteCues
from cuesmith.domain.document import Document
from cuesmith.domain.history import History
from cuesmith.domain.media import MediaInfo
from cuesmith.domain.speech import Span
from cuesmith.domain.statistics import Figure
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import RenameTrack
from cuesmith.domain.twin_tracks import TRANSLATED_FROM
from cuesmith.engines.media.probe import probe
from cuesmith.ui.statistics.dialog import StatisticsDialog
from tests.support.media import silence, write_sound

ENGLISH = Track(
    (
        Cue("a", 0, 2000, "Good morning to you.", speaker="Ann"),
        Cue("b", 3000, 3500, "And so on and so forth, quickly.", speaker="=Bob"),
        Cue("c", 9000, 11_000, "Good evening to all.", speaker="Ann"),
    ),
    "en",
    id="en",
)
GERMAN = Track(
    (Cue("a", 0, 2000, "Guten Morgen."), Cue("x", 20_000, 21_000, "Mehr.")),
    "de",
    id="de",
    metadata=((TRANSLATED_FROM, "en"),),
)


def voices(
    _path: Path, _track: int | None, _report: Report, _token: CancelToken
) -> tuple[Span, ...]:
    return (Span(0, 2000), Span(5000, 7000))


def deaf(*_about: object) -> tuple[Span, ...]:
    raise MediaError("There is nothing to be heard.")


@pytest.fixture
def workspace() -> Workspace:
    workspace = Workspace()
    workspace.open(History(Document((ENGLISH, GERMAN))))
    return workspace


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace) -> StatisticsDialog:
    dialog = StatisticsDialog(workspace, Player(workspace), voices)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    settle(dialog, qtbot)
    return dialog


@pytest.fixture
def medium(tmp_path: Path) -> MediaInfo:
    path = tmp_path / "tone.wav"
    write_sound(path, silence(1.0), codec="pcm_s16le")
    return probe(path)


def settle(dialog: StatisticsDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.reading.listening and not dialog.reading.busy)


def figures(dialog: StatisticsDialog) -> dict[str, str]:
    labels = dialog.findChildren(QLabel)
    named = (label.accessibleName().partition(": ") for label in labels)
    return {name: value for name, colon, value in named if colon}


def cell(view: QTableWidget, row: int, column: int) -> str:
    item = view.item(row, column)
    assert item is not None
    return item.text()


def tabs(dialog: StatisticsDialog) -> list[str]:
    return [dialog.tabs.tabText(place) for place in range(dialog.tabs.count())]


def test_the_track_is_told_in_figures(dialog: StatisticsDialog) -> None:
    assert figures(dialog)["Cues"] == "3"
    assert figures(dialog)["Words"] == "15"
    assert "Speech with captions" not in figures(dialog)
    assert "not known" in dialog.speech.text()
    assert tabs(dialog) == [
        "Reading speed",
        "Duration",
        "Gaps",
        "Line length",
        "Problems",
        "Speakers",
    ]
    assert "maximum 64" in dialog.spreads[Figure.READING_SPEED].text()
    assert not dialog.compared.isVisible()
    assert [cell(dialog.speakers, row, 0) for row in range(2)] == ["Ann", "=Bob"]


def test_an_edit_is_followed(dialog: StatisticsDialog, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.apply(DeleteCues("en", ("b",)))
    settle(dialog, qtbot)
    assert figures(dialog)["Cues"] == "2"
    workspace.apply(RenameTrack("en", "Dialogue"))
    assert dialog.tracks.itemText(0) == "Dialogue \u2013 English"


def test_a_click_on_a_bar_selects_its_cues(dialog: StatisticsDialog, workspace: Workspace) -> None:
    drawn = dialog.histograms[Figure.READING_SPEED]
    last = len(drawn.bars) - 1
    where = drawn.column(last).center().toPoint()
    QTest.mouseClick(drawn, Qt.MouseButton.LeftButton, pos=where)
    assert workspace.selection.cues == ("b",)
    assert drawn.accessibleDescription().startswith("> 30 characters a second: 1 (33.3 %)")
    assert "beyond the limit" in drawn.accessibleDescription()
    QTest.mouseClick(drawn, Qt.MouseButton.LeftButton, pos=QPoint(where.x() - 40, where.y()))
    assert workspace.selection.cues == ("b",), "an empty bar selects nothing"


def test_keys_go_along_the_bars(dialog: StatisticsDialog, workspace: Workspace) -> None:
    drawn = dialog.histograms[Figure.READING_SPEED]
    drawn.setFocus()
    while not drawn.accessibleDescription().startswith("8–10"):
        QTest.keyClick(drawn, Qt.Key.Key_Right)
    QTest.keyClick(drawn, Qt.Key.Key_Return)
    assert workspace.selection.cues == ("a", "c")
    dialog.grab()


def test_a_click_on_a_rule_selects_the_cues_that_break_it(
    dialog: StatisticsDialog, workspace: Workspace
) -> None:
    rows = {cell(dialog.broken, row, 0): row for row in range(dialog.broken.rowCount())}
    row = rows["Reading speed"]
    assert cell(dialog.broken, row, 1) == "1"
    dialog.broken.itemClicked.emit(dialog.broken.item(row, 1))
    assert workspace.selection.cues == ("b",)


def test_a_translation_is_compared_to_its_source(
    dialog: StatisticsDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    assert dialog._source_of("de") == "en"
    dialog.tracks.setCurrentIndex(1)
    dialog.others.setCurrentIndex(1)
    settle(dialog, qtbot)
    assert tabs(dialog)[-1] == "Compared"
    dialog.tabs.setCurrentWidget(dialog.compared)
    assert cell(dialog.compared, 1, 1) == "1"
    dialog.compared.itemClicked.emit(dialog.compared.item(1, 1))
    assert (workspace.active_track, workspace.selection.cues) == ("de", ("x",))
    dialog.others.setCurrentIndex(0)
    settle(dialog, qtbot)
    assert "Compared" not in tabs(dialog)


def test_speech_is_listened_for(
    dialog: StatisticsDialog, workspace: Workspace, medium: MediaInfo, qtbot: QtBot
) -> None:
    workspace.set_medium(medium)
    assert "Listening" in dialog.speech.text()
    settle(dialog, qtbot)
    assert dialog.speech.text() == ""
    assert figures(dialog)["Speech with captions"] == "50 %"
    assert dialog.missing.item(0).text() == "0:00:05 \u2013 0:00:07"
    dialog.missing.itemClicked.emit(dialog.missing.item(0))
    assert dialog._player.position == 5000


def test_why_nobody_listened_is_said(qtbot: QtBot, workspace: Workspace, medium: MediaInfo) -> None:
    workspace.set_medium(medium)
    dialog = StatisticsDialog(workspace, Player(workspace), deaf)
    qtbot.addWidget(dialog)
    dialog.show()
    settle(dialog, qtbot)
    assert dialog.speech.text() == "There is nothing to be heard."
    assert figures(dialog)["Cues"] == "3"


def test_figures_are_copied(dialog: StatisticsDialog) -> None:
    dialog.copy(as_text)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split() == ["Cues", "3"]
    dialog.copy(as_csv)
    rows = list(csv.reader(io.StringIO(QGuiApplication.clipboard().text())))
    assert rows[1] == ["Words", "15"]
    assert ["'=Bob", "1", "7", "46.7 %", "0:00:01"] in rows, "no name is a formula"
