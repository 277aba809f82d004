"""Files from hosts: whole or not at all, bounded, gone on with after a break."""

from __future__ import annotations

import os
import random
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from cuesmith.base.errors import Cancelled, FileError, HostError
from cuesmith.base.jobs import Progress, ignore_progress
from cuesmith.base.secrets import Secret
from cuesmith.engines.hosts.refusals import Refused, Unreachable
from cuesmith.engines.hosts.transfers.fetching import fetch_file
from cuesmith.engines.hosts.wire import Wire
from tests.support.hosts.faults import Fault, FaultPlan, Kind
from tests.support.hosts.scripted import QUICK, NoRest, raw_server, read_head
from tests.support.hosts.server import Answer as Reply
from tests.support.hosts.upload_server import UploadServer, upload_server

DATA = random.Random(8).randbytes(1_500_000)


@pytest.fixture
def server() -> Iterator[UploadServer]:
    with upload_server() as running:
        yield running
    assert running.blames == []


@pytest.fixture
def target(tmp_path: Path) -> Path:
    (tmp_path / "out").mkdir()
    return tmp_path / "out" / "burned.mp4"


@pytest.fixture
def wire() -> Iterator[Wire]:
    with Wire(QUICK, NoRest(), "Magic Hour") as made:
        yield made


def test_a_file_is_fetched(server: UploadServer, wire: Wire, target: Path) -> None:
    told: list[float] = []
    url = Secret(server.give("a.mp4", DATA))
    fetch_file(wire, url, target, lambda now: told.append(now.done))
    assert target.read_bytes() == DATA
    assert told == sorted(told)
    assert told[0] < 0.1
    assert told[-1] == 1.0
    assert os.listdir(target.parent) == [target.name]  # noqa: PTH208 - the hidden ones too


def test_what_was_there_is_replaced_only_by_the_whole(
    server: UploadServer, wire: Wire, target: Path
) -> None:
    target.write_bytes(b"old")
    with pytest.raises(Refused):
        fetch_file(wire, Secret(f"{server.url}/files/no"), target, ignore_progress)
    assert target.read_bytes() == b"old"
    fetch_file(wire, Secret(server.give("a.mp4", DATA)), target, ignore_progress)
    assert target.read_bytes() == DATA


@pytest.mark.parametrize("etag", [True, False])
@pytest.mark.parametrize("kind", [Kind.CUT_ANSWER, Kind.SHORT_ANSWER])
def test_a_break_is_got_over(etag: bool, kind: Kind, target: Path) -> None:
    plan = FaultPlan()
    plan.add("GET", ".*", Fault(kind, part=0.4), times=3)
    told: list[float] = []
    with upload_server(plan) as server, Wire(QUICK, NoRest(), "Magic Hour") as wire:
        url = Secret(server.give("a.mp4", DATA, etag=etag))
        fetch_file(wire, url, target, lambda now: told.append(now.done))
        assert [one.status for one in server.seen] == [200, *[206 if etag else 200] * 3]
    assert target.read_bytes() == DATA
    assert told == sorted(told)


def test_a_file_that_changed_in_between_is_fetched_anew(target: Path) -> None:
    plan = FaultPlan.of(("GET", ".*", Fault(Kind.SHORT_ANSWER, part=0.4)))
    with upload_server(plan) as server, Wire(QUICK, NoRest(), "Magic Hour") as wire:
        url = server.give("a.mp4", DATA)

        def then(progress: Progress) -> None:
            if progress.done > 0.2:
                server.give("a.mp4", DATA[::-1])

        fetch_file(wire, Secret(url), target, then)
    assert target.read_bytes() == DATA[::-1]


@pytest.mark.parametrize("status", [403, 404, 410])
def test_an_address_that_has_run_out(status: int, wire: Wire, target: Path) -> None:
    with upload_server() as server:
        server.serve = lambda request: Reply.text(status, "<Error/>")  # type: ignore[method-assign]
        with pytest.raises(
            Refused, match=r"Fetching “burned\.mp4” from Magic Hour failed: its address has run out"
        ) as caught:
            fetch_file(wire, Secret(server.give("a.mp4", DATA)), target, ignore_progress)
    assert caught.value.status == status
    assert [*target.parent.iterdir()] == []


@pytest.mark.parametrize("announced", [True, False])
def test_what_is_far_too_large_is_left(announced: bool, wire: Wire, target: Path) -> None:
    def endless(connection: socket.socket) -> None:
        read_head(connection)
        length = b"Content-Length: 99999999999\r\n" if announced else b"Connection: close\r\n"
        connection.sendall(b"HTTP/1.1 200 OK\r\n" + length + b"\r\n")
        while True:
            connection.sendall(bytes(65536))

    with raw_server(endless) as url, pytest.raises(HostError, match="far larger"):
        fetch_file(wire, Secret(f"{url}/x"), target, ignore_progress, most_bytes=3_000_000)
    assert [*target.parent.iterdir()] == []


@pytest.mark.parametrize("stated", ["", "bytes 7-9/10", "nonsense"])
def test_a_part_that_nobody_asked_for_is_no_file(stated: str, wire: Wire, target: Path) -> None:
    part = Reply(206, b"123", (("Content-Range", stated), ("ETag", '"x"')))
    with upload_server() as server:
        server.serve = lambda request: part  # type: ignore[method-assign]
        with pytest.raises(Unreachable, match="another part"):
            fetch_file(wire, Secret(server.give("a.mp4", DATA)), target, ignore_progress)
    assert [*target.parent.iterdir()] == []


def test_packed_files_are_not_taken(server: UploadServer, wire: Wire, target: Path) -> None:
    url = Secret(server.give("a.mp4", DATA, packed="gzip"))
    with pytest.raises(Unreachable, match="packed"):
        fetch_file(wire, url, target, ignore_progress)


def test_redirects_are_followed(server: UploadServer, wire: Wire, target: Path) -> None:
    other = server.give("a.mp4", DATA).replace(server.url, server.address.elsewhere)
    fetch_file(wire, Secret(server.send_on("go", other)), target, ignore_progress)
    assert target.read_bytes() == DATA


@pytest.mark.parametrize("location", ["file:///etc/passwd", "/files/go?X-Goog-Signature=x"])
def test_redirects_are_bounded(
    location: str, server: UploadServer, wire: Wire, target: Path
) -> None:
    url = server.send_on("go", location.replace("=x", f"={'3f9c2d7b8a6e5f4d3c2b1a09f8e7d6c5'}"))
    with pytest.raises(HostError, match=r"not safe|one address to the next"):
        fetch_file(wire, Secret(url), target, ignore_progress)
    assert [*target.parent.iterdir()] == []


@pytest.mark.parametrize("moment", [0.0, 0.5])
def test_a_download_is_cancelled_at_any_moment(
    moment: float, server: UploadServer, target: Path
) -> None:
    token = NoRest()

    def stop(progress: Progress) -> None:
        if progress.done >= moment:
            token.cancel()

    url = Secret(server.give("a.mp4", DATA))
    with Wire(QUICK, token, "Magic Hour") as wire, pytest.raises(Cancelled):
        fetch_file(wire, url, target, stop)
    assert [*target.parent.iterdir()] == []


def test_a_place_that_cannot_be_written_is_told(
    server: UploadServer, wire: Wire, tmp_path: Path
) -> None:
    url = Secret(server.give("a.mp4", DATA))
    with pytest.raises(FileError, match="could not be saved"):
        fetch_file(wire, url, tmp_path / "nowhere" / "x.mp4", ignore_progress)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is full")
def test_a_full_disk_is_told(server: UploadServer, wire: Wire, target: Path) -> None:
    target.with_name(f"{target.name}.part").symlink_to("/dev/full")
    url = Secret(server.give("a.mp4", DATA))
    with pytest.raises(FileError, match="the disk is full"):
        fetch_file(wire, url, target, ignore_progress)
    assert [*target.parent.iterdir()] == []


def test_a_download_that_was_broken_off_is_never_taken_for_whole(target: Path) -> None:
    """Where nothing says how long the file is, its end is that of the connection."""
    token = NoRest()

    def half(connection: socket.socket) -> None:
        read_head(connection)
        connection.sendall(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + DATA[:200_000])
        token.cancel()

    with (
        raw_server(half) as url,
        Wire(QUICK, token, "Magic Hour") as wire,
        pytest.raises(Cancelled),
    ):
        fetch_file(wire, Secret(f"{url}/x"), target, ignore_progress)
    assert [*target.parent.iterdir()] == []
