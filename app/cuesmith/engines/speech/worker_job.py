"""One job in a speech worker, from its start to its end, as the events that an engine gives."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass

from cuesmith.base.errors import CuesmithError, SpeechError
from cuesmith.base.jobs import CancelToken
from cuesmith.domain.speech import Finished, SpeechEvent
from cuesmith.engines.speech.worker_process import WorkerProcess, describe_status
from cuesmith.engines.speech.worker_wire import Job, WireError, decode_answer, encode_job


@dataclass(frozen=True, slots=True)
class Death:
    """How a worker ended before its job was done."""

    how: str
    """Its exit status or signal, in words."""
    started: bool
    """Whether it had said anything."""
    last_words: str
    """The end of what it wrote to standard error."""


def job_events(
    command: Sequence[str],
    job: Job,
    token: CancelToken,
    explain: Callable[[Death], SpeechError],
) -> Generator[SpeechEvent, None, None]:
    """Do a job in a worker of its own; `explain` makes an error of the worker's death.

    Raises what the worker reports, `SpeechError`, and `Cancelled`. Closing the iterator ends the
    worker; after `Finished` its own end no longer matters.
    """
    started = False
    with _start(command) as worker:
        worker.send(encode_job(job))
        for line in worker.answers(token):
            event = _read(line, worker)
            started = True
            yield event
            if isinstance(event, Finished):
                return
        raise explain(Death(describe_status(worker.wait()), started, worker.last_words))


def _start(command: Sequence[str]) -> WorkerProcess:
    try:
        return WorkerProcess(command)
    except OSError as error:
        raise SpeechError(
            f"The speech worker could not be started: {error.strerror}.",
            hint="Close other programs and try again, or install Cuesmith again.",
            details=f"{command}: {error}",
        ) from error


def _read(line: bytes, worker: WorkerProcess) -> SpeechEvent:
    try:
        answer = decode_answer(line)
    except WireError as error:
        shown = f"{error}\n{line[:200]!r}\n{worker.last_words}"
        raise SpeechError("The speech worker said something unknown.", details=shown) from error
    if isinstance(answer, CuesmithError):
        raise answer
    return answer
