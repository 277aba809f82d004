"""Models and sounds that the speech tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.tiny_whisper import TINY, build_tiny_whisper


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A multilingual Whisper of random weights."""
    return build_tiny_whisper(tmp_path_factory.mktemp("models") / "tiny", TINY)
