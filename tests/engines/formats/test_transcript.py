"""Plain transcripts: text without times."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Cue
from cuesmith.domain.subtitle_file import Reading, ReadOptions, WriteOptions
from cuesmith.domain.track import Track
from cuesmith.engines.formats.transcript import SPEC, read_transcript, write_transcript
from tests.support.cue_strategies import quick, tracks


def _read(text: str) -> Reading:
    return read_transcript(text, ReadOptions())


def _write(track: Track) -> str:
    return write_transcript(track, WriteOptions())


def test_paragraphs_become_cues_with_estimated_times() -> None:
    reading = _read("A first paragraph\non two rows.\n \n\nShort.\n")
    assert [(cue.start, cue.end, cue.text) for cue in reading.cues] == [
        (0, 2_000, "A first paragraph\non two rows."),
        (2_000, 3_000, "Short."),
    ]
    assert ["estimated" in problem.message for problem in reading.problems] == [True]


def test_lines_become_cues_where_no_line_is_blank() -> None:
    assert [cue.text for cue in _read("one\ntwo\n").cues] == ["one", "two"]


def test_nothing_gives_no_cue() -> None:
    assert _read(" \n\n\t\x1a").cues == ()
    assert SPEC.sniff is None


def test_speakers_are_named_where_they_change() -> None:
    cues = (
        Cue("a", 0, 1, "Hi\nthere.", speaker="Ann"),
        Cue("b", 1, 2, "", speaker="Ann"),
        Cue("c", 2, 3, "Again.", speaker="Ann"),
        Cue("d", 3, 4, "Yes?", speaker="Bob"),
    )
    assert _write(Track(cues)) == "Ann: Hi there.\n\nAgain.\n\nBob: Yes?\n"


@quick
@given(tracks(st.text("ab \n", min_size=1, max_size=12)))
def test_what_is_written_is_read_back(track: Track) -> None:
    expected = [" ".join(cue.text.split()) for cue in track.cues if cue.text.split()]
    assert [cue.text for cue in _read(_write(track)).cues] == expected
