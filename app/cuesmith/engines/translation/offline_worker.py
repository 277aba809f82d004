"""The translation worker: a child process in which CTranslate2 may abort without harm.

It ends when its input does. The model is never freed: CTranslate2 can crash doing so.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any, BinaryIO, NoReturn

from cuesmith.engines.translation.offline_wire import Job, decode, decode_job, encode

ARGUMENT = "--translation-worker"
"""With this as its first argument a frozen Cuesmith becomes the worker."""
_LONGEST_LINE = 4_000_000
_FAILED = 3
_BEAMS = 4
_BATCH_TOKENS = 2_048
_MOST_TOKENS = 400
"""Of a translation: a model that never ends is stopped."""


def worker_command() -> list[str]:
    """The command that starts a worker with this very installation."""
    if getattr(sys, "frozen", False):
        return [sys.executable, ARGUMENT]
    # -P: a file named like a module in the current folder must not be imported.
    return [sys.executable, "-P", "-X", "utf8", "-m", __name__.replace("__main__", _MODULE)]


_MODULE = "cuesmith.engines.translation.offline_worker"


def main() -> NoReturn:
    """Load the model that standard input names, and translate what follows; never returns."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what libraries print is no answer
    try:
        job = decode_job(sys.stdin.buffer.readline(_LONGEST_LINE))
        model, device = _loaded(job)
        _say(answers, {"ready": device})
        while line := sys.stdin.buffer.readline(_LONGEST_LINE):
            _say(answers, {"texts": model.translate(decode(line)["texts"])})
    except (RuntimeError, ValueError, TypeError, KeyError, OSError, MemoryError) as error:
        _say(answers, {"error": f"{type(error).__name__}: {error}"})
        _leave(_FAILED)
    _leave(0)


def _say(answers: BinaryIO, value: dict[str, Any]) -> None:
    answers.write(encode(value))
    answers.flush()


class _Model:
    """CTranslate2's translator with SentencePiece on both sides."""

    def __init__(self, job: Job, translator: Any) -> None:
        from sentencepiece import SentencePieceProcessor

        self._job = job
        self._translator = translator
        self._source = SentencePieceProcessor(model_file=job.source_pieces)
        self._target = SentencePieceProcessor(model_file=job.target_pieces)

    def translate(self, texts: Sequence[str]) -> list[str]:
        """Sentence by sentence."""
        job = self._job
        tokens = [[*job.before, *self._source.encode(t, out_type=str), *job.after] for t in texts]
        found = self._translator.translate_batch(
            tokens,
            target_prefix=[list(job.prefix)] * len(tokens) if job.prefix else None,
            beam_size=_BEAMS,
            max_batch_size=_BATCH_TOKENS,
            batch_type="tokens",
            max_decoding_length=min(_MOST_TOKENS, 20 + 4 * max(map(len, tokens))),
        )
        return [self._target.decode(each.hypotheses[0][len(job.prefix) :]) for each in found]


def _loaded(job: Job) -> tuple[_Model, str]:
    """The model, on the GPU where one is proved by using it."""
    import ctranslate2

    from cuesmith.engines.speech.cuda import prepare_cuda_libraries

    if job.device == "auto":
        prepare_cuda_libraries()
        try:
            if ctranslate2.get_cuda_device_count():
                model = _Model(job, _translator(ctranslate2, job, "cuda"))
                model.translate(["."])
                return model, "cuda"
        except (RuntimeError, ValueError) as error:
            print(f"The GPU is not used: {error}", file=sys.stderr)  # noqa: T201
    return _Model(job, _translator(ctranslate2, job, "cpu")), "cpu"


def _translator(ctranslate2: Any, job: Job, device: str) -> Any:
    return ctranslate2.Translator(
        job.folder, device=device, compute_type="default", intra_threads=job.threads
    )


def _leave(status: int) -> NoReturn:
    """Exit without tidying up: freeing a model or a CUDA context may crash, or hang."""
    sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    main()
