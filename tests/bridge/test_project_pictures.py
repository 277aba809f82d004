"""The start page's pictures: made once, found again by what the medium is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from cuesmith.bridge.project_pictures import BOUND
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import AddTrack
from tests.support.media import beeps, write_picture, write_sound
from tests.support.project_window import make_window
from tests.support.projects import project_ports


def test_an_opened_video_has_a_picture(qtbot: QtBot, tmp_path: Path) -> None:
    window = make_window(qtbot)
    window.open(write_picture(tmp_path / "film.mp4"))
    window.workspace.apply(AddTrack(Track(id="t")))
    window.qtbot.waitUntil(lambda: bool(project_ports().recent.all()))
    found: dict[str, QImage] = {}
    window.opening.pictures.loaded.connect(found.__setitem__)
    (entry,) = project_ports().recent.all()
    window.opening.pictures.load((entry,))
    window.qtbot.waitUntil(lambda: entry.path in found)
    picture = found[entry.path]
    assert 0 < picture.width() <= BOUND[0]
    assert 0 < picture.height() <= BOUND[1]
    window.shut()


def test_sound_has_no_picture_and_that_is_no_error(qtbot: QtBot, tmp_path: Path) -> None:
    window = make_window(qtbot)
    window.open(write_sound(tmp_path / "talk.wav", beeps([0.5], 1.0), codec="pcm_s16le"))
    window.shut()
    assert not window.errors
    assert not list(project_ports().pictures.glob("*"))
