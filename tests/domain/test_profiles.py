"""Readability profiles as data."""

from __future__ import annotations

from fractions import Fraction

import pytest

from cuesmith.base.errors import UsageError
from cuesmith.base.resources import resource_path
from cuesmith.domain.profiles import DEFAULT_PROFILE, Profile, parse_profile

SHIPPED = sorted(path.stem for path in resource_path("profiles").glob("*.toml"))


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_profiles_are_valid_and_named_as_their_files(name: str) -> None:
    profile = parse_profile(resource_path("profiles", f"{name}.toml").read_text("utf-8"))
    assert profile.name == name
    assert profile.label


def test_the_default_file_says_what_the_code_says() -> None:
    shipped = parse_profile(resource_path("profiles", "default.toml").read_text("utf-8"))
    fixed = {"languages"}
    names = [name for name in Profile.__slots__ if name not in fixed]
    assert [getattr(shipped, n) for n in names] == [getattr(DEFAULT_PROFILE, n) for n in names]


@pytest.mark.parametrize(
    ("rate", "gap"),
    [
        ("24000/1001", 83),
        ("24", 83),
        ("25", 80),
        ("30000/1001", 67),
        ("30", 67),
        ("50", 40),
        ("60000/1001", 33),
        ("60", 33),
    ],
)
def test_two_frames_at_every_rate(rate: str, gap: int) -> None:
    assert Profile(frame_rate=Fraction(rate)).min_gap == gap


def test_a_language_has_its_own_limits() -> None:
    profile = parse_profile("max_cps = 20\n[languages.ja]\nmax_full_width = 13\nmax_cps = 4")
    assert profile.for_language("ja-JP").max_full_width == 13
    assert profile.for_language("ja").max_cps == 4
    assert profile.for_language("en") is profile


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("max_line_length = 0", "max_line_length"),
        ("max_lines = 'two'", "max_lines"),
        ("max_lines = 2.5", "max_lines"),
        ("max_lines = true", "max_lines"),
        ("colour = 'red'", "colour"),
        ("min_duration = 9000", "at least 9000"),
        ("frame_rate = '1/0'", "frame rate"),
        ("[languages]\nja = 3", "ja"),
        ("[languages.ja]\nlabel = 'x'", "ja"),
        ("= 3", "TOML"),
    ],
)
def test_a_bad_profile_says_what_is_wrong(text: str, complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint):
        parse_profile(text)
