"""CUDA without a path to set: NVIDIA's libraries found in the wheels, and CUDA proven by use.

CTranslate2 opens cuBLAS (and, in its releases 4.5 to 4.7, cuDNN) by bare name when it first needs
them, so the system's loader must know them by then. Loading them beforehand from the wheels
`nvidia-cublas-cu12` and `nvidia-cudnn-cu12`, each after those it needs itself, does that on Linux;
on Windows their folders are added to the search. Which libraries the installed CTranslate2 wants
is read from its own binary, so a release that changes its mind is followed.
"""

from __future__ import annotations

import ctypes
import importlib.util
import mmap
import os
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cuesmith.engines.child import ask_child

INSTALL = "pip install 'cuesmith[cuda]'"

_PROBE_SECONDS = 60.0
_WANTED = re.compile(rb"(?:lib(?:cublas|cudnn)\.so\.\d+|(?:cublas|cudnn)64_\d+\.dll)")
_PARTS = {
    "cublas": ("cublasLt", "cublas"),
    "cudnn": (
        "cudnn_graph",
        "cudnn_ops",
        "cudnn_cnn",
        "cudnn_adv",
        "cudnn_engines_precompiled",
        "cudnn_engines_runtime_compiled",
        "cudnn_heuristic",
        "cudnn",
    ),
}
"""A library's parts in the order of loading: each after those it needs."""
_CORE = ("cublasLt", "cublas", "cudnn_graph", "cudnn_ops", "cudnn_cnn", "cudnn")
"""Parts that must be there; the others come and go between cuDNN's releases."""


@dataclass(frozen=True, slots=True)
class FoundLibrary:
    """One file of cuBLAS or cuDNN."""

    name: str
    """As CTranslate2 asks for it, such as "libcublas.so.12"."""
    path: Path | None
    """Where it was found; None where it was not, or only the system's loader knows."""
    origin: str
    """"wheel", "system" or "missing"."""
    problem: str = ""
    """Why it cannot be used."""


@dataclass(frozen=True, slots=True)
class DeviceProof:
    """Whether CUDA works here, proven by computing something in a child process."""

    works: bool
    reason: str = ""
    """Where it does not: why, as a clause."""
    remedy: str = ""
    """What to do about it, in a sentence."""
    device: str = ""
    """The GPU's name."""
    driver: str = ""
    """The CUDA release that the driver knows, such as "CUDA 12.8"."""
    compute_types: tuple[str, ...] = ()
    libraries: tuple[FoundLibrary, ...] = ()
    details: str = ""
    """What the libraries said."""


def prepare_cuda_libraries(
    folders: Iterable[Path] | None = None, wanted: Iterable[str] | None = None
) -> tuple[FoundLibrary, ...]:
    """Make the CUDA libraries known to this process, ahead of their first use.

    `folders` are those of NVIDIA's wheels, `wanted` the libraries as CTranslate2 names them; None
    looks for them. Gives what was found where.
    """
    places = tuple(nvidia_folders() if folders is None else folders)
    if sys.platform == "win32":
        _add_dll_folders(places)
    found: list[FoundLibrary] = []
    for name in wanted_libraries() if wanted is None else wanted:
        for part, needed in _parts_of(name):
            library = _load(part, places)
            if needed or library.origin != "missing":
                found.append(library)
    return tuple(found)


def prove_cuda(model: Path | None = None, *, without_driver: bool = False) -> DeviceProof:
    """Try CUDA in a child process: memory, a kernel, cuBLAS, and `model` where one is given.

    Counting devices proves nothing: a driver too old, a library missing or a GPU too old show
    only on use, and then may end the process. Where not even a driver is there no child is started,
    unless `without_driver` wants to know of the libraries all the same.
    """
    if not without_driver:
        try:
            load_driver()
        except OSError as error:
            return read_proof({"error": f"no NVIDIA driver: {error}"})
    arguments = [] if model is None else [str(model)]
    answer = ask_child("cuesmith.engines.speech.cuda_probe", arguments, _PROBE_SECONDS)
    if answer.problem:
        clause, remedy = explain(answer.details)
        reason = clause or f"CUDA was tried in a process of its own, but {answer.problem}"
        return DeviceProof(False, reason, remedy, details=answer.details)
    return read_proof(answer.value)


def load_driver() -> ctypes.CDLL:
    """The driver's library, loaded but not started; raises OSError where there is none."""
    return ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")


def read_proof(said: dict[str, Any]) -> DeviceProof:
    """What `cuda_probe` said."""
    error = str(said.get("error", ""))
    works = said.get("works") is True
    clause, remedy = ("", "") if works else explain(error)
    return DeviceProof(
        works,
        "" if works else clause or f"CUDA failed: {error}",
        remedy,
        str(said.get("device", "")),
        str(said.get("driver", "")),
        tuple(said.get("compute_types", ())),
        tuple(_library(*row) for row in said.get("libraries", ())),
        error,
    )


def _library(name: str, path: str, origin: str, problem: str) -> FoundLibrary:
    return FoundLibrary(name, Path(path) if path else None, origin, problem)


def explain(error: str) -> tuple[str, str]:
    """What a library's message means, as a clause, and what to do; empty where it is not known."""
    for pattern, clause, remedy in _EXPLANATIONS:
        match = re.search(pattern, error, re.IGNORECASE)
        if match:
            return clause.format(*match.groups()), remedy
    return "", ""


_EXPLANATIONS = (
    (
        r"no nvidia driver|libcuda\.so|nvcuda\.dll",
        "there is no NVIDIA driver here",
        "With an NVIDIA GPU, install its driver; without one there is nothing to do.",
    ),
    (
        r"driver version is insufficient|unsupported toolchain|not supported in the installed",
        "the NVIDIA driver is too old for CUDA 12",
        "Install release 525 or newer.",
    ),
    (
        r"driver/library version mismatch",
        "the NVIDIA driver was updated while in use",
        "Restart the computer.",
    ),
    (
        r"no cuda-capable device|no devices",
        "the NVIDIA driver is there, but it shows no GPU",
        "See what `nvidia-smi` says.",
    ),
    (
        r"no kernel image|arch_mismatch",
        "the installed CTranslate2 has nothing for this model of GPU",
        "Go on without the GPU, or try another release of ctranslate2.",
    ),
    (
        r"out of memory|alloc_failed",
        "the GPU's memory is full",
        "Close what uses it, or take a smaller model.",
    ),
    (
        r"busy or unavailable",
        "another program keeps the GPU for itself",
        "Close that program.",
    ),
    (
        r"(libcu(?:blas|dnn)[\w.]*\w|cu(?:blas|dnn)\w*\.dll)",
        "the CUDA library {0} is missing or does not load",
        f"Install it: {INSTALL}",
    ),
    (
        r"not compiled with cuda",
        "the installed CTranslate2 was built without CUDA",
        "Install ctranslate2 from PyPI.",
    ),
)
"""What a message holds (lower case), what it means, what to do."""


def wanted_libraries() -> tuple[str, ...]:
    """The CUDA libraries that the installed CTranslate2 opens, by name; none without CUDA."""
    names: set[str] = set()
    for binary in _binaries():
        with (
            binary.open("rb") as file,
            mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data,
        ):
            names.update(name.decode() for name in _WANTED.findall(data))
    return tuple(sorted(names))


def nvidia_folders() -> tuple[Path, ...]:
    """The folders in which NVIDIA's wheels keep their libraries, in every site-packages."""
    spec = importlib.util.find_spec("nvidia")
    roots = [] if spec is None else list(spec.submodule_search_locations or ())
    inner = "bin" if sys.platform == "win32" else "lib"
    return tuple(folder for root in roots for folder in sorted(Path(root).glob(f"*/{inner}")))


def _binaries() -> tuple[Path, ...]:
    """CTranslate2's own library: beside the package on Linux, inside it elsewhere."""
    spec = importlib.util.find_spec("ctranslate2")
    if spec is None or spec.origin is None:
        return ()
    package = Path(spec.origin).parent
    beside = package.parent / "ctranslate2.libs"
    return tuple(
        path
        for folder in (beside, package)
        for path in sorted(folder.glob("*ctranslate2*"))
        if path.is_file() and path.suffix != ".py" and path.stat().st_size
    )


def _parts_of(wanted: str) -> list[tuple[str, bool]]:
    """The files behind a wanted name, in the order of loading, and whether each must be there."""
    stem, version = _split(wanted)
    return [
        (
            f"lib{part}.so.{version}"
            if wanted.endswith(f".so.{version}")
            else f"{part}64_{version}.dll",
            part in _CORE,
        )
        for part in _PARTS[stem]
    ]


def _split(wanted: str) -> tuple[str, str]:
    """`libcublas.so.12` and `cublas64_12.dll` both are ("cublas", "12")."""
    digits = re.findall(r"\d+", wanted.replace("64_", ""))
    return ("cudnn" if "cudnn" in wanted else "cublas"), digits[-1]


def _load(name: str, folders: tuple[Path, ...]) -> FoundLibrary:
    """Load one library: from a wheel where it lies in one, else where the system finds it."""
    for folder in folders:
        path = folder / name
        if path.is_file():
            return FoundLibrary(name, path, "wheel", _try_load(str(path)))
    problem = _try_load(name)
    if problem:
        return FoundLibrary(name, None, "missing", problem)
    return FoundLibrary(name, loaded_from(name), "system")


def _try_load(name: str) -> str:
    try:
        ctypes.CDLL(name, mode=getattr(os, "RTLD_NOW", 0) | ctypes.RTLD_GLOBAL)
    except OSError as error:
        return str(error)
    return ""


def loaded_from(name: str) -> Path | None:
    """The file behind a library of this process, where the system tells (Linux)."""
    try:
        lines = Path("/proc/self/maps").read_text("utf-8", "replace").splitlines()
    except OSError:
        return None
    for line in lines:
        path = Path(line.split(maxsplit=5)[-1])
        if path.name == name or path.name.startswith(f"{name}."):
            return path
    return None


def _add_dll_folders(folders: tuple[Path, ...]) -> None:
    if sys.platform == "win32":
        for folder in folders:
            os.add_dll_directory(str(folder))
        os.environ["PATH"] = os.pathsep.join([*map(str, folders), os.environ.get("PATH", "")])
