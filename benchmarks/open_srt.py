"""Opening an SRT of 10,000 cues, against pysubs2."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pysubs2

from benchmarks.measure import Benchmark, Result, in_turns, seconds_of
from cuesmith.domain.subtitle_file import ReadOptions
from cuesmith.engines.formats.files import read

_CUES = 10_000
_TEXTS = (
    "No one had expected the <i>letter</i>\nto arrive before winter.",
    "- Did you hear that?\n- Only the wind.",
    "Über die Brücke, sagte sie — und dann nach links.",
    "It was, all things considered, a very ordinary morning.",
)


def _run() -> Result:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ten_thousand.srt"
        path.write_text("\n".join(map(_cue, range(_CUES))), encoding="utf-8")
        options = ReadOptions()
        return Result(
            *in_turns(
                lambda: seconds_of(lambda: read(path, options)),
                lambda: seconds_of(lambda: pysubs2.load(str(path), encoding="utf-8")),
                rounds=9,
            )
        )


def _cue(number: int) -> str:
    start = number * 3000
    stamps = " --> ".join(_stamp(time) for time in (start, start + 2500))
    return f"{number + 1}\n{stamps}\n{_TEXTS[number % len(_TEXTS)]}\n"


def _stamp(time: int) -> str:
    seconds, milliseconds = divmod(time, 1000)
    minutes, seconds = divmod(seconds, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02},{milliseconds:03}"


BENCHMARKS = (Benchmark("open_srt", "open an SRT of 10,000 cues / pysubs2.load", 2.0, _run),)
