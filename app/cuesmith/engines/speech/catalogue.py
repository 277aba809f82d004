"""The speech models Cuesmith knows by name.

All are Whisper in CTranslate2's own format, from the Hugging Face hub. Sizes are those of a whole
download in megabytes (10^6 bytes), rounded; the hub's own figures count when one is fetched.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MANY = "many"
"""About a hundred languages."""
ENGLISH = "en"

_REPO = re.compile(r"[A-Za-z0-9][\w.-]{0,95}/[A-Za-z0-9][\w.-]{0,95}")


@dataclass(frozen=True, slots=True)
class CatalogueModel:
    """A model that can be fetched by name."""

    name: str
    repo: str
    """`owner/name` on the hub."""
    megabytes: int
    languages: str
    """`MANY` or `ENGLISH`."""
    advice: str
    """One line: what it is good for."""
    revision: str = "main"

    def knows(self, language: str | None) -> bool:
        """Whether it understands a BCP 47 language; None stands for any."""
        primary = (language or "").split("-")[0].lower()
        return self.languages == MANY or primary in ("en", "eng", "english")


DEFAULT = "small"
"""What is fetched where nothing is on disk and nothing was named."""

CATALOGUE: tuple[CatalogueModel, ...] = (
    CatalogueModel(
        "tiny", "Systran/faster-whisper-tiny", 78, MANY, "Fastest; for a first look, many mistakes."
    ),
    CatalogueModel(
        "tiny.en", "Systran/faster-whisper-tiny.en", 78, ENGLISH, "Fastest; a little better at it."
    ),
    CatalogueModel(
        "base", "Systran/faster-whisper-base", 148, MANY, "Fast; clear speech on an old computer."
    ),
    CatalogueModel(
        "base.en", "Systran/faster-whisper-base.en", 148, ENGLISH, "Fast; clear English speech."
    ),
    CatalogueModel(
        "small", "Systran/faster-whisper-small", 486, MANY, "A good start on any computer."
    ),
    CatalogueModel(
        "small.en", "Systran/faster-whisper-small.en", 486, ENGLISH, "Good English, no GPU needed."
    ),
    CatalogueModel(
        "distil-small.en",
        "Systran/faster-distil-whisper-small.en",
        336,
        ENGLISH,
        "Like small.en at twice its speed; words are timed less well.",
    ),
    CatalogueModel(
        "medium", "Systran/faster-whisper-medium", 1530, MANY, "Better; slow without a GPU."
    ),
    CatalogueModel(
        "medium.en", "Systran/faster-whisper-medium.en", 1530, ENGLISH, "Better; slow without GPU."
    ),
    CatalogueModel(
        "distil-medium.en",
        "Systran/faster-distil-whisper-medium.en",
        791,
        ENGLISH,
        "Like medium.en at several times its speed.",
    ),
    CatalogueModel(
        "distil-large-v3",
        "Systran/faster-distil-whisper-large-v3",
        1516,
        ENGLISH,
        "Close to large-v3 in English, much faster.",
    ),
    CatalogueModel(
        "large-v2", "Systran/faster-whisper-large-v2", 3090, MANY, "For a GPU; steadier on noise."
    ),
    CatalogueModel(
        "large-v3", "Systran/faster-whisper-large-v3", 3091, MANY, "For a GPU; the most accurate."
    ),
    CatalogueModel(
        "large-v3-turbo",
        "deepdml/faster-whisper-large-v3-turbo-ct2",
        1621,
        MANY,
        "Nearly large-v3 at a fraction of its time; does not translate.",
    ),
)
"""By size within a family; `preference` ranks them."""

_ALIASES = {"large": "large-v3", "turbo": "large-v3-turbo"}

_LARGE = ("large-v3-turbo", "large-v3", "large-v2", "distil-large-v3")
_MIDDLE = ("medium.en", "medium", "distil-medium.en", "small.en", "small", "distil-small.en")
_LITTLE = ("base.en", "base", "tiny.en", "tiny")
_PREFERENCE = (*_LARGE, *_MIDDLE, *_LITTLE)


def find_in_catalogue(name: str) -> CatalogueModel | None:
    """The model called `name`, under its name, an alias or its repository."""
    wanted = _ALIASES.get(name.lower(), name.lower())
    for model in CATALOGUE:
        if wanted in (model.name, model.repo.lower()):
            return model
    return None


def describe(name: str) -> CatalogueModel | None:
    """What is fetched for `name`: a catalogue entry, or any `owner/name` on the hub."""
    known = find_in_catalogue(name)
    if known is None and _REPO.fullmatch(name) and ".." not in name:
        return CatalogueModel(name, name, 0, MANY, "From the hub, by its own name.")
    return known


def translates(name: str) -> bool:
    """Whether a model, by its name or folder, can write English for other languages: those for
    English alone and those made quicker ("turbo", "distil") were never taught to."""
    known = find_in_catalogue(name)
    own = known.name if known else re.split(r"[/\\]", name.rstrip("/\\"))[-1].lower()
    return not own.endswith(".en") and "turbo" not in own and "distil" not in own


def preference(name: str) -> int:
    """Rank for choosing among models on disk: lower is tried first."""
    return _PREFERENCE.index(name) if name in _PREFERENCE else len(_PREFERENCE)
