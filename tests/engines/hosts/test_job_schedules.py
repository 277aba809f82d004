"""Hosts' own jobs through random misfortunes: none is begun twice without a word of warning, and
what comes of them arrives whole."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest

from cuesmith.base.errors import HostError, UsageError
from cuesmith.base.jobs import CancelToken, ignore_progress
from cuesmith.base.polling import Pace
from cuesmith.base.secrets import Secret
from cuesmith.domain.hosting import (
    HostName,
    JobKind,
    JobRequest,
    JobResult,
    JobState,
    RemoteJob,
    VideoUpload,
)
from cuesmith.engines.hosts.gcore.host import open_gcore
from cuesmith.engines.hosts.magic_hour.host import open_magic_hour
from cuesmith.engines.hosts.mux.host import MuxSettings, open_mux
from cuesmith.engines.hosts.patience import Limits
from cuesmith.engines.hosts.refusals import MaybeDone
from cuesmith.engines.hosts.transfers.fetching import fetch_file
from cuesmith.engines.hosts.wire import Wire
from cuesmith.services.host_ports import VideoHost
from tests.support.hosts.faults import PASSING, FaultPlan, Kind
from tests.support.hosts.fixtures import assert_blameless
from tests.support.hosts.gcore.host import heard
from tests.support.hosts.gcore.server import gcore_host
from tests.support.hosts.host import Host
from tests.support.hosts.keeper import Keeper
from tests.support.hosts.magic_hour.server import magic_hour_host
from tests.support.hosts.mux.server import mux_host
from tests.support.hosts.speech import speech_srt

QUICK = Limits(attempts=3, first_delay=0.0, longest_asked=0.0)
PACE = Pace(first=0.0, longest=0.0, deadline=120.0)
KINDS = (*PASSING, Kind.EXPIRED)
MOST_PRESSES = 60
T = TypeVar("T")


@dataclass
class Scene:
    """A host, our side of it, and what is to be done there."""

    far: Host
    near: VideoHost
    request: Callable[[], JobRequest]
    jobs: Callable[[], Collection[object]]
    """What was begun at the host."""
    warnings: list[MaybeDone] = field(default_factory=list)

    def until_told(self, ask: Callable[[], T]) -> T:
        """Ask again and again until there is an answer."""
        for _ in range(MOST_PRESSES):
            try:
                return ask()
            except MaybeDone as warning:
                self.warnings.append(warning)
            except HostError:
                continue
        pytest.fail("asking again and again did not help")

    def run(self) -> JobResult:
        """Begin the job, wait for it, and fetch what came of it."""
        request = self.until_told(self.request)
        job = self.until_told(partial(self._begin, request))
        while not job.state.over:
            job = self.until_told(partial(self.near.job, job))
        assert job.state is JobState.DONE
        return self.until_told(partial(self.near.result, job))

    def _begin(self, request: JobRequest) -> RemoteJob:
        try:
            return self.near.start(request)
        except UsageError:
            if not self.warnings:
                raise
            return self.near.jobs()[0]  # what was warned of is done, and in the way of another


@contextmanager
def mux_scene(film: Path) -> Iterator[Scene]:
    with mux_host() as far:
        settings = MuxSettings(Keeper(), "main", lambda: None, "", far.address.elsewhere)
        pair = Secret(far.token_id), Secret(far.token_secret)
        near = open_mux(far.address.url, pair, CancelToken(), settings, QUICK, PACE)
        asset = far.ready_asset()
        wanted = JobRequest(JobKind.CAPTION, asset.id, language="de")
        with closing(near):
            yield Scene(far, near, lambda: wanted, lambda: far.jobs)
        assert len(asset.tracks) == 1
    assert_blameless(far)


@contextmanager
def gcore_scene(film: Path) -> Iterator[Scene]:
    with gcore_host() as far:
        near = open_gcore(far.address.url, Secret(far.token), Keeper(), CancelToken(), QUICK)
        wanted = JobRequest(JobKind.CAPTION, str(far.ready_video().id), language="de")
        with closing(near):
            yield Scene(far, near, lambda: wanted, lambda: far.tasks)
    assert_blameless(far)


@contextmanager
def magic_hour_scene(film: Path) -> Iterator[Scene]:
    with magic_hour_host() as far:
        near = open_magic_hour(far.address.url, Secret(far.key), CancelToken(), QUICK)

        def request() -> JobRequest:
            upload = VideoUpload("Harbour", film)
            path = near.upload(upload, None, lambda *told: None, ignore_progress)
            options = ("start_seconds", 0.0), ("end_seconds", 30.0), ("style", STYLE)
            return JobRequest(JobKind.RENDER, path, options=options)

        with closing(near):
            yield Scene(far, near, request, lambda: far.projects)
        assert far.credits == 1000 - 40 * len(far.projects)
    assert_blameless(far)


STYLE = {"template": "karaoke"}
SCENES = {"mux": mux_scene, "gcore": gcore_scene, "magic-hour": magic_hour_scene}


@pytest.mark.parametrize("host", SCENES)
@pytest.mark.parametrize("seed", range(8))
def test_a_job_is_begun_once(host: str, seed: int, tmp_path: Path) -> None:
    run_schedule(host, seed, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("host", SCENES)
@pytest.mark.parametrize("seed", range(8, 108))
def test_a_job_is_begun_once_in_100_more(host: str, seed: int, tmp_path: Path) -> None:
    run_schedule(host, seed, tmp_path)


def run_schedule(host: str, seed: int, folder: Path) -> None:
    film = folder / "film.mp4"
    film.write_bytes(b"a film" * (1000 + seed))
    with SCENES[host](film) as scene:
        scene.far.plan = FaultPlan.random(seed, KINDS, left=1000)
        result = scene.run()
        assert 1 <= len(scene.jobs()) <= 1 + len(scene.warnings)
        scene.far.plan = FaultPlan()
        if host == "magic-hour":
            target = folder / "rendered.mp4"
            with Wire(QUICK, CancelToken(), HostName.MAGIC_HOUR.label) as wire:
                fetch_file(wire, Secret(result.film), target, ignore_progress)
            assert target.read_bytes() == film.read_bytes()
        else:
            texts = {text.decode() for _, text in result.tracks}
            assert texts & {heard("ger"), speech_srt("de")}
