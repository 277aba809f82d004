"""What the window is handed: models, the machine, advice without commands to type."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuesmith.base.errors import (
    CuesmithError,
    EngineCrashed,
    FileError,
    ModelError,
    SpeechError,
    UsageError,
)
from cuesmith.base.jobs import CancelToken, ignore_progress
from cuesmith.base.paths import journals_dir
from cuesmith.bridge.ports import SpeechRun
from cuesmith.cli.studio_speech import (
    _place_for_journals,
    in_words_of_the_window,
    make_speech_ports,
)
from cuesmith.domain.speech_choice import SpeechChoice
from tests.support.hub_server import make_model
from tests.support.model_store import own_store, put_model


def test_models_come_with_what_is_on_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = own_store(tmp_path, monkeypatch)
    put_model(store / "base", make_model(1000))
    put_model(tmp_path / "hf" / "hub" / "models--me--own" / "snapshots" / "1", make_model(1000))
    ports = make_speech_ports()
    models = {model.name: model for model in ports.models()}
    assert (models["base"].on_disk, models["base"].removable) == (True, True)
    assert (models["me/own"].on_disk, models["me/own"].removable) == (True, False)
    assert not models["small"].on_disk
    assert [model.name for model in ports.preferred()] == ["base", "me/own"]
    assert ports.machine().models == ("base", "me/own")


def test_the_machine_is_told_with_or_without_a_gpu() -> None:
    machine = make_speech_ports().machine()
    assert bool(machine.gpu) != bool(machine.no_gpu)
    assert machine.cores >= 1


@pytest.mark.parametrize(
    "error",
    [
        ModelError("Gone.", hint="Fetch it with `cuesmith models get small`."),
        ModelError("No net.", hint="What has arrived is kept. (--engine draft)"),
        EngineCrashed("Died.", hint="What it heard is kept; --resume goes on from there."),
        SpeechError("It understands English only.", hint="use --engine whisper"),
        SpeechError("The GPU cannot be used.", hint="`--device cpu` works."),
        FileError("No room for the journal.", hint="Free some disk space, then run with --resume."),
    ],
)
def test_advice_names_no_commands(error: CuesmithError) -> None:
    with pytest.raises(CuesmithError) as raised, in_words_of_the_window():
        raise error
    assert raised.value.hint
    assert not any(mark in raised.value.hint for mark in ("--", "`", "cuesmith "))


def test_a_run_has_a_journal_of_its_own_and_only_there() -> None:
    ports = make_speech_ports()
    (journals_dir() / "abc").mkdir(parents=True)
    (journals_dir() / "abc" / "x.jsonl").touch()
    ports.forget("abc")
    assert not (journals_dir() / "abc").exists()
    with pytest.raises(UsageError):
        ports.forget("../abc")


def test_where_nothing_can_be_kept_a_journal_goes_with_the_process(tmp_path: Path) -> None:
    journals_dir().parent.mkdir(parents=True)
    journals_dir().write_text("no folder")
    place = _place_for_journals("abc")
    assert not place.is_relative_to(journals_dir())
    assert place.parent.is_dir()
    assert place == _place_for_journals("abc")


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    run = SpeechRun(tmp_path / "gone.mp4", SpeechChoice(), "r1")
    with pytest.raises(UsageError, match="no file"):
        make_speech_ports().hear(run, lambda _: None, ignore_progress, CancelToken())
