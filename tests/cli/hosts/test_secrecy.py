"""Commands that fail in every way, with every log on: nothing of it shows a secret."""

from __future__ import annotations

import io
import logging
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.cli.hosts.conftest import MemoryKeyring, good, run
from tests.support.hosts.bucket import ACCESS_KEY, SECRET_KEY
from tests.support.hosts.faults import Fault, FaultPlan, Kind
from tests.support.hosts.fixtures import point_at
from tests.support.hosts.gcore.host import GcoreHost
from tests.support.hosts.host import Host
from tests.support.hosts.magic_hour.host import MagicHourHost
from tests.support.hosts.mux.host import MuxHost
from tests.support.hosts.server import Request

HOSTS = ("mux", "gcore", "magic_hour")
KINDS = (Kind.EXPIRED, Kind.GONE, Kind.FAILING, Kind.LOST_ANSWER, Kind.WRONG_JSON)
SIGNED = "https://films.example/film.mp4?X-Signature=signature-not-to-be-seen-4"


@dataclass
class Late(FaultPlan):
    """All is well for a few requests, and nothing after that."""

    after: int = 0
    kind: Kind = Kind.FAILING

    def __call__(self, request: Request) -> Fault | None:
        self.after -= 1
        return Fault(self.kind, 0.4) if self.after < 0 else None


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """All that anybody logs, at every level, as a file of ours would hold it."""
    text = io.StringIO()
    handler = logging.StreamHandler(text)
    names = ["", *logging.Logger.manager.loggerDict, "cuesmith.hosts", "httpx", "httpcore.http11"]
    loggers = [logging.getLogger(name) for name in names]
    levels = [one.level for one in loggers]
    for one in loggers:
        one.setLevel(logging.DEBUG)
    logging.getLogger().addHandler(handler)
    yield text
    logging.getLogger().removeHandler(handler)
    for one, level in zip(loggers, levels, strict=True):
        one.setLevel(level)


@pytest.fixture(params=HOSTS)
def host(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Host:
    """A host, with its account in the environment, and all details shown."""
    found: Host = request.getfixturevalue(request.param)
    point_at(monkeypatch, found)
    monkeypatch.setenv("CUESMITH_VERBOSE", "1")
    return found


def secrets_of(host: Host) -> list[str]:
    """What must not be seen: keys, upload addresses and their tokens, signatures."""
    if isinstance(host, MuxHost):
        uploads = [one.signature for one in host.uploads.values()]
        return [host.token_secret, SECRET_KEY, *uploads]
    if isinstance(host, GcoreHost):
        films = host.videos.values()
        addresses = [f"{host.address.elsewhere}/upload/{one.id}" for one in films if one.upload]
        return [host.token, *(one.token for one in films), *addresses]
    assert isinstance(host, MagicHourHost)
    return [host.key, *(one.signature for one in host.uploads.values())]


def commands(host: Host, film: Path, subs: tuple[Path, Path]) -> list[tuple[str | Path, ...]]:
    """What people do there."""
    if isinstance(host, MagicHourHost):
        render = ("hosts", "render", film, "--style", "karaoke", "--yes")
        web = ("hosts", "render", SIGNED, "--style", "karaoke", "--yes", "--end", "3")
        return [("hosts", "check", "magic-hour"), render, web]
    name = host.name.lower()
    return [
        ("hosts", "check", name),
        ("hosts", "upload", name, SIGNED, "--no-wait"),
        ("publish", film, *subs, "--to", name),
        ("hosts", "caption", name, "10001", "--yes"),
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_secret_is_seen(
    kind: Kind,
    host: Host,
    film: Path,
    subs: tuple[Path, Path],
    home: Path,
    log: io.StringIO,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if isinstance(host, MuxHost):
        monkeypatch.setenv("AWS_ACCESS_KEY_ID", ACCESS_KEY)
        monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", SECRET_KEY)
        place = ("--endpoint", "http://127.0.0.1:9", "--name", "captions", "--region", "us-east-1")
        good("hosts", "bucket", *place, stdin=f"{ACCESS_KEY}\n{SECRET_KEY}\n")
    told: list[str] = []
    failed = 0
    for after in (0, 4):  # at once, and further on its way
        for command in commands(host, film, subs):
            host.plan = Late(after=after, kind=kind)
            result = run(*command)
            failed += result.exit_code != 0
            told += [result.output, repr(result.exception)]
            told += traceback.format_exception(result.exception) if result.exception else []
    host.plan = FaultPlan()
    host.forgive()  # what is broken off is nothing that a host likes
    assert failed, "the test means to see failures"
    told += [path.read_bytes().decode(errors="replace") for path in files_of(home)]
    everything = "\n".join((*told, log.getvalue()))
    assert "HTTP" in log.getvalue()  # it was really written
    for secret in [*secrets_of(host), "signature-not-to-be-seen-4"]:
        for form in {secret, quote(secret, safe=""), quote(secret)}:
            assert form not in everything


def files_of(home: Path) -> list[Path]:
    """What is left on the disk: memories of what was published, settings. Addresses of uploads
    that can be gone on with have a folder of their own, where there is no keyring; nobody but
    their owner may read those."""
    files = [path for path in home.rglob("*") if path.is_file()]
    begun = [path for path in files if path.parent.name == "uploads"]
    for path in begun:
        assert path.stat().st_mode & 0o777 == 0o600
        assert path.parent.stat().st_mode & 0o077 == 0
    return [path for path in files if path not in begun]


def test_a_keyring_is_where_secrets_are(
    gcore: GcoreHost, keys: MemoryKeyring, film: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An upload that was broken off leaves its address in the keyring, and nowhere else."""
    monkeypatch.setenv("CUESMITH_GCORE_URL", gcore.address.url)
    good("hosts", "sign-in", "gcore", stdin=f"{gcore.token}\n")
    gcore.plan.add("PATCH", r"/upload/\d+", Kind.EXPIRED, times=30)
    assert run("hosts", "upload", "gcore", film).exit_code == 2
    (video,) = gcore.videos
    address = f"{gcore.address.elsewhere}/upload/{video}"
    assert address in keys.kept.values()
    written = b"".join(path.read_bytes() for path in files_of(home))
    assert written
    assert address.encode() not in written
    assert gcore.token.encode() not in written
    gcore.plan.listed.clear()
    good("hosts", "upload", "gcore", film)
    assert set(keys.kept.values()) == {gcore.token}
