"""Conversion plans, and failures that stay with their file."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuesmith.base.errors import SubtitleError, UsageError
from cuesmith.domain.subtitle_file import ReadOptions, WriteOptions
from cuesmith.engines.formats import files
from cuesmith.services.conversion import Conversion, convert, plan

SRT = "1\n00:00:01,000 --> 00:00:02,000\nOne\n"


def test_targets_are_named_after_their_sources() -> None:
    planned = plan([Path("a/x.srt"), Path("b/y.z.ass")], Path("out"), ".vtt", "webvtt")
    assert [(item.target, item.format) for item in planned] == [
        (Path("out/x.vtt"), "webvtt"),
        (Path("out/y.z.vtt"), "webvtt"),
    ]


def test_two_sources_never_share_a_target() -> None:
    with pytest.raises(UsageError, match="both be written"):
        plan([Path("a/x.srt"), Path("b/X.ass")], Path("out"), ".vtt", "webvtt")


def test_one_failure_does_not_stop_the_rest(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.srt", tmp_path / "bad.srt"
    good.write_text(SRT)
    bad.write_text("nothing timed\n")
    planned = plan([bad, good], tmp_path, ".vtt", "webvtt")
    results = list(convert(planned, files, ReadOptions(), WriteOptions()))
    assert isinstance(results[0].error, SubtitleError)
    assert (results[1].error, results[1].cues) == (None, 1)
    assert not (tmp_path / "bad.vtt").exists()
    assert (tmp_path / "good.vtt").read_text().startswith("WEBVTT")


def test_an_input_is_not_overwritten_with_another_format(tmp_path: Path) -> None:
    path = tmp_path / "x.srt"
    path.write_text(SRT)
    [result] = convert([Conversion(path, path, "ass")], files, ReadOptions(), WriteOptions())
    assert isinstance(result.error, UsageError)
    assert path.read_text() == SRT


def test_an_input_may_be_saved_over_in_its_own_format(tmp_path: Path) -> None:
    path = tmp_path / "x.srt"
    path.write_text(SRT)
    crlf = WriteOptions(newline="\r\n")
    [result] = convert([Conversion(path, path, "srt")], files, ReadOptions(), crlf)
    assert result.error is None
    assert path.read_bytes() == SRT.replace("\n", "\r\n").encode()
