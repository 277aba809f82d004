"""Readability profiles on disk: the user's own are found, kept and removed, wrong ones named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cuesmith.base.errors import UsageError
from cuesmith.domain.profiles import Limits, Profile
from cuesmith.domain.rules import Rule
from cuesmith.services.profile_store import (
    load_profiles,
    remove_profile,
    save_profile,
    shipped_profiles,
)


def test_without_a_folder_there_are_those_that_ship(tmp_path: Path) -> None:
    loaded = load_profiles(tmp_path / "nowhere")
    assert loaded.all == shipped_profiles()
    assert loaded.problems == ()


def test_broken_ones_are_named_with_file_and_setting(tmp_path: Path) -> None:
    (tmp_path / "fast.toml").write_text("max_cps = 'quick'", encoding="utf-8")
    (tmp_path / "new.toml").write_text("colour = 1", encoding="utf-8")
    (tmp_path / "latin.toml").write_bytes(b"label = '\xe9'")
    (tmp_path / "huge.toml").write_bytes(b"#" * 200_000)
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "fine.toml").write_text("max_cps = 12", encoding="utf-8")
    loaded = load_profiles(tmp_path)
    assert [profile.name for profile in loaded.own] == ["fine"]
    said = "\n".join(map(str, loaded.problems))
    assert len(loaded.problems) == 5
    assert "fast.toml: The profile's setting max_cps is 'quick'" in said
    assert "new.toml: A readability profile has no setting 'colour'" in said
    for name in ("latin.toml", "huge.toml", "folder.toml"):
        assert name in said


def test_what_is_kept_is_found_again_and_can_go(tmp_path: Path) -> None:
    mine = Profile(
        "house style",
        'The "house"\tstyle',
        max_cps=14.5,
        max_words=3,
        without=(Rule.SPELLING, Rule.ELLIPSIS),
        languages=(("ja", Limits(max_cps=4.0)),),
    )
    path = save_profile(mine, tmp_path / "new")
    assert path.name == "house style.toml"
    assert load_profiles(tmp_path / "new").called("House Style") == mine
    assert [each.name for each in (tmp_path / "new").iterdir()] == ["house style.toml"]
    remove_profile("house style", tmp_path / "new")
    assert load_profiles(tmp_path / "new").own == ()


def test_ones_own_takes_the_place_of_one_that_ships(tmp_path: Path) -> None:
    save_profile(Profile("bbc", "Ours", max_line_length=30), tmp_path)
    loaded = load_profiles(tmp_path)
    found = loaded.called("bbc")
    assert found is not None
    assert found.max_line_length == 30
    assert len(loaded.all) == len(shipped_profiles())


@pytest.mark.parametrize(("name", "means"), [("children", "netflix-children"), ("EBU", "ard")])
def test_other_names_find_it_as_well(tmp_path: Path, name: str, means: str) -> None:
    found = load_profiles(tmp_path).called(name)
    assert found is not None
    assert found.name == means


def test_a_language_behind_the_name_settles_its_limits(tmp_path: Path) -> None:
    loaded = load_profiles(tmp_path)
    japanese = loaded.called("netflix-ja")
    assert japanese is not None
    assert (japanese.max_cps, japanese.max_full_width, japanese.min_duration) == (4, 13, 500)
    assert japanese.for_language("en") is japanese
    assert (japanese.name, japanese.label) == ("netflix-ja", "Netflix (Japanese)")
    english = loaded.called("netflix-children-en")
    assert english is not None
    assert english.max_cps == 17
    assert loaded.called("nonsense-ja") is None
    assert loaded.called("netflix-nonsense") is None


@pytest.mark.parametrize("name", ["", "../x", "a/b", ".hidden", "x" * 99])
def test_names_that_are_no_files_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError):
        save_profile(replace(Profile(), name=name), tmp_path)
