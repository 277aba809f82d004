"""Publishing from the window, against hosts on this machine."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from cuesmith.domain.hosting import HostName
from cuesmith.ui.hosts.publish_dialog import PublishDialog
from cuesmith.ui.main_window import MainWindow
from tests.support.hosts.fixtures import point_at
from tests.support.hosts.gcore.host import GcoreHost
from tests.support.hosts.publishing import (
    add_track,
    asked,
    begins,
    edit,
    open_film,
    press,
    subtitles_at,
    told,
)
from tests.support.hosts.studio import hosts_home
from tests.support.playing import wait_for
from tests.support.studio_window import open_studio
from tests.ui.test_accessibility import nameless

_ = hosts_home
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
pytestmark = pytest.mark.usefixtures("hosts_home")


def ready(window: MainWindow) -> PublishDialog:
    """The dialog once it may be pressed."""
    dialog = asked(window)
    wait_for(dialog.publish.isEnabled)
    return dialog


def test_it_asks_once_and_then_one_press_does_it(
    qtbot: QtBot, gcore: GcoreHost, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    point_at(monkeypatch, gcore)
    with open_studio(qtbot) as window:
        open_film(window, tmp_path)
        dialog = ready(window)
        assert dialog.chosen_host is HostName.GCORE
        assert dialog.name.text() == "Our film"
        assert dialog.language.language == "en"
        assert dialog.summary.text().startswith("The film goes to Gcore. 1 track")
        assert nameless(dialog) == []
        dialog.publish.click()
        assert window.jobs.jobs[-1].title == "Publishing “Our film”"
        assert told(window) == "“Our film” is published at Gcore."
        assert "Welcome" in subtitles_at(gcore)["eng"]

        copy = window.notices.offers[0]
        copy.click()
        link = QGuiApplication.clipboard().text()
        assert link.startswith("http")
        assert window.notices.shown is not None
        assert window.notices.shown.hint == link

        # The notice of the first time gives way to that of the second.
        edit(window, "Good evening")
        add_track(window, "de", "de", "Guten Abend")
        with begins(window):
            press(window)
        assert told(window) == "“Our film” is published at Gcore."
        assert not window.findChildren(PublishDialog, options=_DIRECT)
        assert len(gcore.videos) == 1
        assert "Good evening" in subtitles_at(gcore)["eng"]
        assert "Guten Abend" in subtitles_at(gcore)["ger"]

        undo = window.notices.offers[-1]
        undo.click()
        assert told(window) == "The captions at Gcore are as they were before."
        assert "stays there" in window.notices.shown.hint
        assert list(subtitles_at(gcore)) == ["eng"]
        assert "Welcome" in subtitles_at(gcore)["eng"]
        assert not window.commands["host.undo"].isEnabled()


def test_a_film_that_changed_since_is_told(
    qtbot: QtBot, gcore: GcoreHost, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    point_at(monkeypatch, gcore)
    with open_studio(qtbot) as window:
        open_film(window, tmp_path)
        ready(window).publish.click()
        assert told(window) == "“Our film” is published at Gcore."
        window.notices.dismiss()
        with (tmp_path / "Our film.mp4").open("ab") as film:
            film.write(b"recut")
        press(window)
        assert "viewers see the film of then" in told(window)
        first = window.notices.shown
        assert first is not None
        again = window.notices.offers[-1]
        assert again.text() == "Send the film &again…"
        for answer in ("&Leave it", "&Send again"):
            assert len(gcore.videos) == 1
            again.click()
            (question,) = window.findChildren(QMessageBox)
            assert "a link of its own" in question.informativeText()
            assert nameless(question) == []
            next(each for each in question.buttons() if each.text() == answer).click()
            wait_for(lambda: not window.findChildren(QMessageBox))
        wait_for(lambda: window.notices.shown not in (None, first))
        assert told(window) == "“Our film” is published at Gcore."
        assert window.notices.shown is not None
        assert window.notices.shown.hint not in ("", first.hint)
        of_then, now = gcore.videos.values()
        assert [each.vtt for each in now.subtitles.values()] == [
            each.vtt for each in of_then.subtitles.values()
        ]
