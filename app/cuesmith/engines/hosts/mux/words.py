"""The Robots' captions with their words and speakers, as a file that opens here as a track.

Mux documents that there is a JSON file of word times, not how it looks inside. So it is read as
what such files have in common: objects with a text, a start and an end, in lists however deep,
with a speaker and a probability under any of their usual names. What cannot be read that way is
left out, and the captions come without words.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from cuesmith.base.errors import SubtitleError
from cuesmith.domain.cue import Cue, Word
from cuesmith.domain.language import read_language
from cuesmith.domain.profiles import DEFAULT_PROFILE
from cuesmith.domain.segmentation import segment_words
from cuesmith.domain.speech import Segment
from cuesmith.domain.subtitle_file import ReadOptions, WriteOptions
from cuesmith.domain.track import Track
from cuesmith.domain.words import fit_words, retime_words
from cuesmith.engines.formats import files

_TEXTS = ("punctuated_word", "word", "text")
_STARTS = ("start", "start_time", "startTime", "start_ms")
_ENDS = ("end", "end_time", "endTime", "end_ms")
_SPEAKERS = ("speaker", "speaker_id", "speaker_label")
_PROBABILITIES = ("probability", "confidence", "score")
_DEEPEST = 8
_MOST_WORDS = 1_000_000
_LONGEST = 86_400_000.0
"""Milliseconds: a film at Mux lasts twelve hours at most."""
_FAR_BEYOND = 50.0
"""Words that end so many times later than the captions are in milliseconds, not in seconds."""
_LABEL = re.compile(r"(?:\[([^\]\n]{1,40})\]:?|([^\s:][^:\n]{0,39}):)\s+(?=\S)")
_LABELLED = 0.5
"""The part of the cues that begin with a label, from which it is taken for a speaker's name."""


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """A word and who says it; the name may be empty."""

    word: Word
    speaker: str


def with_words(
    captions: bytes | None, words: bytes | None, language: str | None, *, labelled: bool = False
) -> bytes | None:
    """Captions (SubRip or WebVTT) and word times as one file of Cuesmith's own JSON.

    `labelled` where speakers were asked for, so that names in front of cues are theirs. None where
    they hold nothing that the captions alone do not say.
    """
    cues = _read_cues(captions)
    spoken = read_words(words, cues[-1].end if cues else None) if words else ()
    if not cues and not spoken:
        return None
    if labelled:
        cues = _labelled(cues)
    cues = tuple(_joined(cues, spoken) if cues else _made(spoken))
    if not any(cue.words or cue.speaker for cue in cues):
        return None
    track = Track(cues, read_language(language), metadata=(("engine", "Mux Robots"),))
    return files.write_bytes(track, "json", WriteOptions())


def read_words(content: bytes, captions_end: int | None = None) -> tuple[SpokenWord, ...]:
    """The words of a JSON file, by time; none where it is no such file. `captions_end` in
    milliseconds tells seconds from milliseconds."""
    try:
        document: object = json.loads(content)
    except (ValueError, RecursionError):
        return ()
    rows = list(_rows(document, 0))[:_MOST_WORDS]
    latest = max((row[1] for row in rows), default=0.0)
    in_milliseconds = captions_end is not None and latest * 1000 > _FAR_BEYOND * captions_end
    scale = 1.0 if in_milliseconds else 1000.0
    spoken = [_word(row, scale) for row in rows if 0 <= row[0] <= row[1] <= _LONGEST / scale]
    return tuple(sorted(spoken, key=lambda one: one.word.start))


_Row = tuple[float, float, str, str, float | None]
"""Start, end, text, speaker, probability."""


def _rows(said: object, depth: int, speaker: str = "") -> Iterator[_Row]:
    """Every word in a document. A list of words inside an object stands for the object itself."""
    if depth > _DEEPEST:
        return
    if isinstance(said, list):
        for one in said:
            yield from _rows(one, depth + 1, speaker)
    elif isinstance(said, dict):
        speaker = _text(said, _SPEAKERS) or speaker
        inner = [value for value in said.values() if isinstance(value, list | dict)]
        if inner:
            lists = [said["words"]] if isinstance(said.get("words"), list) else inner
            for one in lists:
                yield from _rows(one, depth + 1, speaker)
            return
        row = _row(said, speaker)
        if row is not None:
            yield row


def _row(said: dict[str, object], speaker: str) -> _Row | None:
    start, end = _number(said, _STARTS), _number(said, _ENDS)
    text = _text(said, _TEXTS)
    if start is None or end is None or not text or said.get("type") in ("spacing", "space"):
        return None
    if "start_ms" in said:
        start, end = start / 1000, end / 1000
    return start, end, text, speaker, _number(said, _PROBABILITIES)


def _word(row: _Row, scale: float) -> SpokenWord:
    start, end, text, speaker, probability = row
    if probability is not None:
        probability = min(max(probability, 0.0), 1.0)
    return SpokenWord(Word(round(start * scale), round(end * scale), text, probability), speaker)


def _text(said: dict[str, object], names: Sequence[str]) -> str:
    for name in names:
        value = said.get(name)
        if isinstance(value, str | int) and not isinstance(value, bool) and str(value).strip():
            return " ".join(str(value).split())
    return ""


def _number(said: dict[str, object], names: Sequence[str]) -> float | None:
    for name in names:
        value = said.get(name)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return float(value) if math.isfinite(value) else None
    return None


# --- cues ------------------------------------------------------------------------------------


def _read_cues(captions: bytes | None) -> tuple[Cue, ...]:
    if not captions:
        return ()
    try:
        return files.read_bytes(captions, "captions.srt", ReadOptions()).track.cues
    except SubtitleError:
        return ()


def _labelled(cues: tuple[Cue, ...]) -> tuple[Cue, ...]:
    """Cues whose names at the front are taken for what they are, where most cues have one."""
    labels = [_LABEL.match(cue.text) for cue in cues]
    if sum(label is not None for label in labels) < _LABELLED * len(cues):
        return cues
    return tuple(
        replace(cue, text=cue.text[label.end() :], speaker=label[1] or label[2], markup=None)
        if label and not cue.speaker
        else cue
        for cue, label in zip(cues, labels, strict=True)
    )


def _joined(cues: Sequence[Cue], spoken: Sequence[SpokenWord]) -> Iterator[Cue]:
    """Each cue with the words that begin while it is shown, as far as they are in its text."""
    place = 0
    for number, cue in enumerate(cues):
        until = cues[number + 1].start if number + 1 < len(cues) else cue.end + 1
        own: list[SpokenWord] = []
        while place < len(spoken) and spoken[place].word.start < max(until, cue.end):
            own.append(spoken[place])
            place += 1
        yield _with_own(cue, own)


def _with_own(cue: Cue, own: Sequence[SpokenWord]) -> Cue:
    if not own:
        return cue
    heard = tuple(one.word for one in own)
    text = " ".join(word.text for word in heard)
    words = fit_words(retime_words(text, heard, cue.text, cue.start, cue.end), cue.start, cue.end)
    return replace(cue, words=words, speaker=cue.speaker or _speaker(own))


def _speaker(own: Sequence[SpokenWord]) -> str:
    """Who says most of it."""
    return Counter(one.speaker for one in own).most_common(1)[0][0]


def _made(spoken: Sequence[SpokenWord]) -> Iterator[Cue]:
    """Cues of words alone; no cue holds two speakers."""
    for speaker, group in groupby(spoken, key=lambda one: one.speaker):
        words = tuple(one.word for one in group)
        text = " ".join(word.text for word in words)
        segment = Segment(words[0].start, max(word.end for word in words), text, words)
        for cue in segment_words((segment,), DEFAULT_PROFILE):
            yield replace(cue, speaker=speaker)
