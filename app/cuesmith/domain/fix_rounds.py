"""All findings of some rules put right at once, as one edit: as many as there are safe fixes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace

from cuesmith.domain.amendments import Amendment, amended
from cuesmith.domain.checks import check_row
from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Compound, Edit, RestoreCues
from cuesmith.domain.findings import Finding
from cuesmith.domain.fixes import fix
from cuesmith.domain.latest_ends import ends_before
from cuesmith.domain.rules import Rule, rank_of
from cuesmith.domain.standard import Standard
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import SortFile

_ROUNDS = 5
"""A cue with several findings takes as many."""
_Known = dict[str, tuple[Cue, int, tuple[Finding, ...]]]
"""Cues, when the latest before each ends, and what is wrong with them."""
_OFTEN = 64
"""Findings between two questions whether to go on."""


def fix_rules(
    track_id: str,
    document: Document,
    standard: Standard,
    rules: Collection[Rule],
    *,
    label: str = "",
    pause: Callable[[], object] = lambda: None,
) -> tuple[Edit, int] | None:
    """One edit that puts all findings of some rules right that can be, and how many cues it
    touches; None where there is none. `pause` is called often: it may raise to break off."""
    before = document.track(track_id)
    edits: list[Edit] = []
    touched: set[str] = set()
    if Rule.ORDER in rules and standard.misplaced:
        edits.append(SortFile(track_id))
        touched |= standard.misplaced
        standard = replace(standard, misplaced=frozenset())
    made, after = fixed(before, standard, rules, pause)
    touched.update(cue.id for each in made for cue in each.before)
    edits += _as_one(before, after, label)
    return (Compound(tuple(edits), label), len(touched)) if edits else None


def fixed(
    track: Track,
    standard: Standard,
    rules: Collection[Rule],
    pause: Callable[[], object] = lambda: None,
) -> tuple[list[Amendment], Track]:
    """Every safe fix of some rules, in the order in which they are made, and the track with them.
    A cue with several findings is in several of them."""
    made: list[Amendment] = []
    known: _Known = {}
    for _ in range(_ROUNDS):
        found = [each for each in _findings(track, standard, known) if each.rule in rules]
        amendments = fixes_together(found, track, standard, pause)
        if not amendments:
            break
        made += amendments
        track = amended(track, amendments)
    return made, track


def _findings(track: Track, standard: Standard, known: _Known) -> Iterator[Finding]:
    """What is wrong with a track; of a cue that is as it was, what was `known` of it."""
    place = standard.picture.place
    ends = ends_before(map(place, track.cues), track.cues)
    for row, (cue, latest) in enumerate(zip(track.cues, ends, strict=True)):
        held = known.get(cue.id)
        if held is None or held[0] is not cue or held[1] != latest:
            found = check_row(cue, row, None if latest < 0 else latest, standard)
            held = known[cue.id] = cue, latest, tuple(found)
        yield from held[2]


def _as_one(before: Track, after: Track, label: str) -> list[Edit]:
    """What lies between two states of a track's cues as one edit: whoever shows the track has one
    change to follow, not one for each round."""
    old = {cue.id: cue for cue in before.cues}
    new = [(row, cue) for row, cue in enumerate(after.cues) if old.get(cue.id) != cue]
    changed = {cue.id for _, cue in new}
    gone = [cue for cue in old if cue in changed or cue not in after.rows]
    return [RestoreCues(before.id, tuple(gone), tuple(new), label)] if gone or new else []


def fixes_together(
    findings: Iterable[Finding],
    track: Track,
    standard: Standard,
    pause: Callable[[], object] = lambda: None,
) -> tuple[Amendment, ...]:
    """Fixes that can be made together, those of the gravest findings first: no cue stands in two
    of them, and where one changes times its neighbours stay as they are."""
    taken: list[Amendment] = []
    barred: set[int] = set()
    for number, finding in enumerate(sorted(findings, key=lambda each: rank_of(each.rule))):
        if number % _OFTEN == 0:
            pause()
        row = track.rows.get(finding.cue)
        if row is None or row in barred:
            continue
        amendment = fix(finding, track, standard)
        if amendment is None:
            continue
        rows = {track.rows[cue.id] for cue in amendment.before}
        if rows & barred:
            continue
        taken.append(amendment)
        barred |= rows if _keeps_times(amendment) else set(range(min(rows) - 1, max(rows) + 2))
    return tuple(taken)


def _keeps_times(amendment: Amendment) -> bool:
    before, after = (
        [(cue.id, cue.start, cue.end) for cue in side]
        for side in (amendment.before, amendment.after)
    )
    return before == after
