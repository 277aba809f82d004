"""Against a tus server that is not ours."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from cuesmith.base.errors import Cancelled
from cuesmith.base.jobs import CancelToken, Progress, ignore_progress
from cuesmith.base.secrets import Secret
from cuesmith.engines.hosts.patience import Limits
from cuesmith.engines.hosts.refusals import UploadGone
from cuesmith.engines.hosts.transfers.source import Source
from cuesmith.engines.hosts.transfers.tus import begin_tus, send_tus
from cuesmith.engines.hosts.wire import Wire
from tests.support.hosts.tus_server import TOKEN, tus_server

LIMITS = Limits(first_delay=0.02)
"""It may still hold a broken part for a moment, and says 409 then."""
METADATA = {
    "filename": "Mein Film, ä.mp4",
    "filetype": "video/mp4",
    "token": TOKEN,
    "video_id": "42",
    "client_id": "7",
}


@dataclass(frozen=True)
class Server:
    url: str
    folder: Path

    def stored(self, url: Secret) -> bytes:
        """What lies there of an upload."""
        return (self.folder / url.reveal().rpartition("/")[2]).read_bytes()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("tus")
    with tus_server(folder) as url:
        yield Server(url, folder)


@pytest.fixture
def film(tmp_path: Path) -> Path:
    path = tmp_path / "film.mp4"
    path.write_bytes(random.Random(3).randbytes(3_000_001))
    return path


def test_a_file_arrives(server: Server, film: Path) -> None:
    with Wire(LIMITS, CancelToken(), "Gcore") as wire, Source(film) as source:
        url = begin_tus(wire, server.url, source, METADATA)
        send_tus(wire, url, source, ignore_progress, resume=False, chunk=700_000)
    assert server.stored(url) == film.read_bytes()


def test_an_upload_goes_on_after_a_break(server: Server, film: Path) -> None:
    token = CancelToken()

    def stop(progress: Progress) -> None:
        if progress.done > 0.4:
            token.cancel()

    with Wire(LIMITS, token, "Gcore") as wire, Source(film) as source:
        url = begin_tus(wire, server.url, source, METADATA)
        with pytest.raises(Cancelled):
            send_tus(wire, url, source, stop, resume=False, chunk=500_000)
    told: list[float] = []
    with Wire(LIMITS, CancelToken(), "Gcore") as wire, Source(film) as source:
        send_tus(wire, url, source, lambda now: told.append(now.done), resume=True)
    assert server.stored(url) == film.read_bytes()
    assert told[0] > 0.1


def test_a_wrong_token_is_told(server: Server, film: Path) -> None:
    with Wire(LIMITS, CancelToken(), "Gcore") as wire, Source(film) as source:
        with pytest.raises(UploadGone, match="token") as caught:
            begin_tus(wire, server.url, source, METADATA | {"token": "another-token-77"})
        assert "another-token-77" not in caught.value.details


def test_an_upload_that_is_not_there_is_told(server: Server, film: Path) -> None:
    with Wire(LIMITS, CancelToken(), "Gcore") as wire, Source(film) as source:
        url = begin_tus(wire, server.url, source, METADATA)
        gone = Secret(url.reveal().rpartition("/")[0] + "/00000000000000000000000000000000")
        with pytest.raises(UploadGone):
            send_tus(wire, gone, source, ignore_progress, resume=True)
