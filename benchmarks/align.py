"""How exactly scripts are aligned: starts of verses and of turns against those that are known.

The reference is what can be done without listening for words: the text shared out over the
recording by its letters.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import mean, median

from benchmarks.measure import ROOT, Benchmark, Result, Unavailable
from cuesmith.base.jobs import CancelToken
from cuesmith.domain.alignment import Alignment
from cuesmith.domain.script import Paragraph, Script
from cuesmith.domain.speech import SpeechRequest
from cuesmith.domain.words import share_out

_CLIPS = ROOT.parent / "shared" / "clips"
_VERSES = "sonnet1_en.mp3"
"""53 s, read; a person set the starts of the verses."""
_TALK = "sales_call_long.mp3"
"""9.5 minutes on the telephone; text and starts of the turns are another engine's."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A verse or a turn: when it begins in milliseconds, and what is said."""

    start: int
    text: str


def _mean_of_verses() -> Result:
    return _result(_VERSES, mean)


def _median_of_turns() -> Result:
    return _result(_TALK, median)


def _result(name: str, sum_up: object) -> Result:
    assert callable(sum_up)
    parts, length = _parts(name)
    misses = _misses(_aligned(name), parts)
    even = [
        abs(start - part.start) for start, part in zip(_even(parts, length), parts, strict=True)
    ]
    alignment = _aligned(name)
    note = (
        f"{len(misses)} of {len(parts)} starts found; {_within(misses, 500)} within 0.5 s; "
        f"{alignment.spoken} words timed, {alignment.unspoken} not"
    )
    return Result(float(sum_up(misses)), float(sum_up(even)), "ms", note)


def _within(misses: Sequence[int], limit: int) -> int:
    return sum(miss <= limit for miss in misses)


def _even(parts: Sequence[_Part], length: int) -> list[int]:
    return [word.start for word in share_out([part.text for part in parts], 0, length)]


def _misses(alignment: Alignment, parts: Sequence[_Part]) -> list[int]:
    starts: dict[int, int] = {}
    for number, segment in zip(alignment.paragraphs, alignment.segments, strict=True):
        heard = [word for word in segment.words if not word.estimated]
        if heard:
            starts.setdefault(number, heard[0].start)
    return [abs(start - parts[number].start) for number, start in starts.items()]


@cache
def _aligned(name: str) -> Alignment:
    from cuesmith.engines.speech.alignment import DraftAligner
    from cuesmith.engines.speech.draft import DraftTranscriber
    from cuesmith.services.alignment import Aligning, align_script

    script = Script(tuple(Paragraph(part.text) for part in _parts(name)[0]))
    engines = Aligning(DraftTranscriber(), DraftAligner())
    return align_script(script, SpeechRequest(_CLIPS / name, language="en"), engines, CancelToken())


@cache
def _parts(name: str) -> tuple[list[_Part], int]:
    file: Path = _CLIPS / "references.json"
    if not file.is_file():
        raise Unavailable("the reference clips are not beside the checkout (../shared/clips)")
    clip = json.loads(file.read_text("utf-8"))[name]
    rows = clip.get("cues") or [(turn[0], turn[1], turn[3]) for turn in clip["turns"]]
    parts = [_Part(round(start * 1000), text) for start, _, text in rows if text.strip()]
    return parts, round(clip["seconds"] * 1000)


BENCHMARKS = (
    Benchmark("align", "script aligned: mean error of verse starts", 0.25, _mean_of_verses),
    Benchmark("align-long", "script aligned: median error of turns", 0.1, _median_of_turns),
)
