"""Memory stays flat in the file's length."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.media import noise, write_sound

_READ_ALL = """
import sys
from pathlib import Path
import psutil
from cuesmith.engines.media.audio import stream_audio
process = psutil.Process()
for path in sys.argv[1:]:
    samples = peak = 0
    for block in stream_audio(Path(path)):
        samples += len(block.samples)
        peak = max(peak, process.memory_info().rss)
    print(samples / 16000, peak)
"""


def test_an_hour_needs_no_more_memory_than_a_minute(tmp_path: Path) -> None:
    minute = write_sound(tmp_path / "minute.wav", noise(60, 8000), codec="pcm_u8", rate=8000)
    hour = tmp_path / "hour.wav"
    data = minute.read_bytes()
    # A size of all ones means: up to the end of the file.
    at = data.index(b"data") + 8
    head = data[: at - 4] + b"\xff" * 4
    hour.write_bytes(head + data[at:] * 60)

    lines = subprocess.run(
        [sys.executable, "-c", _READ_ALL, str(minute), str(hour)],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.splitlines()

    (short, before), (long, after) = (map(float, line.split()) for line in lines)
    assert short == pytest.approx(60)
    assert long == pytest.approx(3600, abs=1)
    # An hour as 16 kHz float would be 230 MB; allocators waver by a few.
    assert after - before < 40_000_000
