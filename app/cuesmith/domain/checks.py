"""What is wrong with cues by a readability profile, each finding with its reason.

Nothing is changed here. Times are milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cuesmith.domain.acceptance import is_accepted
from cuesmith.domain.check_text import check_text
from cuesmith.domain.check_times import check_times
from cuesmith.domain.cue import Cue
from cuesmith.domain.findings import Finding
from cuesmith.domain.latest_ends import ends_before
from cuesmith.domain.picture_places import is_drawn, is_same
from cuesmith.domain.profiles import Profile
from cuesmith.domain.rules import Rule
from cuesmith.domain.standard import Standard


def check_cues(cues: Sequence[Cue], profile: Profile, language: str = "und") -> tuple[Finding, ...]:
    """Everything that is wrong with cues by a profile alone, in the order of the rows."""
    return check_all(cues, Standard(profile.for_language(language), language))


def check_all(cues: Sequence[Cue], standard: Standard) -> tuple[Finding, ...]:
    """Everything that is wrong with the cues of a track, in the order of the rows.

    `cues` are sorted by start. A cue overlaps when an earlier one still shows in its place.
    """
    place = standard.picture.place
    ends = ends_before([place(cue) for cue in cues], cues)
    return tuple(
        finding
        for row, (cue, latest) in enumerate(zip(cues, ends, strict=True))
        for finding in check_row(cue, row, None if latest < 0 else latest, standard)
    )


def check_row(cue: Cue, row: int, latest: int | None, standard: Standard) -> Iterator[Finding]:
    """What is wrong with one cue, but for what a person has found fine; `latest` is when the last
    of all cues before it in its place ends."""
    for finding in all_in_row(cue, row, latest, standard):
        if not (cue.accepted and is_accepted(finding, cue)):
            yield finding


def latest_before(cues: Sequence[Cue], row: int, standard: Standard) -> int | None:
    """When the last of the cues before a row in its place ends; None where that is so long ago
    that it does not matter."""
    cue, profile, place = cues[row], standard.profile, standard.picture.place
    since = cue.start - max(profile.min_gap, profile.close_gaps_under)
    near = [each for each in cues[:row] if each.end > since]
    spot = place(cue)
    return max((each.end for each in near if is_same(place(each), spot)), default=None)


def accepted_in_row(
    cue: Cue, row: int, latest: int | None, standard: Standard
) -> Iterator[Finding]:
    """What is wrong with one cue and was found fine."""
    if cue.accepted:
        for finding in all_in_row(cue, row, latest, standard):
            if is_accepted(finding, cue):
                yield finding


def all_in_row(cue: Cue, row: int, latest: int | None, standard: Standard) -> Iterator[Finding]:
    """What is wrong with one cue, whatever a person thinks of it."""
    rules = standard.rules
    if not cue.text.strip():
        if Rule.EMPTY in rules and not is_drawn(cue):
            yield Finding(Rule.EMPTY, cue.id, row, "The cue has no text.", 0, 1)
        return
    for finding in check_times(cue, row, latest, standard):
        if finding.rule in rules:
            yield finding
    for finding in check_text(cue, row, standard):
        if finding.rule in rules:
            yield finding
