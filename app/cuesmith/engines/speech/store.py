"""The model store: one plain folder per model, without links, in `base/paths.models_dir()`.

A folder counts as a model when its files are there; `model.bin` comes last in a download, so a
half-fetched one never counts. Models that the Hugging Face hub's own client has fetched are found
where it keeps them, and a folder of the user's own is taken by its path.
"""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from cuesmith.base.errors import ModelError
from cuesmith.base.jobs import CancelToken, Progress, Report
from cuesmith.base.paths import models_dir
from cuesmith.engines.speech.catalogue import (
    CATALOGUE,
    DEFAULT,
    CatalogueModel,
    describe,
    find_in_catalogue,
    preference,
    translates,
)
from cuesmith.engines.speech.hub import WANTED, Hub, Listing, hub_caches, hub_from_environment

_MAGIC = b"WhisperSpec"
"""CTranslate2 writes the name of the specification near the start of `model.bin`."""
_SPARE = 64_000_000
"""Bytes left free beside a download."""

Place = Literal["store", "hub-cache", "folder"]


@dataclass(frozen=True, slots=True)
class StoredModel:
    """A model that is on disk."""

    name: str
    path: Path
    place: Place
    size: int
    """Bytes."""


@dataclass(frozen=True, slots=True)
class ModelEntry:
    """A model that is known, or on disk, or both."""

    name: str
    megabytes: int
    languages: str
    """"many" or "en"; empty where nobody knows."""
    advice: str
    path: Path | None = None
    """Its folder, where it is on disk."""
    partial: int = 0
    """Bytes that a stopped download left."""


def folder_problem(folder: Path) -> str:
    """Why `folder` is not a Whisper model in CTranslate2's format; empty where it is one."""
    if not folder.is_dir():
        return "there is no such folder"
    if not (folder / "model.bin").is_file():
        if any(folder.glob("*.safetensors")) or (folder / "pytorch_model.bin").exists():
            return "it is a Transformers model; convert it with ct2-transformers-converter"
        return "model.bin is missing"
    for names in (("config.json",), ("tokenizer.json",), ("vocabulary.json", "vocabulary.txt")):
        if not any((folder / name).is_file() for name in names):
            return f"{' or '.join(names)} is missing"
    try:
        with (folder / "model.bin").open("rb") as model:
            known = _MAGIC in model.read(64)
    except OSError as error:
        return f"model.bin cannot be read ({error.strerror})"
    return "" if known else "its model.bin is not a Whisper model in CTranslate2's format"


def list_models() -> tuple[StoredModel, ...]:
    """All models on disk, best first; the store's own before the hub's cache."""
    found: dict[str, StoredModel] = {}
    for model in (*_in_store(), *_in_hub_cache()):
        found.setdefault(model.name, model)
    return tuple(sorted(found.values(), key=lambda model: (preference(model.name), model.name)))


def list_entries() -> tuple[ModelEntry, ...]:
    """The catalogue in its order, each with what is on disk of it; then what else is there."""
    on_disk = {model.name: model for model in list_models()}
    known = []
    for model in CATALOGUE:
        here = on_disk.pop(model.name, None)
        entry = ModelEntry(model.name, model.megabytes, model.languages, model.advice)
        if here:
            entry = replace(entry, path=here.path, megabytes=round(here.size / 1e6))
        known.append(replace(entry, partial=0 if here else partial_size(model.name)))
    others = (
        ModelEntry(model.name, round(model.size / 1e6), "", "Your own.", model.path)
        for model in on_disk.values()
    )
    return (*known, *others)


def resolve_model(name_or_path: str) -> Path:
    """The folder of a model that is on disk, by name or by path.

    Raises `ModelError` with one sentence and the choices where there is none.
    """
    folder = Path(name_or_path).expanduser()
    if _is_path(name_or_path):
        problem = folder_problem(folder)
        if not problem:
            return folder.resolve()
        raise ModelError(
            f"{folder} is not a speech model: {problem}.",
            hint="A model folder holds model.bin, config.json, tokenizer.json and a vocabulary.",
        )
    known = describe(name_or_path)
    wanted = known.name if known else name_or_path
    for model in list_models():
        if model.name == wanted:
            return model.path
    raise _missing(name_or_path, known)


def get_model(name: str, report: Report, token: CancelToken, hub: Hub | None = None) -> Path:
    """The folder of a model, fetched where it is not on disk.

    Stopping keeps what has arrived, and the next call goes on from there. Raises `ModelError`,
    `Cancelled`.
    """
    try:
        return resolve_model(name)
    except ModelError:
        wanted = None if _is_path(name) else describe(name)
        if wanted is None:
            raise
    from cuesmith.base.file_lock import locked
    from cuesmith.engines.speech.download import offline_error, writing

    hub = hub or hub_from_environment()
    if hub.offline:
        raise offline_error(wanted.repo)
    target = models_dir() / _folder_name(wanted.name)

    def wait() -> None:
        token.check()
        report(Progress(-1.0, f"{wanted.name} is being fetched by another Cuesmith; waiting"))

    with writing(target / "model.bin"), locked(models_dir() / ".locks" / target.name, wait):
        if folder_problem(target):
            _download(wanted, target, hub, report, token)
    return target


def find_or_get_model(
    name: str,
    language: str | None,
    report: Report,
    token: CancelToken,
    *,
    translating: bool = False,
) -> Path:
    """The folder of the model `name`; where that is empty, the best on disk that knows the
    language, and can translate where it is to, else the default one, fetched. Raises `ModelError`,
    `Cancelled`.
    """
    if name:
        if translating and not translates(name):
            raise ModelError(
                f"The speech model {name} cannot translate.",
                hint="Take one for many languages that is no turbo or distil model, such as small.",
            )
        return get_model(name, report, token)
    for model in list_models():
        known = find_in_catalogue(model.name)
        able = translates(model.name) if translating else known is None or known.knows(language)
        if able:
            return model.path
    return get_model(DEFAULT, report, token)


def remove_model(name: str) -> int:
    """Delete a model, or what a stopped download left of it; gives the bytes that were freed.

    Only the store is touched. Raises `ModelError`.
    """
    known = describe(name)
    folder = models_dir() / _folder_name(known.name if known else name)
    if not _is_path(name) and folder.parent == models_dir() and _holds_a_model(folder):
        size = _folder_size(folder)
        try:
            shutil.rmtree(folder)
        except OSError as error:
            raise ModelError(
                f"{folder} cannot be deleted.", hint="Close what uses it.", details=str(error)
            ) from error
        return size
    path = resolve_model(name)
    raise ModelError(
        f"{name} lies outside the model store, so it is not deleted: {path}.",
        hint="Delete it with the program that put it there.",
    )


def _holds_a_model(folder: Path) -> bool:
    """Whether a folder of the store is a speech model, or the beginning of one: translation models
    have a folder there, too, and whoever shares the store may have others."""
    names = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    return bool(names & set(WANTED)) or any(name.endswith(".part") for name in names)


def partial_size(name: str) -> int:
    """Bytes that a stopped download of `name` left in the store."""
    folder = models_dir() / _folder_name(name)
    return _folder_size(folder) if folder.is_dir() and folder_problem(folder) else 0


def _download(
    wanted: CatalogueModel, target: Path, hub: Hub, report: Report, token: CancelToken
) -> None:
    from cuesmith.engines.speech.download import HubClient

    report(Progress(-1.0, f"Asking {hub.endpoint} for {wanted.name}"))
    with HubClient(hub, token) as client:
        listing = client.list_files(wanted.repo, wanted.revision)
        target.mkdir(parents=True, exist_ok=True)
        check_room(listing, target, _folder_size(target), shutil.disk_usage(target).free)
        done = 0
        for file in listing.files:
            if not _is_fetched(target / file.name, file.size):

                def on_bytes(have: int, before: int = done) -> None:
                    report(_progress(wanted.name, before + have, listing.size))

                client.fetch(listing, file, target / file.name, on_bytes)
            done += file.size
    problem = folder_problem(target)
    if problem:
        raise ModelError(
            f"{wanted.repo} was fetched, but it cannot be used: {problem}.",
            hint="Take another model; see `cuesmith models list`.",
        )


def _progress(name: str, have: int, size: int) -> Progress:
    return Progress(have / size, f"{name}: {have / 1e6:.0f} of {size / 1e6:.0f} MB")


def _is_fetched(path: Path, size: int) -> bool:
    """Files get their name only when verified, so the size is enough to know one again."""
    return path.is_file() and path.stat().st_size == size


def check_room(listing: Listing, folder: Path, have: int, free: int) -> None:
    """Raise `ModelError` where `free` bytes beside `folder`, which has `have`, are too few."""
    missing = listing.size - have
    if free < missing + _SPARE:
        raise ModelError(
            f"There is not enough room for {listing.repo} in {folder.parent}: it needs "
            f"{missing / 1e6:.0f} MB more, and {free / 1e6:.0f} MB are free.",
            hint="Make room, or name another folder in CUESMITH_MODELS.",
        )


def _missing(name: str, known: CatalogueModel | None) -> ModelError:
    on_disk = ", ".join(model.name for model in list_models()) or "none"
    if known is None:
        names = ", ".join(model.name for model in CATALOGUE)
        return ModelError(
            f"There is no speech model called {name!r}.",
            hint=f"Known are {names}; any owner/name on the hub; or a folder. On disk: {on_disk}.",
        )
    return ModelError(
        f"The speech model {known.name} is not on disk.",
        hint=f"Fetch it with `cuesmith models get {known.name}`, or take one that is: {on_disk}.",
    )


def _is_path(name: str) -> bool:
    """An existing folder, or a name with a separator that is no `owner/name` of the hub."""
    if find_in_catalogue(name) is not None and not name.startswith("."):
        return False
    separators = (os.sep, "/") if os.altsep is None else (os.sep, os.altsep)
    looks = name.startswith((".", "~", *separators)) or re.match(r"[A-Za-z]:", name) is not None
    known = describe(name) is not None
    return looks or Path(name).is_dir() or (any(sep in name for sep in separators) and not known)


def _folder_name(name: str) -> str:
    """A plain folder name for a model's name, which may be `owner/name`."""
    return re.sub(r"[^\w.-]", "-", name.replace("/", "--")).lstrip(".") or "-"


def _in_store() -> tuple[StoredModel, ...]:
    folders = sorted(models_dir().iterdir()) if models_dir().is_dir() else []
    return tuple(
        StoredModel(folder.name.replace("--", "/", 1), folder, "store", _folder_size(folder))
        for folder in folders
        if not folder.name.startswith(".") and not folder_problem(folder)
    )


def _in_hub_cache() -> tuple[StoredModel, ...]:
    """Layout: `models--owner--name/snapshots/COMMIT/`, with the branch's commit in `refs/main`."""
    found = []
    for repo in sorted(hub_caches().glob("models--*--*")):
        name = repo.name.removeprefix("models--").replace("--", "/", 1)
        known = find_in_catalogue(name)
        for snapshot in _snapshots(repo):
            if not folder_problem(snapshot):
                label = known.name if known else name
                found.append(StoredModel(label, snapshot, "hub-cache", _folder_size(snapshot)))
                break
    return tuple(found)


def _snapshots(repo: Path) -> list[Path]:
    """Snapshots of a cached repository, the one that `main` names first."""
    try:
        main = (repo / "refs" / "main").read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        main = ""
    return sorted((repo / "snapshots").glob("*"), key=lambda folder: folder.name != main)


def _folder_size(folder: Path) -> int:
    names = {*WANTED, *(path.name for path in folder.glob("*.part"))}
    return sum(_file_size(folder / name) for name in names)


def _file_size(path: Path) -> int:
    """Bytes; none where there is no such file, or where it just got another name: somebody else
    may be fetching the model."""
    try:
        return path.stat().st_size
    except OSError:
        return 0
