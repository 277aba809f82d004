"""The Whisper engine: faster-whisper in a worker process, heard as a stream of events.

CTranslate2 can abort a whole process, and a GPU can run out of memory: this side outlives both,
loads none of those libraries, and says in words what happened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from cuesmith.base.errors import EngineCrashed, ModelError, SpeechError
from cuesmith.base.jobs import CancelToken
from cuesmith.base.problems import Problem
from cuesmith.domain.speech import (
    Heard,
    LanguageDetected,
    SpeechEvent,
    SpeechRequest,
    Started,
    Warned,
)
from cuesmith.engines.speech.store import resolve_model
from cuesmith.engines.speech.worker import worker_command
from cuesmith.engines.speech.worker_job import Death, job_events
from cuesmith.engines.speech.worker_wire import (
    Job,
    Tuning,
)


class WhisperTranscriber:
    """Transcribes with a Whisper model in CTranslate2's format; `services.ports.Transcriber`.

    `resolve` gives the folder of a model by the name or path the user gave.
    """

    def __init__(
        self,
        resolve: Callable[[str], Path] = resolve_model,
        tuning: Tuning | None = None,
        command: Sequence[str] | None = None,
    ) -> None:
        self._resolve = resolve
        self._tuning = tuning or Tuning()
        self._command = command or worker_command()

    def transcribe(self, request: SpeechRequest, token: CancelToken) -> Iterator[SpeechEvent]:
        """Events as they come; each `Heard.until` is a place where a later run can go on.

        Raises `ModelError`, `MediaError`, `UsageError`, `Cancelled`, and `EngineCrashed` where the
        worker died. Closing the iterator ends the worker.
        """
        token.check()
        folder = self._resolve(request.model)
        label = request.model or folder.name
        if request.device == "auto":
            yield from self._with_a_way_out(request, folder, label, token)
        else:
            yield from self._run(Job(request, folder, label, self._tuning), token)

    def _with_a_way_out(
        self, request: SpeechRequest, folder: Path, label: str, token: CancelToken
    ) -> Iterator[SpeechEvent]:
        """Run where it is fastest; where the worker dies on a GPU, go on without one."""
        rest, on_gpu = replace(request, device="cpu", compute_type="auto"), False
        try:
            for event in self._run(Job(request, folder, label, self._tuning), token):
                if isinstance(event, Started):
                    on_gpu = event.device != "cpu"
                elif isinstance(event, LanguageDetected):
                    rest = replace(rest, language=event.language)
                elif isinstance(event, Heard):
                    rest = replace(rest, start=event.until)
                yield event
        except EngineCrashed as crash:
            if not on_gpu:
                raise
            yield Warned(Problem(f"{crash.message} Going on without the GPU."))
        else:
            return
        yield from self._run(Job(rest, folder, label, self._tuning), token)

    def _run(self, job: Job, token: CancelToken) -> Iterator[SpeechEvent]:
        return job_events(self._command, job, token, lambda death: _explain(death, job))


def _explain(death: Death, job: Job) -> SpeechError:
    if death.started:
        return EngineCrashed(f"The speech worker stopped ({death.how}).", details=death.last_words)
    return ModelError(
        f"The speech worker stopped while it loaded the model “{job.label}” ({death.how}).",
        hint="The model may be damaged, or there is too little memory for it; try another one.",
        details=death.last_words,
    )
