"""The one script: what it holds, who gives it its looks, and that libass and others read it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pysubs2
import pytest

from cuesmith.base.errors import UsageError
from cuesmith.cli.styling import own_script, read_script, styling_ports
from cuesmith.domain.cue import Cue, Dialect, Markup
from cuesmith.domain.document import Document
from cuesmith.domain.speech import Span
from cuesmith.domain.style import USUAL_TEMPLATE
from cuesmith.domain.style_choice import Horizontal, StyleChoice, StyleConfig, Vertical
from cuesmith.domain.track import Source, Track
from cuesmith.services.styling import (
    StylingPorts,
    notices_for,
    script_for,
    styled,
)
from cuesmith.services.template_store import load_templates
from tests.support.libass import read_with_libass
from tests.support.styled_cues import HD, SAID, UPRIGHT, one_track

GOLDEN = Path(__file__).parent.parent / "data" / "styles"
SHIPPED = load_templates(Path("no such folder")).templates
PORTS = StylingPorts(own_script, read_script, SHIPPED)
KARAOKE, HIGHLIGHT = StyleChoice("karaoke"), StyleChoice("highlight")
ALONE = StyleChoice(
    config=StyleConfig(
        "Lato",
        text_color="#fff",
        vertical_position=Vertical.TOP,
        horizontal_position=Horizontal.LEFT,
    )
)
FILE = """[Script Info]
; by hand
PlayResX: 640
PlayResY: 360

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour
Style: Sign,Georgia,30,&H000000FF

[Fonts]
fontname: x.ttf
!!!

[Events]
Format: Start, End, Style, Text
Dialogue: 0:00:01.00,0:00:02.00,Sign,{\\pos(10,20)}One, two
Dialogue: 0:00:03.00,0:00:04.00,Sign,Three
"""


def script(*cues: Cue, style: StyleChoice | None = None, size: tuple[int, int] = HD) -> str:
    return script_for(one_track(*cues, style=style), ("t",), size, PORTS)


def dialogues(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.startswith("Dialogue:")]


def names(text: str) -> list[str]:
    return [line.split(",")[3] for line in dialogues(text)]


@pytest.mark.parametrize("template", ["karaoke", "cinematic", "minimalist", "highlight"])
def test_golden_scripts(template: str) -> None:
    """Written by this very call; look at a picture before changing one."""
    golden = GOLDEN / f"{template}.ass"
    assert script(SAID, style=StyleChoice(template)) == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("size", [HD, UPRIGHT])
@pytest.mark.parametrize("template", sorted(SHIPPED))
def test_every_template_reads_back_everywhere(template: str, size: tuple[int, int]) -> None:
    text = script(SAID, style=StyleChoice(template), size=size)
    cues = read_script(text).cues
    assert all(1000 <= cue.start < cue.end <= 4600 for cue in cues)
    peer = pysubs2.SSAFile.from_string(text)
    assert [event.plaintext for event in peer] == [cue.text for cue in cues]
    assert {event.style for event in peer} <= set(peer.styles)
    theirs = read_with_libass(text)
    assert (theirs.play_res, len(theirs.events)) == (size, len(cues))
    # libass adds a style of its own where an event names none that there is.
    assert theirs.styles - 1 <= len(peer.styles)


def test_the_same_input_gives_the_same_text() -> None:
    assert script(SAID, style=KARAOKE) == script(SAID, style=KARAOKE)


def test_the_most_specific_style_wins() -> None:
    ann, bob = (replace(SAID, id=name, speaker=name) for name in ("Ann", "Bob"))
    own = replace(SAID, id="own", speaker="Ann", style=ALONE)
    track = Track(
        (SAID, ann, bob, own), id="t", style=KARAOKE, speaker_styles=(("Ann", HIGHLIGHT),)
    )
    text = script_for(Document((track,)), ("t",), HD, PORTS)
    used = ["Karaoke", "Highlight", "Karaoke", "Custom"]
    assert names(text) == [f"Cuesmith {name}" for name in used]
    assert [line.split(",")[4] for line in dialogues(text)] == ["", "Ann", "Bob", "Ann"]
    assert "Style: Cuesmith Custom,Lato," in text


def test_a_speakers_colour_stays_in_whatever_template_the_track_gets() -> None:
    yellow = StyleChoice(config=StyleConfig(text_color="#ffff00"))
    ann = replace(SAID, id="a", speaker="Ann", words=())
    own = replace(ann, id="b", style=StyleChoice(config=StyleConfig(font_size=99)))
    for template, effect in (("karaoke", "\\kf"), ("highlight", "\\t(")):
        track = Track(
            (ann, own), id="t", style=StyleChoice(template), speaker_styles=(("Ann", yellow),)
        )
        text = script_for(Document((track,)), ("t",), HD, PORTS)
        first, second = (line for line in text.split("\n") if line.startswith("Style:"))
        assert "&H0000FFFF" in first
        assert "&H0000FFFF" in second
        assert second.split(",")[2] == "99"
        assert all(effect in line for line in dialogues(text))
    bare = Track((ann,), id="t", speaker_styles=(("Ann", yellow),))
    text = script_for(Document((bare,)), ("t",), HD, PORTS)
    assert names(text) == ["Cuesmith Plain"]
    assert "&H0000FFFF" in text


def test_captions_without_a_style_are_plain_and_keep_their_markup() -> None:
    marked = replace(SAID, markup=Markup(Dialect.SRT, f"{{\\an8}}<i>{SAID.text}</i>"))
    text = script(marked)
    assert names(text) == ["Cuesmith Plain"]
    assert "{\\an8}{\\i1}Captions" in text
    assert USUAL_TEMPLATE in SHIPPED


def test_a_webvtt_cue_stays_where_its_settings_put_it() -> None:
    cue = replace(SAID, settings=(("line", "0"),))
    document = one_track(cue, style=KARAOKE, source=Source("webvtt", "WEBVTT"))
    assert ",,{\\an8}" in script_for(document, ("t",), HD, PORTS)


def test_an_ass_file_without_a_style_is_shown_word_for_word() -> None:
    track = replace(read_script(FILE), id="t")
    assert script_for(Document((track,)), ("t",), HD, PORTS) == FILE


def test_a_styled_cue_joins_the_looks_of_its_file() -> None:
    track = replace(read_script(FILE), id="t")
    last = replace(track.cues[1], style=KARAOKE)
    mixed = track.with_cues((track.cues[0], last))
    text = script_for(Document((mixed,)), ("t",), HD, PORTS)
    assert names(text) == ["Sign", "Cuesmith Karaoke"]
    assert "{\\pos(10,20)}One, two" in text
    assert "fontname: x.ttf" in text
    # It counts in the file's pixels: 0.072 of 360.
    assert "Style: Cuesmith Karaoke,Montserrat,25.9," in text
    assert read_with_libass(text).play_res == (640, 360)


def test_a_whole_ass_track_in_a_template_counts_in_the_medium() -> None:
    track = styled(replace(read_script(FILE), id="t"), HIGHLIGHT)
    text = script_for(Document((track,)), ("t",), HD, PORTS)
    assert "PlayResX: 1920" in text
    assert set(names(text)) == {"Cuesmith Highlight"}


def test_a_place_means_the_same_point_of_a_cue_in_a_template() -> None:
    top = "Format: Name, Fontname, Fontsize, Alignment\nStyle: Sign,Georgia,30,7"
    columns = FILE.index("Format: Name"), FILE.index("\n\n[Fonts]")
    text = FILE[: columns[0]] + top + FILE[columns[1] :]
    track = styled(replace(read_script(text), id="t"), HIGHLIGHT)
    placed, usual = dialogues(script_for(Document((track,)), ("t",), HD, PORTS))
    assert "{\\an7}" in placed
    assert "{\\pos(30,60)}" in placed
    assert "\\an" not in usual


@pytest.mark.parametrize(
    ("first", "second", "border"),
    [
        ("", "", "6"),  # pixels of the medium, both of them
        ("", "yes", "6"),  # which is as high as the second script
        ("yes", "", "2"),
        ("yes", "yes", "2"),
    ],
)
def test_files_of_different_resolutions_share_a_picture(
    first: str, second: str, border: str
) -> None:
    fine = FILE.replace("640", "1920").replace("360", "1080")
    fine = fine.replace("{\\pos(10,20)}", "{\\pos(960,540)\\fs90\\bord6\\p1}m 0 0 l 30 60{\\p0}")
    texts = (
        text.replace("PlayResX", f"ScaledBorderAndShadow: {said or 'no'}\nPlayResX")
        for text, said in ((FILE, first), (fine, second))
    )
    one, two = (
        replace(read_script(text), id=name)
        for text, name in zip(texts, ("one", "two"), strict=True)
    )
    lines = dialogues(script_for(Document((one, two)), ("one", "two"), HD, PORTS))
    assert f"{{\\pos(320,180)\\fs30\\bord{border}\\p1}}m 0 0 l 10 20{{\\p0}}One" in lines[2]


def test_long_lines_are_broken_as_before_in_a_file_that_breaks_none() -> None:
    unbroken = FILE.replace("PlayResX", "WrapStyle: 2\nPlayResX")
    one, two = replace(read_script(unbroken), id="one"), replace(read_script(FILE), id="two")
    mixed = one.with_cues((one.cues[0], replace(one.cues[1], style=KARAOKE)))
    lines = dialogues(script_for(Document((mixed, two)), ("one", "two"), HD, PORTS))
    assert [line.split(",", 9)[9].startswith("{\\q0}") for line in lines] == [
        False, True, True, True,
    ]  # fmt: skip
    swapped = dialogues(script_for(Document((two, one)), ("two", "one"), HD, PORTS))
    assert ["{\\q2}" in line for line in swapped] == [False, False, True, True]


def test_two_files_with_looks_of_their_own_do_not_mix_them_up() -> None:
    small = replace(read_script(FILE), id="one")
    large = read_script(FILE.replace("640", "1280").replace("360", "720").replace("30,", "40,"))
    text = script_for(Document((small, replace(large, id="two"))), ("one", "two"), HD, PORTS)
    assert names(text) == ["Sign", "Sign", "Sign (2)", "Sign (2)"]
    peer = pysubs2.SSAFile.from_string(text)
    assert (peer.styles["Sign"].fontsize, peer.styles["Sign (2)"].fontsize) == (30, 20)


def test_a_window_holds_the_cues_that_show_in_it() -> None:
    cues = tuple(
        replace(SAID, id=str(n), start=n * 1000, end=n * 1000 + 900, words=()) for n in range(50)
    )
    document = one_track(*cues, style=HIGHLIGHT)
    text = script_for(document, ("t",), HD, PORTS, Span(10_000, 12_000))
    whole = script_for(document, ("t",), HD, PORTS)
    assert dialogues(text) == dialogues(whole)[10:12]


def test_estimated_words_are_marked_and_told() -> None:
    guessed = replace(SAID, id="guess", words=())
    document = one_track(SAID, guessed, style=KARAOKE)
    assert "; Word times of 1 cues are estimated" in script_for(document, ("t",), HD, PORTS)
    assert [n[:8] for n in notices_for(document, ("t",), PORTS)] == ["1 of 2 c"]
    assert notices_for(one_track(guessed, style=StyleChoice("cinematic")), ("t",), PORTS) == ()


def test_overlapping_cues_are_events_of_the_same_layer_so_that_they_stack() -> None:
    other = replace(SAID, id="other", start=1500)
    text = script(SAID, other, style=KARAOKE)
    assert [line.split(",")[0] for line in dialogues(text)] == ["Dialogue: 0"] * 2


def test_what_is_not_there_is_refused() -> None:
    with pytest.raises(UsageError, match="no template 'gone'"):
        script(SAID, style=StyleChoice("gone"))
    with pytest.raises(UsageError, match="no longer there"):
        script_for(one_track(SAID), ("x",), HD, PORTS)


@pytest.mark.parametrize(("typed", "meant"), [("karaok", "Did you mean karaoke?"), ("qqq", None)])
def test_a_template_that_is_nearly_one_is_answered_with_the_one_that_is_meant(
    typed: str, meant: str | None
) -> None:
    with pytest.raises(UsageError) as caught:
        script(SAID, style=StyleChoice(typed))
    hint = caught.value.hint or ""
    assert "There are: " in hint
    assert hint.startswith(meant or "There are: ")


def test_a_template_that_cannot_be_read_is_named_with_its_field() -> None:
    said = "mine.toml: looks.size is 7; it must be a number from 0.005 to 0.5."
    ports = replace(PORTS, broken={"mine": said, "karaoke": said})
    with pytest.raises(UsageError, match=r"looks\.size is 7"):
        script_for(one_track(SAID, style=StyleChoice("mine")), ("t",), HD, ports)
    shadowed = one_track(SAID, style=KARAOKE)
    assert script_for(shadowed, ("t",), HD, ports) == script(SAID, style=KARAOKE)
    assert notices_for(shadowed, ("t",), ports) == (f"{said} Cuesmith's own karaoke is used.",)


def test_a_karaoke_file_lends_its_words_to_a_template_and_gets_its_look_back() -> None:
    sung = FILE.replace("One, two", "{\\k50}O{\\k20}ne, {\\kf30}two")
    track = replace(read_script(sung), id="t")
    assert script_for(Document((track,)), ("t",), HD, PORTS) == sung
    karaoke = replace(track, style=KARAOKE)
    first = dialogues(script_for(Document((karaoke,)), ("t",), HD, PORTS))[0]
    # Its place counts in the medium's pixels now: thrice the file's.
    assert first.endswith("{\\kf50}{\\pos(30,60)}O{\\kf20}ne, {\\kf30}two")
    back = replace(karaoke, style=None)
    assert script_for(Document((back,)), ("t",), HD, PORTS) == sung


@pytest.mark.parametrize("text", ["שלום לכולם", "مرحبا بكم", "क्षत्रिय", "He said שלום"])
def test_scripts_whose_words_depend_on_each_other_are_laid_out_whole(text: str) -> None:
    (line,) = dialogues(script(replace(SAID, text=text, words=()), style=KARAOKE))
    assert ",,{\\fe-1}{" in line
    assert "\\fe" not in script(replace(SAID, text="日本 Übung", words=()), style=KARAOKE)


def test_nothing_a_name_holds_breaks_the_script() -> None:
    text = script(replace(SAID, speaker="a,b\n[Events]\r{x}"), style=KARAOKE)
    assert [line.split(",")[4] for line in dialogues(text)] == ["a b [Events] {x}"]
    assert len(re.findall(r"^\[", text, re.MULTILINE)) == 3


def test_the_users_own_templates_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cuesmith.services.template_store.config_dir", lambda: tmp_path)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "mine.toml").write_text("name = 'Mine'", encoding="utf-8")
    ports = styling_ports()
    assert ports.templates["mine"].name == "Mine"
    assert json.dumps(sorted(ports.templates)).count("karaoke") == 1
