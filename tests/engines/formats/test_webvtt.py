"""WebVTT: read by the standard's algorithm, written by its syntax, unedited things untouched."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace
from io import BytesIO

import av
import pytest
import webvtt as webvtt_py
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Cue, Dialect, Markup, Word
from cuesmith.domain.subtitle_file import Reading, ReadOptions, WriteOptions
from cuesmith.domain.track import Source, SourceBlock, Track, sort_cues
from cuesmith.engines.formats.webvtt import SPEC, read_webvtt
from cuesmith.engines.formats.webvtt_timing import parse_timing, repair_timing
from cuesmith.engines.formats.webvtt_writer import write_webvtt
from tests.support.cue_strategies import any_text, quick, texts, tracks
from tests.support.shared import shared_dir


def _read(text: str) -> Reading:
    return read_webvtt(text, ReadOptions())


def _write(track: Track, *, word_stamps: bool = False) -> str:
    return write_webvtt(track, WriteOptions(word_stamps=word_stamps))


def _track(reading: Reading) -> Track:
    return Track(sort_cues(reading.cues), source=reading.source)


_KEPT = """\
WEBVTT - a title
X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000
Language: pt-BR

STYLE
::cue(.loud) { color: red; }

REGION
id:bill lines:2
scroll:up

NOTE two
rows

intro
00:00:01.000 --> 00:00:03.000 region:bill align:left foo:bar nonsense
<v.loud Bill  B>R&D &amp; <i>more</i><unknown>

00:00:xx.000 --> 00:00:04.000
unreadable

NOTE between

00:00:05.000 --> 00:00:06.000
two
 rows

NOTE at the end
"""


def test_an_unedited_file_is_written_as_it_was() -> None:
    reading = _read(_KEPT)
    assert _write(_track(reading)) == _KEPT
    assert reading.language == "pt-BR"
    first, second = reading.cues
    assert (first.identifier, first.speaker, first.text) == ("intro", "Bill B", "R&D & more")
    assert first.settings == (
        ("region", "bill"), ("align", "left"), ("foo", "bar"), ("nonsense", "")
    )  # fmt: skip
    assert second.text == "two\n rows"
    assert [problem.line for problem in reading.problems] == [16, 16, 19]


def test_the_stated_language_follows_the_track() -> None:
    track = replace(_track(_read(_KEPT)), language="de")
    assert _write(track) == _KEPT.replace("Language: pt-BR", "Language: de")


def test_blocks_go_with_their_cue() -> None:
    track = _track(_read(_KEPT))
    kept = replace(track, cues=track.cues[1:])
    written = _write(kept)
    assert written.index("STYLE") < written.index("NOTE between") < written.index("two\n rows")
    assert "NOTE two\nrows" in written
    assert "R&D" not in written


def test_a_block_outlives_its_cue() -> None:
    source = Source(
        "webvtt",
        "WEBVTT",
        (
            SourceBlock("NOTE", "NOTE of a", "a"),
            SourceBlock("NOTE", "NOTE of b", "b"),
            SourceBlock("NOTE", "NOTE last", None),
        ),
    )
    written = _write(Track((Cue("b", 0, 1_000, "b"),), source=source))
    assert re.findall(r"NOTE \w+ ?\w*|-->", written) == [
        "NOTE of a",
        "NOTE of b",
        "-->",
        "NOTE last",
    ]


@pytest.mark.parametrize("text", ["", "WEBVTTX\n", "\nWEBVTT\n", "webvtt\n", "WEBVT", "WEBVTT\f"])
def test_without_the_signature_there_is_no_cue(text: str) -> None:
    reading = _read(text + "\n\n00:01.000 --> 00:02.000\nx\n")
    assert reading.cues == ()
    assert [problem.line for problem in reading.problems] == [1]
    assert SPEC.sniff is not None
    assert not SPEC.sniff(text + "\n\n00:01.000 --> 00:02.000\nx\n")


@pytest.mark.parametrize("first", ["WEBVTT", "WEBVTT ", "WEBVTT\tx"])
def test_the_signature_may_be_followed_by_anything(first: str) -> None:
    assert len(_read(f"{first}\n\n00:01.000 --> 00:02.000\nx\n").cues) == 1
    assert len(_read(f"{first}\n00:01.000 --> 00:02.000\nx\n").cues) == 1


@pytest.mark.parametrize(
    ("timing", "expected"),
    [
        ("00:01.000 --> 00:02.000", (1_000, 2_000)),
        ("00:01.000-->00:02.000", (1_000, 2_000)),
        (" \t00:01.000 \t-->\f00:02.000 ", (1_000, 2_000)),
        ("1:00:00.000 --> 123:00:00.000", (3_600_000, 442_800_000)),
        ("00:01,000 --> 00:02.000", None),
        ("0:01.000 --> 00:02.000", None),
        ("000:01.000 --> 00:02.000", None),
        ("60:00.000 --> 60:01.000", None),
        ("00:60.000 --> 00:02.000", None),
        ("00:01.00 --> 00:02.000", None),
        ("00:01.0000 --> 00:02.000", None),
        ("00:01.000 -> 00:02.000", None),
        ("00:01.000 --> 00:02", None),
        ("00:01.000 --> ", None),
        ("x 00:01.000 --> 00:02.000", None),
    ],
)
def test_timing_lines(timing: str, expected: tuple[int, int] | None) -> None:
    found = parse_timing(timing)
    assert (found and (found.start, found.end)) == expected


@pytest.mark.parametrize(
    ("timing", "expected"),
    [
        ("00:00:01,01 --> 00:00:02.02", (1_010, 2_020)),
        ("00:00 --> 00:01.234", (0, 1_234)),
        ("02.345 --> 00:03.456", (2_345, 3_456)),
        ("00:09.789 --> 00:10.78", None),
        ("00.00.000 --> 00:02.000", None),
        ("00:61.5 --> 00:62.5", None),
    ],
)
def test_repaired_timing_lines(timing: str, expected: tuple[int, int] | None) -> None:
    found = repair_timing(timing)
    assert (found and (found.start, found.end)) == expected


def test_times_are_repaired_only_where_no_cue_would_be_found() -> None:
    comma = "00:00:01,000 --> 00:00:02,000\ncomma\n"
    alone = _read(f"WEBVTT\n\n{comma}")
    assert [cue.text for cue in alone.cues] == ["comma"]
    assert [problem.line for problem in alone.problems] == [3]
    beside = _read(f"WEBVTT\n\n{comma}\n00:03.000 --> 00:04.000\npoint\n")
    assert [cue.text for cue in beside.cues] == ["point"]
    assert [problem.line for problem in beside.problems] == [3]
    assert comma.strip() in _write(_track(beside))


def test_an_arrow_ends_a_cue_without_a_blank_line() -> None:
    times = "00:01.000 --> 00:02.000"
    reading = _read(f"WEBVTT\n\n{times}\na\n{times}\nb\nid\n{times}\nc")
    assert [(cue.identifier, cue.text) for cue in reading.cues] == [
        ("", "a"),
        ("", "b\nid"),
        ("", "c"),
    ]


def test_nul_is_shown_as_a_replacement() -> None:
    (cue,) = _read("WEBVTT\n\ni\0d\n00:01.000 --> 00:02.000\na\0b").cues
    assert (cue.identifier, cue.text) == ("i\ufffdd", "a\ufffdb")


def test_a_reversed_cue_is_kept_and_told() -> None:
    text = "WEBVTT\n\n00:00:05.000 --> 00:00:02.000 align:start\nx\n"
    reading = _read(text)
    assert [(cue.start, cue.end) for cue in reading.cues] == [(5_000, 5_000)]
    assert "before it begins" in reading.problems[0].message
    assert _write(_track(reading)) == text
    mended = replace(_track(reading), cues=(replace(reading.cues[0], end=6_000),))
    assert "00:00:05.000 --> 00:00:06.000 align:start\n" in _write(mended)


@quick
@given(tracks())
def test_what_is_written_is_read_back(track: Track) -> None:
    written = _write(track)
    reading = _read(written)
    assert [(cue.start, cue.end, cue.text) for cue in reading.cues] == [
        (cue.start, cue.end, cue.text) for cue in track.cues
    ]
    assert reading.problems == ()


@quick
@given(tracks(), st.text(st.characters(exclude_categories=("C", "Z")), max_size=8), texts())
def test_speakers_and_identifiers_are_read_back(track: Track, speaker: str, name: str) -> None:
    name = name.replace("\n", " ").replace("-->", "")
    cues = tuple(replace(cue, speaker=speaker, identifier=name) for cue in track.cues)
    read = _read(_write(Track(cues))).cues
    assert [(cue.speaker, cue.identifier, cue.text) for cue in read] == [
        (speaker, name, cue.text) for cue in cues
    ]


@quick
@given(tracks(any_text()))
def test_reading_writing_and_reading_changes_nothing(track: Track) -> None:
    first = _read(_write(track))
    written = _write(_track(first))
    assert _read(written).cues == first.cues
    assert _write(_track(_read(written))) == written


_FRAGMENTS = st.sampled_from(
    [
        "WEBVTT", "\n", "\n\n", "00:00:01.000 --> 00:00:02.000", "00:01.000 --> 00:0", "-->", "a",
        "NOTE ", "NOTE", "STYLE", "REGION", "id:x", " region:x", " line:0", "<v Fred>", "<", ">",
        "&amp", "<00:00:01.500>", "\0", "\ufeff", " ", "\t",
    ]
)  # fmt: skip


@quick
@given(st.lists(_FRAGMENTS, max_size=30).map("".join))
def test_any_file_survives_being_saved(text: str) -> None:
    first = _read("WEBVTT\n\n" + text)
    again = _read(_write(_track(first)))
    assert [replace(cue, id="") for cue in again.cues] == [
        replace(cue, id="") for cue in first.cues
    ]
    assert [block.text for block in again.source.blocks] == [
        block.text for block in first.source.blocks
    ]


@quick
@given(tracks(st.text(st.sampled_from("abc &<>-\n!"), min_size=1).filter(str.strip)))
def test_webvtt_py_reads_the_same(track: Track) -> None:
    written = _write(track)
    captions = webvtt_py.from_string(written).captions
    assert [(_milliseconds(caption.start), _milliseconds(caption.end)) for caption in captions] == [
        (cue.start, cue.end) for cue in track.cues
    ]
    shown = [cue.text for cue in _read(written).cues]
    # It shows character references as they are written, so they are resolved here.
    assert [html.unescape(caption.text) for caption in captions] == shown


def _milliseconds(clock: str) -> int:
    hours, minutes, seconds = clock.split(":")
    return (int(hours) * 60 + int(minutes)) * 60_000 + int(seconds.replace(".", ""))


@quick
@given(tracks())
def test_ffmpeg_finds_the_same_cues(track: Track) -> None:
    with av.open(BytesIO(_write(track).encode()), "r", format="webvtt") as container:
        packets = [packet for packet in container.demux() if packet.pts is not None]
    # FFmpeg drops a cue that repeats another, so only what differs in time is compared.
    assert list(dict.fromkeys((packet.pts, packet.duration) for packet in packets)) == list(
        dict.fromkeys((cue.start, cue.duration) for cue in track.cues)
    )


def test_text_is_made_safe() -> None:
    track = Track((Cue("a", 0, 1_000, "R&D < 5 --> x\n\nNOTE y"),))
    assert _write(track) == (
        "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nR&amp;D &lt; 5 --&gt; x\n\u200b\nNOTE y\n"
    )


_SUNG = Cue(
    "a",
    1_000,
    4_000,
    "Sing it, loud",
    words=(
        Word(1_000, 1_500, "Sing"),
        Word(1_500, 2_000, "it,"),
        Word(2_500, 4_000, "loud"),
    ),
)


def test_word_stamps_on_request() -> None:
    track = Track((_SUNG,))
    assert "<" not in _write(track)
    written = _write(track, word_stamps=True)
    assert written.endswith(
        "<c>Sing</c> <00:00:01.500><c>it,</c> <00:00:02.000><00:00:02.500><c>loud</c>\n"
    )
    (cue,) = _read(written).cues
    assert (cue.text, cue.words) == (_SUNG.text, _SUNG.words)
    assert _write(_track(_read(written))) == written


def test_stamps_follow_words_that_were_moved() -> None:
    written = _write(Track((_SUNG,)), word_stamps=True)
    (cue,) = _read(written).cues
    later = replace(
        cue,
        start=cue.start + 10_000,
        end=cue.end + 10_000,
        words=tuple(replace(w, start=w.start + 10_000, end=w.end + 10_000) for w in cue.words),
    )
    moved = _write(Track((later,), source=_read(written).source))
    assert moved == written.replace("00:00:0", "00:00:1")


@quick
@given(
    tracks(st.lists(st.text("ab&<", min_size=1, max_size=4), min_size=1).map(" ".join)), st.data()
)
def test_stamps_rise_inside_their_cue(track: Track, data: st.DataObject) -> None:
    cues: list[Cue] = []
    for cue in track.cues:
        texts = cue.text.split()
        marks = sorted(
            data.draw(
                st.lists(
                    st.integers(cue.start, cue.end),
                    min_size=2 * len(texts),
                    max_size=2 * len(texts),
                )
            )
        )
        words = tuple(Word(marks[2 * i], marks[2 * i + 1], text) for i, text in enumerate(texts))
        cues.append(replace(cue, words=words))
    written = _write(Track(tuple(cues)), word_stamps=True)
    for block, cue, read in zip(written.split("\n\n")[1:], cues, _read(written).cues, strict=True):
        stamps = [parse_timing(f"{s} --> {s}") for s in re.findall(r"<(\d[^>]*)>", block)]
        times = [stamp.start for stamp in stamps if stamp is not None]
        assert len(times) == len(stamps)
        assert times == sorted(set(times))
        assert all(cue.start < time < cue.end for time in times)
        assert read.text == cue.text


def test_markup_of_other_dialects_is_carried_over() -> None:
    markup = Markup(Dialect.SRT, '{\\an8}<font color="#ff8800">up</font> <i>there</i>')
    cue = Cue("a", 0, 1_000, "up there", markup=markup)
    written = _write(Track((cue,), source=Source("srt")))
    assert written == (
        "WEBVTT\n\rSTYLE\n::cue(.color_ff8800) { color: #ff8800; }\n\n"
        "00:00:00.000 --> 00:00:01.000 line:0\n<c.color_ff8800>up</c> <i>there</i>\n"
    )
    by_standard = written.replace("\r", "\n")
    reading = _read(by_standard)
    assert reading.problems == ()
    assert _write(_track(reading)) == by_standard


@pytest.mark.parametrize(
    "payload",
    [
        "<" * 300_000,
        "&" * 300_000,
        "&" + "a" * 300_000,
        "&#" + "9" * 300_000,
        "<c" + ".a" * 150_000 + ">x",
        "<v " + " " * 300_000 + ">x",
        "<ruby><rt>" * 50_000,
        "</i>" * 100_000,
        "<00:01.500>a " * 50_000,
        "0:-->" * 100_000,
        "\n00:01.000 --> 00:02.000" * 50_000,
        "\n\nNOTE x" * 100_000,
        "\n\n00:01.000 --> 00:02.000 " + "line:0 " * 50_000,
    ],
)
def test_hostile_text_costs_no_more_than_its_length(payload: str) -> None:
    reading = _read(f"WEBVTT\n\n00:01.000 --> 00:02.000\n{payload}\n")
    assert reading.cues
    again = _read(_write(_track(reading)))
    assert [cue.text for cue in again.cues] == [cue.text for cue in reading.cues]


def test_ten_thousand_nested_classes() -> None:
    payload = "<c.x>a" * 10_000
    (cue,) = _read(f"WEBVTT\n\n00:01.000 --> 00:02.000\n{payload}").cues
    assert cue.text == "a" * 10_000


@pytest.mark.shared
def test_a_checker_finds_fault_with_invalid_files() -> None:
    folder = shared_dir("cases", "webvtt")
    expected = json.loads((folder / "validator_expected.json").read_text(encoding="utf-8"))
    present = [path for name in expected["files"] for path in folder.rglob(name)]
    assert present
    for path in present:
        assert _read(path.read_text(encoding="utf-8-sig")).problems, path.name


def test_how_captions_came_to_be_is_noted_where_no_file_says_otherwise() -> None:
    made = Track(
        cues=(Cue("c1", 0, 1000, "Hello"),),
        metadata=(("engine", "draft"), ("notice", "rough -->\n\ntext")),
    )
    text = write_webvtt(made, WriteOptions())
    assert "NOTE\nengine: draft\nnotice: rough -> text\n\n00:00:00.000 -->" in text
    again = read_webvtt(text, ReadOptions())
    assert [cue.text for cue in again.cues] == ["Hello"]
    assert not again.problems
