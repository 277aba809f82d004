"""Amendments on the command line: a line for each, or JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cuesmith.domain.amendments import Amendment
from cuesmith.domain.cue import Cue
from cuesmith.domain.timecode import format_clock

_BREAK = " ⏎ "
_NOTHING = "(nothing)"


def amendment_line(amendment: Amendment) -> str:
    """Time, rule, reason, what is and what would be: `00:00:01.000  sdh  ...: A -> B`."""
    start = (amendment.before or amendment.after)[0].start
    reason = " ".join(amendment.reason.split("\n"))
    before, after = _side(amendment.before), _side(amendment.after)
    if before == after:
        before, after = _times(amendment.before), _times(amendment.after)
    return f"{format_clock(start)}  {amendment.rule}  {reason}  {before} -> {after}"


def amendments_json(amendments: Sequence[Amendment]) -> list[dict[str, Any]]:
    """For scripts; times in seconds, as everywhere on the command line."""
    return [
        {
            "rule": each.rule,
            "reasons": each.reason.split("\n") if each.reason else [],
            "before": [_cue(cue) for cue in each.before],
            "after": [_cue(cue) for cue in each.after],
        }
        for each in amendments
    ]


def _cue(cue: Cue) -> dict[str, Any]:
    return {"start": cue.start / 1000, "end": cue.end / 1000, "text": cue.text}


def _side(cues: Sequence[Cue]) -> str:
    return " | ".join(cue.text.replace("\n", _BREAK) for cue in cues) or _NOTHING


def _times(cues: Sequence[Cue]) -> str:
    return " | ".join(f"{format_clock(cue.start)}-{format_clock(cue.end)}" for cue in cues)
