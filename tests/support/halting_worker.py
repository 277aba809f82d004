"""The real speech worker, halted at places that a test names; see `halting.py`."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from cuesmith.domain.speech import SpeechEvent
from cuesmith.engines.speech import worker
from cuesmith.engines.speech.worker_wire import Job

Run = Callable[[Job, Callable[[SpeechEvent], None]], None]
_FOLDER = Path(sys.argv[-1])
_find_run = worker._find_run


def _halt_at(place: str) -> None:
    """Stay while a file of that name is there; the worker ends with its parent all the same."""
    while (_FOLDER / place).exists():
        time.sleep(0.005)


def _find_halting(engine: str) -> Run:
    _halt_at("beginning")
    run = _find_run(engine)

    def halting(job: Job, emit: Callable[[SpeechEvent], None]) -> None:
        def tell(event: SpeechEvent) -> None:
            emit(event)
            _halt_at(type(event).__name__)

        run(job, tell)

    return halting


if __name__ == "__main__":
    worker._find_run = _find_halting
    worker.main()
