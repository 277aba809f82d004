"""Which speech engine takes the work: the place where engines meet the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from cuesmith.base.errors import ModelError, SpeechError
from cuesmith.base.jobs import CancelToken, Report
from cuesmith.domain.speech import SpeechEvent, SpeechRequest, Started
from cuesmith.services.ports import Transcriber


@dataclass(frozen=True, slots=True)
class _WithNotices:
    """An engine that says first why it was chosen."""

    engine: Transcriber
    notices: tuple[str, ...]

    def transcribe(self, request: SpeechRequest, token: CancelToken) -> Iterator[SpeechEvent]:
        for event in self.engine.transcribe(request, token):
            if isinstance(event, Started):
                event = replace(event, notices=self.notices + event.notices)
            yield event


def choose_engine(
    name: str, request: SpeechRequest, report: Report, token: CancelToken
) -> tuple[Transcriber, SpeechRequest]:
    """The engine called `name` ("auto", "whisper", "draft"), and the request as it wants it.

    `auto` takes Whisper where the model is on disk or can be fetched, otherwise the draft engine.
    Raises `ModelError` or `SpeechError` where nothing fits.
    """
    if name == "draft":
        return _draft(), request
    try:
        return _whisper(request, report, token)
    except ModelError as error:
        if name == "whisper" or request.model or not _speaks_english(request):
            raise
        return _WithNotices(_draft(), (f"Whisper is not used: {error}",)), request


def _whisper(
    request: SpeechRequest, report: Report, token: CancelToken
) -> tuple[Transcriber, SpeechRequest]:
    from cuesmith.engines.speech.store import find_or_get_model
    from cuesmith.engines.speech.whisper import WhisperTranscriber

    folder = find_or_get_model(request.model, request.language, report, token)
    return WhisperTranscriber(), replace(request, model=str(folder))


def _draft() -> Transcriber:
    from cuesmith.engines.media.audio import stream_audio
    from cuesmith.engines.media.probe import probe
    from cuesmith.engines.speech.draft import DraftTranscriber

    def duration(medium: Path) -> int | None:
        seconds = probe(medium).duration
        return None if seconds is None else round(seconds * 1000)

    return DraftTranscriber(stream_audio, duration)


def _speaks_english(request: SpeechRequest) -> bool:
    language = (request.language or "en").lower()
    if request.task == "translate":
        raise SpeechError(
            "Translating speech needs a Whisper model, and there is none.",
            hint="Get one with `cuesmith models get small`, or leave out --task translate.",
        )
    return language.split("-")[0] in ("en", "eng", "english")
