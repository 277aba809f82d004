"""`cuesmith templates`: ours and the user's own are listed, and what is wrong with one is said."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner

from cuesmith.cli.main import app
from cuesmith.services.template_store import load_templates


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("cuesmith.services.template_store.config_dir", lambda: tmp_path)
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "channel.toml").write_text('name = "Our channel"\n', encoding="utf-8")
    (folder / "broken.toml").write_text("[looks]\nsize = 7\n", encoding="utf-8")
    return folder


def test_they_are_listed_with_ones_own_last(own: Path) -> None:
    done = CliRunner().invoke(app, ["templates"])
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert any(line.startswith("  karaoke ") and "fill with colour" in line for line in lines)
    assert lines[-2].split(maxsplit=2) == ["*", "channel", "Our channel"]
    assert str(own) in lines[-1]
    assert f"{own / 'broken.toml'}: looks.size is 7; it must be a number" in done.stderr


def test_as_json(own: Path) -> None:
    report = json.loads(CliRunner().invoke(app, ["templates", "--json"]).stdout)
    (mine,) = (each for each in report["templates"] if each["own"])
    assert (mine["id"], mine["name"]) == ("channel", "Our channel")
    assert "broken.toml: looks.size" in report["problems"][0]
    assert report["folder"] == str(own)


def test_the_schema_is_one() -> None:
    schema = json.loads(CliRunner().invoke(app, ["templates", "--schema"]).stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate({"template": "karaoke"}, schema)


def test_a_template_is_shown_as_a_file_to_start_from(own: Path) -> None:
    shown = CliRunner().invoke(app, ["templates", "--show", "karaoke"])
    assert shown.exit_code == 0
    (own / "mine.toml").write_text(shown.stdout, encoding="utf-8")
    assert load_templates().templates["mine"].looks == load_templates().templates["karaoke"].looks
    done = CliRunner().invoke(app, ["templates", "--show", "gone"])
    assert done.exit_code == 2
    assert "no template 'gone'" in done.stderr
    assert "There are: bounce" in done.stderr
