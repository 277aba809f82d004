"""What the window takes for granted of a host is what its adapter says."""

from __future__ import annotations

from pathlib import Path

from cuesmith.base.jobs import CancelToken
from cuesmith.base.secrets import Secret
from cuesmith.cli.host_making import PLAYBACK_VARIABLE, HostMaker
from cuesmith.domain.hosting import (
    FETCHING_CAPTIONS,
    SIGNING,
    TAKING_TRACKS,
    AccountId,
    Capability,
    HostName,
)
from cuesmith.engines.keychain import SessionSecrets
from cuesmith.services.hosts.accounts import Account
from cuesmith.services.hosts.credentials import FIELDS


def capabilities(host: HostName, folder: Path) -> frozenset[Capability]:
    maker = HostMaker(folder, SessionSecrets(), {})
    secrets = {field.name: Secret("none at all") for field in FIELDS[host]}
    opened = maker.open(Account(AccountId(host, "main")), secrets, CancelToken())
    try:
        return opened.capabilities
    finally:
        opened.close()


def test_what_hosts_are_offered_for_is_what_they_can_do(tmp_path: Path) -> None:
    able = {host: capabilities(host, tmp_path) for host in HostName}
    for capability, hosts in (
        (Capability.TRACKS, TAKING_TRACKS),
        (Capability.SIGNED, SIGNING),
        (Capability.BUCKET, FETCHING_CAPTIONS),
    ):
        assert {host for host in able if capability in able[host]} == set(hosts)


def test_a_server_that_stands_in_for_mux_plays_its_films_too(tmp_path: Path) -> None:
    for environment, played in (
        ({}, ""),
        ({"CUESMITH_MUX_URL": "http://here:1"}, "http://here:1"),
        ({"CUESMITH_MUX_URL": "http://here:1", PLAYBACK_VARIABLE: "http://there"}, "http://there"),
    ):
        assert HostMaker(tmp_path, SessionSecrets(), environment).playback_address() == played
