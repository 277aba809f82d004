"""Publishing that is stopped or refused: nothing is lost, and the next press goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from cuesmith.domain.hosting import HostName
from cuesmith.ui.editor.track_dialogs import LanguageBox
from cuesmith.ui.hosts.publish_dialog import PublishDialog
from cuesmith.ui.hosts.sign_in import SignInDialog
from cuesmith.ui.main_window import MainWindow
from cuesmith.ui.window.notices import Weight
from tests.support.hosts.fixtures import point_at
from tests.support.hosts.gcore.host import GcoreHost
from tests.support.hosts.publishing import (
    add_track,
    asked,
    begins,
    edit,
    open_film,
    press,
    publishing_of,
    subtitles_at,
    told,
)
from tests.support.hosts.studio import hosts_home
from tests.support.playing import wait_for
from tests.support.studio_window import open_studio

_ = hosts_home
pytestmark = pytest.mark.usefixtures("hosts_home")
FOR_EVER = 1_000_000


@pytest.fixture
def window(
    qtbot: QtBot, gcore: GcoreHost, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """With a film and captions; somebody is signed in to Gcore."""
    point_at(monkeypatch, gcore)
    with open_studio(qtbot) as opened:
        open_film(opened, tmp_path)
        yield opened


def publish_for_ever(window: MainWindow, host: GcoreHost) -> None:
    """Publish a film that the host never gets ready."""
    host.pace.video = FOR_EVER
    dialog = asked(window)
    wait_for(dialog.publish.isEnabled)
    dialog.publish.click()
    wait_for(lambda: uploaded(window))


def uploaded(window: MainWindow) -> bool:
    latest = window.parts.hosting.latest
    return latest is not None and bool(latest.video) and latest.upload is None


def test_a_stopped_one_is_gone_on_with(window: MainWindow, gcore: GcoreHost) -> None:
    publish_for_ever(window, gcore)
    edit(window, "Changed meanwhile")
    press(window)
    assert window.notices.shown is not None
    assert "is being published; the Jobs panel" in window.notices.shown.message
    window.notices.dismiss()
    (job,) = (each for each in window.jobs.jobs if each.title == "Publishing “Our film”")
    assert job.cancel is not None
    job.cancel()
    assert told(window) == "Publishing “Our film” was stopped."
    window.notices.dismiss()

    gcore.pace.video = 1
    press(window)
    assert told(window) == "“Our film” is published at Gcore."
    assert len(gcore.videos) == 1
    assert "Changed meanwhile" in subtitles_at(gcore)["eng"]


def test_closing_asks_and_the_next_start_goes_on(
    qtbot: QtBot, window: MainWindow, gcore: GcoreHost
) -> None:
    publish_for_ever(window, gcore)
    assert not window.close()
    (question,) = window.findChildren(QMessageBox)
    button(question, "&Go on publishing").click()
    assert publishing_of(window).busy
    wait_for(lambda: not window.findChildren(QMessageBox))
    assert not window.close()
    (question,) = window.findChildren(QMessageBox)
    project = window.parts.session.path
    button(question, "&Stop and close").click()
    wait_for(lambda: not window.isVisible())

    gcore.pace.video = 1
    with open_studio(qtbot) as again:
        again.open_paths([project])
        assert told(again) == "“Our film” did not get all the way to Gcore the last time."
        wait_for(lambda: again.workspace.medium)
        with begins(again):
            again.notices.offers[0].click()
        assert told(again) == "“Our film” is published at Gcore."
        assert len(gcore.videos) == 1


def button(box: QMessageBox, text: str) -> QPushButton:
    return next(each for each in box.findChildren(QPushButton) if each.text() == text)


def test_another_project_stops_it_and_knows_nothing_of_it(
    window: MainWindow, gcore: GcoreHost
) -> None:
    publish_for_ever(window, gcore)
    project = window.parts.session.path
    window.commands["file.new"].trigger()
    assert not publishing_of(window).busy
    assert window.parts.hosting.latest is None
    assert told(window) == "Publishing “Our film” was stopped."
    window.notices.dismiss()

    gcore.pace.video = 1
    window.open_paths([project])
    wait_for(lambda: uploaded(window) and window.workspace.medium)
    with begins(window):
        press(window)
    assert told(window) == "“Our film” is published at Gcore."
    assert len(gcore.videos) == 1


def test_a_track_without_a_language_gets_one_in_the_dialog(
    window: MainWindow, gcore: GcoreHost
) -> None:
    add_track(window, "x", "und", "Guten Abend")
    dialog = asked(window)
    row = dialog.tracks.rows[1]
    wait_for(lambda: row.state.text() == "Its language is not set")
    assert not dialog.publish.isEnabled()
    row.wanted.click()
    wait_for(dialog.publish.isEnabled)
    row.wanted.click()
    assert not dialog.publish.isEnabled()
    assert isinstance(row.language, LanguageBox)
    row.language.setCurrentIndex(row.language.findData("de"))
    row.language.activated.emit(row.language.currentIndex())
    wait_for(dialog.publish.isEnabled)
    assert row.state.text() == "New"
    dialog.publish.click()
    told(window)
    assert sorted(subtitles_at(gcore)) == ["eng", "ger"]
    assert window.workspace.document.track("x").language == "de"


def test_a_key_that_holds_no_more_leads_to_signing_in(
    window: MainWindow, gcore: GcoreHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GCORE_API_KEY")
    sign_in_and_publish(window, gcore)
    window.notices.dismiss()
    gcore.revoke_after = 0
    refused(window)
    window.notices.offer.click()
    (sign_in,) = window.findChildren(SignInDialog)
    assert sign_in.windowTitle() == "Sign in to Gcore"
    assert sign_in.name.text() == "main"
    gcore.revoke_after = None
    sign_in.fields[HostName.GCORE, "api_key"].text.setText(gcore.token)
    done: list[object] = []
    publishing_of(window).published.connect(done.append)
    sign_in.sign_in.click()
    wait_for(lambda: done)
    assert told(window) == "“Our film” is published at Gcore."
    gcore.blames.clear()


def test_the_dialog_signs_in_to_a_refused_account_anew(
    window: MainWindow, gcore: GcoreHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GCORE_API_KEY")
    sign_in_and_publish(window, gcore)
    gcore.revoke_after = 0
    window.commands["host.publish_to"].trigger()
    (dialog,) = window.findChildren(PublishDialog)
    wait_for(dialog.trouble.isVisible)
    assert not dialog.publish.isEnabled()
    dialog.account.sign_in.click()
    (sign_in,) = dialog.findChildren(SignInDialog)
    assert sign_in.name.text() == "main"
    gcore.revoke_after = None
    sign_in.reject()
    dialog.trouble.retry.click()
    wait_for(dialog.publish.isEnabled)
    assert dialog.trouble.isHidden()
    dialog.reject()
    gcore.blames.clear()


def test_a_key_of_the_environment_is_not_signed_in_to(window: MainWindow, gcore: GcoreHost) -> None:
    dialog = asked(window)
    wait_for(dialog.publish.isEnabled)
    dialog.publish.click()
    told(window)
    window.notices.dismiss()
    gcore.revoke_after = 0
    refused(window)
    assert not window.notices.offer.isVisible()
    gcore.blames.clear()


def refused(window: MainWindow) -> None:
    """Press, and be refused."""
    press(window)
    told(window)
    assert window.notices.shown is not None
    assert window.notices.shown.weight is Weight.ERROR
    assert window.notices.shown.details


def sign_in_and_publish(window: MainWindow, host: GcoreHost) -> None:
    """Press, sign in right in the dialog, then publish."""
    dialog = asked(window)
    dialog.host.setCurrentIndex(dialog.host.findData("gcore"))
    assert dialog.account.none.isVisible()
    assert "Sign in" in dialog.summary.text()
    dialog.account.sign_in.click()
    (sign_in,) = dialog.findChildren(SignInDialog)
    sign_in.fields[HostName.GCORE, "api_key"].text.setText(host.token)
    wait_for(sign_in.sign_in.isEnabled)
    sign_in.sign_in.click()
    wait_for(dialog.publish.isEnabled)
    assert dialog.account.account.currentText() == "main"
    dialog.publish.click()
    assert told(window) == "“Our film” is published at Gcore."


def test_nobody_is_signed_in_until_the_dialog_does_it(
    window: MainWindow, gcore: GcoreHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GCORE_API_KEY")
    sign_in_and_publish(window, gcore)
    with begins(window):
        press(window)
    assert told(window) == "“Our film” is published at Gcore."
    assert not window.findChildren(PublishDialog)
