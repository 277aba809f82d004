"""A project that another window holds: said in a bar, with a way out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cuesmith.ui.project.read_only_bar import ReadOnlyBar


def test_both_ways_out_can_be_taken(qtbot: QtBot) -> None:
    bar = ReadOnlyBar()
    qtbot.addWidget(bar)
    assert bar.isHidden()
    bar.show()
    taken: list[str] = []
    bar.try_again.connect(lambda: taken.append("again"))
    bar.save_as.connect(lambda: taken.append("copy"))
    for button in bar.findChildren(QPushButton):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert taken == ["again", "copy"]
