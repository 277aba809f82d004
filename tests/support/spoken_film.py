"""A film that nobody shot: when somebody speaks in it, and captions of that, off as they may be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

from cuesmith.domain.cue import Cue
from cuesmith.domain.speech import Span
from cuesmith.domain.subtitle_file import WriteOptions
from cuesmith.domain.track import Track
from cuesmith.engines.formats import files
from tests.support.babble import RATE, babble, scene, write_wav

_WORDS = tuple(
    f"{first}{second}" for first in ("wa", "ru", "mo", "ste") for second in ("ter", "nal", "lig")
)


def spoken_film(
    minutes: float, seed: int = 1, first: int = 2000
) -> tuple[list[Cue], tuple[Span, ...]]:
    """Captions that are right, and where voice detection hears speech.

    Captions begin about when somebody begins to speak, and stay a little longer; some lines have
    none, and lines hold pauses of their own.
    """
    random = Random(seed)
    cues: list[Cue] = []
    voices: list[Span] = []
    time = first
    while time < minutes * 60_000:
        end = time + random.randint(700, 5500)
        if random.random() < 0.93:
            start = max(0, time + round(random.gauss(-60, 100)))
            text = " ".join(random.choices(_WORDS, k=6))
            cues.append(Cue(f"c{len(cues)}", start, end + random.randint(0, 700), text))
        voices += _speech(time, end, random)
        time = end + random.choice([200, 450, 800, random.randint(500, 7000)])
    return cues, tuple(voices)


def _speech(start: int, end: int, random: Random) -> list[Span]:
    spans = []
    while start < end:
        stop = min(end, start + random.randint(400, 2500))
        if stop - start > 80:
            spans.append(Span(start, stop))
        start = stop + random.randint(120, 350)
    return spans


def off(cues: list[Cue], time: Callable[[float], float]) -> list[Cue]:
    """Captions at other times; those that would begin before 0 are left out."""
    moved = [replace(cue, start=round(time(cue.start)), end=round(time(cue.end))) for cue in cues]
    return [cue for cue in moved if cue.start >= 0]


def without(cues: list[Cue], start: int, end: int) -> list[Cue]:
    """Captions without those of a stretch."""
    return [cue for cue in cues if not start - 6000 <= cue.start < end]


def residual(cues: list[Cue], truth: list[Cue], time: Callable[[int], int | None]) -> list[int]:
    """By how many milliseconds captions then start beside the truth; lost ones are left out."""
    right = {cue.id: cue.start for cue in truth}
    new = [(cue, time(cue.start)) for cue in cues]
    return [abs(found - right[cue.id]) for cue, found in new if found is not None]


def film_sound(voices: Sequence[Span], path: Path) -> Path:
    """The sound of such a film, which a voice detector hears as it should."""
    end = max(voice.end for voice in voices)
    sound = scene(end / 1000 + 1)
    spoken = babble(20)
    for voice in voices:
        first, length = voice.start * RATE // 1000, voice.duration * RATE // 1000
        sound[first : first + length] += spoken[:length]
    return write_wav(path, sound)


def write_srt(cues: Sequence[Cue], path: Path) -> Path:
    """Captions as a file."""
    files.write(Track(tuple(cues)), path, "srt", WriteOptions())
    return path
