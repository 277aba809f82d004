"""What `cuesmith check` does: reads captions, holds them to a profile, tells what breaks it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import typer

from cuesmith.base.errors import CuesmithError, UsageError
from cuesmith.base.jobs import CancelToken
from cuesmith.cli.check_report import Checked, as_lines, as_values, document
from cuesmith.cli.errors import EXIT_ERROR, report_error
from cuesmith.cli.film_facts import film_facts
from cuesmith.cli.interrupts import cancel_on_signals
from cuesmith.cli.meter import Meter
from cuesmith.cli.profiles import load_profile
from cuesmith.cli.rewriting import named_language, read_captions
from cuesmith.domain.checks import check_all
from cuesmith.domain.findings import Finding
from cuesmith.domain.profiles import Profile
from cuesmith.domain.rules import Rule, Severity
from cuesmith.domain.standard import NO_FILM, Film, Standard, standard_for
from cuesmith.domain.track import Track
from cuesmith.engines.spelling import open_speller
from cuesmith.services.ports import Speller

EXIT_FINDINGS = 1
_SUGGESTED = 3
_MOST_WORDS = 100
"""Words whose corrections are looked up: a dictionary takes hundredths of a second for each."""
_FILMS = (".mp4", ".mov", ".mkv", ".webm", ".m4v", ".avi", ".mxf")


@dataclass(frozen=True, slots=True)
class CheckWish:
    """What the command line asked for."""

    files: tuple[Path, ...]
    profile: str
    media: Path | None
    source: Path | None
    language: str | None
    without: tuple[str, ...]
    least: str
    as_json: bool


def run(wish: CheckWish) -> int:
    """Look at every file; one that cannot be read does not stop the rest. Gives the status.

    Raises `UsageError`, and `FileError` for the profile, the film or the source.
    """
    profile = _profile(wish)
    source = None
    if wish.source is not None:
        source = named_language(read_captions(wish.source).track, wish.source)
    film = NO_FILM if wish.media is None else _film(wish.media, profile)
    status = 0
    told: list[dict[str, Any]] = []
    for number, path in enumerate(wish.files):
        try:
            checked = _look(path, wish, profile, film, source)
        except CuesmithError as error:
            report_error(error)
            told.append({"file": str(path), "error": error.message})
            status = EXIT_ERROR
            continue
        status = max(status, EXIT_FINDINGS if checked.findings else 0)
        if wish.as_json:
            told.append(as_values(checked))
        else:
            _print(as_lines(checked), apart=number > 0)
    if wish.as_json:
        typer.echo(json.dumps(document(profile, told), ensure_ascii=False, indent=2))
    return status


def _print(lines: Iterator[str], *, apart: bool) -> None:
    if apart:
        typer.echo()
    for line in lines:
        typer.echo(line)


def _profile(wish: CheckWish) -> Profile:
    profile = load_profile(wish.profile)
    unknown = [name for name in wish.without if name not in list(Rule)]
    if unknown:
        raise UsageError(f"There is no rule {unknown[0]!r}.", hint=f"There are: {', '.join(Rule)}.")
    without = dict.fromkeys((*profile.without, *(Rule(name) for name in wish.without)))
    return replace(profile, without=tuple(without))


def _film(media: Path, profile: Profile) -> Film:
    token = CancelToken()
    shots = bool(profile.shot_zone) and Rule.SHOT_CHANGE not in profile.without
    with Meter() as meter, cancel_on_signals(token):
        return film_facts(media, meter.report, token, shots=shots)


def _look(
    path: Path, wish: CheckWish, profile: Profile, film: Film, source: Track | None
) -> Checked:
    track = named_language(read_captions(path).track, path, wish.language)
    wanted = track.language != "und" and Rule.SPELLING not in profile.without
    speller = open_speller(track.language) if wanted else None
    standard = standard_for(
        track, profile, film, knows=speller.knows if speller else None, source=source
    )
    severities = list(Severity)
    tolerated = severities[severities.index(Severity(wish.least)) + 1 :]
    findings = tuple(
        each for each in check_all(track.cues, standard) if each.severity not in tolerated
    )
    unseen = tuple(_not_looked_at(path, wish, standard))
    meant = _meant(findings, speller) if speller is not None else {}
    return Checked(path, track, standard, findings, unseen, meant)


def _meant(findings: Sequence[Finding], speller: Speller) -> dict[str, Sequence[str]]:
    """What may be meant by the words that no dictionary has."""
    words = dict.fromkeys(each.detail for each in findings if each.rule is Rule.SPELLING)
    return {word: speller.suggestions(word)[:_SUGGESTED] for word in list(words)[:_MOST_WORDS]}


def _not_looked_at(path: Path, wish: CheckWish, standard: Standard) -> Iterator[str]:
    """What could not be looked at, and why; what the profile does without is no matter."""
    rules = standard.rules
    if wish.media is None and (rules & {Rule.SHOT_CHANGE, Rule.PAST_END}):
        beside = _film_beside(path)
        which = f"--media {beside.name} lies beside it" if beside else "name the film with --media"
        yield f"shot changes and the end of the film: {which}"
    if standard.language == "und":
        yield "limits and breaks of its language, and spelling: name it with --language"
    elif standard.knows is None and Rule.SPELLING in rules:
        yield f"spelling: there is no dictionary for {standard.language}"


def _film_beside(path: Path) -> Path | None:
    stems = (path.stem, path.stem.rpartition(".")[0])
    found = (path.with_name(stem + ending) for stem in stems if stem for ending in _FILMS)
    return next((each for each in found if each.is_file()), None)
