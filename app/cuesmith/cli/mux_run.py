"""The work behind `cuesmith mux`."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from cuesmith.base.errors import UsageError
from cuesmith.base.jobs import CancelToken
from cuesmith.cli.interrupts import cancel_on_signals
from cuesmith.cli.meter import Meter
from cuesmith.cli.mux_engine import mux_engine
from cuesmith.cli.rewriting import named_language
from cuesmith.cli.styling import style_choice
from cuesmith.domain.language import normalize_language
from cuesmith.domain.muxing import SubtitleCodec
from cuesmith.domain.subtitle_file import ReadOptions
from cuesmith.engines.formats import files
from cuesmith.services.muxing import MuxRequest, MuxTrack, mux
from cuesmith.services.styling import styled

_KINDS = {
    "srt": SubtitleCodec.SUBRIP,
    "ass": SubtitleCodec.ASS,
    "vtt": SubtitleCodec.WEBVTT,
}


@dataclass(frozen=True, slots=True)
class MuxWish:
    """What the command line asked for, as it was typed."""

    video: Path
    subs: tuple[Path, ...]
    out: Path
    languages: tuple[str, ...]
    titles: tuple[str, ...]
    default: int | None
    forced: tuple[int, ...]
    kind: str | None
    fonts: tuple[Path, ...]
    attach: bool
    style: str | None
    config: str | None
    only: bool
    force: bool


def run(wish: MuxWish) -> None:
    """Mux; raises what `services.muxing.mux` does."""
    request = request_of(wish)
    token = CancelToken()
    with cancel_on_signals(token), Meter() as meter:
        notices = mux(request, mux_engine(), meter.report, token)
    for notice in notices:
        _say(f"note: {notice}")
    count = len(request.tracks)
    _say(f"{count} track{'s' * (count > 1)} written to {request.target}")


def request_of(wish: MuxWish) -> MuxRequest:
    """The request; raises `UsageError`, `SubtitleError`."""
    _check_numbers(wish)
    if wish.kind is not None and wish.kind not in _KINDS:
        raise UsageError(f"--as cannot be “{wish.kind}”.", hint="Say srt, ass or vtt.")
    return MuxRequest(
        wish.video,
        wish.out,
        tuple(_track(wish, number) for number in range(len(wish.subs))),
        None if wish.kind is None else _KINDS[wish.kind],
        wish.fonts,
        wish.attach,
        not wish.only,
        wish.force,
        wish.subs,
    )


def _check_numbers(wish: MuxWish) -> None:
    """What is said of a track that there is not would be lost without a word."""
    count = len(wish.subs)
    there = "There is 1 track" if count == 1 else f"There are {count} tracks"
    numbers = [*wish.forced, *([] if wish.default is None else [wish.default])]
    if any(number > count for number in numbers):
        raise UsageError(f"{there}.", hint="Count them from 1.")
    for option, given in (("--language", wish.languages), ("--title", wish.titles)):
        if len(given) > count:
            raise UsageError(
                f"{there}, and {len(given)} times {option}.", hint="Say it once for each track."
            )


def _track(wish: MuxWish, number: int) -> MuxTrack:
    path = wish.subs[number]
    track = named_language(files.read(path, ReadOptions()).track, path)
    choice = style_choice(wish.style, wish.config)
    given = number < len(wish.languages)
    return MuxTrack(
        track if choice is None else styled(track, choice),
        normalize_language(wish.languages[number]) if given else "",
        wish.titles[number] if number < len(wish.titles) else "",
        wish.default == number + 1,
        number + 1 in wish.forced,
    )


def _say(line: str) -> None:
    print(line, file=sys.stderr)  # noqa: T201 - a command's own voice
