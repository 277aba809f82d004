"""The two models that tell voices apart: where they are, and how they come.

One finds who speaks within a few seconds of sound (pyannote segmentation 3.0, MIT), one gives a
voice its fingerprint (WeSpeaker CAM++, trained on VoxCeleb, CC BY 4.0). Both are ONNX files that
the sherpa-onnx project publishes; their sizes and checksums are stated here, so what arrives is
what was tried. A folder of the user's own serves as well: two ONNX files, of which the one for
segmentation has "segment" in its name, or is called model.onnx.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from cuesmith.base.errors import ModelError
from cuesmith.base.jobs import CancelToken, Progress, Report
from cuesmith.base.paths import models_dir
from cuesmith.engines.speech.hub import Hub, Listing, RemoteFile, hub_from_environment

if TYPE_CHECKING:
    from cuesmith.engines.speech.download import HubClient

NAME = "speakers"
"""What the models are called in the store."""
MEGABYTES = 35
ADVICE = "Tells voices apart: who speaks when. Two small models for every language."
ENVIRONMENT = "CUESMITH_SPEAKERS"
"""Names a folder of the user's own."""
LIBRARY = "sherpa_onnx"
_INSTALL = "Install it with: pip install 'cuesmith[speakers]'"
_ONNX_STARTS = (8,)
"""The first byte of an ONNX file: its field 1, the version of the format."""


@dataclass(frozen=True, slots=True)
class SpeakerModels:
    """Two files."""

    segmentation: Path
    embedding: Path


@dataclass(frozen=True, slots=True)
class _Offer:
    """A file that can be fetched."""

    target: str
    repo: str
    name: str
    size: int
    sha256: str


OFFERS = (
    _Offer(
        "segmentation.onnx",
        "csukuangfj/sherpa-onnx-pyannote-segmentation-3-0",
        "model.onnx",
        5_992_913,
        "220ad67ca923bef2fa91f2390c786097bf305bceb5e261d4af67b38e938e1079",
    ),
    _Offer(
        "embedding.onnx",
        "csukuangfj/speaker-embedding-models",
        "wespeaker_en_voxceleb_CAM++.onnx",
        29_292_684,
        "c46fad10b5f81e1aa4a60c162714208577093655076c5450f8c469e522ec54ef",
    ),
)


def store_folder() -> Path:
    """Where fetched models lie."""
    return models_dir() / NAME


def why_not() -> str:
    """Why voices cannot be told apart here, as a sentence that says what to do; empty where they
    can."""
    if find_spec(LIBRARY) is None:
        return f"The library that tells voices apart (sherpa-onnx) is not installed. {_INSTALL}"
    try:
        find_models()
    except ModelError as error:
        return str(error)
    return ""


def find_models(folder: str = "") -> SpeakerModels:
    """The models in a folder, else in the one that CUESMITH_SPEAKERS names, else in the store.

    Raises `ModelError` with the choices.
    """
    named = folder or os.environ.get(ENVIRONMENT, "")
    place = Path(named).expanduser() if named else store_folder()
    files = sorted(place.glob("*.onnx")) if place.is_dir() else []
    first = [file for file in files if "segment" in file.name.lower() or file.name == "model.onnx"]
    others = [file for file in files if file not in first]
    if len(first) != 1 or len(others) != 1:
        raise _missing(place, bool(named))
    for file in (*first, *others):
        _check(file)
    return SpeakerModels(first[0], others[0])


def _missing(place: Path, named: bool) -> ModelError:
    if named:
        return ModelError(
            f"{place} does not hold the two models that tell voices apart.",
            hint="It needs two ONNX files: one with “segment” in its name, and one for speakers.",
        )
    return ModelError(
        "The models that tell voices apart are not on disk.",
        hint=f"Fetch them ({MEGABYTES} MB) with `cuesmith models get {NAME}`, or name a folder of "
        f"your own in {ENVIRONMENT}.",
    )


def _check(file: Path) -> None:
    try:
        with file.open("rb") as data:
            start = data.read(1)
    except OSError as error:
        raise ModelError(f"The model {file} cannot be read: {error.strerror}.") from error
    if not start or start[0] not in _ONNX_STARTS:
        raise ModelError(f"{file} is no ONNX model.", hint="Fetch it again.")


def get_models(report: Report, token: CancelToken, hub: Hub | None = None) -> SpeakerModels:
    """The models, fetched where they are not in the store. Raises `ModelError`, `Cancelled`.

    Stopping keeps what has arrived, and the next call goes on from there.
    """
    from cuesmith.base.file_lock import locked
    from cuesmith.engines.speech.download import HubClient, offline_error, writing

    hub = hub or hub_from_environment()
    folder = store_folder()

    def wait() -> None:
        token.check()
        report(Progress(-1.0, f"{NAME} is being fetched by another Cuesmith; waiting"))

    with writing(folder / "model"), locked(models_dir() / ".locks" / NAME, wait):
        folder.mkdir(parents=True, exist_ok=True)
        with HubClient(hub, token) as client, _with_own_advice(folder):
            for offer in OFFERS:
                if hub.offline and not (folder / offer.target).is_file():
                    raise offline_error(offer.repo)
                _fetch(client, offer, folder, report)
    return find_models(str(folder))


@contextmanager
def _with_own_advice(folder: Path) -> Iterator[None]:
    """What fetching a speech model advises is of no use here."""
    try:
        yield
    except ModelError as error:
        error.hint = (
            "What has arrived is kept. Try again later, or copy the two ONNX files from another "
            f"computer into {folder}."
        )
        raise


def _fetch(client: HubClient, offer: _Offer, folder: Path, report: Report) -> None:
    target = folder / offer.target
    if target.is_file() and target.stat().st_size == offer.size:
        return
    before = sum(each.size for each in OFFERS[: OFFERS.index(offer)])
    whole = sum(each.size for each in OFFERS)

    def on_bytes(have: int) -> None:
        done = before + have
        report(Progress(done / whole, f"{NAME}: {done / 1e6:.0f} of {whole / 1e6:.0f} MB"))

    file = RemoteFile(offer.name, offer.size, offer.sha256, "sha256")
    client.fetch(Listing(offer.repo, "main", (file,)), file, target, on_bytes)


def remove_models() -> int:
    """Delete fetched models; gives the bytes that were freed. Raises `ModelError`."""
    folder, freed = store_folder(), 0
    try:
        for file in [*folder.glob("*.onnx"), *folder.glob("*.part")]:
            size = file.stat().st_size
            file.unlink()
            freed += size
    except OSError as error:
        raise ModelError(f"{folder} cannot be deleted.", details=str(error)) from error
    if not freed:
        raise _missing(folder, False)
    return freed
