"""SBV, YouTube's plain captions."""

from __future__ import annotations

import pytest
from hypothesis import given

from cuesmith.domain.cue import Cue
from cuesmith.domain.subtitle_file import Reading, ReadOptions, WriteOptions
from cuesmith.domain.track import Track, sort_cues
from cuesmith.engines.formats.sbv import SPEC, read_sbv, write_sbv
from tests.support.cue_strategies import any_text, quick, texts, tracks


def _read(text: str) -> Reading:
    return read_sbv(text, ReadOptions())


def _write(track: Track) -> str:
    return write_sbv(track, WriteOptions())


@quick
@given(tracks(texts().filter(lambda text: "[br]" not in text)))
def test_what_is_written_is_read_back(track: Track) -> None:
    reading = _read(_write(track))
    assert [(cue.start, cue.end, cue.text.replace("\u200b", "")) for cue in reading.cues] == [
        (cue.start, cue.end, cue.text.replace("\u200b", "")) for cue in track.cues
    ]
    assert reading.problems == ()


@quick
@given(tracks(any_text()))
def test_reading_writing_and_reading_changes_nothing(track: Track) -> None:
    first = _read(_write(track))
    again = _read(_write(Track(sort_cues(first.cues), source=first.source)))
    assert again.cues == first.cues


def test_a_file_from_youtube() -> None:
    text = (
        "0:00:00.599,0:00:04.160\n>> ALICE: Hi[br]there\n\n"
        "0:00:04.160.0:00:06.770\nrow\n\nmore\n\n"
        "0:00:25,734,0:00:20,000\nbackwards\n"
    )
    reading = _read(text)
    assert [(cue.start, cue.end, cue.text) for cue in reading.cues] == [
        (599, 4_160, ">> ALICE: Hi\nthere"),
        (4_160, 6_770, "row\nmore"),
        (25_734, 25_734, "backwards"),
    ]
    assert [problem.line for problem in reading.problems] == [9]


def test_an_unedited_file_is_written_as_it_was() -> None:
    text = "0:00:00.599,0:00:04.160\nHi\nthere\n\n100:00:04.160,100:00:06.770\nyou\n"
    reading = _read(text)
    assert _write(Track(reading.cues, source=reading.source)) == text


def test_blank_rows_in_a_text_are_made_safe() -> None:
    (cue,) = _read(_write(Track((Cue("a", 0, 1_000, "one\n\ntwo"),)))).cues
    assert cue.text == "one\n\u200b\ntwo"


@pytest.mark.parametrize("text", ["", "some text", "1\n00:00:01,000 --> 00:00:02,000\nx"])
def test_what_is_no_sbv_gives_no_cue_and_says_so(text: str) -> None:
    reading = _read(text)
    assert reading.cues == ()
    assert reading.problems
    assert SPEC.sniff is not None
    assert not SPEC.sniff(text)


def test_times_without_a_fraction_and_times_that_are_damaged() -> None:
    text = (
        "0:00:01.000,0:00:02.000\nA\n\n0:00:02,0:00:03\nB\n\n"
        "xx,0:00:05.000\nlost\n\n0:00:06.000,0:00:\nlost too\n\n0:00:07.000,0:00:08.000\nC, 1:2:3\n"
    )
    reading = _read(text)
    assert [(cue.start, cue.end, cue.text) for cue in reading.cues] == [
        (1_000, 2_000, "A"),
        (2_000, 3_000, "B"),
        (7_000, 8_000, "C, 1:2:3"),
    ]
    assert [problem.line for problem in reading.problems] == [7, 10]
