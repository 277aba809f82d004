"""`cuesmith check`: what breaks a profile is told, by cue and in sum, for people and scripts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import numpy as np
import pytest
from typer.testing import CliRunner, Result

from cuesmith.base.resources import resource_path
from cuesmith.cli.main import app
from cuesmith.domain.rules import Rule
from tests.support.films import Film, constant, write_film
from tests.support.media import write_picture

GOOD = "1\n00:00:01,000 --> 00:00:03,000\nA cue that is fine.\n\n"
BAD = GOOD + "2\n00:00:02,900 --> 00:00:03,100\nWell... what a mess it is.\n\n"


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "profiles"
    folder.mkdir()
    monkeypatch.setattr("cuesmith.services.profile_store.profiles_dir", lambda: folder)
    monkeypatch.setattr("cuesmith.cli.film_facts.cache_dir", lambda: tmp_path / "cache")
    # What dictionaries a system has is no matter here.
    monkeypatch.setattr("cuesmith.cli.check_run.open_speller", lambda language: None)
    return folder


def check(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["check", *map(str, arguments)])


def written(folder: Path, text: str, name: str = "film.en.srt") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def values(*arguments: object) -> dict[str, Any]:
    document = json.loads(check(*arguments, "--json").stdout)
    schema = json.loads(resource_path("schemas", "cuesmith-check-1.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(document)
    assert isinstance(document, dict)
    return document


def rules(path: Path, *arguments: object) -> set[str]:
    return {each["rule"] for each in values(path, *arguments)["files"][0]["findings"]}


def test_a_clean_file_is_said_to_be_so(tmp_path: Path) -> None:
    done = check(written(tmp_path, GOOD))
    assert done.exit_code == 0
    assert "film.en.srt: 1 cue, en, profile default (General)" in done.stdout
    assert "1 of 1 cue meets every rule that was looked at (100.0 %)." in done.stdout
    assert "conform" not in done.stdout


def test_what_is_wrong_stands_by_its_cue_the_gravest_first(tmp_path: Path) -> None:
    done = check(written(tmp_path, BAD))
    assert done.exit_code == 1
    lines = [line.split() for line in done.stdout.splitlines()]
    first = next(n for n, line in enumerate(lines) if line[:1] == ["2"])
    assert lines[first][1:4] == ["00:00:02.900", "-", "00:00:03.100"]
    told = [line[1] for line in lines[first + 1 : first + 5]]
    assert told == ["overlap", "too-short", "reading-speed", "ellipsis"]
    assert "1 of 2 cues meet every rule that was looked at (50.0 %)." in done.stdout
    assert "cuesmith conform" in done.stdout


def test_scripts_get_the_same_by_a_schema(tmp_path: Path) -> None:
    document = values(written(tmp_path, BAD), written(tmp_path, GOOD, "fine.de.srt"))
    bad, good = document["files"]
    assert document["profile"]["name"] == "default"
    assert (bad["cues"], bad["clean"], bad["share"], bad["language"]) == (2, 1, 0.5, "en")
    assert list(bad["counts"]) == ["overlap", "too-short", "reading-speed", "ellipsis"]
    overlap = next(each for each in bad["findings"] if each["rule"] == "overlap")
    assert (overlap["cue"], overlap["start"], overlap["value"]) == (2, 2.9, 100)
    assert overlap["severity"] == "error"
    assert overlap["advice"]
    assert overlap["fixable"]
    assert "why_not" not in overlap
    assert good["findings"] == []


def test_scripts_learn_why_nothing_can_be_done(tmp_path: Path) -> None:
    words = "He says that he has never in his life seen so many people here."
    fast = f"1\n00:00:00,000 --> 00:00:02,000\n{words}\n\n"
    path = written(tmp_path, fast + "2\n00:00:02,100 --> 00:00:04,000\nYes.\n\n")
    found = values(path)["files"][0]["findings"]
    (slow,) = [each for each in found if each["rule"] == "reading-speed" and each["cue"] == 1]
    assert not slow["fixable"]
    assert slow["why_not"].startswith("Its neighbours leave it no more time")


def test_what_is_fixable_is_gone_after_conforming(tmp_path: Path) -> None:
    path = written(tmp_path, BAD)
    fixable = {each["rule"] for each in values(path)["files"][0]["findings"] if each["fixable"]}
    conformed = tmp_path / "conformed.en.srt"
    done = CliRunner().invoke(app, ["conform", "--fix-all", str(path), str(conformed)])
    assert done.exit_code == 0
    assert fixable
    assert not fixable & {each["rule"] for each in values(conformed)["files"][0]["findings"]}


def test_the_schema_names_every_rule() -> None:
    schema = json.loads(resource_path("schemas", "cuesmith-check-1.schema.json").read_text("utf-8"))
    assert schema["$defs"]["finding"]["properties"]["rule"]["enum"] == [rule.value for rule in Rule]


def test_a_cue_that_shows_for_no_time_is_no_trouble_for_scripts(tmp_path: Path) -> None:
    path = written(tmp_path, "1\n00:00:01,000 --> 00:00:01,000\nNow.\n")
    found = values(path)["files"][0]["findings"]
    assert {each["rule"]: each["value"] for each in found}["reading-speed"] is None


def test_rules_and_severities_can_be_left_out(tmp_path: Path) -> None:
    path = written(tmp_path, BAD)
    assert "ellipsis" not in rules(path, "--without", "ellipsis")
    assert rules(path, "--least", "error") == {"overlap"}
    assert check(path, "--least", "error", "--without", "overlap").exit_code == 0
    wrong = check(path, "--without", "nonsense")
    assert wrong.exit_code == 2
    assert "There is no rule 'nonsense'" in wrong.stderr


def test_a_language_has_limits_of_its_own(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD.replace("A cue that is fine.", "字" * 10), "film.srt")
    assert rules(path, "-p", "netflix", "--language", "ja") == {"reading-speed"}
    assert rules(path, "-p", "netflix", "--language", "sv") == set()
    assert any("--language" in each for each in values(path)["files"][0]["not_looked_at"])


def test_a_film_gives_its_length_and_its_rate(tmp_path: Path) -> None:
    film = write_picture(tmp_path / "film.mp4", 2.0)
    path = written(tmp_path, GOOD)
    assert "--media film.mp4 lies beside it" in check(path).stdout
    assert rules(path, "--media", film) == {"past-end"}
    assert values(path, "--media", film)["files"][0]["not_looked_at"] == [
        "spelling: there is no dictionary for en"
    ]
    assert "neither picture nor sound" in check(path, "--media", path).stderr
    missing = check(path, "--media", tmp_path / "gone.mp4")
    assert missing.exit_code == 2
    assert "gone.mp4" in missing.stderr


def test_a_film_gives_its_shot_changes(tmp_path: Path) -> None:
    scenes = [
        np.random.default_rng(seed)
        .integers(20, 220, (12, 20, 3), np.uint8)
        .repeat(8, 0)
        .repeat(8, 1)
        for seed in range(2)
    ]
    film = write_film(tmp_path / "f.mp4", Film(constant(100)), lambda number: scenes[number > 74])
    path = written(tmp_path, GOOD)
    # The shot changes at 3 s: 40 ms a picture, so the cue should have gone at 2.92 s.
    assert rules(path, "--media", film) == {"shot-change"}
    assert rules(written(tmp_path, GOOD.replace("03,000", "02,920")), "--media", film) == set()
    assert rules(path, "--media", film, "-p", "dcmp") == set()


def test_a_translation_beside_its_source(tmp_path: Path) -> None:
    source = written(tmp_path, GOOD, "film.en.srt")
    translated = written(tmp_path, GOOD, "film.de.srt")
    assert rules(translated, "--source", source) == {"untranslated"}
    assert rules(translated) == set()


def test_spelling_where_there_is_a_dictionary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Speller:
        def knows(self, word: str) -> bool:
            return word not in ("fine", "goes")

        def suggestions(self, word: str) -> tuple[str, ...]:
            return ("line", "find", "wine", "mine") if word == "fine" else ()

    monkeypatch.setattr("cuesmith.cli.check_run.open_speller", lambda language: Speller())
    path = written(tmp_path, GOOD)
    assert rules(path) == {"spelling"}
    assert rules(path, "--without", "spelling") == set()
    told = check(path).stdout
    assert "No dictionary has “fine”. Perhaps “line”, “find” or “wine”?" in told
    (finding,) = values(path)["files"][0]["findings"]
    assert finding["suggestions"] == ["line", "find", "wine"]
    assert not finding["fixable"]
    assert "why_not" not in finding
    other = written(tmp_path, GOOD.replace("is fine", "goes"), "other.en.srt")
    assert "No dictionary has “goes”. It has no word that is like it." in check(other).stdout


def test_files_that_cannot_be_read_do_not_stop_the_rest(tmp_path: Path) -> None:
    empty = written(tmp_path, "", "empty.srt")
    done = check(empty, tmp_path / "gone.srt", written(tmp_path, GOOD))
    assert done.exit_code == 2
    assert "empty.srt" in done.stderr
    assert "gone.srt" in done.stderr
    assert "1 of 1 cue meets" in done.stdout
    document = values(empty, written(tmp_path, GOOD))
    assert "error" in document["files"][0]


def test_text_never_speaks_to_the_terminal(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD.replace("A cue", "\x1b[31mA  cue"))
    assert "\x1b" not in check(path).stdout


def test_profiles_are_listed_with_their_sources(own: Path) -> None:
    written(own, "label = 'House'\nmax_cps = 11", "house.toml")
    written(own, "max_cps = 'x'", "broken.toml")
    done = check("--profiles")
    assert done.exit_code == 0
    assert "* house: House" in done.stdout
    assert "11 characters a second" in done.stdout
    assert "47 CFR 79.1" in done.stdout
    assert "also called: ebu, zdf, orf, srf" in done.stdout
    assert "broken.toml: The profile's setting max_cps is 'x'" in done.stderr
    listed = json.loads(check("--profiles", "--json").stdout)["profiles"]
    assert {each["name"] for each in listed if each["own"]} == {"house"}


def test_a_profile_is_printed_to_start_from(tmp_path: Path, own: Path) -> None:
    shown = check("--show-profile", "netflix-ja").stdout
    written(own, shown.replace("max_cps = 4.0", "max_cps = 3"), "mine.toml")
    listed = json.loads(check("--profiles", "--json").stdout)["profiles"]
    mine = next(each for each in listed if each["name"] == "mine")
    assert (mine["max_cps"], mine["max_full_width"]) == (3, 13)
    assert check("--show-profile", "nonsense").exit_code == 2


def test_ones_own_profile_is_one_to_choose(tmp_path: Path, own: Path) -> None:
    written(own, "max_cps = 5", "house.toml")
    assert rules(written(tmp_path, GOOD), "-p", "house") == {"reading-speed"}
    unknown = check(written(tmp_path, GOOD), "-p", "nonsense")
    assert unknown.exit_code == 2
    assert "netflix-sdh" in unknown.stderr


def test_without_a_file_it_says_what_is_missing() -> None:
    done = check()
    assert done.exit_code == 2
    assert "Name the captions" in done.stderr


def test_a_sign_at_the_top_is_no_overlap(tmp_path: Path) -> None:
    sign = BAD.replace("A cue", "{\\an8}A cue").replace("Well... what", "Well, what")
    assert "overlap" not in rules(written(tmp_path, sign))
    assert "overlap" in rules(written(tmp_path, BAD))
