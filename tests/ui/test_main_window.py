"""The window does the main job with real parts: a file in, captions out, everything kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cuesmith.base.errors import UsageError
from cuesmith.base.paths import config_dir
from cuesmith.bridge.ports import StudioPorts
from cuesmith.bridge.settings import Settings
from cuesmith.bridge.speech_state import Phase
from cuesmith.cli.studio import make_playback, make_ports
from cuesmith.cli.studio_speech import make_speech_ports
from cuesmith.services.project import SaveState
from cuesmith.ui.main_window import MainWindow
from cuesmith.ui.preview.guides import Guides
from cuesmith.ui.window.notices import Weight
from tests.support.studio_speech import Gate, heeding
from tests.support.studio_window import SAMPLE, close_studio, drop, open_studio, with_cues


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with open_studio(qtbot) as window:
        yield window


def texts(window: MainWindow) -> list[str]:
    return [cue.text for cue in window.workspace.view().track.cues]


def activate(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


def is_saved(window: MainWindow) -> bool:
    return window.parts.session.status.state is SaveState.SAVED


def test_every_command_is_done_by_somebody(window: MainWindow) -> None:
    assert window.commands.unbound == frozenset()


def test_a_dropped_film_becomes_captions_that_are_there_again(qtbot: QtBot) -> None:
    gate = Gate(10_000)

    def ports() -> StudioPorts:
        """Transcribing goes no further than the first cues until the gate is opened."""
        return replace(make_ports(), speech=heeding(make_speech_ports(), gate))

    with open_studio(qtbot, ports) as window:
        drop(window, SAMPLE)
        qtbot.waitUntil(lambda: window.workspace.medium is not None)
        assert not window.at_start
        qtbot.waitUntil(window.commands["speech.transcribe"].isEnabled)
        window.commands["speech.transcribe"].trigger()
        qtbot.waitUntil(lambda: bool(texts(window)))
        qtbot.waitUntil(window.commands["speech.stop"].isEnabled)
        window.commands["speech.stop"].trigger()
        gate.open()
        qtbot.waitUntil(window.commands["speech.resume"].isEnabled)
        heard = texts(window)
        window.commands["speech.resume"].trigger()
        state = window.parts.speech.transcriber
        qtbot.waitUntil(lambda: state.state.phase is Phase.COMPLETE)
        assert texts(window)[: len(heard) - 1] == heard[:-1]
        qtbot.waitUntil(lambda: is_saved(window))
        kept, path = texts(window), window.parts.session.path
    assert "captions" in " ".join(kept).lower()
    with open_studio(qtbot) as again:
        qtbot.waitUntil(lambda: again.start_page.recent.rowCount() == 1)
        again.start_page.recent_wanted.emit(again.start_page.recent.projects[0].path)
        qtbot.waitUntil(lambda: texts(again) == kept)
        assert again.parts.session.path == path
        qtbot.waitUntil(lambda: again.workspace.medium is not None)


def test_a_wrong_file_is_said_in_words(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    wrong = tmp_path / "letter.mp4"
    wrong.write_text("Dear reader, this is no film.")
    drop(window, wrong)
    qtbot.waitUntil(lambda: window.notices.shown is not None)
    shown = window.notices.shown
    assert shown is not None
    assert "letter.mp4" in shown.message
    assert shown.weight is Weight.ERROR
    assert window.notices.isVisible()
    assert window.at_start


def test_what_is_opened_before_the_panels_are_there_waits_for_them(qtbot: QtBot) -> None:
    settings = Settings(config_dir() / "settings.ini")
    window = MainWindow(make_ports, make_playback(), settings)
    window.open_paths([SAMPLE])
    window.show()
    qtbot.waitUntil(lambda: window.workspace.medium is not None)
    close_studio(window, qtbot)


def test_a_refused_edit_is_said_in_the_status_bar(window: MainWindow) -> None:
    window.workspace.refused.emit(UsageError("A cue cannot end before it begins."))
    assert window.status.currentMessage() == "A cue cannot end before it begins."


def test_a_long_name_leaves_the_window_as_it_is(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    width = window.minimumSizeHint().width()
    film = tmp_path / ("An interview " * 15 + "(final).mp4")
    film.symlink_to(SAMPLE)
    drop(window, film)
    qtbot.waitUntil(lambda: window.workspace.medium is not None)
    window.notices.say("/very" * 200)
    window.show_start()
    assert window.minimumSizeHint().width() <= max(width, 1000)
    window.show_studio()
    assert window.minimumSizeHint().width() <= 1280
    qtbot.waitUntil(lambda: film.stem in window.windowTitle())


def test_find_does_not_push_the_window_off_a_small_screen(window: MainWindow, qtbot: QtBot) -> None:
    with_cues(window, "one")
    window.show_studio()
    window.commands["edit.find"].trigger()
    qtbot.waitUntil(window.studio.docks["find"].isVisible)
    # Of 720 the menus, tools and status line take 80, and a bar above the panels 40: where a line
    # of text has 14, as here; with taller letters all of it is taller.
    assert window.studio.minimumSizeHint().height() <= 600 / 14 * window.fontMetrics().height()


def test_space_plays_but_types_where_text_is_typed(window: MainWindow, qtbot: QtBot) -> None:
    with_cues(window, "one", "two")
    drop(window, SAMPLE)
    qtbot.waitUntil(lambda: window.player.medium is not None)
    qtbot.waitUntil(window.commands["play.toggle_key"].isEnabled)
    activate(window, qtbot)
    view = window.parts.list.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert window.player.playing
    qtbot.keyClick(view, Qt.Key.Key_K)
    assert not window.player.playing
    text = window.parts.inspector.form.text
    text.setFocus()
    text.selectAll()
    qtbot.keyClicks(text, "a b k l,.m")
    assert not window.player.playing
    assert text.toPlainText() == "a b k l,.m"
    assert texts(window)[0] == "a b k l,.m"
    qtbot.keyClick(text, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert window.player.playing
    window.player.pause()


def test_keys_go_round_the_panels(window: MainWindow, qtbot: QtBot) -> None:
    with_cues(window, "one", "two")
    activate(window, qtbot)
    parts = window.parts
    parts.list.view.setFocus()
    seen = []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
    panels = [parts.inspector, parts.timeline, parts.preview, parts.list]
    for panel, holder in zip(panels, seen, strict=True):
        assert holder is not None
        assert panel is holder or panel.isAncestorOf(holder), (panel, holder)


def test_the_layout_is_remembered_and_can_be_reset(qtbot: QtBot) -> None:
    with open_studio(qtbot) as window:
        window.show_studio()
        qtbot.waitUntil(lambda: window.studio.laid_out)
        window.commands["view.show_inspector"].trigger()
        window.commands["time.ripple"].trigger()
        window.commands["view.social_overlay"].trigger()
        window.player.set_volume(0.25)
        assert not window.studio.docks["inspector"].isVisible()
    with open_studio(qtbot) as again:
        again.show_studio()
        inspector = again.studio.docks["inspector"]
        qtbot.waitUntil(lambda: again.studio.laid_out)
        assert not inspector.isVisible()
        assert not again.commands["view.show_inspector"].isChecked()
        assert again.commands["time.ripple"].isChecked()
        assert again.parts.preview.view.guides == Guides(social=True)
        assert again.player.volume == 0.25
        again.commands["view.reset_layout"].trigger()
        assert inspector.isVisible()
        assert again.commands["view.show_inspector"].isChecked()


def test_space_takes_a_template_and_does_not_play(qtbot: QtBot) -> None:
    with open_studio(qtbot) as window:
        drop(window, SAMPLE)
        qtbot.waitUntil(lambda: window.workspace.medium is not None)
        with_cues(window, "Hello.")
        head, line = window.menus["style"].actions()[:2]
        assert head is window.commands["view.show_style"]
        assert line.isSeparator()
        head.trigger()
        gallery = window.parts.style.gallery
        qtbot.waitUntil(gallery.isVisible)
        activate(window, qtbot)
        gallery.setFocus()
        QTest.keyClick(gallery, Qt.Key.Key_Right)
        before = window.workspace.document.tracks[0].style
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Space)
        chosen = window.workspace.document.tracks[0].style
        assert before is None
        assert chosen is not None
        assert chosen.template == gallery.ids()[1]
        assert not window.player.playing


@pytest.mark.parametrize("command", ["view.show_style", "view.show_transcript"])
def test_a_reset_while_a_panel_in_front_has_lent_room(
    qtbot: QtBot, qtlog: Any, command: str
) -> None:
    with open_studio(qtbot) as window:
        window.show_studio()
        qtbot.waitUntil(lambda: window.studio.laid_out)
        for _ in range(2):
            window.commands[command].trigger()
            assert window.commands[command].isChecked()
            window.commands["view.reset_layout"].trigger()
            assert not window.commands[command].isChecked()
    assert [each.message for each in qtlog.records if "Docks" in each.message] == []
