"""A transcription whose cues are handed out while it runs, whatever its end."""

from __future__ import annotations

from collections.abc import Callable

from cuesmith.base.errors import Cancelled, CuesmithError
from cuesmith.domain.profiles import Profile
from cuesmith.domain.speech import Heard, LanguageDetected, Missed, SpeechEvent, Started, Warned
from cuesmith.services.live_captions import CaptionStream, Delivery, ResumePoint
from cuesmith.services.transcription import Listen, Transcript

News = Started | LanguageDetected | Missed | Warned | Delivery
"""What a run tells while it goes."""


def transcribe_live(
    hear: Callable[[Listen], Transcript],
    profile: Profile,
    resumed: ResumePoint | None,
    emit: Callable[[News], None],
) -> Transcript:
    """Run `hear`, which tells what it hears; `emit` gets cues as they become final.

    However the run ends, all that was heard has been emitted then; its errors are raised.
    """
    stream = CaptionStream(profile, resumed)
    duration: int | None = None

    def listen(event: SpeechEvent) -> None:
        nonlocal duration
        if isinstance(event, Heard):
            emit(stream.feed(event))
        elif isinstance(event, Started | LanguageDetected | Missed | Warned):
            duration = event.duration if isinstance(event, Started) else duration
            emit(event)

    try:
        transcript = hear(listen)
    except (CuesmithError, Cancelled):
        emit(stream.close(complete=False))
        raise
    emit(stream.close(complete=transcript.complete, end=duration))
    return transcript
