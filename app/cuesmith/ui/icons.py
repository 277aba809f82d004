"""The studio's own icons: SVG outlines under `resources/icons`, in the colour of the text.

One style: a grid of 24 units, a line of 1.75 with round ends, `currentColor` throughout. Qt draws
them at the very pixels a screen has, so they are crisp at any scale.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QDataStream, QIODevice
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialogButtonBox, QWidget

from cuesmith.base.resources import resource_path

_STREAM = QDataStream.Version.Qt_6_0
_MODES = (QIcon.Mode.Normal, QIcon.Mode.Active, QIcon.Mode.Selected, QIcon.Mode.Disabled)


def icon(name: str, widget: QWidget | None = None) -> QIcon:
    """The icon of that name, for a widget's palette (the application's where none is named).

    Buttons and actions get theirs anew by themselves when the colours change (`refresh`).
    Raises FileNotFoundError where there is no such icon.
    """
    palette = widget.palette() if widget is not None else QGuiApplication.palette()
    group = QPalette.ColorGroup.Disabled
    made = _icon(
        name,
        palette.color(QPalette.ColorRole.ButtonText).name(),
        palette.color(QPalette.ColorRole.HighlightedText).name(),
        palette.color(group, QPalette.ColorRole.ButtonText).name(),
    )
    return QIcon(made)


def tinted(name: str, color: QColor) -> QIcon:
    """The icon in a colour of its own, for example over a picture; it does not change."""
    return QIcon(_icon(name, color.name(), color.name(), color.name()))


def without_icons(box: QDialogButtonBox) -> None:
    """Take the pictures that Qt puts on OK and Cancel on some systems: they are not ours."""
    for button in box.buttons():
        button.setIcon(QIcon())


def refresh() -> None:
    """Draw every icon of `icon` anew that a button or an action shows: the colours changed."""
    names = {made.cacheKey(): name for name, made in _MADE}
    for widget in QApplication.allWidgets():
        shown: list[QAction | QAbstractButton] = list(widget.actions())
        shown += [widget] if isinstance(widget, QAbstractButton) else []
        for each in shown:
            name = names.get(each.icon().cacheKey())
            if name:
                each.setIcon(icon(name))


_MADE: list[tuple[str, QIcon]] = []
"""All that were made, by name; a handful for each set of colours."""


@cache
def _icon(name: str, normal: str, selected: str, disabled: str) -> QIcon:
    outline = resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")
    colors = (normal, normal, selected, disabled)
    drawn = {
        mode.value << 4: outline.replace("currentColor", color)
        for mode, color in zip(_MODES, colors, strict=True)
    }
    made = _from_svg(drawn)
    _MADE.append((name, made))
    return made


def _from_svg(drawn: dict[int, str]) -> QIcon:
    """An icon of several SVG texts, by mode.

    Qt makes an SVG icon of a file, or reads one back from a stream; the second needs no tinted
    copies on disk. The layout is that of QIcon and QSvgIconEngine::write since Qt 4.4: the
    engine's key, no file names, not compressed, the texts by mode and state, no pixmaps.
    """
    data = QByteArray()
    out = QDataStream(data, QIODevice.OpenModeFlag.WriteOnly)
    out.setVersion(_STREAM)
    out.writeQString("svg")
    out.writeInt32(0)
    out.writeInt32(0)
    out.writeInt32(len(drawn))
    for key, text in drawn.items():
        out.writeInt32(key)
        out << QByteArray(text.encode())
    out.writeInt32(0)
    made = QIcon()
    back = QDataStream(data)
    back.setVersion(_STREAM)
    back >> made
    return made
