"""The domain stands alone: importing it loads neither a toolkit nor an engine's library."""

from __future__ import annotations

import json
import pkgutil
import subprocess
import sys

import cuesmith.domain

FOREIGN = [
    "PySide6",
    "shiboken6",
    "numpy",
    "av",
    "lxml",
    "httpx",
    "ttconv",
    "keyring",
    "pysubs2",
    "ctranslate2",
    "pocketsphinx",
    "faster_whisper",
    "huggingface_hub",
    "charset_normalizer",
    "onnxruntime",
    "typer",
    "rich",
    "tokenizers",
]


def loaded_by(statement: str) -> set[str]:
    """The top-level modules that a fresh interpreter has after a statement."""
    program = f"{statement}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))"
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=240
    )
    return {name.partition(".")[0] for name in json.loads(result.stdout)}


def domain_modules() -> list[str]:
    walked = pkgutil.walk_packages(cuesmith.domain.__path__, "cuesmith.domain.")
    return [module.name for module in walked]


def test_the_ports_and_the_whole_domain_load_nothing_foreign() -> None:
    modules = ["cuesmith.services.ports", *domain_modules()]
    assert len(modules) > 20
    loaded = loaded_by("\n".join(f"import {name}" for name in modules))
    assert "cuesmith" in loaded
    assert loaded.isdisjoint(FOREIGN)


def test_the_test_can_fail() -> None:
    assert "lxml" in loaded_by("import lxml")
