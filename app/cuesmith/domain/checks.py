"""What is wrong with cues by a readability profile, each finding with its reason.

Nothing is changed here. Times are milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cuesmith.domain.check_text import check_text
from cuesmith.domain.check_times import check_times
from cuesmith.domain.cue import Cue
from cuesmith.domain.findings import Finding
from cuesmith.domain.profiles import Profile
from cuesmith.domain.rules import Rule
from cuesmith.domain.standard import Standard


def check_cues(cues: Sequence[Cue], profile: Profile, language: str = "und") -> tuple[Finding, ...]:
    """Everything that is wrong with cues by a profile alone, in the order of the rows."""
    return check_all(cues, Standard(profile.for_language(language), language))


def check_all(cues: Sequence[Cue], standard: Standard) -> tuple[Finding, ...]:
    """Everything that is wrong with the cues of a track, in the order of the rows.

    `cues` are sorted by start. A cue overlaps when an earlier one still shows.
    """
    found: list[Finding] = []
    latest: int | None = None
    for row, cue in enumerate(cues):
        found.extend(check_row(cue, row, latest, standard))
        latest = cue.end if latest is None else max(latest, cue.end)
    return tuple(found)


def check_row(cue: Cue, row: int, latest: int | None, standard: Standard) -> Iterator[Finding]:
    """What is wrong with one cue; `latest` is when the last of all cues before it ends."""
    rules = standard.rules
    if not cue.text.strip():
        if Rule.EMPTY in rules:
            yield Finding(Rule.EMPTY, cue.id, row, "The cue has no text.", 0, 1)
        return
    for finding in check_times(cue, row, latest, standard):
        if finding.rule in rules:
            yield finding
    for finding in check_text(cue, row, standard):
        if finding.rule in rules:
            yield finding
