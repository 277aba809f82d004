"""Findings that a person has found fine: the cue keeps them, and they are told no more.

What is kept says what the finding was about, so it comes back when that changes: a line that is
too long with another text, a cue that is too short with another duration, an overlap once it is
longer or shorter. What has nothing to do with it may change: a shifted cue is as short as it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import blake2s

from cuesmith.domain.cue import Accepted, Cue, Doubt
from cuesmith.domain.cue_edits import ReplaceCues
from cuesmith.domain.findings import Finding
from cuesmith.domain.rules import Rule
from cuesmith.domain.track import Track

_BY_FIGURE = frozenset(
    {
        Rule.OVERLAP,
        Rule.PAST_END,
        Rule.ORDER,
        Rule.TOO_SHORT,
        Rule.TOO_LONG,
        Rule.GAP,
        Rule.SMALL_GAP,
        Rule.SHOT_CHANGE,
    }
)
"""Rules that a figure in milliseconds is about; the others are about the text."""


def about(finding: Finding, cue: Cue) -> str:
    """What a finding of a cue is about, as a fingerprint."""
    if finding.rule in _BY_FIGURE:
        facts = f"{finding.detail}\n{finding.value!r}"
    elif finding.rule is Rule.READING_SPEED:
        facts = f"{cue.duration}\n{cue.text}"
    else:
        facts = f"{finding.detail}\n{finding.value!r}\n{cue.text}"
    return blake2s(facts.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def is_accepted(finding: Finding, cue: Cue) -> bool:
    """Whether a person has found it fine, and it is about the same as then."""
    mine = [each.about for each in cue.accepted if each.rule == finding.rule]
    return bool(mine) and about(finding, cue) in mine


def with_accepted(cue: Cue, findings: Iterable[Finding]) -> Cue:
    """The cue with these found fine. One that waits for a translation waits no more where that
    is found fine."""
    new = {(each.rule.value, about(each, cue)): None for each in findings}
    held = {(each.rule, each.about): None for each in cue.accepted}
    kept = tuple(Accepted(*each) for each in held | new)
    doubts = cue.doubts
    if any(rule == Rule.UNTRANSLATED for rule, _ in new):
        doubts = tuple(each for each in doubts if each is not Doubt.UNTRANSLATED)
    return replace(cue, accepted=kept, doubts=doubts)


def without_accepted(cue: Cue, findings: Iterable[Finding]) -> Cue:
    """The cue with these told again."""
    gone = {(each.rule.value, about(each, cue)) for each in findings}
    return replace(
        cue, accepted=tuple(each for each in cue.accepted if (each.rule, each.about) not in gone)
    )


def accept(track: Track, findings: Sequence[Finding]) -> ReplaceCues | None:
    """The edit that says that these are fine; None where nothing would change."""
    return _edit(track, findings, "Accept a problem of", take_back=False)


def take_back(track: Track, findings: Sequence[Finding]) -> ReplaceCues | None:
    """The edit that has these told again; None where nothing would change."""
    return _edit(track, findings, "Tell again a problem of", take_back=True)


def _edit(
    track: Track, findings: Sequence[Finding], label: str, *, take_back: bool
) -> ReplaceCues | None:
    turn = without_accepted if take_back else with_accepted
    of_cue: dict[str, list[Finding]] = {}
    for each in findings:
        of_cue.setdefault(each.cue, []).append(each)
    old = [(track.cues[track.rows[cue]], cue) for cue in of_cue if cue in track.rows]
    new = tuple(turned for cue, name in old if (turned := turn(cue, of_cue[name])) != cue)
    if not new:
        return None
    number = track.rows[new[0].id] + 1
    return ReplaceCues(
        track.id, new, f"{label} cue {number}" if len(new) == 1 else f"{label} {len(new)} cues"
    )
