"""An export is read again, and what its format could not carry is named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cuesmith.base.errors import FileError
from cuesmith.domain.cue import Cue, Dialect, Markup, Word
from cuesmith.domain.subtitle_file import ReadOptions, WriteOptions
from cuesmith.domain.track import Track
from cuesmith.engines.formats import files
from cuesmith.services.project_export import Export, export, name_files

PLAIN = Track(
    (Cue("a", 1000, 2000, "Hello there."), Cue("b", 2500, 4000, "Two\nlines.")), language="en"
)
RICH = replace(
    PLAIN,
    cues=(
        replace(
            PLAIN.cues[0],
            words=(Word(1000, 1400, "Hello", 0.9), Word(1500, 2000, "there.", 0.8)),
            speaker="Ann",
            note="check",
        ),
        replace(PLAIN.cues[1], markup=Markup(Dialect.SRT, "<i>Two</i>\nlines.")),
    ),
)


def losses(track: Track, path: Path, format_id: str, **how: object) -> list[str]:
    order = Export(track, path, format_id, WriteOptions(**how))  # type: ignore[arg-type]
    return [str(problem) for problem in export(order, files).lost]


@pytest.mark.parametrize(
    ("format_id", "name"),
    [
        ("srt", "a.srt"),
        ("webvtt", "a.vtt"),
        ("ass", "a.ass"),
        ("ttml", "a.ttml"),
        ("json", "a.json"),
        ("sbv", "a.sbv"),
    ],
)
def test_plain_cues_go_into_any_format_whole(tmp_path: Path, format_id: str, name: str) -> None:
    assert losses(PLAIN, tmp_path / name, format_id) == []


def test_what_a_format_cannot_carry_is_named(tmp_path: Path) -> None:
    said = losses(RICH, tmp_path / "a.srt", "srt")
    assert [each.split(" in ")[0] for each in said] == [
        "Word times are left out",
        "The speaker is left out",
        "Notes are left out",
    ]
    assert "“Hello there.”" in said[0]


def test_our_own_format_carries_everything(tmp_path: Path) -> None:
    assert losses(RICH, tmp_path / "a.json", "json") == []


def test_other_encodings_and_line_ends_come_back(tmp_path: Path) -> None:
    assert losses(PLAIN, tmp_path / "a.srt", "srt", encoding="cp1252", newline="\r\n") == []
    assert losses(PLAIN, tmp_path / "b.srt", "srt", encoding="utf-16-le", bom=True) == []
    assert b"\r\n" in (tmp_path / "a.srt").read_bytes()


def test_a_cue_without_text_is_not_missed(tmp_path: Path) -> None:
    empty = replace(PLAIN, cues=(*PLAIN.cues, Cue("c", 5000, 6000, " ")))
    assert losses(empty, tmp_path / "a.srt", "srt") == []


def test_what_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileError):
        losses(
            replace(PLAIN, cues=(Cue("a", 0, 9, "日本"),)),
            tmp_path / "a.srt",
            "srt",
            encoding="cp1252",
        )
    assert not (tmp_path / "a.srt").exists()


def test_several_tracks_are_told_apart() -> None:
    tracks = (Track(language="en"), Track(language="de"), Track(language="de"), Track())
    named = [path.name for path in name_files(Path("/x/talk.srt"), tracks)]
    assert named == ["talk.en.srt", "talk.de.srt", "talk.3.srt", "talk.4.srt"]
    assert name_files(Path("/x/talk.srt"), tracks[:1]) == (Path("/x/talk.srt"),)


SCRIPT = r"""[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour
Style: Sign,Arial,33,&H000000FF

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:00.50,0:00:00.90,Sign,,0,0,0,,{\pos(5,6)\fad(100,100)}sign
Dialogue: 0,0:00:01.00,0:00:02.40,Sign,,0,0,0,,{\an8\c&H00FF00&}green {\i1}top{\i0}
Dialogue: 0,0:00:03.00,0:00:04.00,Sign,,0,0,0,,{\fs40}large
"""


@pytest.mark.parametrize(
    ("format_id", "kept"),
    [("ass", 6), ("webvtt", 2), ("ttml", 2), ("srt", 2), ("txt", 0)],
)
def test_looks_that_stay_behind_are_named(tmp_path: Path, format_id: str, kept: int) -> None:
    track = files.read_bytes(SCRIPT.encode(), "a.ass", ReadOptions()).track
    said = losses(track, tmp_path / f"a.{format_id}", format_id)
    looks = [each.partition(" in ")[0] for each in said]
    whole = [
        "The styles of the file are left out: the format has no place for them.",
        "Italics, bold or underlining are left out",
        "Colours are left out",
        "The place on the picture is left out",
        "Exact positions are left out",
        "Fades and animations are left out",
        "Fonts, sizes, outlines and turns are left out",
    ]
    assert [each for each in looks if each in whole] == {
        6: [],
        2: [whole[0], *whole[4:]],
        0: whole,
    }[kept]


ODD = r"""[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour
Style: Sign,Arial,33,&H00FFFFFF

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Comment: 0,0:00:00.00,0:00:01.00,Sign,,0,0,0,,for the typesetter
Dialogue: 0,0:00:00.50,0:00:00.90,Sign,,0,0,0,,{\p1}m 0 0 l 9 0 9 9 0 9
Dialogue: 0,0:00:01.00,0:00:02.00,Sign,,0,0,0,Banner;10;0;50,runs
Dialogue: 0,0:00:02.00,0:00:03.00,Sign,,0,0,80,,higher
Dialogue: 0,0:00:03.00,0:00:04.00,Sign,,0,0,0,,{\i1}it{\i0} {\s1}gone{\s0}
"""


def test_what_nobody_reads_as_text_is_missed_aloud(tmp_path: Path) -> None:
    track = files.read_bytes(ODD.encode(), "a.ass", ReadOptions()).track
    comments = "The comments of the file are left out: the format has no place for them."
    others = [
        "Drawings are left out in 1 cue: 00:00:00.500.",
        "Exact positions are left out in 1 cue: “higher”.",
        "Fades and animations are left out in 1 cue: “runs”.",
    ]
    struck = "Lines through the text are left out in 1 cue: “it gone”."

    def said(format_id: str) -> list[str]:
        return sorted(losses(track, tmp_path / f"a.{format_id}", format_id))[:-1]  # all: styles

    assert losses(track, tmp_path / "a.ass", "ass") == []
    assert said("srt") == [*others, comments]
    assert said("webvtt") == [*others, struck, comments]


def test_places_and_notes_of_webvtt_are_missed_aloud(tmp_path: Path) -> None:
    text = (
        "WEBVTT\n\nNOTE by hand\n\n00:01.000 --> 00:02.000 position:10% size:35%\nA\n\n"
        "00:02.000 --> 00:03.000 line:0\nB\n"
    )
    track = files.read_bytes(text.encode(), "a.vtt", ReadOptions()).track
    assert losses(track, tmp_path / "a.vtt", "webvtt") == []
    assert losses(track, tmp_path / "a.srt", "srt") == [
        "The comments of the file are left out: the format has no place for them.",
        "Exact positions are left out in 1 cue: “A”.",
    ]


def test_further_speakers_of_a_cue_are_missed_aloud(tmp_path: Path) -> None:
    text = (
        "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Anna>Coming?</v>\n<v Ben>No.</v>\n\n"
        "00:04.000 --> 00:05.000\n<v Anna>Well.</v>\n"
    )
    track = files.read_bytes(text.encode(), "a.vtt", ReadOptions()).track
    assert losses(track, tmp_path / "a.vtt", "webvtt") == []
    for format_id in ("ass", "ttml"):
        assert losses(track, tmp_path / f"a.{format_id}", format_id) == [
            "The further speakers of a cue are left out in 1 cue: “Coming? No.”."
        ]
