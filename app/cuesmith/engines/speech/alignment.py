"""Alignment of known words to sound, in the speech worker."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from cuesmith.base.errors import EngineCrashed, SpeechError
from cuesmith.base.jobs import CancelToken
from cuesmith.domain.speech import Passage, SpeechEvent, SpeechRequest
from cuesmith.engines.speech.draft import check_language
from cuesmith.engines.speech.store import resolve_model
from cuesmith.engines.speech.worker import worker_command
from cuesmith.engines.speech.worker_job import Death, job_events
from cuesmith.engines.speech.worker_wire import Job

_DRAFT_LONGEST_MS = 120_000
_WHISPER_LONGEST_MS = 29_000
"""Whisper hears half a minute at once."""


class DraftAligner:
    """A `services.ports.Aligner` for English that is always there: pocketsphinx."""

    longest = _DRAFT_LONGEST_MS

    def __init__(self, command: Sequence[str] | None = None) -> None:
        self._command = command or worker_command()

    def align(
        self, request: SpeechRequest, passages: Sequence[Passage], token: CancelToken
    ) -> Iterator[SpeechEvent]:
        """One `Heard` for each passage; closing the iterator ends the worker."""
        check_language(request.language)
        token.check()
        job = Job(request, Path(), "draft", engine="draft-align", passages=tuple(passages))
        return job_events(self._command, job, token, _explain)


class WhisperAligner:
    """A `services.ports.Aligner` by a Whisper model, in every language that it knows.

    `resolve` gives the folder of a model by the name or path the user gave.
    """

    longest = _WHISPER_LONGEST_MS

    def __init__(
        self,
        resolve: Callable[[str], Path] = resolve_model,
        command: Sequence[str] | None = None,
    ) -> None:
        self._resolve = resolve
        self._command = command or worker_command()

    def align(
        self, request: SpeechRequest, passages: Sequence[Passage], token: CancelToken
    ) -> Iterator[SpeechEvent]:
        """One `Heard` for each passage; closing the iterator ends the worker."""
        token.check()
        folder = self._resolve(request.model)
        label = request.model or folder.name
        job = Job(request, folder, label, engine="whisper-align", passages=tuple(passages))
        return job_events(self._command, job, token, _explain)


def _explain(death: Death) -> SpeechError:
    return EngineCrashed(
        f"The speech worker stopped while it aligned the script ({death.how}).",
        hint="Try again, or take another engine.",
        details=death.last_words,
    )
