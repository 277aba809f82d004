"""Publishing through random misfortunes, by the real services and the real adapters: however often
it breaks off, pressing again ends with each thing there once, and as it is here."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from cuesmith.base.errors import HostError
from cuesmith.base.jobs import CancelToken, ignore_progress
from cuesmith.base.polling import Pace
from cuesmith.base.secrets import Secret
from cuesmith.domain.hosting import AccountId, BucketPlace, CaptionUpload, HostName
from cuesmith.domain.publishing import Publication, PublishTarget
from cuesmith.engines.hosts.bucket import Bucket
from cuesmith.engines.hosts.gcore.host import open_gcore
from cuesmith.engines.hosts.mux.host import MuxSettings, open_mux
from cuesmith.engines.hosts.patience import Limits
from cuesmith.services.host_ports import VideoHost
from cuesmith.services.hosts.plan import LocalTrack
from cuesmith.services.hosts.publishing import PublishRequest, publish, undo
from cuesmith.services.hosts.waiting import Patience
from tests.support.hosts.bucket import ACCESS_KEY, SECRET_KEY, S3Server
from tests.support.hosts.faults import PASSING, FaultPlan, Kind
from tests.support.hosts.fixtures import assert_blameless
from tests.support.hosts.gcore.host import GcoreHost
from tests.support.hosts.gcore.server import gcore_host
from tests.support.hosts.keeper import Keeper
from tests.support.hosts.mux.host import MuxHost
from tests.support.hosts.mux.server import mux_host

QUICK = Limits(attempts=3, first_delay=0.0, longest_asked=0.0)
"""Fewer attempts than misfortunes come in a row: some presses break off, and another must do."""
PACE = Pace(first=0.0, longest=0.0, deadline=120.0)
AT_ONCE = Patience(first=0.0, longest=0.0, deadline=120.0)
KINDS = (*PASSING, Kind.EXPIRED, Kind.WEB_PAGE)
MOST_PRESSES = 60
BUCKET = "captions"


@dataclass
class Scene:
    """A host, our side of it, and what a project remembers."""

    far: MuxHost | GcoreHost
    near: VideoHost
    film: Path
    publication: Publication
    presses: int = 0
    never_without: tuple[str, ...] = ()
    """Names of tracks, as they begin."""

    def keep(self, publication: Publication) -> None:
        self.publication = publication

    def publish(self, *tracks: LocalTrack) -> None:
        """Press until all is there."""
        self._press(lambda: self._publish(tracks))

    def _publish(self, tracks: Sequence[LocalTrack]) -> None:
        request = PublishRequest(self.publication, tuple(tracks), self.film, mark="our-4711")
        publish(request, self.near, self.keep, ignore_progress, CancelToken(), AT_ONCE)

    def undo(self) -> None:
        """Press until all is taken back."""
        token = CancelToken()
        self._press(lambda: undo(self.publication, self.near, self.keep, ignore_progress, token))

    def _press(self, work: Callable[[], object]) -> None:
        for _ in range(MOST_PRESSES):
            self.presses += 1
            try:
                work()
            except HostError:
                self._check_viewers()
                continue
            return
        pytest.fail("pressing again and again did not help")

    def _check_viewers(self) -> None:
        """Where captions are replaced, one or the other can be had, however it broke off."""
        for name in self.never_without:
            texts = (text for shown, text in self._tracks() if shown.startswith(name))
            assert any(texts), f"viewers were without {name}"

    def _tracks(self) -> list[tuple[str, str]]:
        if isinstance(self.far, MuxHost):
            (asset,) = self.far.assets.values()
            return [(one.name, one.text) for one in asset.tracks]
        (video,) = self.far.videos.values()
        return [(one.name, one.vtt) for one in video.subtitles.values()]

    def there(self) -> dict[str, str]:
        """What the only film there has: names of tracks, and the words of each."""
        tracks = self._tracks()
        if isinstance(self.far, MuxHost):
            digest = next(iter(self.far.assets.values())).sha256
        else:
            digest = hashlib.sha256(next(iter(self.far.videos.values())).film).hexdigest()
        assert digest == hashlib.sha256(self.film.read_bytes()).hexdigest()
        assert len({name for name, _ in tracks}) == len(tracks), "a track is there twice"
        return {name: text.splitlines()[3] for name, text in tracks}


def track(name: str, words: str) -> LocalTrack:
    text = f"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n{words}\n"
    return LocalTrack(name, CaptionUpload(name, "en", text))


@contextmanager
def mux_scene(film: Path, s3: S3Server) -> Iterator[Scene]:
    place = BucketPlace(BUCKET, s3.url)
    bucket = Bucket(place, Secret(ACCESS_KEY), Secret(SECRET_KEY), attempts=1)
    with mux_host() as far, closing(bucket):
        settings = MuxSettings(Keeper(), "main", lambda: bucket, "", far.address.elsewhere)
        pair = Secret(far.token_id), Secret(far.token_secret)
        near = open_mux(far.address.url, pair, CancelToken(), settings, QUICK, PACE)
        with closing(near):
            yield Scene(far, near, film, blank(HostName.MUX))
        far.plan = FaultPlan()
        assert s3.keys(BUCKET) == []
    assert_blameless(far)


@contextmanager
def gcore_scene(film: Path, s3: S3Server) -> Iterator[Scene]:
    with gcore_host() as far:
        key = Secret(far.token)
        near = open_gcore(far.address.url, key, Keeper(), CancelToken(), QUICK)
        with closing(near):
            yield Scene(far, near, film, blank(HostName.GCORE))
    assert_blameless(far)


def blank(host: HostName) -> Publication:
    return Publication(PublishTarget(AccountId(host, "main"), "Harbour", "en"))


SCENES = {"mux": mux_scene, "gcore": gcore_scene}


@pytest.mark.parametrize("host", SCENES)
@pytest.mark.parametrize("seed", range(13))
def test_each_thing_is_there_once(host: str, seed: int, tmp_path: Path, s3: S3Server) -> None:
    run_schedule(host, seed, tmp_path, s3)


@pytest.mark.long
@pytest.mark.parametrize("host", SCENES)
@pytest.mark.parametrize("seed", range(13, 213))
def test_each_thing_is_there_once_in_200_more(
    host: str, seed: int, tmp_path: Path, s3: S3Server
) -> None:
    run_schedule(host, seed, tmp_path, s3)


def run_schedule(host: str, seed: int, folder: Path, s3: S3Server) -> int:
    """Publish, publish a change, take it back; how often it had to be pressed."""
    chance = random.Random(seed)
    film = folder / "film.mp4"
    film.write_bytes(chance.randbytes(chance.randrange(1, 700_000)))
    with SCENES[host](film, s3) as scene:
        scene.far.plan = FaultPlan.random(seed, KINDS, left=1000)
        scene.publish(track("one", "first"), track("two", "second"))
        assert scene.there() == {"one": "first", "two": "second"}
        scene.never_without = ("one", "two")
        scene.publish(track("one", "first"), track("two", "better"), track("three", "third"))
        changed = {"one": "first", "two": "better", "three": "third"}
        assert scene.there() == changed
        scene.undo()
        assert scene.there() == {"one": "first", "two": "second"}
        return scene.presses
