from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Cue, Dialect, Markup
from cuesmith.domain.markup import ass
from cuesmith.domain.markup.runs import Look, Run
from cuesmith.domain.subtitle_file import Reading, ReadOptions, WriteOptions
from cuesmith.domain.track import Track
from cuesmith.engines.formats.microdvd import (
    looks_like_microdvd,
    read_microdvd,
    write_microdvd,
)
from tests.support.peer_readers import ffmpeg

SCRIPT = """{1}{1}25.000
{DEFAULT}{}{C:$0000FF}
{25}{50}Hello,|you
{-10}{40}early
garbage
{50}{75}{y:i}leaning|{c:$0000ff}red
{75}{100}{Y:b}both|lines

{100}{}open
"""


def read(text: str, fps: Fraction | None = None) -> Reading:
    return read_microdvd(text, ReadOptions(fps=fps))


def track_of(reading: Reading) -> Track:
    return Track(reading.cues, source=reading.source)


def test_what_a_file_says() -> None:
    reading = read(SCRIPT)
    assert [(cue.start, cue.end, cue.text) for cue in reading.cues] == [
        (1_000, 2_000, "Hello,\nyou"),
        (0, 1_600, "early"),
        (2_000, 3_000, "leaning\nred"),
        (3_000, 4_000, "both\nlines"),
        (4_000, 6_000, "open"),
    ]
    assert [problem.line for problem in reading.problems] == [4, 5, 9]
    italic, bold = reading.cues[2:4]
    assert italic.markup is not None
    assert ass.parse(italic.markup.source).runs == (
        Run("leaning", Look(italic=True)),
        Run("\nred", Look(color="#ff0000")),
    )
    assert bold.markup is not None
    assert ass.parse(bold.markup.source).runs == (Run("both\nlines", Look(bold=True)),)


def test_unedited_it_is_saved_as_it_was() -> None:
    text = SCRIPT.replace("{100}{}open\n", "")
    assert write_microdvd(track_of(read(text)), WriteOptions()) == text


@given(
    st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 10**4)), max_size=20),
    st.sampled_from([Fraction(25), Fraction("23.976"), Fraction(24000, 1001), Fraction(1000)]),
)
def test_frames_survive(spans: list[tuple[int, int]], fps: Fraction) -> None:
    lines = [f"{{{start}}}{{{start + length}}}text" for start, length in spans]
    text = "\n".join(["{1}{1}25.000", "{2}{3}first", *lines])
    reading = read(text, fps)
    assert write_microdvd(track_of(reading), WriteOptions()) == text
    fresh = write_microdvd(Track(reading.cues), WriteOptions(fps=fps))
    if fps.denominator == 1:
        assert fresh.split("\n")[1:-1] == text.split("\n")[1:]


def test_an_edit_changes_its_line_alone() -> None:
    reading = read(SCRIPT)
    first, *others = reading.cues
    cue = replace(first, text="Bye | now", start=1_200)
    after = write_microdvd(Track((cue, *others), source=reading.source), WriteOptions())
    assert after == SCRIPT.replace("{25}{50}Hello,|you", "{30}{50}Bye ¦ now").replace(
        "{100}{}open", "{100}{150}open"
    )


@pytest.mark.parametrize(
    ("text", "fps", "expected"),
    [
        ("{10}{20}x", None, (417, 834)),
        ("{10}{20}x", Fraction(10), (1_000, 2_000)),
        ("{1}{1}1000.0\n{10}{20}x", None, (10, 20)),
        ("{1}{1}25\n{25}{50}x", None, (1_000, 2_000)),
        ("{0}{0}25,0\n{25}{50}x", None, (1_000, 2_000)),
        ("{1}{1}25\n{25}{50}x", Fraction(50), (500, 1_000)),
        ("{1}{1}25\n{25}{50 x", None, (1_000, 2_000)),
        ("{1}{1}25\n25}{50}x", None, (1_000, 2_000)),
        ("{1}{1}25\n{25{50}x", None, (1_000, 2_000)),
    ],
)
def test_rates_and_lost_brackets(
    text: str, fps: Fraction | None, expected: tuple[int, int]
) -> None:
    (cue,) = read(text, fps).cues
    assert (cue.start, cue.end, cue.text) == (*expected, "x")


def test_a_guessed_rate_is_told() -> None:
    assert "23.976" in read("{10}{20}x").problems[0].message
    assert not read("{10}{20}x", Fraction(25)).problems


def test_another_rate_moves_every_frame() -> None:
    text = write_microdvd(track_of(read("{1}{1}25\n{25}{50}x")), WriteOptions(fps=Fraction(50)))
    assert text == "{1}{1}50.000\n{50}{100}x"


def test_from_another_format(tmp_path: Path) -> None:
    cues = (
        Cue("1", 1_000, 2_000, "a\nb", markup=Markup(Dialect.ASS, "{\\i1}a\\Nb{\\i0}")),
        Cue("2", 2_000, 3_000, "c\nd", markup=Markup(Dialect.ASS, "c\\N{\\b1\\c&HFF&}d")),
        Cue("3", 3_000, 4_000, "part", markup=Markup(Dialect.ASS, "p{\\i1}art")),
    )
    text = write_microdvd(Track(cues), WriteOptions(fps=Fraction(25)))
    assert text.split("\n") == [
        "{1}{1}25.000",
        "{25}{50}{Y:i}a|b",
        "{50}{75}c|{y:b}{c:$0000ff}d",
        "{75}{100}part",
        "",
    ]
    path = tmp_path / "x.sub"
    path.write_text(text, encoding="utf-8")
    assert [(start, end) for start, end, _ in ffmpeg(path, None)] == [(1, 2), (2, 3), (3, 4)]


def test_sniffing() -> None:
    assert looks_like_microdvd(SCRIPT)
    assert not looks_like_microdvd('{"format": "cuesmith-cues"}')
    assert not looks_like_microdvd("1\n00:00:01,000 --> 00:00:02,000\n{\\an8}{10}{20}\n" * 9)
