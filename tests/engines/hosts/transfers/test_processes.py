"""Uploads from processes of their own: killed half-way, and weighed."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest

from cuesmith.engines.hosts.transfers.source import Source
from cuesmith.engines.hosts.wire import Wire
from tests.support.hosts.faults import FaultPlan
from tests.support.hosts.scripted import QUICK, NoRest
from tests.support.hosts.server import Answer, Request
from tests.support.hosts.shipping import WAYS, new_address
from tests.support.hosts.upload_server import upload_server

_ROOT = Path(__file__).resolve().parents[4]
_MIB = 1 << 20


@contextmanager
def sending(way: str, url: str, film: Path, mode: str) -> Iterator[subprocess.Popen[str]]:
    """A process that sends a film; killed at the end of the block."""
    command = [sys.executable, "-m", "tests.support.hosts.shipping", way, url, str(film), mode]
    with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def _lines(process: subprocess.Popen[str]) -> Iterator[tuple[str, float]]:
    assert process.stdout is not None
    for line in process.stdout:
        word, _, value = line.partition(" ")
        yield word, float(value)


def _send(way: str, url: str, film: Path, mode: str = "new") -> dict[str, float]:
    """Send it all; the last that was said under each word."""
    with sending(way, url, film, mode) as process:
        said = dict(_lines(process))
        assert process.wait() == 0
    return said


@pytest.mark.parametrize("way", ["resumable", "tus"])
def test_an_upload_goes_on_after_its_process_was_killed(way: str, tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(random.Random(9).randbytes(12 * _MIB + 5))
    killed = Event()
    with upload_server() as server:
        with Wire(QUICK, NoRest(), "a host") as wire, Source(film) as source:
            url = new_address(way, server, wire, source).reveal()
        serve, received = server.serve, server.received(url)

        def hold(request: Request) -> Answer:
            """Take no third part before the process is dead, however late it is killed."""
            if received.size >= 3 * _MIB:
                killed.wait()
            return serve(request)

        server.serve = hold  # type: ignore[method-assign]
        with sending(way, url, film, "new") as process:
            assert next(done for word, done in _lines(process) if word == "sent" and done > 0.25)
        # The block has killed it with SIGKILL; only the address is left.
        killed.set()
        assert not received.finished
        assert _send(way, url, film, "resume")["sent"] == 1.0
        assert received.finished
        assert bytes(received.kept) == film.read_bytes()
    assert server.blames == []


def _sparse(path: Path, size: int) -> None:
    """A film that takes no room on the disk."""
    with path.open("wb") as sink:
        sink.truncate(size)


def _check_memory(way: str, folder: Path, small: int, large: int) -> None:
    peaks = []
    for size in (small, large):
        film = folder / f"{size}.mp4"
        _sparse(film, size)
        with upload_server(FaultPlan()) as server:
            with Wire(QUICK, NoRest(), "a host") as wire, Source(film) as source:
                url = new_address(way, server, wire, source).reveal()
            said = _send(way, url, film)
            assert server.received(url).size == size
        film.unlink()
        peaks.append(said["peak"])
    if not peaks[0]:
        pytest.skip("this system does not tell the memory of a process")
    assert peaks[1] - peaks[0] < 12 * _MIB, peaks


@pytest.mark.parametrize("way", WAYS)
def test_memory_does_not_grow_with_the_film(way: str, tmp_path: Path) -> None:
    _check_memory(way, tmp_path, 10 * _MIB, 200 * _MIB)


@pytest.mark.long
@pytest.mark.parametrize("way", WAYS)
def test_memory_does_not_grow_with_two_gigabytes(way: str, tmp_path: Path) -> None:
    _check_memory(way, tmp_path, 10 * _MIB, 2048 * _MIB)
