"""Films made from the dialogs: the sample's first seconds, burned in, cut upright, and muxed."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest
from av.stream import Disposition
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.history import History
from cuesmith.domain.media import StreamKind
from cuesmith.domain.style_choice import StyleChoice
from cuesmith.domain.track import Track
from cuesmith.engines.media.probe import probe
from cuesmith.ui.export.burn_dialog import BurnDialog
from cuesmith.ui.main_window import MainWindow
from tests.support.films import Film, constant, hlg, write_film
from tests.support.playing import wait_for
from tests.support.studio_window import SAMPLE, drop, open_studio, with_cues
from tests.support.style_studio import needs_libass
from tests.ui.test_accessibility import nameless


def open_film(window: MainWindow, folder: Path) -> Path:
    film = folder / "film.mp4"
    shutil.copy(SAMPLE, film)
    drop(window, film)
    wait_for(lambda: window.workspace.medium is not None and window.player.picture is not None)
    with_cues(window, "Welcome", "Goodbye")
    return film


def burn_of(window: MainWindow, film: Path) -> BurnDialog:
    """The dialog that burns a cue into a film of one's own."""
    drop(window, film)
    wait_for(lambda: window.workspace.medium is not None)
    with_cues(window, "Hello")
    dialog = window.parts.films.burn()
    assert dialog is not None
    return dialog


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
        wait_for(lambda: dialog.request.reframing.centre is not None)
        assert dialog.cut.text() == "Cut where most moves."
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


def test_nothing_is_cut_where_the_film_has_a_presets_shape(qtbot: QtBot, tmp_path: Path) -> None:
    upright = tmp_path / "upright.mp4"
    write_film(upright, Film(constant(10)), lambda _: np.full((320, 180, 3), 90, np.uint8))
    with open_studio(qtbot) as window:
        dialog = burn_of(window, upright)
        form = dialog.form
        form.preset.setCurrentText("TikTok, Reels, Shorts")
        assert not dialog.cut.isVisibleTo(dialog)
        # What a preset says of the shape stands in no field of one's own.
        assert not form.aspect.isVisibleTo(dialog)
        assert not form.scaled.isVisibleTo(dialog)
        form.preset.setCurrentIndex(0)
        assert form.aspect.isVisibleTo(dialog)
        form.aspect.setCurrentText("1:1")
        assert dialog.cut.isVisibleTo(dialog)
        wait_for(lambda: dialog.cut.text() == "Cut where most moves.")
        dialog.reject()


def test_a_presets_codec_for_an_hdr_film_is_told_and_may_be_another(
    qtbot: QtBot, tmp_path: Path
) -> None:
    film = write_film(tmp_path / "hlg.mp4", hlg(10))
    with open_studio(qtbot) as window:
        dialog = burn_of(window, film)
        form = dialog.form
        codecs: list[str] = []
        form.changed.connect(lambda: codecs.append(dialog.request.encoding.codec.label))
        assert not form.why_codec.isVisibleTo(dialog)
        form.preset.setCurrentText("TikTok, Reels, Shorts")
        assert codecs[-1] == "HEVC (H.265)"
        assert form.why_codec.isVisibleTo(dialog)
        assert form.why_codec.text() == "The film is HDR, and few phones play HDR in H.264."
        form.codec.setCurrentText("H.264")
        assert codecs[-1] == "H.264"
        form.preset.setCurrentText("YouTube")
        assert not form.why_codec.isVisibleTo(dialog)
        dialog.reject()


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


def test_the_picture_shows_a_caption_though_none_is_under_the_playhead(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with open_studio(qtbot) as window:
        open_film(window, tmp_path)
        dialog = window.parts.films.burn()
        assert dialog is not None
        wait_for(lambda: not dialog.picture.pixmap().isNull())
        with_caption = dialog.picture.pixmap().toImage()
        for row in range(dialog.tracks.count()):
            dialog.tracks.item(row).setCheckState(Qt.CheckState.Unchecked)
        assert not dialog.burn.isEnabled()
        wait_for(lambda: dialog.picture.pixmap().toImage() != with_caption)
        dialog.reject()


def test_each_track_has_a_language_a_title_and_flags(qtbot: QtBot, tmp_path: Path) -> None:
    with open_studio(qtbot) as window:
        open_film(window, tmp_path)
        english = window.workspace.view().track
        german = Track((Cue("g", 0, 900, "Willkommen"),), "de", id="german")
        styled = replace(english, style=StyleChoice("karaoke"))
        window.workspace.open(History(Document((styled, german))))
        dialog = window.parts.films.mux()
        assert dialog is not None
        assert "Styles are left out" in dialog.facts.text()
        dialog.container.setCurrentText("Matroska (.mkv)")
        assert "Styles" not in dialog.facts.text()
        first, second = dialog.tracks.rows
        second.wanted.click()
        second.title.setText("Für alle")
        second.language.setEditText("de-AT")
        first.shown.click()
        second.shown.click()
        second.forced.click()
        assert not first.shown.isChecked()
        dialog.place.field.setText(str(tmp_path / "both.mkv"))
        dialog.write.click()
        wait_for(lambda: not window.parts.films.making.busy)
        with av.open(str(tmp_path / "both.mkv")) as container:
            streams = container.streams.subtitles
            assert [stream.codec_context.name for stream in streams] == ["ssa", "srt"]
            assert [stream.metadata.get("title") for stream in streams][1] == "Für alle"
            assert [stream.metadata["language"] for stream in streams] == ["eng", "ger"]
            flags = Disposition.default | Disposition.forced
            assert [Disposition(each.disposition) & flags for each in streams] == [0, flags]
            kinds = [stream.type for stream in container.streams]
            assert "attachment" in kinds


def test_a_language_that_is_none_is_not_written(qtbot: QtBot, tmp_path: Path) -> None:
    with open_studio(qtbot) as window:
        open_film(window, tmp_path)
        dialog = window.parts.films.mux()
        assert dialog is not None
        (row,) = dialog.tracks.rows
        row.language.setEditText("no such language")
        assert not dialog.write.isEnabled()
        row.language.setEditText("fr")
        assert dialog.write.isEnabled()
        row.wanted.click()
        assert not dialog.write.isEnabled()
        dialog.reject()


def test_captions_on_nothing_are_as_long_as_the_film(qtbot: QtBot, tmp_path: Path) -> None:
    with open_studio(qtbot) as window:
        open_film(window, tmp_path)
        dialog = window.parts.films.overlay()
        assert dialog is not None
        assert "25 pictures a second" in dialog.rate.text()
        dialog.kind.setCurrentIndex(1)
        folder = tmp_path / "pictures"
        folder.mkdir()
        (folder / "mine.txt").touch()
        dialog.place.field.setText(str(folder))
        assert not dialog.write.isEnabled()
        assert "not empty" in dialog.facts.text()
        dialog.kind.setCurrentIndex(0)
        dialog.part.only.click()
        dialog.part.end.show_time(2000)
        dialog.place.field.setText(str(tmp_path / "alone.mov"))
        dialog.write.click()
        wait_for(lambda: not window.parts.films.making.busy)
        with av.open(str(tmp_path / "alone.mov")) as container:
            video = container.streams.video[0]
            assert video.frames == 50
            assert video.average_rate == 25
            assert "a" in str(video.format.name).removeprefix("yuv")


def test_whatever_can_be_operated_in_the_dialogs_has_a_name(qtbot: QtBot, tmp_path: Path) -> None:
    with open_studio(qtbot) as window:
        open_film(window, tmp_path)
        films = window.parts.films
        for dialog in (films.burn(), films.mux(), films.overlay()):
            assert dialog is not None
            assert nameless(dialog) == []
            dialog.reject()
