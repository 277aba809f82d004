"""Captions attached and replaced: whatever fails, and wherever it is broken off."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cuesmith.base.errors import Cancelled, HostError, UsageError
from cuesmith.base.jobs import CancelToken, Progress, ignore_progress
from cuesmith.base.secrets import Secret
from cuesmith.domain.hosting import BucketPlace, CaptionUpload, RemoteTrack
from cuesmith.domain.hosting import TrackState as State
from cuesmith.engines.hosts.bucket import Bucket
from cuesmith.engines.hosts.mux.host import MuxHost
from tests.support.hosts.bucket import ACCESS_KEY, SECRET_KEY, S3Server
from tests.support.hosts.faults import Fault, FaultPlan, Kind
from tests.support.hosts.mux.host import MuxHost as StandIn
from tests.support.hosts.mux.state import AssetState, TrackState
from tests.support.hosts.server import Request

Opener = Callable[..., MuxHost]


def vtt(*lines: str) -> str:
    cues = [
        f"00:00:{2 * n:02}.000 --> 00:00:{2 * n + 1:02}.000\n{line}\n"
        for n, line in enumerate(lines)
    ]
    return "WEBVTT\n\n" + "\n".join(cues)


OLD = CaptionUpload("English", "en", vtt("Helo", "there"))
NEW = CaptionUpload("English", "en", vtt("Hello", "there"))
NEWER = CaptionUpload("English", "en", vtt("Hello", "there", "you"))


class Dead(FaultPlan):
    """A host that is gone after so many requests, as it seems to a program that was killed."""

    def __init__(self, after: int) -> None:
        super().__init__()
        self.left_over = after

    def __call__(self, request: Request) -> Fault | None:
        self.left_over -= 1
        return Fault(Kind.FAILING) if self.left_over < 0 else None


def english(asset: AssetState) -> list[TrackState]:
    return [track for track in asset.tracks if track.name.startswith("English")]


def assert_shown(asset: AssetState) -> None:
    assert [t for t in english(asset) if t.status == "ready"], "viewers are without captions"


def assert_only(asset: AssetState, captions: CaptionUpload) -> None:
    (track,) = asset.tracks
    assert (track.name, track.status, track.text) == (captions.name, "ready", captions.text)


@pytest.fixture
def film(mux: StandIn) -> AssetState:
    return mux.ready_asset()


@pytest.fixture
def old(host: MuxHost, film: AssetState) -> RemoteTrack:
    return host.attach(film.id, OLD, ignore_progress)


def test_attach(host: MuxHost, film: AssetState, s3: S3Server) -> None:
    told: list[Progress] = []
    captions = CaptionUpload("Deutsch", "de-AT", vtt("Servus"), closed_captions=True)

    track = host.attach(film.id, captions, told.append)

    assert track == host.tracks(film.id)[0]
    assert (track.name, track.language, track.state) == ("Deutsch", "de-AT", State.READY)
    assert track.closed_captions
    assert track.made_by == "uploaded"
    assert host.download(film.id, track.id) == captions.text
    assert host.download(film.id, track.id, "txt").strip() == "Servus"
    assert s3.keys("captions") == []
    assert any("preparing" in progress.message for progress in told)


def test_attach_from_a_given_address(
    open_host: Opener, film: AssetState, bucket: Bucket, s3: S3Server
) -> None:
    bucket.put("mine.vtt", OLD.text.encode())
    host = open_host(address=bucket.address("mine.vtt"))

    host.attach(film.id, OLD, ignore_progress)

    assert_only(film, OLD)
    assert s3.keys("captions") == ["for mux/mine.vtt"]


def test_attach_needs_a_place_that_mux_can_fetch_from(open_host: Opener, film: AssetState) -> None:
    host = open_host(bucket=lambda: None)
    with pytest.raises(UsageError, match="by address only"):
        host.attach(film.id, OLD, ignore_progress)
    with pytest.raises(UsageError, match="no address"):
        open_host(address="file:///home/me/captions.vtt")
    assert film.tracks == []


def test_attach_refuses_what_mux_would(
    host: MuxHost, film: AssetState, mux: StandIn, s3: S3Server
) -> None:
    mux.ready_track(film, "en", "English")
    with pytest.raises(UsageError, match="named “English” at Mux already"):
        host.attach(film.id, NEW, ignore_progress)
    with pytest.raises(UsageError, match="language"):
        host.attach(film.id, CaptionUpload("What", "und", vtt("What")), ignore_progress)
    film.status = "preparing"
    with pytest.raises(HostError, match="once the film is ready"):
        host.attach(film.id, CaptionUpload("Other", "en", vtt("A")), ignore_progress)
    assert mux.requests("POST", ".*/tracks") == []
    assert s3.keys("captions") == []


def test_attach_that_mux_cannot_fetch(
    host: MuxHost, film: AssetState, mux: StandIn, s3: S3Server
) -> None:
    mux.fate.track.append("could not be downloaded")
    with pytest.raises(HostError, match="could not take the captions") as caught:
        host.attach(film.id, OLD, ignore_progress)
    assert "fetch the file" in caught.value.hint
    assert film.tracks == []
    assert s3.keys("captions") == []


def test_a_lost_answer_makes_no_second_track(host: MuxHost, film: AssetState, mux: StandIn) -> None:
    mux.plan.add("POST", ".*/tracks", Kind.LOST_ANSWER)
    host.attach(film.id, OLD, ignore_progress)
    assert_only(film, OLD)
    assert len(mux.requests("POST", ".*/tracks")) == 1


def test_a_lost_question_is_asked_again(host: MuxHost, film: AssetState, mux: StandIn) -> None:
    mux.plan.add("POST", ".*/tracks", Fault(Kind.FAILING))
    host.attach(film.id, OLD, ignore_progress)
    assert_only(film, OLD)


def test_attach_twice_is_once(host: MuxHost, film: AssetState, mux: StandIn) -> None:
    first = host.attach(film.id, OLD, ignore_progress)
    assert host.attach(film.id, OLD, ignore_progress) == first
    assert len(mux.requests("POST", ".*/tracks")) == 1


def test_attach_gives_up_a_failed_namesake(host: MuxHost, film: AssetState, mux: StandIn) -> None:
    mux.ready_track(film, "en", "English").status = "errored"
    host.attach(film.id, NEW, ignore_progress)
    assert_only(film, NEW)


def test_stopping_takes_the_track_back(
    open_host: Opener, film: AssetState, mux: StandIn, s3: S3Server
) -> None:
    token = CancelToken()
    mux.pace.track = 1000

    def stop(progress: Progress) -> None:
        if "preparing" in progress.message:
            token.cancel()

    with pytest.raises(Cancelled):
        open_host(token).attach(film.id, OLD, stop)
    assert film.tracks == []
    assert s3.keys("captions") == []


def test_replace(
    host: MuxHost, film: AssetState, old: RemoteTrack, mux: StandIn, s3: S3Server
) -> None:
    names: list[str] = []

    def look(progress: Progress) -> None:
        names.extend(track.name for track in film.tracks)
        assert_shown(film)

    new = host.replace(film.id, old.id, NEW, look)

    assert_only(film, NEW)
    assert new.id == film.tracks[0].id != old.id
    assert any(name.startswith("English (new ") for name in names)
    assert s3.keys("captions") == []
    assert host.replace(film.id, new.id, NEW, ignore_progress).id == new.id


def test_replace_under_another_name(host: MuxHost, film: AssetState, old: RemoteTrack) -> None:
    renamed = CaptionUpload("English (UK)", "en-GB", vtt("Colour"))
    host.replace(film.id, old.id, renamed, ignore_progress)
    assert_only(film, renamed)


def test_replace_generated_captions(host: MuxHost, film: AssetState, mux: StandIn) -> None:
    track = mux.ready_track(film, "en", "English (generated)")
    host.replace(film.id, track.id, NEW, ignore_progress)
    assert_only(film, NEW)


def test_replace_what_is_gone(host: MuxHost, film: AssetState) -> None:
    with pytest.raises(HostError, match="no longer at Mux") as caught:
        host.replace(film.id, "a-track-that-never-was", NEW, ignore_progress)
    assert caught.value.status == 404


def test_replace_minds_the_names_of_others(
    host: MuxHost, film: AssetState, old: RemoteTrack, mux: StandIn
) -> None:
    mux.ready_track(film, "fr", "Français")
    with pytest.raises(UsageError, match="“Français”"):
        host.replace(film.id, old.id, CaptionUpload("Français", "fr", NEW.text), ignore_progress)
    assert len(film.tracks) == 2


@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_a_failure_leaves_the_old_track(
    method: str, host: MuxHost, film: AssetState, old: RemoteTrack, mux: StandIn, s3: S3Server
) -> None:
    """Each of them refused for good, at the step that it belongs to."""
    path = {
        "GET": f"/video/v1/assets/{film.id}",
        "POST": f"/video/v1/assets/{film.id}/tracks",
        "DELETE": f"/video/v1/assets/{film.id}/tracks/{old.id}",
    }[method]
    mux.plan.add(method, path, Fault(Kind.EXPIRED))

    with pytest.raises(HostError, match="credentials"):
        host.replace(film.id, old.id, NEW, ignore_progress)

    assert_only(film, OLD)
    assert s3.keys("captions") == []
    host.replace(film.id, old.id, NEW, ignore_progress)
    assert_only(film, NEW)


def test_a_failure_of_mux_leaves_the_old_track(
    host: MuxHost, film: AssetState, old: RemoteTrack, mux: StandIn
) -> None:
    mux.fate.track.append("not a caption file")
    with pytest.raises(HostError, match="could not take"):
        host.replace(film.id, old.id, NEW, ignore_progress)
    assert_only(film, OLD)


def test_a_name_that_could_not_be_given_is_given_the_next_time(
    host: MuxHost, film: AssetState, old: RemoteTrack, mux: StandIn
) -> None:
    mux.plan.add("PATCH", ".*", Fault(Kind.FAILING), times=20)
    with pytest.raises(HostError, match="still called “English \\(new") as caught:
        host.replace(film.id, old.id, NEW, ignore_progress)
    assert "Publish again" in caught.value.hint
    assert_shown(film)
    mux.plan = FaultPlan()

    host.attach(film.id, NEW, ignore_progress)  # the old one is gone: so a plan has it attached
    assert_only(film, NEW)


@pytest.mark.parametrize("then", [NEW, NEWER], ids=["the same", "edited since"])
def test_a_track_without_its_name_gets_it_when_it_is_replaced(
    host: MuxHost, film: AssetState, old: RemoteTrack, mux: StandIn, then: CaptionUpload
) -> None:
    mux.plan.add("PATCH", ".*", Fault(Kind.FAILING), times=20)
    with pytest.raises(HostError):
        host.replace(film.id, old.id, NEW, ignore_progress)
    mux.plan = FaultPlan()
    (track,) = host.tracks(film.id)
    again = CaptionUpload(track.name, "en", then.text)
    host.replace(film.id, track.id, again, ignore_progress)
    assert_only(film, then)


@pytest.mark.parametrize("after", range(9))
@pytest.mark.parametrize("then", [NEW, NEWER], ids=["the same", "edited since"])
def test_a_replacement_that_was_killed_is_gone_on_with(
    after: int,
    then: CaptionUpload,
    open_host: Opener,
    film: AssetState,
    old: RemoteTrack,
    mux: StandIn,
    s3: S3Server,
) -> None:
    kill(open_host, mux, film, old, after)
    host = open_host()
    there = {track.name: track.id for track in host.tracks(film.id)}

    if "English" in there:  # as the plan of publishing has it
        host.replace(film.id, there["English"], then, ignore_progress)
    else:
        host.attach(film.id, then, ignore_progress)

    assert_only(film, then)
    assert s3.keys("captions") == []


@pytest.mark.parametrize("then", [NEW, NEWER], ids=["the same", "edited since"])
@pytest.mark.parametrize("after", [3, 5, 6, 8])
def test_a_replacement_that_was_killed_can_be_asked_for_again(
    after: int, then: CaptionUpload, open_host: Opener, film: AssetState, old: RemoteTrack,
    mux: StandIn,
) -> None:  # fmt: skip
    kill(open_host, mux, film, old, after)
    open_host().replace(film.id, old.id, then, ignore_progress)
    assert_only(film, then)


def kill(open_host: Opener, mux: StandIn, film: AssetState, old: RemoteTrack, after: int) -> None:
    """Replace, and be gone after so many requests."""
    mux.plan = Dead(after)
    try:
        open_host().replace(film.id, old.id, NEW, ignore_progress)
    except HostError:
        assert after < 8
    assert_shown(film)
    mux.plan = FaultPlan()


@pytest.mark.parametrize("seed", range(6))
def test_faults_by_chance(
    seed: int,
    open_host: Opener,
    film: AssetState,
    old: RemoteTrack,
    mux: StandIn,
    s3: S3Server,
) -> None:
    mux.plan = FaultPlan.random(seed, chance=0.3)
    track = old.id
    for _ in range(6):
        try:
            track = open_host().replace(film.id, track, NEW, ignore_progress).id
            break
        except HostError:
            assert_shown(film)
    else:
        mux.plan = FaultPlan()
        open_host().replace(film.id, track, NEW, ignore_progress)
    assert_only(film, NEW)
    assert s3.keys("captions") == []


def test_a_bucket_that_refuses_stops_it_before_mux_is_asked(
    open_host: Opener, film: AssetState, mux: StandIn, s3: S3Server
) -> None:
    gone = BucketPlace("no-such-bucket", s3.url)
    host = open_host(bucket=lambda: Bucket(gone, Secret(ACCESS_KEY), Secret(SECRET_KEY)))
    with pytest.raises(HostError, match="“no-such-bucket” failed: there is no such bucket"):
        host.attach(film.id, OLD, ignore_progress)
    assert mux.requests("POST", ".*/tracks") == []


def test_nothing_is_said_to_stay_in_a_bucket_that_nothing_came_to(
    open_host: Opener, mux: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    def none() -> Bucket:
        raise HostError("The keys of the bucket are not there.")

    film = mux.ready_asset()
    with pytest.raises(HostError, match="keys of the bucket"):
        open_host(bucket=none).attach(film.id, NEW, ignore_progress)
    assert [record for record in caplog.records if record.levelname == "WARNING"] == []
