"""Plain transcripts: text without times."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Cue
from cuesmith.domain.subtitle_file import Reading, ReadOptions, WriteOptions
from cuesmith.domain.track import Track
from cuesmith.domain.transcript import (
    ParagraphRules,
    Timestamps,
    TranscriptOptions,
    flow,
    transcript,
)
from cuesmith.domain.transcript_text import as_text
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


def test_times_ahead_of_paragraphs_are_taken() -> None:
    text = "A talk\n======\n\n[0:00:01] Ann: One.\n\nMore.\n\n[1:00:02] Two.\n\n[1:00:02] Three."
    reading = _read(text)
    assert [(cue.start, cue.end, cue.text) for cue in reading.cues] == [
        (1_000, 2_000, "Ann: One."),
        (1_000, 2_000, "More."),
        (3_602_000, 3_603_000, "Two."),
        (3_602_000, 3_603_000, "Three."),
    ]
    assert "when a paragraph begins" in reading.problems[0].message


def test_times_of_lines_are_taken() -> None:
    reading = _read("Ann:\n[0:00:00] One and so on.\n[0:00:01] Two.\n\n[0:00:02] Three.")
    assert [(cue.start, cue.text) for cue in reading.cues] == [
        (0, "Ann: One and so on."), (1_000, "Two."), (2_000, "Three.")
    ]  # fmt: skip


_SAID = st.text(alphabet="abc 今.", min_size=1, max_size=12).map(str.strip).filter(bool)


@given(st.lists(st.tuples(st.integers(0, 4000), _SAID), min_size=1, max_size=6))
def test_a_transcript_with_times_is_read_as_it_was_written(rows: list[tuple[int, str]]) -> None:
    cues = tuple(Cue(str(n), s * 1000, s * 1000 + 500, t) for n, (s, t) in enumerate(sorted(rows)))
    options = TranscriptOptions("Talk", Timestamps.CUE, rules=ParagraphRules(pause=1))
    back = _read(as_text(transcript(cues, "en", options))).cues
    assert [(cue.start, cue.text) for cue in back] == [
        (cue.start, flow(cue.text).text) for cue in cues
    ]


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
