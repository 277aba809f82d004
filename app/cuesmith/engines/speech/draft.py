"""The draft engine: pocketsphinx with the English model that comes in its wheel.

It needs no download and no network, so it always works; it is rough, and says so. It runs in the
speech worker: it keeps Python's lock for seconds at a time, which would freeze a window.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from cuesmith.base.errors import EngineCrashed, SpeechError
from cuesmith.base.jobs import CancelToken
from cuesmith.domain.speech import SpeechEvent, SpeechRequest, Started
from cuesmith.engines.speech.worker import worker_command
from cuesmith.engines.speech.worker_job import Death, job_events
from cuesmith.engines.speech.worker_wire import Job

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
        check_language(request.language)
        token.check()
        job = Job(request, Path(), "draft", engine="draft")
        with closing(job_events(self._command, job, token, _explain)) as events:
            for event in events:
                if isinstance(event, Started):
                    event = replace(event, notices=(*self._notices, *event.notices))
                yield event


def _explain(death: Death) -> SpeechError:
    return EngineCrashed(
        f"The draft engine stopped in the middle of its work ({death.how}).",
        hint="What it heard is kept; --resume goes on from there.",
        details=death.last_words,
    )


def check_language(language: str | None) -> None:
    """Raise `SpeechError` for anything but English, or a language that nobody named."""
    if (language or "").split("-")[0].lower() in _ENGLISH:
        return
    raise SpeechError(
        f"The draft engine understands English only, not {language!r}.",
        hint="Get a Whisper model (cuesmith models get small) and use --engine whisper.",
    )
