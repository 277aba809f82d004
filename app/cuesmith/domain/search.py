"""Finding text in cues, and replacing it: planned first, then done as one step.

Patterns are those of the `regex` library, because a person's pattern may be one that takes for
ever, and it can be stopped.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

import regex

from cuesmith.base.errors import UsageError
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
class Occurrence:
    """A cue in which it was found."""

    track: str
    cue: str
    before: str
    spans: tuple[tuple[int, int], ...]
    """Where, as offsets in `before`; never empty."""
    after: str
    """The text with all places replaced; `before` where nothing is to be replaced."""


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


def survey(
    tracks: Iterable[Track],
    query: Query,
    replacement: str | None = None,
    within: Collection[str] | None = None,
) -> Iterator[Occurrence]:
    r"""Every cue in which it is found, in order; `within` are identities of cues, None for all.

    With a pattern the replacement may name groups: `\1`, `\g<name>`. A pattern that matches
    nothing at all, such as `x*`, is not found in an empty place. Raises `UsageError`.
    """
    pattern = compiled(query)
    write = _writer(query, replacement)
    for track in tracks:
        for cue in track.cues:
            if within is None or cue.id in within:
                spans, after = _rewritten(pattern, cue.text, write)
                if spans:
                    yield Occurrence(track.id, cue.id, cue.text, spans, after)


def replaced(text: str, query: Query, replacement: str) -> str:
    """A text with every place replaced. Raises `UsageError`."""
    return _rewritten(compiled(query), text, _writer(query, replacement))[1]


_Write = Callable[["regex.Match[str]"], str]


def _writer(query: Query, replacement: str | None) -> _Write:
    if replacement is None:
        return lambda match: str(match.group())
    if not query.is_pattern:
        return lambda match: replacement
    return lambda match: str(match.expand(replacement))


def _rewritten(
    pattern: regex.Pattern[str], text: str, write: _Write
) -> tuple[tuple[tuple[int, int], ...], str]:
    """Where it is found, and what comes of it."""
    spans: list[tuple[int, int]] = []
    pieces: list[str] = []
    last = 0
    try:
        for match in pattern.finditer(text, timeout=_SECONDS):
            if match.end() > match.start():
                spans.append(match.span())
                pieces += (text[last : match.start()], write(match))
                last = match.end()
    except TimeoutError as error:
        raise UsageError(
            "The search was stopped: this pattern takes too long.",
            hint="Repetitions inside repetitions, such as (a+)+, cause this.",
            details=pattern.pattern,
        ) from error
    except (regex.error, IndexError) as error:
        raise UsageError(
            f"The replacement cannot be put in: {error}.",
            hint=r"\1 is the first group of the pattern; a backslash itself is \\.",
        ) from error
    return tuple(spans), "".join((*pieces, text[last:]))


def replacing(occurrences: Iterable[Occurrence], label: str = "Replace") -> Compound:
    """The edit that does what was planned, over all tracks at once."""
    by_track: dict[str, list[tuple[str, str]]] = {}
    for each in occurrences:
        by_track.setdefault(each.track, []).append((each.cue, each.after))
    edits = tuple(ReplaceTexts(track, tuple(texts)) for track, texts in by_track.items())
    return Compound(edits, label)
