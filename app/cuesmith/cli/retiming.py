"""What `retime` and `sync` have in common: new times shown, refused or written."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer

from cuesmith.base.errors import UsageError
from cuesmith.cli.rewriting import check_output, write_captions
from cuesmith.domain.ass_comments import with_moved_comments
from cuesmith.domain.cue import Cue
from cuesmith.domain.syncing.summary import Change, changes, lost, one_line, seconds, telling
from cuesmith.domain.syncing.time_map import TimeMap
from cuesmith.domain.timecode import format_clock
from cuesmith.domain.track import Track, sort_cues

_TEXT = 40
"""Characters of a cue's text in a line."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """Where the new captions go, and how that is told."""

    out: Path | None
    drop: bool
    dry_run: bool
    as_json: bool
    force: bool

    def check(self) -> str:
        """The format to write; empty where nothing is written. Raises as `check_output` does."""
        if self.dry_run:
            return ""
        if self.out is None:
            raise UsageError("There is no OUT to write.", hint="Name it, or add --dry-run.")
        return check_output(self.out, force=self.force)


@dataclass(frozen=True, slots=True)
class Finding:
    """New times, and how they came to be."""

    times: TimeMap
    facts: dict[str, Any]
    """What a script is told besides."""
    lines: tuple[str, ...] = ()
    """What a person is told besides."""
    first: int = 0
    """The row of the first cue that is meant; all from there on are."""


def deliver(track: Track, finding: Finding, outlet: Outlet, format_id: str) -> None:
    """Show the new times, and write them. Raises `UsageError` where cues would be lost unasked."""
    changed = changes(track.cues[finding.first :], finding.times, finding.first + 1)
    if outlet.as_json:
        typer.echo(json.dumps(_as_json(finding, changed), ensure_ascii=False))
    else:
        _tell(finding, changed, whole=outlet.dry_run)
    gone = lost(changed)
    if gone and not outlet.drop:
        raise UsageError(
            f"{_cues(gone)} would have no place at the new times: {_named(gone)}.",
            hint="Add --drop to leave them out.",
        )
    if outlet.out is not None and not outlet.dry_run:
        write_captions(_written(track, changed, finding), outlet.out, format_id)


def _written(track: Track, changed: Sequence[Change], finding: Finding) -> Track:
    since = track.cues[finding.first].start if 0 < finding.first < len(track.cues) else 0
    track = with_moved_comments(track, finding.times, since)
    after = {change.before.id: change.after for change in changed}
    new = [after.get(cue.id, cue) for cue in track.cues]
    return track.with_cues(sort_cues([cue for cue in new if cue is not None]))


def _tell(finding: Finding, changed: Sequence[Change], *, whole: bool) -> None:
    first = changed[0].before.start if changed else 0
    typer.echo(one_line(finding.times, first), err=not whole)
    for line in finding.lines:
        typer.echo(line, err=not whole)
    if not whole:
        return
    for change in telling(changed):
        typer.echo(_line(change))


def _line(change: Change) -> str:
    text = " ".join(change.before.text.split())
    shown = text if len(text) <= _TEXT else f"{text[: _TEXT - 1]}…"
    if change.after is None:
        return f"{change.number:>5}  {format_clock(change.before.start)} -> no place  {shown}"
    before, after = (format_clock(cue.start) for cue in (change.before, change.after))
    return f"{change.number:>5}  {before} -> {after}  {seconds(change.delta)}  {shown}"


def _cues(gone: Sequence[Change]) -> str:
    return "1 cue" if len(gone) == 1 else f"{len(gone)} cues"


def _named(gone: Sequence[Change], most: int = 3) -> str:
    """The first of them, such as `cue 3 “Hello.” and 2 more`."""
    named = [f"cue {each.number} “{_short(each.before)}”" for each in gone[:most]]
    rest = len(gone) - len(named)
    return ", ".join(named) + (f" and {rest} more" if rest else "")


def _short(cue: Cue) -> str:
    text = " ".join(cue.text.split())
    return text if len(text) <= _TEXT else f"{text[: _TEXT - 1]}…"


def _as_json(finding: Finding, changed: Sequence[Change]) -> dict[str, Any]:
    """Times in seconds, as everywhere on the command line."""
    return {
        **finding.facts,
        "pieces": [
            {
                "start": piece.start / 1000,
                "end": None if piece.end is None else piece.end / 1000,
                "factor": float(piece.factor),
                "offset": float(piece.offset) / 1000,
            }
            for piece in finding.times.pieces
        ],
        "cues": [
            {"number": each.number, "before": _edges(each.before), "after": _edges(each.after)}
            for each in changed
        ],
    }


def _edges(cue: Cue | None) -> list[float] | None:
    return None if cue is None else [cue.start / 1000, cue.end / 1000]
