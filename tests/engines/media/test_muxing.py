"""Captions as tracks: read back with our own reader, FFmpeg's, and packet by packet."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import pytest
from av.stream import AttachmentStream

from cuesmith.base.errors import UsageError
from cuesmith.base.jobs import CancelToken, ignore_progress
from cuesmith.cli.mux_engine import mux_engine
from cuesmith.domain.cue import Cue
from cuesmith.domain.muxing import SubtitleCodec
from cuesmith.domain.style_choice import StyleChoice
from cuesmith.domain.subtitle_file import ReadOptions
from cuesmith.domain.track import Track
from cuesmith.engines.formats import files
from cuesmith.services.muxing import MuxRequest, MuxTrack, mux
from tests.support.attached_files import COVER, files_of, with_files
from tests.support.burning import add_sound, sound_packets
from tests.support.films import Film, constant, write_film
from tests.support.media import noise, write_sound
from tests.support.shared import shared_dir
from tests.support.style_studio import needs_libass

TO_ASS = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
    "".join(map(chr, range(33, 97))),
)
SRT = """1
00:00:00,100 --> 00:00:00,400
Hello <i>wörld</i> & co

2
00:00:00,300 --> 00:00:00,600
Overlapping
two lines

3
00:00:00,800 --> 00:00:01,000
{\\an8}Top {curly}
"""
ASS = """[Script Info]
ScriptType: v4.00+
PlayResX: 640
PlayResY: 360

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour
Style: Sign,Arial,33,&H000000FF

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 2,0:00:00.50,0:00:00.90,Sign,Ann,1,2,3,,{\\pos(5,6)}second, with comma
Dialogue: 0,0:00:00.10,0:00:00.40,Sign,,0,0,0,,first
"""


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("film")
    picture = write_film(folder / "f.mp4", Film(constant(30), turn=(90, False, False)))
    sound = write_sound(folder / "s.m4a", noise(1.2), codec="aac")
    return add_sound(picture, [sound], folder / "in.mp4", title="Größe")


def track(text: str, name: str) -> Track:
    return files.read_bytes(text.encode(), name, ReadOptions()).track


def muxed(film: Path, target: Path, *tracks: MuxTrack, **wish: object) -> tuple[str, ...]:
    request = MuxRequest(film, target, tracks, **wish)  # type: ignore[arg-type]
    return mux(request, mux_engine(), ignore_progress, CancelToken())


def pictures(path: Path) -> list[bytes]:
    with av.open(str(path)) as container:
        return [bytes(packet) for packet in container.demux(video=0) if packet.size]


def read_back(path: Path, number: int = 0) -> list[tuple[int, int, str]]:
    opened = files.read(path, ReadOptions(track=number))
    return [(cue.start, cue.end, cue.text) for cue in opened.track.cues]


@pytest.mark.parametrize("suffix", [".mp4", ".mov", ".mkv"])
def test_picture_and_sound_are_copied_to_the_byte(film: Path, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"out{suffix}"
    place = "The place on the picture is left out in 1 cue: “Top {curly}”."
    lost = () if suffix == ".mkv" else (place,)
    assert muxed(film, target, MuxTrack(track(SRT, "a.srt"))) == lost
    assert pictures(target) == pictures(film)
    assert [[d for _, d in t] for t in sound_packets(target)] == [
        [d for _, d in t] for t in sound_packets(film)
    ]
    with av.open(str(target)) as container:
        assert container.metadata["title"] == "Größe"
        assert next(container.decode(video=0)).rotation in (90, -270)


def test_matroska_keeps_every_cue_and_its_tags(film: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.mkv"
    muxed(film, target, MuxTrack(track(SRT, "a.srt")))
    shift = start_of(target)
    assert read_back(target) == [
        (100 + shift, 400 + shift, "Hello wörld & co"),
        (300 + shift, 600 + shift, "Overlapping\ntwo lines"),
        (800 + shift, 1000 + shift, "Top {curly}"),
    ]
    with av.open(str(target)) as container:
        first = next(p for p in container.demux(subtitles=0) if p.size)
        assert bytes(first) == "Hello <i>wörld</i> & co".encode()


def start_of(path: Path) -> int:
    """Milliseconds by which Matroska moved all streams, for sound before zero."""
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        return round((stream.start_time or 0) * (stream.time_base or Fraction(0)) * 1000)


def test_mp4_shows_cues_that_overlap_as_one(film: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.mp4"
    muxed(film, target, MuxTrack(track(SRT, "a.srt")))
    assert [cue for cue in read_back(target) if cue[2]] == [
        (100, 300, "Hello wörld & co"),
        (300, 400, "Hello wörld & co\nOverlapping\ntwo lines"),
        (400, 600, "Overlapping\ntwo lines"),
        (800, 1000, "Top {curly}"),
    ]


def test_ass_keeps_styles_order_and_overrides(film: Path, tmp_path: Path) -> None:
    target, font = tmp_path / "out.mkv", tmp_path / "Ünï font.ttf"
    font.write_bytes(b"\0\1\0\0not really")
    muxed(film, target, MuxTrack(track(ASS, "a.ass")), fonts=(font,), attach=False)
    with av.open(str(target)) as container:
        stream = container.streams.subtitles[0]
        assert stream.codec_context.name in ("ass", "ssa")
        assert b"Style: Sign,Arial,33" in (stream.codec_context.extradata or b"")
        events = [bytes(p).decode() for p in container.demux(stream) if p.size]
        attached = [s for s in container.streams if s.type == "attachment"]
        assert [(s.name, s.mimetype) for s in attached] == [("Ünï font.ttf", "font/ttf")]  # type: ignore[attr-defined]
    assert events == [
        "1,0,Sign,,0,0,0,,first",
        "0,2,Sign,Ann,1,2,3,,{\\pos(5,6)}second, with comma",
    ]


def test_languages_titles_and_flags(film: Path, tmp_path: Path) -> None:
    target, first = tmp_path / "out.mkv", track(SRT, "a.srt")
    muxed(
        film,
        target,
        MuxTrack(first, "de", "Deutsch für alle", default=True),
        MuxTrack(first, "pt-BR", forced=True),
    )
    with av.open(str(target)) as container:
        one, two = container.streams.subtitles
        assert (one.metadata["language"], one.metadata["title"]) == ("ger", "Deutsch für alle")
        assert two.metadata["language"] == "por"
        assert [int(s.disposition) & 65 for s in (one, two)] == [1, 64]


def test_tracks_that_are_there_stay_and_give_way_as_default(film: Path, tmp_path: Path) -> None:
    once, twice, only = (tmp_path / name for name in ("1.mkv", "2.mkv", "3.mkv"))
    captions = track(SRT, "a.srt")
    muxed(film, once, MuxTrack(captions, "de", default=True))
    muxed(once, twice, MuxTrack(captions, "en", default=True))
    with av.open(str(twice)) as container:
        kept, new = container.streams.subtitles
        assert (kept.metadata["language"], new.metadata["language"]) == ("ger", "eng")
        assert [int(s.disposition) & 1 for s in (kept, new)] == [0, 1]
    muxed(once, only, MuxTrack(captions, "en"), keep_subtitles=False)
    with av.open(str(only)) as container:
        assert len(container.streams.subtitles) == 1


def test_webm_takes_webvtt_with_its_settings(tmp_path: Path) -> None:
    film = write_film(
        tmp_path / "in.webm", Film(constant(10), codec="libvpx-vp9", extra="", group=10)
    )
    text = "WEBVTT\n\n00:00.100 --> 00:00.300 line:10% align:start\nHi <b>you</b>\n"
    muxed(film, tmp_path / "out.webm", MuxTrack(track(text, "a.vtt")))
    with av.open(str(tmp_path / "out.webm")) as container:
        packet = next(p for p in container.demux(subtitles=0) if p.size)
        assert bytes(packet) == b"Hi <b>you</b>"
        assert bytes(packet.get_sidedata("webvtt_settings")) == b"line:10% align:start"


def test_what_the_container_lacks_is_refused_in_words(film: Path, tmp_path: Path) -> None:
    captions = MuxTrack(track(SRT, "a.srt"))
    with pytest.raises(UsageError, match="no subtitles of the kind ass"):
        muxed(film, tmp_path / "out.mp4", captions, codec=SubtitleCodec.ASS)
    font = tmp_path / "f.ttf"
    font.write_bytes(b"x")
    with pytest.raises(UsageError, match="cannot be attached"):
        muxed(film, tmp_path / "out.mp4", captions, fonts=(font,))
    assert list(tmp_path.iterdir()) == [font]


def test_a_track_without_cues_is_a_track(film: Path, tmp_path: Path) -> None:
    for suffix in (".mp4", ".mkv"):
        muxed(film, tmp_path / f"out{suffix}", MuxTrack(Track()))
        with av.open(str(tmp_path / f"out{suffix}")) as container:
            assert len(container.streams.subtitles) == 1


def test_more_text_than_a_sample_holds_is_cut_in_mp4(film: Path, tmp_path: Path) -> None:
    cue = Cue("1", 100, 900, "wörd " * 20_000)
    muxed(film, tmp_path / "out.mp4", MuxTrack(Track((cue,))))
    (back,) = read_back(tmp_path / "out.mp4")
    assert 65_500 <= len(back[2].encode()) <= 65_535


def test_a_very_long_cue_survives(film: Path, tmp_path: Path) -> None:
    cue = Cue("1", 100, 900, "word " * 5000)
    muxed(film, tmp_path / "out.mkv", MuxTrack(Track((cue,))))
    assert len(read_back(tmp_path / "out.mkv")[0][2]) >= 24_999


@pytest.mark.skipif(shutil.which("ffprobe") is None, reason="needs ffprobe")
@pytest.mark.parametrize("suffix", [".mp4", ".mkv"])
def test_ffprobe_reads_what_was_written(film: Path, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"out{suffix}"
    muxed(film, target, MuxTrack(track(SRT, "a.srt"), "de", "Ü", default=True))
    command = ["ffprobe", "-v", "error", "-of", "json", "-show_streams", "-select_streams", "s"]
    ran = subprocess.run([*command, str(target)], capture_output=True, text=True, check=True)
    assert ran.stderr == ""
    (stream,) = json.loads(ran.stdout)["streams"]
    assert stream["codec_name"] == {".mp4": "mov_text", ".mkv": "subrip"}[suffix]
    assert stream["tags"]["language"] == "ger"
    assert stream["disposition"]["default"] == 1


def test_odd_media_are_copied_or_told_about(tmp_path: Path) -> None:
    """A phone's decoding times that lie behind, a sound track without a rate, captions of an
    unknown kind, two clocks in one file."""
    media = shared_dir("cases", "media")
    whole = ("rotation/dolbyVision-hdr.MOV", "synthetic/ts_discontinuity.ts")
    lacking = ("no-audio/test-no-audio-segment.ts", "embedded-subs/sample_with_vtt_subtitles.mkv")
    for name in (*whole, *lacking):
        target = tmp_path / f"{Path(name).stem}.mkv"
        notices = muxed(media / name, target, MuxTrack(track(SRT, "a.srt")))
        assert len(pictures(target)) == len(pictures(media / name)), name
        assert any("left out" in notice for notice in notices) == (name in lacking), name


def attachments(path: Path) -> dict[str, bytes]:
    with av.open(str(path)) as container:
        found = [stream for stream in container.streams if isinstance(stream, AttachmentStream)]
        return {str(stream.name): stream.data for stream in found}


def test_a_scripts_own_fonts_become_attachments(film: Path, tmp_path: Path) -> None:
    data = bytes(range(256)) * 3 + b"\1"
    coded = base64.b64encode(data).decode().rstrip("=").translate(TO_ASS)
    lines = "\n".join(coded[at : at + 80] for at in range(0, len(coded), 80))
    script = f"{ASS}\n[Fonts]\nfontname: sign_0.ttf\n{lines}\n"
    target = tmp_path / "out.mkv"
    muxed(film, target, MuxTrack(track(script, "a.ass")))
    assert attachments(target)["sign_0.ttf"] == data
    with av.open(str(target)) as container:
        assert b"[Fonts]" not in (container.streams.subtitles[0].codec_context.extradata or b"")


def test_the_fonts_that_are_drawn_travel_along(film: Path, tmp_path: Path) -> None:
    needs_libass()
    target, again = tmp_path / "out.mkv", tmp_path / "again.mkv"
    styled = replace(track(SRT, "a.srt"), style=StyleChoice("karaoke"))
    assert muxed(film, target, MuxTrack(styled)) != ()
    fonts = attachments(target)
    assert fonts
    assert all(data[:4] in (b"\0\1\0\0", b"OTTO", b"ttcf") for data in fonts.values())
    with av.open(str(target)) as container:
        assert container.streams.subtitles[0].codec_context.name in ("ass", "ssa")
        assert rb"\kf" in b"".join(bytes(packet) for packet in container.demux(subtitles=0))
    # What a film carries already is not attached twice.
    muxed(target, again, MuxTrack(styled))
    assert attachments(again) == fonts


def test_what_timed_text_cannot_hold_is_said(film: Path, tmp_path: Path) -> None:
    styled = replace(track(SRT, "a.srt"), style=StyleChoice("karaoke"))
    notices = muxed(film, tmp_path / "out.mp4", MuxTrack(styled))
    assert any("word times are left out" in notice for notice in notices)


def test_a_scripts_styles_are_told_where_the_container_cannot_hold_them(
    film: Path, tmp_path: Path
) -> None:
    script = track(ASS, "a.ass")
    told = " ".join(muxed(film, tmp_path / "out.mp4", MuxTrack(script)))
    assert "The styles of the file are left out" in told
    assert "Exact positions are left out in 1 cue: “second, with comma”." in told
    assert muxed(film, tmp_path / "out.mkv", MuxTrack(script), attach=False) == ()


def test_looks_within_looks_survive_in_mp4(film: Path, tmp_path: Path) -> None:
    text = '<b>Grö<i>ß</i>e</b> <font color="#ff8000">re<u>d</u> x</font> \\c&H0& {y}'
    captions = track(f"1\n00:00:00,100 --> 00:00:00,400\n{text}\n", "a.srt")
    assert muxed(film, tmp_path / "out.mp4", MuxTrack(captions)) == ()
    (cue,) = files.read(tmp_path / "out.mp4", ReadOptions()).track.cues
    assert cue.text == "Größe red x \\c&H0& {y}"
    assert cue.markup is not None
    assert cue.markup.source == text


def test_a_film_is_never_written_without_its_picture(film: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="does not fit"):
        muxed(film, tmp_path / "out.webm", MuxTrack(track(SRT, "a.srt")))
    assert not list(tmp_path.iterdir())


def test_a_cover_goes_along_into_matroska(film: Path, tmp_path: Path) -> None:
    covered = with_files(film, tmp_path / "covered.mkv", {"cover.jpg": ("image/jpeg", COVER)})
    assert muxed(covered, tmp_path / "out.mkv", MuxTrack(track(SRT, "a.srt"))) == ()
    assert files_of(tmp_path / "out.mkv") == {"cover.jpg": COVER}
