"""A project's medium is known by what it is, and found where it went."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cuesmith.base.errors import MediaError
from cuesmith.services.project_media import find_medium, refer_to


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "work").mkdir()
    return tmp_path / "work" / "talk.cuesmith"


@pytest.fixture
def film(tmp_path: Path) -> Path:
    (tmp_path / "films").mkdir()
    path = tmp_path / "films" / "talk.mp4"
    path.write_bytes(bytes(range(256)) * 1000)
    return path


def test_where_it_was(project: Path, film: Path) -> None:
    reference = refer_to(film, project)
    assert reference.relative == "../films/talk.mp4"
    found = find_medium(reference, project)
    assert found is not None
    assert (found.path, found.same) == (film, True)


def test_a_date_makes_no_other_file(project: Path, film: Path) -> None:
    reference = refer_to(film, project)
    os.utime(film, (1, 1))
    found = find_medium(reference, project)
    assert found is not None
    assert found.same


def test_moved_together_with_the_project(project: Path, film: Path, tmp_path: Path) -> None:
    reference = refer_to(film, project)
    away = tmp_path / "away"
    away.mkdir()
    (tmp_path / "films").rename(away / "films")
    (away / "work").mkdir()
    found = find_medium(reference, away / "work" / "talk.cuesmith")
    assert found is not None
    assert found.path.samefile(away / "films" / "talk.mp4")


@pytest.mark.parametrize("name", ["talk.mp4", "renamed.mp4"])
def test_in_a_known_folder(project: Path, film: Path, tmp_path: Path, name: str) -> None:
    reference = refer_to(film, project)
    known = tmp_path / "known"
    known.mkdir()
    (known / "decoy.mp4").write_bytes(bytes(256_000))  # of the same size
    film.rename(known / name)
    assert find_medium(reference, project) is None
    found = find_medium(reference, project, [tmp_path / "nowhere", known])
    assert found is not None
    assert (found.path, found.same) == (known / name, True)


def test_another_file_of_that_name_is_not_it(project: Path, film: Path) -> None:
    reference = refer_to(film, project)
    film.write_bytes(b"something else")
    found = find_medium(reference, project)
    assert found is not None
    assert (found.path, found.same) == (film, False)


def test_the_same_file_elsewhere_comes_before_one_of_that_name(project: Path, film: Path) -> None:
    reference = refer_to(film, project)
    (project.parent / "copy.mp4").write_bytes(film.read_bytes())
    film.write_bytes(b"something else")
    found = find_medium(reference, project)
    assert found is not None
    assert (found.path.name, found.same) == ("copy.mp4", True)


def test_what_cannot_be_read_has_no_reference(project: Path, tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="cannot be read"):
        refer_to(tmp_path / "missing.mp4", project)
