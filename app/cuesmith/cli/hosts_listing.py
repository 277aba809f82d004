"""How `cuesmith hosts` shows what it found: aligned columns, or JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from unicodedata import category

import typer

from cuesmith.domain.hosting import (
    AccountFacts,
    RemoteJob,
    RemoteTrack,
    RemoteVideo,
    VideoPage,
)
from cuesmith.services.hosts.accounts import Account

_UNSEEN = frozenset(("Cc", "Zl", "Zp"))
"""Categories of Unicode: control characters, ends of lines and paragraphs."""


def print_accounts(accounts: Sequence[Account], *, as_json: bool) -> None:
    """The accounts, without secrets."""
    rows = [{"host": str(one.id.host), "name": one.id.name, "url": one.url} for one in accounts]
    if as_json:
        _print_json(rows)
    elif rows:
        _print_rows([tuple(row.values()) for row in rows])
    else:
        typer.echo("No accounts. Sign in with `cuesmith hosts sign-in HOST`.", err=True)


def print_facts(title: str, facts: AccountFacts) -> None:
    """What a host says of an account."""
    typer.echo(f"{title}: {facts.title}")
    _print_rows([(f"  {name}", value) for name, value in facts.details])


def print_videos(page: VideoPage, *, as_json: bool) -> None:
    """Some films, a line each."""
    if as_json:
        _print_json({"videos": [asdict(each) for each in page.videos], "more": page.more})
        return
    rows = [(each.id, _state(each), _length(each), each.name) for each in page.videos]
    _print_rows(rows, "There are no films.")
    if page.more:
        typer.echo("There are more: add --page.", err=True)


def print_video(video: RemoteVideo, *, as_json: bool) -> None:
    """One film, with its caption tracks."""
    if as_json:
        _print_json(asdict(video))
        return
    created = datetime.fromtimestamp(video.created, UTC) if video.created else None
    facts = (
        ("name", video.name),
        ("state", _state(video)),
        ("error", video.error),
        ("length", _length(video)),
        ("created", f"{created:%Y-%m-%d %H:%M} UTC" if created else ""),
        ("privacy", str(video.privacy)),
        ("link", video.link),
    )
    typer.echo(video.id)
    _print_rows([(f"  {name}", value) for name, value in facts if value])
    print_tracks(video.tracks, as_json=False)


def print_tracks(tracks: Iterable[RemoteTrack], *, as_json: bool) -> None:
    """Caption tracks, a line each."""
    if as_json:
        _print_json([asdict(track) for track in tracks])
        return
    _print_rows(
        [
            (
                one.id,
                one.language,
                str(one.state),
                one.made_by,
                one.name,
                "cc" * one.closed_captions,
            )
            for one in tracks
        ],
        "There are no caption tracks.",
    )


def print_jobs(jobs: Iterable[RemoteJob], *, as_json: bool) -> None:
    """Jobs, a line each."""
    if as_json:
        _print_json([_job_fields(job) for job in jobs])
        return
    _print_rows(
        [
            (one.id, one.workflow or str(one.kind), one.word or str(one.state), one.cost, one.error)
            for one in jobs
        ],
        "There are no jobs.",
    )


def _job_fields(job: RemoteJob) -> dict[str, object]:
    """A job without the addresses that came of it, which open to whoever has them."""
    outputs = {name: value for name, value in job.outputs if "://" not in value}
    return {**asdict(job), "outputs": outputs}


def print_mux_languages() -> None:
    """Those that Mux makes captions in, and how far they are."""
    from cuesmith.domain.language import language_name
    from cuesmith.engines.hosts.mux.languages import AUTO, GENERATED

    _print_rows(
        [
            (
                one.code,
                "found out by Mux" if one.code == AUTO else language_name(one.code),
                "beta" if one.beta else "stable",
            )
            for one in GENERATED
        ]
    )


def _state(video: RemoteVideo) -> str:
    percent = f" {video.progress:.0%}" if 0 <= video.progress < 1 else ""
    return f"{video.word or video.state}{percent}"


def _length(video: RemoteVideo) -> str:
    if video.duration is None:
        return ""
    minutes, seconds = divmod(video.duration // 1000, 60)
    return f"{minutes}:{seconds:02d}"


def _print_json(value: object) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


def _print_rows(rows: Sequence[Sequence[str]], none: str = "") -> None:
    """Aligned columns; `none` tells a person that there is nothing, and no program."""
    if not rows:
        if none:
            typer.echo(none, err=True)
        return
    plain = [[_plain(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*plain, strict=True)]
    for row in plain:
        cells = (f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True))
        typer.echo("  ".join(cells).rstrip())


def _plain(text: str) -> str:
    """On one line, without what a terminal would take for a command: names are anybody's."""
    return "".join(" " if category(char) in _UNSEEN else char for char in text)
