"""The hosts browser in a window, as tests use it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget
from typer.testing import CliRunner

from cuesmith.cli.main import app
from cuesmith.ui.hosts.browser import HostsBrowser
from cuesmith.ui.hosts.browser_tools import HostTools
from cuesmith.ui.main_window import MainWindow
from tests.support.hosts.bucket import ACCESS_KEY, SECRET_KEY, S3Server
from tests.support.playing import wait_for
from tests.support.studio_window import SAMPLE, drop


def set_up_bucket(monkeypatch: pytest.MonkeyPatch, s3: S3Server) -> None:
    """Have Mux fetch captions from there."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", ACCESS_KEY)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", SECRET_KEY)
    place = ("--endpoint", s3.url, "--name", "captions", "--region", "us-east-1")
    keys = f"{ACCESS_KEY}\n{SECRET_KEY}\n"
    result = CliRunner().invoke(app, ["hosts", "bucket", *place], input=keys)
    assert result.exit_code == 0, result.output


def open_film(window: MainWindow, folder: Path) -> Path:
    """A film of the user's own."""
    film = folder / "Our film.mp4"
    shutil.copy(SAMPLE, film)
    drop(window, film)
    wait_for(lambda: window.workspace.medium is not None)
    return film


def tools(window: MainWindow) -> HostTools:
    return window.parts.hosts


def browse(window: MainWindow) -> HostsBrowser:
    """The browser, once it shows what the first account holds."""
    window.commands["host.browse"].trigger()
    browser = tools(window).browser
    assert browser is not None
    wait_for(lambda: browser.accounts.read and not browser.browser.busy)
    return browser


def choose_film(browser: HostsBrowser, row: int = 0) -> None:
    """Click a film, and wait for its captions."""
    browser.films.films.selectRow(row)
    wait_for(lambda: browser.browser.film is not None and not browser.browser.busy)


def choose_track(browser: HostsBrowser, name: str) -> None:
    """Click one of its captions."""
    rows = browser.browser.captions.rows
    place = next(row for row, track in enumerate(rows) if track.name == name)
    browser.films.film.tracks.selectRow(place)


def track_names(browser: HostsBrowser) -> list[str]:
    return [track.name for track in browser.browser.captions.rows]


def answer(window: QWidget, text: str) -> None:
    """Answer the question that is asked."""
    (question,) = (box for box in window.findChildren(QMessageBox) if box.isVisible())
    next(b for b in question.findChildren(QPushButton) if b.text() == text).click()


def notice(window: MainWindow) -> str:
    shown = window.notices.shown
    return shown.message if shown is not None else ""


def local_texts(window: MainWindow) -> dict[str, list[str]]:
    """What the tracks of the project say, by their names."""
    tracks = window.workspace.document.tracks
    return {track.name: [cue.text for cue in track.cues] for track in tracks}
