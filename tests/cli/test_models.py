"""`cuesmith models`: what is printed, and the exit status."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from io import StringIO
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cuesmith.base.jobs import Progress
from cuesmith.cli.meter import Meter
from cuesmith.cli.models import app
from cuesmith.engines.speech.store import partial_size
from tests.support.deaf_port import deaf_port
from tests.support.hub_server import Fault, hub_server, make_model
from tests.support.model_store import own_store, put_model, wait_until

MODEL = make_model(200_000)
TINY = "Systran/faster-whisper-tiny"
INTERRUPTIBLE = (
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "from cuesmith.cli.main import main; main()"
)
"""Shells have what they run in the background ignore Ctrl-C, and so all that it starts."""


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return own_store(tmp_path, monkeypatch)


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, list(arguments))
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.stdout, result.stderr


def test_list_shows_each_model_with_its_size_and_whether_it_is_there(store: Path) -> None:
    put_model(store / "tiny", MODEL)
    put_model(store / "my-own", MODEL)
    status, out, _ = run("list")
    lines = out.splitlines()
    assert status == 0
    assert lines[0].startswith("* tiny ")
    assert "on disk" in lines[0]
    (small,) = [line for line in lines if line[2:].startswith("small ")]
    assert "486 MB" in small
    assert "about 100 languages" in small
    assert "on disk" not in small
    assert lines[-2].startswith("* my-own")
    assert lines[-1].startswith("  speakers")


def test_list_as_json(store: Path) -> None:
    put_model(store / "tiny", MODEL)
    _, out, _ = run("list", "--json")
    rows = {row["name"]: row for row in json.loads(out)}
    assert rows["tiny"]["path"] == str(store / "tiny")
    assert rows["small"] == {
        "name": "small",
        "megabytes": 486,
        "languages": "many",
        "advice": rows["small"]["advice"],
        "path": "",
        "partial": 0,
    }


def test_get_prints_the_folder_and_path_finds_it(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with hub_server({TINY: MODEL}) as server:
        monkeypatch.setenv("HF_ENDPOINT", server.endpoint)
        status, out, err = run("get", "tiny")
    assert (status, out) == (0, f"{store / 'tiny'}\n")
    assert "(100%)" in err
    assert run("path", "tiny") == (0, f"{store / 'tiny'}\n", "")


def test_get_without_a_network_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    with deaf_port() as port:
        monkeypatch.setenv("HF_ENDPOINT", f"http://127.0.0.1:{port}")
        status, _, err = run("get", "tiny")
    assert status == 2
    assert "error: Systran/faster-whisper-tiny could not be fetched" in err
    assert "there is no connection" in err
    assert "--engine draft" in err
    assert "Traceback" not in err


def test_get_offline_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    status, _, err = run("get", "tiny")
    assert status == 2
    assert "HF_HUB_OFFLINE" in err


@pytest.mark.skipif(os.name != "posix", reason="sends Ctrl-C as POSIX does")
def test_ctrl_c_keeps_what_has_arrived(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even while the server says nothing; the next run asks for the rest only."""
    hold, model = threading.Event(), make_model(2_000_000)
    with hub_server({TINY: model}) as server:
        monkeypatch.setenv("HF_ENDPOINT", server.endpoint)
        server.faults["/cdn/" + TINY + "/model.bin"].append(Fault(wait=hold, wait_after=900_000))
        command = [sys.executable, "-c", INTERRUPTIBLE, "models", "get", "tiny"]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as child:
            wait_until(lambda: partial_size("tiny") > 800_000)
            child.send_signal(signal.SIGINT)
            _, err = child.communicate()
        hold.set()
        assert child.returncode == 130
        assert "What has arrived of tiny is kept" in err
        assert "Traceback" not in err
        assert run("list")[1].splitlines()[0].startswith("~ tiny")
        assert run("get", "tiny")[0] == 0
        rest = server.requests("/cdn/" + TINY + "/model.bin")[-1]
        assert rest.range == f"bytes={len(model['model.bin']) - rest.sent}-"
        assert rest.sent < 1_200_000


def test_path_of_what_is_not_there_names_the_choices() -> None:
    status, out, err = run("path", "tiny")
    assert (status, out) == (2, "")
    assert "cuesmith models get tiny" in err


def test_remove_deletes_the_folder(store: Path) -> None:
    put_model(store / "tiny", MODEL)
    status, out, _ = run("remove", "tiny")
    assert (status, out) == (0, "tiny: removed, 0 MB freed\n")
    assert not (store / "tiny").exists()
    assert run("remove", "tiny")[0] == 2


class TerminalStub(StringIO):
    def isatty(self) -> bool:
        return True


class TestMeter:
    def test_a_log_gets_a_line_at_each_tenth(self) -> None:
        stream = StringIO()
        with Meter(stream) as meter:
            meter.report(Progress(-1.0, "asking"))
            meter.report(Progress(-1.0, "asking"))
            for percent in range(101):
                meter.report(Progress(percent / 100, f"{percent} of 100"))
        lines = stream.getvalue().splitlines()
        assert lines[:3] == ["asking", "0 of 100 (0%)", "10 of 100 (10%)"]
        assert len(lines) == 12

    def test_a_terminal_gets_one_line_at_most_ten_times_a_second(self) -> None:
        stream, now = TerminalStub(), [0.0]
        with Meter(stream, lambda: now[0]) as meter:
            for percent in range(101):
                now[0] += 0.02
                meter.report(Progress(percent / 100, "x"))
        drawn = stream.getvalue().split("\r")[1:]
        assert 18 <= len(drawn) <= 23
        assert drawn[-1] == "100% x\n"
