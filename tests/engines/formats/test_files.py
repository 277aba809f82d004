"""Opening by content and name, refusing in words, saving in one step."""

from __future__ import annotations

import errno
import gzip
import os
import sys
from fractions import Fraction
from pathlib import Path

import av
import pytest

from cuesmith.base.errors import FileError, SubtitleError, UsageError
from cuesmith.domain.cue import Cue
from cuesmith.domain.project import ProjectContent
from cuesmith.domain.subtitle_file import ReadOptions, WriteOptions
from cuesmith.domain.track import Track, in_file_order
from cuesmith.engines.formats import files
from cuesmith.engines.store.project_file import create_project

SRT = b"1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n"
VTT = b"WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n"
TRACK = Track((Cue("a", 1000, 2000, "Žluť \u2019 ♪"),))


def read(data: bytes, name: str, options: ReadOptions | None = None) -> str:
    return files.read_bytes(data, name, options or ReadOptions()).format


# --- which format ------------------------------------------------------------------------------


def test_content_beats_the_name_and_that_is_told() -> None:
    opened = files.read_bytes(VTT, "film.srt", ReadOptions())
    assert opened.format == "webvtt"
    assert ".srt" in opened.problems[0].message
    assert "WebVTT" in opened.problems[0].message


@pytest.mark.parametrize(
    ("data", "name", "format_id"),
    [
        (SRT, "film.srt", "srt"),
        (SRT, "film.txt", "srt"),
        (SRT, "film", "srt"),
        (SRT, "film.vtt", "srt"),
        (SRT, "film.ass", "srt"),
        (b"{25}{50}One|two\n{75}{100}Three\n", "film.sub", "microdvd"),
        (b"{25}{50}One|two\n{75}{100}Three\n", "film.txt", "microdvd"),
        (b"00:00:01.00,00:00:02.00\nOne[br]two\n\n", "film.sub", "subviewer"),
        (b"0:00:01.000,0:00:02.000\nOne\n\n", "film.sbv", "sbv"),
        (b"Once upon a time.\n\nThere was a king.\n", "film.txt", "transcript"),
    ],
)
def test_the_format_is_found(data: bytes, name: str, format_id: str) -> None:
    assert read(data, name, ReadOptions(fps=None)) == format_id


def test_webvtt_that_is_cues_from_its_first_line_on_is_read() -> None:
    text = "00:00:01.000 --> 00:00:02.000\nOne <1 &\n00:00:02.000 --> 00:00:03.000\nTwo\n"
    opened = files.read_bytes(text.encode(), "film.vtt", ReadOptions())
    assert [cue.text for cue in opened.track.cues] == ["One <1 &", "Two"]
    assert "is SubRip" in opened.problems[0].message


def test_webvtt_without_its_signature_is_refused_as_browsers_do() -> None:
    with pytest.raises(SubtitleError, match="WEBVTT"):
        read(b"00:01.000 --> 00:02.000\nOne\n", "film.vtt")
    assert read(b"00:01.000 --> 00:02.000\nOne\n", "film.vtt", ReadOptions(format="srt")) == "srt"


def test_the_named_format_wins() -> None:
    assert read(VTT, "film.vtt", ReadOptions(format="txt")) == "transcript"


# --- what is no subtitle file ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (gzip.compress(SRT), "gzip"),
        (b"PK\x03\x04" + bytes(50), "ZIP"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "picture"),
        (b"\x1a\x45\xdf\xa3" + bytes(50), "Matroska"),
        (b"\0\0\0\x20ftypisom" + bytes(50), "MP4"),
        (b"%PDF-1.7 x", "PDF"),
        (b"<!DOCTYPE html>\n<html><body>404 00:00:01,000 --> 00:00:02,000</body>", "web page"),
        (b"HTTP/1.1 403 Forbidden\nServer: x\n", "web page"),
        (bytes(range(256)) * 20, "does not hold text"),
        (b"Just some prose.\nNothing timed.\n", "no cue"),
    ],
    ids=lambda value: str(value)[:16],
)
def test_what_is_no_subtitle_file_is_refused_in_words(data: bytes, said: str) -> None:
    with pytest.raises(SubtitleError, match=said) as caught:
        read(data, "film.srt")
    assert "film.srt" in caught.value.message


def test_a_project_is_told_from_other_databases(tmp_path: Path) -> None:
    path = tmp_path / "film.cuesmith"
    create_project(path, ProjectContent("p")).close()
    with pytest.raises(SubtitleError, match=r"film\.cuesmith is a project of the studio"):
        files.read(path, ReadOptions())


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="no file"):
        files.read(tmp_path / "none.srt", ReadOptions())
    with pytest.raises(FileError):
        files.read(tmp_path, ReadOptions())


def test_a_file_too_large_is_not_read_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_LARGEST", 20)
    path = tmp_path / "big.srt"
    path.write_bytes(SRT)
    with pytest.raises(FileError, match="no subtitle file is so large"):
        files.read(path, ReadOptions())


# --- the track ---------------------------------------------------------------------------------


def test_cues_are_sorted_and_their_order_in_the_file_is_kept() -> None:
    first, second = SRT.split(b"\n\n")
    opened = files.read_bytes(second.rstrip() + b"\n\n" + first + b"\n", "x.srt", ReadOptions())
    assert [cue.text for cue in opened.track.cues] == ["One", "Two"]
    assert [cue.text for cue in in_file_order(opened.track)] == ["Two", "One"]


# --- saving ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "start"),
    [
        (WriteOptions(), b"1\n00:"),
        (WriteOptions(newline="\r\n"), b"1\r\n00:"),
        (WriteOptions(bom=True), b"\xef\xbb\xbf1\n"),
        (WriteOptions(encoding="utf-8-sig"), b"\xef\xbb\xbf1\n"),
        (WriteOptions(encoding="utf-16"), b"\xff\xfe1\0\n\0"),
        (WriteOptions(encoding="utf-16-be"), b"\x001\0\n"),
        (WriteOptions(encoding="utf-16-be", bom=True), b"\xfe\xff\x001"),
    ],
)
def test_encoding_newlines_and_mark_are_as_asked(options: WriteOptions, start: bytes) -> None:
    data = files.write_bytes(TRACK, "srt", options)
    assert data.startswith(start)
    assert files.read_bytes(data, "x.srt", ReadOptions()).track.cues[0].text == "Žluť \u2019 ♪"


def test_characters_that_a_code_page_lacks_are_named_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "x.srt"
    path.write_bytes(b"before")
    with pytest.raises(FileError, match="cp1250, which lacks ♪"):
        files.write(TRACK, path, "srt", WriteOptions(encoding="cp1250"))
    assert path.read_bytes() == b"before"


@pytest.mark.parametrize(
    ("options", "format_id", "said"),
    [
        (WriteOptions(encoding="klingon"), "srt", "klingon"),
        (WriteOptions(encoding="base64"), "srt", "base64"),
        (WriteOptions(encoding="cp1250", bom=True), "srt", "byte order mark"),
        (WriteOptions(encoding="cp1250"), "json", "UTF-8 by its standard"),
        (WriteOptions(), "scc", "does not write"),
    ],
)
def test_what_makes_no_sense_is_refused(options: WriteOptions, format_id: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        files.write_bytes(TRACK, format_id, options)


def test_halves_of_characters_do_not_stop_saving() -> None:
    track = Track((Cue("a", 0, 1000, "a\ud83d\ude00b\udc00"),))
    assert "a😀b\ufffd".encode() in files.write_bytes(track, "srt", WriteOptions())


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "x.srt"
    path.write_bytes(b"before")
    path.chmod(0o640)
    files.write(TRACK, path, "srt", WriteOptions())
    assert path.read_bytes().startswith(b"1\n")
    assert [child.name for child in tmp_path.iterdir()] == ["x.srt"]
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.srt").write_bytes(b"before")
    (tmp_path / "link.srt").symlink_to("real.srt")
    files.write(TRACK, tmp_path / "link.srt", "srt", WriteOptions())
    assert (tmp_path / "link.srt").is_symlink()
    assert (tmp_path / "real.srt").read_bytes().startswith(b"1\n")


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "you may not write there"),
        (errno.EROFS, "read-only"),
    ],
)
def test_a_failed_save_says_why_and_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    path = tmp_path / "x.srt"
    path.write_bytes(b"before")

    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(FileError, match=said) as caught:
        files.write(TRACK, path, "srt", WriteOptions())
    assert str(path) in caught.value.message
    assert path.read_bytes() == b"before"
    assert [child.name for child in tmp_path.iterdir()] == ["x.srt"]


def test_a_missing_folder_and_a_folder_as_target_are_told(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="folder does not exist"):
        files.write(TRACK, tmp_path / "none" / "x.srt", "srt", WriteOptions())
    with pytest.raises(FileError, match="it is a folder"):
        files.write(TRACK, tmp_path, "srt", WriteOptions())


def test_names_may_be_long_and_odd(tmp_path: Path) -> None:
    path = tmp_path / ('it\'s "quoted" 🎬 ' + "x" * 150 + ".srt")
    files.write(TRACK, path, "srt", WriteOptions())
    assert files.read(path, ReadOptions()).track.cues[0].text == TRACK.cues[0].text


# --- tracks of media ---------------------------------------------------------------------------


@pytest.fixture
def medium(tmp_path: Path) -> Path:
    """A Matroska file with two subtitle tracks."""
    path = tmp_path / "film.mkv"
    with av.open(str(path), "w") as container:
        streams = [container.add_mux_stream("subrip", time_base=Fraction(1, 1000)) for _ in "12"]
        for number, stream in enumerate(streams):
            packet = av.Packet(f"Track {number + 1}".encode())
            packet.stream, packet.time_base = stream, Fraction(1, 1000)
            packet.pts = packet.dts = 1000
            packet.duration = 500
            container.mux(packet)
    return path


@pytest.mark.parametrize(("track", "text"), [(None, "Track 1"), (0, "Track 1"), (1, "Track 2")])
def test_subtitle_tracks_of_media_are_read(medium: Path, track: int | None, text: str) -> None:
    opened = files.read(medium, ReadOptions(track=track))
    assert [(cue.start, cue.end, cue.text) for cue in opened.track.cues] == [(1000, 1500, text)]


def test_a_track_that_is_not_there_is_told(medium: Path) -> None:
    with pytest.raises(SubtitleError, match="2 subtitle tracks, no track 3"):
        files.read(medium, ReadOptions(track=2))
