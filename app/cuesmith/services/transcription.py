"""From a medium to a transcript: the engine's events recorded, crashes outlived, cues made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from cuesmith.base.errors import Cancelled, EngineCrashed
from cuesmith.base.jobs import CancelToken
from cuesmith.base.problems import Problem
from cuesmith.domain.profiles import Profile
from cuesmith.domain.segmentation import segment_words
from cuesmith.domain.speech import (
    Finished,
    Heard,
    LanguageDetected,
    Missed,
    Segment,
    Span,
    SpeechEvent,
    SpeechRequest,
    Started,
    Warned,
)
from cuesmith.domain.track import Track, sort_cues
from cuesmith.services.journal import Journal, Recorded, journal_path, read_journal
from cuesmith.services.ports import Transcriber

_CRASHES_IN_A_ROW = 3
"""How often the engine may die without having got any further before we give up."""

Listen = Callable[[SpeechEvent], None]


@dataclass(frozen=True, slots=True)
class Transcript:
    """What was heard, and how it came about."""

    segments: tuple[Segment, ...] = ()
    until: int = 0
    """Milliseconds of the medium that are done."""
    complete: bool = False
    spoken: str = ""
    """BCP 47 of the speech as the engine detected it; empty where it did not say."""
    engine: Started | None = None
    missed: tuple[Span, ...] = ()
    """Speech that got no text."""
    problems: tuple[Problem, ...] = ()

    @property
    def language(self) -> str:
        """BCP 47 of the text, which a translation may have in another language than the speech."""
        known = Counter(segment.language for segment in self.segments)
        del known["und"]
        return known.most_common(1)[0][0] if known else self.spoken or "und"


def transcribe(
    request: SpeechRequest,
    engine: Transcriber,
    listen: Listen,
    token: CancelToken,
    *,
    journals: Path,
    resume: bool = False,
) -> Transcript:
    """Transcribe a medium; each segment is in a journal in `journals` before `listen` hears of it.

    When the engine's process dies, a new one goes on from the last segment. When the user
    cancels, what was heard is returned with `complete` false. With `resume`, what an earlier run
    recorded is kept and not done again. The journal stays until `forget` is called.

    Raises `SpeechError`, `MediaError` and `FileError`; what was recorded until then can be resumed.
    """
    path = journal_path(journals, request.media, request.audio_track)
    recorded = heard_before(journals, request) if resume else Recorded()
    transcript = Transcript(recorded.segments, recorded.until, spoken=recorded.language)
    if recorded.until:
        listen(Heard(recorded.segments, recorded.until))
    with Journal(path, request.media, recorded) as journal:
        for event in _outlive_crashes(request, recorded, engine, token):
            if isinstance(event, Heard | LanguageDetected):
                journal.add(event)
            transcript = _absorb(transcript, event)
            listen(event)
    return transcript


def heard_before(journals: Path, request: SpeechRequest) -> Recorded:
    """What an earlier run on the same medium left, which may be nothing."""
    path = journal_path(journals, request.media, request.audio_track)
    return read_journal(path) or Recorded()


def forget(journals: Path, request: SpeechRequest) -> None:
    """Remove the journal of a medium, once its captions are written."""
    journal_path(journals, request.media, request.audio_track).unlink(missing_ok=True)


def to_track(transcript: Transcript, profile: Profile, *, words: bool = True) -> Track:
    """Cues of a transcript, by a readability profile, with how they came to be as metadata.

    Without `words` the cues have none: not even those whose times had to be shared out.
    """
    end = transcript.engine.duration if transcript.engine else None
    cues = segment_words(transcript.segments, profile, end=end)
    if not words:
        cues = tuple(replace(cue, words=()) for cue in cues)
    return Track(cues=sort_cues(cues), language=transcript.language, metadata=_metadata(transcript))


def _metadata(transcript: Transcript) -> tuple[tuple[str, str], ...]:
    if transcript.engine is None:
        return ()
    facts = origin_facts(transcript.engine)
    return facts if transcript.complete else (*facts, incomplete_fact(transcript.until))


def origin_facts(started: Started) -> tuple[tuple[str, str], ...]:
    """How a track came to be, as its metadata."""
    facts = (
        ("engine", started.engine),
        ("model", started.model),
        ("device", started.device),
        ("compute_type", started.compute_type),
        ("notice", " ".join(started.notices)),
    )
    return tuple((key, value) for key, value in facts if value)


def incomplete_fact(until: int) -> tuple[str, str]:
    """That a track ends before its medium does; `until` in milliseconds."""
    return ("incomplete", f"done up to {until / 1000:.3f} s")


def _outlive_crashes(
    request: SpeechRequest, recorded: Recorded, engine: Transcriber, token: CancelToken
) -> Iterator[SpeechEvent]:
    """The events of one run, or of several where the engine died in between."""
    until, crashes = max(recorded.until, request.start), 0
    language = request.language or recorded.language or None
    while True:
        try:
            for event in engine.transcribe(replace(request, start=until, language=language), token):
                if isinstance(event, Heard) and event.until > until:
                    until, crashes = event.until, 0
                elif isinstance(event, LanguageDetected):
                    # A new engine must not guess again, from whatever it hears first.
                    language = event.language
                yield event
        except Cancelled:
            return
        except EngineCrashed as crash:
            crashes += 1
            if crashes >= _CRASHES_IN_A_ROW:
                raise
            yield Warned(Problem(f"{crash.message} Going on from {until / 1000:.1f} s."))
        else:
            return


def _absorb(transcript: Transcript, event: SpeechEvent) -> Transcript:
    match event:
        case Started():
            return replace(transcript, engine=event)
        case LanguageDetected(language=language):
            return replace(transcript, spoken=language)
        case Heard(segments=segments, until=until):
            # A list would be cheaper to grow; a run has some thousands of segments at most.
            return replace(transcript, segments=transcript.segments + segments, until=until)
        case Missed(span=span):
            return replace(transcript, missed=(*transcript.missed, span))
        case Warned(problem=problem):
            return replace(transcript, problems=(*transcript.problems, problem))
        case Finished(until=until):
            return replace(transcript, until=until, complete=True)
