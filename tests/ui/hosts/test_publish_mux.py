"""Publishing to Mux, which fetches captions from an address: the three ways there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cuesmith.domain.hosting import HostName, Privacy
from cuesmith.domain.publishing import CaptionWay
from cuesmith.ui.hosts.bucket import BucketDialog
from cuesmith.ui.hosts.publish_dialog import PublishDialog
from cuesmith.ui.main_window import MainWindow
from tests.support.hosts.bucket import ACCESS_KEY, SECRET_KEY, S3Server
from tests.support.hosts.fixtures import point_at
from tests.support.hosts.mux.host import MuxHost
from tests.support.hosts.publishing import (
    add_track,
    asked,
    begins,
    edit,
    open_film,
    press,
    told,
    tracks_at,
)
from tests.support.hosts.studio import hosts_home
from tests.support.playing import wait_for
from tests.support.studio_window import open_studio
from tests.ui.test_accessibility import nameless

_ = hosts_home
pytestmark = pytest.mark.usefixtures("hosts_home")


@pytest.fixture
def window(
    qtbot: QtBot, mux: MuxHost, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """With a film and captions; somebody is signed in to Mux."""
    point_at(monkeypatch, mux)
    with open_studio(qtbot) as opened:
        open_film(opened, tmp_path)
        yield opened


def shown(window: MainWindow) -> str:
    """The notice that is shown."""
    return window.notices.shown.message if window.notices.shown else ""


def fill(dialog: BucketDialog, s3: S3Server) -> None:
    wait_for(lambda: dialog.ways.read)
    dialog.maker.setCurrentText("MinIO")
    dialog.maker.activated.emit(dialog.maker.currentIndex())
    dialog.endpoint.setText(s3.url)
    dialog.bucket.setText("captions")
    dialog.key.text.setText(ACCESS_KEY)
    dialog.secret.text.setText(SECRET_KEY)


def test_a_bucket_is_set_up_once_and_then_it_is_one_press(
    window: MainWindow, mux: MuxHost, s3: S3Server
) -> None:
    dialog = asked(window)
    assert dialog.chosen_host is HostName.MUX
    assert "only from an address that it can fetch" in dialog.way.reason.text()
    assert not dialog.publish.isEnabled()
    dialog.way.bucket.click()
    (bucket,) = dialog.findChildren(BucketDialog)
    fill(bucket, s3)
    assert nameless(bucket) == []
    bucket.test.click()
    wait_for(lambda: "can be written" in bucket.said.text() and bucket.use.isEnabled())
    bucket.use.click()
    wait_for(lambda: dialog.ways.way is CaptionWay.BUCKET)
    assert "“captions”" in dialog.way.said.text()
    wait_for(dialog.publish.isEnabled)
    dialog.privacy.setCurrentIndex(1)
    dialog.publish.click()
    assert told(window) == "“Our film” is published at Mux."
    assert "Welcome" in tracks_at(mux)["English"]
    latest = window.parts.hosting.latest
    assert latest is not None
    assert latest.target.privacy is Privacy.SIGNED
    assert s3.keys("captions") == []
    window.notices.dismiss()

    edit(window, "Good evening")
    press(window)
    assert told(window) == "“Our film” is published at Mux."
    assert "Good evening" in tracks_at(mux)["English"]
    assert len(mux.assets) == 1


def test_a_bucket_that_refuses_is_not_kept(window: MainWindow, s3: S3Server) -> None:
    dialog = asked(window)
    dialog.way.set_up.click()
    (bucket,) = dialog.findChildren(BucketDialog)
    fill(bucket, s3)
    bucket.bucket.setText("nobodys")
    bucket.use.click()
    wait_for(bucket.trouble.isVisible)
    assert "nobodys" in bucket.trouble.text.text()
    assert bucket.isVisible()
    bucket.reject()
    assert dialog.ways.way is None
    dialog.reject()


def test_an_address_is_that_of_one_file(
    window: MainWindow, mux: MuxHost, s3: S3Server, tmp_path: Path
) -> None:
    add_track(window, "de", "de", "Guten Abend")
    dialog = asked(window)
    dialog.way.by_address.click()
    wait_for(lambda: "all tracks but one" in dialog.summary.text())
    dialog.tracks.rows[1].wanted.click()
    wait_for(lambda: "Write the address" in dialog.summary.text())

    dialog.way.save.click()
    (folder,) = window.findChildren(QFileDialog)
    folder.fileSelected.emit(str(tmp_path))
    folder.reject()
    wait_for(lambda: "saved" in shown(window))
    assert (tmp_path / "Our film.en.vtt").is_file()

    address = put(s3, (tmp_path / "Our film.en.vtt").read_bytes())
    dialog.way.address.setText("not an address")
    assert not dialog.publish.isEnabled()
    dialog.way.address.setText(address)
    assert dialog.publish.isEnabled()
    window.notices.dismiss()
    dialog.publish.click()
    assert told(window) == "“Our film” is published at Mux."
    assert list(tracks_at(mux)) == ["English"]
    assert "Welcome" in tracks_at(mux)["English"]
    window.notices.dismiss()

    # The address is asked for each time, and what stayed here stays here.
    again = asked(window)
    wait_for(again.publish.isEnabled)
    assert again.tracks.left_out == ("de",)
    assert again.summary.text() == "Everything is at Mux as it is here."
    again.reject()


def put(s3: S3Server, data: bytes) -> str:
    """A file that anybody can fetch."""
    from cuesmith.base.secrets import Secret
    from cuesmith.domain.hosting import BucketPlace
    from cuesmith.engines.hosts.bucket import Bucket

    place = BucketPlace("captions", s3.url, "us-east-1")
    bucket = Bucket(place, Secret(ACCESS_KEY), Secret(SECRET_KEY))
    bucket.put("mine.vtt", data)
    address = bucket.address("mine.vtt")
    bucket.close()
    return address


def test_by_hand_the_film_goes_and_the_captions_are_saved(
    window: MainWindow, mux: MuxHost, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: pages.append(QUrl(url).toString()))
    dialog = asked(window)
    dialog.way.by_hand.click()
    wait_for(dialog.publish.isEnabled)
    assert "for you to add there" in dialog.summary.text()
    dialog.publish.click()
    assert told(window) == "“Our film” is at Mux: add its captions there."
    assert tracks_at(mux) == {}
    save, page = window.notices.offers
    page.click()
    assert pages == ["https://dashboard.mux.com"]
    save.click()
    (folder,) = window.findChildren(QFileDialog)
    folder.fileSelected.emit(str(tmp_path))
    folder.reject()
    window.notices.dismiss()
    wait_for(lambda: "saved" in shown(window))
    assert (tmp_path / "Our film.en.vtt").is_file()
    window.notices.dismiss()

    with begins(window):
        press(window)
    assert not window.findChildren(PublishDialog)
    assert told(window) == "“Our film” is at Mux: add its captions there."
