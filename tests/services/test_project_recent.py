"""The list of recent projects: newest first, each once, and wary of its own file."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from cuesmith.services.project_recent import RecentProject, RecentProjects


@pytest.fixture
def recent(tmp_path: Path) -> RecentProjects:
    ticks = count(1)
    return RecentProjects(tmp_path / "data" / "recent.json", lambda: float(next(ticks)))


def entry(path: Path, **more: object) -> RecentProject:
    return RecentProject(str(path), path.stem, **more)  # type: ignore[arg-type]


def test_newest_first_each_once(recent: RecentProjects, tmp_path: Path) -> None:
    for name in ("a", "b", "a"):
        recent.add(entry(tmp_path / name, cues=3, duration=5))
    assert [(each.name, each.opened) for each in recent.all()] == [("a", 3.0), ("b", 2.0)]
    recent.remove(str(tmp_path / "a"))
    assert [each.name for each in recent.all()] == ["b"]


def test_the_list_ends_somewhere(recent: RecentProjects, tmp_path: Path) -> None:
    for number in range(60):
        recent.add(entry(tmp_path / str(number)))
    assert len(recent.all()) == 50
    assert recent.all()[0].name == "59"


def test_the_project_on_a_medium_is_the_latest_that_is_there(
    recent: RecentProjects, tmp_path: Path
) -> None:
    (tmp_path / "old").write_bytes(b"")
    recent.add(entry(tmp_path / "old", digest="d"))
    recent.add(entry(tmp_path / "gone", digest="d"))
    found = recent.on_medium("d")
    assert found is not None
    assert found.name == "old"
    assert recent.on_medium("") is None
    assert [each.missing for each in recent.all()] == [True, False]


def test_folders_are_where_things_lay(recent: RecentProjects, tmp_path: Path) -> None:
    recent.add(entry(tmp_path / "app" / "x", unnamed=True, media="/films/a.mp4"))
    recent.add(entry(tmp_path / "work" / "y", media="/films/b.mp4"))
    assert recent.folders() == (Path("/films"), tmp_path / "work")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[1, null, {}]",
        '[{"path": 1, "name": "x"}]',
        '[{"path": "x", "name": "x", "wings": 2}]',
        '[{"path": "x", "name": "x", "cues": "many"}]',
        "[" * 100_000,
        "\udc80",
    ],
)
def test_a_list_that_is_none_is_empty(tmp_path: Path, text: str) -> None:
    file = tmp_path / "recent.json"
    file.write_text(text, encoding="utf-8", errors="surrogateescape")
    assert RecentProjects(file).all() == ()


def test_a_path_that_is_none_is_missing(tmp_path: Path) -> None:
    assert RecentProject("a\0b", "x").missing
