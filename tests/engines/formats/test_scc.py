"""SCC: the decoder of line 21 data, and when it shows what."""

from __future__ import annotations

from fractions import Fraction

import pytest
import ttconv.scc.reader
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Dialect
from cuesmith.domain.markup.convert import alignment_of, source_in
from cuesmith.domain.subtitle_file import Reading, ReadOptions
from cuesmith.domain.timecode import NTSC, frames_to_ms
from cuesmith.engines.formats.scc import looks_like_scc, read_scc
from tests.support.shared import shared_dir

RCL, EDM, EOC, ENM = "9420", "942c", "942f", "94ae"
RU2, CR, RDC = "9425", "94ad", "9429"
ROW_14, ROW_15, ROW_1 = "94d0", "9470", "9140"


def word(*codes: int) -> str:
    """Two bytes with odd parity."""
    return "".join(f"{code | (0 if code.bit_count() % 2 else 0x80):02x}" for code in codes)


def text(plain: str) -> str:
    """Basic characters as words."""
    padded = plain + "\0" * (len(plain) % 2)
    return " ".join(word(ord(a), ord(b)) for a, b in zip(padded[::2], padded[1::2], strict=True))


def scc(*lines: tuple[str, str]) -> str:
    return "Scenarist_SCC V1.0\n\n" + "\n\n".join(f"{time}\t{data}" for time, data in lines) + "\n"


def read(*lines: tuple[str, str], fps: Fraction | None = None) -> Reading:
    return read_scc(scc(*lines), ReadOptions(fps=fps))


def seen(reading: Reading) -> list[tuple[int, int, str]]:
    return [(cue.start, cue.end, cue.text) for cue in reading.cues]


def ms(frames: int) -> int:
    return frames_to_ms(frames, NTSC)


def pop_on(plain: str, row: str = ROW_15) -> str:
    return f"{RCL} {row} {text(plain)} {EOC}"


def test_pop_on_shows_when_memory_is_swapped() -> None:
    reading = read(("00:00:01:00", pop_on("Hello")), ("00:00:03:00", EDM))
    assert seen(reading) == [(ms(30 + 5), ms(90), "Hello")]


def test_a_swap_ends_what_was_shown() -> None:
    reading = read(("00:00:01:00", pop_on("A")), ("00:00:02:00", f"{pop_on('B')} {EDM}"))
    assert seen(reading) == [(ms(33), ms(63), "A"), (ms(63), ms(64), "B")]


def test_erasing_an_empty_screen_shows_nothing() -> None:
    assert seen(read(("00:00:00:00", f"{EDM} {EDM}"))) == []


def test_control_codes_sent_twice_count_once() -> None:
    data = (
        f"{RCL} {RCL} {ROW_15} {ROW_15} 9137 9137 {text('ab')} 97a1 97a1 {text('cd')} {EOC} {EOC}"
    )
    assert [cue.text for cue in read(("00:00:01:00", data)).cues] == ["♪ab cd"]


def test_rows_and_columns() -> None:
    data = f"{RCL} {ROW_15} {text('low')} {ROW_14} {text('high')} {EOC}"
    assert read(("00:00:01:00", data)).cues[0].text == "high\nlow"


def test_extended_characters_replace_the_simple_one() -> None:
    data = f"{RCL} {ROW_15} {text('MA')} {word(0x12, 0x20)} {text('X')} {EOC}"
    assert read(("00:00:01:00", data)).cues[0].text == "MÁX"


def test_looks_of_preambles_and_mid_rows() -> None:
    red_underlined, italic = word(0x14, 0x69), word(0x11, 0x2E)
    data = f"{RCL} {red_underlined} {text('red')} {italic} {text('it')} {EOC}"
    cue = read(("00:00:01:00", data)).cues[0]
    assert cue.text == "red it"
    assert source_in(cue, Dialect.TTML) == (
        '<span tts:textDecoration="underline" tts:color="#ff0000">red</span>'
        '<span tts:fontStyle="italic" tts:color="#ff0000"> it</span>'
    )


def test_captions_at_the_top_say_so() -> None:
    assert alignment_of(read(("00:00:01:00", pop_on("up", ROW_1))).cues[0]) == 8
    assert alignment_of(read(("00:00:01:00", pop_on("low"))).cues[0]) is None


def test_roll_up_gives_each_row_once() -> None:
    reading = read(
        ("00:00:01:00", f"{RU2} {CR} {ROW_15} {text('one')}"),
        ("00:00:02:00", f"{RU2} {CR} {ROW_15} {text('two')}"),
        ("00:00:03:00", f"{RU2} {CR} {ROW_15} {text('three')}"),
        ("00:00:04:00", EDM),
    )
    assert seen(reading) == [
        (ms(33), ms(63), "one"),
        (ms(63), ms(93), "two"),
        (ms(93), ms(120), "three"),
    ]


def test_paint_on_gives_each_burst_once() -> None:
    reading = read(
        ("00:00:01:00", f"{RDC} {ROW_14} {text('one')} {ROW_15} {text('more')}"),
        ("00:00:02:00", f"{RDC} {ROW_15} {text('two')}"),
        ("00:00:03:00", EDM),
    )
    assert [cue.text for cue in reading.cues] == ["one\nmore", "two"]
    assert reading.cues[0].end == reading.cues[1].start


def test_a_row_that_is_too_long_loses_nothing() -> None:
    long = "x" * 40 + " end"
    assert read(("00:00:01:00", pop_on(long))).cues[0].text == long


def test_drop_frame_and_nonexistent_labels() -> None:
    assert read(("00:10:00;00", pop_on("A"))).cues[0].start == ms(17_982 + 3)
    assert read(("00:01:00;00", pop_on("A"))).cues[0].start == ms(1798 + 3)
    assert read(("00:10:00:00", pop_on("A"))).cues[0].start == ms(18_000 + 3)
    assert read(("00:00:01:00", pop_on("A")), fps=Fraction(25)).cues[0].start == 1120


def test_the_second_channel_is_read_where_the_first_is_empty() -> None:
    second = f"{word(0x1C, 0x20)} {word(0x1C, 0x70)} {text('two')} {word(0x1C, 0x2F)}"
    assert [c.text for c in read(("00:00:01:00", second)).cues] == ["two"]
    both = f"{pop_on('one')} {second}"
    assert [c.text for c in read(("00:00:01:00", both)).cues] == ["one"]


def test_what_is_no_data_is_told_by_line() -> None:
    reading = read_scc(f"Scenarist_SCC V1.0\n\noops\n00:00:01:00 zz {pop_on('A')}", ReadOptions())
    assert [problem.line for problem in reading.problems] == [3, 4]
    assert [cue.text for cue in reading.cues] == ["A"]


def test_recognised_by_header_or_lines() -> None:
    assert looks_like_scc("Scenarist_SCC V1.0\n")
    assert looks_like_scc("\n00:00:01;00\t9420 9420\n")
    assert not looks_like_scc("1\n00:00:01,000 --> 00:00:02,000\n9420\n")


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["00:00:01:00", "00:00:03;00", "23:59:59:29", "x"]),
            st.lists(st.integers(0, 0xFFFF).map("{:04x}".format), max_size=40).map(" ".join),
        ),
        max_size=6,
    )
)
def test_any_data_is_read(lines: list[tuple[str, str]]) -> None:
    for cue in read(*lines).cues:
        assert 0 <= cue.start <= cue.end
        assert cue.text.strip()


@pytest.mark.shared
@pytest.mark.parametrize("name", ["pycaption/example.scc", "mantas/scc.scc"])
def test_times_agree_with_ttconv(name: str) -> None:
    content = shared_dir("cases", "other", *name.split("/")).read_text("utf-8")
    model = ttconv.scc.reader.to_model(content)
    wanted = [
        (round(float(p.get_begin() or 0), 3), round(float(p.get_end()), 3))
        for division in model.get_body()
        for p in division
    ]
    reading = read_scc(content, ReadOptions())
    assert [(cue.start / 1000, cue.end / 1000) for cue in reading.cues] == wanted
