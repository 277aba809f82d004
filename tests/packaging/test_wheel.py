"""A wheel, installed where nothing else is, does the main job."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def run(*command: str | Path, cwd: Path) -> str:
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "PYTEST"))
    }
    environment["XDG_STATE_HOME"] = str(cwd / "state")
    environment["XDG_DATA_HOME"] = str(cwd / "data")
    environment["HF_HUB_OFFLINE"] = "1"
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(
        sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "-w", folder, ROOT, cwd=folder
    )
    return next(folder.glob("cuesmith-*.whl"))


def test_the_wheel_carries_every_resource(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    shipped = {
        f"cuesmith/resources/{path.relative_to(ROOT / 'resources').as_posix()}"
        for path in (ROOT / "resources").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert shipped
    assert shipped <= names
    assert not [name for name in names if name.startswith(("tests/", "benchmarks/"))]


@pytest.mark.timeout(1200)
def test_an_installed_wheel_transcribes_its_own_sample(wheel: Path, tmp_path: Path) -> None:
    run(sys.executable, "-m", "venv", tmp_path / "env", cwd=tmp_path)
    binaries = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin")
    run(binaries / "python", "-m", "pip", "install", "--quiet", wheel, cwd=tmp_path)
    assert run(binaries / "cuesmith", "--version", cwd=tmp_path).startswith("cuesmith ")
    locate = "from cuesmith.base.resources import resource_path as p; print(p('sample'))"
    sample = Path(run(binaries / "python", "-c", locate, cwd=tmp_path).strip()) / "welcome.mp4"
    assert tmp_path in sample.parents
    captions = tmp_path / "welcome.vtt"
    run(
        binaries / "cuesmith", "transcribe", sample, "--engine", "draft", "-o", captions,
        cwd=tmp_path,
    )  # fmt: skip
    text = captions.read_text(encoding="utf-8")
    assert text.startswith("WEBVTT")
    assert "captions" in text.lower()
