"""Models are listed, fetched, stopped, gone on with, chosen and deleted; a real hub answers."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cuesmith.base.paths import models_dir
from cuesmith.bridge.speech_models import SpeechModels
from cuesmith.cli.studio_speech import make_speech_ports
from cuesmith.domain.speech_choice import SpeechModel
from cuesmith.ui.speech.model_dialog import ModelDialog
from tests.support.hub_server import REPO, Fault, HubServer, hub_server, make_model
from tests.support.model_store import own_store, put_model

SMALL = "Systran/faster-whisper-small"


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[HubServer]:
    with hub_server({SMALL: make_model(), REPO: make_model()}) as hub:
        own_store(tmp_path, monkeypatch)
        monkeypatch.setenv("HF_ENDPOINT", hub.endpoint)
        yield hub


@pytest.fixture
def dialog(server: HubServer, qtbot: QtBot) -> Iterator[ModelDialog]:
    yield from open_dialog(qtbot)


def open_dialog(qtbot: QtBot) -> Iterator[ModelDialog]:
    models = SpeechModels(make_speech_ports())
    made = ModelDialog(models)
    qtbot.addWidget(made)
    made.open()
    qtbot.waitUntil(lambda: models.known)
    yield made
    models.shut_down()


def click(qtbot: QtBot, button: QPushButton) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def row_texts(dialog: ModelDialog, name: str) -> list[str]:
    rows = range(dialog.list.topLevelItemCount())
    items = [item for item in (dialog.list.topLevelItem(row) for row in rows) if item]
    (found,) = [item for item in items if item.text(0) == name]
    return [found.text(column) for column in range(5)]


def test_the_catalogue_is_shown_with_a_good_start(dialog: ModelDialog) -> None:
    assert dialog.current is not None
    assert dialog.current.name == "small"
    assert "No speech model" in dialog.intro.text()
    assert row_texts(dialog, "small")[1:4] == ["486 MB", "about 100 languages", "not fetched"]
    assert row_texts(dialog, "large-v3")[1] == "3.1 GB"
    assert not dialog.use_button.isEnabled()
    assert not dialog.delete_button.isEnabled()


def test_a_model_is_fetched_and_taken(dialog: ModelDialog, qtbot: QtBot) -> None:
    click(qtbot, dialog.fetch_button)
    assert dialog.bar.isVisible()
    qtbot.waitUntil(dialog.use_button.isEnabled)
    assert row_texts(dialog, "small")[3] == "on disk"
    assert not dialog.bar.isVisible()
    with qtbot.waitSignal(dialog.chosen) as chosen:
        click(qtbot, dialog.use_button)
    assert chosen.args == ["small"]
    assert (models_dir() / "small" / "model.bin").is_file()


def test_a_stopped_download_goes_on_where_it_was(
    dialog: ModelDialog, server: HubServer, qtbot: QtBot
) -> None:
    held = threading.Event()
    server.faults["/cdn/Systran/faster-whisper-small/model.bin"].append(
        Fault(wait=held, wait_after=1_000_000)
    )
    click(qtbot, dialog.fetch_button)
    parts = models_dir() / "small"
    qtbot.waitUntil(
        lambda: any(part.stat().st_size for part in parts.glob("model.bin.*.part")),
    )
    click(qtbot, dialog.stop_button)
    held.set()
    qtbot.waitUntil(lambda: not dialog._models.fetching)
    qtbot.waitUntil(lambda: "there" in row_texts(dialog, "small")[3])
    assert not dialog.trouble.isVisible()  # stopping is no failure
    assert "Go on" in dialog.fetch_button.text()
    click(qtbot, dialog.fetch_button)
    qtbot.waitUntil(dialog.use_button.isEnabled)
    assert server.requests("/cdn/Systran/faster-whisper-small/model.bin")[-1].range


def test_a_model_is_deleted(dialog: ModelDialog, qtbot: QtBot) -> None:
    click(qtbot, dialog.fetch_button)
    qtbot.waitUntil(dialog.delete_button.isEnabled)
    click(qtbot, dialog.delete_button)
    qtbot.waitUntil(lambda: row_texts(dialog, "small")[3] == "not fetched")
    assert not (models_dir() / "small").exists()


def test_offline_is_a_sentence_with_choices(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    own_store(tmp_path, monkeypatch)
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    for dialog in open_dialog(qtbot):
        click(qtbot, dialog.fetch_button)
        qtbot.waitUntil(dialog.trouble.isVisible)
        assert "not on disk" in dialog.trouble.text()
        assert "--" not in dialog.trouble.text()
        assert "cuesmith " not in dialog.trouble.text()
        with hub_server({SMALL: make_model()}) as hub:
            monkeypatch.setenv("HF_ENDPOINT", hub.endpoint)
            monkeypatch.setenv("HF_HUB_OFFLINE", "0")
            click(qtbot, dialog.again_button)
            qtbot.waitUntil(dialog.use_button.isEnabled)
            assert not dialog.trouble.isVisible()


def test_offline_the_draft_engine_is_one_click_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    own_store(tmp_path, monkeypatch)
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    for dialog in open_dialog(qtbot):
        click(qtbot, dialog.fetch_button)
        qtbot.waitUntil(dialog.trouble.isVisible)
        with qtbot.waitSignal(dialog.draft_wanted):
            click(qtbot, dialog.draft_button)


def test_a_folder_of_ones_own(dialog: ModelDialog, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    dialog._models.check_folder(tmp_path / "empty")
    qtbot.waitUntil(dialog.trouble.isVisible)
    assert "model.bin is missing" in dialog.trouble.text()
    assert not dialog.again_button.isVisible()
    folder = put_model(tmp_path / "mine", make_model(1000))
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog._models.check_folder(folder)
    assert chosen.args == [str(folder)]


def test_a_model_outside_the_store_is_not_deleted(qtbot: QtBot, tmp_path: Path) -> None:
    mine = SpeechModel("mine", 100, path=tmp_path)
    ports = replace(make_speech_ports(), models=lambda: (mine,), preferred=lambda: (mine,))
    models = SpeechModels(ports)
    dialog = ModelDialog(models)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: models.known)
    dialog.select("mine")
    assert dialog.use_button.isEnabled()
    assert not dialog.delete_button.isEnabled()
    models.shut_down()
