"""Looking for text, as a job."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from cuesmith.bridge.runner import JobContext
from cuesmith.domain.search import Occurrence, Query, survey
from cuesmith.domain.track import Track

_CHECK_EVERY = 256
"""Occurrences between two looks at whether it is still wanted."""


@dataclass(frozen=True, slots=True)
class TextSearch:
    """What to look for, where, and what to put there."""

    tracks: Sequence[Track]
    query: Query
    replacement: str | None = None
    within: Collection[str] | None = None

    def __call__(self, context: JobContext) -> tuple[Occurrence, ...]:
        """Look; raises `UsageError` for a query that is none."""
        found: list[Occurrence] = []
        places = survey(self.tracks, self.query, self.replacement, self.within)
        for count, each in enumerate(places):
            if count % _CHECK_EVERY == 0:
                context.token.check()
            found.append(each)
        return tuple(found)
