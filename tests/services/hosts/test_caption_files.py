"""Captions as files, beside what is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuesmith.base.errors import FileError
from cuesmith.domain.hosting import CaptionUpload
from cuesmith.services.hosts.caption_files import save_captions
from cuesmith.services.hosts.plan import LocalTrack

TEXT = "WEBVTT\n\n00:01.000 --> 00:02.000\nHallo\n"
TRACK = LocalTrack("t", CaptionUpload("Deutsch", "de", TEXT))


def test_nothing_that_is_there_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "Film.de.vtt").write_text("mine")
    (written,) = save_captions(tmp_path, "Film", [TRACK])
    assert written == tmp_path / "Film.de 2.vtt"
    assert written.read_text() == TEXT
    assert (tmp_path / "Film.de.vtt").read_text() == "mine"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="nowhere"):
        save_captions(tmp_path / "nowhere", "Film", [TRACK])
