"""The work behind `cuesmith sync`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from cuesmith.base.errors import UsageError
from cuesmith.base.jobs import CancelToken
from cuesmith.cli.interrupts import cancel_on_signals
from cuesmith.cli.meter import Meter
from cuesmith.cli.retiming import Finding, Outlet, deliver
from cuesmith.cli.rewriting import read_captions
from cuesmith.domain.track import Track
from cuesmith.services.syncing.finding import (
    ALLOW_PARTS,
    Sync,
    SyncWay,
    check_cues,
    sync_to_speech,
    sync_to_track,
)

_BY = {
    SyncWay.SPEECH: "captions begin with speech",
    SyncWay.RHYTHM: "captions begin with those of the other track",
    SyncWay.WORDS: "places with the same words agree",
}


@dataclass(frozen=True, slots=True)
class SyncWish:
    """What the command line asked for."""

    source: Path
    reference: Path | None
    film: Path | None
    splits: bool
    audio_track: int | None
    """From 1."""


def run(wish: SyncWish, outlet: Outlet) -> None:
    """Find the new times, show and write them; raises `CuesmithError`, `Cancelled`."""
    if wish.reference is not None and wish.film is not None:
        raise UsageError("Either --to or --to-speech, not both.", hint=_EITHER)
    if wish.reference is None and wish.film is None:
        raise UsageError("Say what the captions are to be brought in line with.", hint=_EITHER)
    format_id = outlet.check()
    track = read_captions(wish.source).track
    token = CancelToken()
    with cancel_on_signals(token), Meter() as meter, _in_words_of_commands():
        found = _found(wish, track, meter, token)
    facts = {"by": found.way.value, "confidence": found.confidence, "met": found.met}
    finding = Finding(found.times, {**facts, "of": found.of}, tuple(_lines(found)))
    deliver(track, finding, outlet, format_id)


@contextmanager
def _in_words_of_commands() -> Iterator[None]:
    """Put the window's advice into options."""
    try:
        yield
    except UsageError as error:
        if error.hint == ALLOW_PARTS:
            error.hint = "Add --splits."
        raise


_EITHER = "--to REF for other captions, or --to-speech FILM."


def _found(wish: SyncWish, track: Track, meter: Meter, token: CancelToken) -> Sync:
    if wish.reference is not None:
        others = read_captions(wish.reference).track.cues
        return sync_to_track(track.cues, others, meter.report, token, splits=wish.splits)
    check_cues(track.cues)  # before minutes are spent on listening
    from cuesmith.engines.speech.voices import find_voices

    audio = None if wish.audio_track is None else wish.audio_track - 1
    film = wish.film or Path()
    voices = find_voices(film, track=audio, report=meter.report, token=token)
    return sync_to_speech(track.cues, voices, meter.report, token, splits=wish.splits)


def _lines(found: Sync) -> Iterator[str]:
    yield f"{min(found.confidence, 0.99):.0%} sure: {found.met} of {found.of} {_BY[found.way]}"
    if found.more_parts > 1:
        yield (
            f"warning: the captions seem to move in {found.more_parts} parts, by different "
            "amounts; try --splits"
        )
