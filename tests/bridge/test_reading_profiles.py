"""The profiles that ship can be read, and found by name."""

from __future__ import annotations

from cuesmith.bridge.reading_profiles import profile_called, shipped_profiles
from cuesmith.domain.profiles import DEFAULT_PROFILE


def test_the_general_profile_comes_first_and_every_one_is_found() -> None:
    known = shipped_profiles()
    assert known[0].name == "default"
    assert len({profile.label for profile in known}) == len(known) > 3
    assert [profile_called(profile.name) for profile in known] == list(known)


def test_a_name_from_elsewhere_is_the_general_one() -> None:
    assert profile_called("gone") == DEFAULT_PROFILE
    assert profile_called("") == DEFAULT_PROFILE
