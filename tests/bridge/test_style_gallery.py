"""The small pictures of the style panel, drawn by the real renderer."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from cuesmith.bridge.style_gallery import Gallery, GalleryWish, StyleGallery
from cuesmith.cli.studio_style import make_style_ports
from cuesmith.domain.subtitle_file import ReadOptions
from cuesmith.engines.formats import files
from tests.support.playing import wait_for
from tests.support.style_studio import needs_libass

SCRIPT = r"""[Script Info]
PlayResX: 384
PlayResY: 216

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, Alignment
Style: Sign,Arial,40,&H000000FF,5

[Events]
Format: Start, End, Style, Text
Dialogue: 0:00:00.00,0:00:02.00,Sign,IIII
Dialogue: 0:00:02.00,0:00:04.00,Sign,other
"""


def red_pixels(image: QImage) -> int:
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    colors = (QColor(image.pixel(x, y)) for x, y in places)
    return sum(color.red() > 200 and max(color.green(), color.blue()) < 60 for color in colors)


def test_without_a_template_a_cue_is_shown_as_its_file_has_it(qtbot: QtBot) -> None:
    needs_libass()
    track = files.read_bytes(SCRIPT.encode(), "a.ass", ReadOptions()).track
    gallery = StyleGallery(make_style_ports())
    told: list[Gallery] = []
    gallery.drawn.connect(told.append)
    templates, sizes = ("", "minimalist"), ((384, 216), (120, 68))
    try:
        gallery.want(GalleryWish(templates, track.cues[0], "en", None, *sizes, source=track.source))
        wait_for(lambda: told)
    finally:
        gallery.stop()
    assert red_pixels(told[0][""]) > 20
    assert red_pixels(told[0]["minimalist"]) == 0
