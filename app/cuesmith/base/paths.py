"""Where Cuesmith keeps its own files. Computed, never created on import."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_APP = "cuesmith"


def config_dir() -> Path:
    """What the user set: settings, shortcuts."""
    return platformdirs.user_config_path(_APP, appauthor=False)


def data_dir() -> Path:
    """What must not be lost: unnamed projects, models."""
    return platformdirs.user_data_path(_APP, appauthor=False)


def cache_dir() -> Path:
    """What can be computed again: peaks, thumbnails."""
    return platformdirs.user_cache_path(_APP, appauthor=False)


def state_dir() -> Path:
    """What a run leaves for the next one: journals, logs."""
    return platformdirs.user_state_path(_APP, appauthor=False)


def logs_dir() -> Path:
    """What a bug report may need."""
    return state_dir() / "logs"


def journals_dir() -> Path:
    """What was heard, of runs whose captions are not written yet."""
    return state_dir() / "journals"


def queues_dir() -> Path:
    """Which media wait to be transcribed, a list for each window."""
    return state_dir() / "queues"


def fonts_dir() -> Path:
    """Fonts for captions beside the system's: the folder named by `CUESMITH_FONTS`, or one beside
    the settings. It need not be there."""
    named = os.environ.get("CUESMITH_FONTS")
    return Path(named).expanduser() if named else config_dir() / "fonts"


def models_dir() -> Path:
    """The model store: the folder named by `CUESMITH_MODELS`, or one in the data folder."""
    named = os.environ.get("CUESMITH_MODELS")
    return Path(named).expanduser() if named else data_dir() / "models"
