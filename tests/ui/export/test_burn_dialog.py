"""Films made from the dialogs: the sample's first seconds, burned in, cut upright, and muxed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from cuesmith.domain.media import StreamKind
from cuesmith.engines.media.probe import probe
from cuesmith.ui.main_window import MainWindow
from tests.support.playing import wait_for
from tests.support.studio_window import SAMPLE, drop, open_studio, with_cues
from tests.support.style_studio import needs_libass


def open_film(window: MainWindow, folder: Path) -> Path:
    film = folder / "film.mp4"
    shutil.copy(SAMPLE, film)
    drop(window, film)
    wait_for(lambda: window.workspace.medium is not None and window.player.picture is not None)
    with_cues(window, "Welcome", "Goodbye")
    return film


@pytest.fixture(autouse=True)
def _libass() -> None:
    needs_libass()


def test_the_first_second_is_burned_in_and_upright(qtbot: QtBot, tmp_path: Path) -> None:
    with open_studio(qtbot) as window:
        open_film(window, tmp_path)
        window.parts.style.session.choose("karaoke")
        dialog = window.parts.films.burn()
        assert dialog is not None
        form = dialog.form
        wait_for(lambda: not dialog.picture.pixmap().isNull())
        wide = dialog.picture.pixmap().size()
        assert wide.width() > wide.height()
        assert "free there" in dialog.facts.text()
        form.aspect.setCurrentText("9:16")
        wait_for(lambda: dialog.picture.pixmap().width() < dialog.picture.pixmap().height())
        form.part.only.setChecked(True)
        form.part.end.show_time(1000)
        form.place.field.setText(str(tmp_path / "out.mp4"))
        dialog.burn.click()
        assert len(window.jobs.jobs) >= 1
        wait_for(lambda: not window.parts.films.making.busy)
        made = probe(tmp_path / "out.mp4")
        (video,) = made.of_kind(StreamKind.VIDEO)
        assert video.width < video.height
        assert made.duration is not None
        assert 0.9 < made.duration < 1.2
        notice = window.notices.shown
        assert notice is not None
        assert notice.message == "“out.mp4” is ready."
        assert window.notices.offer.isVisible()


def test_a_file_that_is_there_is_asked_about(qtbot: QtBot, tmp_path: Path) -> None:
    with open_studio(qtbot) as window:
        open_film(window, tmp_path)
        there = tmp_path / "there.mp4"
        there.write_bytes(b"precious")
        dialog = window.parts.films.burn()
        assert dialog is not None
        dialog.form.place.field.setText(str(there))
        dialog.burn.click()
        (question,) = dialog.findChildren(QMessageBox)
        keep = next(b for b in question.findChildren(QPushButton) if b.text() == "&Keep it")
        keep.click()
        assert there.read_bytes() == b"precious"
        assert not window.parts.films.making.busy
        dialog.reject()


def test_stopping_leaves_nothing_behind(qtbot: QtBot, tmp_path: Path) -> None:
    with open_studio(qtbot) as window:
        open_film(window, tmp_path)
        dialog = window.parts.films.burn()
        assert dialog is not None
        dialog.form.place.field.setText(str(tmp_path / "out.mp4"))
        dialog.burn.click()
        (job,) = (each for each in window.jobs.jobs if "out.mp4" in each.title)
        assert job.cancel is not None
        job.cancel()
        wait_for(lambda: not window.parts.films.making.busy)
        assert sorted(path.name for path in tmp_path.glob("*out*")) == []
        assert not list(tmp_path.glob(".cuesmith-*"))


def test_tracks_are_put_beside_the_picture(qtbot: QtBot, tmp_path: Path) -> None:
    with open_studio(qtbot) as window:
        open_film(window, tmp_path)
        dialog = window.parts.films.mux()
        assert dialog is not None
        dialog.write.click()
        wait_for(lambda: not window.parts.films.making.busy)
        made = probe(tmp_path / "film captions.mp4")
        (captions,) = made.of_kind(StreamKind.SUBTITLE)
        assert captions.language == "en"
