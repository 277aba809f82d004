"""What takes long is told on the window's board, and leaves it at its end."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.support.studio_window import SAMPLE, drop, open_studio


def test_what_is_read_and_heard_is_on_the_board(qtbot: QtBot) -> None:
    with open_studio(qtbot) as window:
        seen: list[str] = []
        window.jobs.added.connect(lambda entry: seen.append(entry.title))
        drop(window, SAMPLE)
        qtbot.waitUntil(lambda: window.player.medium is not None)
        window.commands["speech.transcribe"].trigger()
        qtbot.waitUntil(lambda: any("Transcribing" in title for title in seen))
        qtbot.waitUntil(lambda: not window.jobs.jobs)
        assert "Reading the sound" in seen
        assert "Looking for shot changes" in seen
