from __future__ import annotations

from fractions import Fraction

from cuesmith.domain.markup import ass
from cuesmith.domain.markup.runs import Look, Run
from cuesmith.domain.subtitle_file import ReadOptions
from cuesmith.engines.formats.spruce_stl import looks_like_spruce_stl, read_spruce_stl

FILE = """//English subtitles
$FontName = Arial

00:00:01:05 , 00:00:02:10 , One | two, three
00:00:03:00,00:00:04:00,^Ileaning^I and ^Bbold
99:00:00:00 , 98:00:01:00 , late
what is this
"""


def test_what_a_file_says() -> None:
    reading = read_spruce_stl(FILE, ReadOptions())
    assert [(cue.start, cue.end, cue.text) for cue in reading.cues] == [
        (1_200, 2_400, "One\ntwo, three"),
        (3_000, 4_000, "leaning and bold"),
        (356_400_000, 356_400_000, "late"),
    ]
    assert [problem.line for problem in reading.problems] == [None, 6, 7]
    assert [block.text for block in reading.source.blocks] == [
        "//English subtitles", "$FontName = Arial", "what is this",
    ]  # fmt: skip
    markup = reading.cues[1].markup
    assert markup is not None
    assert ass.parse(markup.source).runs == (
        Run("leaning", Look(italic=True)),
        Run(" and "),
        Run("bold", Look(bold=True)),
    )


def test_the_rate_is_asked_for_or_found() -> None:
    line = "00:00:01:{} , 00:00:02:00 , x"
    asked = read_spruce_stl(line.format("12"), ReadOptions(fps=Fraction(24000, 1001)))
    assert asked.cues[0].start == 1_500
    assert not asked.problems
    found = read_spruce_stl(line.format("27"), ReadOptions())
    assert found.cues[0].start == 1_900


def test_sniffing() -> None:
    assert looks_like_spruce_stl(FILE)
    assert not looks_like_spruce_stl("850STL25.01" + "0" * 1_013)
    assert not looks_like_spruce_stl("00:00:20.19,00:00:22.59\nx")
