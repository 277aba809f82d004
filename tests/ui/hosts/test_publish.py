"""Publishing from the window, against hosts on this machine."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import ReplaceText
from cuesmith.domain.hosting import HostName
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import AddTrack
from cuesmith.ui.hosts.publish_dialog import PublishDialog
from cuesmith.ui.main_window import MainWindow
from tests.support.hosts.fixtures import point_at
from tests.support.hosts.gcore.host import GcoreHost
from tests.support.hosts.studio import hosts_home
from tests.support.playing import wait_for
from tests.support.studio_window import SAMPLE, drop, open_studio, with_cues
from tests.ui.test_accessibility import nameless

_ = hosts_home
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
pytestmark = pytest.mark.usefixtures("hosts_home")


def open_film(window: MainWindow, folder: Path) -> None:
    film = folder / "Our film.mp4"
    shutil.copy(SAMPLE, film)
    drop(window, film)
    wait_for(lambda: window.workspace.medium is not None)
    with_cues(window, "Welcome", "Goodbye")


def add_track(window: MainWindow, id_: str, language: str, text: str) -> None:
    window.workspace.apply(AddTrack(Track((Cue(f"{id_}1", 0, 900, text),), language, id=id_)))


def press(window: MainWindow) -> None:
    window.commands["host.publish"].trigger()


def asked(window: MainWindow) -> PublishDialog:
    """The dialog that a press opens, once it knows what will be done or what is missing."""
    press(window)
    wait_for(lambda: window.findChildren(PublishDialog))
    dialog = window.findChildren(PublishDialog)[-1]
    wait_for(lambda: dialog.accounts.read and dialog.ways.read)
    return dialog


def publish(window: MainWindow) -> str:
    """Publish by the dialog; the notice."""
    dialog = asked(window)
    wait_for(dialog.publish.isEnabled)
    dialog.publish.click()
    return outcome(window)


def outcome(window: MainWindow) -> str:
    publishing = window.parts.publish.parts.publishing
    wait_for(lambda: publishing.busy or window.notices.shown)
    wait_for(lambda: not publishing.busy and window.notices.shown)
    assert window.notices.shown is not None
    return window.notices.shown.message


def texts_at(host: GcoreHost) -> dict[str, str]:
    """The captions of Gcore's only film, by language."""
    (video,) = host.videos.values()
    return {each.language: each.vtt for each in video.subtitles.values()}


def edit(window: MainWindow, text: str) -> None:
    window.workspace.apply(ReplaceText("t", "c0", text))


def settled(window: MainWindow) -> None:
    publishing = window.parts.publish.parts.publishing
    wait_for(lambda: not publishing.busy and not window.parts.publish.check.busy)


def test_it_asks_once_and_then_one_press_does_it(
    qtbot: QtBot, gcore: GcoreHost, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    point_at(monkeypatch, gcore)
    with open_studio(qtbot) as window:
        open_film(window, tmp_path)
        dialog = asked(window)
        wait_for(dialog.publish.isEnabled)
        assert dialog.chosen_host is HostName.GCORE
        assert dialog.name.text() == "Our film"
        assert dialog.language.language == "en"
        assert dialog.summary.text().startswith("The film goes to Gcore. 1 track")
        assert nameless(dialog) == []
        dialog.publish.click()
        assert window.jobs.jobs[-1].title == "Publishing “Our film”"
        assert outcome(window) == "“Our film” is published at Gcore."
        assert "Welcome" in texts_at(gcore)["eng"]

        copy = window.notices.offers[0]
        copy.click()
        link = QGuiApplication.clipboard().text()
        assert link.startswith("http")
        assert window.notices.shown is not None
        assert window.notices.shown.hint == link
        window.notices.dismiss()

        edit(window, "Good evening")
        add_track(window, "de", "de", "Guten Abend")
        press(window)
        assert outcome(window) == "“Our film” is published at Gcore."
        assert not window.findChildren(PublishDialog, options=_DIRECT)
        assert len(gcore.videos) == 1
        assert "Good evening" in texts_at(gcore)["eng"]
        assert "Guten Abend" in texts_at(gcore)["ger"]

        undo = window.notices.offers[-1]
        undo.click()
        assert outcome(window) == "The captions at Gcore are as they were before."
        assert "stays there" in window.notices.shown.hint
        assert list(texts_at(gcore)) == ["eng"]
        assert "Welcome" in texts_at(gcore)["eng"]
        assert not window.commands["host.undo"].isEnabled()
