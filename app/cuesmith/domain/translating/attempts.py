"""How a passage is sent, and what its answer becomes: attempt by attempt, until one is good.

First with marks for what must survive; where they do not come back, with less of them, and at last
without; then cue by cue. What fails to the end stays in the source's language.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cuesmith.domain.translating.dealing import deal, sentence_anchors
from cuesmith.domain.translating.flow import Flow, flow_of, inner_tags
from cuesmith.domain.translating.legible import is_visible
from cuesmith.domain.translating.marks import (
    Kind,
    Marked,
    Restored,
    Span,
    lost,
    mark,
    restore,
    spans_of,
)
from cuesmith.domain.translating.passages import Passage
from cuesmith.domain.translating.rebuilding import Dealt
from cuesmith.domain.translating.terms import FixedTerm

_FIXED = frozenset({Kind.TERM, Kind.LITERAL})
_NUMBERED = _FIXED | {Kind.NUMBER}
_MARKED = _FIXED | {Kind.TAG}
_ALL = _NUMBERED | {Kind.TAG}
_NONE: frozenset[Kind] = frozenset()
_LADDER = (_MARKED, _ALL, _NUMBERED, _NONE)
_MOST_TAGS = 8
"""More changes of look within a passage would tear its sentences apart: their tags are seated by
proportion."""


@dataclass(frozen=True, slots=True)
class Manner:
    """What is the same for all passages of a run."""

    source: str
    """BCP 47."""
    target: str
    terms: tuple[FixedTerm, ...] = ()
    xml: bool = False
    """Whether the engine knows marks as tags."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One way to send a passage."""

    passage: Passage
    flow: Flow
    spans: tuple[Span, ...]
    tags: tuple[tuple[int, int, int], ...]
    """What `inner_tags` gives."""
    marked: Marked
    last: bool
    manner: Manner

    def read(self, answer: str | None) -> tuple[Dealt, ...] | None:
        """What each piece is in the translation; None where the answer is no good."""
        restored = restore(self.marked, answer or "", self.flow.text)
        if restored is None or lost(self.spans, restored.text, _NUMBERED, lenient=self.last):
            return None
        return _dealt(self, restored)


def attempts(passage: Passage, manner: Manner) -> Iterator[Attempt]:
    """The ways to send a passage, the best first. What is one cue's alone is sent a second time in
    the last way: what a language model forgot once it mostly says when it is asked again."""
    flow = flow_of(passage)
    tags = inner_tags(passage, flow)
    offsets = sorted({at for at, _, _ in tags}) if len(tags) <= _MOST_TAGS else []
    spans = spans_of(flow.text, manner.terms, offsets)
    present = {span.kind for span in spans}
    sent: dict[str, Marked] = {}
    for kinds in _LADDER:
        marked = mark(flow.text, spans, kinds & present, xml=manner.xml)
        sent.setdefault(marked.sent, marked)
    for number, marked in enumerate(sent.values(), 1):
        yield Attempt(passage, flow, spans, tags, marked, number == len(sent), manner)
    if len(passage.pieces) == 1:
        yield Attempt(passage, flow, spans, tags, marked, last=True, manner=manner)


def _dealt(attempt: Attempt, restored: Restored) -> tuple[Dealt, ...] | None:
    flow, manner = attempt.flow, attempt.manner
    lengths = [end - start for start, end in zip(flow.starts, flow.starts[1:], strict=False)]
    marks = attempt.marked.marks
    tied = [(mark.start, place[0]) for mark, place in zip(marks, restored.places, strict=True)]
    ends = sentence_anchors(flow.text, manner.source, restored.text, manner.target)
    parts = deal(restored.text, lengths, [*tied, *ends], manner.target)
    if parts is None or not all(is_visible(restored.text[slice(*part)]) for part in parts):
        return None
    seats = _seats(attempt, restored)
    return tuple(
        Dealt(piece, restored.text[slice(*part)], _within(seats, number, part))
        for number, (piece, part) in enumerate(zip(attempt.passage.pieces, parts, strict=True))
    )


def _seats(attempt: Attempt, restored: Restored) -> Sequence[tuple[int, int, int]]:
    """Of the tags that came back: number of the piece, offset in its cue, place in the answer."""
    places = {
        span.start: place[0]
        for span, place in zip(attempt.marked.marks, restored.places, strict=True)
        if span.kind is Kind.TAG
    }
    return [(number, old, places[at]) for at, number, old in attempt.tags if at in places]


def _within(
    seats: Sequence[tuple[int, int, int]], number: int, part: tuple[int, int]
) -> dict[int, int]:
    """Places of one piece's tags in its own part, which they may not leave."""
    start, end = part
    return {old: min(max(at, start), end) - start for own, old, at in seats if own == number}
