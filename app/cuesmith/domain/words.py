"""Words in a text: where they stand, when they are spoken, and how that outlives an edit."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from cuesmith.domain.breaks import atom_spans
from cuesmith.domain.cue import Word
from cuesmith.domain.measures import reading_length

_EDGES = "\"'“”‘’«»‹›()[]{}¿¡.,;:?!…-–—、。！？「」『』（） \u00a0\u202f"
"""Of atoms; a space before a mark, as in French, belongs to its atom."""
_MOST_COMPARED = 1500
"""Atoms; difflib's time grows with the square. Beyond, the middle counts as replaced."""
_ONE_SPACE = str.maketrans("\n\t\r\u00a0\u202f\u3000", "      ")

Offsets = tuple[int, int]
"""Where a word stands in a text: start and end, in characters."""


def locate_words(text: str, words: Sequence[Word]) -> tuple[Offsets | None, ...]:
    """Where each word stands in a text, in order; None for one that is not there.

    A line break in the text may stand for a space in a word.
    """
    flat = text.translate(_ONE_SPACE)
    found: list[Offsets | None] = []
    position = 0
    for word in words:
        at = flat.find(word.text.translate(_ONE_SPACE), position) if word.text else -1
        if at < 0:
            found.append(None)
            continue
        position = at + len(word.text)
        found.append((at, position))
    return tuple(found)


def word_spans(text: str) -> tuple[Offsets, ...]:
    """Where the words of a text stand: atoms that hold a letter or digit, or all if none does."""
    spans = atom_spans(text)
    spoken = tuple(span for span in spans if any(map(str.isalnum, text[slice(*span)])))
    return spoken or spans


def interpolate_words(text: str, start: int, end: int) -> tuple[Word, ...]:
    """Words of a text with a time span shared out by their characters, marked as estimated.

    `start` and `end` in milliseconds; the words follow each other without pauses.
    """
    spoken = [text[slice(*span)] for span in word_spans(text)]
    return share_out(spoken, start, max(start, end))


def share_out(texts: Sequence[str], start: int, end: int) -> tuple[Word, ...]:
    """A time span shared among words by their characters, marked as estimated."""
    weights = [max(1, reading_length(text)) for text in texts]
    total = sum(weights)
    shared: list[Word] = []
    passed = 0
    for text, weight in zip(texts, weights, strict=True):
        begins = start + (end - start) * passed // total
        passed += weight
        stops = start + (end - start) * passed // total
        shared.append(Word(begins, stops, text, estimated=True))
    return tuple(shared)


def retime_words(
    old_text: str, words: Sequence[Word], new_text: str, start: int, end: int
) -> tuple[Word, ...]:
    """The words of an edited text: those that stayed keep time and probability.

    A word stays where letters and digits are the same, whatever punctuation or case it got. What
    replaces words shares their span by its characters; what is inserted shares the pause at
    that place, or that of the cue's edge (`start` to `end`, milliseconds). A cue without words
    gets none.
    """
    if not words:
        return ()
    kept = _keep(old_text, words, new_text)
    spans = word_spans(new_text)
    if kept and not any(map(str.isalnum, new_text)):
        spans = ()
    ends = [item.end for item in kept]
    fresh = [span for span in spans if not _is_covered(span, kept, bisect_right(ends, span[0]))]
    return tuple(_with_fresh(kept, fresh, words, new_text, (start, end)))


@dataclass(frozen=True, slots=True)
class _Kept:
    """A word that stayed: which of the old ones, and where it stands in the new text."""

    index: int
    start: int
    end: int


def _keep(old_text: str, words: Sequence[Word], new_text: str) -> list[_Kept]:
    old_spans, new_spans = atom_spans(old_text), atom_spans(new_text)
    matches = _matching_atoms(old_text, old_spans, new_text, new_spans)
    old_starts, old_ends = [span[0] for span in old_spans], [span[1] for span in old_spans]
    kept: list[_Kept] = []
    for index, place in enumerate(locate_words(old_text, words)):
        if place is None:
            continue
        inside = range(bisect_right(old_ends, place[0]), bisect_left(old_starts, place[1]))
        targets = [matches.get(n) for n in inside]
        first = targets[0] if targets else None
        if first is None or targets != list(range(first, first + len(targets))):
            continue
        old = (old_starts[inside[0]], old_ends[inside[-1]])
        new = (new_spans[first][0], new_spans[first + len(targets) - 1][1])
        moved = _move(place, old_text, old, new_text, new)
        if moved is not None and (not kept or kept[-1].end <= moved[0]):
            kept.append(_Kept(index, *moved))
    return kept


def _matching_atoms(
    old_text: str, old: Sequence[Offsets], new_text: str, new: Sequence[Offsets]
) -> dict[int, int]:
    """Which atom of the new text each atom of the old one became, in order."""
    old_keys = [_key(old_text[slice(*span)]) for span in old]
    new_keys = [_key(new_text[slice(*span)]) for span in new]
    matches: dict[int, int] = {}
    for old_at, new_at, size in _matching_blocks(old_keys, new_keys):
        matches.update((old_at + n, new_at + n) for n in range(size))
    return matches


def _matching_blocks(old: list[str], new: list[str]) -> Iterator[tuple[int, int, int]]:
    """difflib's matching blocks, the common ends taken off first."""
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    yield 0, 0, head
    old_middle, new_middle = old[head : len(old) - tail], new[head : len(new) - tail]
    if max(len(old_middle), len(new_middle)) <= _MOST_COMPARED:
        matcher = SequenceMatcher(None, old_middle, new_middle, autojunk=False)
        for block in matcher.get_matching_blocks():
            yield head + block.a, head + block.b, block.size
    yield len(old) - tail, len(new) - tail, tail


def _common(old: list[str], new: list[str]) -> int:
    pairs = enumerate(zip(old, new, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(old), len(new)))


def _key(atom: str) -> str:
    """By what an atom is known again."""
    return atom.strip(_EDGES).casefold() or atom


def _move(
    place: Offsets, old_text: str, old: Offsets, new_text: str, new: Offsets
) -> Offsets | None:
    """Where a word stands now, `old` and `new` being the stretches of atoms it lies in."""
    before, after = old_text[slice(*old)], new_text[slice(*new)]
    if before.translate(_ONE_SPACE) == after.translate(_ONE_SPACE):
        shift = new[0] - old[0]
        return place[0] + shift, place[1] + shift
    word = old_text[slice(*place)]
    if place == old or _key(word) == _key(before):
        at = after.find(word) if place != old else -1  # its punctuation was loose: so it stays
        return new if at < 0 else (new[0] + at, new[0] + at + len(word))
    # A syllable of a word whose case or punctuation changed.
    shift = new[0] - old[0]
    moved = (place[0] + shift, place[1] + shift)
    return moved if new_text[slice(*moved)].casefold() == word.casefold() else None


def _is_covered(span: Offsets, kept: list[_Kept], place: int) -> bool:
    """Whether the kept word at `place`, the first to end behind the span's start, meets it."""
    return place < len(kept) and kept[place].start < span[1]


def _with_fresh(
    kept: list[_Kept],
    fresh: list[Offsets],
    words: Sequence[Word],
    text: str,
    edges: tuple[int, int],
) -> Iterator[Word]:
    """Kept words in order, new ones between them."""
    last = -1
    done = 0
    for item in [*kept, None]:
        until = len(words) if item is None else item.index
        reach = done
        while reach < len(fresh) and (item is None or fresh[reach][0] < item.start):
            reach += 1
        come, done = [text[slice(*span)] for span in fresh[done:reach]], reach
        if come:
            yield from share_out(come, *_room(words, last, until, edges))
        if item is not None:
            yield replace(words[item.index], text=text[item.start : item.end])
            last = item.index


def _room(words: Sequence[Word], last: int, until: int, edges: tuple[int, int]) -> tuple[int, int]:
    """The span that new words between two kept ones share."""
    gone = words[last + 1 : until]
    if gone:
        start, end = gone[0].start, max(word.end for word in gone)
    else:
        start = words[last].end if last >= 0 else edges[0]
        end = words[until].start if until < len(words) else edges[1]
    if until < len(words):
        end = min(end, words[until].start)
    return min(start, end), end


def timed_words(
    text: str, words: Sequence[Word], start: int, end: int
) -> tuple[tuple[Offsets, Word], ...]:
    """Words with their places in the text; estimated over the span where there are none."""
    places = locate_words(text, words)
    found = tuple((p, word) for p, word in zip(places, words, strict=True) if p is not None)
    if found and len(found) == len(words):
        return found
    spans = word_spans(text)
    texts = [text[slice(*span)] for span in spans]
    return tuple(zip(spans, share_out(texts, start, max(start, end)), strict=True))


def fit_words(words: Sequence[Word], start: int, end: int) -> tuple[Word, ...]:
    """Words cut to a span: an edge that moves over a word clamps it, never scales it."""
    if all(start <= word.start and word.end <= end for word in words):
        return tuple(words)
    return tuple(
        replace(word, start=min(max(word.start, start), end), end=min(max(word.end, start), end))
        for word in words
    )


def shift_words(words: Sequence[Word], delta: int) -> tuple[Word, ...]:
    """Words moved by milliseconds."""
    if not delta:
        return tuple(words)
    # Not `replace`, which takes five times as long: there may be 100,000 words.
    return tuple(
        Word(w.start + delta, w.end + delta, w.text, w.probability, w.estimated) for w in words
    )
