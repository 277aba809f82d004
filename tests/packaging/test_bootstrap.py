"""The set-up script: what it decides, without setting anything up."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "packaging" / "bootstrap.py"
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="symbolic links, shell scripts")


@pytest.fixture
def bootstrap() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bootstrap_under_test", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_it_needs_nothing_but_the_standard_library() -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(SCRIPT), "--help"], capture_output=True, check=False
    )
    assert done.returncode == 0
    assert b"run" in done.stdout


def test_a_file_that_is_not_there_is_said_before_anything_is_installed(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(SCRIPT), "run", str(tmp_path / "missing.mp4")],
        capture_output=True,
        text=True,
        check=False,
        env={"CUESMITH_VENV": str(tmp_path / "env"), "PATH": ""},
    )
    assert done.returncode == 1
    assert "missing.mp4" in done.stderr
    assert not (tmp_path / "env").exists()


def make_environment(bootstrap: ModuleType) -> None:
    python = bootstrap.venv_tool("python")
    python.parent.mkdir(parents=True)
    python.write_text("")


def test_an_environment_that_fits_is_left_alone(
    bootstrap: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "VENV", tmp_path)
    make_environment(bootstrap)
    (tmp_path / ".cuesmith-stamp").write_text(f"{bootstrap.fingerprint('dev')} dev")

    def refuse(*_command: object, **_options: object) -> None:
        pytest.fail("nothing had to be installed")

    monkeypatch.setattr(bootstrap, "run", refuse)
    bootstrap.ensure_environment("dev")
    bootstrap.ensure_environment("")  # `run` after `test` keeps the larger environment


def test_another_set_of_requirements_asks_for_an_installation(
    bootstrap: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "VENV", tmp_path)
    make_environment(bootstrap)
    monkeypatch.setattr(bootstrap, "venv_works", lambda: True)
    (tmp_path / ".cuesmith-stamp").write_text(f"{bootstrap.fingerprint('')} ")
    commands: list[tuple[object, ...]] = []
    monkeypatch.setattr(bootstrap, "run", lambda *command, **_: commands.append(command))
    bootstrap.ensure_environment("dev")
    assert len(commands) == 1
    assert commands[0][-1] == f"{ROOT}[dev]"


@posix_only
def test_an_environment_whose_python_is_gone_is_made_anew(
    bootstrap: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "VENV", tmp_path)
    assert not bootstrap.venv_works()
    python = bootstrap.venv_tool("python")
    python.parent.mkdir()
    python.symlink_to(tmp_path / "removed" / "python3")
    assert not bootstrap.venv_works()
    (tmp_path / "pyvenv.cfg").write_text("")
    commands: list[tuple[object, ...]] = []
    monkeypatch.setattr(bootstrap, "run", lambda *command, **_: commands.append(command))
    bootstrap.ensure_environment("")
    assert [command[2] for command in commands] == ["venv", "pip"]


def test_a_folder_with_other_things_in_it_is_never_cleared(
    bootstrap: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "thesis.odt").write_text("years of work")
    monkeypatch.setattr(bootstrap, "VENV", tmp_path)
    monkeypatch.setattr(bootstrap, "run", lambda *_, **__: pytest.fail("nothing may be run"))
    with pytest.raises(SystemExit, match="CUESMITH_VENV"):
        bootstrap.create_venv()


@posix_only
def test_a_package_that_is_not_known_does_not_keep_the_others_out(
    bootstrap: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done, log = tmp_path / "apt-get", tmp_path / "installed"
    done.write_text(
        '#!/bin/sh\ncase "$*" in *libass9*) echo "no libass9" >&2; exit 100;; esac\n'
        f'for last; do :; done; echo "$last" >> "{log}"\n'
    )
    done.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setattr(bootstrap, "apt_prefix", lambda: ["env"])
    assert not bootstrap.apt_install(["libegl1", "libass9", "libpulse0"], "They are missing.")
    assert log.read_text().split() == ["update", "libegl1", "libpulse0"]


def test_captions_go_beside_the_medium_unless_it_is_ours(
    bootstrap: ModuleType, tmp_path: Path
) -> None:
    assert bootstrap.output_folder(tmp_path / "film.mp4") == tmp_path
    assert bootstrap.output_folder(bootstrap.SAMPLE) == Path.cwd() / "captions"


@posix_only
def test_captions_that_are_there_already_stay_as_they_are(
    bootstrap: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    tool = tmp_path / "venv" / "bin" / "cuesmith"
    tool.parent.mkdir(parents=True)
    tool.write_text('#!/bin/sh\necho heard > "$4"\n')
    tool.chmod(0o755)
    monkeypatch.setattr(bootstrap, "VENV", tmp_path / "venv")
    corrected = tmp_path / "film.srt"
    corrected.write_text("corrected by hand")
    assert bootstrap.run_headless(tmp_path / "film.mp4") == 0
    assert corrected.read_text() == "corrected by hand"
    fresh = tmp_path / "film.2.srt"
    assert fresh.read_text() == "heard\n"
    assert f"The captions are in {fresh}" in capsys.readouterr().err


def test_no_folder_for_captions_is_said_in_a_sentence(
    bootstrap: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "captions").write_text("a file of that name")
    with pytest.raises(SystemExit, match="No captions can be written to"):
        bootstrap.run_headless(bootstrap.SAMPLE)


def test_the_sample_is_small_and_there(bootstrap: ModuleType) -> None:
    assert 0 < bootstrap.SAMPLE.stat().st_size < 2_000_000


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="always has a display")
@pytest.mark.parametrize(
    ("display", "shown"), [("", False), (":98765", False), (":98765.0", False), ("host:0", True)]
)
def test_a_display_that_is_gone_is_none(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, display: str, shown: bool
) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", display)
    assert bootstrap.has_display() is shown
