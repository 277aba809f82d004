"""Cues that stand elsewhere in the picture may show together; those in one place may not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.amendments import amended
from cuesmith.domain.changes import compare
from cuesmith.domain.checks import check_all, latest_before
from cuesmith.domain.conform import conform
from cuesmith.domain.cue import Cue, Dialect, Markup
from cuesmith.domain.fixes import fix
from cuesmith.domain.latest_ends import LatestEnds, ends_before
from cuesmith.domain.picture_places import NO_PICTURE, USUAL, keypad_spot, picture_of
from cuesmith.domain.profiles import DEFAULT_PROFILE
from cuesmith.domain.rules import Rule
from cuesmith.domain.standard import Standard, standard_for
from cuesmith.domain.style_choice import StyleChoice, StyleConfig, Vertical
from cuesmith.domain.subtitle_file import ReadOptions
from cuesmith.domain.track import Track, sort_cues
from cuesmith.domain.translating.passages import pieces_of
from cuesmith.domain.translating.rebuilding import Dealt, translated_cue
from cuesmith.engines.formats import files
from tests.support.speech_strategies import quick

ASS = """[Script Info]
ScriptType: v4.00+
PlayResX: 1920
PlayResY: 1080

[V4+ Styles]
Format: Name, Fontname, Fontsize, Alignment, MarginV
Style: Default,Arial,60,2,40
Style: Sign,Arial,60,8,40
Style: Raised,Arial,60,2,400

[Events]
Format: Layer, Start, End, Style, MarginV, Text
Dialogue: 0,0:00:01.00,0:00:04.00,{style},{margin},{tags}First of the two.
Dialogue: 0,0:00:02.00,0:00:05.00,Default,0,Second of the two.
"""
VTT = """WEBVTT

REGION
id:top
width:80%
lines:2
regionanchor:0%,0%
viewportanchor:10%,5%

00:01.000 --> 00:04.000 {}
First of the two.

00:02.000 --> 00:05.000
Second of the two.
"""
TTML = """<tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling"
 xml:lang="en"><head><layout>
<region xml:id="low" tts:origin="10% 70%" tts:extent="80% 25%" tts:displayAlign="after"/>
<region xml:id="too" tts:origin="10% 75%" tts:extent="80% 20%" tts:displayAlign="after"/>
<region xml:id="high"><style tts:origin="10% 5%" tts:extent="80% 20%"/></region>
</layout></head><body><div>
<p begin="1s" end="4s" region="{}">First of the two.</p>
<p begin="2s" end="5s" region="low">Second of the two.</p>
</div></body></tt>
"""
SRT = """1
00:00:01,000 --> 00:00:04,000
{}First of the two.

2
00:00:02,000 --> 00:00:05,000
Second of the two.
"""


def overlaps(text: str, name: str) -> bool:
    track = files.read_bytes(text.encode(), name, ReadOptions()).track
    track = replace(track, cues=sort_cues(track.cues), id="t")
    assert len(track.cues) == 2
    held = standard_for(track, DEFAULT_PROFILE)
    found = {each.rule for each in check_all(track.cues, held)}
    told = Rule.OVERLAP in found
    assert (latest_before(track.cues, 1, held) is not None) is told
    if not told:
        assert not found & {Rule.GAP, Rule.SMALL_GAP}
        assert conform(track, held) == ()
    return told


@pytest.mark.parametrize(
    ("style", "margin", "tags", "told"),
    [
        ("Default", 0, "", True),
        ("Sign", 0, "", False),
        ("Sign", 0, "{\\\\an2}", True),
        ("Raised", 0, "", False),
        ("Default", 50, "", True),
        ("Default", 600, "", False),
        ("Default", 0, "{\\\\an8}", False),
        ("Default", 0, "{\\\\a6}", False),
        ("Default", 0, "{\\\\pos(400,200)}", False),
        ("Default", 0, "{\\\\i1\\\\pos(960,540)}", False),
        ("Default", 0, "{\\\\move(100,100,900,900)}", False),
        ("Default", 0, "{\\\\pos(960,1040)}", True),
        ("Sign", 0, "{\\\\pos(960, 1000)}", True),
        ("Nowhere", 0, "{\\\\alpha&H80&}", True),
    ],
)
def test_signs_of_substation_alpha(style: str, margin: int, tags: str, told: bool) -> None:
    tags = tags.replace("\\\\", "\\")
    text = ASS.replace("{style}", style).replace("{margin}", str(margin)).replace("{tags}", tags)
    assert overlaps(text, "signs.ass") is told


def test_two_signs_are_apart_only_where_their_points_are() -> None:
    head = ASS.partition("Dialogue:")[0]
    line = "Dialogue: 0,0:00:0{}.00,0:00:04.00,Sign,0,{{\\pos({})}}A sign.\n"
    for point, told in (("400,300", True), ("410,310", True), ("1400,300", False)):
        text = head + line.format(1, "400,300") + line.format(2, point)
        assert overlaps(text, "signs.ass") is told


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("", True),
        ("line:0", False),
        ("line:10%", False),
        ("line:5% align:left", False),
        ("line:-1", True),
        ("line:84%", True),
        ("line:90%,end", True),
        ("line:50%", False),
        ("align:center", True),
        ("position:10% align:left", False),
        ("position:50%", True),
        ("region:top", False),
        ("region:none", True),
        ("size:80%", True),
    ],
)
def test_settings_and_regions_of_webvtt(settings: str, told: bool) -> None:
    assert overlaps(VTT.format(settings), "places.vtt") is told


@pytest.mark.parametrize(("region", "told"), [("low", True), ("too", True), ("high", False)])
def test_regions_of_ttml_by_where_they_are(region: str, told: bool) -> None:
    assert overlaps(TTML.format(region), "regions.ttml") is told


@pytest.mark.parametrize(("tag", "told"), [("", True), ("{\\an8}", False), ("{\\an2}", True)])
def test_alignment_in_subrip(tag: str, told: bool) -> None:
    assert overlaps(SRT.format(tag), "tags.srt") is told


def test_where_a_person_put_a_cue_counts_first() -> None:
    top = StyleChoice(config=StyleConfig(vertical_position=Vertical.TOP))
    assert NO_PICTURE.place(Cue("a", 0, 1, "x", style=top)) == keypad_spot(8)
    assert NO_PICTURE.place(Cue("a", 0, 1, "x", style=StyleChoice("karaoke"))) == USUAL


@pytest.mark.parametrize("text", ["<region " * 20_000, "<region a=" + "'" * 50_000, "%" * 50_000])
def test_hostile_documents_take_no_time(text: str) -> None:
    track = files.read_bytes(
        VTT.format("line:" + text[:500]).encode(), "x.vtt", ReadOptions()
    ).track
    assert track.source is not None
    assert picture_of(replace(track.source, format="ttml", header=text)).regions == ()


def test_a_sign_over_speech_is_in_nobodys_way() -> None:
    sign = Cue("s", 0, 20_000, "A SIGN", settings=(("line", "0"),))
    one = Cue("a", 1000, 3050, "Somebody speaks.")
    two = Cue("b", 3000, 5000, "And goes on.")
    track, held = Track((sign, one, two), "en", id="t"), Standard(DEFAULT_PROFILE, "en")
    found = check_all(track.cues, held)
    assert [(each.cue, each.rule) for each in found] == [
        ("s", Rule.TOO_LONG), ("b", Rule.OVERLAP)
    ]  # fmt: skip
    change = fix(found[1], track, held)
    assert change is not None
    assert [(cue.id, cue.end) for cue in change.after] == [("a", 2917)]
    after = amended(track, conform(track, held, skip=[Rule.TOO_LONG]))
    assert [(cue.id, cue.start, cue.end) for cue in after.cues] == [
        ("s", 0, 20_000), ("a", 1000, 2917), ("b", 3000, 5000)
    ]  # fmt: skip


_ROWS = st.lists(
    st.tuples(st.integers(0, 50), st.integers(0, 30), st.sampled_from(["", "", "0", "40%"])),
    max_size=12,
)


def _cues(rows: list[tuple[int, int, str]], first: int = 0) -> tuple[Cue, ...]:
    return sort_cues(
        [
            Cue(f"c{first + n}", at, at + length, "x", settings=(("line", line),) if line else ())
            for n, (at, length, line) in enumerate(rows)
        ]
    )


@given(_ROWS, _ROWS, st.sets(st.integers(0, 11)))
@quick
def test_what_follows_a_change_is_what_is_found_anew(
    before: list[tuple[int, int, str]], others: list[tuple[int, int, str]], kept: set[int]
) -> None:
    old = _cues(before)
    stay = [cue for place, cue in enumerate(old) if place in kept]
    taken = {cue.id for cue in stay}
    new = sort_cues([*stay, *(cue for cue in _cues(others) if cue.id not in taken)])
    ends = LatestEnds()
    ends.start(list(old), NO_PICTURE)
    was = {cue.id: ends.before(row) for row, cue in enumerate(old)}
    touched = {cue.id for cue in (*old, *new)} - taken
    rows = ends.follow(new, compare("t", old, new, touched))
    anew = ends_before(map(NO_PICTURE.place, new), new)
    for row, (cue, latest) in enumerate(zip(new, anew, strict=True)):
        assert ends.before(row) == (None if latest < 0 else latest)
        assert row in rows or cue.id in touched or was[cue.id] == ends.before(row)


def test_drawings_and_the_lines_of_signs_are_no_faults() -> None:
    def marked(id_: str, start: int, text: str, source: str) -> Cue:
        return Cue(id_, start, start + 2_000, text, markup=Markup(Dialect.ASS, source))

    cues = (
        marked("drawing", 0, "", r"{\p1}m 0 0 l 9 0 9 9{\p0}"),
        marked("sign", 3_000, "CITY HALL\nOpen 9-5", r"{\pos(9,9)}CITY HALL\NOpen 9-5"),
        marked("speech", 6_000, "Hello\nthere.", r"Hello\N{\i1}there."),
        marked("nothing", 9_000, "", r"{\i1}{\i0}"),
    )
    found = check_all(cues, Standard(language="en"))
    assert [(each.cue, each.rule) for each in found] == [
        ("speech", Rule.NEEDLESS_BREAK),
        ("nothing", Rule.EMPTY),
    ]


def test_a_sign_has_as_many_lines_in_another_language() -> None:
    source = Markup(Dialect.ASS, r"{\pos(9,9)}CITY HALL\NOpen 9-5")
    cue = Cue("sign", 0, 2_000, "CITY HALL\nOpen 9-5", markup=source)
    (piece,) = pieces_of(cue)
    dealt = (Dealt(piece, "Rathaus, geöffnet 9-5", {}),)
    assert translated_cue(cue, dealt, DEFAULT_PROFILE, "de").text == "Rathaus,\ngeöffnet 9-5"
    plain = replace(cue, markup=None)
    assert translated_cue(plain, dealt, DEFAULT_PROFILE, "de").text == "Rathaus, geöffnet 9-5"
