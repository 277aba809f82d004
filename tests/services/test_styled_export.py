"""Styles in files of each format: what is carried, and what is said to be left out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import webvtt

from cuesmith.domain.cue import Cue, Dialect, Markup
from cuesmith.domain.style_choice import StyleChoice, StyleConfig, Vertical
from cuesmith.domain.subtitle_file import ReadOptions, WriteOptions
from cuesmith.domain.track import Source, Track
from cuesmith.engines.formats import files
from cuesmith.services.project_export import Export, export
from cuesmith.services.styled_export import Prepared, prepare
from tests.services.test_styling import PORTS
from tests.support.styled_cues import HD, SAID

TOP = StyleConfig(vertical_position=Vertical.TOP, text_color="gold")


def prepared(format_id: str, style: StyleChoice, *cues: Cue) -> Prepared:
    return prepare(Track(cues or (SAID,), style=style), format_id, HD, PORTS)


def written(done: Prepared, format_id: str) -> str:
    options = WriteOptions(word_stamps=done.word_stamps)
    return files.write_bytes(done.track, format_id, options).decode()


def test_a_track_without_styles_is_left_alone() -> None:
    track = Track((SAID,))
    assert prepare(track, "webvtt", HD, PORTS) == Prepared(track)


def test_ass_carries_everything(tmp_path: Path) -> None:
    done = prepared("ass", StyleChoice("boxed-word"))
    path = tmp_path / "a.ass"
    files.write(done.track, path, "ass", WriteOptions())
    assert done.lost == ()
    text = path.read_text(encoding="utf-8")
    assert "Style: Cuesmith Boxed word box," in text
    assert [cue.text for cue in files.read(path, ReadOptions()).track.cues] == [
        cue.text for cue in done.track.cues
    ]


def test_webvtt_gets_a_sheet_positions_and_stamped_words(tmp_path: Path) -> None:
    done = prepared("webvtt", StyleChoice("highlight", TOP))
    text = written(done, "webvtt")
    assert "::cue { font-size: 123%; color: #33e1a0; " in text
    assert "::cue(:future) { color: #ffd700; }" in text
    assert "00:00:01.000 --> 00:00:04.600 line:0" in text
    assert "<00:00:01.396><c>that</c>" in text
    (tmp_path / "a.vtt").write_text(text, encoding="utf-8")
    assert len(webvtt.read(str(tmp_path / "a.vtt"))) == 1
    assert done.lost == ()


def test_webvtt_has_rules_for_voices_and_single_cues() -> None:
    ann = replace(SAID, id="a1", speaker='A"}\nb')
    own = replace(SAID, id="o 1", style=StyleChoice("minimalist"))
    track = Track((ann, own), speaker_styles=((ann.speaker, StyleChoice("plain")),))
    text = written(prepare(track, "webvtt", HD, PORTS), "webvtt")
    assert '::cue(v[voice="A\\22 \\7d \\a b"]) {' in text
    assert "::cue(.cue-o1) {" in text
    assert "\n<c.cue-o1>Captions" in text


def test_a_webvtt_file_keeps_its_own_sheet_and_settings() -> None:
    cue = replace(SAID, settings=(("position", "10%"),))
    source = Source("webvtt", "WEBVTT - mine")
    track = Track((cue,), style=StyleChoice("plain", TOP), source=source)
    text = written(prepare(track, "webvtt", HD, PORTS), "webvtt")
    assert text.startswith("WEBVTT - mine\n\rSTYLE\n::cue {")
    assert "position:10%" in text
    assert "line:0" not in text


def test_words_are_shared_out_where_none_were_heard_and_that_is_said() -> None:
    done = prepared("webvtt", StyleChoice("karaoke"), replace(SAID, words=()))
    assert "<c>Captions</c>" in written(done, "webvtt")
    assert "no heard word times" in str(done.lost[0])


def test_ttml_keeps_position_and_colour() -> None:
    marked = replace(SAID, markup=Markup(Dialect.SRT, f"<i>{SAID.text}</i>"))
    done = prepared("ttml", StyleChoice("cinematic", TOP), marked)
    text = written(done, "ttml")
    assert 'region="top"' in text
    assert 'tts:color="#ffd700"' in text
    assert 'tts:fontStyle="italic"' in text
    (lost,) = done.lost
    for name in ("fonts", "sizes", "capitals", "animations"):
        assert name in str(lost)
    assert "colours" not in str(lost)


def test_srt_keeps_italics_and_place() -> None:
    marked = replace(SAID, markup=Markup(Dialect.SRT, f"<i>{SAID.text}</i>"))
    done = prepared("srt", StyleChoice("karaoke", TOP), marked)
    assert f"{{\\an8}}<i>{SAID.text}</i>" in written(done, "srt")
    assert "colours, fonts" in str(done.lost[0])


@pytest.mark.parametrize("format_id", ["txt", "sbv", "lrc"])
def test_the_rest_keeps_the_text_and_says_so(format_id: str) -> None:
    done = prepared(format_id, StyleChoice("bounce", TOP))
    assert done.track.cues == (SAID,)
    assert "positions" in str(done.lost[0])


@pytest.mark.parametrize("suffix", [("ass", "ass"), ("webvtt", "vtt"), ("ttml", "ttml")])
def test_styles_go_with_the_captions_and_what_is_lost_is_said(
    tmp_path: Path, suffix: tuple[str, str]
) -> None:
    format_id, ending = suffix
    track = Track((SAID,), style=StyleChoice("pop-in"))
    order = Export(track, tmp_path / f"a.{ending}", format_id)
    done = export(order, files, lambda it: prepare(it.track, it.format, HD, PORTS))
    said = "\n".join(str(problem) for problem in done.lost)
    assert ("cannot carry all" in said) is (format_id != "ass")
    assert "cues were written" not in said
