"""Films sent to Magic Hour: whole, once, and without credentials."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuesmith.base.errors import Cancelled, FileError, HostError, UsageError
from cuesmith.base.jobs import CancelToken, Progress, ignore_progress
from cuesmith.base.secrets import without_secrets
from cuesmith.domain.hosting import Capability, CaptionUpload, JobKind, JobRequest, VideoUpload
from cuesmith.domain.publishing import Upload
from cuesmith.engines.hosts.magic_hour.host import MagicHourHost
from cuesmith.engines.hosts.refusals import Refused, UploadGone
from tests.engines.hosts.magic_hour.conftest import Opener
from tests.support.hosts.faults import Kind
from tests.support.hosts.magic_hour.host import MagicHourHost as StandIn

ASK = "/v1/files/upload-urls"
PUT = "/put/.*"


def forget(_upload: Upload, _video: str) -> None:
    """Nothing can be gone on with."""


def send(host: MagicHourHost, film: Path) -> str:
    return host.upload(VideoUpload("A film", film), None, forget, ignore_progress)


def test_a_film_goes_whole_and_once(host: MagicHourHost, magic_hour: StandIn, film: Path) -> None:
    told, kept = list[Progress](), list[Upload]()
    path = host.upload(
        VideoUpload("A film", film), None, lambda upload, _: kept.append(upload), told.append
    )
    upload = magic_hour.uploads[path]
    assert bytes(upload.received.kept) == film.read_bytes()
    assert upload.received.puts == 1
    assert kept[0].remote == path
    fractions = [one.done for one in told if one.done >= 0]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    (put,) = magic_hour.requests("PUT", PUT)
    assert put.authorization == ""  # another host's address
    assert upload.signature not in without_secrets(f"said of {upload.signature}")


@pytest.mark.parametrize("ending", ["mp4", "m4v", "MOV", "webm"])
def test_endings_that_it_takes(
    host: MagicHourHost, magic_hour: StandIn, tmp_path: Path, ending: str
) -> None:
    film = tmp_path / f"Große 100 %.tar.{ending}"
    film.write_bytes(b"a film")
    assert send(host, film).endswith(f".{ending.lower()}")


@pytest.mark.parametrize("name", ["film.mkv", "film.avi", "film", "film.mp4.part", ".mp4"])
def test_other_files_are_refused_before_anything_is_asked(
    host: MagicHourHost, magic_hour: StandIn, tmp_path: Path, name: str
) -> None:
    film = tmp_path / name
    film.write_bytes(b"a film")
    with pytest.raises(UsageError, match="does not take") as caught:
        send(host, film)
    assert "mp4, m4v, mov, webm" in caught.value.hint
    with pytest.raises(FileError):
        send(host, tmp_path / "none.mp4")
    assert magic_hour.seen == []


def test_a_film_on_the_web_stays_there(host: MagicHourHost, magic_hour: StandIn) -> None:
    request = VideoUpload("A film", url="https://example.com/film.mp4?sig=not-to-be-seen-22")
    assert host.upload(request, None, forget, ignore_progress) == request.url
    assert "not-to-be-seen-22" not in without_secrets(request.url)
    assert magic_hour.seen == []


@pytest.mark.parametrize("kind", [Kind.LOST_ANSWER, Kind.FAILING, Kind.BUSY, Kind.WRONG_JSON])
def test_asking_for_a_place_can_be_repeated(
    host: MagicHourHost, magic_hour: StandIn, film: Path, kind: Kind
) -> None:
    magic_hour.plan.add("POST", ASK, kind, times=2)
    path = send(host, film)
    assert bytes(magic_hour.uploads[path].received.kept) == film.read_bytes()


@pytest.mark.parametrize("kind", [Kind.RESET_UPLOAD, Kind.RESET_AT_ONCE, Kind.FAILING, Kind.BUSY])
def test_what_breaks_off_is_sent_from_the_start(
    host: MagicHourHost, magic_hour: StandIn, film: Path, kind: Kind
) -> None:
    magic_hour.plan.add("PUT", PUT, kind, times=2)
    path = send(host, film)
    assert bytes(magic_hour.uploads[path].received.kept) == film.read_bytes()


def test_an_address_that_has_run_out(host: MagicHourHost, magic_hour: StandIn, film: Path) -> None:
    magic_hour.plan.add("PUT", PUT, Kind.GONE)
    with pytest.raises(UploadGone, match="run out") as caught:
        send(host, film)
    assert caught.value.hint == "Send it again; it begins anew."
    assert "signature" not in caught.value.details


def test_a_server_that_never_recovers(host: MagicHourHost, magic_hour: StandIn, film: Path) -> None:
    magic_hour.plan.add("PUT", PUT, Kind.FAILING, times=50)
    with pytest.raises(HostError, match=r"Sending “Our film.MP4” to Magic Hour failed") as caught:
        send(host, film)
    assert caught.value.hint


def test_it_can_be_stopped(open_host: Opener, magic_hour: StandIn, film: Path) -> None:
    token = CancelToken()

    def stop(progress: Progress) -> None:
        if progress.done > 0.3:
            token.cancel()

    host = open_host(token)
    with pytest.raises(Cancelled):
        host.upload(VideoUpload("A film", film), None, forget, stop)
    path = send(open_host(), film)
    assert bytes(magic_hour.uploads[path].received.kept) == film.read_bytes()


def test_signing_in(host: MagicHourHost, open_host: Opener) -> None:
    assert host.check().title == "signed in"
    with pytest.raises(Refused, match="does not accept your credentials") as caught:
        open_host(key="mhk_another-key-entirely").check()
    assert caught.value.status == 401
    assert "another-key" not in caught.value.details


def test_what_it_cannot_do_is_said_in_a_sentence(host: MagicHourHost) -> None:
    assert host.capabilities == {Capability.UPLOAD, Capability.RENDER}
    captions = CaptionUpload("English", "en", "WEBVTT\n")
    for act in (
        lambda: host.videos(),
        lambda: host.video("x"),
        lambda: host.download("x", "y"),
        lambda: host.attach("x", captions, ignore_progress),
        lambda: host.replace("x", "y", captions, ignore_progress),
        lambda: host.delete_track("x", "y"),
    ):
        with pytest.raises(UsageError, match=r"^Magic Hour has no (?!a |an )[a-z ]+\.") as caught:
            act()
        assert caught.value.hint
    assert host.tracks("x") == ()
    assert host.jobs() == ()
    with pytest.raises(UsageError, match="no such job"):
        host.start(JobRequest(JobKind.CAPTION, "x"))
