"""Transcription by our pipeline, against a bare faster-whisper loop with the same options.

Where no trained model is at hand the model has the shape of whisper-tiny and random weights: the
work is the same, the text means nothing. `python -m benchmarks.transcription --model FOLDER`
measures with a trained one, and gives the word error rates of both on ../shared/clips.
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path

from benchmarks.measure import Benchmark, Result, Unavailable, in_turns
from benchmarks.whisper_runs import CLIPS, Options, first_cue, looped, model, transcribe

_TIMED_SECONDS = 1_200
_LONG_SECONDS = 10_800
_TRAINED = Options(max_new_tokens=None, trained=True)


def _run_time() -> Result:
    return _times(model("REALISTIC"), Options(), "random weights in whisper-tiny's shape")


def _times(folder: Path, options: Options, note: str, rounds: int = 3) -> Result:
    media = looped(_TIMED_SECONDS)
    return Result(
        *in_turns(
            lambda: transcribe("ours", media, folder, options)[0].seconds,
            lambda: transcribe("bare", media, folder, options)[0].seconds,
            rounds=rounds,
        ),
        note=f"20 minutes, {note}",
    )


def _run_first_cue() -> Result:
    """The first cue of ten minutes and of three hours; the worse of the two."""
    shares = [
        first_cue(looped(seconds), model("TINY"), Options()) for seconds in (600, _LONG_SECONDS)
    ]
    return Result(max(shares) * 100, 100, "%", "of the file heard when the first cue comes")


def _word_errors(folder: Path) -> None:
    """Word error rates on every clip with a reference in a language with spaces."""
    import jiwer

    clips = {
        name: clip
        for name, clip in json.loads((CLIPS / "references.json").read_text("utf-8")).items()
        if clip.get("text") and clip.get("language") in ("en", "de", "fr", "ru", "ca", "lv")
    }
    said: dict[str, list[str]] = {"reference": [], "ours": [], "bare": []}
    for name, clip in clips.items():
        said["reference"].append(_plain(clip["text"]))
        options = Options(clip["language"], max_new_tokens=None, trained=True)
        for side in ("ours", "bare"):
            said[side].append(_plain(transcribe(side, CLIPS / name, folder, options)[1]))
    for side in ("ours", "bare"):
        rate = jiwer.wer(said["reference"], said[side])
        print(f"word error rate, {side}: {rate:.1%} on {len(clips)} clips")


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s']", " ", text.casefold()).split())


BENCHMARKS = (
    Benchmark("transcription", "transcription / bare faster-whisper", 1.05, _run_time),
    Benchmark("first-cue", "first cue of a long file / the file", 0.02, _run_first_cue),
)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="a trained model's folder")
    chosen = parser.parse_args().model
    try:
        result = _times(chosen, _TRAINED, str(chosen))
        print(f"{result.ours:.1f} s, bare {result.reference:.1f} s: {result.ratio:.3f}")
        _word_errors(chosen)
    except Unavailable as error:
        print(f"not measured: {error}")
