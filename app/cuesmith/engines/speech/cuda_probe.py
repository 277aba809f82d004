"""What `prove_cuda` runs in a child process: it tries CUDA and prints what came of it as JSON.

python -m cuesmith.engines.speech.cuda_probe [MODEL]
"""

from __future__ import annotations

import ctypes
import json
import re
import sys
from pathlib import Path
from typing import Any

from cuesmith.engines.speech.cuda import (
    FoundLibrary,
    load_driver,
    prepare_cuda_libraries,
)

_MELS = 80
_FRAMES = 3000
"""Half a minute of features, which Whisper's encoder takes at once."""


def main(arguments: list[str]) -> dict[str, Any]:
    """Try CUDA, with a model where one is named; what the libraries throw becomes `error`."""
    device, driver, problem = _find_device()
    libraries = prepare_cuda_libraries()
    said: dict[str, Any] = {
        "device": device,
        "driver": driver,
        "libraries": [
            [one.name, str(one.path or ""), one.origin, one.problem] for one in libraries
        ],
    }
    model = Path(arguments[0]) if arguments else None
    return said | (_failed(problem) if problem else _compute(model, libraries))


def _find_device() -> tuple[str, str, str]:
    """The first GPU's name, the CUDA release its driver knows, and what is wrong instead.

    By the CUDA driver API (cuda.h).
    """
    try:
        driver = load_driver()
    except OSError as error:
        return "", "", f"no NVIDIA driver: {error}"
    status = driver.cuInit(0)
    count, version, name = ctypes.c_int(0), ctypes.c_int(0), ctypes.create_string_buffer(256)
    driver.cuDriverGetVersion(ctypes.byref(version))
    known = f"CUDA {version.value // 1000}.{version.value % 1000 // 10}"
    status = status or driver.cuDeviceGetCount(ctypes.byref(count))
    if status != 0:
        return "", known, _driver_error(driver, status)
    if count.value == 0:
        return "", known, "no CUDA-capable device is detected"
    driver.cuDeviceGetName(name, len(name), 0)
    return name.value.decode(errors="replace"), known, ""


def _driver_error(driver: ctypes.CDLL, status: int) -> str:
    text = ctypes.c_char_p()
    driver.cuGetErrorString(status, ctypes.byref(text))
    return f"{(text.value or b'unknown error').decode(errors='replace')} (CUDA error {status})"


def _compute(model: Path | None, libraries: tuple[FoundLibrary, ...]) -> dict[str, Any]:
    import ctranslate2

    missing = [library.name for library in libraries if library.problem]
    try:
        kinds = sorted(ctranslate2.get_supported_compute_types("cuda"))
        _use_kernel()
        _open_cublas(libraries)
        if model is not None:
            _encode(model)
    except (RuntimeError, ValueError, OSError) as error:
        return _failed(f"{error} (not found: {', '.join(missing)})" if missing else str(error))
    return {"works": True, "compute_types": kinds}


def _failed(error: str) -> dict[str, Any]:
    return {"works": False, "error": error}


def _use_kernel() -> None:
    """Numbers to the GPU, changed there by a kernel of CTranslate2's own, and back."""
    import ctranslate2
    import numpy as np

    values = np.arange(64, dtype=np.float32)
    there = ctranslate2.StorageView.from_array(values).to_device(ctranslate2.Device.cuda)
    halved = there.to(ctranslate2.DataType.float16).to(ctranslate2.DataType.float32)
    back = np.array(halved.to_device(ctranslate2.Device.cpu))
    if not np.array_equal(back, values):
        raise RuntimeError("CUDA gave wrong numbers")


def _open_cublas(libraries: tuple[FoundLibrary, ...]) -> None:
    """Create a cuBLAS handle, which loads its kernels for this GPU."""
    for name in (one.name for one in libraries if re.match(r"(lib)?cublas(\.so|64)", one.name)):
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


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1:])))  # noqa: T201 -- its answer
    sys.stdout.flush()
