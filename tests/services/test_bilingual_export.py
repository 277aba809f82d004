"""Two languages in one file of each format."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import av
import pytest

from cuesmith.domain.cue import Cue, Dialect, Markup, Word
from cuesmith.domain.document import Document
from cuesmith.domain.style_choice import StyleChoice
from cuesmith.domain.subtitle_file import ReadOptions, WriteOptions
from cuesmith.domain.track import Source, SourceBlock, Track
from cuesmith.engines.formats import files
from cuesmith.services.bilingual_export import Stacking, bilingual
from cuesmith.services.styling import script_for
from tests.services.test_styling import PORTS
from tests.support.styled_cues import HD

ENGLISH = Track(
    (
        Cue("a", 1000, 3000, "Good evening.", markup=Markup(Dialect.SRT, "<i>Good</i> evening.")),
        Cue("b", 4000, 5000, "Alone"),
    ),
    "en",
    name="Film",
    id="en",
)
GERMAN = Track((Cue("a", 1000, 3000, "Guten\nAbend & so."),), "de", id="de")


def written(format_id: str, stacking: Stacking | None = None, *tracks: Track) -> str:
    first, second = tracks or (ENGLISH, GERMAN)
    done = bilingual(first, second, format_id, stacking or Stacking(), HD, PORTS)
    return files.write_bytes(done.track, format_id, WriteOptions(word_stamps=True)).decode()


def test_srt_has_one_text_under_the_other() -> None:
    text = written("srt", Stacking(second_italic=True))
    assert "<i>Good</i> evening.\n<i>Guten\nAbend & so.</i>\n" in text
    assert text.count(" --> ") == 2


def test_the_second_may_stand_above() -> None:
    text = written("srt", Stacking(first_above=False))
    assert "Guten\nAbend & so.\n<i>Good</i> evening.\n" in text


def test_webvtt_marks_the_second_and_says_how_it_looks() -> None:
    text = written("webvtt", Stacking(second_share=0.7, second_color="gold"))
    assert "::cue(.second) { font-size: 70%; color: #ffd700; }" in text
    assert "<lang de><c.second>Guten\nAbend &amp; so.</c></lang>" in text
    back = files.read_bytes(text.encode(), "a.vtt", ReadOptions()).track
    assert [cue.text for cue in back.cues] == ["Good evening.\nGuten\nAbend & so.", "Alone"]


def test_old_readers_get_over_the_style_sheet(tmp_path: Path) -> None:
    """FFmpeg 5.1 ends at a STYLE block behind a blank line that it sees; to the standard a lone
    carriage return ends a line, too."""
    text = written("webvtt")
    assert text.startswith("WEBVTT\n\rSTYLE\n::cue(.second) {")
    assert "\r\n\n" not in text.partition("-->")[0]
    by_standard = text.replace("\r\n", "\n").replace("\r", "\n")  # W3C WebVTT, 4.1
    assert by_standard.startswith("WEBVTT\n\nSTYLE\n::cue(.second) {")
    path = tmp_path / "both.vtt"
    path.write_bytes(text.encode())
    with av.open(str(path)) as file:
        assert sum(packet.size > 0 for packet in file.demux()) == 2
    done = subprocess.run(
        ["ffmpeg", "-v", "error", "-i", path, "-f", "srt", "-"], capture_output=True, check=True
    )
    assert b"Good" in done.stdout
    assert b"Alone" in done.stdout


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_they_still_do_once_it_was_read_and_written_again(newline: str) -> None:
    once = written("webvtt").replace("\n", newline)
    track = files.read_bytes(once.encode(), "a.vtt", ReadOptions()).track
    assert track.source is not None
    assert [block.kind for block in track.source.blocks] == ["STYLE"]
    assert files.write_bytes(track, "webvtt", WriteOptions()).decode() == written("webvtt")


def test_sheets_that_were_read_keep_their_blank_lines() -> None:
    text = "WEBVTT\n\nSTYLE\n::cue { color: red; }\n\n00:00:00.000 --> 00:00:01.000\nHello\n"
    track = files.read_bytes(text.encode(), "a.vtt", ReadOptions()).track
    assert files.write_bytes(track, "webvtt", WriteOptions()).decode() == text


def test_a_second_language_without_looks_needs_no_sheet() -> None:
    assert "STYLE" not in written("webvtt", Stacking(True, 1.0, ""))


def test_webvtt_keeps_the_sheets_of_both_files_and_places_of_cues() -> None:
    sheets = [SourceBlock("STYLE", f"STYLE\n::cue(.{name}) {{ color: red; }}") for name in "xy"]
    first = replace(
        ENGLISH,
        cues=(replace(ENGLISH.cues[0], markup=None, settings=(("line", "0"),)),),
        source=Source("webvtt", "WEBVTT Film", (replace(sheets[0], before="a"),)),
    )
    text = written(
        "webvtt", None, first, replace(GERMAN, source=Source("webvtt", "", (sheets[1],)))
    )
    assert text.startswith("WEBVTT Film\n\rSTYLE\n::cue(.x)")
    assert "::cue(.y)" in text
    assert "00:00:03.000 line:0\n" in text


def test_a_place_that_markup_says_is_a_setting_of_webvtt() -> None:
    sign = Cue("s", 0, 900, "Sign", markup=Markup(Dialect.SRT, "{\\an8}Sign"))
    assert "00:00:00.900 line:0\n" in written("webvtt", None, Track((sign,)), GERMAN)


def test_word_times_of_one_language_are_not_written_over_two() -> None:
    cue = replace(ENGLISH.cues[1], start=1000, end=3000, words=(Word(1000, 3000, "Alone"),))
    text = written("webvtt", None, Track((cue,), style=StyleChoice("karaoke")), GERMAN)
    assert "<00:" not in text


def test_ass_holds_both_with_the_second_below_smaller_and_in_its_colour() -> None:
    text = written("ass")
    styles = [line.split(",") for line in text.splitlines() if line.startswith("Style:")]
    sizes = {parts[0]: (float(parts[2]), parts[3]) for parts in styles}
    assert sizes == {
        "Style: Cuesmith Plain": (57.6, "&H00A8E9FF"),
        "Style: Cuesmith Plain 2": (72.0, "&H00FFFFFF"),
    }
    events = [line for line in text.splitlines() if line.startswith("Dialogue:")]
    assert [event.split(",")[7] for event in events] == ["0", "174", "0"]  # margins
    assert events[0].endswith("Guten\\NAbend & so.")
    assert events[1].endswith("{\\i1}Good{\\i} evening.")


@pytest.mark.parametrize("above", [True, False])
def test_looks_of_ass_files_stay_and_the_lower_one_comes_first(above: bool) -> None:
    script = script_for(
        Document((replace(GERMAN, style=StyleChoice("minimalist")),)), ["de"], HD, PORTS
    )
    own = replace(PORTS.read_script(script), id="de")
    text = written("ass", Stacking(first_above=above), ENGLISH, own)
    events = [line.rpartition(",,")[2] for line in text.splitlines() if line.startswith("Dialogue")]
    german, english = "Guten\\NAbend & so.", "{\\i1}Good{\\i} evening."
    both = [said for said in events if said != "Alone"]
    assert both == ([german, english] if above else [english, german])
    assert "Style: Cuesmith Minimalist" in text
