from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Cue
from cuesmith.domain.subtitle_file import Reading, ReadOptions, WriteOptions
from cuesmith.domain.track import Track
from cuesmith.engines.formats.subviewer import (
    looks_like_subviewer,
    read_subviewer,
    write_subviewer,
)

SECOND = """[INFORMATION]
[TITLE]A film
[END INFORMATION]
[SUBTITLE]
[COLF]&HFFFFFF,[STYLE]bd,[SIZE]24,[FONT]Tahoma
00:00:20.19,00:00:22.59
Previously

00:00:22.73,00:00:28.08
- One.[br]- Two.

[COLF]&H0000FF,[STYLE]no,[SIZE]18,[FONT]Arial
00:00:28.27,00:00:31.48
Red.

"""
FIRST = """[TITLE]
x
[BEGIN]
******** START SCRIPT ********
[00:00:10]
one|two
[00:00:12]

[00:00:15]
three
[00:00:18]
four
[END]
"""


def read(text: str) -> Reading:
    return read_subviewer(text, ReadOptions())


def rows(text: str) -> list[tuple[int, int, str]]:
    return [(cue.start, cue.end, cue.text) for cue in read(text).cues]


def test_version_2() -> None:
    assert rows(SECOND) == [
        (20_190, 22_590, "Previously"),
        (22_730, 28_080, "- One.\n- Two."),
        (28_270, 31_480, "Red."),
    ]


def test_version_2_is_saved_as_it_was() -> None:
    reading = read(SECOND)
    track = Track(reading.cues, source=reading.source)
    assert write_subviewer(track, WriteOptions()) == SECOND


def test_version_1() -> None:
    assert rows(FIRST) == [
        (10_000, 12_000, "one\ntwo"),
        (15_000, 18_000, "three"),
        (18_000, 20_000, "four"),
    ]


def test_a_blank_line_after_the_times() -> None:
    assert rows("00:02:43.04,00:02:45.83\n\nMon dieu!") == [(163_040, 165_830, "Mon dieu!")]


def test_times_that_make_no_sense_are_told() -> None:
    reading = read("00:00:05.00,00:00:01.00\nx\n\n-00:00:05.00,00:00:01.00\ny")
    assert [(cue.start, cue.end) for cue in reading.cues] == [(5_000, 5_000), (0, 1_000)]
    assert [problem.line for problem in reading.problems] == [1, 4]


TEXTS = st.lists(st.sampled_from(["one", "two words", "3"]), min_size=1, max_size=3)


@given(st.lists(st.tuples(st.integers(0, 9_000), st.integers(0, 9_000), TEXTS), max_size=6))
def test_round_trip(spans: list[tuple[int, int, list[str]]]) -> None:
    cues = tuple(
        Cue(str(n), start * 10, (start + length) * 10, "\n".join(lines))
        for n, (start, length, lines) in enumerate(spans)
    )
    written = write_subviewer(Track(cues), WriteOptions())
    assert rows(written) == [(cue.start, cue.end, cue.text) for cue in cues]
    assert looks_like_subviewer(written)


def test_sniffing() -> None:
    assert looks_like_subviewer(FIRST)
    assert looks_like_subviewer("00:00:20.19,00:00:22.59\nx")
    assert not looks_like_subviewer("0:00:00.599,0:00:04.160\nSBV")
    assert not looks_like_subviewer("[00:12.00]LRC")
    assert not looks_like_subviewer("{10}{20}MicroDVD")
