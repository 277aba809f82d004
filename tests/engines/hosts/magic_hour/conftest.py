"""An account of ours at the stand-in for Magic Hour."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cuesmith.base.jobs import CancelToken
from cuesmith.base.secrets import Secret
from cuesmith.engines.hosts.magic_hour.host import MagicHourHost, open_magic_hour
from cuesmith.engines.hosts.patience import Limits
from tests.support.hosts.magic_hour.host import MagicHourHost as StandIn

QUICK = Limits(
    attempts=4, transfer_attempts=5, first_delay=0.001, longest_delay=0.01, longest_asked=0.01
)
Opener = Callable[..., MagicHourHost]


@pytest.fixture
def open_host(magic_hour: StandIn) -> Iterator[Opener]:
    """Opens our side of Magic Hour; what is opened is closed with the test."""
    opened: list[MagicHourHost] = []

    def open_it(token: CancelToken | None = None, key: str = magic_hour.key) -> MagicHourHost:
        url = magic_hour.address.url
        opened.append(open_magic_hour(url, Secret(key), token or CancelToken(), QUICK))
        return opened[-1]

    yield open_it
    for one in opened:
        one.close()


@pytest.fixture
def host(open_host: Opener) -> MagicHourHost:
    return open_host()


@pytest.fixture
def film(tmp_path: Path) -> Path:
    path = tmp_path / "Our film.MP4"
    path.write_bytes(bytes(range(256)) * 4096 + b"the end")
    return path
