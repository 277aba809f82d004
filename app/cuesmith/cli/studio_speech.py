"""The studio's speech recognition: engines, models and journals, handed to the window.

What engines advise names commands to type; here it is put into words of the window.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from cuesmith.base.errors import FileError, ModelError, SpeechError, UsageError
from cuesmith.base.jobs import CancelToken, Report
from cuesmith.base.paths import journals_dir, models_dir, queues_dir
from cuesmith.bridge.ports import SpeechPorts, SpeechRun
from cuesmith.domain.speech_choice import MachineSummary, SpeechModel
from cuesmith.services.transcription import Listen, Transcript, transcribe

if TYPE_CHECKING:
    from cuesmith.engines.speech.store import ModelEntry

_COMMANDS = re.compile(r"cuesmith \w|(?<!\w)--\w|`")
_RUN = re.compile(r"[A-Za-z0-9]{1,64}")


def make_speech_ports() -> SpeechPorts:
    """The real engines and the real model store."""
    return SpeechPorts(
        hear=_hear,
        forget=_forget,
        models=_models,
        preferred=_preferred,
        fetch=_fetch,
        remove=_remove,
        folder_problem=_folder_problem,
        machine=_machine,
        queues=queues_dir(),
    )


def _hear(run: SpeechRun, listen: Listen, report: Report, token: CancelToken) -> Transcript:
    from cuesmith.cli.engine_choice import choose_engine
    from cuesmith.cli.transcribe_run import check_medium

    with in_words_of_the_window():
        check_medium(run.medium)
        request = run.choice.request(run.medium, run.start, run.end)
        engine, request = choose_engine(run.choice.engine, request, report, token)
        journals = _place_for_journals(run.run)
        return transcribe(request, engine, listen, token, journals=journals, resume=run.resume)


def _place_for_journals(run: str) -> Path:
    """The run's folder; one that goes with this process where the user's own cannot be written:
    the window has said by then that nothing can be saved, and goes on in memory."""
    folder = _journals(run)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return Path(_passing_folder().name) / run
    return folder


@cache
def _passing_folder() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="cuesmith-journals-")


def _journals(run: str) -> Path:
    """A folder for each run, so that two runs on one medium know nothing of each other."""
    if not _RUN.fullmatch(run):
        raise UsageError("The run has a name that cannot be.", details=run)
    return journals_dir() / run


def _forget(run: str) -> None:
    # What cannot be removed does no harm.
    shutil.rmtree(_journals(run), ignore_errors=True)


def _models() -> tuple[SpeechModel, ...]:
    from cuesmith.engines.speech.store import list_entries

    return tuple(_model(entry) for entry in list_entries())


def _preferred() -> tuple[SpeechModel, ...]:
    from cuesmith.engines.speech.store import list_models

    entries = {model.name: model for model in _models()}
    return tuple(entries[model.name] for model in list_models() if model.name in entries)


def _model(entry: ModelEntry) -> SpeechModel:
    here = entry.path is not None and entry.path.parent == models_dir()
    return SpeechModel(
        entry.name,
        entry.megabytes,
        entry.languages,
        entry.advice,
        entry.path,
        entry.partial,
        removable=here or bool(entry.partial),
    )


def _fetch(name: str, report: Report, token: CancelToken) -> Path:
    from cuesmith.engines.speech.store import get_model

    with in_words_of_the_window():
        return get_model(name, report, token)


def _remove(name: str) -> int:
    from cuesmith.engines.speech.store import remove_model

    with in_words_of_the_window():
        return remove_model(name)


def _folder_problem(folder: Path) -> str:
    from cuesmith.engines.speech.store import folder_problem

    return folder_problem(folder)


def _machine() -> MachineSummary:
    from cuesmith.engines.speech.cuda import prove_cuda
    from cuesmith.engines.speech.store import list_models

    proof = prove_cuda()
    return MachineSummary(
        proof.device if proof.works else "",
        "" if proof.works else proof.reason,
        tuple(model.name for model in list_models()),
        os.cpu_count() or 1,
    )


@contextmanager
def in_words_of_the_window() -> Iterator[None]:
    """Put advice that names commands into words; the window offers the rest as buttons."""
    try:
        yield
    except (SpeechError, FileError) as error:
        if _COMMANDS.search(error.hint):
            error.hint = _advice(error)
        raise


def _advice(error: SpeechError | FileError) -> str:
    if isinstance(error, FileError):
        return "Make room, or check the permissions of the folder, and try again."
    if isinstance(error, ModelError):
        if "is kept" not in error.hint:
            return "Choose another model, a folder of your own, or the draft engine."
        return (
            "What has arrived is kept. "
            "Choose another model, a folder of your own, or the draft engine."
        )
    if "is kept" in error.hint:
        return "What it heard is kept; Resume goes on from there."
    if "English only" in error.message:
        return "Choose a Whisper model for other languages."
    return "The details say more."
