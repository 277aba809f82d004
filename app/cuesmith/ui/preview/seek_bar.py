"""A thin bar along the medium: press or drag to go there."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSlider, QWidget

from cuesmith.domain.timecode import format_clock
from cuesmith.ui.theme import colors

_THIN, _THICK, _HANDLE = 4.0, 6.0, 14.0


class SeekBar(QSlider):
    """Its value is milliseconds. A drag scrubs; where it is let go, it seeks."""

    scrubbed = Signal(int)
    sought = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(self.tr("Position"))
        self.setFixedHeight(20)
        self.setMouseTracking(True)
        self.setSingleStep(1000)
        self.setPageStep(10_000)
        self.setRange(0, 0)
        self.setTracking(False)
        self.actionTriggered.connect(self._on_action)

    def show_position(self, position: int, duration: int) -> None:
        """Show where playing is, unless it is being dragged."""
        if self.isSliderDown():
            return
        self.blockSignals(True)
        self.setRange(0, max(0, duration))
        self.setValue(position)
        self.blockSignals(False)
        self.update()

    def _on_action(self, _action: int) -> None:
        """By keyboard or wheel."""
        self.sought.emit(self.sliderPosition())

    def _time_at(self, x: float) -> int:
        across = max(1.0, self.width() - _HANDLE)
        part = max(0.0, min(1.0, (x - _HANDLE / 2) / across))
        part = 1 - part if self._mirrored() else part
        return round(part * self.maximum())

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _x_of(self, time: int) -> float:
        part = time / self.maximum() if self.maximum() else 0.0
        part = 1 - part if self._mirrored() else part
        return _HANDLE / 2 + part * (self.width() - _HANDLE)

    def _active(self) -> bool:
        return self.isEnabled() and (self.underMouse() or self.hasFocus() or self.isSliderDown())

    # -- Qt -------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(200, 20)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.setSliderDown(True)
        self._drag_to(event)

    def _drag_to(self, event: QMouseEvent) -> None:
        time = self._time_at(event.position().x())
        self.setSliderPosition(time)
        self.scrubbed.emit(time)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self.setToolTip(format_clock(self._time_at(event.position().x()), digits=1, hour_digits=1))
        if self.isSliderDown():
            self._drag_to(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if event.button() == Qt.MouseButton.LeftButton and self.isSliderDown():
            time = self._time_at(event.position().x())
            self.setSliderDown(False)
            self.sought.emit(time)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: D102
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        scheme = colors(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            thick, middle = _THICK if self._active() else _THIN, self.height() / 2
            groove = QRectF(_HANDLE / 2, middle - thick / 2, self.width() - _HANDLE, thick)
            painter.setBrush(scheme.border)
            painter.drawRoundedRect(groove, thick / 2, thick / 2)
            if not self.maximum():
                return
            here = self._x_of(self.sliderPosition())
            passed = QRectF(groove)
            passed.setLeft(here) if self._mirrored() else passed.setRight(here)
            painter.setBrush(scheme.accent if self.isEnabled() else scheme.muted_text)
            painter.drawRoundedRect(passed, thick / 2, thick / 2)
            radius = _HANDLE / 2 if self._active() else _HANDLE / 2 - 2
            painter.drawEllipse(QPointF(here, middle), radius, radius)
