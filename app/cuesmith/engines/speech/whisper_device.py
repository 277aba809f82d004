"""Where Whisper runs: which processor, with which kind of numbers, on how many threads."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Literal

import ctranslate2

from cuesmith.base.errors import SpeechError, UsageError
from cuesmith.domain.speech import SpeechRequest
from cuesmith.engines.speech.cuda import prepare_cuda_libraries, prove_cuda

Device = Literal["cpu", "cuda"]

_PREFERRED: dict[Device, tuple[str, ...]] = {
    "cpu": ("int8", "int8_float32", "float32"),
    "cuda": ("float16", "int8_float16", "bfloat16", "int8", "float32"),
}
_MOST_THREADS = 8
"""More make Whisper hardly faster, and a machine unpleasant to work on."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where and how to compute."""

    device: Device
    compute_type: str
    notices: tuple[str, ...] = ()
    """Why it is not what the user may expect."""


def choose_place(request: SpeechRequest) -> Place:
    """The best place that works; raises `SpeechError` where the wanted one does not."""
    if request.device == "cpu":
        return Place("cpu", choose_type("cpu", request.compute_type))
    # In a process of its own: a driver or library that is not right may end it.
    proof = prove_cuda()
    if proof.works:
        prepare_cuda_libraries()
        return Place("cuda", choose_type("cuda", request.compute_type))
    if request.device == "cuda":
        raise SpeechError(
            f"The GPU cannot be used: {proof.reason}.",
            hint=f"{proof.remedy} `cuesmith doctor` says more; `--device cpu` works without a GPU.",
            details=proof.details,
        )
    return on_cpu(request, proof.reason)


def on_cpu(request: SpeechRequest, reason: str) -> Place:
    """The processor; `reason` is a clause that says why not the GPU."""
    wanted = request.compute_type
    kinds = ctranslate2.get_supported_compute_types("cpu")
    compute_type = choose_type("cpu", wanted if wanted in kinds else "auto")
    return Place("cpu", compute_type, (f"Whisper runs on the processor: {reason}.",))


def choose_type(device: Device, wanted: str) -> str:
    """The compute type to use; raises `UsageError` for one the device cannot do."""
    kinds = ctranslate2.get_supported_compute_types(device)
    if wanted in ("", "auto"):
        return next((kind for kind in _PREFERRED[device] if kind in kinds), "default")
    if wanted in kinds or wanted in ("default", "auto"):
        return wanted
    choices = ", ".join(sorted(kinds))
    raise UsageError(
        f"Compute type “{wanted}” does not work here on {device}.", hint=f"Possible: {choices}."
    )


def thread_count() -> int:
    """Threads to compute with on the processor."""
    if hasattr(os, "sched_getaffinity"):
        return min(_MOST_THREADS, len(os.sched_getaffinity(0)))
    return min(_MOST_THREADS, os.cpu_count() or 1)
