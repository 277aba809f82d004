"""What the window exports carries the style that it shows."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from cuesmith.domain.style_choice import StyleChoice
from cuesmith.domain.style_edits import SetTrackStyle
from cuesmith.services.project_export import Export
from tests.support.studio_window import open_studio, with_cues


def test_karaoke_is_in_the_exported_file_and_what_is_lost_is_said(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with open_studio(qtbot) as window:
        with_cues(window, "Sing along now", "and again")
        window.workspace.apply(SetTrackStyle("t", StyleChoice("karaoke")))
        track = window.workspace.view().track
        exporting = window.parts.files.exporting
        orders = [
            Export(track, tmp_path / "song.ass", "ass"),
            Export(track, tmp_path / "song.srt", "srt"),
        ]
        with qtbot.waitSignal(exporting.exported) as done:
            exporting.run(orders)
        _, as_srt = done.args[0]
    assert r"{\kf" in (tmp_path / "song.ass").read_text(encoding="utf-8")
    assert "Sing along now" in (tmp_path / "song.srt").read_text(encoding="utf-8")
    assert as_srt.lost
