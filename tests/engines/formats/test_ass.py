from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.ass_sections import looks_like_ass, looks_like_ssa
from cuesmith.domain.ass_times import read_time, write_time
from cuesmith.domain.cue import Cue, Dialect, Markup, Word
from cuesmith.domain.markup.retext import retext
from cuesmith.domain.subtitle_file import Reading, ReadOptions, WriteOptions
from cuesmith.domain.track import Source, Track, sort_cues
from cuesmith.engines.formats.ass import read_ass, read_ssa, write_ass, write_ssa
from tests.support.libass import read_with_libass
from tests.support.peer_readers import ffmpeg
from tests.support.shared import shared_dir

SCRIPT = """[Script Info]
; made by hand
Title: Odds and ends
ScriptType: v4.00+
Odd line
PlayResX: 640

[Aegisub Project Garbage]
Video File: clip.mkv

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, Bold
Style: Main, Arial ,20,&H00FFFFFF,-1
Style: Sign,Arial,20,&H000000FF,0

[Events]
Format: Layer, Start, End, Style, Actor, MarginL, MarginR, MarginV, Effect, Text
Comment: 0,0:00:00.00,0:00:00.00,Main,,0,0,0,template noblank,!retime("abs",1000,2000)!
Dialogue: 0,0:00:05.00,0:00:06.5,Main,Ann, 0000 ,0,0,,Later, with a comma
Dialogue: 3,0:00:01.00,0:00:02.34,Sign,,0,0,0020,fx,{=12}{\\an8}{a note}First\\N{\\i1}of all
Comment: 0,0:00:03.00,0:00:04.00,Main,,0,0,0,,between the cues
what is this?
 dialogue: 0,0:00:09.00,0:00:10.00,Main,NTP,0,0,0,!Effect,{\\k20}la {\\k30}{\\k50}li

[Aegisub Extradata]
Data: 12,a,e{}

[Fonts]
fontname: x_0.ttf
Dialogue: 0,0:00:01.00,0:00:02.34,Sign,,0,0,0,,not an event but letters of a font
"""


def read(text: str) -> Reading:
    return read_ass(text, ReadOptions())


def track_of(reading: Reading) -> Track:
    return Track(sort_cues(reading.cues), reading.language, source=reading.source)


def test_what_a_file_says() -> None:
    reading = read(SCRIPT)
    assert [problem.line for problem in reading.problems] == [19, 22]
    later, first, sung = (replace(cue, id="") for cue in reading.cues)
    assert later == Cue(
        "", 5_000, 6_500, "Later, with a comma", speaker="Ann", settings=(("Style", "Main"),)
    )
    assert first == Cue(
        "",
        1_000,
        2_340,
        "First\nof all",
        markup=Markup(Dialect.ASS, "{=12}{\\an8}{a note}First\\N{\\i1}of all"),
        settings=(("Layer", "3"), ("Style", "Sign"), ("MarginV", "20"), ("Effect", "fx")),
    )
    assert sung.words == (Word(9_000, 9_200, "la"), Word(9_500, 10_000, "li"))
    assert sung.speaker == ""


def test_unedited_it_is_saved_as_it_was() -> None:
    assert write_ass(track_of(read(SCRIPT)), WriteOptions()) == SCRIPT


ODD_LINES = """[Events]
[V4 Styles]
[Fonts]
Format: Start, End, Text
Format: Text, Start, End
Dialogue: 0:00:01.00,0:00:02.00,hello, you
Dialogue: a, b,0:00:01.00,0:00:02.00
Dialogue: 0,-0:00:06.84,bad,Default,,0,0,0,,text
Dialogue: x
Dialogue:
Style: \x0b,,,
\x85
\u2028
 """
LINES = st.lists(st.sampled_from((SCRIPT + ODD_LINES).split("\n")), max_size=40)


@given(LINES)
def test_any_mixture_of_lines_is_saved_as_it_was(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert write_ass(track_of(read(text)), WriteOptions()) == text
    assert write_ssa(track_of(read_ssa(text, ReadOptions())), WriteOptions()) == text


def edited(reading: Reading, **changes: object) -> list[tuple[str, str]]:
    """The lines that differ after the first cue of the file was changed."""
    first, *others = reading.cues
    cue = replace(first, **changes)  # type: ignore[arg-type]  # fields by name
    track = Track(sort_cues((cue, *others)), source=reading.source)
    after = write_ass(track, WriteOptions()).split("\n")
    pairs = zip(SCRIPT.split("\n"), after, strict=True)
    return [(old, new) for old, new in pairs if old != new]


FIRST = "0,0:00:05.00,0:00:06.5,Main,Ann, 0000 ,0,0,,Later, with a comma"


@pytest.mark.parametrize(
    ("changes", "old", "new"),
    [
        ({"text": "It {is}\nnew"}, "Later, with a comma", "It \\{is\\}\\Nnew"),
        ({"start": 4_940}, "0:00:05.00", "0:00:04.94"),
        ({"end": 7_123}, "0:00:06.5", "0:00:07.12"),
        ({"speaker": "Bob, the"}, "Ann", "Bob; the"),
        ({"settings": (("Style", "Main"), ("Layer", "2"))}, "0,0:00:05.00", "2,0:00:05.00"),
        ({"settings": ()}, "Main", "Default"),
    ],
)
def test_an_edit_changes_its_field_alone(changes: dict[str, object], old: str, new: str) -> None:
    expected = f"Dialogue: {FIRST.replace(old, new, 1)}"
    assert edited(read(SCRIPT), **changes) == [(f"Dialogue: {FIRST}", expected)]


def test_deleted_and_new_cues() -> None:
    reading = read(SCRIPT)
    later, _, sung = reading.cues
    new = Cue("new", 7_000, 8_000, "New")
    track = Track((later, new, sung), source=reading.source)
    lines = write_ass(track, WriteOptions()).split("\n")
    expected = SCRIPT.split("\n")
    at = next(i for i, line in enumerate(expected) if "Later" in line)
    expected[at + 1] = "Dialogue: 0,0:00:07.00,0:00:08.00,Main,,0,0,0,,New"
    assert lines == expected


def test_moved_karaoke_stays_word_for_word_and_retimed_karaoke_does_not() -> None:
    reading = read(SCRIPT)
    sung = reading.cues[2]
    later = tuple(replace(word, start=word.start + 70, end=word.end + 70) for word in sung.words)
    moved = replace(sung, start=9_070, end=10_070, words=later)
    assert "0:00:09.07,0:00:10.07,Main,NTP,0,0,0,!Effect,{\\k20}la {\\k30}{\\k50}li" in write_ass(
        Track((moved,), source=reading.source), WriteOptions()
    )
    first, second = sung.words
    retimed = replace(sung, words=(replace(first, end=9_300), second))
    assert ",{\\k30}la {\\k20}{\\k50}li" in write_ass(
        Track((retimed,), source=reading.source), WriteOptions()
    )


@pytest.mark.parametrize(
    ("start", "text"),
    [
        (8_600, "{\\k40}{\\k20}la {\\k30}{\\k50}li"),
        (9_000, "{\\k20}la {\\k30}{\\k50}li"),
        (8_997, "{\\k20}la {\\k30}{\\k50}li"),
    ],
)
def test_words_are_sung_when_they_were_where_their_line_begins_earlier(
    start: int, text: str
) -> None:
    reading = read(SCRIPT)
    longer = replace(reading.cues[2], start=start)
    written = write_ass(Track((longer,), source=reading.source), WriteOptions())
    assert f"!Effect,{text}\n" in f"{written}\n"


def test_a_text_edit_keeps_the_tags() -> None:
    cue = read(SCRIPT).cues[1]
    assert cue.markup is not None
    markup = retext(cue.markup, "First\nand last")
    assert markup is not None
    assert markup.source == "{=12}{\\an8}{a note}First\\N{\\i1}and last"


HEADER = "[Script Info]\n\n[Events]\n"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Format: Start, End, Layer, Style, Text\nDialogue: 1,2,5,S,a, b", (1_000, 2_000, "a, b")),
        ("Format: Text, Start, End\nDialogue: a, b,1,2", (1_000, 2_000, "a, b")),
        ("Format: Start, Text, End\nDialogue: 1,a, b,2", (1_000, 2_000, "a, b")),
        ("Dialogue: Marked=0,0:00:01.00,0:00:02.00,S,,0,0,0,,a, b", (1_000, 2_000, "a, b")),
        ("Dialogue: 0,0:00:01:50,00:00:02.5,S,,0,0,0,,x", (1_500, 2_500, "x")),
        ("Dialogue: 0,0:00:01.234,0:00:02.3456,S,,0,0,0,,x", (1_234, 2_345, "x")),
        ("Dialogue: 0,9:59:59.99,10:00:05.00,S,,0,0,0,,x", (35_999_990, 36_005_000, "x")),
        ("Dialogue: 0,0:00:01.00,0:00:02.00,only the text", (1_000, 2_000, "only the text")),
        ("Dialogue: 0,0:00:01.00,oops,S,,0,0,0,,x", (1_000, 3_000, "x")),
        ("Dialogue: 0,oops,0:00:05.00,S,,0,0,0,,x", (3_000, 5_000, "x")),
        ("Dialogue: 0,-0:00:05.00,0:00:05.00,S,,0,0,0,,x", (0, 5_000, "x")),
        ("Dialogue: 0,0:00:05.00,0:00:01.00,S,,0,0,0,,x", (5_000, 5_000, "x")),
    ],
)
def test_uncommon_events(lines: str, expected: tuple[int, int, str]) -> None:
    (cue,) = read(HEADER + lines).cues
    assert (cue.start, cue.end, cue.text) == expected


@pytest.mark.parametrize("old", [False, True])
def test_a_bad_event_loses_itself_alone(old: bool) -> None:
    lines = [f"Dialogue: 0,0:00:0{n}.00,0:00:0{n}.50,S,,0,0,0,,cue {n}" for n in range(1, 4)]
    lines[1] = "Dialogue: 0,later,sometime,S,,0,0,0,,cue 2"
    reading = (read_ssa if old else read_ass)(HEADER + "\n".join(lines), ReadOptions())
    assert [cue.text for cue in reading.cues] == ["cue 1", "cue 3"]
    assert [problem.line for problem in reading.problems] == [5]


def test_times_that_players_misread_are_told_once() -> None:
    lines = ["Dialogue: 0,0:00:01.234,0:00:02.50,S,,0,0,0,,x"] * 2
    reading = read(HEADER + "\n".join(lines))
    assert [problem.line for problem in reading.problems] == [4]
    script = "[Script Info]\nScriptType: v4.00+\n[Events]\n" + lines[0]
    assert read_with_libass(script).events[0].start == 3_340


@pytest.mark.parametrize(
    "text",
    [
        "[Script Info]\n[Events]\nFormat: Layer, Sxxxx, End, Text\nDialogue: 0,1,2,a",
        "[Script Info]\nFormat: Layer, Start, End, Text",
        "",
    ],
)
def test_files_without_a_usable_event_say_why(text: str) -> None:
    reading = read(text)
    assert reading.cues == ()
    assert reading.problems


def test_times_as_others_read_and_write_them() -> None:
    stated = json.loads(shared_dir("cases", "timing", "time_format_expected.json").read_text())
    for source, expected in stated["ass_parse_then_format"]:
        milliseconds = read_time(source)
        assert milliseconds is not None
        assert write_time(milliseconds) == expected
    for milliseconds, expected in stated["ass_write_rounding_ms"]:
        assert write_time(milliseconds) == expected


@pytest.mark.parametrize("text", ["", "x", "1:2:3:4:5", "0:00:01.00x", "--1", "1" * 5_000])
def test_what_is_no_time(text: str) -> None:
    assert read_time(text) is None


TEXTS = st.text(st.sampled_from("ab {}\\Nn,;:\u00a0\n<é漢"), min_size=1, max_size=20)


@st.composite
def tracks(draw: st.DrawFn) -> Track:
    """Cues of which some touch and some carry words."""
    now = draw(st.integers(0, 10**6))
    cues = []
    for number in range(draw(st.integers(1, 6))):
        start = now + draw(st.sampled_from([0, 1, 7, 500]))
        now = start + draw(st.integers(10, 5_000))
        text = draw(TEXTS)
        words = (Word(start, (start + now) // 2, text.strip()),) if text.strip() else ()
        cues.append(Cue(str(number), start, now, text, words=draw(st.sampled_from([(), words]))))
    return Track(tuple(cues), "en")


@given(tracks(), st.booleans())
def test_what_we_write_libass_and_we_read_alike(track: Track, old: bool) -> None:
    script = (write_ssa if old else write_ass)(track, WriteOptions())
    seen = read_with_libass(script).events
    ours = (read_ssa if old else read_ass)(script, ReadOptions())
    assert not ours.problems
    assert [(cue.start, cue.end) for cue in ours.cues] == [(e.start, e.end) for e in seen]
    assert [cue.text for cue in ours.cues] == [cue.text for cue in track.cues]
    for cue, event in zip(track.cues, seen, strict=True):
        assert abs(cue.start - event.start) <= 5
        assert abs(cue.end - event.end) <= 5
    for (cue, event), (next_cue, next_event) in pairwise(zip(track.cues, seen, strict=True)):
        assert event.end <= next_event.start
        assert cue.end != next_cue.start or event.end == next_event.start


def test_what_we_write_ffmpeg_reads(tmp_path: Path) -> None:
    cues = (
        Cue("1", 1_003, 2_504, "Hello,\nyou", words=(Word(1_203, 2_000, "Hello"),)),
        Cue("2", 2_504, 40_000_000, "Ten hours and more", speaker="Ann"),
    )
    path = tmp_path / "x.ass"
    path.write_text(write_ass(Track(cues), WriteOptions()), encoding="utf-8")
    assert list(ffmpeg(path, None)) == [
        (1.0, 2.5, "Hello,\nyou"),
        (2.5, 40_000.0, "Ten hours and more"),
    ]


def test_a_new_file_says_what_renderers_ask() -> None:
    track = Track((Cue("1", 0, 1_000, "x"),), "pt-BR", metadata=(("engine", "draft"),))
    script = write_ass(track, WriteOptions())
    seen = read_with_libass(script)
    assert seen.play_res == (1920, 1080)
    for line in (
        "ScriptType: v4.00+", "ScaledBorderAndShadow: yes", "WrapStyle: 0", "; engine: draft",
        "YCbCr Matrix: TV.709", "Language: pt-BR",
    ):  # fmt: skip
        assert line in script.split("\n")
    assert read(script).language == "pt-BR"


def test_markup_of_other_dialects_is_carried_over() -> None:
    cue = Cue(
        "1",
        0,
        1_000,
        "a & b",
        markup=Markup(Dialect.WEBVTT, "<v Ann><i>a</i> &amp; b"),
        speaker="Ann",
        settings=(("line", "0"),),
    )
    script = write_ass(Track((cue,), source=Source("webvtt", "WEBVTT")), WriteOptions())
    assert ",Default,Ann,0,0,0,,{\\an8}{\\i1}a{\\i0} & b\n" in script


def test_from_one_version_to_the_other() -> None:
    track = track_of(read(SCRIPT))
    old = write_ssa(track, WriteOptions())
    assert looks_like_ssa(old)
    assert "Style: Sign,Arial,20,&H000000FF," in old
    assert "Dialogue: Marked=0,0:00:01.00,0:00:02.34,Sign,,0,0,20,fx,{=12}{\\an8}" in old
    assert old.rstrip().endswith("not an event but letters of a font")
    back = read_ssa(old, ReadOptions())
    assert [cue.text for cue in back.cues] == [cue.text for cue in read(SCRIPT).cues]
    assert len(read_with_libass(old).events) == 3


@pytest.mark.parametrize(
    ("text", "is_ass", "is_ssa"),
    [
        ("[Script Info]\nScriptType: v4.00+\n", True, False),
        ("[Script Info]\nScriptType: v4.00\n", True, True),
        (" [Script Info]\n [V4 Styles]\n", True, True),
        ("[V4+ Styles]\n", True, False),
        ("[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,,,0,0,0,,x", True, False),
        ("A story of [Script Info] and Dialogue: hello", False, False),
        ("[Events]\nA diary", False, False),
        ("1\n00:00:01,000 --> 00:00:02,000\n[Music]\n", False, False),
    ],
)
def test_sniffing(text: str, is_ass: bool, is_ssa: bool) -> None:
    assert (looks_like_ass(text), looks_like_ssa(text)) == (is_ass, is_ssa)


def test_many_events() -> None:
    lines = [
        f"Dialogue: 0,{n}:00:00.00,{n}:00:01.00,Default,,0,0,0,,{{\\i1}}{n}" for n in range(20_000)
    ]
    script = HEADER + "\n".join(lines)
    reading = read(script)
    assert len(reading.cues) == 20_000
    assert write_ass(track_of(reading), WriteOptions()) == script
