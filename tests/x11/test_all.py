"""Runs the tests of this folder in a process of its own, under an X server of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.x_server import x_server

HERE = Path(__file__).parent


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="X11 is not this system's own")
@pytest.mark.skipif(os.environ.get("QT_QPA_PLATFORM") == "xcb", reason="already under an X server")
def test_windows_on_a_real_x_server(tmp_path: Path) -> None:
    with x_server() as display:
        environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "PYTEST_DEBUG_TEMPROOT": str(tmp_path),
        }
        environment.pop("PYTEST_XDIST_WORKER", None)
        environment.pop("WAYLAND_DISPLAY", None)
        command = [sys.executable, "-m", "pytest", str(HERE), "-q", "-p", "no:cacheprovider"]
        done = subprocess.run(
            command,
            env=environment,
            cwd=HERE.parents[1],
            capture_output=True,
            text=True,
            timeout=280,
            check=False,
        )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    assert "passed" in done.stdout
