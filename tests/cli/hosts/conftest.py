"""A user's own machine for `cuesmith hosts` and `cuesmith publish`: their folders, their keyring,
their film; the hosts are stand-ins on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail
from typer.testing import CliRunner, Result

from cuesmith.base.resources import resource_path
from cuesmith.cli.main import app
from tests.support.hosts.waiting import wait_for_nothing

SRT = "1\n00:00:01,000 --> 00:00:02,500\n{}\n"


def run(*arguments: str | Path, stdin: str = "") -> Result:
    """A command as a user runs it."""
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)


def good(*arguments: str | Path, stdin: str = "") -> str:
    """What a command prints that must work."""
    result = run(*arguments, stdin=stdin)
    assert result.exit_code == 0, result.output
    return result.stdout


def bad(*arguments: str | Path, stdin: str = "", status: int = 2) -> str:
    """What a command says that must not work: an error, and what to do."""
    result = run(*arguments, stdin=stdin)
    assert result.exit_code == status, result.output
    assert "Traceback" not in result.output
    assert result.stdout == ""
    return result.stderr


class MemoryKeyring(KeyringBackend):
    """A keyring that works, and is gone with the test."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Fresh folders, no keyring, nothing of a host in the environment, no long rests."""
    folder = tmp_path / "home"
    for name in ("CONFIG", "STATE", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name))
    wait_for_nothing(monkeypatch)
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    yield folder
    keyring.set_keyring(before)


@pytest.fixture
def keys() -> MemoryKeyring:
    """A keyring that works."""
    ring = MemoryKeyring()
    keyring.set_keyring(ring)
    return ring


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """A film with an odd name, and captions beside it."""
    folder = tmp_path / "Ordner mit – Größe 100%"
    folder.mkdir()
    path = folder / "Our film #1 “final”.mp4"
    path.write_bytes(resource_path("sample", "welcome.mp4").read_bytes())
    path.with_suffix(".en.srt").write_text(SRT.format("Hello <i>there</i>"))
    path.with_suffix(".de.srt").write_text(SRT.format("Hallo"))
    return path


@pytest.fixture
def subs(film: Path) -> tuple[Path, Path]:
    return film.with_suffix(".en.srt"), film.with_suffix(".de.srt")
