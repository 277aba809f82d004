"""`cuesmith doctor`, run for real: its children included."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from cuesmith.base.health import Check, Health
from cuesmith.cli.main import app
from cuesmith.engines.doctor_speech import check_network, check_whisper
from cuesmith.engines.doctor_system import check_disk, check_libass
from tests.support.deaf_port import deaf_port
from tests.support.hub_server import hub_server
from tests.support.model_store import own_store
from tests.support.rights import without_privilege
from tests.support.tiny_whisper import build_tiny_whisper


@pytest.fixture(autouse=True)
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home of its own, and no network."""
    own_store(tmp_path / "home", monkeypatch)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """One run's JSON, shared: it takes some seconds."""
    home = tmp_path_factory.mktemp("home")
    env = {"HOME": str(home), "HF_HUB_OFFLINE": "1", "CUESMITH_MODELS": str(home / "models")}
    result = CliRunner().invoke(app, ["doctor", "--json"], env=env)
    assert result.exit_code == 0, result.output
    value: dict[str, Any] = json.loads(result.stdout) | {"home": str(home)}
    return value


def by_id(report: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {check["id"]: check for check in report["checks"]}


def test_the_report_covers_what_it_promises(report: dict[str, Any]) -> None:
    assert list(by_id(report)) == [
        "system",
        "media",
        "draft",
        "models",
        "whisper",
        "voices",
        "cuda",
        "cuda-libraries",
        "libass",
        "sound",
        "keychain",
        "disk",
        "network",
    ]
    assert report["works"] is True
    assert (report["format"], report["version"]) == ("cuesmith-doctor", 1)


def test_the_draft_engine_hears_the_sample(report: dict[str, Any]) -> None:
    draft = by_id(report)["draft"]
    assert draft["health"] == "ok"
    assert "hello and welcome" in draft["message"].lower()


def test_what_is_not_ok_says_why(report: dict[str, Any]) -> None:
    for check in report["checks"]:
        assert check["message"]
        assert check["health"] != "fault" or check["remedy"]


def test_the_users_folder_is_not_in_it(report: dict[str, Any]) -> None:
    home = report.pop("home")
    assert home not in json.dumps(report)
    assert by_id(report)["models"]["facts"]["store"] == "~/models"
    report["home"] = home


def test_whisper_is_tried_with_the_model_on_disk(tmp_path: Path) -> None:
    build_tiny_whisper(tmp_path / "home" / "models" / "tiny")
    check = check_whisper()
    assert check.health is Health.OK
    assert check.message.startswith("tiny heard")


def test_a_broken_model_is_a_fault_with_a_remedy(tmp_path: Path) -> None:
    folder = build_tiny_whisper(tmp_path / "home" / "models" / "tiny")
    model = folder / "model.bin"
    model.write_bytes(model.read_bytes()[:200])
    check = check_whisper()
    assert check.health is Health.FAULT
    assert "the test transcription failed" in check.message
    assert check.remedy


def test_the_hub_is_asked_where_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HF_HUB_OFFLINE")
    with hub_server({}) as server:
        monkeypatch.setenv("HF_ENDPOINT", server.endpoint)
        assert check_network() == Check(
            "network", "Model hub", Health.OK, f"{server.endpoint} answers"
        )
    with deaf_port() as port:
        monkeypatch.setenv("HF_ENDPOINT", f"http://127.0.0.1:{port}")
        gone = check_network()
    assert gone.health is Health.ABSENT
    assert f"http://127.0.0.1:{port} does not answer" in gone.message


def test_offline_the_hub_is_not_asked() -> None:
    assert "HF_HUB_OFFLINE" in check_network().message


def test_a_libass_that_is_named_but_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUESMITH_LIBASS", "/nowhere/libass.so")
    check = check_libass()
    assert check.health is Health.ABSENT
    assert "/nowhere/libass.so" in check.message
    assert "CUESMITH_LIBASS" in check.remedy


def test_a_store_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    monkeypatch.setenv("CUESMITH_MODELS", str(locked / "models"))
    with without_privilege():
        check = check_disk()
    assert check.health is Health.FAULT
    assert "cannot be written" in check.message
