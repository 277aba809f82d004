"""Translation on this computer: CTranslate2 with SentencePiece, in a worker process."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from itertools import pairwise
from typing import Any

from cuesmith.base.errors import ModelError, TranslationError
from cuesmith.base.jobs import CancelToken
from cuesmith.domain.breaks import atom_spans, ends_sentence
from cuesmith.domain.measures import is_unspaced
from cuesmith.domain.translation import EngineChoice, EngineSpec
from cuesmith.engines.speech.worker_process import WorkerProcess, describe_status
from cuesmith.engines.translation.codes import require
from cuesmith.engines.translation.offline_models import (
    Family,
    OfflineModel,
    find_model,
    models_of,
    stored_models,
    translation_folder,
)
from cuesmith.engines.translation.offline_wire import Job, decode, encode, encode_job
from cuesmith.engines.translation.offline_worker import worker_command
from cuesmith.engines.translation.specs import OFFLINE as SPEC

_END = "</s>"
_UNKNOWN = "⁇"
"""What SentencePiece writes for a token that is no text."""


class Offline:
    """A model, for one pair of languages. Its worker starts with the first text, and anew where it
    died."""

    spec: EngineSpec = SPEC

    def __init__(self, job: Job, variant: str, language: str) -> None:
        self.variant = variant
        self._job = job
        self._language = language
        self._worker: WorkerProcess | None = None
        self._lines: Iterator[bytes] = iter(())
        self._started = False

    def translate(self, texts: Sequence[str], token: CancelToken) -> Sequence[str | None]:
        """Sentence by sentence: models of this kind lose what stands behind the first one."""
        split = [sentences(text, self._language) for text in texts]
        flat = [sentence for each in split for sentence in each]
        answers = iter(self._ask(flat, token))
        return [
            _joined([next(answers) for _ in each], text)
            for each, text in zip(split, texts, strict=True)
        ]

    def start(self, token: CancelToken) -> None:
        """Load the model. Raises `TranslationError` where it is none, `Cancelled`."""
        self.close()
        self._worker = WorkerProcess(worker_command())
        self._lines = self._worker.answers(token)
        self._worker.send(encode_job(self._job))
        self._read("ready", started=False)

    def close(self) -> None:
        """End the worker."""
        if self._worker is not None:
            self._worker.close()
            self._worker = None

    def _ask(self, texts: list[str], token: CancelToken) -> list[str]:
        if self._worker is None:
            self.start(token)
        assert self._worker is not None
        self._lines = self._worker.answers(token)
        self._worker.send(encode({"texts": texts}))
        found = self._read("texts", started=True)
        if not isinstance(found, list) or len(found) != len(texts):
            raise TranslationError(
                "The translation model gave another number of texts than it was sent.",
                hint="What is translated is kept; try another engine or model.",
            )
        return [str(each) for each in found]

    def _read(self, name: str, *, started: bool) -> Any:
        """The next answer; raises for an error, and for a worker that died."""
        line = next(self._lines, None)
        if line is None:
            raise self._dead(started=started)
        said: dict[str, Any] = {}
        with suppress(ValueError):
            said = decode(line)
        if name in said:
            return said[name]
        self.close()
        raise TranslationError(
            f"The translation model in {self._job.folder} cannot be used.",
            hint="It may be damaged, or made for another version of CTranslate2.",
            details=str(said.get("error", line[:200]))[:2000],
        )

    def _dead(self, *, started: bool) -> TranslationError:
        assert self._worker is not None
        status, words = describe_status(self._worker.wait()), self._worker.last_words
        self._worker = None
        return TranslationError(
            f"The translation engine ended without a word ({status}).",
            hint="What is translated is kept. A smaller model needs less memory.",
            details=words,
            retryable=started,
        )


@contextmanager
def opened(
    choice: EngineChoice, source: str | None, target: str, token: CancelToken
) -> Iterator[Offline]:
    """A model for the pair, loaded. Raises `ModelError`, `TranslationError`, `Cancelled`."""
    if not choice.model and not stored_models():
        raise ModelError(
            "There is no translation model on this computer.",
            hint=f"Put one (NLLB, OPUS-MT or Argos, for CTranslate2) into {translation_folder()}, "
            "or choose an engine that is asked over the network.",
        )
    if source is None:
        raise TranslationError(
            "A translation model must be told which language it reads.",
            hint="Say which language the captions are in.",
        )
    model = find_model(choice.model, source, target)
    engine = Offline(_job(model, source, target), f"{model.folder} {source}>{target}", source)
    try:
        engine.start(token)
        yield engine
    finally:
        engine.close()


def languages(choice: EngineChoice, token: CancelToken) -> tuple[str, ...]:
    """What the models on this computer translate to, in their own codes."""
    found = [code for model in models_of(choice.model) for code in model.pairs[1]]
    return tuple(dict.fromkeys(found))


def _job(model: OfflineModel, source: str, target: str) -> Job:
    code = require(model.name, source, model.pairs[0], "from")
    aim = require(model.name, target, model.pairs[1], "to")
    job = Job(str(model.folder), str(model.source_pieces), str(model.target_pieces))
    end = () if model.adds_end else (_END,)
    return _around(job, model.family, (code, aim), end)


def _around(job: Job, family: Family, pair: tuple[str, str], end: tuple[str, ...]) -> Job:
    if family is Family.PAIR:
        return job
    if family is Family.MARIAN:
        return replace(job, after=end)
    code, aim = pair if family is Family.NLLB else (f"__{each}__" for each in pair)
    return replace(job, before=(code,), after=end, prefix=(aim,))


def sentences(text: str, language: str) -> list[str]:
    """The sentences of a text, with what stands between them at the end of each."""
    spans = atom_spans(text)
    starts = [0] + [
        after
        for (start, end), (after, _) in pairwise(spans)
        if ends_sentence(text[start:end], language) and not text[after].islower()
    ]
    return [text[a:b].strip() for a, b in pairwise([*starts, len(text)])]


def _joined(translations: list[str], text: str) -> str | None:
    """Translations of the sentences of a text as one; None where a token was no text."""
    joined = ""
    for each in map(str.strip, translations):
        spaced = joined and each and not (is_unspaced(joined[-1]) and is_unspaced(each[0]))
        joined += f" {each}" if spaced else each
    return None if not joined or (_UNKNOWN in joined and _UNKNOWN not in text) else joined
