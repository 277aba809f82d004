"""SubRip: read leniently, written strictly, and the same again when nothing was edited."""

from __future__ import annotations

from fractions import Fraction
from io import BytesIO

import av
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Cue, Dialect, Markup
from cuesmith.domain.subtitle_file import Reading, ReadOptions, WriteOptions
from cuesmith.domain.track import Source, Track, sort_cues
from cuesmith.engines.formats.srt import SPEC, read_srt
from cuesmith.engines.formats.srt_writer import write_srt
from tests.support.cue_strategies import any_text, quick, texts, tracks

_A = "00:00:01,000 --> 00:00:02,000"
_B = "00:00:03,000 --> 00:00:04,000"


def _read(text: str) -> Reading:
    return read_srt(text, ReadOptions())


def _write(track: Track) -> str:
    return write_srt(track, WriteOptions())


def _track(reading: Reading) -> Track:
    return Track(sort_cues(reading.cues), source=reading.source)


def _times_and_texts(reading: Reading) -> list[tuple[int, int, str]]:
    return [(cue.start, cue.end, cue.text) for cue in reading.cues]


@quick
@given(tracks())
def test_what_is_written_is_read_back(track: Track) -> None:
    reading = _read(_write(track))
    assert _times_and_texts(reading) == [(cue.start, cue.end, cue.text) for cue in track.cues]
    assert reading.problems == ()


@quick
@given(tracks(any_text()))
def test_reading_writing_and_reading_changes_nothing(track: Track) -> None:
    first = _read(_write(track))
    written = _write(_track(first))
    again = _read(written)
    assert again.cues == first.cues
    assert _write(_track(again)) == written


@quick
@given(tracks(texts()))
def test_ffmpeg_finds_the_same_cues(track: Track) -> None:
    written = _write(track).encode()
    with av.open(BytesIO(written), "r", format="srt") as container:
        packets = [packet for packet in container.demux() if packet.size]
    # FFmpeg drops a cue that repeats another, so only what differs in time is compared.
    assert list(dict.fromkeys((packet.pts, packet.duration) for packet in packets)) == list(
        dict.fromkeys((cue.start, cue.duration) for cue in track.cues if cue.text)
    )


@quick
@given(st.text(st.sampled_from("0123456789:,.-> \n<>{}\\ab\ufeff\x1a\0"), max_size=200))
def test_nothing_makes_the_reader_raise(text: str) -> None:
    for cue in _read(text).cues:
        assert 0 <= cue.start <= cue.end


def test_an_unedited_file_is_written_as_it_was() -> None:
    text = (
        "1\n00:00:01,000 --> 00:00:03,000\nC:\\New\\hello {not a tag} \\N literal\n\n"
        "2\n00:00:04,000 --> 00:00:06,000 X1:117 X2:619 Y1:042 Y2:428\n"
        "{\\an8}<font color=red>R&amp;D</font> <x-tag>5 < 7\n\n"
        "3\n100:00:00,000 --> 123:00:00,000\n  indented\nand trailing  \n"
    )
    assert _write(_track(_read(text))) == text


def test_cues_out_of_order_keep_their_order() -> None:
    text = "1\n00:00:05,000 --> 00:00:06,000\nb\n\n2\n00:00:01,000 --> 00:00:02,000\na\n"
    reading = _read(text)
    assert reading.source.order == ("c1", "c2")
    assert _write(_track(reading)) == text


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("00:00:01,000 --> 00:00:02,000", 1_000, 2_000),
        ("00:00:01.000-->00:00:02.5", 1_000, 2_500),
        ("0:00:06,5-->0:00:07,11", 6_500, 7_110),
        ("00:00:04 --> 00:00:05", 4_000, 5_000),
        ("00:06:57,530 --> 07:03,920", 417_530, 423_920),
        ("00:00:08:200 --> 00:00:09:123", 8_200, 9_123),
        ("00:00:01,4567 --> 00:00:02,000", 1_456, 2_000),
        ("00:00:01,000 -> 00:00:02,000", 1_000, 2_000),
        ("00:00:01,000 – > 00:00:02,000", 1_000, 2_000),
        ("00:00:01,000 → 00:00:02,000", 1_000, 2_000),
        ("00:00:01,000 - 00:00:02,000", 1_000, 2_000),
        ("00: 00: 01, 000 --> 00: 00: 02, 000", 1_000, 2_000),
        ("00.00.01.000 --> 00.00.02.000", 1_000, 2_000),
        ("7 00:00:01,000 --> 00:00:02,000", 1_000, 2_000),
        (f"\u200e{_A}", 1_000, 2_000),
        ("  00:00:01,000\t-->\t00:00:02,000  ", 1_000, 2_000),
        ("-00:00:01,000 --> 00:00:02,000", 0, 2_000),
        ("123:59:59,999 --> 124:00:00,000", 446_399_999, 446_400_000),
    ],
)
def test_times_as_they_are_found(written: str, start: int, end: int) -> None:
    assert _times_and_texts(_read(f"1\n{written}\ntext\n")) == [(start, end, "text")]


@pytest.mark.parametrize(
    ("written", "fps", "start", "end", "told"),
    [
        ("00:02:36:13 - 00:02:38:07", None, 156_520, 158_280, "25 a second"),
        ("00:02:36:13 00:02:38:07", None, 156_520, 158_280, "25 a second"),
        ("00:02:36:13 --> 00:02:38:29", None, 156_433, 158_967, "30 a second"),
        ("00:00:01:75 --> 00:00:02:00", None, 1_750, 2_000, "100 a second"),
        ("00;01;00;02 --> 00;01;01;02", None, 60_060, 61_061, "29.97 a second"),
        ("00:01:00;02 --> 00:01:01;02", None, 60_060, 61_061, "29.97 a second"),
        ("00:02:36:12 - 00:02:38:06", Fraction(24), 156_500, 158_250, ""),
    ],
)
def test_frames_are_no_fraction(
    written: str, fps: Fraction | None, start: int, end: int, told: str
) -> None:
    reading = read_srt(f"1\n{written}\ntext\n", ReadOptions(fps=fps))
    assert _times_and_texts(reading) == [(start, end, "text")]
    counted = [problem.message for problem in reading.problems if "count frames" in problem.message]
    assert bool(counted) == bool(told)
    assert all(told in message for message in counted)


def test_a_period_for_the_comma_is_told_once() -> None:
    text = "".join(f"{n}\n00:00:0{n}.000 -> 00:00:0{n}.500\nx\n\n" for n in range(1, 8))
    problems = _read(text).problems
    assert [problem.line for problem in problems] == [2]
    assert "7 lines of times" in problems[0].message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # no blank lines
        (f"1\n{_A}\na\n2\n{_B}\nb", ["a", "b"]),
        # no numbers, and a text that is a number
        (
            f"{_A}\n1984\n\n{_B}\nb\n1985\n",
            ["1984", "b\n1985"],
        ),
        # numbers missing, no blank line: the row above the times belongs to the text
        (f"{_A}\na\n7\n{_B}\nb", ["a\n7", "b"]),
        # the text of the last cue is what the next number would be
        ("1\n00:00:01,000 --> 00:00:02,000\n2", ["2"]),
        (f"1\n{_A}\n2\n\n2\n{_B}\n3", ["2", "3"]),
        # blank lines inside and all over
        (f"1\n\n{_A}\n\na\n\nb\n\n\n2\n\n{_B}\nc",
         ["a\nb", "c"]),
        (f"1\n{_A}\na\n \t\n2\n{_B}\nb", ["a", "b"]),
        # empty
        (f"1\n{_A}\n\n\n2\n{_B}\nb", ["", "b"]),
        # the text on the line of the times
        (f"1\n{_A} a here\nb\n", ["a here\nb"]),
        (f"1\n{_A}\n2:1 -> 3:1\n10:30 - 11:45", ["2:1 -> 3:1\n10:30 - 11:45"]),
        (f"\ufeff1\n{_A}\na --> b\n\x1a\n", ["a --> b"]),
    ],
)  # fmt: skip
def test_where_a_cue_ends(text: str, expected: list[str]) -> None:
    assert [cue.text for cue in _read(text).cues] == expected


def test_doubled_line_ends() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\na\nb\n\n2\n00:00:03,000 --> 00:00:03,000\nc\n"
    reading = _read(text.replace("\n", "\n\n"))
    assert [cue.text for cue in reading.cues] == ["a\nb", "c"]
    assert [problem.line for problem in reading.problems] == [None, 13]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("1\n00:00:01,000 --> 00:00:01,000\nx", 2, "lasts no time"),
        ("1\n00:00:05,000 --> 00:00:01,000\nx", 2, "ended before it began"),
        (f"mantas\n\n1\n{_A}\nx", 1, "mantas"),
        (f"1\n{_A}\nx\n\n2\nlost text\n", 5, "lost text"),
        (f"1\n{_A}\nx\n\n01:13:27:14ー  01:13:30:04\nlost\n", 5, "lost"),
        (f"1\n{_A}\nx\n\n2\n00:00:0a,000 --> 00:00:04,000\nlost\n", 5, "lost"),
        (f"1\n{_A}\nx\n\n1\n{_B}\ny\n", 5, "sequence"),
    ],
)  # fmt: skip
def test_what_was_odd_is_named_with_its_line(text: str, line: int, said: str) -> None:
    reading = _read(text)
    assert reading.cues[0].text == "x"
    assert [problem.line for problem in reading.problems] == [line]
    assert said in reading.problems[0].message


def test_reversed_times_keep_the_start() -> None:
    (cue,) = _read("1\n00:00:05,000 --> 00:00:01,000\nx").cues
    assert (cue.start, cue.end) == (5_000, 5_000)


@pytest.mark.parametrize(
    "text",
    ["", "  \n\t\n", "<!DOCTYPE html>\n<html>404</html>", "some prose\n\nwith 10:30 in it", "1"],
)
def test_what_is_no_subrip_gives_no_cue_and_says_so(text: str) -> None:
    reading = _read(text)
    assert reading.cues == ()
    assert reading.problems
    assert SPEC.sniff is not None
    assert not SPEC.sniff(text)


def test_plain_text_is_what_players_show() -> None:
    source = "{\\an8}< u><FONT COLOR=red>A<br>B</font> 5 < 7 & <3 {note} {y:i}&lt;&nbsp;</xyz>"
    (cue,) = _read(f"1\n00:00:01,000 --> 00:00:02,000\n{source}").cues
    assert cue.text == "A\nB 5 < 7 & <3 {note} <\u00a0"
    assert cue.markup == Markup(Dialect.SRT, source)


def test_blank_rows_in_a_text_are_made_safe() -> None:
    track = Track((Cue("a", 0, 1_000, "one\n\n \ntwo"), Cue("b", 1_000, 2_000, "three")))
    reading = _read(_write(track))
    assert [cue.text for cue in reading.cues] == ["one\n\u200b\n\u200b\ntwo", "three"]


def test_numbers_are_written_anew() -> None:
    text = "7\n00:00:01,000 --> 00:00:02,000\na\n\n7\n00:00:03,000 --> 00:00:04,000\nb\n"
    assert [row for row in _write(_track(_read(text))).split("\n") if row.isdigit()] == ["1", "2"]


def test_webvtt_placement_becomes_an_alignment_tag() -> None:
    cue = Cue("a", 0, 1_000, "up", settings=(("line", "0"), ("align", "end")))
    assert "{\\an9}up" in _write(Track((cue,), source=Source("webvtt", "WEBVTT")))


@pytest.mark.parametrize(
    "row",
    [
        "00:00:01,000 " + "-" * 300_000,
        "1" * 300_000 + " -->",
        "<" + " " * 300_000 + "i",
        "<font " + " " * 300_000 + "<",
        "<a" * 150_000,
        "{\\" * 150_000,
        "&#" * 150_000,
        " \n" * 150_000 + "x" + " \n" * 150_000 + "y",
        f"{_A} " + "a:b" * 100_000 + " x",
        "1" + " " * 300_000 + "->",
    ],
)
def test_hostile_rows_cost_no_more_than_their_length(row: str) -> None:
    reading = _read(f"1\n{_A}\nx\n{row}\n")
    assert reading.cues
    again = _read(_write(_track(reading)))
    assert [cue.text for cue in again.cues] == [cue.text for cue in reading.cues]


def test_five_thousand_nested_tags() -> None:
    source = "<i>" * 5_000 + "deep" + "</i>" * 5_000
    text = f"1\n00:00:01,000 --> 00:00:02,000\n{source}\n"
    reading = _read(text)
    assert [cue.text for cue in reading.cues] == ["deep"]
    assert _write(_track(reading)) == text


def test_fifty_thousand_cues() -> None:
    count = 50_000
    text = "\n".join(f"{n}\n00:00:01,000 --> 00:00:01,000\nrow {n}\n" for n in range(1, count + 1))
    reading = _read(text)
    assert len(reading.cues) == len({cue.id for cue in reading.cues}) == count
    assert reading.problems[-1].line == (count - 1) * 4 + 2
