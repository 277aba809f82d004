"""Files on their way out: what servers may do, what may happen to the file, cancelling."""

from __future__ import annotations

import hashlib
import os
import random
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from cuesmith.base.errors import Cancelled, FileError, HostError
from cuesmith.base.jobs import CancelToken, Progress, ignore_progress
from cuesmith.base.secrets import Secret
from cuesmith.domain.publishing import Upload
from cuesmith.engines.hosts.patience import Limits
from cuesmith.engines.hosts.refusals import UploadGone
from cuesmith.engines.hosts.transfers import pace
from cuesmith.engines.hosts.transfers.resumable import GRAIN, send_resumable
from cuesmith.engines.hosts.transfers.source import Source
from cuesmith.engines.hosts.transfers.tus import begin_tus, send_tus
from cuesmith.engines.hosts.wire import Wire
from tests.support.hosts.certificates import authority
from tests.support.hosts.faults import Fault, FaultPlan, Kind
from tests.support.hosts.scripted import QUICK, NoRest, raw_server, read_head
from tests.support.hosts.server import Answer, Request
from tests.support.hosts.shipping import WAYS, new_address, ship
from tests.support.hosts.upload_server import UploadServer, upload_server

SIZE = 5 * GRAIN * 4 + 777


@pytest.fixture(scope="module")
def data() -> bytes:
    return random.Random(5).randbytes(SIZE)


@pytest.fixture
def film(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "Mein Film ä.mp4"
    path.write_bytes(data)
    return path


@pytest.fixture
def source(film: Path) -> Iterator[Source]:
    with Source(film) as opened:
        yield opened


@pytest.fixture
def token() -> NoRest:
    return NoRest()


@pytest.fixture
def wire(token: NoRest) -> Iterator[Wire]:
    with Wire(QUICK, token, "Mux") as made:
        yield made


@pytest.fixture
def server() -> Iterator[UploadServer]:
    with upload_server() as running:
        yield running
    assert running.blames == []


class Meter:
    """Progress as it was told."""

    def __init__(self) -> None:
        self.told: list[float] = []

    def __call__(self, progress: Progress) -> None:
        self.told.append(progress.done)

    def check_whole(self) -> None:
        assert self.told == sorted(self.told)
        assert self.told[-1] == 1.0
        assert self.told.count(1.0) == 1


@pytest.mark.parametrize("way", WAYS)
def test_all_of_a_file_arrives_once(
    way: str,
    server: UploadServer,
    wire: Wire,
    source: Source,
    data: bytes,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pace, "_QUICK", float("inf"))  # however long this machine stands still
    meter = Meter()
    url = new_address(way, server, wire, source)
    ship(way, wire, url, source, meter)
    arrived = server.received(url.reveal())
    assert arrived.finished
    assert bytes(arrived.kept) == data
    meter.check_whole()
    assert len(meter.told) > 5
    assert arrived.puts == {"resumable": 3, "tus": 3, "whole": 1}[way]  # parts of 1, 2, 4 MiB ...


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("size", [1, GRAIN - 1, GRAIN, 8 * GRAIN])
def test_sizes_at_the_edges(
    way: str, size: int, server: UploadServer, wire: Wire, tmp_path: Path
) -> None:
    path = tmp_path / "edge.mp4"
    path.write_bytes(random.Random(size).randbytes(size))
    with Source(path) as source:
        url = new_address(way, server, wire, source)
        ship(way, wire, url, source, ignore_progress)
    assert bytes(server.received(url.reveal()).kept) == path.read_bytes()


@pytest.mark.parametrize(
    ("way", "forget"),
    [
        *(("resumable", kept) for kept in (1, GRAIN, 3 * GRAIN, 4 * GRAIN)),
        *(("tus", kept) for kept in (1, 1000, GRAIN)),
    ],
)
def test_a_server_may_keep_only_a_part(
    way: str, forget: int, server: UploadServer, wire: Wire, source: Source, data: bytes
) -> None:
    meter = Meter()
    url = new_address(way, server, wire, source)
    server.received(url.reveal()).forget = forget
    ship(way, wire, url, source, meter)
    assert bytes(server.received(url.reveal()).kept) == data
    meter.check_whole()


@pytest.mark.parametrize("way", ["resumable", "tus"])
def test_an_upload_goes_on_where_it_was(
    way: str, server: UploadServer, wire: Wire, source: Source, data: bytes, film: Path
) -> None:
    token = NoRest()

    def stop_late(progress: Progress) -> None:
        if progress.done > 0.5:
            token.cancel()

    url = new_address(way, server, wire, source)
    arrived = server.received(url.reveal())
    with Wire(QUICK, token, "Mux") as first, pytest.raises(Cancelled):
        ship(way, first, url, source, stop_late)
    meter = Meter()
    with Source(film) as again:
        ship(way, wire, url, again, meter, resume=True)
    assert bytes(arrived.kept) == data
    meter.check_whole()
    assert meter.told[0] > 0.15


@pytest.mark.parametrize("way", ["resumable", "tus"])
def test_a_finished_upload_is_not_sent_again(
    way: str, server: UploadServer, wire: Wire, source: Source
) -> None:
    url = new_address(way, server, wire, source)
    ship(way, wire, url, source, ignore_progress)
    before = server.received(url.reveal()).puts
    meter = Meter()
    ship(way, wire, url, source, meter, resume=True)
    assert server.received(url.reveal()).puts - before == (way == "resumable")  # one that asks
    assert meter.told == [1.0]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("status", [403, 404, 410])
def test_an_address_that_has_run_out(
    way: str, status: int, server: UploadServer, wire: Wire, source: Source, token: NoRest
) -> None:
    url = new_address(way, server, wire, source)
    server.received(url.reveal()).gone = status
    with pytest.raises(UploadGone, match=r"Sending “Mein Film ä\.mp4” to Mux failed") as caught:
        ship(way, wire, url, source, ignore_progress)
    assert caught.value.status == status
    assert token.rests == []


def test_a_refusal_before_the_film_is_read_is_heard(source: Source, token: NoRest) -> None:
    """A server that answers at once and hangs up, in the middle of our sending."""

    def refuse(connection: socket.socket) -> None:
        read_head(connection)
        connection.sendall(b"HTTP/1.1 403 No\r\nContent-Length: 7\r\n\r\nexpired")

    with (
        raw_server(refuse) as url,
        Wire(QUICK, token, "Magic Hour") as wire,
        pytest.raises(UploadGone) as caught,
    ):
        ship("whole", wire, Secret(f"{url}/film"), source, ignore_progress)
    assert caught.value.status == 403


@pytest.mark.parametrize("way", WAYS)
def test_an_address_that_runs_out_on_the_way(way: str, source: Source, token: NoRest) -> None:
    method = "PATCH" if way == "tus" else "PUT"
    plan = FaultPlan.of((method, ".*", Kind.RESET_UPLOAD), (method, ".*", Kind.GONE))
    plan.add("HEAD", ".*", Kind.GONE)
    with upload_server(plan) as server, Wire(QUICK, token, "Mux") as wire:
        url = new_address(way, server, wire, source)
        with pytest.raises(UploadGone):
            ship(way, wire, url, source, ignore_progress)


@pytest.mark.parametrize("way", WAYS)
def test_a_server_that_never_recovers_is_given_up(way: str, source: Source) -> None:
    plan = FaultPlan()
    for method in ("PUT", "PATCH", "HEAD"):
        plan.add(method, ".*", Fault(Kind.FAILING, status=503), times=50)
    token = NoRest()
    with upload_server(plan) as server, Wire(QUICK, token, "Gcore") as wire:
        url = new_address(way, server, wire, source)
        with pytest.raises(
            HostError, match=r"to Gcore failed: it has trouble of its own"
        ) as caught:
            ship(way, wire, url, source, ignore_progress)
    assert len(token.rests) == QUICK.attempts - 1
    assert "X-Goog-Signature" not in f"{caught.value}{caught.value.details}"


def test_headway_renews_the_patience(source: Source, data: bytes) -> None:
    """Many more breaks than attempts, but each time something had arrived."""
    plan = FaultPlan()
    plan.add("PATCH", ".*", Fault(Kind.RESET_UPLOAD, part=0.3), times=12)
    limits = Limits(first_delay=0, transfer_attempts=3)
    with upload_server(plan) as server, Wire(limits, NoRest(), "Gcore") as wire:
        url = begin_tus(wire, server.tus, source, {})
        send_tus(wire, url, source, ignore_progress, resume=False, chunk=4 * GRAIN)
        assert bytes(server.received(url.reveal()).kept) == data
        assert len(plan.done) == 12


def test_a_server_that_takes_nothing_in_is_given_up(server: UploadServer, source: Source) -> None:
    def stubborn(request: Request) -> Answer:
        while request.read(1 << 20):
            continue
        return Answer.empty(308)

    server.serve = stubborn  # type: ignore[method-assign]
    with Wire(QUICK, NoRest(), "Mux") as wire, pytest.raises(HostError, match="takes nothing in"):
        send_resumable(wire, Secret(server.new_resumable()), source, ignore_progress, resume=False)


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        ("bytes=0-99999999999", "holds more than the file has"),
        ("bytes=5-9", "does not say how much has arrived"),
        ("nonsense", "does not say how much has arrived"),
        ("bytes=0-" + "9" * 400, "does not say how much has arrived"),
    ],
)
def test_a_range_that_makes_no_sense(
    stated: str, words: str, server: UploadServer, source: Source
) -> None:
    server.serve = lambda request: Answer.empty(308, ("Range", stated))  # type: ignore[method-assign]
    with Wire(QUICK, NoRest(), "Mux") as wire, pytest.raises(HostError, match=words):
        send_resumable(wire, Secret(server.new_resumable()), source, ignore_progress, resume=True)


def test_a_part_taken_for_the_whole_is_no_success(server: UploadServer, source: Source) -> None:
    def careless(request: Request) -> Answer:
        while request.read(1 << 20):
            continue
        return Answer.empty(200)

    server.serve = careless  # type: ignore[method-assign]
    url = Secret(server.new_resumable())
    with Wire(QUICK, NoRest(), "Mux") as wire, pytest.raises(HostError, match="for the whole"):
        send_resumable(wire, url, source, ignore_progress, resume=False, chunk=GRAIN)


# --- tus -------------------------------------------------------------------------------------


def test_tus_metadata_is_sent_as_it_is_meant(
    server: UploadServer, wire: Wire, source: Source
) -> None:
    metadata = {"filename": "ä,b c.mp4", "token": "t=1,2", "empty": "", "video_id": "42"}
    begin_tus(wire, server.tus, source, metadata)
    assert [one.metadata for one in server.tus_uploads.values()] == [metadata]


def test_a_token_that_tus_does_not_take_is_not_tried_again(
    server: UploadServer, wire: Wire, source: Source, token: NoRest
) -> None:
    server.tus_token = "right"
    with pytest.raises(UploadGone, match="does not accept this upload's token") as caught:
        begin_tus(wire, server.tus, source, {"token": "wrong-token-0123"})
    assert token.rests == []
    assert "Error: token" in caught.value.details


def test_a_tus_upload_of_another_file_is_noticed(
    server: UploadServer, wire: Wire, source: Source, tmp_path: Path
) -> None:
    url = begin_tus(wire, server.tus, source, {})
    other = tmp_path / "other.mp4"
    other.write_bytes(b"x" * 100)
    with Source(other) as another, pytest.raises(UploadGone, match="of another file"):
        send_tus(wire, url, another, ignore_progress, resume=True)


@pytest.mark.parametrize("status", [409, 413, 423])
def test_tus_asks_where_it_is_after_a_conflict(status: int, source: Source, data: bytes) -> None:
    plan = FaultPlan()
    plan.add("PATCH", ".*", Fault(Kind.FAILING, status=status), times=2)
    with upload_server(plan) as server, Wire(QUICK, NoRest(), "Gcore") as wire:
        url = begin_tus(wire, server.tus, source, {})
        send_tus(wire, url, source, ignore_progress, resume=False)
        assert bytes(server.received(url.reveal()).kept) == data
        assert [one.method for one in server.seen].count("HEAD") == 2


@pytest.mark.parametrize("location", ["ftp://localhost/x", "file:///etc/passwd"])
def test_tus_does_not_send_to_another_scheme(
    location: str, server: UploadServer, wire: Wire, source: Source
) -> None:
    server.serve = lambda request: Answer.empty(201, ("Location", location))  # type: ignore[method-assign]
    with pytest.raises(HostError, match="not safe"):
        begin_tus(wire, server.tus, source, {})


# --- the file --------------------------------------------------------------------------------


def _grow(path: Path) -> None:
    with path.open("ab") as sink:
        sink.write(b"more")


def _shrink(path: Path) -> None:
    os.truncate(path, SIZE // 3)


def _rewrite(path: Path) -> None:
    later = path.stat().st_mtime_ns + 5_000_000
    path.write_bytes(bytes(SIZE))
    os.utime(path, ns=(later, later))


def _replace(path: Path) -> None:
    other = path.with_suffix(".new")
    other.write_bytes(b"x" * 10)
    other.replace(path)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("change", "words"),
    [
        (_grow, "was changed while"),
        (_shrink, "was changed while"),
        (_rewrite, "was changed while"),
        (_replace, "was changed while"),
        (Path.unlink, "is gone: it was moved or deleted"),
    ],
)
@pytest.mark.parametrize("moment", [0.0, 0.4, 0.9])
def test_a_film_that_does_not_stay_is_not_sent_on(
    way: str,
    change: Callable[[Path], None],
    words: str,
    moment: float,
    server: UploadServer,
    wire: Wire,
    film: Path,
) -> None:
    changed: list[float] = []

    def then(progress: Progress) -> None:
        if progress.done >= moment and not changed:
            changed.append(progress.done)
            change(film)

    with Source(film) as source:
        url = new_address(way, server, wire, source)
        with pytest.raises(FileError, match=words) as caught:
            ship(way, wire, url, source, then)
    assert changed
    assert changed[0] < 1.0
    assert film.name in caught.value.message
    assert not server.received(url.reveal()).finished


@pytest.mark.parametrize("make", [Path.mkdir, Path.touch, lambda path: None])
def test_what_is_no_film_is_refused(make: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / "no film.mp4"
    make(path)
    with pytest.raises(FileError, match=r"no film\.mp4"):
        Source(path)


def test_a_path_that_makes_no_sense_is_refused() -> None:
    with pytest.raises(FileError):
        Source(Path("a\0b"))


def test_a_file_knows_its_earlier_upload(source: Source, film: Path) -> None:
    upload = Upload(str(film), source.size, source.stamp, "u-1")
    assert source.is_of(upload)
    assert not source.is_of(Upload(str(film), source.size, source.stamp + 1, "u-1"))
    assert not source.is_of(Upload(str(film), source.size + 1, source.stamp, "u-1"))


# --- cancelling ------------------------------------------------------------------------------


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("moment", [0.0, 0.1, 0.5, 0.99])
def test_an_upload_is_cancelled_at_any_moment(
    way: str, moment: float, server: UploadServer, source: Source
) -> None:
    token = NoRest()

    def stop(progress: Progress) -> None:
        if progress.done >= moment:
            token.cancel()

    with Wire(QUICK, token, "Mux") as wire:
        url = new_address(way, server, wire, source)
        with pytest.raises(Cancelled):
            ship(way, wire, url, source, stop)
    assert not server.received(url.reveal()).finished


@pytest.mark.parametrize("way", WAYS)
def test_an_upload_is_cancelled_while_a_server_thinks(
    way: str, server: UploadServer, source: Source
) -> None:
    token = NoRest()
    real = server.serve

    def think(request: Request) -> Answer:
        if request.method in ("PUT", "PATCH"):
            while request.read(1 << 20):
                continue
            token.cancel()
            request.stream.read(1)  # blocks until the client hangs up
        return real(request)

    with Wire(Limits(read=60), token, "Mux") as wire:
        url = new_address(way, server, wire, source)
        server.serve = think  # type: ignore[method-assign]
        with pytest.raises(Cancelled):
            ship(way, wire, url, source, ignore_progress)


# A connection that is reset just before its handshake leaves Python's own SSLSocket unclosed.
@pytest.mark.filterwarnings("ignore:Exception ignored in. <ssl.SSLSocket")
@pytest.mark.parametrize("seed", range(9))
def test_a_cancelled_upload_goes_on_to_its_end(
    seed: int, film: Path, tmp_path: Path, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped whenever it happens to be, by another thread, among faults, with and without TLS."""
    issuer = authority(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(issuer.file))
    way, limits = WAYS[seed % 3], Limits(first_delay=0.001, transfer_attempts=41)
    plan = FaultPlan.random(seed, chance=0.3)
    token = CancelToken()
    with upload_server(plan, issuer.server if seed % 2 else None) as server, Source(film) as source:
        with Wire(limits, CancelToken(), "Mux") as wire:
            url = new_address(way, server, wire, source)
        stopper = threading.Timer(random.Random(seed).uniform(0.0, 0.05), token.cancel)
        stopper.start()
        with Wire(limits, token, "Mux") as wire, suppress(Cancelled):
            ship(way, wire, url, source, ignore_progress, chunk=GRAIN)
        stopper.join()
        with Wire(limits, CancelToken(), "Mux") as wire:
            ship(way, wire, url, source, ignore_progress, resume=True)
        assert bytes(server.received(url.reveal()).kept) == data
    assert server.blames == []


def test_a_request_over_tls_is_broken_off_at_once(
    source: Source, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    issuer = authority(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(issuer.file))
    token = NoRest()

    def think(request: Request) -> Answer:
        while request.read(1 << 20):
            continue
        token.cancel()
        request.stream.read(1)
        return Answer.empty(200)

    with upload_server(tls=issuer.server) as server, Wire(Limits(read=60), token, "Mux") as wire:
        server.serve = think  # type: ignore[method-assign]
        with pytest.raises(Cancelled):
            ship("whole", wire, Secret(server.new_whole()), source, ignore_progress)


def test_digest_of_the_stand_in_is_that_of_the_file(
    server: UploadServer, wire: Wire, source: Source, data: bytes
) -> None:
    url = new_address("resumable", server, wire, source)
    ship("resumable", wire, url, source, ignore_progress)
    assert server.received(url.reveal()).sha256 == hashlib.sha256(data).hexdigest()
