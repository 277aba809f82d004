"""What was found wrong with captions, for a person and for scripts."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

from cuesmith.domain.findings import ADVICE, Finding
from cuesmith.domain.profiles import Profile
from cuesmith.domain.remedies import WHY_NOT, is_safe
from cuesmith.domain.rules import Rule, rank_of
from cuesmith.domain.standard import Standard
from cuesmith.domain.timecode import format_clock
from cuesmith.domain.track import Track

FORMAT = "cuesmith-check"
VERSION = 1
_SNIPPET = 44
"""Characters of a cue's text that tell it."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One file that was looked at."""

    path: Path
    track: Track
    standard: Standard
    findings: tuple[Finding, ...]
    """In the order of the rows."""
    not_looked_at: tuple[str, ...] = ()
    suggestions: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """What may be meant by misspelt words, the likeliest first; of very many not all."""

    @property
    def clean(self) -> int:
        """Cues that meet every rule."""
        return len(self.track.cues) - len({finding.row for finding in self.findings})

    @property
    def share(self) -> float:
        """Of cues that meet every rule: 0 to 1."""
        return self.clean / len(self.track.cues) if self.track.cues else 1.0

    @property
    def counts(self) -> Mapping[str, int]:
        """How often each rule is broken, the gravest first."""
        found = Counter(finding.rule for finding in self.findings)
        return {rule.value: found[rule] for rule in sorted(found, key=rank_of)}


def as_lines(checked: Checked) -> Iterator[str]:
    """For a person: cue by cue, then the sum."""
    profile, cues = checked.standard.profile, checked.track.cues
    language = "" if checked.track.language == "und" else f", {checked.track.language}"
    count = "1 cue" if len(cues) == 1 else f"{len(cues)} cues"
    yield f"{checked.path.name}: {count}{language}, profile {profile.name} ({profile.label})"
    for row, found in groupby(checked.findings, key=lambda finding: finding.row):
        yield ""
        yield from _cue_lines(checked, row, sorted(found, key=lambda each: rank_of(each.rule)))
    yield ""
    yield from _sum_lines(checked)


def _cue_lines(checked: Checked, row: int, found: Sequence[Finding]) -> Iterator[str]:
    cue = checked.track.cues[row]
    text = " / ".join(cue.text[: 4 * _SNIPPET].split("\n"))
    shown = text if len(text) <= _SNIPPET else text[: _SNIPPET - 1] + "…"
    yield f"{row + 1:>6}  {format_clock(cue.start)} - {format_clock(cue.end)}  {_plain(shown)}"
    for each in found:
        reason = _plain(f"{each.reason}{_meant(each, checked)}")
        yield f"        {each.severity.value:<8} {each.rule.value:<15} {reason}"


def _meant(finding: Finding, checked: Checked) -> str:
    """What may be meant by a misspelt word, as a sentence."""
    words = checked.suggestions.get(finding.detail)
    if finding.rule is not Rule.SPELLING or words is None:
        return ""
    return f" Perhaps {_listed(words)}?" if words else " It has no word that is like it."


def _listed(words: Sequence[str]) -> str:
    named = [f"“{word}”" for word in words]
    return " or ".join([", ".join(named[:-1]), named[-1]] if len(named) > 1 else named)


def _plain(text: str) -> str:
    """Without what a terminal would take for a command."""
    return "".join(char if char.isprintable() else " " for char in text)


def _sum_lines(checked: Checked) -> Iterator[str]:
    cues = len(checked.track.cues)
    yield (
        f"{checked.clean} of {'1 cue meets' if cues == 1 else f'{cues} cues meet'} "
        "every rule that was looked at "
        f"({100 * checked.share:.1f} %)."
    )
    for rule, count in checked.counts.items():
        yield f"  {count:>6}  {rule}"
    for each in checked.not_looked_at:
        yield f"Not looked at: {each}."
    if checked.findings:
        yield "cuesmith conform --fix-all IN OUT makes what is safe of it; --dry-run shows it."


def as_values(checked: Checked) -> dict[str, Any]:
    """For scripts; `resources/schemas/cuesmith-check-1.schema.json` says the same."""
    return {
        "file": str(checked.path),
        "language": checked.track.language,
        "cues": len(checked.track.cues),
        "clean": checked.clean,
        "share": round(checked.share, 4),
        "counts": dict(checked.counts),
        "not_looked_at": list(checked.not_looked_at),
        "findings": [_finding(each, checked) for each in checked.findings],
    }


def _finding(finding: Finding, checked: Checked) -> dict[str, Any]:
    cue = checked.track.cues[finding.row]
    return _remedy(finding, checked) | {
        "cue": finding.row + 1,
        "start": cue.start / 1000,
        "end": cue.end / 1000,
        "rule": finding.rule.value,
        "severity": finding.severity.value,
        "reason": finding.reason,
        "advice": ADVICE[finding.rule],
        "value": None if math.isinf(finding.value) else finding.value,
        "limit": finding.limit,
        "detail": finding.detail,
    }


def _remedy(finding: Finding, checked: Checked) -> dict[str, Any]:
    """What can be done about it: by `conform --fix-all`, by a person who chooses a word, or not."""
    if is_safe(finding, checked.track, checked.standard):
        return {"fixable": True}
    words = list(checked.suggestions.get(finding.detail, ()))
    choice = {"suggestions": words} if finding.rule is Rule.SPELLING else {}
    reason = {} if choice and words else {"why_not": WHY_NOT[finding.rule]}
    return {"fixable": False} | choice | reason


def document(profile: Profile, files: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """All of it, for scripts."""
    named = {"name": profile.name, "label": profile.label, "source": profile.source}
    return {"format": FORMAT, "version": VERSION, "profile": named, "files": list(files)}
