from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Cue, Word
from cuesmith.domain.subtitle_file import Reading, ReadOptions, WriteOptions
from cuesmith.domain.track import Track
from cuesmith.engines.formats.lrc import looks_like_lrc, read_lrc, write_lrc
from tests.support.peer_readers import ffmpeg

SONG = """[ar:Somebody]
[ti:A song]

[00:01.00]First things first
[00:02.5][01:00.00]Chorus
[00:04.000]
[00:05:25]Last
"""


def read(text: str) -> Reading:
    return read_lrc(text, ReadOptions())


def rows(text: str) -> list[tuple[int, int, str]]:
    return [(cue.start, cue.end, cue.text) for cue in read(text).cues]


def test_what_a_song_says() -> None:
    assert rows(SONG) == [
        (1_000, 2_500, "First things first"),
        (2_500, 4_000, "Chorus"),
        (5_250, 60_000, "Last"),
        (60_000, 62_000, "Chorus"),
    ]
    assert not read(SONG).problems


def test_a_positive_offset_comes_earlier() -> None:
    assert rows("[offset:+500]\n[00:08.62]a\n[00:09.64]") == [(8_120, 9_140, "a")]
    assert rows("[offset: -250]\n[00:08.62]a\n[00:09.64]") == [(8_870, 9_890, "a")]


@pytest.mark.parametrize(
    ("stamp", "time"),
    [("00:05:25", 5_250), ("1:02:03.45", 3_723_450), ("100:00", 6_000_000), ("00:01,5", 1_500)],
)
def test_stamps(stamp: str, time: int) -> None:
    assert [cue.start for cue in read(f"[{stamp}]x").cues] == [time]


def test_before_zero() -> None:
    reading = read("[offset:500]\n[00:00.00]a\n[00:02.00]b\n[00:03.00]")
    assert [(cue.start, cue.end) for cue in reading.cues] == [(0, 1_500), (1_500, 2_500)]
    assert reading.problems[0].line == 2
    nothing = read("[offset:500]\n[00:00.00]a")
    assert not nothing.cues
    assert nothing.problems


def test_words() -> None:
    (cue,) = read("[00:01.00] <00:01.00> one <00:01.50> two <00:02.00>").cues[:1]
    assert cue.text == "one two"
    assert cue.words == (Word(1_000, 1_500, "one"), Word(1_500, 2_000, "two"))


def test_words_of_a_repeated_line_are_moved_with_it() -> None:
    first, second = read("[00:01.00][00:11.00]<00:01.00>one <00:01.50>two").cues
    assert [word.start for word in first.words] == [1_000, 1_500]
    assert [word.start for word in second.words] == [11_000, 11_500]


def test_other_lines_are_told() -> None:
    assert [problem.line for problem in read("[00:01.00]a\nnot a lyric").problems] == [2]


@given(
    st.lists(
        st.tuples(st.integers(0, 300_000), st.integers(10, 9_000), st.sampled_from("ab c")),
        min_size=1,
        max_size=9,
    )
)
def test_round_trip(spans: list[tuple[int, int, str]]) -> None:
    cues, now = [], 0
    for gap, length, text in spans:
        start = now + gap // 10 * 10
        now = start + length // 10 * 10
        if text.strip():
            cues.append(Cue(str(start), start, now, text, words=(Word(start, now, text),)))
    written = write_lrc(Track(tuple(cues)), WriteOptions(word_stamps=True))
    assert rows(written) == [(cue.start, cue.end, cue.text) for cue in cues]
    assert [cue.words for cue in read(written).cues] == [cue.words for cue in cues]


@pytest.mark.parametrize(("time", "stamp"), [(59_999, "[01:00.00]"), (3_600_000, "[60:00.00]")])
def test_rounding(time: int, stamp: str) -> None:
    assert stamp in write_lrc(Track((Cue("1", time, time + 1_000, "x"),)), WriteOptions())


def test_saved_again_it_keeps_its_tags_and_offset(tmp_path: Path) -> None:
    reading = read("[ti:x]\n[offset:+500]\n[00:02.00]a\nx")
    written = write_lrc(Track(reading.cues, source=reading.source), WriteOptions())
    assert written == "[ti:x]\n[offset:+500]\n[00:02.00]a\n[00:04.00]\n"
    path = tmp_path / "x.lrc"
    path.write_text("[00:02.00]a\n[00:04.00]\n", encoding="utf-8")
    assert next(iter(ffmpeg(path, None)))[0] == 2.0


def test_sniffing() -> None:
    assert looks_like_lrc(SONG)
    assert not looks_like_lrc("[00:00:10]\nSubViewer 1\n[00:00:15]\n\n")
    assert not looks_like_lrc("[Script Info]\n")
