"""An account of ours at the stand-in for Gcore."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cuesmith.base.jobs import CancelToken
from cuesmith.base.secrets import Secret
from cuesmith.domain.publishing import Upload
from cuesmith.engines.hosts.gcore.host import GcoreHost, open_gcore
from cuesmith.engines.hosts.patience import Limits
from tests.support.hosts.gcore.host import GcoreHost as StandIn
from tests.support.hosts.gcore.state import VideoState
from tests.support.hosts.keeper import Keeper

QUICK = Limits(
    attempts=4, transfer_attempts=5, first_delay=0.001, longest_delay=0.01, longest_asked=0.01
)
VTT = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n{}\n"


class Kept:
    """What is told to be kept."""

    def __init__(self) -> None:
        self.upload: Upload | None = None
        self.video = ""

    def __call__(self, upload: Upload, video: str) -> None:
        self.upload, self.video = upload, video


@pytest.fixture
def keeper() -> Keeper:
    return Keeper()


Opener = Callable[..., GcoreHost]


@pytest.fixture
def open_host(gcore: StandIn, keeper: Keeper) -> Iterator[Opener]:
    """Opens our side of Gcore; what is opened is closed with the test."""
    opened: list[GcoreHost] = []

    def open_it(token: CancelToken | None = None, key: str = gcore.token) -> GcoreHost:
        url = gcore.address.url
        opened.append(open_gcore(url, Secret(key), keeper, token or CancelToken(), QUICK))
        return opened[-1]

    yield open_it
    for one in opened:
        one.close()


@pytest.fixture
def host(open_host: Opener) -> GcoreHost:
    return open_host()


@pytest.fixture
def video(gcore: StandIn) -> VideoState:
    """A film that is there."""
    return gcore.ready_video()


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """A film of this machine, larger than what is sent at once in these tests."""
    path = tmp_path / "film.mp4"
    path.write_bytes(bytes(range(256)) * 4096 * 3 + b"the end")
    return path
