"""Readability profiles as data."""

from __future__ import annotations

from fractions import Fraction

import pytest

from cuesmith.base.errors import UsageError
from cuesmith.base.resources import resource_path
from cuesmith.domain.profile_text import profile_text
from cuesmith.domain.profiles import DEFAULT_PROFILE, Profile, parse_profile
from cuesmith.domain.rules import Rule

SHIPPED = sorted(path.stem for path in resource_path("profiles").glob("*.toml"))


def shipped(name: str) -> Profile:
    return parse_profile(resource_path("profiles", f"{name}.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_profiles_say_where_they_come_from_and_can_be_written_again(name: str) -> None:
    profile = shipped(name)
    assert len(profile.source) > 40
    assert parse_profile(profile_text(profile)) == profile
    assert parse_profile(profile_text(profile, whole=True)) == profile
    assert "max_cps = " in profile_text(profile, whole=True)


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_profiles_are_valid_and_named_as_their_files(name: str) -> None:
    profile = parse_profile(resource_path("profiles", f"{name}.toml").read_text("utf-8"))
    assert profile.name == name
    assert profile.label


def test_the_default_file_says_what_the_code_says() -> None:
    shipped = parse_profile(resource_path("profiles", "default.toml").read_text("utf-8"))
    fixed = {"languages", "source"}
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
        ("label = 3", "label"),
        ("source = 'x'\nalso = 'y'", "also"),
        ("without = ['no-such-rule']", "no-such-rule"),
        ("without = [3]", "without"),
        ("shot_snap = 700", "shot_snap"),
    ],
)
def test_a_bad_profile_says_what_is_wrong(text: str, complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint):
        parse_profile(text)


# PEERS.md 4.1: reading speeds of Netflix, for languages in this order.
LANGUAGES = ("sv", "en", "ar", "hi", "zh", "ko", "ja")
NETFLIX_CPS = {
    "netflix": (17, 20, 20, 22, 9, 12, 4),
    "netflix-children": (13, 17, 17, 18, 7, 9, 4),
    "netflix-sdh": (20, 20, 23, 25, 11, 14, 7),
    "netflix-sdh-children": (17, 17, 20, 20, 9, 11, 7),
}


@pytest.mark.parametrize("name", NETFLIX_CPS)
def test_netflix_reads_at_the_speed_of_each_language(name: str) -> None:
    profile = shipped(name)
    assert tuple(profile.for_language(tag).max_cps for tag in LANGUAGES) == NETFLIX_CPS[name]


@pytest.mark.parametrize("name", [*NETFLIX_CPS, "default"])
def test_netflix_has_the_same_lines_and_times_for_everybody(name: str) -> None:
    profile = shipped(name)
    assert (profile.max_line_length, profile.max_full_width, profile.max_lines) == (42, 16, 2)
    assert [profile.for_language(tag).max_full_width for tag in ("ja", "zh", "ko")] == [13, 16, 16]
    assert profile.for_language("th").max_line_length == 35
    assert (profile.min_duration, profile.max_duration) == (833, 7000)
    assert profile.for_language("ja").min_duration == 500
    assert (profile.gap_frames, profile.close_gaps_under, profile.linger) == (2, 500, 500)
    assert (profile.shot_zone, profile.shot_snap) == (500, 333)
    assert profile.ellipsis == "\u2026"


OTHERS = {
    # lines, characters, characters a second, least and most milliseconds, gap in milliseconds
    "bbc": (2, 37, 17, 833, 7000, 0),
    "vertical-bbc": (3, 25, 17, 833, 7000, 0),
    "ard": (2, 37, 15, 1000, 7000, 40),
    "ard-children": (2, 37, 11, 1000, 7000, 40),
    "dcmp": (2, 32, 16, 1333, 6000, 0),
    "dcmp-children": (2, 32, 13, 1333, 6000, 0),
    "arte": (2, 40, 20, 1000, 7000, 200),
    "vertical": (2, 24, 25, 700, 3000, 0),
    "vertical-words": (1, 20, 40, 200, 2000, 0),
    "youtube": (2, 42, 20, 1000, 8000, 0),
}


@pytest.mark.parametrize("name", OTHERS)
def test_the_figures_of_the_others(name: str) -> None:
    own = shipped(name)
    lines, letters, speed, least, most, gap = OTHERS[name]
    assert (own.max_lines, own.max_line_length, own.max_cps) == (lines, letters, speed)
    assert (own.min_duration, own.max_duration, own.min_gap) == (least, most, gap)


def test_only_netflix_asks_for_one_line_where_it_does() -> None:
    for name in SHIPPED:
        netflix = name in NETFLIX_CPS or name == "default"
        assert (Rule.NEEDLESS_BREAK in shipped(name).without) is not netflix


def test_figures_of_their_own() -> None:
    assert shipped("bbc").close_gaps_under == 1000
    assert shipped("bbc").linger == 1500
    assert shipped("vertical-words").max_words == 3


def test_every_shipped_profile_is_in_a_table_here() -> None:
    assert set(SHIPPED) == {*NETFLIX_CPS, *OTHERS, "default"}


def test_a_gap_counts_in_the_pictures_of_the_film() -> None:
    assert DEFAULT_PROFILE.at_rate(Fraction(50)).min_gap == 40
    assert DEFAULT_PROFILE.at_rate(None) is DEFAULT_PROFILE
