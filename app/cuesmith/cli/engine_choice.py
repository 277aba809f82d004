"""Which speech engine takes the work: the place where engines meet the rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from cuesmith.base.errors import CuesmithError, ModelError
from cuesmith.base.jobs import CancelToken, Report
from cuesmith.domain.speech import SpeechRequest
from cuesmith.engines.media.tracks import check_sound
from cuesmith.services.alignment import Aligning
from cuesmith.services.ports import Transcriber


def choose_engine(
    name: str,
    request: SpeechRequest,
    report: Report,
    token: CancelToken,
    in_words: Callable[[CuesmithError], str] = str,
) -> tuple[Transcriber, SpeechRequest]:
    """The engine called `name` ("auto", "whisper", "draft"), and the request as it wants it.

    `auto` takes Whisper where the model is on disk or can be fetched, otherwise the draft engine,
    which tells the reason as `in_words` puts it.
    Raises `ModelError` or `SpeechError` where nothing fits, and before a model is looked for
    `MediaError` where there is no sound.
    """
    check_sound(request.media, request.audio_track)
    if name == "draft":
        return _draft(()), request
    try:
        return _whisper(request, report, token)
    except ModelError as error:
        if name == "whisper" or request.model or not _draft_will_do(request):
            raise
        return _draft((f"Whisper is not used: {in_words(error)}",)), request


def choose_aligner(
    name: str,
    request: SpeechRequest,
    report: Report,
    token: CancelToken,
    in_words: Callable[[CuesmithError], str] = str,
) -> tuple[Aligning, SpeechRequest]:
    """The engines that align a script, chosen as `choose_engine` does."""
    transcriber, request = choose_engine(name, request, report, token, in_words)
    from cuesmith.engines.speech.alignment import DraftAligner, WhisperAligner
    from cuesmith.engines.speech.draft import DraftTranscriber

    if isinstance(transcriber, DraftTranscriber):
        return Aligning(transcriber, DraftAligner()), request
    return Aligning(transcriber, WhisperAligner()), request


def _whisper(
    request: SpeechRequest, report: Report, token: CancelToken
) -> tuple[Transcriber, SpeechRequest]:
    from cuesmith.engines.speech.store import find_or_get_model
    from cuesmith.engines.speech.whisper import WhisperTranscriber

    translating = request.task == "translate"
    folder = find_or_get_model(
        request.model, request.language, report, token, translating=translating
    )
    engine = WhisperTranscriber(resolve=lambda _name: folder)
    return engine, replace(request, model=request.model or folder.name)


def _draft(notices: tuple[str, ...]) -> Transcriber:
    from cuesmith.engines.speech.draft import DraftTranscriber

    return DraftTranscriber(notices)


def _draft_will_do(request: SpeechRequest) -> bool:
    """Whether English, untranslated, is what was asked for; the draft engine has nothing else."""
    language = (request.language or "en").lower()
    return request.task == "transcribe" and language.split("-")[0] in ("en", "eng", "english")
