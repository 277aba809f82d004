"""What was heard on listening again, side by side with the cues that are there.

The words that were heard are given to the cues: a word that a cue has already goes to that cue,
any other to the cue that shows when it is spoken. So cues keep identity, speaker, note and, within
a little, their times. Words where no cue is become new cues.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import groupby

from cuesmith.domain.cue import Cue, Doubt, Word, new_cue_id
from cuesmith.domain.cue_edits import DeleteCues, InsertCues, ReplaceCues, with_text
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Compound, Edit
from cuesmith.domain.profiles import Profile
from cuesmith.domain.segmentation import segment_words
from cuesmith.domain.speech import Segment, Span
from cuesmith.domain.speech_parts import cut_segments, lay_out, with_words
from cuesmith.domain.words import fit_words, word_spans

PAD_MS = 1000
"""Listened to besides, on both sides: an engine needs a run-up."""
_NEAR_MS = 600
"""So far from a cue a word may lie and still be given to it."""
_FAR_MS = 2500
"""A word this far away is another one, even if it is the same."""
_MOST_COMPARED = 1500


@dataclass(frozen=True, slots=True)
class ProposedCue:
    """One row of the proposal."""

    before: Cue | None
    """As it is; None where there is no cue."""
    after: Cue | None
    """As it was heard; None where nothing was."""

    @property
    def same(self) -> bool:
        """Whether it says the same, line breaks apart."""
        texts = [" ".join(cue.text.split()) if cue else None for cue in (self.before, self.after)]
        return texts[0] == texts[1]


def cues_within(cues: Iterable[Cue], span: Span) -> tuple[Cue, ...]:
    """The cues of which at least half lies in a span."""
    return tuple(
        cue
        for cue in cues
        if 2 * _overlap(cue.start, cue.end, span.start, span.end) >= max(1, cue.duration)
    )


def propose(
    cues: Sequence[Cue],
    segments: Iterable[Segment],
    span: Span,
    profile: Profile,
    new_id: Callable[[], str] = new_cue_id,
) -> tuple[ProposedCue, ...]:
    """What was heard in a span beside its cues, in the order of time.

    `segments` may reach beyond the span: words whose middle lies outside are left out.
    """
    heard = [with_words(segment) for segment in segments]
    words = [word for segment in heard for word in segment.words]
    inside = [n for n, word in enumerate(words) if _is_in((word.start + word.end) // 2, span)]
    first, stop = (inside[0], inside[-1] + 1) if inside else (0, 0)
    places = _assign(words[first:stop], cues)
    rows: list[ProposedCue] = []
    used: set[int] = set()
    for place, group in groupby(enumerate(places, first), key=lambda each: each[1]):
        numbers = [number for number, _ in group]
        part = cut_segments(heard, numbers[0], numbers[-1] + 1)
        if place is None:
            fresh = segment_words(part, profile, end=span.end, new_id=new_id)
            rows += [ProposedCue(None, _within(cue, span)) for cue in fresh]
        else:
            used.add(place)
            rows.append(ProposedCue(cues[place], _heard_as(cues[place], part, span, profile)))
    rows += [ProposedCue(cue, None) for place, cue in enumerate(cues) if place not in used]
    return _without_new_overlaps(sorted(rows, key=_start))


def take(track: str, document: Document, rows: Sequence[ProposedCue]) -> Edit | None:
    """One edit that takes these rows; None where there is nothing to do.

    Rows whose cue was changed or deleted meanwhile are left: what a person did counts more.
    """
    place = next((each for each in document.tracks if each.id == track), None)
    here = {cue.id: cue for cue in place.cues} if place else {}
    live = [row for row in rows if row.before is None or here.get(row.before.id) == row.before]
    edits: list[Edit] = []
    replaced = tuple(row.after for row in live if row.before and row.after)
    if replaced:
        edits.append(ReplaceCues(track, replaced))
    gone = tuple(row.before.id for row in live if row.before and not row.after)
    if gone:
        edits.append(DeleteCues(track, gone))
    new = tuple(row.after for row in live if not row.before and row.after)
    if new:
        edits.append(InsertCues(track, new))
    count = len(replaced) + len(gone) + len(new)
    named = "1 cue" if count == 1 else f"{count} cues"
    return Compound(tuple(edits), f"Take what was heard in {named}") if edits else None


def _assign(words: Sequence[Word], cues: Sequence[Cue]) -> list[int | None]:
    """Which cue each word goes to, never back; None for those that lie apart from all."""
    known = _known(words, cues)
    upper = [len(cues) - 1] * (len(words) + 1)
    for number in reversed(range(len(words))):
        upper[number] = min(upper[number + 1], known.get(number, len(cues) - 1))
    places: list[int | None] = []
    lowest = 0
    for number, word in enumerate(words):
        place = known.get(number)
        if place is None or place < lowest:
            place = _by_time(word, cues, lowest, upper[number])
        lowest = max(lowest, place or 0)
        places.append(place)
    return _filled(places)


def _known(words: Sequence[Word], cues: Sequence[Cue]) -> dict[int, int]:
    """The words that a cue has already, and which."""
    old = [
        (place, _key(cue.text[slice(*span)]))
        for place, cue in enumerate(cues)
        for span in word_spans(cue.text)
    ]
    if max(len(old), len(words)) > _MOST_COMPARED:
        return {}
    keys = [_key(word.text) for word in words]
    matcher = SequenceMatcher(None, [key for _, key in old], keys, False)
    found = {
        block.b + step: old[block.a + step][0]
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    }
    return {n: place for n, place in found.items() if _distance(words[n], cues[place]) <= _FAR_MS}


def _key(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum()) or text


def _by_time(word: Word, cues: Sequence[Cue], first: int, last: int) -> int | None:
    """The cue that shows when a word is spoken, or the nearest one close by."""
    choices = [
        (-_overlap(word.start, word.end, cues[n].start, cues[n].end), _distance(word, cues[n]), n)
        for n in range(first, last + 1)
    ]
    if not choices:
        return None
    overlap, distance, place = min(choices)
    return place if overlap < 0 or distance <= _NEAR_MS else None


def _filled(places: list[int | None]) -> list[int | None]:
    """What lies between two words of one cue belongs to it."""
    last: int | None = None
    at = -1
    for number, place in enumerate(places):
        if place is None:
            continue
        if place == last:
            places[at + 1 : number] = [place] * (number - at - 1)
        last, at = place, number
    return places


def _heard_as(cue: Cue, part: Sequence[Segment], span: Span, profile: Profile) -> Cue:
    """The cue with what was heard; it grows where its words need it, within the span."""
    words = tuple(word for segment in part for word in segment.words)
    start = min(cue.start, max(span.start, words[0].start))
    end = max(cue.end, min(span.end, words[-1].end))
    doubts: dict[Doubt, None] = {doubt: None for segment in part for doubt in segment.doubts}
    said = with_text(cue, lay_out(part, profile))
    return replace(
        said, start=start, end=end, words=fit_words(words, start, end), doubts=tuple(doubts)
    )


def _within(cue: Cue, span: Span) -> Cue:
    start = max(cue.start, span.start)
    end = max(start + 1, min(cue.end, span.end))
    return replace(cue, start=start, end=end, words=fit_words(cue.words, start, end))


def _without_new_overlaps(rows: Sequence[ProposedCue]) -> tuple[ProposedCue, ...]:
    """Cues that grew into the next one give way to it, unless they overlapped before."""
    fitted: list[ProposedCue] = []
    for row in rows:
        last = fitted[-1] if fitted else None
        if last is not None and last.after is not None and row.after is not None:
            left, right = last.after, row.after
            before = last.before and row.before and last.before.end > row.before.start
            if left.end > right.start and not before:
                edge = max(right.start, left.words[-1].end if left.words else left.end)
                edge = min(edge, right.words[0].start if right.words else right.start)
                edge = min(max(edge, left.start + 1), right.end - 1)
                left = replace(left, end=edge, words=fit_words(left.words, left.start, edge))
                right = replace(right, start=edge, words=fit_words(right.words, edge, right.end))
                fitted[-1], row = replace(last, after=left), replace(row, after=right)
        fitted.append(row)
    return tuple(fitted)


def _start(row: ProposedCue) -> int:
    cue = row.before or row.after
    return cue.start if cue else 0


def _overlap(start: int, end: int, other_start: int, other_end: int) -> int:
    return max(0, min(end, other_end) - max(start, other_start))


def _distance(word: Word, cue: Cue) -> int:
    return max(0, word.start - cue.end, cue.start - word.end)


def _is_in(time: int, span: Span) -> bool:
    return span.start <= time <= span.end
