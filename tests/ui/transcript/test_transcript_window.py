"""The transcript and the statistics in the whole window: which keys are theirs, how they close."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.studio_window import open_studio, with_cues


def test_delete_cuts_words_in_the_transcript_and_cues_elsewhere(qtbot: QtBot) -> None:
    with open_studio(qtbot) as window:
        with_cues(window, "One two three.", "Four five.", "Six.")
        panel, workspace = window.parts.transcript, window.workspace
        assert not panel.isVisible()
        window.commands["view.show_transcript"].trigger()
        qtbot.waitUntil(panel.isVisible)
        window.activateWindow()
        panel.view.setFocus()
        qtbot.waitUntil(panel.view.hasFocus)
        QTest.keyClick(panel.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(panel.view, Qt.Key.Key_Right)
        QTest.keyClick(panel.view, Qt.Key.Key_Delete)
        assert [cue.text for cue in workspace.view().track.cues][:2] == ["One three.", "Four five."]
        QTest.keyClick(panel.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert workspace.view().track.cues[0].text == "One two three."
        QTest.keyClick(panel.view, Qt.Key.Key_Return)
        qtbot.waitUntil(window.parts.inspector.form.text.hasFocus)
        window.commands["review.statistics"].trigger()
        dialog = window.parts.statistics.dialog
        assert dialog is not None
        assert dialog.isVisible()
        # Closing the window with the dialog open ends what it works at.


def test_what_is_found_is_marked_in_the_transcript_until_find_is_closed(qtbot: QtBot) -> None:
    with open_studio(qtbot) as window:
        with_cues(window, "One two three.", "Four five.", "Six.")
        window.commands["view.show_transcript"].trigger()
        window.commands["edit.find"].trigger()
        qtbot.waitUntil(window.parts.find.isVisible)
        window.parts.find.find_edit.setText("five")
        view = window.parts.transcript.view
        qtbot.waitUntil(lambda: "c1" in view._found)
        window.commands["view.show_transcript"].trigger()
        assert dict(view._found) == {"c1": ((5, 9),)}
        window.studio.docks["find"].close()
        assert not view._found
