"""What waited when the studio was closed is offered when it is opened again."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from cuesmith.bridge.transcription_queue import ItemState
from tests.support.studio_window import open_studio


def test_the_queue_is_offered_at_the_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    there = tmp_path / "there.wav"
    there.write_bytes(b"a recording")
    with open_studio(qtbot) as window:
        window.parts.speech.queue.add([there, tmp_path / "gone.wav"])
    with open_studio(qtbot) as window:
        notices, speech = window.notices, window.parts.speech
        qtbot.waitUntil(lambda: notices.shown is not None)
        assert notices.shown is not None
        said = "Left from last time: 2 files to be transcribed. 1 of them cannot be found."
        assert notices.shown.message == said
        states = [item.state for item in speech.queue.items]
        assert states == [ItemState.WAITING, ItemState.FAILED]
        assert not speech.queue_panel.isVisible()
        notices.offer.click()
        qtbot.waitUntil(speech.queue_panel.isVisible)
        row = speech.queue_panel.list.topLevelItem(1)
        assert row is not None
        row.setSelected(True)
        assert f"There is no file “{tmp_path / 'gone.wav'}”." in speech.queue_panel.detail.text()
        speech.queue.remove(*[item.id for item in speech.queue.items])
    with open_studio(qtbot) as window:
        qtbot.waitUntil(lambda: window.parts.speech.kept_queue._job is None)
        assert window.parts.speech.queue.items == ()
