"""Colours can be read, and icons follow them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QToolButton
from pytestqt.qtbot import QtBot

from cuesmith.base.resources import resource_path
from cuesmith.bridge.action_table import ACTIONS
from cuesmith.ui.icons import icon
from cuesmith.ui.theme import DARK, LIGHT, SCHEMES, Colors, Theme, apply_theme, colors, palette_of

TEXT = 4.5
MARK = 3.0
"""WCAG 2.2: 1.4.3 and 1.4.11."""


@pytest.fixture(autouse=True)
def own_palette(qapp: QApplication) -> Iterator[None]:
    before = QPalette(qapp.palette())
    yield
    apply_theme(Theme.SYSTEM)
    qapp.setPalette(before)


def luminance(color: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    first, second = sorted((luminance(one), luminance(other)), reverse=True)
    return (first + 0.05) / (second + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES, ids=["light", "dark", "light+", "dark+"])
def test_text_can_be_read(scheme: Colors) -> None:
    pairs = [
        (scheme.text, ground)
        for ground in (
            scheme.background,
            scheme.base,
            scheme.raised,
            scheme.problem_fill,
            scheme.warning_fill,
            scheme.doubt_fill,
            scheme.ok_fill,
        )
    ]
    pairs += [(scheme.muted_text, ground) for ground in (scheme.background, scheme.base)]
    pairs += [(scheme.muted_text, scheme.raised), (scheme.ruler_text, scheme.ruler)]
    pairs += [(scheme.accent_text, scheme.accent), (scheme.cue_text, scheme.cue)]
    pairs += [(scheme.cue_selected_text, scheme.cue_selected)]
    pairs += [(scheme.cue_other_text, scheme.cue_other)]
    for mark in (scheme.problem, scheme.warning, scheme.doubt, scheme.ok):
        pairs += [(mark, scheme.base), (mark, scheme.background)]
    weak = [
        (one.name(), other.name(), round(contrast(one, other), 2))
        for one, other in pairs
        if contrast(one, other) < TEXT
    ]
    assert not weak


@pytest.mark.parametrize("scheme", SCHEMES, ids=["light", "dark", "light+", "dark+"])
def test_marks_can_be_seen(scheme: Colors) -> None:
    ground = scheme.waveform_background
    pairs = [
        (mark, ground)
        for mark in (
            scheme.playhead,
            scheme.waveform,
            scheme.waveform_rms,
            scheme.shot,
            scheme.snap,
            scheme.cue_selected,
            scheme.cue_border,
        )
    ]
    pairs += [(scheme.accent, scheme.base), (scheme.accent, scheme.raised)]
    weak = [
        (one.name(), other.name(), round(contrast(one, other), 2))
        for one, other in pairs
        if contrast(one, other) < MARK
    ]
    assert not weak


def test_a_theme_that_was_set_holds(qapp: QApplication) -> None:
    apply_theme(Theme.DARK)
    assert colors() is DARK
    apply_theme(Theme.LIGHT)
    assert colors() is LIGHT
    assert qapp.palette().color(QPalette.ColorRole.Window) == LIGHT.background


def test_a_widget_with_a_palette_of_its_own_has_its_colors(qtbot: QtBot) -> None:
    apply_theme(Theme.LIGHT)
    button = QToolButton()
    qtbot.addWidget(button)
    button.setPalette(palette_of(DARK))
    assert colors(button) is DARK


def seen(
    shown: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal, scale: float = 1.0, opaque: int = 250
) -> set[str]:
    """Colours of what is nearly opaque in an icon."""
    image = shown.pixmap(QSize(24, 24), scale, mode).toImage()
    assert image.width() == 24 * scale
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {pixel.name() for pixel in pixels if pixel.alpha() > opaque}


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_icons_are_drawn_in_the_colour_of_the_text(scale: float) -> None:
    apply_theme(Theme.LIGHT)
    assert seen(icon("stop"), scale=scale) == {LIGHT.text.name()}
    faded = seen(icon("stop"), QIcon.Mode.Disabled)
    assert len(faded) == 1
    assert faded != {LIGHT.text.name()}


def test_icons_that_are_shown_follow_the_theme(qtbot: QtBot) -> None:
    apply_theme(Theme.LIGHT)
    button = QToolButton()
    qtbot.addWidget(button)
    button.setIcon(icon("stop"))
    apply_theme(Theme.DARK)
    assert seen(button.icon()) == {DARK.text.name()}


def test_every_icon_that_is_named_is_there_and_of_one_style() -> None:
    for spec in ACTIONS:
        assert not spec.icon or not icon(spec.icon).isNull(), spec.id
    for path in resource_path("icons").glob("*.svg"):
        text = path.read_text(encoding="utf-8")
        assert 'viewBox="0 0 24 24"' in text, path.name
        assert 'stroke-width="1.75"' in text, path.name
        assert "#" not in text, path.name
        assert seen(icon(path.stem), opaque=150), path.name


def test_an_icon_that_is_not_there_is_said() -> None:
    with pytest.raises(FileNotFoundError, match="unicorn"):
        icon("unicorn")


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_a_box_to_tick_can_be_seen(qapp: QApplication, qtbot: QtBot, theme: Theme) -> None:
    qapp.setStyle("Fusion")
    apply_theme(theme)
    box = QCheckBox()
    qtbot.addWidget(box)
    shown = box.grab().toImage()
    frame = [shown.pixelColor(x, shown.height() // 2) for x in range(4)]
    ground = qapp.palette().color(QPalette.ColorRole.Window)
    least = MARK if theme is Theme.DARK else 1.5  # Fusion's own on a light ground
    assert max(contrast(color, ground) for color in frame) >= least
