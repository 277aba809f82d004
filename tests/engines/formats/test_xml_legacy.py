"""Subtitles in XML that are no TTML."""

from __future__ import annotations

import pytest

from cuesmith.domain.cue import Dialect
from cuesmith.domain.markup.convert import source_in
from cuesmith.domain.subtitle_file import Reading, ReadOptions
from cuesmith.engines.formats.ttml import looks_like_ttml
from cuesmith.engines.formats.xml_legacy import looks_like_xml_legacy, read_xml_legacy

XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


def read(text: str) -> Reading:
    return read_xml_legacy(text.encode(), ReadOptions())


def seen(text: str) -> list[tuple[int, int, str]]:
    assert looks_like_xml_legacy(text)
    assert not looks_like_ttml(text)
    return [(cue.start, cue.end, cue.text) for cue in read(text).cues]


def interop(times: str, text: str = '<Text VAlign="bottom" VPosition="7">Hi</Text>') -> str:
    return (
        f"{XML}<DCSubtitle><Font Size='42'><Subtitle {times}>{text}</Subtitle></Font></DCSubtitle>"
    )


def test_interop_counts_ticks_of_four_milliseconds() -> None:
    assert seen(interop('TimeIn="00:00:01:020" TimeOut="00:00:02:249"')) == [(1080, 2996, "Hi")]


def test_interop_beyond_its_ticks_means_milliseconds() -> None:
    assert seen(interop('TimeIn="00:00:01:020" TimeOut="00:00:02:500"')) == [(1020, 2500, "Hi")]


def test_interop_lines_run_down_the_picture() -> None:
    lines = (
        '<Text VAlign="bottom" VPosition="6.0">low</Text>'
        '<Text VAlign="bottom" VPosition="14.0"><Font Italic="yes"> high </Font></Text>'
    )
    text = interop('TimeIn="00:00:01:000" TimeOut="00:00:02:000"', lines)
    assert seen(text) == [(1000, 2000, "high\nlow")]
    assert source_in(read(text).cues[0], Dialect.SRT) == "<i>high</i>\nlow"


def test_smpte_counts_frames_at_its_rate() -> None:
    text = (
        f'{XML}<d:SubtitleReel xmlns:d="http://www.smpte-ra.org/schemas/428-7/2010/DCST">'
        "<d:Language>fr</d:Language><d:TimeCodeRate>24</d:TimeCodeRate><d:SubtitleList>"
        '<d:Font Color="FFFF0000" Weight="bold"><d:Subtitle TimeIn="00:00:30:12" '
        'TimeOut="00:00:33:06"><d:Text>Rouge</d:Text></d:Subtitle></d:Font></d:SubtitleList>'
        "</d:SubtitleReel>"
    )
    assert seen(text) == [(30_500, 33_250, "Rouge")]
    reading = read(text)
    assert reading.language == "fr"
    assert source_in(reading.cues[0], Dialect.SRT) == '<font color="#ff0000"><b>Rouge</b></font>'


def test_youtube_transcript_is_escaped_twice() -> None:
    first, second = '<text start="1.5">it&amp;#39;s</text>', '<text start="3" dur="2">b</text>'
    text = f"{XML}<transcript>{first}{second}</transcript>"
    assert seen(text) == [(1500, 3000, "it's"), (3000, 5000, "b")]


def test_youtube_timed_text() -> None:
    text = (
        f'{XML}<timedtext format="3"><head><pen id="1" i="1"/></head><body>'
        '<p t="1000" d="500" p="1">\u200bone<s> two</s></p><p t="2000">three\nfour</p>'
        "</body></timedtext>"
    )
    assert seen(text) == [(1000, 1500, "one two"), (2000, 7000, "three\nfour")]
    assert source_in(read(text).cues[0], Dialect.SRT) == "<i>one two</i>"


@pytest.mark.parametrize(
    "cue",
    [
        "<Paragraph><Number>1</Number><StartMilliseconds>1000</StartMilliseconds>"
        "<EndMilliseconds>2500</EndMilliseconds><Text>a<br/>b</Text></Paragraph>",
        '<cue start="1.0" end="2.5">a<br/>b</cue>',
        '<subtitle start_time="00:00:01.000" end-time="00:00:02.500"><line>a</line><line>b</line>'
        "</subtitle>",
        '<sub in="00:00:01,000" out="00:00:02,500" text="a&#10;b"/>',
        '<item><time begin="1s" dur="1.5s"/><text>a\nb</text></item>',
    ],
)
def test_any_element_with_times_and_text(cue: str) -> None:
    assert seen(f"{XML}<Subtitles>{cue}</Subtitles>") == [(1000, 2500, "a\nb")]


def test_what_has_no_readable_time_is_told() -> None:
    reading = read(interop('TimeIn="soon"').replace("<Subtitle", "\n<Subtitle"))
    assert not reading.cues
    assert reading.problems[0].line == 3


@pytest.mark.parametrize("text", ["", "plain", "<", f"{XML}<svg><text x='1'>no time</text></svg>"])
def test_other_texts_give_nothing(text: str) -> None:
    assert not read(text).cues
    assert not looks_like_xml_legacy(text)
