"""The largest memory of the process with the model: three hours against ten minutes."""

from __future__ import annotations

from benchmarks.measure import Benchmark, Result, Unavailable
from benchmarks.whisper_runs import Options, looped, model, transcribe

_SHORT_SECONDS = 600
_LONG_SECONDS = 10_800
_MIB = 1024 * 1024
_OPTIONS = Options(beam_size=1, max_new_tokens=30)
"""Quick: what is written for a window hardly counts."""


def _peak(side: str, seconds: int) -> float:
    """MiB. The model is a small one, so that its weights hide nothing."""
    run, _ = transcribe(side, looped(seconds), model("TINY"), _OPTIONS)
    if run.peak_bytes is None:
        raise Unavailable("this system does not tell the memory of a process")
    return run.peak_bytes / _MIB


def _run() -> Result:
    bare = _peak("bare", _LONG_SECONDS) / _peak("bare", _SHORT_SECONDS)
    return Result(
        _peak("ours", _LONG_SECONDS),
        _peak("ours", _SHORT_SECONDS),
        "MiB",
        f"bare faster-whisper takes {bare:.1f} times as much for three hours",
    )


BENCHMARKS = (Benchmark("memory", "memory for 3 hours / for 10 minutes", 1.25, _run),)
