"""Fixtures: hosts to talk to. A test whose client did what a host forbids fails at its end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.support.hosts.bucket import S3Server
    from tests.support.hosts.gcore.host import GcoreHost
    from tests.support.hosts.host import Host
    from tests.support.hosts.magic_hour.host import MagicHourHost
    from tests.support.hosts.mux.host import MuxHost


@pytest.fixture
def mux() -> Iterator[MuxHost]:
    """A stand-in for Mux."""
    from tests.support.hosts.mux.server import mux_host

    with mux_host() as host:
        yield host
    assert_blameless(host)


@pytest.fixture
def gcore() -> Iterator[GcoreHost]:
    """A stand-in for Gcore."""
    from tests.support.hosts.gcore.server import gcore_host

    with gcore_host() as host:
        yield host
    assert_blameless(host)


@pytest.fixture
def magic_hour() -> Iterator[MagicHourHost]:
    """A stand-in for Magic Hour."""
    from tests.support.hosts.magic_hour.server import magic_hour_host

    with magic_hour_host() as host:
        yield host
    assert_blameless(host)


@pytest.fixture(scope="session")
def _s3() -> Iterator[S3Server]:
    from tests.support.hosts.bucket import s3_server

    with s3_server() as server:
        yield server


@pytest.fixture
def s3(_s3: S3Server) -> Iterator[S3Server]:
    """An S3 server with one empty bucket, "captions"."""
    _s3.make_bucket("captions")
    yield _s3
    _s3.forget_all()


def assert_blameless(host: Host) -> None:
    """Fail where a client asked for what it must not, or the stand-in broke its own contract."""
    assert not host.blames, f"{host.name}: " + "\n".join(host.blames)


def point_at(monkeypatch: pytest.MonkeyPatch, host: Host) -> None:
    """Have everything in this process take the stand-in for the host."""
    for name, value in host.environment.items():
        monkeypatch.setenv(name, value)
