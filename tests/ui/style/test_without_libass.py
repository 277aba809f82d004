"""Where libass is not found, captions are plain, and the window says why and goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cuesmith.domain.style_choice import StyleChoice
from tests.support.numbered_video import write_numbered
from tests.support.playing import watched
from tests.support.style_studio import StyleStudio


def test_captions_are_plain_and_the_panel_says_why(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUESMITH_LIBASS", str(tmp_path / "libass.so"))
    with watched(qtbot) as one:
        studio = StyleStudio(one)
        qtbot.addWidget(studio.window)
        noticed: list[str] = []
        studio.preview.noticed.connect(noticed.append)
        try:
            studio.window.show()
            one.open(write_numbered(tmp_path / "film.mp4", 50))
            one.player.seek(1000)
            one.wait(lambda: studio.preview.view.captions == ("Hello world",) and noticed)
            one.wait(lambda: one.shows(25) and studio.preview.view.picture is one.player.picture)
            assert studio.preview.view.drawn is None
            one.wait(lambda: "libass is not installed" in studio.panel.says.text())
            one.wait(studio.panel.fields.isEnabled)
            studio.panel.session.choose("karaoke")
            assert studio.track.style == StyleChoice("karaoke")
            assert len(noticed) == 1
        finally:
            studio.preview.shutdown()
            studio.panel.shutdown()
