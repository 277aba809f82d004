"""Cues that meet every rule of Netflix's English profile, before and after, on real recordings.

Before: one cue for each segment of the recogniser, as it is. After: cues divided by their words
(`domain/segmentation.py`), then conformed (`domain/conform.py`). Two sets of words are measured:

- *heard*: what the draft engine hears in the English clips, with the times of its words;
- *said*: what is really said, where the clips come with an exact text (its words timed by
  `services/alignment.py`) or with turns of a call (their words shared out over each). Before is
  a cue for each sentence, as Whisper gives it.

A cue is excused, where its own speech is faster than the profile can be read: the characters of its
words by the time from the first word's beginning to the last one's end.

`python -m benchmarks.readability` prints all cues that break a rule, with which.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from benchmarks.measure import ROOT, Benchmark, Result, Unavailable
from cuesmith.cli.profiles import load_profile
from cuesmith.domain.amendments import amended
from cuesmith.domain.breaks import ends_sentence
from cuesmith.domain.checks import check_all
from cuesmith.domain.conform import conform
from cuesmith.domain.cue import Cue, Word, numbered_cue_id
from cuesmith.domain.measures import reading_length
from cuesmith.domain.rules import Rule
from cuesmith.domain.segmentation import segment_words
from cuesmith.domain.speech import Heard, Segment, SpeechRequest
from cuesmith.domain.speech_parts import cut_segments, with_words
from cuesmith.domain.standard import Film, Standard, standard_for
from cuesmith.domain.track import Track
from cuesmith.domain.words import interpolate_words

_CLIPS = ROOT.parent / "shared" / "clips"
_TWICE = ("jfk_video.mp4", "sonnet_start.mp4", "sonnet_start.webm", "short_video.mp4")
"""The same speech as in another clip, or none to speak of."""
_PROFILE = "netflix"
_TARGET = 2.0
"""Per cent of cues that may break a rule."""
_PHRASE_MS = 1000
"""A pause that ends a sentence whatever its marks."""


@dataclass(frozen=True, slots=True)
class Clip:
    """Speech as it came, segment by segment."""

    name: str
    segments: tuple[Segment, ...]
    length: int
    """Milliseconds."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many cues meet every rule."""

    good: int = 0
    excused: int = 0
    broken: tuple[str, ...] = ()
    """Each cue that does not, in words."""

    def __add__(self, other: Share) -> Share:
        broken = self.broken + other.broken
        return Share(self.good + other.good, self.excused + other.excused, broken)

    @property
    def percent(self) -> float:
        """Of the cues that are not excused."""
        counted = self.good + len(self.broken)
        return 100 * self.good / counted if counted else 100.0


def before(clip: Clip, standard: Standard) -> Share:
    """A cue for each segment."""
    cues = tuple(
        Cue(numbered_cue_id(n), each.start, each.end, each.text.strip(), each.words)
        for n, each in enumerate(map(with_words, clip.segments))
        if each.text.strip()
    )
    return share(clip.name, cues, standard)


def after(clip: Clip, standard: Standard) -> Share:
    """Cues by the words, conformed."""
    return share(clip.name, captions(clip, standard), standard)


def captions(clip: Clip, standard: Standard) -> tuple[Cue, ...]:
    """What Cuesmith makes of a clip."""
    profile = load_profile(_PROFILE)
    cues = segment_words(clip.segments, profile, end=clip.length)
    track = Track(cues, standard.language, id="t")
    return amended(track, conform(track, standard)).cues


def share(name: str, cues: Sequence[Cue], standard: Standard) -> Share:
    """The cues of a clip held to a standard."""
    rules: dict[str, set[Rule]] = {}
    for finding in check_all(cues, standard):
        rules.setdefault(finding.cue, set()).add(finding.rule)
    good = excused = 0
    broken: list[str] = []
    for cue in cues:
        wrong = rules.get(cue.id)
        if not wrong:
            good += 1
        elif wrong == {Rule.READING_SPEED} and _too_fast_to_read(cue, standard):
            excused += 1
        else:
            broken.append(f"{name} {cue.start / 1000:.2f}: {', '.join(sorted(wrong))}: {cue.text}")
    return Share(good, excused, tuple(broken))


def _too_fast_to_read(cue: Cue, standard: Standard) -> bool:
    spoken = max(word.end for word in cue.words) - cue.words[0].start if cue.words else 0
    return reading_length(cue.text) * 1000 > standard.profile.max_cps * spoken


def standard_of(clip: Clip) -> Standard:
    """Every rule of the profile, for English; the clips have no picture, so no shots."""
    return standard_for(Track((), "en"), load_profile(_PROFILE), Film(length=clip.length))


# -- words --------------------------------------------------------------------------------------


@cache
def heard_clips() -> tuple[Clip, ...]:
    """What the draft engine hears in the English clips."""
    return tuple(heard_clip(name, round(known["seconds"] * 1000)) for name, known in _english())


def heard_clip(name: str, length: int) -> Clip:
    """What it hears in one; `length` in milliseconds."""
    from cuesmith.engines.speech.draft_run import DraftEngine

    events = DraftEngine().hear(SpeechRequest(_CLIPS / name, language="en"))
    heard = (event for event in events if isinstance(event, Heard))
    return Clip(name, tuple(each for event in heard for each in event.segments), length)


@cache
def said_clips(*, aligned: bool = True) -> tuple[Clip, ...]:
    """What is really said in them, where that is known; what has to be aligned takes a while."""
    found: list[Clip] = []
    for name, known in _english():
        length = round(known["seconds"] * 1000)
        if known.get("text"):
            if not aligned:
                continue
            found.append(Clip(name, tuple(_sentences(_aligned(name))), length))
        elif known.get("turns"):
            found.append(Clip(name, tuple(_sentences(_turns(known["turns"]))), length))
    return tuple(found)


def _turns(turns: list[Any]) -> Iterator[Segment]:
    for start, end, speaker, text in turns:
        times = round(start * 1000), round(end * 1000)
        words = interpolate_words(text, *times)
        yield Segment(*times, text, words, language="en", speaker=speaker)


@cache
def _aligned(name: str) -> tuple[Segment, ...]:
    """The exact text of a clip, its words timed by the draft engine's alignment."""
    from cuesmith.base.jobs import CancelToken
    from cuesmith.domain.script import parse_script
    from cuesmith.engines.speech.alignment import DraftAligner
    from cuesmith.engines.speech.draft import DraftTranscriber
    from cuesmith.services.alignment import Aligning, align_script

    engines = Aligning(DraftTranscriber(), DraftAligner())
    request = SpeechRequest(_CLIPS / name, language="en")
    script = parse_script(_references()[name]["text"])
    return align_script(script, request, engines, CancelToken()).segments


def _sentences(segments: Sequence[Segment] | Iterator[Segment]) -> Iterator[Segment]:
    """Segments cut behind each sentence, and at long pauses."""
    for segment in map(with_words, segments):
        first = 0
        for place in range(1, len(segment.words) + 1):
            if place < len(segment.words) and not _parts(*segment.words[place - 1 : place + 1]):
                continue
            (part,) = cut_segments([segment], first, place)
            yield _within_words(part)
            first = place


def _parts(left: Word, right: Word) -> bool:
    return ends_sentence(left.text, "en") or right.start - left.end >= _PHRASE_MS


def _within_words(segment: Segment) -> Segment:
    from dataclasses import replace

    end = max(word.end for word in segment.words)
    return replace(segment, start=segment.words[0].start, end=end)


def _english() -> Iterator[tuple[str, dict[str, Any]]]:
    for name, known in _references().items():
        if known["language"] == "en" and name not in _TWICE:
            yield name, known


@cache
def _references() -> dict[str, dict[str, Any]]:
    file = _CLIPS / "references.json"
    if not file.is_file():
        raise Unavailable("the reference clips are not beside the checkout (../shared/clips)")
    references: dict[str, dict[str, Any]] = json.loads(file.read_text("utf-8"))
    return references


# -- figures ------------------------------------------------------------------------------------


def _figure(clips: Callable[[], tuple[Clip, ...]]) -> Result:
    was, now = _shares(clips())
    count = now.good + now.excused + len(now.broken)
    note = (
        f"before: {was.percent:.1f} % of cues are good, after: {now.percent:.1f} % "
        f"({now.good} of {count}; {now.excused} excused, spoken too fast to be read)"
    )
    return Result(100 - now.percent, _TARGET, "%", note)


def _shares(clips: Sequence[Clip]) -> tuple[Share, Share]:
    was, now = Share(), Share()
    for clip in clips:
        standard = standard_of(clip)
        was += before(clip, standard)
        now += after(clip, standard)
    return was, now


BENCHMARKS = (
    Benchmark(
        "readability-heard",
        "cues that break a rule of Netflix's, draft engine's words / 2 %",
        1.0,
        lambda: _figure(heard_clips),
    ),
    Benchmark(
        "readability-said",
        "cues that break a rule of Netflix's, real words / 2 %",
        1.0,
        lambda: _figure(said_clips),
    ),
)


if __name__ == "__main__":
    for kind in (heard_clips, said_clips):
        was, now = _shares(kind())
        print(f"{kind.__name__}: before {was.percent:.1f} %, after {now.percent:.1f} %")
        print("\n".join(now.broken))
