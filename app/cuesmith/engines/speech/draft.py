"""The draft engine: pocketsphinx with the English model that comes in its wheel.

It needs no download and no network, so it always works; it is rough, and says so. It runs in the
speech worker: it keeps Python's lock for seconds at a time, which would freeze a window.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from cuesmith.base.errors import CuesmithError, EngineCrashed, SpeechError
from cuesmith.base.jobs import CancelToken
from cuesmith.domain.speech import Finished, SpeechEvent, SpeechRequest, Started
from cuesmith.engines.speech.worker import worker_command
from cuesmith.engines.speech.worker_process import WorkerProcess, describe_status
from cuesmith.engines.speech.worker_wire import Job, WireError, decode_answer, encode_job

_ENGLISH = ("", "en", "eng", "english", "und")


class DraftTranscriber:
    """A `services.ports.Transcriber` that is always there, and rough.

    `notices` are told besides its own, such as why Whisper did not take the work.
    """

    def __init__(self, notices: tuple[str, ...] = (), command: Sequence[str] | None = None) -> None:
        self._notices = notices
        self._command = command or worker_command()

    def transcribe(self, request: SpeechRequest, token: CancelToken) -> Iterator[SpeechEvent]:
        """English speech, utterance by utterance; each `Heard.until` is a place to go on from.

        Raises `SpeechError` for another language, `MediaError`, `Cancelled`, and `EngineCrashed`
        where the worker died. Closing the iterator ends the worker.
        """
        _check_language(request.language)
        token.check()
        with WorkerProcess(self._command) as worker:
            worker.send(encode_job(Job(request, Path(), "draft", engine="draft")))
            for line in worker.answers(token):
                event = _read(line)
                if isinstance(event, Started):
                    event = replace(event, notices=(*self._notices, *event.notices))
                yield event
                if isinstance(event, Finished):
                    return
            how = describe_status(worker.wait())
            raise EngineCrashed(
                f"The draft engine stopped in the middle of its work ({how}).",
                hint="What it heard is kept; --resume goes on from there.",
                details=worker.last_words,
            )


def _check_language(language: str | None) -> None:
    if (language or "").split("-")[0].lower() in _ENGLISH:
        return
    raise SpeechError(
        f"The draft engine understands English only, not {language!r}.",
        hint="Get a Whisper model (cuesmith models get small) and use --engine whisper.",
    )


def _read(line: bytes) -> SpeechEvent:
    try:
        answer = decode_answer(line)
    except WireError as error:
        raise SpeechError(
            "The speech worker said something unknown.", details=str(error)
        ) from error
    if isinstance(answer, CuesmithError):
        raise answer
    return answer
