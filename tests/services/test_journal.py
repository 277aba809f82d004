"""The journal keeps what was heard, whatever happens to the run."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.base.errors import FileError
from cuesmith.domain.cue import Doubt, Word
from cuesmith.domain.speech import Heard, LanguageDetected, Segment
from cuesmith.services.journal import Journal, Recorded, journal_path, read_journal

SEGMENT = Segment(
    start=1000,
    end=2500,
    text="Grüße, 世界 \u2028 \n",
    words=(Word(1000, 1800, "Grüße,", 0.5), Word(1900, 2500, "世界", None, True)),
    doubts=(Doubt.REPETITION,),
    language="de",
    avg_logprob=-0.25,
)
HEARD = Heard((SEGMENT,), 2600)
NOTHING = Recorded()


def write(path: Path, *events: Heard, recorded: Recorded = NOTHING) -> None:
    with Journal(path, Path("film.mp4"), recorded) as journal:
        for event in events:
            journal.add(event)


def test_what_was_added_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "journal.jsonl"
    write(path, HEARD, Heard((), 9000))
    assert read_journal(path) == Recorded((SEGMENT,), 9000)


def test_a_medium_whose_name_is_no_utf_8_has_one(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    with Journal(path, Path("film\udce9.mp4"), NOTHING) as journal:
        journal.add(HEARD)
    assert read_journal(path) == Recorded((SEGMENT,), HEARD.until)


def test_the_language_is_kept_for_the_next_run(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    with Journal(path, Path("film.mp4"), NOTHING) as journal:
        journal.add(LanguageDetected("fr", 0.9))
        journal.add(HEARD)
    recorded = read_journal(path)
    assert recorded == Recorded((SEGMENT,), 2600, "fr")
    write(path, Heard((SEGMENT,), 5000), recorded=recorded)
    assert read_journal(path) == Recorded((SEGMENT, SEGMENT), 5000, "fr")


def test_each_event_is_on_disk_before_the_next(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    with Journal(path, Path("film.mp4"), Recorded()) as journal:
        journal.add(HEARD)
        assert read_journal(path) == Recorded((SEGMENT,), 2600)


def test_a_resumed_journal_keeps_the_earlier_run(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    write(path, Heard((SEGMENT,), 5000), recorded=Recorded((SEGMENT,), 2600))
    assert read_journal(path) == Recorded((SEGMENT, SEGMENT), 5000)


def test_a_line_cut_off_by_a_crash_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    write(path, HEARD, Heard((SEGMENT,), 5000))
    whole = path.read_bytes()
    for cut in range(1, 60):
        path.write_bytes(whole[:-cut])
        recorded = read_journal(path)
        assert recorded is not None
        assert recorded.until in (2600, 5000)


@given(st.binary(max_size=200))
def test_a_damaged_tail_never_raises_nor_costs_what_came_before(damage: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "journal.jsonl"
        write(path, HEARD)
        path.write_bytes(path.read_bytes() + damage)
        assert read_journal(path) == Recorded((SEGMENT,), 2600)


def test_another_file_under_the_same_name_has_another_journal(tmp_path: Path) -> None:
    medium = tmp_path / "film.mp4"
    medium.write_bytes(b"one")
    first = journal_path(tmp_path, medium, None)
    medium.write_bytes(b"another")
    assert journal_path(tmp_path, medium, None) != first
    assert journal_path(tmp_path, medium, 1) != journal_path(tmp_path, medium, 0)


def test_a_file_recorded_anew_in_the_same_size_has_another_journal(tmp_path: Path) -> None:
    medium = tmp_path / "film.mp4"
    medium.write_bytes(b"one")
    first = journal_path(tmp_path, medium, None)
    os.utime(medium, (0, 0))
    assert journal_path(tmp_path, medium, None) != first


def test_each_line_is_forced_to_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, forced, fsync = tmp_path / "journal.jsonl", list[str](), os.fsync

    def watched(descriptor: int) -> None:
        fsync(descriptor)
        forced.append((path if path.exists() else path.with_suffix(".part")).read_text("utf-8"))

    monkeypatch.setattr(os, "fsync", watched)
    write(path, HEARD, Heard((), 9000))
    assert [text.count("\n") for text in forced] == [1, 2, 3]
    assert forced[-1] == path.read_text("utf-8")


def test_a_line_that_goes_back_in_time_ends_what_is_believed(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    write(path, HEARD, Heard((), 1000), Heard((SEGMENT,), 5000))
    assert read_journal(path) == Recorded((SEGMENT,), 2600)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("no folder")
    with pytest.raises(FileError, match="journal"):
        write(blocker / "journal.jsonl", HEARD)


def test_two_runs_on_one_medium_do_not_share_a_journal(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    with Journal(path, Path("film.mp4"), NOTHING) as first:
        first.add(HEARD)
        with pytest.raises(FileError, match="another run"):
            write(path, Heard((), 9000))
        first.add(Heard((), 5000))
    assert read_journal(path) == Recorded((SEGMENT,), 5000)
    write(path, Heard((), 9000))
    assert read_journal(path) == Recorded((), 9000)
