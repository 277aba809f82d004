"""Fixtures for every test: no screen, and nothing of the machine's own state."""

from __future__ import annotations

import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from cuesmith.base.garbage import collect_due
from tests.support.patience import PatientBot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

pytest_plugins = ["tests.support.hosts.fixtures"]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

HOST_VARIABLES = (
    "MUX_TOKEN_ID",
    "MUX_TOKEN_SECRET",
    "GCORE_API_KEY",
    "MAGIC_HOUR_API_KEY",
    "CUESMITH_MUX_URL",
    "CUESMITH_MUX_PLAYBACK_URL",
    "CUESMITH_GCORE_URL",
    "CUESMITH_MAGIC_HOUR_URL",
)

TRANSLATION_VARIABLES = (
    *("DEEPL_API_KEY", "LIBRETRANSLATE_API_KEY", "OPENAI_API_KEY", "OPENAI_BASE_URL"),
    *("MICROSOFT_TRANSLATOR_KEY", "MICROSOFT_API_KEY", "MICROSOFT_TRANSLATOR_REGION"),
    *("YANDEX_TRANSLATE_KEY", "YANDEX_API_KEY", "MYMEMORY_EMAIL", "CUESMITH_OPENAI_MODEL"),
    *("CUESMITH_TRANSLATE_URL", "CUESMITH_TRANSLATE_MODEL"),
)

# Neither a busy machine nor chance must fail a test: no example has a deadline, and they are the
# same ones each time. `pytest --hypothesis-profile search` looks for others.
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None)
settings.register_profile("steady", PATIENT, derandomize=True)
settings.register_profile("search", PATIENT, derandomize=False, max_examples=1_000)
settings.load_profile("steady")


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep settings, models and journals of the machine out of the tests, and theirs in."""
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / f"xdg-{name.lower()}"))
    for name in ("CUESMITH_MODELS", "HF_ENDPOINT", "HF_TOKEN", "HF_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    for name in HOST_VARIABLES + TRANSLATION_VARIABLES:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application as it starts: in English, whose plurals are a translation too."""
    from cuesmith.bridge.garbage import keep_to_this_thread
    from cuesmith.ui import translations

    keep_to_this_thread(qapp)
    translations.install(qapp, "en")
    return qapp


def pytest_runtest_teardown() -> None:
    """Where no event loop runs, garbage is looked for between tests: see `bridge/garbage.py`."""
    if not gc.isenabled():
        collect_due()


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """pytest-qt's own, but for its patience."""
    return PatientBot(request)
