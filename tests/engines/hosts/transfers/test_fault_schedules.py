"""Random misfortunes, the same ones every time: nothing is lost, nothing is there twice."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path

import pytest

from cuesmith.base.jobs import Progress
from cuesmith.base.secrets import Secret
from cuesmith.engines.hosts.patience import Limits
from cuesmith.engines.hosts.transfers.fetching import fetch_file
from cuesmith.engines.hosts.transfers.resumable import GRAIN
from cuesmith.engines.hosts.transfers.source import Source
from cuesmith.engines.hosts.wire import Wire
from tests.support.hosts.faults import FaultPlan
from tests.support.hosts.scripted import NoRest
from tests.support.hosts.shipping import WAYS, new_address, ship
from tests.support.hosts.upload_server import upload_server

LIMITS = Limits(first_delay=0.0, transfer_attempts=41)
"""More attempts than a plan has faults: whatever the plan, all must arrive."""


class Told:
    """Progress, which must never go back."""

    last = -1.0

    def __call__(self, now: Progress) -> None:
        assert now.done > self.last
        self.last = now.done


@pytest.mark.parametrize("seed", range(25))
def test_nothing_is_lost_and_nothing_doubled(seed: int, tmp_path: Path) -> None:
    run_schedule(seed, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(25, 325))
def test_nothing_is_lost_and_nothing_doubled_in_300_more(seed: int, tmp_path: Path) -> None:
    run_schedule(seed, tmp_path)


def run_schedule(seed: int, folder: Path) -> None:
    """Send a film in every way and fetch it back, through the faults of one seed."""
    chance = random.Random(seed)
    film = folder / "film.mp4"
    film.write_bytes(chance.randbytes(chance.randrange(1, 12 * GRAIN)))
    digest = hashlib.sha256(film.read_bytes()).hexdigest()
    plan = FaultPlan.random(seed, chance=0.55)
    with upload_server(plan) as server, Wire(LIMITS, NoRest(), "Mux") as wire:
        for way in WAYS:
            told = Told()
            with Source(film) as source:
                url = new_address(way, server, wire, source)
                server.received(url.reveal()).forget = chance.choice((0, 0, 1, GRAIN))
                ship(way, wire, url, source, told, chunk=GRAIN)
            arrived = server.received(url.reveal())
            assert arrived.finished, way
            assert arrived.sha256 == digest, way
            assert arrived.size == film.stat().st_size, way
            assert told.last == 1.0
        back = folder / "back.mp4"
        given = Secret(server.give("film.mp4", film.read_bytes(), etag=seed % 2 == 0))
        fetch_file(wire, given, back, lambda now: None)
        assert back.read_bytes() == film.read_bytes()
    assert server.blames == []
    assert sorted(path.name for path in folder.glob("*.mp4*")) == ["back.mp4", "film.mp4"]


def test_the_schedules_are_hard_enough(tmp_path: Path) -> None:
    """The test of the tests: the plans strike with every kind, and often."""
    kinds = set()
    for seed in range(6):
        plan = FaultPlan.random(seed, chance=0.55)
        with upload_server(plan) as server, Wire(LIMITS, NoRest(), "Mux") as wire:
            film = tmp_path / "film.mp4"
            film.write_bytes(bytes(8 * GRAIN))
            with Source(film) as source:
                url = Secret(server.new_resumable())
                ship("resumable", wire, url, source, lambda now: None, chunk=GRAIN)
        kinds |= {fault.kind for _, _, fault in plan.done}
    assert len(kinds) >= 8
