"""Saving TTML: what was not edited stays to the letter; new documents are IMSC 1.1."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import ttconv.imsc.reader
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Cue, Dialect, Markup
from cuesmith.domain.markup.convert import alignment_of, source_in
from cuesmith.domain.subtitle_file import ReadOptions, WriteOptions
from cuesmith.domain.track import Source, Track, sort_cues
from cuesmith.engines.formats import files
from cuesmith.engines.formats.ttml import read_ttml, read_ttml_text
from cuesmith.engines.formats.xml_bytes import decode_xml
from tests.support.shared import shared_dir
from tests.support.ttml_documents import document, edited, saved, seen, track_of


def test_saving_declares_the_encoding_it_saves_in() -> None:
    text = '<?xml version="1.0" encoding="UTF-16"?>\n' + document('<p begin="0s" end="1s">a</p>')
    track = track_of(read_ttml(text.encode("utf-16"), ReadOptions()))
    assert saved(track) == text.replace("UTF-16", "UTF-8")
    assert saved(track, encoding="utf-16") == text


def test_prefixes_and_old_namespaces() -> None:
    text = (
        '<x:tt xmlns:x="http://www.w3.org/2006/10/ttaf1" xmlns:y="http://www.w3.org/2006/10/'
        'ttaf1#styling"><x:body><x:p begin="1s" end="2s"><x:span y:fontStyle="italic">a</x:span>'
        "<x:br/>b</x:p></x:body></x:tt>"
    )
    track = track_of(read_ttml_text(text))
    assert source_in(track.cues[0], Dialect.SRT) == "<i>a</i>\nb"
    changed = edited(
        track,
        "a\nb",
        text="c\nd",
        markup=Markup(Dialect.TTML, '<span tts:fontStyle="italic">c</span><br/>d'),
    )
    assert '<x:span y:fontStyle="italic">c</x:span><x:br/>d' in saved(changed)


# Saving


DOCUMENT = document(
    """
    <!-- kept -->
    <div   style='it'>
      <p xml:id="a" begin="25f" end='3s' region="top"><metadata><x/></metadata>first</p>
      <p xml:id="b" begin="4s" dur="2s" >second <span style="mine">two</span></p>
      <p begin="8s"
         end="9s">third</p>
    </div>
  """,
    'ttp:frameRate="25"',
)


def test_only_the_time_that_changed_changes() -> None:
    track = track_of(read_ttml_text(DOCUMENT))
    assert saved(track) == DOCUMENT
    assert saved(edited(track, "first", end=3500)) == DOCUMENT.replace(
        "end='3s'", 'end="00:00:03.500"'
    )
    assert saved(edited(track, "second two", start=4500)) == DOCUMENT.replace(
        'begin="4s" dur="2s" >', 'begin="00:00:04.500" end="00:00:06.000">'
    )


def test_only_the_text_that_changed_changes() -> None:
    track = track_of(read_ttml_text(DOCUMENT))
    changed = edited(track, "first", text="1 < 2\nx", markup=None)
    assert saved(changed) == DOCUMENT.replace("</metadata>first", "</metadata>1 &lt; 2<br/>x")


def test_another_region_or_style_is_saved() -> None:
    track = track_of(read_ttml_text(DOCUMENT))
    moved = edited(track, "first", settings=(("style", "mine"),))
    assert saved(moved) == DOCUMENT.replace(
        """end='3s' region="top">""", """end='3s' style="mine">"""
    )


def test_deleted_cues_take_their_line_along() -> None:
    track = track_of(read_ttml_text(DOCUMENT))
    left = replace(track, cues=tuple(cue for cue in track.cues if cue.text != "first"))
    line = next(line for line in DOCUMENT.split("\n") if "first" in line)
    assert saved(left) == DOCUMENT.replace(line + "\n", "")


def test_new_cues_stand_behind_their_predecessor() -> None:
    track = track_of(read_ttml_text(DOCUMENT))
    new = Cue("new", 3500, 3900, "between", settings=track.cues[0].settings)
    text = saved(replace(track, cues=sort_cues((*track.cues, new))))
    assert (
        '\n      <p begin="00:00:03.500" end="00:00:03.900" region="top">between</p>\n      '
        '<p xml:id="b"'
    ) in text
    assert [cue.text for cue in read_ttml_text(text).cues] == [
        "first",
        "between",
        "second two",
        "third",
    ]


def test_a_time_that_does_not_fit_lifts_all_out_of_their_containers() -> None:
    body = (
        '<div begin="10s" end="20s"><p begin="1s" end="2s">a</p><p begin="3s" end="4s">b</p></div>'
        '<div timeContainer="seq"><p dur="1s">c</p><p dur="1s">d</p></div>'
    )
    track = track_of(read_ttml_text(document(body)))
    text = saved(edited(track, "a", start=5000, end=6000))
    assert sorted(seen(read_ttml_text(text).cues)) == [
        (0, 1000, "c"),
        (1000, 2000, "d"),
        (5000, 6000, "a"),
        (13_000, 14_000, "b"),
    ]
    assert "timeContainer" not in text


def test_cues_of_one_paragraph_become_paragraphs_when_edited() -> None:
    body = (
        '<p region="top" begin="10s"><span begin="0s" end="1s">one</span>'
        '<span begin="2s" end="3s">two</span></p>'
    )
    track = track_of(read_ttml_text(document(body)))
    text = saved(edited(track, "two", text="zwei", markup=None))
    cues = read_ttml_text(text).cues
    assert seen(cues) == [(10_000, 11_000, "one"), (12_000, 13_000, "zwei")]
    assert {dict(cue.settings)["region"] for cue in cues} == {"top"}


def test_new_text_of_a_sequence_is_shown() -> None:
    body = '<p timeContainer="seq" begin="1s" end="3s"><span dur="2s">one</span></p>'
    track = track_of(read_ttml_text(document(body)))
    found = read_ttml_text(saved(edited(track, "one", text="eins", markup=None))).cues
    assert seen(found) == [(1000, 3000, "eins")]


def test_speakers_are_described_in_the_head() -> None:
    track = track_of(read_ttml_text(DOCUMENT))
    text = saved(edited(edited(track, "first", speaker="Ann & Co"), "third", speaker="Bob"))
    assert [cue.speaker for cue in read_ttml_text(text).cues] == ["Ann & Co", "", "Bob"]
    assert text.count("<ttm:agent ") == 2


def test_another_language_is_said() -> None:
    track = track_of(read_ttml_text(DOCUMENT))
    assert saved(replace(track, language="de")) == DOCUMENT.replace(
        'xml:lang="en"', 'xml:lang="de"'
    )


@given(st.data())
def test_any_edits_read_back(data: st.DataObject) -> None:
    track = track_of(read_ttml_text(DOCUMENT))
    cues = [cue for cue in track.cues if data.draw(st.booleans(), label="keep")]
    times = st.integers(0, 20_000)
    for number, cue in enumerate(cues):
        start = data.draw(times, label="start")
        end = start + data.draw(times, label="duration")
        cues[number] = replace(cue, start=start, end=end, text=f"new {number} <&>", markup=None)
    for number in range(data.draw(st.integers(0, 2), label="fresh")):
        start = data.draw(times, label="fresh start")
        cues.append(Cue(f"fresh{number}", start, start + 1, "fresh  text"))
    wanted = sort_cues(tuple(cues))
    found = read_ttml_text(saved(replace(track, cues=wanted))).cues
    assert sorted(seen(found)) == sorted(seen(wanted))


# New documents


FOREIGN = Track(
    cues=(
        Cue("1", 1000, 2500, "Hello\n<world> & all", identifier="intro", speaker="Ann"),
        Cue(
            "2",
            3000,
            3_600_001,
            "up there",
            markup=Markup(Dialect.SRT, '{\\an8}<i>up</i> <font color="#ff0000">there</font>'),
        ),
        Cue("3", 4000, 5000, "  two  spaces ", identifier="intro", speaker="Bob"),
    ),
    language="pt-BR",
    name="Demo",
)


def test_a_new_document_reads_back() -> None:
    reading = read_ttml_text(saved(FOREIGN))
    assert not reading.problems
    assert reading.language == "pt-BR"
    assert [(c.start, c.end, c.text.strip(), c.speaker) for c in reading.cues] == [
        (c.start, c.end, c.text.strip(), c.speaker) for c in FOREIGN.cues
    ]
    assert alignment_of(reading.cues[1]) == 8
    assert "<i>up</i>" in source_in(reading.cues[1], Dialect.SRT)
    assert [c.identifier for c in reading.cues] == ["intro", "", ""]


def test_ttconv_reads_new_documents_alike(caplog: pytest.LogCaptureFixture) -> None:
    root = ET.fromstring(saved(FOREIGN))
    model = ttconv.imsc.reader.to_model(ET.ElementTree(root))
    assert model.get_lang() == "pt-BR"
    division = next(iter(model.get_body()))
    times = [(float(p.get_begin()), float(p.get_end())) for p in division]
    assert times == [(cue.start / 1000, cue.end / 1000) for cue in FOREIGN.cues]
    assert [p.get_region().get_id() for p in division] == ["bottom", "top", "bottom"]
    profile = root.get("{http://www.w3.org/ns/ttml#parameter}contentProfiles")
    assert not caplog.records, "ttconv found fault with it"
    assert profile == "http://www.w3.org/ns/ttml/profile/imsc1.1/text"


def test_a_source_of_another_format_is_not_patched() -> None:
    track = replace(FOREIGN, source=Source("webvtt", header="WEBVTT"))
    assert saved(track) == saved(FOREIGN)


# Reference files


def _reference_files() -> Iterator[Path]:
    for folder in ("ttml", "ugly/real"):
        for path in sorted(shared_dir("cases", *folder.split("/")).rglob("*")):
            if path.suffix in (".ttml", ".dfxp", ".xml") and "mantas-inline" not in str(path):
                yield path


@pytest.mark.shared
def test_unedited_files_stay_as_they_were() -> None:
    for path in _reference_files():
        data = path.read_bytes()
        track = track_of(read_ttml(data, ReadOptions()))
        assert saved(track) == decode_xml(data)[0], path


@pytest.mark.shared
def test_shifted_files_read_back_shifted() -> None:
    for path in _reference_files():
        track = track_of(read_ttml(path.read_bytes(), ReadOptions()))
        if any(("display", "none") in cue.settings for cue in track.cues):
            continue
        later = [
            replace(cue, start=cue.start + 1100, end=cue.end + 1100, words=()) for cue in track.cues
        ]
        found = read_ttml_text(saved(replace(track, cues=tuple(later)))).cues
        assert sorted(seen(found)) == sorted(seen(tuple(later))), path


FRAGMENTS = (
    '<', '>', '"', "'", "</p>", "<p>", "<span>", "</span>", "<br/>", "<!--", "-->", "<![CDATA[",
    "]]>", "&#x41;", "&nosuch;", "&#0;", "\0", 'begin="9h"', 'dur="x"', 'timeContainer="seq"',
    'xml:space="preserve"', 'tts:ruby="text"', '<set begin="1s" tts:display="none"/>',
    '<span begin="1s" end="2s">x</span>', 'xmlns="x"', '<div begin="5s" end="6s">',
)  # fmt: skip


@given(
    st.lists(
        st.tuples(st.integers(0, len(DOCUMENT)), st.sampled_from(FRAGMENTS), st.integers(0, 9)),
        max_size=12,
    )
)
def test_damaged_documents_are_read_and_saved_as_they_are(
    damage: list[tuple[int, str, int]],
) -> None:
    text = DOCUMENT
    for at, fragment, lost in damage:
        text = text[:at] + fragment + text[at + lost :]
    track = track_of(read_ttml_text(text))
    for cue in track.cues:
        assert 0 <= cue.start <= cue.end
        assert cue.text.strip()
    assert saved(track) == text


def test_a_place_travels_to_other_formats() -> None:
    track = track_of(read_ttml_text(document('<p region="top" end="1s" xml:id="a">up</p>')))
    webvtt = files.write_bytes(track, "webvtt", WriteOptions()).decode()
    assert "00:00:00.000 --> 00:00:01.000 line:0\nup" in webvtt
    assert "{\\an8}up" in files.write_bytes(track, "ass", WriteOptions()).decode()
