"""The reading profiles, with their figures and where these come from."""

from __future__ import annotations

import json
import textwrap
from dataclasses import fields
from typing import Any

import typer

from cuesmith.cli.profiles import load_profile
from cuesmith.domain.language import language_name
from cuesmith.domain.profile_text import profile_text
from cuesmith.domain.profiles import Limits, Profile
from cuesmith.services.profile_store import load_profiles, profiles_dir

_WIDTH = 96


def list_profiles(*, as_json: bool) -> None:
    """Print them: those that ship, then the user's own; what is wrong with one is told."""
    loaded = load_profiles()
    own = {profile.name for profile in loaded.own}
    for problem in loaded.problems:
        typer.echo(str(problem), err=True)
    if as_json:
        values = [{**profile_values(each), "own": each.name in own} for each in loaded.all]
        typer.echo(json.dumps({"profiles": values}, ensure_ascii=False, indent=2))
        return
    for profile in loaded.all:
        typer.echo(f"{'*' if profile.name in own else ' '} {profile.name}: {profile.label}")
        for line in profile_lines(profile):
            typer.echo(f"    {line}")
    typer.echo(f"Your own (*) are TOML files in {profiles_dir()}.")


def print_profile(name: str) -> None:
    """Print a profile as the text of its file. Raises `UsageError`, `FileError`."""
    typer.echo(profile_text(load_profile(name), whole=True), nl=False)


def profile_lines(profile: Profile) -> list[str]:
    """The figures in lines, and the source."""
    words = f", {_counted(profile.max_words, 'word')} at a time" if profile.max_words else ""
    wide = f" ({profile.max_full_width} full-width)"
    lines = [
        f"{profile.max_line_length} characters a line{wide}, "
        f"{_counted(profile.max_lines, 'line')}{words}",
        f"{profile.max_cps:g} characters a second, {profile.min_duration / 1000:g} to "
        f"{profile.max_duration / 1000:g} s, {profile.min_gap} ms between cues",
    ]
    if profile.shot_zone:
        lines.append(f"{profile.shot_zone} ms from shot changes, or right at them")
    if profile.languages:
        lines += textwrap.wrap(_languages(profile), _WIDTH)
    if profile.also:
        lines.append(f"also called: {', '.join(profile.also)}")
    return lines + textwrap.wrap(profile.source, _WIDTH)


def _counted(number: int, name: str) -> str:
    return f"{number} {name if number == 1 else name + 's'}"


def _languages(profile: Profile) -> str:
    return "; ".join(f"{language_name(tag)}: {_limits(own)}" for tag, own in profile.languages)


def _limits(own: Limits) -> str:
    said = (
        (own.max_line_length, "{} characters a line"),
        (own.max_full_width, "{} full-width"),
        (own.max_cps, "{:g} a second"),
        (own.min_duration, "at least {} ms"),
    )
    return ", ".join(words.format(value) for value, words in said if value is not None)


def profile_values(profile: Profile) -> dict[str, Any]:
    """All of a profile, as JSON has it; times in milliseconds as in the profile's file."""
    plain = {
        item.name: getattr(profile, item.name)
        for item in fields(Profile)
        if item.name not in ("languages", "frame_rate")
    }
    return {
        **plain,
        "frame_rate": str(profile.frame_rate),
        "min_gap": profile.min_gap,
        "languages": {
            tag: {item.name: getattr(own, item.name) for item in fields(Limits)}
            for tag, own in profile.languages
        },
    }
