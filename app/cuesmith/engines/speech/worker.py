"""The speech worker: a child process in which an engine may crash without harm.

It reads one job from standard input and writes events to standard output (`worker_wire`). What
native libraries print goes to standard error. When its input ends, its parent is gone or wants it
gone, and it ends at once. It never frees the model: CTranslate2 can crash doing so.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import BinaryIO, NoReturn

from cuesmith.base.errors import CuesmithError
from cuesmith.domain.speech import SpeechEvent
from cuesmith.engines.speech.worker_wire import (
    LONGEST_LINE,
    Job,
    WireError,
    decode_job,
    encode_error,
    encode_event,
)

ARGUMENT = "--speech-worker"
"""With this as its first argument a frozen Cuesmith becomes the worker."""
_FAILED = 3
"""Exit status where the job could not be done; the reason has been sent."""
_NO_JOB = 4
_ORPHANED = 5


def worker_command() -> list[str]:
    """The command that starts a worker with this very installation.

    A frozen build has no interpreter to run a module with: it re-enters its own executable,
    whose entry point hands over to `main` where `ARGUMENT` comes first.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, ARGUMENT]
    # -P: a file named like a module in the current folder must not be imported.
    return [sys.executable, "-P", "-X", "utf8", "-m", "cuesmith.engines.speech.worker"]


def main() -> NoReturn:
    """Do the job on standard input; never returns."""
    answers = _claim_output()
    sys.excepthook = _die
    line = sys.stdin.buffer.readline(LONGEST_LINE)
    try:
        job = decode_job(line)
    except WireError as error:
        print(f"The speech worker got no job: {error}", file=sys.stderr)  # noqa: T201
        _leave(_NO_JOB)
    threading.Thread(target=_end_with_parent, daemon=True).start()

    def emit(event: SpeechEvent) -> None:
        answers.write(encode_event(event))
        answers.flush()

    try:
        _find_run(job.engine)(job, emit)
    except CuesmithError as error:
        answers.write(encode_error(error))
        answers.flush()
        _leave(_FAILED)
    _leave(0)


def _find_run(engine: str) -> Callable[[Job, Callable[[SpeechEvent], None]], None]:
    """The engine's work: slow to import, and only once the parent can be told of a failure."""
    if engine == "draft":
        from cuesmith.engines.speech import draft_run

        return draft_run.run
    if engine == "draft-align":
        from cuesmith.engines.speech import draft_align_run

        return draft_align_run.run
    if engine == "whisper-align":
        from cuesmith.engines.speech import whisper_align_run

        return whisper_align_run.run
    if engine == "voices":
        from cuesmith.engines.speech import diarisation_run

        return diarisation_run.run
    from cuesmith.engines.speech import whisper_run

    return whisper_run.run


def _claim_output() -> BinaryIO:
    """Keep standard output for ourselves; whoever else writes to it writes to standard error."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers


def _end_with_parent() -> None:
    """Wait for the input to end. (PR_SET_PDEATHSIG would follow the parent's thread instead.)"""
    while os.read(0, 1):
        pass
    os._exit(_ORPHANED)


def _die(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
    """A fault of ours: leave the traceback for the bug report, and no chance to hang."""
    sys.__excepthook__(kind, error, traceback)
    _leave(1)


def _leave(status: int) -> NoReturn:
    """Exit without tidying up: freeing a model or a CUDA context may crash, or hang."""
    sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    main()
