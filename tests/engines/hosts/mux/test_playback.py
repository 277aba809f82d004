"""Captions as viewers get them, and the signatures for films that need one."""

from __future__ import annotations

import base64
import json
import logging
import time
from collections.abc import Callable
from contextlib import closing

import jwt
import pytest

from cuesmith.base.errors import HostError, UsageError
from cuesmith.base.jobs import CancelToken
from cuesmith.base.secrets import Secret, without_secrets
from cuesmith.engines.hosts.mux.host import MuxHost, MuxSettings, open_mux, signing_key_name
from cuesmith.engines.hosts.mux.models import SigningKey
from cuesmith.engines.hosts.mux.playback import playback_token
from tests.support.hosts.faults import Kind
from tests.support.hosts.keeper import Keeper
from tests.support.hosts.mux.host import MuxHost as StandIn

KEY = signing_key_name("main")


def test_a_public_film_needs_no_key(host: MuxHost, mux: StandIn, keeper: Keeper) -> None:
    film = mux.ready_asset()
    track = mux.ready_track(film, "de")
    assert host.download(film.id, track.id) == track.text
    assert "Guten Morgen." in host.download(film.id, track.id, "txt")
    assert keeper.kept == {}
    with pytest.raises(UsageError, match="vtt or txt, not as srt"):
        host.download(film.id, track.id, "srt")


def test_the_playback_host_is_given_no_credentials(mux: StandIn, keeper: Keeper) -> None:
    film = mux.ready_asset()
    track = mux.ready_track(film)
    settings = MuxSettings(keeper, "main", lambda: None, playback_url=mux.address.url)
    pair = Secret(mux.token_id), Secret(mux.token_secret)
    with closing(open_mux(mux.address.url, pair, CancelToken(), settings)) as host:
        assert host.download(film.id, track.id) == track.text
    assert [one.authorization for one in mux.requests("GET", ".*vtt")] == [""]


def test_a_signed_film(host: MuxHost, mux: StandIn, keeper: Keeper) -> None:
    film = mux.ready_asset(policy="signed")
    track = mux.ready_track(film)

    assert host.download(film.id, track.id) == track.text
    assert host.download(film.id, track.id, "txt")

    assert len(mux.keys) == 1  # made once, then kept
    assert json.loads(keeper.kept[KEY])["id"] in mux.keys
    asked = mux.requests("GET", ".*vtt")[0]
    assert without_secrets(str(asked.query)) == str((("token", "[hidden]"),))


def test_the_token(host: MuxHost, mux: StandIn, keeper: Keeper) -> None:
    film = mux.ready_asset(policy="signed")
    host.download(film.id, mux.ready_track(film).id)
    key = SigningKey.model_validate_json(keeper.kept[KEY])

    token = playback_token("playback", key, now=time.time()).reveal()

    assert jwt.get_unverified_header(token) == {"alg": "RS256", "typ": "JWT", "kid": key.id}
    claims = jwt.decode(token, mux.keys[key.id], algorithms=["RS256"], audience="v")
    assert set(claims) == {"sub", "aud", "exp", "kid"}
    assert (claims["sub"], claims["kid"]) == ("playback", key.id)
    assert 0 < claims["exp"] - time.time() <= 3600
    old = playback_token("playback", key, now=time.time() - 7200).reveal()
    with pytest.raises(jwt.ExpiredSignatureError):
        jwt.decode(old, mux.keys[key.id], algorithms=["RS256"], audience="v")


def test_a_key_that_was_deleted_is_made_anew(host: MuxHost, mux: StandIn, keeper: Keeper) -> None:
    film = mux.ready_asset(policy="signed")
    track = mux.ready_track(film)
    host.download(film.id, track.id)
    before = keeper.kept[KEY]
    mux.keys.clear()

    assert host.download(film.id, track.id) == track.text
    assert keeper.kept[KEY] != before


def test_a_refusal_that_is_not_the_keys_makes_no_new_one(host: MuxHost, mux: StandIn) -> None:
    film = mux.ready_asset(policy="signed")
    with pytest.raises(HostError) as caught:
        host.download(film.id, "no-such-track")
    assert caught.value.status == 404
    assert len(mux.keys) == 1


def test_a_key_that_cannot_be_kept_is_taken_back(
    open_host: Callable[..., MuxHost], mux: StandIn, keeper: Keeper
) -> None:
    keeper.lasting = False
    film = mux.ready_asset(policy="signed")
    track = mux.ready_track(film)
    host = open_host()
    assert host.download(film.id, track.id) == track.text
    host.close()
    assert (mux.keys, keeper.kept) == ({}, {})
    other = open_host()
    other.close()
    assert len(mux.requests("DELETE", "/system/.*")) == 1

    keeper.lasting = True
    host = open_host()
    host.download(film.id, track.id)
    host.close()
    assert len(mux.keys) == len(keeper.kept) == 1


def test_of_a_key_that_is_gone_nothing_is_said(
    open_host: Callable[..., MuxHost],
    mux: StandIn,
    keeper: Keeper,
    caplog: pytest.LogCaptureFixture,
) -> None:
    keeper.lasting = False
    film = mux.ready_asset(policy="signed")
    track = mux.ready_track(film)
    host = open_host()
    host.download(film.id, track.id)
    mux.keys.clear()
    host.close()
    assert keeper.kept == {}
    assert not [each for each in caplog.records if each.levelno >= logging.WARNING]
    mux.forgive()  # Mux's document forgets that a key may be gone


def test_a_lost_answer_makes_a_second_key(host: MuxHost, mux: StandIn, keeper: Keeper) -> None:
    film = mux.ready_asset(policy="signed")
    track = mux.ready_track(film)
    mux.plan.add("POST", "/system/v1/signing-keys", Kind.LOST_ANSWER)
    assert host.download(film.id, track.id) == track.text
    assert json.loads(keeper.kept[KEY])["id"] in mux.keys


@pytest.mark.parametrize(
    "kept",
    [
        "not JSON",
        '{"id": 7}',
        '{"id": "key", "private_key": "no-base64-secret-not-to-be-seen"}',
        json.dumps({"id": "key", "private_key": base64.b64encode(b"no PEM at all").decode()}),
    ],
)
def test_a_damaged_key_says_so(kept: str, host: MuxHost, mux: StandIn, keeper: Keeper) -> None:
    film = mux.ready_asset(policy="signed")
    keeper.kept[KEY] = kept
    with pytest.raises(HostError, match="signing key that is kept for Mux is damaged") as caught:
        host.download(film.id, mux.ready_track(film).id)
    assert "not-to-be-seen" not in "".join(map(str, (caught.value, caught.value.__cause__)))


def test_a_film_without_a_playback_address(host: MuxHost, mux: StandIn) -> None:
    film = mux.ready_asset(policy="drm")
    with pytest.raises(UsageError, match="no public or signed playback address"):
        host.download(film.id, mux.ready_track(film).id)


def test_captions_that_are_not_there(host: MuxHost, mux: StandIn) -> None:
    film = mux.ready_asset()
    with pytest.raises(HostError, match="Fetching captions at Mux failed") as caught:
        host.download(film.id, "no-such-track")
    assert caught.value.status == 404


def test_links(open_host: Callable[..., MuxHost], host: MuxHost, mux: StandIn) -> None:
    film = mux.ready_asset()
    playback = film.playback[0].id
    assert host.video(film.id).link == f"{mux.address.elsewhere}/{playback}.m3u8"
    film.status = "preparing"
    mux.pace.asset = 100
    assert host.video(film.id).link == ""
