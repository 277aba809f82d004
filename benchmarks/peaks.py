"""Waveform peaks of an hour of AAC, against the ffmpeg command decoding it to 16 kHz mono."""

from __future__ import annotations

import shutil

from benchmarks.measure import Benchmark, Result, in_turns, python, run_child
from benchmarks.recordings import aac

_OURS = """
import sys
from pathlib import Path
from cuesmith.engines.media.peaks import stream_peaks
for peaks in stream_peaks(Path(sys.argv[1])):
    pass
"""
_LOOP = """
import sys, av
resampler = av.AudioResampler("s16", "mono", 16000)
with av.open(sys.argv[1]) as container:
    for frame in container.decode(audio=0):
        resampler.resample(frame)
"""


def _run() -> Result:
    path = str(aac(3600))
    ffmpeg = shutil.which("ffmpeg")
    if ffmpeg is None:
        reference, note = python(_LOOP, path), "against a PyAV loop: there is no ffmpeg command"
    else:
        quiet = [ffmpeg, "-v", "error", "-nostdin"]
        reference = [*quiet, "-i", path, "-ac", "1", "-ar", "16000", "-f", "null", "-"]
        note = ""
    ours = python(_OURS, path)
    taken = in_turns(
        lambda: run_child(ours).seconds, lambda: run_child(reference).seconds, rounds=5
    )
    return Result(*taken, note=note)


BENCHMARKS = (
    Benchmark("peaks", "waveform peaks of 1 h of AAC / ffmpeg -ac 1 -ar 16000 -f null", 1.5, _run),
)
