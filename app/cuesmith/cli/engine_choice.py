"""Which speech engine takes the work: the place where engines meet the rest."""

from __future__ import annotations

from dataclasses import replace

from cuesmith.base.errors import ModelError, SpeechError
from cuesmith.base.jobs import CancelToken, Report
from cuesmith.domain.speech import SpeechRequest
from cuesmith.services.ports import Transcriber

DRAFT_NOTICE = (
    "These are draft captions: the built-in draft engine knows English only and makes many "
    "mistakes. For good ones, get a Whisper model with `cuesmith models get small`."
)


def choose_engine(
    name: str, request: SpeechRequest, report: Report, token: CancelToken
) -> tuple[Transcriber, SpeechRequest]:
    """The engine called `name` ("auto", "whisper", "draft"), and the request as it wants it.

    `auto` takes Whisper where the model is on disk or can be fetched, otherwise the draft engine.
    Raises `ModelError` or `SpeechError` where nothing fits.
    """
    if name == "draft":
        return _draft(()), request
    try:
        return _whisper(request, report, token)
    except ModelError as error:
        if name == "whisper" or request.model or not _speaks_english(request):
            raise
        return _draft((f"{error}", DRAFT_NOTICE)), request


def _whisper(
    request: SpeechRequest, report: Report, token: CancelToken
) -> tuple[Transcriber, SpeechRequest]:
    from cuesmith.engines.speech.store import find_or_get_model
    from cuesmith.engines.speech.whisper import WhisperTranscriber

    folder = find_or_get_model(request.model, request.language, report, token)
    return WhisperTranscriber(), replace(request, model=str(folder))


def _draft(notices: tuple[str, ...]) -> Transcriber:
    from cuesmith.engines.speech.draft import DraftTranscriber

    return DraftTranscriber(notices=notices)


def _speaks_english(request: SpeechRequest) -> bool:
    language = (request.language or "en").lower()
    if request.task == "translate":
        raise SpeechError(
            "Translating speech needs a Whisper model, and there is none.",
            hint="Get one with `cuesmith models get small`, or leave out --task translate.",
        )
    return language.split("-")[0] in ("en", "eng", "english")
