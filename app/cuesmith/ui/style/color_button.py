"""A button that shows a colour, and lets another one be chosen, seen while it is chosen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QColorDialog, QPushButton, QSizePolicy, QWidget

from cuesmith.ui.theme import colors

_HEIGHT, _SWATCH = 26, 14


class ColorButton(QPushButton):
    """Its colour is text: "#rrggbb", or "#rrggbbaa" where it shines through."""

    picked = Signal(str)
    """A colour, again and again while the dialog stays open."""
    cancelled = Signal()
    """What was picked is not wanted; `settled` follows."""
    settled = Signal()
    """The dialog is closed."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._color = QColor()
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._ask)
        self.show_color("")

    @property
    def color(self) -> str:
        """As text; empty where there is none."""
        return written(self._color) if self._color.isValid() else ""

    def show_color(self, text: str) -> None:
        """Show another one; empty shows that there is none."""
        self._color = read(text)
        self.setAccessibleName(f"{self._name}: {text}" if text else self._name)
        self.setToolTip(text)
        self.update()

    def _ask(self) -> None:
        before = self._color if self._color.isValid() else QColor("white")
        dialog = QColorDialog(before, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setOption(QColorDialog.ColorDialogOption.ShowAlphaChannel)
        dialog.setWindowTitle(self._name)
        dialog.currentColorChanged.connect(self._pick)
        dialog.rejected.connect(self.cancelled)
        dialog.finished.connect(lambda _result: self.settled.emit())
        dialog.open()

    def _pick(self, color: QColor) -> None:
        self.show_color(written(color))
        self.picked.emit(written(color))

    def sizeHint(self) -> QSize:  # noqa: D102
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance("#dddddddd") + _SWATCH + 24, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        super().paintEvent(event)
        scheme = colors(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            top = (self.height() - _SWATCH) / 2
            swatch = QRectF(8, top, _SWATCH * 1.5, _SWATCH)
            if self._color.isValid():
                painter.setBrush(self._color)
            painter.setPen(QPen(scheme.muted_text, 1))
            painter.drawRoundedRect(swatch, 3, 3)
            painter.setPen(scheme.text if self.isEnabled() else scheme.muted_text)
            room = self.rect().adjusted(round(swatch.right()) + 8, 0, -6, 0)
            shown = self.color or "–"
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


def written(color: QColor) -> str:
    """As CSS has it, the alpha last and only where it is not opaque."""
    text = color.name(QColor.NameFormat.HexRgb)
    return text if color.alpha() == 255 else f"{text}{color.alpha():02x}"


def read(text: str) -> QColor:
    """A colour as CSS has it; one that is not valid where it is none."""
    if text.startswith("#") and len(text) == 9:
        return QColor(f"#{text[7:9]}{text[1:7]}")
    return QColor(text)
