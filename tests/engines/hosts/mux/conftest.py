"""An account of ours at the stand-in for Mux, and a bucket at a server that speaks S3."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from cuesmith.base.jobs import CancelToken
from cuesmith.base.polling import Pace
from cuesmith.base.secrets import Secret
from cuesmith.domain.hosting import BucketPlace
from cuesmith.engines.hosts.bucket import Bucket
from cuesmith.engines.hosts.mux.host import MuxHost, MuxSettings, open_mux
from cuesmith.engines.hosts.patience import Limits
from tests.support.hosts.bucket import ACCESS_KEY, SECRET_KEY, S3Server
from tests.support.hosts.keeper import Keeper
from tests.support.hosts.mux.host import MuxHost as StandIn

QUICK = Limits(attempts=4, first_delay=0.001, longest_delay=0.01, longest_asked=0.01)
BUCKET = "captions"
PACE = Pace(first=0.001, longest=0.005, deadline=120.0)


@pytest.fixture
def keeper() -> Keeper:
    return Keeper()


Opener = Callable[..., MuxHost]


@pytest.fixture
def open_host(mux: StandIn, keeper: Keeper, request: pytest.FixtureRequest) -> Iterator[Opener]:
    """Opens our side of Mux; what is opened is closed with the test."""
    opened: list[MuxHost] = []

    def open_it(
        token: CancelToken | None = None,
        *,
        bucket: Callable[[], Bucket | None] = lambda: request.getfixturevalue("bucket"),
        address: str = "",
        robots: str = "",
    ) -> MuxHost:
        credentials = Secret(mux.token_id), Secret(mux.token_secret)
        settings = MuxSettings(keeper, "main", bucket, address, mux.address.elsewhere, robots)
        token = token or CancelToken()
        opened.append(open_mux(mux.address.url, credentials, token, settings, QUICK, PACE))
        return opened[-1]

    yield open_it
    for one in opened:
        one.close()


@pytest.fixture
def host(open_host: Opener) -> MuxHost:
    return open_host()


@pytest.fixture
def bucket(s3: S3Server) -> Iterator[Bucket]:
    """The user's bucket."""
    place = BucketPlace(BUCKET, s3.url, prefix="for mux")
    made = Bucket(place, Secret(ACCESS_KEY), Secret(SECRET_KEY), attempts=1)
    yield made
    made.close()
