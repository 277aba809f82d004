"""Mux as a host: films, credentials, and what must not be seen."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest

from cuesmith.base.errors import HostError
from cuesmith.base.jobs import CancelToken, ignore_progress
from cuesmith.base.logs import start_log, stop_log
from cuesmith.base.secrets import Secret
from cuesmith.domain.hosting import (
    Capability,
    CaptionUpload,
    Privacy,
    TrackState,
    VideoState,
    VideoUpload,
)
from cuesmith.engines.hosts.mux import models
from cuesmith.engines.hosts.mux.host import MuxHost, MuxSettings, open_mux
from cuesmith.services.host_ports import VideoHost
from tests.support.hosts.faults import Kind
from tests.support.hosts.keeper import Keeper
from tests.support.hosts.mux.host import MuxHost as StandIn

Opener = Callable[..., MuxHost]


def test_it_is_a_host(host: MuxHost) -> None:
    as_port: VideoHost = host
    assert Capability.BUCKET in as_port.capabilities
    assert Capability.RENDER not in as_port.capabilities


def test_signing_in(host: MuxHost) -> None:
    facts = host.check()
    assert facts.title == "Harbour Films"
    assert ("Environment", "Production (production)") in facts.details
    assert ("Permissions", "video:read, video:write, system:write") in facts.details


def test_wrong_credentials(mux: StandIn, keeper: Keeper) -> None:
    settings = MuxSettings(keeper, "main", lambda: None)
    pair = Secret(mux.token_id), Secret("a-wrong-secret-not-to-be-seen")
    host = open_mux(mux.address.url, pair, CancelToken(), settings)
    with pytest.raises(HostError, match="does not accept your credentials") as caught:
        host.check()
    told = "".join(traceback.format_exception(caught.value)) + caught.value.details
    assert "a-wrong-secret" not in told
    assert caught.value.status == 401
    host.close()


def test_films(host: MuxHost, mux: StandIn) -> None:
    for number in range(30):
        mux.ready_asset(f"Film {number}")
    first, second = host.videos(), host.videos(2)
    assert [video.name for video in first.videos[:2]] == ["Film 29", "Film 28"]
    assert (len(first.videos), first.more) == (25, True)
    assert (len(second.videos), second.more) == (5, False)


def test_searching_films(host: MuxHost, mux: StandIn) -> None:
    for number in range(130):
        mux.ready_asset(f"Film {number}")
    wanted = mux.ready_asset("Häfen")
    found = host.videos(search="HÄFEN")
    assert ([video.id for video in found.videos], found.more) == ([wanted.id], False)
    assert [video.id for video in host.videos(search=wanted.id[4:12]).videos] == [wanted.id]
    many = host.videos(search="film")
    assert (len(many.videos), many.more) == (25, True)
    last = host.videos(page=6, search="film")
    assert (len(last.videos), last.more) == (5, False)


def test_a_film_in_our_words(host: MuxHost, mux: StandIn) -> None:
    film = mux.ready_asset("A film", "signed")
    mux.ready_track(film, "de", "Deutsch")
    told = host.video(film.id)
    assert (told.name, told.state, told.word) == ("A film", VideoState.READY, "ready")
    assert (told.privacy, told.duration, told.progress) == (Privacy.SIGNED, 12_500, 1.0)
    assert told.created is not None
    assert [(t.name, t.language, t.state) for t in told.tracks] == [
        ("Deutsch", "de", TrackState.READY)
    ]


def test_words_that_mux_may_add_are_no_success() -> None:
    said = models.Asset(
        id="film",
        status="resting",
        tracks=(models.Track(id="t", type="text", status="dreaming", language_code="auto"),),
    )
    from cuesmith.engines.hosts.mux.host import _VIDEO_STATES, _remote_tracks

    assert said.status not in _VIDEO_STATES
    (track,) = _remote_tracks(said)
    assert (track.state, track.language) == (TrackState.UNKNOWN, "und")


def test_removing(host: MuxHost, mux: StandIn) -> None:
    film = mux.ready_asset()
    track = mux.ready_track(film)
    host.delete_track(film.id, track.id)
    assert host.tracks(film.id) == ()
    host.delete_video(film.id)
    with pytest.raises(HostError, match="does not know what was asked for") as caught:
        host.video(film.id)
    assert caught.value.status == 404


def test_nothing_secret_is_written_down(
    open_host: Opener, mux: StandIn, keeper: Keeper, tmp_path: Path
) -> None:
    handler = start_log(tmp_path / "log")
    logging.getLogger().setLevel(logging.DEBUG)
    errors: list[str] = []
    try:
        host = open_host()
        film = mux.ready_asset(policy="signed")
        track = mux.ready_track(film)
        host.download(film.id, track.id)
        for path in (".*/tracks", ".*/text/.*", "/video/.*"):
            mux.plan.add("GET", path, Kind.EXPIRED)
            mux.plan.add("POST", path, Kind.EXPIRED)
        for act in (
            lambda: host.attach(film.id, CaptionUpload("E", "en", "WEBVTT"), ignore_progress),
            lambda: host.download(film.id, track.id),
            lambda: host.upload(
                VideoUpload("x", url="https://example.com/?key=url-secret-not-to-be-seen"),
                None,
                lambda upload, video: None,
                ignore_progress,
            ),
        ):
            try:
                act()
            except HostError as error:
                logging.getLogger("cuesmith").exception("It failed.")
                errors.append(f"{error!r} {error} {error.details}")
    finally:
        logging.getLogger().setLevel(logging.WARNING)
        stop_log(handler)
    assert errors
    written = "".join(path.read_text() for path in (tmp_path / "log").iterdir())
    private = keeper.kept["mux/main/signing_key"].split('"')[-2]
    for secret in (mux.token_secret, private, "secret-not-to-be-seen", "Basic "):
        assert secret not in written
        assert secret not in "".join(errors)
