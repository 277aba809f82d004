"""The work behind `cuesmith conform`."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

import typer

from cuesmith.base.errors import UsageError
from cuesmith.base.jobs import CancelToken, Progress
from cuesmith.cli.amendment_lines import amendment_line, amendments_json
from cuesmith.cli.film_facts import film_facts
from cuesmith.cli.interrupts import cancel_on_signals
from cuesmith.cli.meter import Meter
from cuesmith.cli.profiles import load_profile
from cuesmith.cli.rewrite_jobs import rewrite_jobs
from cuesmith.cli.rewriting import (
    check_output,
    named_language,
    read_captions,
    write_captions,
)
from cuesmith.domain.amendments import Amendment, amended
from cuesmith.domain.conform import RULES, conform
from cuesmith.domain.fix_rounds import fixed
from cuesmith.domain.polish import Polish
from cuesmith.domain.profiles import Profile
from cuesmith.domain.remedies import NEED_A_CHOICE
from cuesmith.domain.resegment import resegmented
from cuesmith.domain.rules import Rule
from cuesmith.domain.standard import NO_FILM, Film, misplaced, standard_for
from cuesmith.domain.track import Track

_LONG = 1_000
"""Cues; fewer take no time worth telling."""
_ALL = (*RULES, Rule.ORDER)
"""A file in disorder is sorted as well, which changes no cue."""
_REST = tuple(rule for rule in Rule if rule not in _ALL and rule not in NEED_A_CHOICE)
"""What conforming leaves, and can be put right without changing a word."""
_TURNS = 4
"""Of conforming and fixing; nearly always the second has nothing left to do."""


@dataclass(frozen=True, slots=True)
class ConformWish:
    """What the command line asked for, as it was typed."""

    files: tuple[Path, ...]
    folder: Path | None
    profile: str
    media: Path | None
    resegment: bool
    fix_all: bool
    leads: tuple[int, int]
    only: tuple[str, ...]
    skip: tuple[str, ...]
    language: str | None
    dry_run: bool
    as_json: bool
    force: bool


@dataclass(frozen=True, slots=True)
class _Means:
    """What all inputs are brought to, read once."""

    profile: Profile
    film: Film
    polish: Polish
    skip: frozenset[str]


def run(wish: ConformWish) -> None:
    """Conform all inputs; raises `CuesmithError`."""
    skip = _skipped(wish)
    jobs = rewrite_jobs(wish.files, wish.folder, dry_run=wish.dry_run)
    formats = [None if out is None else check_output(out, force=wish.force) for _, out in jobs]
    profile = load_profile(wish.profile)
    means = _Means(profile, _film(wish, profile, skip), Polish(*wish.leads), skip)
    told: list[dict[str, Any]] = []
    for (source, out), format_id in zip(jobs, formats, strict=True):
        track = named_language(read_captions(source).track, source, wish.language)
        found, after = _conformed(track, wish, means)
        after, in_disorder = (after, 0) if Rule.ORDER in skip else _sorted(after)
        told.append({"file": str(source), "sorted": in_disorder, "changes": amendments_json(found)})
        if not wish.as_json:
            _tell(source, track, found, wish)
            _tell_order(source, in_disorder, wish)
        if out is not None and format_id is not None:
            write_captions(after, out, format_id)
    if wish.as_json:
        typer.echo(json.dumps(told, ensure_ascii=False))


def _skipped(wish: ConformWish) -> frozenset[str]:
    known = (*_ALL, *_REST) if wish.fix_all else _ALL
    unknown = [rule for rule in (*wish.only, *wish.skip) if rule not in known]
    if unknown:
        raise UsageError(
            f"There is no rule {unknown[0]!r} that captions are conformed for.",
            hint=f"There are: {', '.join(known)}.",
        )
    others = frozenset(known) - frozenset(wish.only) if wish.only else frozenset()
    return others | frozenset(wish.skip)


def _film(wish: ConformWish, profile: Profile, skip: frozenset[str]) -> Film:
    if wish.media is None:
        return NO_FILM
    token = CancelToken()
    shots = bool(profile.shot_zone) and "shot-change" not in skip
    with Meter() as meter, cancel_on_signals(token):
        return film_facts(wish.media, meter.report, token, shots=shots)


def _conformed(track: Track, wish: ConformWish, means: _Means) -> tuple[list[Amendment], Track]:
    """Every change, and the track with all of them made."""
    standard = standard_for(track, means.profile, means.film)
    found: list[Amendment] = []
    if wish.resegment:
        cues, shots = track.cues, tuple(standard.shots)
        found += resegmented(cues, standard.profile, track.language, shots=shots)
        track = amended(track, found)
    with Meter() as meter:
        long = len(track.cues) > _LONG
        tell = partial(_report, meter) if long else lambda _: None
        changes, track = _brought_to_profile(track, wish, means, tell)
    return [*found, *changes], track


def _brought_to_profile(
    track: Track, wish: ConformWish, means: _Means, tell: Callable[[float], object]
) -> tuple[list[Amendment], Track]:
    """Conformed; with everything fixed, time and again: what is one sign shorter may be divided
    or joined otherwise, and what was divided may want a dash."""
    found: list[Amendment] = []
    rules = [rule for rule in Rule if rule in (*RULES, *_REST) and rule not in means.skip]
    for _ in range(_TURNS if wish.fix_all else 1):
        standard = standard_for(track, means.profile, means.film)
        changes = conform(track, standard, means.polish, means.skip, watch=tell)
        track = amended(track, changes)
        fixes, track = fixed(track, standard, rules) if wish.fix_all else ([], track)
        found += [*changes, *fixes]
        if not fixes:
            break
    return found, track


def _report(meter: Meter, share: float) -> None:
    meter.report(Progress(share, "Conforming"))


def _sorted(track: Track) -> tuple[Track, int]:
    """The track with its file in the order of time, and how many cues stand behind later ones."""
    count = len(misplaced(track))
    if not count or track.source is None:
        return track, 0
    return replace(track, source=replace(track.source, order=())), count


def _tell_order(source: Path, count: int, wish: ConformWish) -> None:
    if count:
        cues = "1 cue stands" if count == 1 else f"{count} cues stand"
        said = f"{source.name}: sorted by time; {cues} behind later ones."
        typer.echo(said, err=not wish.dry_run)


def _tell(source: Path, track: Track, found: Sequence[Amendment], wish: ConformWish) -> None:
    counted = Counter(chain.from_iterable(each.rule.split("+") for each in found))
    order = ("resegment", *RULES, *_REST)
    rules = ", ".join(f"{rule} {counted[rule]}" for rule in order if counted[rule])
    changes = "1 change" if len(found) == 1 else f"{len(found)} changes"
    cues = "1 cue" if len(track.cues) == 1 else f"{len(track.cues)} cues"
    said = f"{source.name}: {changes} to {cues}"
    typer.echo(f"{said} ({rules})." if rules else f"{said}.", err=not wish.dry_run)
    if wish.dry_run:
        for each in found:
            typer.echo(amendment_line(each))
