"""The profiles that ship can be read, and found by name; so are the user's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuesmith.bridge.reading_profiles import known_profiles, profile_called
from cuesmith.domain.profiles import DEFAULT_PROFILE
from cuesmith.services import profile_store


@pytest.fixture(autouse=True)
def _own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(profile_store, "profiles_dir", lambda: tmp_path)


def test_the_general_profile_comes_first_and_every_one_is_found() -> None:
    known = known_profiles().all
    assert known[0].name == "default"
    assert len({profile.label for profile in known}) == len(known) > 12
    assert [profile_called(profile.name) for profile in known] == list(known)


def test_a_name_from_elsewhere_is_the_general_one() -> None:
    assert profile_called("gone").name == DEFAULT_PROFILE.name
    assert profile_called("") == DEFAULT_PROFILE


def test_one_of_the_users_own_is_found_at_once(tmp_path: Path) -> None:
    (tmp_path / "house.toml").write_text("label = 'House'\nmax_cps = 11", encoding="utf-8")
    assert profile_called("house").max_cps == 11
    assert known_profiles().all[-1].label == "House"


def test_a_name_of_before_still_finds_its_profile() -> None:
    assert profile_called("children").name == "netflix-children"
