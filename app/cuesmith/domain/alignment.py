"""A script held against what was heard: which words are spoken where, and what is left to find.

What an engine heard serves as anchors only. Between them lie passages, each with the script's own
words and the stretch of sound they are spoken in; an aligner finds each word's time there. So a
script that leaves out or adds parts loses nothing but those.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import groupby

from cuesmith.domain.cue import Doubt, Word
from cuesmith.domain.matching import match_words
from cuesmith.domain.measures import is_unspaced
from cuesmith.domain.script import Script, ScriptWord, script_words
from cuesmith.domain.speech import Passage, Segment, Span
from cuesmith.domain.word_times import settle
from cuesmith.domain.words import share_out

_LETTER_MS = 25
_UNSPACED_LETTER_MS = 60
"""Nobody says a letter, or a character of a script without spaces, in less."""
_PAUSE_MS = 150
"""A silence at which passages may be parted."""
_SHORTEST_PASSAGE_MS = 4_000
"""Passages are not parted sooner, so that one wrong anchor has few words to spoil."""
_UNSCRIPTED_MS = 700
"""Speech between two words that follow each other in the script, from which it is reported."""
_OFTEN_MISSED = 2
"""So many words in a row are looked for even where there hardly seems to be room."""
_OTHER_WORDS = 6
"""Where so many words in a row differ from what was heard, something else may have been said."""
_ALIKE = 0.45
"""Share of letters that words heard badly have in common with those that were said; sentences that
have nothing to do with each other share about a third."""
_COMPARED = 300
"""Letters that are looked at."""
_STRAY_MS = 1_000
"""Silence behind a short word from which it is doubted that it belongs there."""
_SHORT_WORD_MS = 250
_LEAST_AGREEMENT = 0.5
"""Scripts of other recordings reach 0.1 to 0.3, those of two dozen words up to 0.45, because an
engine that listens for their words hears some of them in anything; right ones are above 0.75."""
_EDGE_MS = 300
"""Sound kept around a passage that is cut at a word's edge: engines hear words a little short."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What an aligner is to find, and what need not be looked for."""

    passages: tuple[Passage, ...]
    places: tuple[tuple[int, ...], ...]
    """Which of the script's words each passage holds."""
    unscripted: tuple[Span, ...] = ()
    """Speech that is not in the script."""
    agreement: float = 1.0
    """See `Alignment`."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """A script with times."""

    segments: tuple[Segment, ...]
    """One or more for each paragraph; words without a heard time are `estimated`."""
    paragraphs: tuple[int, ...]
    """Of which paragraph each segment is part."""
    unscripted: tuple[Span, ...] = ()
    """Speech that is not in the script."""
    unspoken: int = 0
    """Words that nobody seems to say."""
    spoken: int = 0
    """Words that were found."""
    agreement: float = 1.0
    """How much of the script was heard, or of what was heard is in the script, whichever is more:
    from 0 to 1. A script that leaves out much, or has much that is not said, agrees well."""

    @property
    def is_of_another(self) -> bool:
        """Whether the script seems to be that of another recording, or of another language."""
        return self.agreement < _LEAST_AGREEMENT

    @property
    def silent(self) -> tuple[Segment, ...]:
        """What nobody seems to say."""
        return tuple(each for each in self.segments if Doubt.NO_SPEECH in each.doubts)


def key_of(text: str) -> str:
    """By what a word of a script and a heard one are known as the same."""
    bare = "".join(char for char in text.casefold() if char.isalnum())
    return bare or text


def plan_passages(
    words: Sequence[ScriptWord], heard: Sequence[Word], whole: Span, longest: int
) -> Plan:
    """Passages of at most `longest` milliseconds within `whole`, in order, apart from each other.

    Words that have no time to be spoken in are in none.
    """
    said = [place for place, word in enumerate(words) if not word.sound]
    heard = [word for word in heard if any(map(str.isalnum, word.text))]
    pairs = match_words([key_of(words[n].text) for n in said], [key_of(w.text) for w in heard])
    planner = _Planner([words[n].text for n in said], heard, whole, longest)
    planner.walk(pairs)
    places = tuple(tuple(said[n] for n in numbers) for numbers in planner.numbers)
    agreement = len(pairs) / max(1, min(len(said), len(heard)))
    return Plan(tuple(planner.passages), places, tuple(planner.unscripted), agreement)


class _Planner:
    """Walks from anchor to anchor and cuts passages."""

    def __init__(
        self, texts: Sequence[str], heard: Sequence[Word], whole: Span, longest: int
    ) -> None:
        self._texts, self._heard = texts, heard
        self._whole, self._longest = whole, longest
        self.passages: list[Passage] = []
        self.numbers: list[list[int]] = []
        self.unscripted: list[Span] = []
        self._start = whole.start
        self._open: list[int] = []
        self._rests: list[tuple[int, int]] = []
        """Where the open passage may be parted: after how many of its words, and when."""

    def walk(self, pairs: Sequence[tuple[int, int]]) -> None:
        """Everything, from the beginning of the medium to its end."""
        last_word, last_heard = -1, -1
        for number, place in pairs:
            self._bridge(last_word, last_heard, number, place)
            self._open.append(number)
            last_word, last_heard = number, place
        self._bridge(last_word, last_heard, len(self._texts), len(self._heard))
        self._close(self._whole.end)

    def _bridge(self, word: int, place: int, next_word: int, next_place: int) -> None:
        """What lies between two anchors, or an anchor and an end."""
        missing = list(range(word + 1, next_word))
        others = self._heard[place + 1 : next_place]
        left = self._heard[place].end if place >= 0 else self._whole.start
        right = self._heard[next_place].start if next_place < len(self._heard) else self._whole.end
        room = max(0, right - left)
        if missing and self._has_room(missing, room, others):
            self._open += missing
        elif missing or self._is_unscripted(others):
            self._part(left, right, others)
        elif place >= 0 and next_place < len(self._heard) and room >= _PAUSE_MS:
            self._rest((left + right) // 2)

    def _has_room(self, missing: Sequence[int], room: int, others: Sequence[Word]) -> bool:
        """Whether words that were not heard may be spoken there: engines miss short ones."""
        if len(missing) <= _OFTEN_MISSED:
            return True
        needed = sum(_least_ms(self._texts[number]) for number in missing)
        if needed > room or not (others or room >= 2 * needed):
            return False
        return len(missing) < _OTHER_WORDS or self._sound_alike(missing, others)

    def _sound_alike(self, missing: Sequence[int], others: Sequence[Word]) -> bool:
        """Whether what was heard may be these words, heard badly, rather than something else."""
        written = "".join(key_of(self._texts[number]) for number in missing)[:_COMPARED]
        heard = "".join(key_of(word.text) for word in others)[:_COMPARED]
        matcher = SequenceMatcher(None, written, heard, autojunk=False)
        return not heard or matcher.ratio() >= _ALIKE

    def _is_unscripted(self, others: Sequence[Word]) -> bool:
        return bool(others) and others[-1].end - others[0].start >= _UNSCRIPTED_MS

    def _part(self, left: int, right: int, others: Sequence[Word]) -> None:
        """End the passage here and begin another behind what is not in the script."""
        middle = (left + right) // 2
        self._close(min(left + _EDGE_MS, middle))
        self._start = max(right - _EDGE_MS, middle, self._start)
        if self._is_unscripted(others):
            self.unscripted.append(Span(others[0].start, others[-1].end))

    def _rest(self, time: int) -> None:
        """A pause between two anchors that follow each other."""
        if time - self._start >= min(_SHORTEST_PASSAGE_MS, self._longest // 2):
            self._close(time)

    def _close(self, end: int) -> None:
        end = min(max(end, self._start), self._whole.end)
        for numbers, span in self._divided(self._open, Span(self._start, end)):
            words = tuple(self._texts[number] for number in numbers)
            self.passages.append(Passage(span.start, span.end, words))
            self.numbers.append(numbers)
        self._start, self._open = end, []

    def _divided(self, numbers: list[int], span: Span) -> Iterator[tuple[list[int], Span]]:
        """A passage that is too long in even parts: no pause was found where to cut it."""
        if not numbers:
            return
        parts = min(len(numbers), -(-max(1, span.duration) // self._longest))
        for part in range(parts):
            first, last = (len(numbers) * n // parts for n in (part, part + 1))
            start, end = (span.start + span.duration * n // parts for n in (part, part + 1))
            yield numbers[first:last], Span(start, end)


def _least_ms(text: str) -> int:
    letters = (
        _UNSPACED_LETTER_MS if is_unspaced(char) else _LETTER_MS for char in text if char.isalnum()
    )
    return sum(letters)


def put_together(
    script: Script,
    plan: Plan,
    found: Sequence[Sequence[Word]],
    whole: Span,
    language: str = "und",
) -> Alignment:
    """The script with the times that an aligner found for each of the plan's passages."""
    words = script_words(script)
    times: list[Word | None] = [None] * len(words)
    for numbers, timed in zip(plan.places, found, strict=False):
        for number, word in zip(numbers, timed, strict=True):
            times[number] = replace(word, text=words[number].text)
    times = _drawn_close(words, times)
    filled = settle(tuple(_filled(words, times, whole)), whole)
    lost = _lost(words, times)
    parts = list(_segments(script, words, filled, lost, language))
    spoken = sum(time is not None and not time.estimated for time in times)
    return Alignment(
        tuple(segment for _, segment in parts),
        tuple(number for number, _ in parts),
        plan.unscripted,
        sum(lost),
        spoken,
        plan.agreement,
    )


def _drawn_close(words: Sequence[ScriptWord], times: Sequence[Word | None]) -> list[Word | None]:
    """Words at the beginning of a phrase that were found in the noise before it: nobody says "but"
    and goes on a second later without a comma. They are put before their next word."""
    drawn = list(times)
    for number in reversed(range(len(words) - 1)):
        word, after = drawn[number], drawn[number + 1]
        if word is None or after is None or after.start - word.end < _STRAY_MS:
            continue
        before = drawn[number - 1] if number else None
        here = words[number].paragraph
        opens = not number or words[number - 1].paragraph != here
        first = opens or before is None or word.start - before.end >= _PAUSE_MS
        together = words[number + 1].paragraph == here
        if (
            first
            and together
            and word.end - word.start <= _STRAY_MS
            and words[number].text[-1:].isalnum()
        ):
            start = after.start - min(word.end - word.start, _SHORT_WORD_MS)
            drawn[number] = replace(word, start=start, end=after.start, estimated=True)
    return drawn


def _lost(words: Sequence[ScriptWord], times: Sequence[Word | None]) -> list[bool]:
    """Which words belong to runs that nobody says; a word or two are just not heard."""
    lost = [time is None and not word.sound for word, time in zip(words, times, strict=True)]
    for gone, group in groupby(range(len(lost)), key=lost.__getitem__):
        numbers = list(group)
        if gone and len(numbers) <= _OFTEN_MISSED:
            lost[numbers[0] : numbers[-1] + 1] = [False] * len(numbers)
    return lost


def without_unspoken(alignment: Alignment) -> Alignment:
    """The same without what nobody says."""
    kept = [
        (number, segment)
        for number, segment in zip(alignment.paragraphs, alignment.segments, strict=True)
        if Doubt.NO_SPEECH not in segment.doubts
    ]
    return replace(
        alignment,
        segments=tuple(segment for _, segment in kept),
        paragraphs=tuple(number for number, _ in kept),
    )


def _filled(
    words: Sequence[ScriptWord], times: Sequence[Word | None], whole: Span
) -> Iterator[Word]:
    """Words without a time share the pause at their place."""
    last = whole.start
    for known, group in groupby(range(len(words)), key=lambda number: times[number] is not None):
        numbers = list(group)
        if known:
            for number in numbers:
                time = times[number]
                assert time is not None
                yield time
                last = max(last, time.end)
            continue
        after = times[numbers[-1] + 1] if numbers[-1] + 1 < len(words) else None
        end = whole.end if after is None else after.start
        yield from share_out([words[n].text for n in numbers], last, max(last, end))


def _segments(
    script: Script,
    words: Sequence[ScriptWord],
    times: Sequence[Word],
    lost: Sequence[bool],
    language: str,
) -> Iterator[tuple[int, Segment]]:
    """Stretches of a paragraph that are spoken, and such that are not, in turn."""
    kinds = groupby(range(len(words)), key=lambda n: (words[n].paragraph, lost[n]))
    groups = [list(group) for _, group in kinds]
    for numbers in groups:
        first, last = numbers[0], numbers[-1]
        number = words[first].paragraph
        timed = tuple(times[first : last + 1])
        segment = Segment(timed[0].start, timed[-1].end, _said(script, words, first, last), timed)
        speaker = script.paragraphs[number].speaker
        doubts = (Doubt.NO_SPEECH,) if lost[first] else ()
        yield number, replace(segment, speaker=speaker, doubts=doubts, language=language)


def _said(script: Script, words: Sequence[ScriptWord], first: int, last: int) -> str:
    """The text of some words of one paragraph, with what stands beside them."""
    number = words[first].paragraph
    text = script.paragraphs[number].text
    begins = first == 0 or words[first - 1].paragraph != number
    ends = last + 1 == len(words) or words[last + 1].paragraph != number
    start = 0 if begins else words[first].place[0]
    return text[start : len(text) if ends else words[last + 1].place[0]].strip()
