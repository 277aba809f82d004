"""Where captions go is settled before the work begins."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuesmith.base.errors import FileError, UsageError
from cuesmith.cli.outputs import STDOUT, plan_outputs


def paths(media: list[Path], output: Path | None, form: str | None = None) -> list[Path]:
    return [target.path for target in plan_outputs(media, output, form, replace=False)]


@pytest.fixture
def films(tmp_path: Path) -> list[Path]:
    media = [tmp_path / "a" / "talk.mp4", tmp_path / "b" / "talk.mp4", tmp_path / "a" / "talk.wav"]
    for medium in media:
        medium.parent.mkdir(exist_ok=True)
        medium.write_bytes(b"")
    return media


def test_by_default_they_lie_beside_the_medium_each_under_its_own_name(films: list[Path]) -> None:
    first, second, third = paths(films, None)
    assert first == films[0].with_suffix(".srt")
    assert second == films[1].with_suffix(".srt")
    assert third == films[2].with_name("talk.2.srt")


def test_media_of_one_name_do_not_meet_in_one_file(films: list[Path], tmp_path: Path) -> None:
    found = paths(films, tmp_path / "out", "vtt")
    assert [path.name for path in found] == ["talk.vtt", "talk.2.vtt", "talk.3.vtt"]
    assert found[0].parent.is_dir()


def test_an_existing_file_stays_unless_it_is_to_be_replaced(films: list[Path]) -> None:
    films[0].with_suffix(".srt").write_text("by hand")
    assert paths(films[:1], None) == [films[0].with_name("talk.2.srt")]
    replaced = plan_outputs(films[:1], None, None, replace=True)
    assert replaced[0].path == films[0].with_suffix(".srt")


def test_a_named_file_says_its_format_and_a_bare_name_is_a_folder(
    films: list[Path], tmp_path: Path
) -> None:
    named = plan_outputs(films[:1], tmp_path / "x.ass", None, replace=False)
    assert (named[0].path, named[0].format_id) == (tmp_path / "x.ass", "ass")
    assert paths(films[:1], tmp_path / "captions") == [tmp_path / "captions" / "talk.srt"]
    assert plan_outputs(films[:1], STDOUT, "vtt", replace=False)[0].format_id == "webvtt"


@pytest.mark.parametrize(("output", "form"), [("x.scc", None), ("x.xyz", None), (None, "scc")])
def test_what_cannot_be_written_is_refused_at_once(
    films: list[Path], tmp_path: Path, output: str | None, form: str | None
) -> None:
    with pytest.raises(UsageError):
        paths(films[:1], tmp_path / output if output else None, form)


def test_captions_never_replace_the_medium(films: list[Path]) -> None:
    with pytest.raises(UsageError, match="replace"):
        paths(films[:1], films[0], "srt")


def test_a_place_that_cannot_be_is_refused_at_once(films: list[Path], tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("no folder")
    with pytest.raises(FileError):
        paths(films[:1], blocker / "deep" / "x.srt")
