"""TTML in and out: every kind of time, what is shown when, and saving that touches only edits."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Dialect, Word
from cuesmith.domain.markup.convert import alignment_of, source_in
from cuesmith.domain.subtitle_file import ReadOptions
from cuesmith.engines.formats import files
from cuesmith.engines.formats.ttml import SPEC, looks_like_ttml, read_ttml, read_ttml_text
from cuesmith.engines.formats.ttml_times import Clock, parse_time, read_clock, to_ms
from tests.support.shared import shared_dir
from tests.support.ttml_documents import HEAD, cues_of, document, seen

# Times


@pytest.mark.parametrize(
    ("expression", "ms"),
    [
        ("00:00:01", 1000),
        ("01:02:03.4567", 3_723_457),
        ("100:00:00.5", 360_000_500),
        ("00:00:01:12", 1480),
        ("00:00:01:12.1", 1500),
        ("1.5h", 5_400_000),
        ("2m", 120_000),
        ("3.25s", 3250),
        ("1500ms", 1500),
        ("50f", 2000),
        ("250t", 2500),
        ("00:00:01,500", 1500),
        ("0:00:01.5", 1500),
        ("01:02.500", 62_500),
        ("00:00:01:500", 1500),
        ("12.5", 12_500),
        ("", None),
        ("-1s", None),
        ("1:2", None),
        ("1x", None),
        ("9" * 5000 + "s", None),
    ],
)
def test_time_expressions(expression: str, ms: int | None) -> None:
    parameters = {"frameRate": "25", "subFrameRate": "2", "tickRate": "100"}
    time = parse_time(expression, read_clock(parameters))
    assert (None if time is None else to_ms(time)) == ms


def test_frames_count_real_time_by_the_multiplier() -> None:
    clock = read_clock({"frameRate": "30", "frameRateMultiplier": "1000 1001"})
    assert to_ms(parse_time("00:01:00:15", clock) or 0) == 60_501  # type: ignore[arg-type]
    smpte = replace(clock, smpte=True)
    assert to_ms(parse_time("00:01:00:15", smpte) or 0) == 60_561  # type: ignore[arg-type]
    drop = replace(smpte, drop=True)
    assert to_ms(parse_time("00:10:00:00", drop) or 0) == 599_999  # type: ignore[arg-type]


def test_ticks_follow_the_frame_rate_where_no_rate_is_stated() -> None:
    assert parse_time("60t", read_clock({"frameRate": "30"})) == 2
    assert parse_time("60t", Clock()) == 60


@given(st.text(max_size=30))
def test_no_expression_raises(expression: str) -> None:
    parse_time(expression, Clock())


def test_times_add_up_through_containers() -> None:
    body = (
        '<div begin="10s" end="20s"><p begin="1s" end="3s">in</p><p begin="5s" dur="30s">cut</p>'
        "<p>all</p></div>"
    )
    assert seen(cues_of(body)) == [
        (11_000, 13_000, "in"),
        (15_000, 20_000, "cut"),
        (10_000, 20_000, "all"),
    ]


def test_a_sequence_plays_one_after_the_other() -> None:
    body = (
        '<div timeContainer="seq"><p begin="1s" dur="2s">a</p><p dur="3s">b</p>'
        '<p begin="500ms" end="2s">c</p></div>'
    )
    assert seen(cues_of(body)) == [(1000, 3000, "a"), (3000, 6000, "b"), (6500, 8000, "c")]


def test_overlapping_paragraphs_stay_cues() -> None:
    body = '<div><p begin="1s" end="9s">a</p><p begin="2s" end="3s">b</p></div>'
    assert seen(cues_of(body)) == [(1000, 9000, "a"), (2000, 3000, "b")]


def test_absolute_times_in_a_timed_division_are_told() -> None:
    reading = read_ttml_text(
        document('<div begin="1s" end="2s"><p>a</p><p begin="2s" end="5s">b</p></div>')
    )
    assert seen(reading.cues) == [(1000, 2000, "a"), (2000, 5000, "b")]
    assert "document's start" in reading.problems[0].message


def test_spans_that_build_up_are_one_cue_with_words() -> None:
    cue = cues_of(
        '<p begin="10s" end="20s"><span begin="0s">One</span> <span begin="1s">two</span> '
        '<span begin="2.5s">three</span></p>'
    )[0]
    assert (cue.start, cue.end, cue.text) == (10_000, 20_000, "One two three")
    assert cue.words == (
        Word(10_000, 11_000, "One"),
        Word(11_000, 12_500, "two"),
        Word(12_500, 20_000, "three"),
    )


def test_spans_that_follow_one_another_are_cues() -> None:
    body = (
        '<p begin="10s"><span begin="0s" end="1s">one<br/>line</span>'
        '<br/><span style="it" begin="2s" end="3s">two</span></p>'
    )
    assert seen(cues_of(body)) == [(10_000, 11_000, "one\nline"), (12_000, 13_000, "two")]


def test_what_has_no_end_lasts_as_long_as_the_document() -> None:
    reading = read_ttml_text(
        document('<p begin="1s">endless</p><p begin="2s" end="8s">a</p><p begin="3s" dur="">b</p>')
    )
    assert seen(reading.cues) == [
        (1000, 13_000, "endless"),
        (2000, 8000, "a"),
        (3000, 13_000, "b"),
    ]
    assert any("no end" in problem.message for problem in reading.problems)


# What is shown


def test_hidden_text_is_kept_but_lasts_no_time() -> None:
    body = (
        '<p begin="1s" end="2s" tts:display="none">a</p>'
        '<p begin="1s" end="2s" tts:visibility="hidden">b</p>'
        '<div tts:opacity="0"><p begin="1s" end="2s">c</p></div>'
        '<p begin="3s" end="4s">shown <span tts:visibility="hidden">secret</span></p>'
    )
    cues = cues_of(body)
    assert [(c.start, c.end, c.text) for c in cues] == [
        (1000, 1000, "a"),
        (1000, 1000, "b"),
        (1000, 1000, "c"),
        (3000, 4000, "shown secret"),
    ]
    assert [("display", "none") in c.settings for c in cues] == [True, True, True, False]


def test_animation_and_regions_narrow_what_is_shown() -> None:
    body = (
        '<p dur="10s" tts:display="none"><set tts:display="auto" begin="4s" end="6s"/>a</p>'
        '<p begin="3s" end="8s" region="late">b</p>'
    )
    assert seen(cues_of(body)) == [(4000, 6000, "a"), (5000, 8000, "b")]


def test_a_span_can_be_visible_in_a_hidden_paragraph() -> None:
    body = (
        '<p end="9s" tts:visibility="hidden">a <span begin="2s" end="3s" tts:visibility="visible">'
        "b</span></p>"
    )
    assert [(cue.start, cue.end) for cue in cues_of(body)] == [(2000, 3000)]


def test_animation_takes_its_turn_in_a_sequence() -> None:
    body = (
        '<p timeContainer="seq"><set dur="2s" tts:visibility="hidden"/><span dur="1s">a</span></p>'
    )
    assert seen(cues_of(body)) == [(2000, 3000, "a")]


def test_looks_come_from_styles_wherever_they_are_given() -> None:
    cue = cues_of(
        '<div style="mine"><p begin="0s" end="1s">a <span tts:fontStyle="normal">b</span></p></div>'
    )[0]
    assert source_in(cue, Dialect.SRT) == '<font color="#ffff00"><i>a </i>b</font>'


def test_a_region_at_the_top_says_so() -> None:
    assert alignment_of(cues_of('<p region="top" begin="0s" end="1s">a</p>')[0]) == 8


def test_speaker_identifier_language_and_title() -> None:
    head = HEAD.replace("<metadata>", "<metadata><ttm:title>My film</ttm:title>")
    body = '<div ttm:agent="bob"><p xml:id="c1" begin="0s" end="1s">a</p></div>'
    reading = read_ttml_text(document(body, head=head))
    assert (reading.cues[0].speaker, reading.cues[0].identifier) == ("Bob", "c1")
    assert (reading.language, dict(reading.metadata)["title"]) == ("en", "My film")


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("\n  a  b\n  <br/>\n  c\n", "a b\nc"),
        ("a<br></br>b<br/>", "a\nb"),
        ("x <span> y </span> z", "x y z"),
        ("<metadata><ttm:desc>no</ttm:desc></metadata>yes", "yes"),
        ("&lt;b&gt; &amp; &#x41;&eacute;<![CDATA[<raw>]]>", "<b> & Aé<raw>"),
        ("<!-- no -->a<?pi no?>b", "ab"),
        ('<span xml:space="preserve">a  b\nc</span>', "a  b\nc"),
        (
            '<span tts:ruby="container"><span tts:ruby="base">歌</span>'
            '<span tts:ruby="text">うた</span></span>です',
            "歌です",
        ),
    ],
)
def test_text_as_shown(inner: str, text: str) -> None:
    assert cues_of(f'<p begin="0s" end="1s">{inner}</p>')[0].text == text


def test_pictures_are_told() -> None:
    body = (
        '<div begin="1s" end="9s" smpte:backgroundImage="a.png"'
        ' xmlns:smpte="http://www.smpte-ra.org/schemas/2052-1/2010/smpte-tt"/>'
    )
    reading = read_ttml_text(document(body))
    assert not reading.cues
    assert "pictures" in reading.problems[0].message


# Broken and hostile files


def test_broken_xml_is_read_and_named_by_line() -> None:
    text = document(
        '<div>\n<p begin="0s" end="1s">one\n<p begin="1s" end="2s">two</i></p>\n'
        '<p begin="2s" end="3s>three</p>\n<p begin="3s" end="x">4 < 5</p>'
    ).removesuffix("</body></tt>")
    reading = read_ttml_text(text)
    assert [cue.text for cue in reading.cues] == ["one", "two", "three", "4 < 5"]
    assert {problem.line for problem in reading.problems} >= {3, 4, 5}


def test_entities_are_never_expanded() -> None:
    bomb = (
        '<!DOCTYPE tt [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
        '<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    )
    cues = read_ttml_text(bomb + document('<p begin="0s" end="1s">&b;&x;</p>')).cues
    assert cues[0].text == "&b;&x;"


@pytest.mark.parametrize(
    ("declared", "codec"),
    [
        ("utf-8", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16", "utf-16-le"),
        ("utf-16", "utf-8"),
        ("iso-8859-2", "iso-8859-2"),
        ("no-such-codec", "utf-8"),
    ],
)
def test_encodings(declared: str, codec: str) -> None:
    text = f'<?xml version="1.0" encoding="{declared}"?>\n' + document(
        '<p begin="0s" end="1s">žluťoučký kůň</p>'
    )
    reading = read_ttml(text.encode(codec), ReadOptions())
    assert reading.cues[0].text == "žluťoučký kůň"
    assert SPEC.sniff_bytes is not None
    assert SPEC.sniff_bytes(text.encode(codec))


@pytest.mark.shared
def test_timelines_of_the_imsc_tests() -> None:
    """Something or nothing on the screen, at each moment of W3C's and ttconv's references."""
    folder = shared_dir("cases", "ttml")
    stated = json.loads((folder / "isd_expected.json").read_text(encoding="utf-8"))["files"]
    wrong = []
    for name, steps in stated.items():
        cues = read_ttml((folder / name).read_bytes(), ReadOptions()).cues
        for time, shown in steps:
            if any(cue.start <= time * 1000 < cue.end for cue in cues) is not shown:
                wrong.append((name, time))
    # A line break alone counts as something there; nobody sees it.
    assert [name.rpartition("/")[2] for name, _ in wrong] == ["BasicTiming010.ttml"] * 2


def test_the_declared_encoding_is_the_one_reported() -> None:
    text = '<?xml version="1.0" encoding="iso-8859-2"?>' + document('<p end="1s">kůň</p>')
    opened = files.read_bytes(text.encode("iso-8859-2"), "x.ttml", ReadOptions())
    assert (opened.encoding, opened.encoding_guessed) == ("iso8859-2", False)
    assert opened.track.cues[0].text == "kůň"


@pytest.mark.parametrize(
    ("text", "is_ttml"),
    [
        ('<?xml version="1.0"?>\n<!-- <x> -->\n<tt:tt xmlns:tt="x">', True),
        ("<tt>", True),
        ("<html><tt>typewriter</tt>", False),
        ("1\n00:00:01,000 --> 00:00:02,000\n<i>a</i> <tt>b</tt>", False),
        ("<ttml>", False),
    ],
)
def test_recognised_by_its_root(text: str, is_ttml: bool) -> None:
    assert looks_like_ttml(text) is is_ttml


def test_a_break_that_is_never_closed_hides_no_text() -> None:
    body = "<p begin='1s' end='2s'>one<br>two<br><span>three</span></p>"
    assert [cue.text for cue in cues_of(document(body))] == ["one\ntwo\nthree"]
