"""Finding text in cues, and replacing it: planned first, then done as one step.

Patterns are those of the `regex` library, because a person's pattern may be one that takes for
ever, and it can be stopped.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

import regex

from cuesmith.base.errors import UsageError
from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import ReplaceTexts
from cuesmith.domain.edits import Compound
from cuesmith.domain.track import Track

_SECONDS = 0.5
"""How long a pattern may take in one cue; ordinary ones take microseconds."""


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for."""

    text: str
    is_pattern: bool = False
    """Whether `text` is a regular expression."""
    match_case: bool = False
    whole_word: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """One place where it was found."""

    track: str
    cue: str
    start: int
    """Offset in the cue's text, in characters."""
    end: int


@dataclass(frozen=True, slots=True)
class Replacement:
    """What replacing would make of one cue."""

    track: str
    cue: str
    before: str
    after: str
    count: int
    """Places replaced."""


def compiled(query: Query) -> regex.Pattern[str]:
    """The query as a pattern; raises `UsageError` where there is nothing to look for, or the
    expression is none."""
    if not query.text:
        raise UsageError("There is nothing to look for.", hint="Type a word or a pattern.")
    source = query.text if query.is_pattern else _literally(query.text)
    if query.whole_word:
        source = rf"(?<!\w)(?:{source})(?!\w)"
    flags = regex.MULTILINE | (0 if query.match_case else regex.IGNORECASE | regex.FULLCASE)
    try:
        return regex.compile(source, flags)
    except (regex.error, RecursionError, OverflowError) as error:
        raise UsageError(
            f"“{query.text}” is not a regular expression: {error}.",
            hint="Turn off “Regular expression” to look for it letter by letter.",
        ) from error


def _literally(text: str) -> str:
    """A line break in a cue may stand for a space of the query."""
    parts = regex.split(r"\s+", text)
    return r"\s+".join(regex.escape(part) for part in parts) if any(parts) else regex.escape(text)


def found(
    tracks: Iterable[Track], query: Query, within: Collection[str] | None = None
) -> Iterator[Match]:
    """Every place, in order; `within` are identities of cues, None for all. Raises `UsageError`.

    A pattern that matches nothing at all, such as `x*`, is not found in an empty place.
    """
    pattern = compiled(query)
    for track in tracks:
        for cue in _chosen(track, within):
            for start, end in _spans(pattern, cue.text):
                yield Match(track.id, cue.id, start, end)


def _chosen(track: Track, within: Collection[str] | None) -> Iterator[Cue]:
    return (cue for cue in track.cues if within is None or cue.id in within)


def _spans(pattern: regex.Pattern[str], text: str) -> list[tuple[int, int]]:
    try:
        spans = [match.span() for match in pattern.finditer(text, timeout=_SECONDS)]
    except TimeoutError as error:
        raise _endless(pattern) from error
    return [(start, end) for start, end in spans if end > start]


def _endless(pattern: regex.Pattern[str]) -> UsageError:
    return UsageError(
        "The search was stopped: this pattern takes too long.",
        hint="Repetitions inside repetitions, such as (a+)+, cause this.",
        details=pattern.pattern,
    )


def planned(
    tracks: Iterable[Track],
    query: Query,
    replacement: str,
    within: Collection[str] | None = None,
) -> tuple[Replacement, ...]:
    r"""What replacing would do, cue by cue; cues that stay as they are are left out.

    With a pattern the replacement may name groups: `\1`, `\g<name>`. Raises `UsageError`.
    """
    pattern = compiled(query)
    proposals = []
    for track in tracks:
        for cue in _chosen(track, within):
            after, count = _substituted(pattern, query, cue.text, replacement)
            if after != cue.text:
                proposals.append(Replacement(track.id, cue.id, cue.text, after, count))
    return tuple(proposals)


def replaced(text: str, query: Query, replacement: str) -> str:
    """A text with every place replaced. Raises `UsageError`."""
    return _substituted(compiled(query), query, text, replacement)[0]


def _substituted(
    pattern: regex.Pattern[str], query: Query, text: str, replacement: str
) -> tuple[str, int]:
    template = replacement if query.is_pattern else replacement.replace("\\", "\\\\")

    def write(match: regex.Match[str]) -> str:
        return str(match.expand(template)) if match.end() > match.start() else ""

    try:
        # A match of nothing writes nothing: so finding and replacing mean the same places.
        done, _ = pattern.subn(write, text, timeout=_SECONDS)
    except TimeoutError as error:
        raise _endless(pattern) from error
    except (regex.error, IndexError) as error:
        raise UsageError(
            f"“{replacement}” cannot be put in: {error}.",
            hint=r"\1 is the first group of the pattern; a backslash itself is \\.",
        ) from error
    return done, len(_spans(pattern, text))


def replacing(proposals: Iterable[Replacement], label: str = "Replace") -> Compound:
    """The edit that does what was planned, over all tracks at once."""
    by_track: dict[str, list[tuple[str, str]]] = {}
    for proposal in proposals:
        by_track.setdefault(proposal.track, []).append((proposal.cue, proposal.after))
    edits = tuple(ReplaceTexts(track, tuple(texts)) for track, texts in by_track.items())
    return Compound(edits, label)
