"""Karaoke burned into 1080p30, x264 veryfast, against the ffmpeg command with the same settings.

A minute each; CUESMITH_BURN_SECONDS asks for less. Pictures are compared with the original above
the captions, so that what is lost is the encoder's doing. The captions are white and grey: FFmpeg's
filter paints other colours by BT.601 whatever the film, so that the two encoders would be given
different pictures.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.measure import Benchmark, Result, Unavailable, in_turns, run_child
from benchmarks.recordings import h264

_CRF = "23"
_ROUNDS = 3
_CUE_SECONDS = 3
_WORDS = ["so", "here", "is", "what", "we", "found", "out", "when", "nobody", "was", "looking"]
_MIB = 1024 * 1024
_SHARE_OF_HEIGHT = "crop=iw:ih*2/3:0:0"
"""The part above the captions."""

_HEAD = """[Script Info]
ScriptType: v4.00+
PlayResX: 1920
PlayResY: 1080
ScaledBorderAndShadow: yes

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, \
Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, \
Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,DejaVu Sans,72,&H00FFFFFF,&H00808080,&H00000000,&H80000000,-1,0,0,0,100,100,0,0,1,\
4,2,2,60,60,60,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""


def _seconds() -> int:
    return int(os.environ.get("CUESMITH_BURN_SECONDS", "60"))


def _script(seconds: int) -> Path:
    share = _CUE_SECONDS * 100 // len(_WORDS)
    text = "".join(f"{{\\kf{share}}}{word} " for word in _WORDS)
    lines = [
        f"Dialogue: 0,{_clock(start)},{_clock(start + _CUE_SECONDS)},Default,,0,0,0,,{text}\n"
        for start in range(0, seconds, _CUE_SECONDS)
    ]
    path = h264(seconds).with_name(f"karaoke_{seconds}.ass")
    path.write_text(_HEAD + "".join(lines), encoding="utf-8")
    return path


def _clock(seconds: int) -> str:
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}.00"


def _ours(seconds: int, target: Path) -> list[str]:
    return [
        sys.executable, "-m", "cuesmith", "burn", str(h264(seconds)), str(_script(seconds)),
        str(target), "--speed", "fast", "--quality", _CRF, "--encoder", "software", "-y",
    ]  # fmt: skip


def _reference(seconds: int, target: Path) -> list[str]:
    return [
        _ffmpeg(), "-v", "error", "-nostdin", "-y", "-i", str(h264(seconds)),
        "-vf", f"ass={_script(seconds)}", "-c:v", "libx264", "-preset", "veryfast",
        "-crf", _CRF, "-movflags", "+faststart", "-c:a", "copy", str(target),
    ]  # fmt: skip


def _ffmpeg() -> str:
    found = shutil.which("ffmpeg")
    if found is None:
        raise Unavailable("there is no ffmpeg command")
    return found


def _time() -> Result:
    seconds = _seconds()
    with tempfile.TemporaryDirectory() as folder:
        ours, reference = Path(folder, "ours.mp4"), Path(folder, "reference.mp4")
        taken = in_turns(
            lambda: run_child(_ours(seconds, ours)).seconds,
            lambda: run_child(_reference(seconds, reference)).seconds,
            rounds=_ROUNDS,
        )
        quality = _psnr(ours, seconds), _psnr(reference, seconds)
        sizes = ours.stat().st_size / _MIB, reference.stat().st_size / _MIB
    note = f"PSNR {quality[0]:.3f} / {quality[1]:.3f} dB, {sizes[0]:.2f} / {sizes[1]:.2f} MiB"
    return Result(*taken, note=f"{seconds} s of film; {note}")


def _psnr(made: Path, seconds: int) -> float:
    """Decibels against the original, above the captions."""
    part = f"[0]{_SHARE_OF_HEIGHT}[a];[1]{_SHARE_OF_HEIGHT}[b];[a][b]psnr"
    command = [_ffmpeg(), "-nostdin", "-i", str(made), "-i", str(h264(seconds))]
    done = subprocess.run(
        [*command, "-lavfi", part, "-f", "null", "-"], capture_output=True, text=True, check=False
    )
    found = re.search(r"average:([\d.]+)", done.stderr)
    if found is None:
        raise Unavailable(f"ffmpeg gives no PSNR: {done.stderr[-200:]}")
    return float(found[1])


def _memory() -> Result:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "out.mp4")
        long, short = (_peak(length, target) for length in (_seconds(), _seconds() // 6))
    return Result(long, short, "MiB")


def _peak(seconds: int, target: Path) -> float:
    peak = run_child(_ours(seconds, target)).peak_bytes
    if peak is None:
        raise Unavailable("this system does not tell the memory of a process")
    return peak / _MIB


BENCHMARKS = (
    Benchmark("burn", "karaoke burned into 1080p, x264 veryfast / ffmpeg -vf ass", 1.0, _time),
    Benchmark("burn-memory", "memory of burning 60 s / 10 s", 1.1, _memory),
)
