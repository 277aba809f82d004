"""Templates on disk: ours are sound, the user's own are found, wrong ones are named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cuesmith.base.errors import UsageError
from cuesmith.domain.looks import Looks
from cuesmith.domain.templates import Template
from cuesmith.services.template_store import load_templates, save_template

PROMISED = {"karaoke", "cinematic", "minimalist", "highlight", "boxed-word", "pop-in", "bounce"}


def test_ours_are_there_and_have_names(tmp_path: Path) -> None:
    loaded = load_templates(tmp_path)
    assert {*PROMISED, "typewriter", "plain"} <= loaded.templates.keys()
    assert all(t.name and t.description for t in loaded.templates.values())
    assert (loaded.own, loaded.problems) == (frozenset(), ())


def test_the_users_own_win_and_broken_ones_are_named(tmp_path: Path) -> None:
    (tmp_path / "karaoke.toml").write_text("name = 'Ours'", encoding="utf-8")
    (tmp_path / "bad.toml").write_text("[looks]\nsize = 7", encoding="utf-8")
    (tmp_path / "latin.toml").write_bytes(b"name = '\xe9'")
    (tmp_path / "huge.toml").write_bytes(b"#" * 100_000)
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "lines.toml").write_text('name = "two\\nlines"', encoding="utf-8")
    loaded = load_templates(tmp_path)
    assert loaded.templates["karaoke"].name == "Ours"
    assert loaded.own == {"karaoke"}
    said = "\n".join(str(problem) for problem in loaded.problems)
    assert loaded.broken.keys() == {"bad", "folder", "huge", "latin", "lines"}
    assert "bad.toml: looks.size is 7" in said


def test_what_is_saved_is_found_again(tmp_path: Path) -> None:
    mine = Template("My look", "My look", "", Looks(bold=True, max_words=2), "pop")
    path = save_template(mine, tmp_path / "new")
    assert path.name == "My look.toml"
    assert load_templates(tmp_path / "new").templates["My look"] == mine
    assert [p.name for p in (tmp_path / "new").iterdir()] == ["My look.toml"]


@pytest.mark.parametrize("name", ["", "../x", "a/b", ".hidden", "x" * 99])
def test_names_that_are_no_files_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError):
        save_template(replace(Template("x"), id=name), tmp_path)
