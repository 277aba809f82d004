"""Translation models on disk, for CTranslate2: NLLB and M2M-100, OPUS-MT, and packages of Argos.

A model is a folder with `model.bin` and a SentencePiece file; where the languages cannot be read
from it (OPUS-MT), they are in the folder's name, as in `opus-mt-en-de`, or in a `metadata.json`
with `from_code` and `to_code`. Models in the folder `translation` of the store go by their names.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from cuesmith.base.errors import ModelError, TranslationError
from cuesmith.base.paths import models_dir
from cuesmith.domain.language import is_language
from cuesmith.engines.translation.argos import unpacked
from cuesmith.engines.translation.codes import code_for

_JOINT = (
    "sentencepiece.model",
    "sentencepiece.bpe.model",
    "flores200_sacrebleu_tokenizer_spm.model",
    "spm.model",
)
_SOURCE, _TARGET = "source.spm", "target.spm"
_VOCABULARIES = ("shared_vocabulary", "source_vocabulary", "vocabulary")
_MOST_JSON = 40_000_000
_NLLB = re.compile(r"[a-z]{3}_[A-Z][a-z]{3}")
_M2M = re.compile(r"__([a-z]{2,3})__")
_PAIR = re.compile(r"(?:^|[-_])(?=([a-z]{2,3})[-_]([a-z]{2,3})(?:$|[-_.]))")
PACKAGE = ".argosmodel"


class Family(Enum):
    """How a model is told its languages, and what it wants around a sentence."""

    PAIR = "pair"
    """One language to one other; nothing around."""
    MARIAN = "marian"
    """The same, with an end of sentence."""
    NLLB = "nllb"
    """Any to any, by "eng_Latn" before the sentence."""
    M2M = "m2m"
    """The same, by "__en__"."""


@dataclass(frozen=True, slots=True)
class OfflineModel:
    """A model that is on disk."""

    name: str
    folder: Path
    """Where model.bin is."""
    family: Family
    source_pieces: Path
    """SentencePiece's file for the source."""
    target_pieces: Path
    pairs: tuple[tuple[str, ...], tuple[str, ...]]
    """From which languages to which, in the model's own codes."""
    adds_end: bool
    """Whether CTranslate2 adds the end of a sentence itself."""


def translation_folder() -> Path:
    """Where translation models are kept."""
    return models_dir() / "translation"


def stored_models() -> tuple[str, ...]:
    """The names of the models in the store; looks at the disk."""
    try:
        entries = sorted(translation_folder().iterdir())
    except OSError:
        return ()
    return tuple(each.name for each in entries if _is_model(each))


def _is_model(path: Path) -> bool:
    if path.suffix == PACKAGE and path.is_file():
        return True
    return path.is_dir() and any((path / part / "model.bin").is_file() for part in ("", "model"))


def find_model(name: str, source: str | None, target: str) -> OfflineModel:
    """The model of that name or folder; without a name, the first in the store for the pair.

    Raises `ModelError`, and `TranslationError` where none translates this pair.
    """
    if name:
        model = named_model(name)
        check_pair(model, source, target)
        return model
    for each in models_of(""):
        if fits(each, source, target):
            return each
    raise TranslationError(
        f"No translation model on this computer goes from {source or 'that language'} to {target}.",
        hint=f"Put one into {translation_folder()}, or name its folder as the model.",
    )


def named_model(name: str) -> OfflineModel:
    """The model of that name in the store, or of that folder or package. Raises `ModelError`."""
    return read_model(_path_of(name))


def models_of(name: str) -> Iterator[OfflineModel]:
    """The model of that name, or all of the store that can be read where the name is empty."""
    if name:
        yield named_model(name)
    else:
        yield from _readable()


def _readable() -> Iterator[OfflineModel]:
    for name in stored_models():
        try:
            yield read_model(translation_folder() / name)
        except ModelError:
            continue  # a broken one must not hide the others


def _path_of(name: str) -> Path:
    own = translation_folder() / name
    return own if "/" not in name and "\\" not in name and own.exists() else Path(name).expanduser()


def fits(model: OfflineModel, source: str | None, target: str) -> bool:
    """Whether a model translates a pair."""
    sources, targets = model.pairs
    here = source is not None and code_for(source, sources) is not None
    return here and code_for(target, targets) is not None


def check_pair(model: OfflineModel, source: str | None, target: str) -> None:
    """Raises `TranslationError` where a model does not translate a pair."""
    if source is not None and not fits(model, source, target):
        sources, targets = (", ".join(codes[:12]) for codes in model.pairs)
        raise TranslationError(
            f"The model {model.name} does not translate from {source} to {target}.",
            hint=f"It goes from {sources} to {targets}; choose another model.",
        )


def read_model(path: Path) -> OfflineModel:
    """A model's folder, or a package of Argos. Raises `ModelError`."""
    if path.suffix == PACKAGE and path.is_file():
        path = unpacked(path)
    folder = path / "model" if (path / "model" / "model.bin").is_file() else path
    if not (folder / "model.bin").is_file():
        raise ModelError(
            f"{path} is not a translation model: model.bin is missing.",
            hint="Convert the model for CTranslate2, or take an Argos package.",
        )
    source, target = _pieces(path, folder)
    family, pairs = _languages(path, folder, separate=source != target)
    config = _json(folder / "config.json")
    ends = isinstance(config, dict) and config.get("add_source_eos") is True
    return OfflineModel(path.name, folder, family, source, target, pairs, ends)


def _pieces(path: Path, folder: Path) -> tuple[Path, Path]:
    for place in (folder, path):
        if (place / _SOURCE).is_file() and (place / _TARGET).is_file():
            return place / _SOURCE, place / _TARGET
        for name in _JOINT:
            if (place / name).is_file():
                return place / name, place / name
    raise ModelError(
        f"{path} is not a translation model: its SentencePiece file is missing.",
        hint=f"Copy {_JOINT[0]}, or {_SOURCE} and {_TARGET}, from where the model came from.",
    )


def _languages(
    path: Path, folder: Path, *, separate: bool
) -> tuple[Family, tuple[tuple[str, ...], tuple[str, ...]]]:
    tokens = _vocabulary(folder)
    nllb = tuple(each for each in tokens if _NLLB.fullmatch(each))
    if nllb:
        return Family.NLLB, (nllb, nllb)
    m2m = tuple(hit[1] for each in tokens if (hit := _M2M.fullmatch(each)))
    if m2m:
        return Family.M2M, (m2m, m2m)
    return Family.MARIAN if separate else Family.PAIR, _stated_pair(path)


def _stated_pair(path: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    stated = _json(path / "metadata.json")
    if isinstance(stated, dict):
        codes = [stated.get("from_code"), stated.get("to_code")]
        if all(isinstance(each, str) and is_language(each) for each in codes):
            return (str(codes[0]),), (str(codes[1]),)
    # The last one: "opus-mt-en-de" holds "mt-en", too, and mt is Maltese.
    for hit in reversed(list(_PAIR.finditer(path.name))):
        if is_language(hit[1]) and is_language(hit[2]):
            return (hit[1],), (hit[2],)
    raise ModelError(
        f"{path} does not say which languages it translates.",
        hint="Name its folder after them, such as opus-mt-en-de.",
    )


def _vocabulary(folder: Path) -> list[str]:
    for name in _VOCABULARIES:
        listed = _json(folder / f"{name}.json")
        if isinstance(listed, list):
            return [each for each in listed if isinstance(each, str)]
        plain = folder / f"{name}.txt"
        if plain.is_file():
            return _text(plain).splitlines()
    return []


def _json(path: Path) -> Any:
    try:
        return json.loads(_text(path))
    except (ValueError, RecursionError):
        return None


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(_MOST_JSON).decode("utf-8", "replace")
    except OSError:
        return ""
