"""The hosts browser, clicked against hosts on this machine."""

from __future__ import annotations

import dataclasses
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cuesmith.base.secrets import Secret
from cuesmith.domain.cue_edits import ReplaceText
from cuesmith.domain.hosting import AccountId, BucketPlace, HostName
from cuesmith.domain.publishing import Publication, PublishTarget
from cuesmith.engines.hosts import patience
from cuesmith.engines.hosts.bucket import Bucket
from cuesmith.ui.hosts.browser_sending import WayDialog
from cuesmith.ui.hosts.sign_in import SignInDialog
from cuesmith.ui.main_window import MainWindow
from tests.support.hosts.browsing import (
    answer,
    browse,
    choose_film,
    choose_track,
    local_texts,
    notice,
    set_up_bucket,
    tools,
    track_names,
)
from tests.support.hosts.bucket import ACCESS_KEY, SECRET_KEY, S3Server
from tests.support.hosts.fixtures import point_at
from tests.support.hosts.gcore.host import GcoreHost
from tests.support.hosts.mux import models
from tests.support.hosts.mux.host import MuxHost
from tests.support.hosts.studio import hosts_home
from tests.support.playing import wait_for
from tests.support.studio_window import open_studio, with_cues
from tests.ui.test_accessibility import nameless

_ = hosts_home
pytestmark = pytest.mark.usefixtures("hosts_home")


def names(window: MainWindow) -> list[str]:
    browser = tools(window).browser
    assert browser is not None
    return [film.name for film in browser.browser.films.rows]


def test_films_come_page_by_page_and_are_found_by_name(
    qtbot: QtBot, mux: MuxHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    point_at(monkeypatch, mux)
    for number in range(30):
        mux.ready_asset(f"Film {number}")
    with open_studio(qtbot) as window:
        browser = browse(window)
        assert len(names(window)) == 25
        assert browser.films.more.isVisible()
        browser.films.more.click()
        wait_for(lambda: len(names(window)) == 30)
        wait_for(lambda: not browser.films.more.isVisible())
        browser.films.search.setFocus()
        qtbot.keyClicks(browser.films.search, "film 17")
        wait_for(lambda: names(window) == ["Film 17"])
        browser.films.search.clear()
        qtbot.keyClicks(browser.films.search, "nothing like it")
        qtbot.keyClick(browser.films.search, Qt.Key.Key_Return)
        wait_for(lambda: not browser.browser.busy)
        assert "nothing like it" in browser.films.message.text()
        assert not nameless(browser)


def test_a_film_that_failed_says_why_and_refreshing_asks_anew(
    qtbot: QtBot, mux: MuxHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    point_at(monkeypatch, mux)
    asset = mux.ready_asset("Broken")
    asset.status = "errored"
    asset.doom = models.Problem(type="invalid_input", messages=["It is a picture of a cat."])
    with open_studio(qtbot) as window:
        browser = browse(window)
        choose_film(browser)
        assert browser.films.film.error.text() == "It is a picture of a cat."
        assert "failed" in browser.films.film.facts.text()
        mux.ready_asset("Another")
        browser.reload.click()
        wait_for(lambda: "Another" in names(window))
        assert browser.browser.film is not None
        assert browser.browser.film.name == "Broken"


def test_captions_are_opened_here_with_name_and_language(
    qtbot: QtBot, mux: MuxHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    point_at(monkeypatch, mux)
    asset = mux.ready_asset("Signed", "signed")
    mux.ready_track(asset, "de", "Deutsch")
    with open_studio(qtbot) as window:
        browser = browse(window)
        choose_film(browser)
        pane = browser.films.film
        assert pane.track is not None  # the only one
        pane.open.click()
        wait_for(lambda: window.workspace.document.tracks)
        (track,) = window.workspace.document.tracks
        assert (track.name, track.language) == ("Deutsch", "de")
        assert track.cues
        assert not tools(window).bar.isVisible()
        pane.copy_link.click()
        assert QGuiApplication.clipboard().text().startswith("http")
        assert "signed" in pane.facts.text()


@pytest.mark.parametrize("name", ["mux", "gcore"])
def test_captions_are_corrected_and_replaced_by_one_press(
    qtbot: QtBot, request: pytest.FixtureRequest, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    title = "English (generated)" if name == "mux" else "English"
    if name == "mux":
        mux: MuxHost = request.getfixturevalue("mux")
        s3: S3Server = request.getfixturevalue("s3")
        point_at(monkeypatch, mux)
        set_up_bucket(monkeypatch, s3)
        mux.ready_track(mux.ready_asset(), "en", title)
    else:
        gcore: GcoreHost = request.getfixturevalue("gcore")
        point_at(monkeypatch, gcore)
        gcore.ready_subtitle(gcore.ready_video())
    with open_studio(qtbot) as window:
        browser = browse(window)
        choose_film(browser)
        browser.films.film.correct.click()
        bar = tools(window).bar
        wait_for(bar.isVisible)
        assert "A film" in bar.says.text()
        track = window.workspace.view().track
        before = track.cues[0].text
        window.workspace.apply(ReplaceText(track.id, track.cues[0].id, "Corrected"))
        wait_for(bar.replace.isEnabled)
        bar.replace.click()
        wait_for(lambda: "Viewers at" in notice(window))
        browse(window)
        (kept,) = window.parts.hosting.known.corrected
        wait_for(lambda: browser.browser.captions.rows[0].id == kept.twins[0].remote)
        assert track_names(browser) == [title]  # no second one, and its name stays
        assert before in kept.kept[0].text

        browser.films.film.tracks.selectRow(0)
        browser.films.film.open.click()
        wait_for(lambda: len(window.workspace.document.tracks) == 2)
        assert "Corrected" in [cue.text for cue in window.workspace.view().track.cues]
        assert not bar.isVisible()

        window.workspace.set_active_track(track.id)
        assert bar.isVisible()
        wait_for(bar.restore.isEnabled)
        bar.restore.click()
        wait_for(lambda: "back at" in notice(window))
        (kept,) = window.parts.hosting.known.corrected
        wait_for(lambda: browser.browser.captions.rows[0].id == kept.twins[0].remote)
        browser.films.film.tracks.selectRow(0)
        browser.films.film.open.click()
        wait_for(lambda: len(window.workspace.document.tracks) == 3)
        assert window.workspace.view().track.cues[0].text == before

        window.workspace.set_active_track(track.id)
        wait_for(bar.leave.isEnabled)
        bar.leave.click()
        assert not bar.isVisible()


def test_a_track_is_attached_and_removed_when_that_is_answered(
    qtbot: QtBot, gcore: GcoreHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    point_at(monkeypatch, gcore)
    video = gcore.ready_video()
    with open_studio(qtbot) as window:
        browser = browse(window)
        choose_film(browser)
        pane = browser.films.film
        assert not pane.attach.isEnabled()
        assert pane.none.isVisible()
        with_cues(window, "Ours")
        pane.attach.click()
        wait_for(lambda: track_names(browser) == ["English"])
        choose_track(browser, "English")
        pane.remove.click()
        answer(browser, "&Keep them")
        assert video.subtitles
        pane.remove.click()
        answer(browser, "&Remove them")
        wait_for(lambda: not video.subtitles)
        wait_for(lambda: track_names(browser) == [])
        (kept,) = window.parts.hosting.known.corrected
        assert "Ours" in kept.kept[-1].text
        pane.remove_film.click()
        answer(browser, "&Remove it for good")
        wait_for(lambda: not gcore.videos)
        wait_for(lambda: names(window) == [] and not browser.browser.busy)
        assert "no films" in browser.films.message.text()


def test_captions_are_saved_to_a_file(
    qtbot: QtBot, mux: MuxHost, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    point_at(monkeypatch, mux)
    mux.ready_track(mux.ready_asset(), "en", "English")
    with open_studio(qtbot) as window:
        browser = browse(window)
        choose_film(browser)
        for name, start in (("saved.vtt", "WEBVTT"), ("words.txt", "Good")):
            browser.films.film.save.click()
            dialog = browser.findChildren(QFileDialog)[-1]
            path = tmp_path / name
            dialog.fileSelected.emit(str(path))
            dialog.reject()
            wait_for(path.exists)
            assert path.read_text().startswith(start)
            wait_for(lambda: notice(window))
            assert name in notice(window)
            window.notices.dismiss()
        assert local_texts(window) == {}


def test_a_wrong_key_is_told_and_tried_again(
    qtbot: QtBot, gcore: GcoreHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    point_at(monkeypatch, gcore)
    monkeypatch.setenv("GCORE_API_KEY", "4711$wrong-key-entirely")
    with open_studio(qtbot) as window:
        browser = browse(window)
        assert "Gcore" in browser.films.trouble.text.text()
        assert browser.films.trouble.isVisible()
        browser.films.anew.click()
        (dialog,) = browser.findChildren(SignInDialog)
        dialog.reject()
        monkeypatch.setenv("GCORE_API_KEY", gcore.token)
        browser.films.again.click()
        wait_for(lambda: not browser.browser.busy)
        assert not browser.films.trouble.isVisible()
        assert "no films" in browser.films.message.text()
    gcore.forgive()


def test_without_a_network_it_is_told_so(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = dataclasses.astuple(patience.Limits(first_delay=0.01))
    monkeypatch.setattr(patience.Limits.__init__, "__defaults__", quick)
    monkeypatch.setenv("GCORE_API_KEY", "4711$any")
    monkeypatch.setenv("CUESMITH_GCORE_URL", "http://127.0.0.1:9")
    with open_studio(qtbot) as window:
        window.commands["host.browse"].trigger()
        browser = tools(window).browser
        assert browser is not None
        wait_for(lambda: browser.films.trouble.isVisible())
        assert "there is no connection" in browser.films.trouble.text.text()


def test_without_an_account_signing_in_is_offered(qtbot: QtBot) -> None:
    with open_studio(qtbot) as window:
        browser = browse(window)
        assert browser.films.offer.isVisible()
        browser.films.offer.click()
        (dialog,) = browser.findChildren(SignInDialog)
        dialog.reject()


def test_a_host_without_a_list_of_films_says_so(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAGIC_HOUR_API_KEY", "mhk_1")
    monkeypatch.setenv("CUESMITH_MAGIC_HOUR_URL", "http://127.0.0.1:9")
    with open_studio(qtbot) as window:
        browser = browse(window)
        assert HostName.MAGIC_HOUR.label in browser.films.message.text()


def test_without_a_bucket_the_ways_to_mux_are_offered(
    qtbot: QtBot,
    mux: MuxHost,
    s3: S3Server,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    point_at(monkeypatch, mux)
    mux.ready_asset()
    with open_studio(qtbot) as window:
        with_cues(window, "Ours")
        browser = browse(window)
        choose_film(browser)
        browser.films.film.attach.click()
        wait_for(lambda: window.findChildren(WayDialog))
        dialog = window.findChildren(WayDialog)[0]
        assert not nameless(dialog)
        dialog.box.by_address.click()
        dialog.box.save.click()
        path = tmp_path / "ours.vtt"
        dialog.findChildren(QFileDialog)[0].fileSelected.emit(str(path))
        wait_for(path.exists)
        assert "Ours" in path.read_text()
        assert not dialog.send.isEnabled()
        place = BucketPlace("captions", s3.url, "us-east-1")
        with closing(Bucket(place, Secret(ACCESS_KEY), Secret(SECRET_KEY))) as bucket:
            bucket.put("ours.vtt", path.read_bytes())
            dialog.box.address.setText(bucket.address("ours.vtt"))
            dialog.send.click()
            wait_for(lambda: track_names(browser) == ["English"])


def test_the_film_that_was_published_is_chosen(
    qtbot: QtBot, mux: MuxHost, gcore: GcoreHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    point_at(monkeypatch, mux)
    point_at(monkeypatch, gcore)
    mux.ready_asset("At Mux")
    gcore.ready_video("Another")
    video = gcore.ready_video("Ours")
    gcore.ready_video("A third")
    target = PublishTarget(AccountId(HostName.GCORE, "environment"), "Ours")
    with open_studio(qtbot) as window:
        hosting = window.parts.hosting
        hosting.keep(hosting.project, Publication(target, str(video.id)))
        browser = browse(window)
        assert browser.browser.account == target.account
        wait_for(lambda: browser.browser.film is not None and browser.browser.film.name == "Ours")
        (row,) = browser.films.films.selectionModel().selectedRows()
        assert browser.browser.films.rows[row.row()].name == "Ours"
