"""A script aligned with a medium: heard first, for anchors, then each passage word by word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from cuesmith.base.errors import SpeechError, UsageError
from cuesmith.base.jobs import CancelToken
from cuesmith.domain.alignment import Alignment, Plan, plan_passages, put_together
from cuesmith.domain.cue import Cue, Word
from cuesmith.domain.profiles import Profile
from cuesmith.domain.script import Script, script_words
from cuesmith.domain.segmentation import segment_words
from cuesmith.domain.speech import (
    Finished,
    Heard,
    LanguageDetected,
    Span,
    SpeechEvent,
    SpeechRequest,
    Started,
)
from cuesmith.domain.track import Track, sort_cues
from cuesmith.services.ports import Aligner, Transcriber

Listen = Callable[[str, SpeechEvent], None]
"""Told what is being done ("hear", then "align") and each event of it."""


@dataclass(frozen=True, slots=True)
class Aligning:
    """The two engines that an alignment needs."""

    transcriber: Transcriber
    aligner: Aligner


def align_script(
    script: Script,
    request: SpeechRequest,
    engines: Aligning,
    token: CancelToken,
    listen: Listen = lambda _step, _event: None,
) -> Alignment:
    """The times of a script's words in a medium.

    The request says which medium, language and model. Raises `UsageError` for a script without
    words, `SpeechError`, `MediaError`, `Cancelled`.
    """
    words, spoken = script_words(script), spoken_text(script)
    heard = _Ears(request.language or "und")
    events = engines.transcriber.transcribe(replace(request, script=spoken, words=True), token)
    heard.take(events, lambda event: listen("hear", event))
    end = heard.end if request.end is None else min(request.end, heard.end)
    whole = Span(request.start, max(end, request.start + 1))
    plan = plan_passages(words, heard.words, whole, engines.aligner.longest)
    request = replace(request, language=heard.language)
    if not plan.passages:
        raise SpeechError(
            f"Nothing of the script was heard in {request.media.name}.",
            hint="Do they belong together, and is the language right?",
        )
    found = _find(request, plan, engines.aligner, token, listen)
    return put_together(script, plan, found, whole, heard.language)


def spoken_text(script: Script) -> str:
    """All that is to be spoken; raises `UsageError` where that is nothing."""
    spoken = " ".join(word.text for word in script_words(script) if not word.sound)
    if not spoken:
        raise UsageError(
            "The script holds no words to be spoken.",
            hint="Give the text that is said; headings and sounds in brackets do not count.",
        )
    return spoken


class _Ears:
    """What a transcriber heard."""

    def __init__(self, language: str) -> None:
        self.words: list[Word] = []
        self.language = language
        self.end = 0
        """Milliseconds of the medium."""

    def take(self, events: Iterable[SpeechEvent], listen: Callable[[SpeechEvent], None]) -> None:
        """Everything, to the end."""
        for event in events:
            match event:
                case Started(duration=duration):
                    self.end = duration or 0
                case LanguageDetected(language=language):
                    self.language = language
                case Heard(segments=segments, until=until):
                    self.words += [word for segment in segments for word in segment.words]
                    self.end = max(self.end, until)
                    if segments and self.language == "und":
                        self.language = segments[0].language
                case Finished(until=until):
                    self.end = max(self.end, until)
                case _:
                    pass
            listen(event)


def _find(
    request: SpeechRequest, plan: Plan, aligner: Aligner, token: CancelToken, listen: Listen
) -> Sequence[Sequence[Word]]:
    found: list[Sequence[Word]] = []
    for event in aligner.align(request, plan.passages, token):
        if isinstance(event, Heard):
            found += [segment.words for segment in event.segments]
        listen("align", event)
    return found


def script_cues(
    alignment: Alignment, profile: Profile, *, end: int | None = None
) -> tuple[Cue, ...]:
    """Cues of an aligned script by a readability profile; each paragraph's end is a cue's end, and
    so are the edges of what is not spoken. `end` is where the medium ends, in milliseconds.
    """
    cues: list[Cue] = []
    starts = [segment.start for segment in alignment.segments]
    limits = [*(start - profile.min_gap for start in starts[1:]), end]
    for segment, limit in zip(alignment.segments, limits, strict=False):
        cues += segment_words([segment], profile, end=limit)
    return sort_cues(cues)


def script_track(alignment: Alignment, profile: Profile, *, end: int | None = None) -> Track:
    """A track of an aligned script."""
    language = next((each.language for each in alignment.segments), "und")
    return Track(cues=script_cues(alignment, profile, end=end), language=language)
