"""CUDA's libraries found in wheels, and its failures told in words.

What needs a GPU is not tried here; that the answer is one of the two kinds always is.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cuesmith.engines.child import ask_child, ask_python
from cuesmith.engines.speech.cuda import (
    explain,
    prepare_cuda_libraries,
    prove_cuda,
    read_proof,
    wanted_libraries,
)
from tests.support.tiny_elf import machine_is_known, shared_object

LINUX = pytest.mark.skipif(not machine_is_known(), reason="makes libraries for Linux's loader")

CUBLAS = {"libcublasLt.so.12": (), "libcublas.so.12": ("libcublasLt.so.12",)}
CUDNN: dict[str, tuple[str, ...]] = {
    "libcudnn_graph.so.9": (),
    "libcudnn_ops.so.9": ("libcudnn_graph.so.9",),
    "libcudnn_cnn.so.9": ("libcudnn_ops.so.9",),
    "libcudnn_adv.so.9": ("libcudnn_ops.so.9",),
    "libcudnn_engines_precompiled.so.9": ("libcudnn_graph.so.9",),
    "libcudnn_heuristic.so.9": ("libcudnn_graph.so.9",),
    "libcudnn.so.9": (),
}

SCRIPT = """
import ctypes, json, sys
from cuesmith.engines.speech.cuda import nvidia_folders, prepare_cuda_libraries
found = prepare_cuda_libraries(wanted=sys.argv[2:]) if sys.argv[1] == "prepare" else ()
opened = {}
for name in sys.argv[2:]:
    try:
        ctypes.CDLL(name)
        opened[name] = True
    except OSError:
        opened[name] = False
print(json.dumps({
    "opened": opened,
    "found": [[one.name, str(one.path), one.origin, one.problem] for one in found],
}))
"""


def install(site: Path, package: str, libraries: dict[str, tuple[str, ...]]) -> Path:
    """Lay libraries out as an NVIDIA wheel does."""
    folder = site / "nvidia" / package / "lib"
    folder.mkdir(parents=True)
    for name, needed in libraries.items():
        (folder / name).write_bytes(shared_object(name, needed))
    return folder


def in_child(site: Path, *arguments: str) -> dict[str, Any]:
    """Run the script in a process of its own: what is loaded cannot be unloaded."""
    env = {key: value for key, value in os.environ.items() if key != "LD_LIBRARY_PATH"}
    env["PYTHONPATH"] = str(site)
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *arguments],
        env=env,
        check=True,
        capture_output=True,
        timeout=240,
    )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


@LINUX
class TestFinder:
    WANTED = ("libcublas.so.12", "libcudnn.so.9")

    def test_without_it_the_loader_knows_nothing(self, tmp_path: Path) -> None:
        install(tmp_path, "cublas", CUBLAS)
        answer = in_child(tmp_path, "leave", "libcublas.so.12")
        if answer["opened"]["libcublas.so.12"]:
            pytest.skip("this system has cuBLAS installed")
        assert answer["opened"] == {"libcublas.so.12": False}

    def test_wheels_are_found_and_opened_by_bare_name(self, tmp_path: Path) -> None:
        cublas = install(tmp_path, "cublas", CUBLAS)
        cudnn = install(tmp_path, "cudnn", CUDNN)
        answer = in_child(tmp_path, "prepare", *self.WANTED)
        assert answer["opened"] == dict.fromkeys(self.WANTED, True)
        assert [row[0] for row in answer["found"]] == [*CUBLAS, *CUDNN]
        assert {row[1] for row in answer["found"]} == {
            str(folder / name)
            for folder, names in ((cublas, CUBLAS), (cudnn, CUDNN))
            for name in names
        }
        assert {(row[2], row[3]) for row in answer["found"]} == {("wheel", "")}

    def test_a_library_that_does_not_load_is_named(self, tmp_path: Path) -> None:
        folder = install(tmp_path, "cublas", CUBLAS)
        (folder / "libcublasLt.so.12").write_bytes(b"not a library")
        answer = in_child(tmp_path, "prepare", "libcublas.so.12")
        problems = {row[0]: row[3] for row in answer["found"]}
        assert "libcublasLt.so.12" in problems["libcublasLt.so.12"]
        assert problems["libcublas.so.12"]

    def test_a_missing_library_is_named(self) -> None:
        (lt, cublas) = prepare_cuda_libraries([], ["libcublas.so.99"])
        assert (lt.name, lt.origin, lt.path) == ("libcublasLt.so.99", "missing", None)
        assert "libcublas.so.99" in cublas.problem

    def test_an_environment_without_nvidias_wheels(self, tmp_path: Path) -> None:
        assert in_child(tmp_path, "prepare", "libcublas.so.99")["opened"] == {
            "libcublas.so.99": False
        }


@LINUX
def test_what_ctranslate2_wants_is_read_from_its_own_binary() -> None:
    wanted = wanted_libraries()
    assert all(name.startswith(("libcublas.so.", "libcudnn.so.")) for name in wanted)
    if os.uname().machine == "x86_64":  # elsewhere it may be built without CUDA
        assert "libcublas.so.12" in wanted


class TestExplain:
    @pytest.mark.parametrize(
        ("message", "clause", "remedy"),
        [
            (
                "no NVIDIA driver: libcuda.so.1: cannot open shared object file",
                "there is no NVIDIA driver",
                "install its driver",
            ),
            (
                "CUDA failed with error CUDA driver version is insufficient for CUDA runtime",
                "too old for CUDA 12",
                "525",
            ),
            ("no CUDA-capable device is detected (CUDA error 100)", "shows no GPU", "nvidia-smi"),
            (
                "Library libcublas.so.12 is not found or cannot be loaded",
                "the CUDA library libcublas.so.12 is missing",
                "pip install 'cuesmith[cuda]'",
            ),
            (
                "Unable to load any of {libcudnn_cnn.so.9.1.0, libcudnn_cnn.so.9}",
                "the CUDA library libcudnn_cnn.so.9.1.0 is missing",
                "pip install 'cuesmith[cuda]'",
            ),
            (
                "Could not locate cudnn_ops64_9.dll. Please make sure it is in your path",
                "cudnn_ops64_9.dll is missing",
                "pip install",
            ),
            (
                "CUDA failed with error no kernel image is available for execution on the device",
                "nothing for this model of GPU",
                "without the GPU",
            ),
            ("CUDA failed with error out of memory", "memory is full", "smaller model"),
            ("cuBLAS failed with status CUBLAS_STATUS_ALLOC_FAILED", "memory is full", "smaller"),
            (
                "all CUDA-capable devices are busy or unavailable",
                "keeps the GPU for itself",
                "Close",
            ),
        ],
    )
    def test_known_messages(self, message: str, clause: str, remedy: str) -> None:
        said, do = explain(message)
        assert clause in said
        assert remedy in do

    def test_an_unknown_message_is_passed_on(self) -> None:
        proof = read_proof({"works": False, "error": "something new", "device": "RTX"})
        assert (proof.reason, proof.remedy, proof.device) == (
            "CUDA failed: something new",
            "",
            "RTX",
        )

    def test_an_empty_answer_is_no_proof(self) -> None:
        assert not read_proof({}).works

    def test_a_good_answer(self) -> None:
        proof = read_proof({"works": True, "device": "RTX", "compute_types": ["float16"]})
        assert (proof.works, proof.device, proof.compute_types) == (True, "RTX", ("float16",))


class TestProof:
    def test_it_says_yes_with_a_device_or_no_with_a_reason(self) -> None:
        proof = prove_cuda()
        assert proof.works == bool(proof.compute_types)
        assert proof.works == (not proof.reason)
        assert not proof.works or proof.device

    def test_it_names_the_libraries_even_without_a_driver(self) -> None:
        named = {library.name for library in prove_cuda(without_driver=True).libraries}
        assert named >= set(wanted_libraries())


class TestChild:
    def test_a_child_that_aborts_becomes_an_answer(self) -> None:
        code = "import os, sys; print('last words', file=sys.stderr, flush=True); os.abort()"
        answer = ask_python(["-c", code], 240)
        assert answer.value == {}
        assert "SIGABRT" in answer.problem or "status" in answer.problem
        assert answer.details == "last words"

    def test_a_child_that_hangs_is_ended(self) -> None:
        answer = ask_python(["-c", "import threading; threading.Event().wait()"], 0.5)
        assert "did not answer" in answer.problem

    @pytest.mark.parametrize("output", ["", "no json", "[1]", "[" * 100_000])
    def test_a_child_that_talks_nonsense(self, output: str) -> None:
        answer = ask_python(
            ["-c", f"print({output[:10]!r} * {1 if len(output) < 11 else 9999})"], 240
        )
        assert answer.problem == "it gave no answer"

    def test_only_the_last_line_counts(self) -> None:
        code = "print('chatter'); print('{\"a\": 1}')"
        assert ask_python(["-c", code], 240).value == {"a": 1}

    def test_a_module_that_is_not_there(self) -> None:
        answer = ask_child("cuesmith.engines.nothing", [], 240)
        assert answer.problem == "it stopped with status 1"
        assert "No module named" in answer.details
