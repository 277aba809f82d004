"""The work behind `cuesmith transcribe`: each medium in turn, and where its captions go."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from cuesmith.base.errors import CuesmithError, UsageError
from cuesmith.base.jobs import CancelToken, Progress, Report
from cuesmith.base.paths import journals_dir
from cuesmith.cli.engine_choice import choose_engine
from cuesmith.cli.errors import EXIT_CANCELLED, EXIT_ERROR
from cuesmith.cli.outputs import STDOUT, Target, plan_outputs
from cuesmith.cli.profiles import load_profile
from cuesmith.cli.progress import Listener, listening
from cuesmith.domain.profiles import Profile
from cuesmith.domain.speech import SpeechRequest
from cuesmith.domain.subtitle_file import WriteOptions
from cuesmith.domain.track import Track
from cuesmith.engines.formats import files
from cuesmith.services.transcription import Transcript, forget, heard_before, to_track, transcribe


@dataclass(frozen=True, slots=True)
class Wish:
    """What the command line asked for besides the speech itself."""

    output: Path | None
    format_id: str | None
    engine: str
    profile: str
    word_stamps: bool
    resume: bool
    json_progress: bool


def run(requests: list[SpeechRequest], wish: Wish) -> int:
    """Transcribe every medium; one that fails does not stop the rest. Gives the exit status."""
    profile = load_profile(wish.profile)
    if wish.output == STDOUT and wish.json_progress:
        raise UsageError("--json-progress and -o - both want standard output.")
    media = [request.media for request in requests]
    targets = plan_outputs(media, wish.output, wish.format_id, replace=wish.resume)
    token, status = CancelToken(), 0
    with listening(wish.json_progress) as listener, cancel_on_interrupt(token):
        for request, target in zip(requests, targets, strict=True):
            try:
                _run_one(request, target, profile, wish, listener, token)
            except CuesmithError as error:
                listener.notice("error", error.message, file=str(request.media), hint=error.hint)
                _say_what_is_kept(request, listener)
                status = EXIT_ERROR
            if token.cancelled:
                return EXIT_CANCELLED
    return status


def _run_one(
    request: SpeechRequest,
    target: Target,
    profile: Profile,
    wish: Wish,
    listener: Listener,
    token: CancelToken,
) -> None:
    check_medium(request.media)
    journals = journals_dir()
    start = _resume_point(journals, request, wish.resume, listener)
    listener.begin(request.media.name, start)
    engine, request = choose_engine(wish.engine, request, _reporter(listener), token)
    transcript = transcribe(
        request, engine, listener.event, token, journals=journals, resume=wish.resume
    )
    track = to_track(transcript, profile, words=request.words)
    if not transcript.complete and not track.cues:
        # An empty file would stand in the place of one that may be good.
        listener.notice("note", "stopped before anything was heard; nothing is written")
        return
    write_captions(track, target, wish)
    if transcript.complete:
        forget(journals, request)
    _summarise(request.media, transcript, track, target, listener)


def check_medium(medium: Path) -> None:
    """Refuse what cannot be a medium, in words."""
    if not medium.exists():
        raise UsageError(f"There is no file {medium}.", hint="Check its name and folder.")
    if medium.is_dir():
        raise UsageError(f"{medium} is a folder.", hint="Name the media files in it.")


def _resume_point(journals: Path, request: SpeechRequest, resume: bool, listener: Listener) -> int:
    if not resume:
        return 0
    until = heard_before(journals, request).until
    if not until:
        listener.notice("note", f"nothing was left of an earlier run on {request.media.name}")
    return until


def _say_what_is_kept(request: SpeechRequest, listener: Listener) -> None:
    if not request.media.is_file():
        return
    until = heard_before(journals_dir(), request).until
    if until:
        listener.notice(
            "note",
            f"what was heard up to {until / 1000:.1f} s is kept; "
            "run again with --resume to go on from there",
        )


def _reporter(listener: Listener) -> Report:
    def report(progress: Progress) -> None:
        listener.notice("model", progress.message)

    return report


def write_captions(track: Track, target: Target, wish: Wish) -> None:
    """Write a track where it was asked for."""
    options = WriteOptions(word_stamps=wish.word_stamps)
    if target.path == STDOUT:
        sys.stdout.write(files.render(track, target.format_id, options))
    else:
        files.write(track, target.path, target.format_id, options)


def _summarise(
    medium: Path, transcript: Transcript, track: Track, target: Target, listener: Listener
) -> None:
    doubtful = sum(bool(cue.doubts) for cue in track.cues)
    if doubtful:
        listener.notice("note", f"{doubtful} of {len(track.cues)} cues are doubtful")
    if transcript.missed:
        seconds = sum(span.duration for span in transcript.missed) / 1000
        listener.notice(
            "note", f"{seconds:.0f} s of speech in {len(transcript.missed)} places got no text"
        )
    if not track.cues:
        listener.notice("warning", f"no speech was found in {medium.name}; the captions are empty")
    count = "1 cue" if len(track.cues) == 1 else f"{len(track.cues)} cues"
    done = f"{count} written to {target}"
    if not transcript.complete:
        done = f"stopped at {transcript.until / 1000:.1f} s; {done}; --resume goes on from there"
    listener.notice(
        "written", done, file=str(target), cues=len(track.cues), complete=transcript.complete
    )


@contextmanager
def cancel_on_interrupt(token: CancelToken) -> Iterator[None]:
    """Turn the first Ctrl-C into a cancel; a second one ends us at once."""

    def on_interrupt(_number: int, _frame: FrameType | None) -> None:
        if token.cancelled:
            raise KeyboardInterrupt
        token.cancel()

    before = signal.signal(signal.SIGINT, on_interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
