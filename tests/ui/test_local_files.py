"""Files that are dropped are found by the very bytes of their names."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from cuesmith.ui.local_files import local_files


@pytest.mark.parametrize(
    "name",
    [
        "talk.mp4",
        "a b%20c.mp4",
        "Grüße 😀.mp4",
        "new\nline.mp4",
        "quo'te\".mp4",
        "#1?.mp4",
        "lost\ufffd.mp4",
    ],
)
def test_a_dropped_name_comes_as_it_is(tmp_path: Path, name: str) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)), QUrl("https://example.com/a.mp4")])
    assert local_files(data) == [tmp_path / name]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names are Unicode there")
def test_a_name_that_is_no_utf_8_is_the_same_file(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9 50%.mp4"))
    path.touch()
    data = QMimeData()
    data.setData("text/uri-list", path.as_uri().encode() + b"\r\n")
    assert local_files(data) == [path]
    assert local_files(data)[0].exists()
