"""Times inside ASS tags, and comment lines, go along with the captions."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.ass_comments import moved_comments
from cuesmith.domain.ass_stretch import stretched
from cuesmith.domain.cue import Cue, Dialect, Markup
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Edit, apply
from cuesmith.domain.karaoke import read_words
from cuesmith.domain.retime_edits import MapTimes
from cuesmith.domain.ripple import delete_and_close
from cuesmith.domain.shifting import ShiftScope, shift_edit, shifted_cues
from cuesmith.domain.syncing.frame_rates import rate_map
from cuesmith.domain.syncing.time_map import Piece, TimeMap, line_map, retimed, shift_map
from cuesmith.domain.time_edits import ScaleCues
from cuesmith.domain.timecode import FILM_NTSC, PAL
from cuesmith.domain.track import Source, SourceBlock, Track

_LINE = "Comment: 0,{},{},Default,,0,0,0,,{}"


def doubled(source: str, duration: int = 2000) -> str:
    return stretched(source, lambda time: 2 * time, duration)


@pytest.mark.parametrize(
    ("source", "outcome"),
    [
        (r"{\move(1,2,3,4,100,250)}x", r"{\move(1,2,3,4,200,500)}x"),
        (r"{\move(1,2,3,4)}x", r"{\move(1,2,3,4)}x"),
        (r"{\fad(150,300)}x", r"{\fad(300,600)}x"),
        (r"{\fade(255,0,128,0,200,800,1000)}x", r"{\fade(255,0,128,0,400,1600,2000)}x"),
        (r"{\t(0,500,\fs50)\bord3}x", r"{\t(0,1000,\fs50)\bord3}x"),
        (
            r"{\t(100, 500,0.5,\1c&HFF&\clip(0,0,9,9))}",
            r"{\t(200, 1000,0.5,\1c&HFF&\clip(0,0,9,9))}",
        ),
        (r"{\t(0.8,\fs50)}{\t(\fs9)}x", r"{\t(0.8,\fs50)}{\t(\fs9)}x"),
        (r"{\k20}one {\kf30}two{\ko}three", r"{\k40}one {\kf60}two{\ko200}three"),
        (r"{\kt100\k(25)}on{\K5.5}e", r"{\kt200\k(50)}on{\K11}e"),
        (r"\{\k20}not a tag {\b1}bold", r"\{\k20}not a tag {\b1}bold"),
        (
            r"{\pos(100,200)\an8\kerning}plain \t(0,500)",
            r"{\pos(100,200)\an8\kerning}plain \t(0,500)",
        ),
    ],
)
def test_times_are_stretched_and_nothing_else(source: str, outcome: str) -> None:
    assert doubled(source) == outcome


def test_a_time_above_0_never_becomes_none() -> None:
    assert stretched(r"{\t(1,2,\b1)}", lambda time: time // 9, 100) == r"{\t(1,1,\b1)}"


_tag = st.one_of(
    st.builds(r"\t({},{},\fs9)".format, st.integers(0, 9000), st.integers(0, 9000)),
    st.builds(r"\move(0,0,9,9,{},{})".format, st.integers(0, 9000), st.integers(0, 9000)),
    st.builds(r"\fad({},{})".format, st.integers(0, 9000), st.integers(0, 9000)),
    st.builds(r"\k{}".format, st.integers(0, 300)),
    st.builds(r"\kf{}".format, st.integers(0, 300)),
)
_lines = st.lists(st.builds("{{{}}}word ".format, _tag), max_size=5).map("".join)
_factors = st.one_of(
    st.sampled_from([PAL / FILM_NTSC, FILM_NTSC / PAL]),
    st.fractions(Fraction(1, 2), 2, max_denominator=1001),
)
_NUMBER = re.compile(r"(?<=[,(kf])\d+")


@given(_lines, _factors, st.integers(0, 90_000), st.integers(0, 9_000))
def test_stretching_and_back_gives_the_same_but_for_rounding(
    source: str, factor: Fraction, start: int, length: int
) -> None:
    cue = Cue("c", start, start + length, "", markup=Markup(Dialect.ASS, source))
    there = retimed(cue, line_map(factor))
    assert there is not None
    back = retimed(there, line_map(1 / factor))
    assert back is not None
    assert back.markup is not None
    assert _NUMBER.sub("#", back.markup.source) == _NUMBER.sub("#", source)
    was, now = (list(map(int, _NUMBER.findall(text))) for text in (source, back.markup.source))
    # A rounding on either way, the first one enlarged by the second.
    assert all(abs(a - b) <= 4 for a, b in zip(was, now, strict=True))
    assert abs(back.start - start) <= 2
    assert abs(back.end - cue.end) <= 2


@given(_lines, st.integers(-5000, 5000))
def test_a_shift_leaves_tags_word_for_word(source: str, delta: int) -> None:
    cue = Cue("c", 9000, 12_000, "", markup=Markup(Dialect.ASS, source))
    moved = retimed(cue, shift_map(delta))
    assert moved is not None
    assert moved.markup == cue.markup


@given(st.lists(st.integers(0, 300), min_size=1, max_size=12), _factors, st.integers(0, 90_000))
def test_karaoke_still_says_what_the_words_say(
    lengths: list[int], factor: Fraction, start: int
) -> None:
    source = "".join(f"{{\\kf{length}}}w{place} " for place, length in enumerate(lengths))
    end = start + 10 * sum(lengths)
    cue = Cue("c", start, end, "", read_words(source, start, end), Markup(Dialect.ASS, source))
    new = retimed(cue, line_map(factor))
    assert new is not None
    assert new.markup is not None
    written = read_words(new.markup.source, new.start, new.end + 10)
    for word in written:
        (own,) = (each for each in new.words if each.text == word.text)
        assert abs(own.start - word.start) <= 6
        assert abs(own.end - word.end) <= 6


def script(*comments: str, header: str = "[Events]\n") -> Track:
    cues = (Cue("a", 1000, 2000, "One."), Cue("b", 5000, 6000, "Two."))
    blocks = tuple(SourceBlock("Comment", text, "a") for text in comments)
    return Track(cues, source=Source("ass", header, blocks), id="t")


def comment(start: str, end: str, text: str = "note, with a comma") -> str:
    return _LINE.format(start, end, text)


def comments_of(document: Document) -> list[str]:
    source = document.track("t").source
    assert source is not None
    return [block.text for block in source.blocks]


def test_comments_move_with_the_captions_and_come_back() -> None:
    track = script(comment("0:00:01.00", "0:00:02.00"), comment("0:00:05.00", "0:00:06.00"))
    before = Document((track,))
    done = apply(before, MapTimes("t", shift_map(2500)))
    later = [comment("0:00:03.50", "0:00:04.50"), comment("0:00:07.50", "0:00:08.50")]
    assert comments_of(done.document) == later
    assert apply(done.document, done.inverse).document == before


@pytest.mark.parametrize(
    "edit", [MapTimes("t", rate_map(Fraction(50), Fraction(25))), ScaleCues("t", Fraction(2))]
)
def test_times_inside_comments_are_stretched(edit: Edit) -> None:
    track = script(comment("0:00:01.00", "0:00:02.00", r"{\k50}la {\t(0,300,\b1)}la"))
    assert comments_of(apply(Document((track,)), edit).document) == [
        comment("0:00:02.00", "0:00:04.00", r"{\k100}la {\t(0,600,\b1)}la")
    ]


def test_a_shift_from_a_cue_on_takes_the_comments_from_there() -> None:
    track = script(comment("0:00:01.00", "0:00:02.00"), comment("0:00:05.00", "0:00:06.00"))
    document = Document((track,))

    def shifted(scope: ShiftScope, *selected: str) -> list[str]:
        edit = shift_edit(shifted_cues(document, "t", scope, selected, 5000), 1000)
        assert edit is not None
        return [line.split(",")[1] for line in comments_of(apply(document, edit).document)]

    assert shifted(ShiftScope.FROM_HERE) == ["0:00:01.00", "0:00:06.00"]
    assert shifted(ShiftScope.SELECTED, "b") == ["0:00:01.00", "0:00:05.00"]
    assert shifted(ShiftScope.SELECTED, "a", "b") == ["0:00:02.00", "0:00:06.00"]
    assert shifted(ShiftScope.TRACK) == ["0:00:02.00", "0:00:06.00"]


def test_a_comment_that_has_no_place_moves_up_and_is_not_lost() -> None:
    cut = TimeMap(
        (Piece(0, 2000, Fraction(1), Fraction(0)), Piece(8000, None, Fraction(1), Fraction(-6000)))
    )
    lost = script(comment("0:00:04.00", "0:00:05.00"))
    assert moved_comments(lost.source, cut) == {0: comment("0:00:02.00", "0:00:03.00")}
    early = script(comment("0:00:04.00", "0:00:05.00"))
    gone = {0: comment("0:00:00.00", "0:00:00.00")}
    assert moved_comments(early.source, shift_map(-9000)) == gone


def test_where_cues_go_and_what_follows_closes_up_comments_follow() -> None:
    lines = [comment(f"0:00:0{second}.00", f"0:00:0{second}.50") for second in (1, 4, 8)]
    track = replace(
        script(*lines),
        cues=(Cue("a", 0, 500, "A"), Cue("b", 3000, 5000, "B"), Cue("c", 9000, 9500, "C")),
    )
    document = Document((track,))
    done = apply(document, delete_and_close(track, {"b"}, "Close"))
    source = done.document.tracks[0].source
    assert source is not None
    assert [block.text for block in source.blocks] == [
        lines[0],
        comment("0:00:03.00", "0:00:03.50"),
        comment("0:00:06.00", "0:00:06.50"),
    ]
    assert apply(done.document, done.inverse).document == document


def test_columns_in_another_order_and_lines_without_times() -> None:
    header = "[Events]\nFormat: Start, Layer, End, Style, Text\n"
    odd = "Comment: 0:00:01.00,0, 0:00:02.00,Default,left, as it is\nComment: no times at all"
    moved = moved_comments(script(odd, header=header).source, shift_map(1000))
    assert moved == {
        0: "Comment: 0:00:02.00,0,0:00:03.00,Default,left, as it is\nComment: no times at all"
    }
    other = Source("webvtt", "WEBVTT", (SourceBlock("Comment", comment("0:00:01.00", "0"), "a"),))
    assert moved_comments(other, shift_map(1000)) == {}
