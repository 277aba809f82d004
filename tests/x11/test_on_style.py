"""The style panel with a real mouse."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QStyle, QStyleOptionSlider, QWidget
from pytestqt.qtbot import QtBot

from cuesmith.domain.style_choice import StyleChoice, StyleConfig
from tests.support.media import beeps
from tests.support.numbered_video import write_numbered
from tests.support.style_studio import StyleStudio, style_studio
from tests.support.x_server import Hands
from tests.ui.style.test_style_panel import has_color, size_field

_SUNG = QColor("#ffd60a")


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[StyleStudio]:
    film = write_numbered(tmp_path / "numbered.mp4", 75, sound=beeps([1.0], 3.0))
    with style_studio(qtbot, film) as made:
        made.window.move(40, 40)
        made.window.activateWindow()
        qtbot.waitUntil(made.window.isActiveWindow)
        yield made


def place(widget: QWidget, at: QPoint) -> tuple[int, int]:
    found = widget.mapToGlobal(at)
    return found.x(), found.y()


def others_are_drawn(studio: StyleStudio, before: object) -> bool:
    return studio.captions() not in ([], before)


def test_a_template_is_clicked_and_its_size_is_dragged(studio: StyleStudio, hands: Hands) -> None:
    gallery = studio.panel.gallery
    index = gallery.model().index(gallery.ids().index("karaoke"), 0)
    gallery.scrollTo(index)
    hands.click(*place(gallery.viewport(), gallery.visualRect(index).center()))
    studio.one.wait(lambda: studio.track.style == StyleChoice("karaoke"))
    studio.one.wait(lambda: has_color(studio.painted(), _SUNG))

    slider = size_field(studio, "font_size").slider
    studio.panel.ensureWidgetVisible(slider)
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    control, handle = QStyle.ComplexControl.CC_Slider, QStyle.SubControl.SC_SliderHandle
    held = slider.style().subControlRect(control, option, handle, slider).center()
    hands.move(*place(slider, held))
    hands.press()
    studio.one.wait(slider.isSliderDown)
    for step in (5, 10, 15):
        before = studio.captions()
        hands.move(*place(slider, held + QPoint(step, 0)))
        studio.one.wait(partial(others_are_drawn, studio, before))
    hands.release()
    studio.one.wait(lambda: not slider.isSliderDown())
    style = studio.track.style
    assert style is not None
    assert (style.config or StyleConfig()).font_size is not None
    assert studio.steps == 2
    studio.workspace.undo()
    assert studio.track.style == StyleChoice("karaoke")
