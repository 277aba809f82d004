"""Which recognised text should be looked at, and why. Nothing is ever deleted here.

Whisper fails in known ways: it repeats itself, writes what its training videos ended with where
nobody speaks, and hears words in noise. The limits below are those of Whisper's own decoding
where it has one (Radford et al. 2022, section 4.5), the others are set so that ordinary speech,
quick talkers and refrains included, passes.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Collection, Iterator, Sequence

from cuesmith.domain.cue import Doubt
from cuesmith.domain.measures import is_unspaced
from cuesmith.domain.speech import Segment, Span

_COMPRESSION_RATIO = 2.4
"""Whisper's limit: text that compresses better than this repeats itself."""
_COMPRESSIBLE_BYTES = 60
"""Shorter text compresses badly whatever it says."""
_LOGPROB = -1.0
"""Whisper's limit for the mean log probability of a token."""
_NO_SPEECH = 0.6
"""Whisper's limit for its own estimate that nobody speaks."""
_WORD_PROBABILITY = 0.35
"""Mean of a segment's words; Whisper's confident words lie above 0.8."""
_VOICED_SHARE = 0.15
"""Less than this of a segment's time with a voice in it: the text was likely invented."""
_LETTERS_PER_SECOND = 32
"""Twice as fast as quick speech (about 7 syllables a second)."""
_UNSPACED_LETTERS = 2.5
"""What a character of a script without spaces counts for, as letters."""
_FAST_LETTERS = 12
"""Shorter text says nothing on speed."""
_SAME_SEGMENTS = 2
"""So many times in a row the same segment may come before it is doubted."""
_LONGEST_PHRASE = 40
"""Units of the longest repeated phrase that is looked for."""
_MISSED_MS = 1_000
"""Voice of at least this length without a word is reported."""
_HEARD_MARGIN_MS = 300
"""Voice this close to a word counts as heard: detectors begin early and end late."""
_VOICE_GAP_MS = 200
"""Shorter pauses do not divide a voice."""

_NOT_LETTERS = re.compile(r"[^\w]+")


def find_doubts(
    segment: Segment,
    *,
    voiced: Sequence[Span] | None,
    phrases: Collection[str],
    before: Sequence[str] = (),
) -> tuple[Doubt, ...]:
    """Why a segment should be looked at; empty where nothing speaks against it.

    `voiced` is where somebody speaks, None where that was not looked at; `phrases` holds stock
    phrases as `plain` gives them; `before` the texts of the segments before, the latest last.
    """
    return tuple(dict.fromkeys(_doubts(segment, voiced, phrases, before)))


def _doubts(
    segment: Segment,
    voiced: Sequence[Span] | None,
    phrases: Collection[str],
    before: Sequence[str],
) -> Iterator[Doubt]:
    yield from segment.doubts
    if repeats_itself(segment.text) or _repeats_others(segment.text, before):
        yield Doubt.REPETITION
    if _without_speech(segment, voiced):
        yield Doubt.NO_SPEECH
    if _is_unlikely(segment):
        yield Doubt.UNLIKELY
    if is_too_fast(segment.text, segment.end - segment.start):
        yield Doubt.TOO_FAST
    if plain(segment.text) in phrases:
        yield Doubt.STOCK_PHRASE


def plain(text: str) -> str:
    """Text for comparing: case, punctuation and the number of spaces left out."""
    return _NOT_LETTERS.sub(" ", text.casefold()).strip()


def repeats_itself(text: str) -> bool:
    """Whether a text runs in a loop, as by a phrase that comes again and again."""
    if _compression_ratio(text) > _COMPRESSION_RATIO:
        return True
    units = _units(text)
    return any(
        _has_run(units, size) for size in range(1, min(len(units) // 3, _LONGEST_PHRASE) + 1)
    )


def _compression_ratio(text: str) -> float:
    data = text.encode()
    if len(data) < _COMPRESSIBLE_BYTES:
        return 1.0
    return len(data) / len(zlib.compress(data))


def _units(text: str) -> list[str]:
    """Words, or characters where the script has no spaces."""
    words = plain(text).split()
    if any(map(is_unspaced, text)):
        return [char for word in words for char in word]
    return words


def _has_run(units: Sequence[str], size: int) -> bool:
    """Whether a phrase of `size` units comes three times in a row, or a single one five times."""
    wanted = 5 if size == 1 else 3
    same = 0
    for index in range(size, len(units)):
        same = same + 1 if units[index] == units[index - size] else 0
        if same >= size * (wanted - 1):
            return True
    return False


def _repeats_others(text: str, before: Sequence[str]) -> bool:
    """Whether the segments before said the very same, more than once; single words may."""
    latest = [plain(other) for other in before[-_SAME_SEGMENTS:]]
    said = plain(text)
    enough = len(latest) == _SAME_SEGMENTS and len(_units(said)) > 1
    return enough and all(other == said for other in latest)


def _without_speech(segment: Segment, voiced: Sequence[Span] | None) -> bool:
    silent = segment.no_speech_prob is not None and segment.no_speech_prob > _NO_SPEECH
    unsure = segment.avg_logprob is not None and segment.avg_logprob < _LOGPROB
    if silent and unsure:
        return True
    if voiced is None or segment.end <= segment.start:
        return False
    spoken = sum(overlap(span, Span(segment.start, segment.end)) for span in voiced)
    return spoken < (segment.end - segment.start) * _VOICED_SHARE


def _is_unlikely(segment: Segment) -> bool:
    if segment.avg_logprob is not None and segment.avg_logprob < _LOGPROB:
        return True
    known = [word.probability for word in segment.words if word.probability is not None]
    return bool(known) and sum(known) / len(known) < _WORD_PROBABILITY


def is_too_fast(text: str, duration: int) -> bool:
    """Whether nobody could say this in `duration` milliseconds."""
    letters = sum(_UNSPACED_LETTERS if is_unspaced(char) else 1 for char in text if char.isalnum())
    return letters >= _FAST_LETTERS and letters * 1000 > _LETTERS_PER_SECOND * max(0, duration)


def overlap(one: Span, other: Span) -> int:
    """Milliseconds that two spans share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def missed_speech(voiced: Sequence[Span], heard: Sequence[Span]) -> tuple[Span, ...]:
    """Where a voice spoke for a second or more and no text came of it; spans in order."""
    left = list(_joined(voiced))
    for span in heard:
        taken = Span(span.start - _HEARD_MARGIN_MS, span.end + _HEARD_MARGIN_MS)
        left = [part for whole in left for part in _without(whole, taken)]
    return tuple(span for span in left if span.duration >= _MISSED_MS)


def _joined(spans: Sequence[Span]) -> Iterator[Span]:
    current: Span | None = None
    for span in spans:
        if current and span.start - current.end <= _VOICE_GAP_MS:
            current = Span(current.start, max(current.end, span.end))
            continue
        if current:
            yield current
        current = span
    if current:
        yield current


def _without(whole: Span, taken: Span) -> Iterator[Span]:
    if taken.end <= whole.start or taken.start >= whole.end:
        yield whole
        return
    if whole.start < taken.start:
        yield Span(whole.start, taken.start)
    if taken.end < whole.end:
        yield Span(taken.end, whole.end)
