"""What `cuesmith stats` does."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import typer

from cuesmith.base.errors import CuesmithError
from cuesmith.base.jobs import CancelToken
from cuesmith.cli.errors import EXIT_ERROR, report_error
from cuesmith.cli.interrupts import cancel_on_signals
from cuesmith.cli.meter import Meter
from cuesmith.cli.profiles import load_profile
from cuesmith.cli.rewriting import named_language, read_captions
from cuesmith.domain.language import language_name
from cuesmith.domain.profiles import Profile
from cuesmith.domain.speech import Span
from cuesmith.domain.statistics import compare, statistics
from cuesmith.domain.statistics_text import (
    as_lines,
    as_values,
    comparison_lines,
    comparison_values,
)
from cuesmith.domain.track import Track


def run(files: Sequence[Path], media: Path | None, profile: str, *, as_json: bool) -> None:
    """Print the statistics of each file; one that cannot be read does not stop the rest.

    Raises `UsageError` for the profile, `FileError` for the medium, and `typer.Exit` at the end
    where a file could not be read.
    """
    held_to = load_profile(profile)
    tracks = list(_readable(files))
    speech = None if media is None or not tracks else _voices(media)
    if as_json:
        values = [_values(*each, held_to, speech, tracks[0][1]) for each in tracks]
        typer.echo(json.dumps(values, ensure_ascii=False, indent=2))
    else:
        for place, each in enumerate(tracks):
            lines = _lines(*each, held_to, speech, tracks[0][1])
            typer.echo("\n".join(["", *lines] if place else lines))
    if len(tracks) < len(files):
        raise typer.Exit(EXIT_ERROR)


def _readable(files: Sequence[Path]) -> Iterator[tuple[Path, Track]]:
    for path in files:
        try:
            yield path, named_language(read_captions(path).track, path)
        except CuesmithError as error:
            report_error(error)


def _voices(media: Path) -> tuple[Span, ...]:
    # Voice detection loads its model: only where it is asked for.
    from cuesmith.engines.speech.voices import find_voices

    token = CancelToken()
    with Meter() as meter, cancel_on_signals(token):
        return find_voices(media, report=meter.report, token=token)


def _lines(
    path: Path, track: Track, profile: Profile, speech: Sequence[Span] | None, first: Track
) -> Iterator[str]:
    language = "" if track.language == "und" else f", {language_name(track.language)}"
    yield f"{path.name}{language} (profile {profile.name})"
    yield from as_lines(statistics(track, profile, speech))
    if track is not first:
        yield ""
        yield "Compared to the first file"
        yield from comparison_lines(compare(track, first))


def _values(
    path: Path, track: Track, profile: Profile, speech: Sequence[Span] | None, first: Track
) -> dict[str, Any]:
    compared = None if track is first else comparison_values(compare(track, first))
    return {
        "file": str(path),
        "language": track.language,
        "profile": profile.name,
        **as_values(statistics(track, profile, speech)),
        "compared_to_first": compared,
    }
