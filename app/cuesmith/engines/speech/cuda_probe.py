"""What `prove_cuda` runs in a child process: it tries CUDA and prints what came of it as JSON.

python -m cuesmith.engines.speech.cuda_probe [MODEL]
"""

from __future__ import annotations

import ctypes
import json
import sys
from pathlib import Path
from typing import Any

from cuesmith.engines.speech.cuda import FoundLibrary, prepare_cuda_libraries, read_proof

_MELS = 80
_FRAMES = 3000
"""Half a minute of features, which Whisper's encoder takes at once."""


def main(arguments: list[str]) -> dict[str, Any]:
    """Try CUDA, with a model where one is named; what the libraries throw becomes `error`."""
    device, problem = _find_device()
    if problem:
        return {"works": False, "error": problem}
    missing = [one for one in prepare_cuda_libraries() if one.problem]
    try:
        kinds = _compute(Path(arguments[0]) if arguments else None)
    except (RuntimeError, ValueError, OSError) as error:
        return {"works": False, "device": device, "error": _with_missing(str(error), missing)}
    return {"works": True, "device": device, "compute_types": kinds}


def cuda_problem() -> str:
    """Why CUDA cannot be used, as a clause; empty where it computed something just now.

    For a process that may be lost, such as the speech worker: what it tries may abort.
    """
    return read_proof(main([])).reason


def _find_device() -> tuple[str, str]:
    """The first GPU's name, or what the driver says instead (CUDA driver API, cuda.h)."""
    try:
        driver = ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")
    except OSError as error:
        return "", f"no NVIDIA driver: {error}"
    status = driver.cuInit(0)
    count, name = ctypes.c_int(0), ctypes.create_string_buffer(256)
    if status == 0:
        status = driver.cuDeviceGetCount(ctypes.byref(count))
    if status != 0:
        return "", _driver_error(driver, status)
    if count.value == 0:
        return "", "no CUDA-capable device is detected"
    driver.cuDeviceGetName(name, len(name), 0)
    return name.value.decode(errors="replace"), ""


def _driver_error(driver: ctypes.CDLL, status: int) -> str:
    text = ctypes.c_char_p()
    driver.cuGetErrorString(status, ctypes.byref(text))
    return f"{(text.value or b'unknown error').decode(errors='replace')} (CUDA error {status})"


def _compute(model: Path | None) -> list[str]:
    """Memory, a kernel of CTranslate2's own, cuBLAS, and a model; gives the compute types."""
    import ctranslate2
    import numpy as np

    kinds = sorted(ctranslate2.get_supported_compute_types("cuda"))
    values = np.arange(64, dtype=np.float32)
    there = ctranslate2.StorageView.from_array(values).to_device(ctranslate2.Device.cuda)
    halved = there.to(ctranslate2.DataType.float16).to(ctranslate2.DataType.float32)
    back = np.array(halved.to_device(ctranslate2.Device.cpu))
    if not np.array_equal(back, values):
        raise RuntimeError("CUDA gave wrong numbers")
    _open_cublas()
    if model is not None:
        _encode(model)
    return kinds


def _open_cublas() -> None:
    """Create a cuBLAS handle, which loads its kernels for this GPU."""
    from cuesmith.engines.speech.cuda import wanted_libraries

    for name in wanted_libraries():
        if "cublas" in name:
            handle = ctypes.c_void_p()
            cublas = ctypes.CDLL(name)
            status = cublas.cublasCreate_v2(ctypes.byref(handle))
            if status != 0:
                raise RuntimeError(f"{name} failed to start with status {status}")
            cublas.cublasDestroy_v2(handle)


def _encode(model: Path) -> None:
    import ctranslate2
    import numpy as np

    whisper = ctranslate2.models.Whisper(str(model), device="cuda")
    mels = getattr(whisper, "n_mels", _MELS)
    silence = np.zeros((1, mels, _FRAMES), np.float32)
    whisper.encode(ctranslate2.StorageView.from_array(silence), to_cpu=True)


def _with_missing(error: str, missing: list[FoundLibrary]) -> str:
    """The failure, with the library that is likely behind it."""
    names = ", ".join(library.name for library in missing)
    return f"{error} (not found: {names})" if names and "lib" not in error else error


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1:])))  # noqa: T201 -- its answer
    sys.stdout.flush()
