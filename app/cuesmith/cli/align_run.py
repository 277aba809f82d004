"""The work behind `cuesmith align`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from textwrap import shorten

from cuesmith.base.errors import Cancelled, CuesmithError, UsageError
from cuesmith.base.jobs import CancelToken, Progress
from cuesmith.cli.engine_choice import choose_aligner
from cuesmith.cli.errors import EXIT_CANCELLED, EXIT_ERROR
from cuesmith.cli.profiles import load_profile
from cuesmith.cli.progress import Listener, listening
from cuesmith.cli.rewriting import check_output, read_captions
from cuesmith.cli.transcribe_run import cancel_on_interrupt, check_medium
from cuesmith.domain.alignment import Alignment, without_unspoken
from cuesmith.domain.cue_alignment import script_of, timed_cues
from cuesmith.domain.profiles import Profile
from cuesmith.domain.script import Script, parse_script
from cuesmith.domain.speech import SpeechEvent, SpeechRequest, Started
from cuesmith.domain.subtitle_file import WriteOptions
from cuesmith.domain.timecode import format_clock
from cuesmith.domain.track import Track, sort_cues
from cuesmith.engines.formats import files
from cuesmith.engines.script_files import ENDINGS, read_script
from cuesmith.services.alignment import align_script, script_track, spoken_text

_SHOWN = 5
"""Places that are named one by one: of speech without a script, and of a script unspoken."""
_QUOTED = 60
"""Characters of a passage that are quoted."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the command line asked for besides the speech itself."""

    script: Path
    out: Path
    engine: str
    profile: str
    sounds: bool
    by_line: bool
    unspoken: bool
    retime: bool
    word_stamps: bool
    force: bool


def run(request: SpeechRequest, wish: Wish, *, json_progress: bool) -> int:
    """Align and write; gives the exit status."""
    profile = load_profile(wish.profile)
    format_id = check_output(wish.out, force=wish.force)
    check_medium(request.media)
    captions = None if wish.script.suffix.lower() in ENDINGS else read_captions(wish.script).track
    if wish.retime and captions is None:
        raise UsageError("--retime is for captions; a script has no cues yet.")
    script = script_of(captions.cues) if captions else _script(wish)
    spoken_text(script)  # before a model is fetched for nothing
    token = CancelToken()
    with listening(json_progress) as listener, cancel_on_interrupt(token):
        try:
            alignment, end = _align(script, request, wish, listener, token)
        except Cancelled:
            listener.notice("note", "stopped; nothing is written")
            return EXIT_CANCELLED
        except CuesmithError as error:
            listener.notice("error", error.message, file=str(request.media), hint=error.hint)
            return EXIT_ERROR
        if captions:
            track = _timed(captions, alignment, profile, wish, listener)
        else:
            kept = alignment if wish.unspoken else without_unspoken(alignment)
            track = script_track(kept, profile, end=end)
        files.write(track, wish.out, format_id, WriteOptions(word_stamps=wish.word_stamps))
        _tell(alignment, listener)
        listener.notice("written", f"{_cues(len(track.cues))} written to {wish.out}")
    return 0


def _script(wish: Wish) -> Script:
    text = read_script(wish.script)
    return parse_script(text, keep_sounds=wish.sounds, by_line=wish.by_line)


def _align(
    script: Script, request: SpeechRequest, wish: Wish, listener: Listener, token: CancelToken
) -> tuple[Alignment, int | None]:
    """The alignment, and the milliseconds of the medium."""
    listener.begin(request.media.name, 0, "listening")

    def report(progress: Progress) -> None:
        listener.notice("model", progress.message)

    engines, request = choose_aligner(wish.engine, request, report, token)
    ends: list[int] = []

    def listen(step: str, event: SpeechEvent) -> None:
        if isinstance(event, Started):
            ends.extend([event.duration] if event.duration else [])
        if isinstance(event, Started) and step == "align":
            # From the beginning again, with a pace of its own.
            listener.begin(request.media.name, 0, "timing the words")
        listener.event(event)

    alignment = align_script(script, request, engines, token, listen)
    return alignment, max(ends, default=None)


def _timed(
    captions: Track, alignment: Alignment, profile: Profile, wish: Wish, listener: Listener
) -> Track:
    timed = timed_cues(captions.cues, alignment, profile if wish.retime else None)
    if timed.misplaced:
        listener.notice(
            "warning",
            f"{_cues(len(timed.misplaced))} shown when something else is said: their words' times "
            "are estimates.",
            hint="Use --retime, or `cuesmith sync` first.",
        )
    language = captions.language
    if language == "und" and alignment.segments:
        language = alignment.segments[0].language
    return replace(captions, cues=sort_cues(timed.cues), language=language)


def _tell(alignment: Alignment, listener: Listener) -> None:
    if alignment.is_of_another:
        listener.notice(
            "warning",
            f"script and recording hardly agree ({alignment.agreement:.0%}); the times mean "
            "little.",
            hint="Is it the script of another recording, or in another language than --language?",
            agreement=round(alignment.agreement, 3),
        )
    if alignment.unspoken:
        count = alignment.unspoken
        listener.notice(
            "note",
            f"{'1 word is' if count == 1 else f'{count} words are'} in the script, but seemingly "
            "not spoken",
            words=count,
        )
    for segment in alignment.silent[:_SHOWN]:
        said = shorten(segment.text, _QUOTED, placeholder="…")
        listener.notice(
            "note",
            f"not spoken, at {format_clock(segment.start)}: “{said}”",
            start=segment.start / 1000,
            text=segment.text,
        )
    _tell_rest(len(alignment.silent), listener)
    for span in alignment.unscripted[:_SHOWN]:
        listener.notice(
            "note",
            f"speech that is not in the script: {format_clock(span.start)} to "
            f"{format_clock(span.end)}",
            start=span.start / 1000,
            end=span.end / 1000,
        )
    _tell_rest(len(alignment.unscripted), listener)


def _tell_rest(places: int, listener: Listener) -> None:
    if places > _SHOWN:
        more = places - _SHOWN
        listener.notice("note", f"and in {more} more place{'s' * (more > 1)}")


def _cues(count: int) -> str:
    return "1 cue" if count == 1 else f"{count} cues"
