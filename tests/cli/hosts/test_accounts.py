"""Signing in and out, by people who have never done it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.hosts.conftest import MemoryKeyring, bad, good, run
from tests.support.hosts.fixtures import point_at
from tests.support.hosts.gcore.host import GcoreHost
from tests.support.hosts.magic_hour.host import MagicHourHost


@pytest.fixture
def there(gcore: GcoreHost, monkeypatch: pytest.MonkeyPatch) -> GcoreHost:
    """Gcore, without an account of it in the environment."""
    monkeypatch.setenv("CUESMITH_GCORE_URL", gcore.address.url)
    return gcore


def test_nobody_is_signed_in() -> None:
    result = run("hosts", "accounts")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "cuesmith hosts sign-in HOST" in result.stderr
    assert json.loads(good("hosts", "accounts", "--json")) == []
    for host, variables in (
        ("mux", "MUX_TOKEN_ID and MUX_TOKEN_SECRET"),
        ("gcore", "GCORE_API_KEY"),
        ("magic-hour", "MAGIC_HOUR_API_KEY"),
    ):
        for command in ("videos", "check", "jobs"):
            said = bad("hosts", command, host)
            assert "You are not signed in to" in said
            assert f"Sign in, or set {variables}." in said


@pytest.mark.parametrize("typed", ["magic-hour", "Magic Hour", "magichour", "MAGIC_HOUR"])
def test_a_host_is_known_however_it_is_typed(typed: str) -> None:
    assert "not signed in to Magic Hour" in bad("hosts", "check", typed)


def test_a_host_that_is_none() -> None:
    said = bad("hosts", "check", "vimeo")
    assert "There is no host “vimeo”." in said
    assert "mux, gcore, magic-hour" in said


def test_without_a_keyring_nobody_types_a_secret_in_vain(there: GcoreHost) -> None:
    said = bad("hosts", "sign-in", "gcore", stdin=f"{there.token}\n")
    assert "no keyring" in said
    assert "Set GCORE_API_KEY instead." in said
    assert there.seen == []


def test_two_accounts(
    there: GcoreHost, keys: MemoryKeyring, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there.ready_video()
    facts = good("hosts", "sign-in", "gcore", stdin=f"{there.token}\n")
    assert facts.split() == ["Gcore:", "signed", "in", "client", "id", "2675", "films", "1"]
    monkeypatch.delenv("CUESMITH_GCORE_URL")
    elsewhere = ("--name", "work", "--url", there.address.url + "/")
    good("hosts", "sign-in", "gcore", *elsewhere, stdin=f"{there.token}\n")
    listed = json.loads(good("hosts", "accounts", "--json"))
    assert listed == [
        {"host": "gcore", "name": "main", "url": ""},
        {"host": "gcore", "name": "work", "url": there.address.url + "/"},
    ]
    said = bad("hosts", "videos", "gcore")
    assert "There are several Gcore accounts." in said
    assert "Choose one: main, work." in said
    good("hosts", "videos", "gcore", "--account", "work")
    assert "There is no Gcore account “home”." in bad(
        "hosts", "check", "gcore", "--account", "home"
    )

    assert set(keys.kept.values()) == {there.token}
    files = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())
    assert there.token.encode() not in files

    assert "Choose one" in bad("hosts", "sign-out", "gcore")
    good("hosts", "sign-out", "gcore", "work")
    good("hosts", "sign-out", "gcore")
    assert keys.kept == {}
    assert json.loads(good("hosts", "accounts", "--json")) == []


def test_a_wrong_key_is_not_kept(there: GcoreHost, keys: MemoryKeyring) -> None:
    said = bad("hosts", "sign-in", "gcore", stdin="4711$wrong-key-entirely\n")
    assert "Gcore failed: it does not accept your credentials." in said
    assert "Sign in again" in said
    assert "wrong-key" not in said
    assert keys.kept == {}
    assert json.loads(good("hosts", "accounts", "--json")) == []


@pytest.mark.parametrize("typed", ["", "\n", "   \n"])
def test_nothing_was_typed(there: GcoreHost, keys: MemoryKeyring, typed: str) -> None:
    assert "The API key is missing." in bad("hosts", "sign-in", "gcore", stdin=typed)


def test_a_key_with_a_line_break_or_letters_of_no_key(
    there: GcoreHost, keys: MemoryKeyring
) -> None:
    said = bad("hosts", "sign-in", "gcore", stdin="4711$schlüssel\n")
    assert "characters that cannot be sent" in said
    assert "schlüssel" not in said


def test_no_network(keys: MemoryKeyring, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUESMITH_GCORE_URL", "http://127.0.0.1:9")
    said = bad("hosts", "sign-in", "gcore", stdin="4711$some-key-or-other\n")
    assert "Listing the films at Gcore failed: there is no connection." in said
    assert "Check your connection" in said
    monkeypatch.setenv("CUESMITH_GCORE_URL", "gcore.example")
    assert "is no address that can be asked" in bad(
        "hosts", "sign-in", "gcore", stdin="4711$some-key-or-other\n"
    )


def test_the_environment_is_an_account_that_comes_first(
    gcore: GcoreHost, keys: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    point_at(monkeypatch, gcore)
    good("hosts", "sign-in", "gcore", stdin=f"{gcore.token}\n")
    names = [one["name"] for one in json.loads(good("hosts", "accounts", "--json"))]
    assert names == ["environment", "main"]
    good("hosts", "videos", "gcore")
    assert "Unset GCORE_API_KEY" in bad("hosts", "sign-out", "gcore", "environment")
    assert "cannot be called environment" in bad(
        "hosts", "sign-in", "gcore", "--name", "environment", stdin=f"{gcore.token}\n"
    )
    nameless = bad("hosts", "sign-in", "gcore", "--name", " ", stdin=f"{gcore.token}\n")
    assert "An account needs a name." in nameless
    monkeypatch.setenv("GCORE_API_KEY", "  ")
    good("hosts", "videos", "gcore")  # an empty variable is none


def test_a_keyring_that_is_locked(
    gcore: GcoreHost, keys: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    from keyring.errors import KeyringLocked

    monkeypatch.setenv("CUESMITH_GCORE_URL", gcore.address.url)
    good("hosts", "sign-in", "gcore", stdin=f"{gcore.token}\n")

    def locked(*_: str) -> str:
        raise KeyringLocked("Failed to unlock the collection!")

    monkeypatch.setattr(keys, "get_password", locked)
    said = bad("hosts", "videos", "gcore")
    assert "cannot be read from the system's keyring" in said
    assert "Unlock the keyring" in said


def test_a_list_of_accounts_that_is_damaged(home: Path) -> None:
    path = home / "CONFIG" / "cuesmith" / "accounts.json"
    path.parent.mkdir(parents=True)
    path.write_text("{")
    said = bad("hosts", "accounts")
    assert f"{path}, is damaged" in said
    if os.geteuid():
        path.chmod(0)
        assert "cannot be read" in bad("hosts", "accounts")


def test_magic_hour_is_checked_without_spending_anything(
    magic_hour: MagicHourHost, keys: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUESMITH_MAGIC_HOUR_URL", magic_hour.address.url)
    assert "signed in" in good("hosts", "sign-in", "magichour", stdin=f"{magic_hour.key}\n")
    assert {one.method for one in magic_hour.seen} == {"GET"}
    assert "does not accept" in bad("hosts", "sign-in", "magichour", stdin="mhk_wrong-key\n")


def test_what_cannot_be_a_bucket_is_not_kept() -> None:
    assert "no name of a bucket" in bad("hosts", "bucket", "--name", "https://s3.example/captions")
    assert "no endpoint" in bad("hosts", "bucket", "--name", "captions", "--endpoint", "s3.example")
    assert "Add --name" in bad("hosts", "bucket", "--region", "eu-central-1")
    assert "No bucket is set" in run("hosts", "bucket").stderr


def test_a_bucket_with_and_without_a_keyring(
    home: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = ("hosts", "bucket", "--name", "captions", "--endpoint", "https://s3.example")
    assert "No bucket is set" in run("hosts", "bucket").stderr
    result = run(*place, "--prefix", "mux")
    assert result.stdout.split() == ["captions", "https://s3.example", "mux"]
    assert "AWS_ACCESS_KEY_ID" in result.stderr  # nobody types keys that would be lost
    keys: MemoryKeyring = request.getfixturevalue("keys")
    good(*place, stdin="an-access-key\na-secret-key-not-to-be-seen\n")
    assert sorted(keys.kept.values()) == ["a-secret-key-not-to-be-seen", "an-access-key"]
    assert "secret access key is missing" in bad(*place, stdin="an-access-key\n")
    files = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())
    assert b"not-to-be-seen" not in files
    good("hosts", "bucket", "--forget")
    assert keys.kept == {}
    assert "No bucket is set" in run("hosts", "bucket").stderr
