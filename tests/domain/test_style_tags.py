"""Styles of ASS files as tags of their cues, for formats without styles."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuesmith.domain.cue import Cue
from cuesmith.domain.style_choice import StyleChoice
from cuesmith.domain.style_tags import plainly, with_style_tags
from cuesmith.domain.subtitle_file import ReadOptions, WriteOptions
from cuesmith.domain.track import Track
from cuesmith.engines.formats import files

HEAD = """[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, Bold, Italic, Underline, Alignment
Style: Default,Arial,20,&H00F0F0F0,-1,0,0,2
Style: Thought,Arial,20,&H00F0F0F0,-1,-1,0,2
Style: Top,Arial,20,&H0000FFFF,-1,0,-1,8
Style: Sign,Arial,20,&H00101010,0,0,0,7

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""


def track(*events: str) -> Track:
    lines = [f"Dialogue: 0,0:00:0{n}.00,0:00:0{n}.90,{each}\n" for n, each in enumerate(events)]
    return files.read_bytes((HEAD + "".join(lines)).encode(), "a.ass", ReadOptions()).track


def sources(made: Track) -> list[str]:
    return [cue.text if cue.markup is None else cue.markup.source for cue in made.cues]


def test_a_cue_says_what_its_style_has_beside_the_usual_one() -> None:
    captions = track(
        "Default,,0,0,0,,Plain",
        "Default,,0,0,0,,{\\i1}Slanted{\\i0} here",
        "*Default,,0,0,0,,Starred",
        "Thought,,0,0,0,,Within",
        "Top,,0,0,0,,Above",
        "Sign,,0,0,0,,Dark",
        "Thought,,0,0,0,,{\\an9}In {\\fs40\\r}and {\\rTop}out {\\rNone}on",
        "Nowhere,,0,0,0,,Unknown",
    )
    assert sources(with_style_tags(captions)) == [
        "Plain",
        "{\\i1}Slanted{\\i0} here",
        "Starred",
        "{\\i1}Within",
        "{\\an8\\u1\\c&H00FFFF&}Above",
        "{\\an7}Dark",
        "{\\i1}{\\an9}In {\\fs40\\r\\i1}and {\\rTop\\u1\\c&H00FFFF&}out {\\rNone\\i1}on",
        "Unknown",
    ]


def test_text_stays_text() -> None:
    captions = track("Default,,0,0,0,,a", "Default,,0,0,0,,b", "Thought,,0,0,0,,\\{r\\} \\r {x}")
    made = with_style_tags(captions)
    assert [cue.text for cue in made.cues] == [cue.text for cue in captions.cues]


def test_other_tracks_and_cues_with_a_template_stay() -> None:
    plain = Track((Cue("1", 0, 900, "text"),))
    assert with_style_tags(plain) is plain
    styled = replace(track("Default,,0,0,0,,a", "Top,,0,0,0,,b"), style=StyleChoice("karaoke"))
    assert with_style_tags(styled).cues == styled.cues


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("srt", '{\\an8}<font color="#ffff00"><u>Above</u></font>'),
        ("webvtt", "line:0\n<c.yellow><u>Above</u></c>"),
        ("ttml", 'region="top"'),
    ],
)
def test_formats_carry_it(form: str, told: str) -> None:

    captions = track("Default,,0,0,0,,a", "Default,,0,0,0,,b", "Top,,0,0,0,,Above")
    written = files.render(plainly(captions, form), form, WriteOptions())
    assert told in written
    assert plainly(captions, "json") is captions
