"""What waits to be transcribed outlives the window, and belongs to one window at a time."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cuesmith.services.waiting_list import MOST, WaitingList

MEDIA = (Path("/films/one.mp4"), Path("/films/zwei ö.mkv"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "queues"


def next_window(folder: Path) -> tuple[Path, ...]:
    window = WaitingList(folder)
    found = window.take_over()
    window.close()
    return found


def test_what_a_window_left_is_taken_over_in_its_order(folder: Path) -> None:
    window = WaitingList(folder)
    window.keep(MEDIA)
    window.keep(tuple(reversed(MEDIA)))
    window.close()
    assert next_window(folder) == tuple(reversed(MEDIA))
    assert next_window(folder) == tuple(reversed(MEDIA)), "nobody has worked them off"


def test_a_list_that_is_worked_off_leaves_nothing(folder: Path) -> None:
    window = WaitingList(folder)
    window.keep(MEDIA)
    window.keep(())
    window.close()
    assert next_window(folder) == ()
    assert list(folder.iterdir()) == []


def test_two_windows_do_not_take_each_others(folder: Path) -> None:
    first, second = WaitingList(folder), WaitingList(folder)
    first.keep(MEDIA[:1])
    assert second.take_over() == ()
    second.keep(MEDIA[1:])
    first.close()
    second.close()
    assert set(next_window(folder)) == set(MEDIA)


def test_a_window_that_was_killed_leaves_its_list(folder: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path\n"
        "from cuesmith.services.waiting_list import WaitingList\n"
        "WaitingList(Path(sys.argv[1])).keep([Path('/films/one.mp4')]); os._exit(1)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(folder)], check=False)
    assert next_window(folder) == MEDIA[:1]


@pytest.mark.parametrize("text", ["", "{", '{"a": 1}', "[1, null, [[]]]", "[" * 90_000])
def test_a_damaged_list_is_none(folder: Path, text: str) -> None:
    folder.mkdir()
    (folder / "old.json").write_text(text, encoding="utf-8")
    assert next_window(folder) == ()
    assert not (folder / "old.json").exists()


def test_no_more_than_a_queue_holds(folder: Path) -> None:
    folder.mkdir()
    many = [f"/films/{number}.mp4" for number in range(MOST + 9)]
    (folder / "old.json").write_text(json.dumps([*many, "/films/1.mp4"]), encoding="utf-8")
    assert len(next_window(folder)) == MOST


def test_a_folder_that_cannot_be_written_is_no_failure(folder: Path) -> None:
    folder.write_text("a file in its place", encoding="utf-8")
    window = WaitingList(folder)
    window.keep(MEDIA)
    assert window.take_over() == ()
    window.close()
