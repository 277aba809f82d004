"""Fonts that travel in a Matroska file."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
from av.video.frame import VideoFrame

from cuesmith.engines.media.attached_fonts import attached_fonts
from tests.support.captions import reference_fonts
from tests.support.media import write_picture


def test_a_medium_without_attachments(tmp_path: Path) -> None:
    assert attached_fonts(write_picture(tmp_path / "a.mkv")) == ()


def test_fonts_but_nothing_else_are_taken(tmp_path: Path) -> None:
    font = (reference_fonts() / "DejaVuSans.ttf").read_bytes()
    files = {
        "Déjà.ttf": ("application/x-truetype-font", font),
        "notes.txt": ("text/plain", b"words"),
        "no font.otf": ("font/otf", b"words"),
    }
    (found,) = attached_fonts(_with_files(tmp_path / "a.mkv", files))
    assert (found.name, found.data == font) == ("Déjà.ttf", True)


def _with_files(path: Path, files: dict[str, tuple[str, bytes]]) -> Path:
    """A Matroska film of one picture with attachments."""
    with av.open(str(path), "w") as output:
        stream = output.add_stream("mpeg4", rate=25)
        stream.width, stream.height, stream.pix_fmt = 64, 64, "yuv420p"
        for name, (kind, data) in files.items():
            output.add_attachment(name, kind, data)
        frame = VideoFrame.from_ndarray(np.zeros((64, 64, 3), np.uint8), "rgb24")
        output.mux(stream.encode(frame.reformat(format="yuv420p")))
        output.mux(stream.encode(None))
    return path
