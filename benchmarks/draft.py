"""The draft engine against pocketsphinx as its own examples use it: word errors, and speed.

The reference is the library's `Segmenter` and a `Decoder` with default settings, utterance by
utterance. Speed is of the processor's time: both run on one core.
"""

from __future__ import annotations

import io
import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from benchmarks.measure import ROOT, Benchmark, Result, Unavailable
from cuesmith.domain.speech import Heard, SpeechRequest
from cuesmith.engines.media.audio import stream_audio

_CLIPS = ROOT.parent / "shared" / "clips"
_TWICE = ("jfk_video.mp4", "sonnet_start.mp4", "sonnet_start.webm")
"""The same speech as in another clip."""
_TOGETHER = ("stereo_two_sides.wav",)
"""Two voices at the same time."""


@dataclass(frozen=True, slots=True)
class _Score:
    word_errors: float
    """Of all words; 0.3 is 30 %."""
    seconds: float
    """Processor time for a second of speech."""


def _word_errors() -> Result:
    ours, reference = _scores()
    return Result(ours.word_errors * 100, reference.word_errors * 100, "%", _note())


def _time() -> Result:
    ours, reference = _scores()
    note = f"{1 / ours.seconds:.1f}x real time; slower on purpose: wider search, fewer errors"
    return Result(ours.seconds, reference.seconds, "s per s", note)


@cache
def _scores() -> tuple[_Score, _Score]:
    from cuesmith.engines.speech.draft_run import DraftEngine

    def ours(path: Path) -> str:
        events = DraftEngine().hear(SpeechRequest(path, language="en"))
        heard = (event for event in events if isinstance(event, Heard))
        return " ".join(segment.text for event in heard for segment in event.segments)

    return _score(ours), _score(_bare)


def _score(transcribe: Callable[[Path], str]) -> _Score:
    import jiwer

    said, heard = [], []
    speech = sum(_seconds(path) for path, _ in _clips())
    began = time.process_time()
    for path, text in _clips():
        said.append(_plain(text))
        heard.append(_plain(transcribe(path)))
    return _Score(float(jiwer.wer(said, heard)), (time.process_time() - began) / speech)


def _bare(path: Path) -> str:
    from pocketsphinx import Decoder
    from pocketsphinx.segmenter import Segmenter

    decoder, words = Decoder(loglevel="FATAL"), []
    for speech in Segmenter().segment(io.BytesIO(_pcm(path))):
        decoder.start_utt()
        decoder.process_raw(speech.pcm, full_utt=True)
        decoder.end_utt()
        found = decoder.hyp()
        words.append(found.hypstr if found else "")
    return " ".join(words)


@cache
def _pcm(path: Path) -> bytes:
    samples = np.concatenate([block.samples for block in stream_audio(path)])
    return (samples * 32767).astype("<i2").tobytes()


def _seconds(path: Path) -> float:
    return len(_pcm(path)) / 2 / 16_000


@cache
def _clips() -> list[tuple[Path, str]]:
    """English clips with an exact text, each with it."""
    file = _CLIPS / "references.json"
    if not file.is_file():
        raise Unavailable("the reference clips are not beside the checkout (../shared/clips)")
    return [
        (_CLIPS / name, clip["text"])
        for name, clip in json.loads(file.read_text("utf-8")).items()
        if clip["language"] == "en" and clip["text"] and name not in (*_TWICE, *_TOGETHER)
    ]


def _note() -> str:
    words = sum(len(_plain(text).split()) for _, text in _clips())
    return f"{len(_clips())} clips, {words} words"


def _plain(text: str) -> str:
    """Lower case without punctuation; a figure that is read aloud as its word."""
    text = re.sub(r"\b1\b", "one", text.lower().replace("-", " "))
    return " ".join(re.sub(r"[^a-z0-9' ]", " ", text).split())


BENCHMARKS = (
    Benchmark(
        "draft-wer", "draft engine: word errors against bare pocketsphinx", 1.0, _word_errors
    ),
    Benchmark("draft-time", "draft engine: time against bare pocketsphinx", None, _time),
)
