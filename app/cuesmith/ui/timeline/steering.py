"""Wheel, fingers, keys and a scroll bar that move along time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QScrollBar, QWidget

from cuesmith.bridge.player import Player
from cuesmith.ui.timeline.navigation import Navigation

_WHEEL_ZOOM = 1.25
"""How much finer one notch of the wheel makes it."""
_KEY_ZOOM = 1.6
_NOTCH = 120
"""What Qt counts a notch of the wheel as."""
_NOTCH_PIXELS = 120
"""How far one notch scrolls."""
_LOUDER: dict[int, float] = {Qt.Key.Key_Up: _WHEEL_ZOOM, Qt.Key.Key_Down: 1 / _WHEEL_ZOOM}
_ARROW_MS = 1000
"""What an arrow key moves the playhead by."""


def turn_wheel(
    event: QWheelEvent, navigation: Navigation, amplify: Callable[[float], None]
) -> None:
    """Scroll; with Ctrl or Alt zoom at the mouse; with Shift make the waveform higher."""
    angle = event.angleDelta()
    # With Alt, and on some systems with Shift, Qt itself turns the wheel's direction.
    across = abs(angle.x()) > abs(angle.y())
    notches = (angle.x() if across else angle.y()) / _NOTCH
    modifiers = event.modifiers()
    if modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        navigation.zoom(_WHEEL_ZOOM**notches, event.position().x())
    elif modifiers & Qt.KeyboardModifier.ShiftModifier:
        amplify(_WHEEL_ZOOM**notches)
    else:
        pixels = event.pixelDelta()
        moved = (pixels.x() if across else pixels.y()) or notches * _NOTCH_PIXELS
        navigation.set_scale(navigation.scale.scrolled(-moved))
    event.accept()


def pinch(event: QEvent, navigation: Navigation, surface: QWidget) -> bool:
    """Zoom between two fingers on a touch pad or a screen; False where it is something else."""
    if isinstance(event, QNativeGestureEvent):
        if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            navigation.zoom(1 + event.value(), event.position().x())
        return True
    if isinstance(event, QGestureEvent):
        gesture = event.gesture(Qt.GestureType.PinchGesture)
        if isinstance(gesture, QPinchGesture):
            middle = surface.mapFromGlobal(QPointF(gesture.centerPoint()))
            navigation.zoom(gesture.scaleFactor(), middle.x())
        return True
    return False


def show_in_bar(bar: QScrollBar, navigation: Navigation) -> None:
    """Tell a scroll bar where the view is, without being told so by it; it counts milliseconds."""
    page = round(navigation.width * navigation.scale.ms_per_pixel)
    start = round(navigation.scale.start_ms)
    blocker = QSignalBlocker(bar)
    bar.setRange(min(0, start), max(0, navigation.end - page, start))
    bar.setPageStep(max(1, page))
    bar.setSingleStep(max(1, page // 20))
    bar.setValue(start)
    blocker.unblock()


def press_key(
    event: QKeyEvent, navigation: Navigation, player: Player, amplify: Callable[[float], None]
) -> bool:
    """Move the playhead or the page, with Shift make the waveform higher or lower; False for a
    key that says nothing here."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    shifted = modifiers == Qt.KeyboardModifier.ShiftModifier
    doing = _doings(navigation, player).get(event.key())
    if shifted and event.key() in _LOUDER:
        amplify(_LOUDER[event.key()])
        return True
    # A plus sign may need Shift.
    if doing is None or (modifiers and not (shifted and event.text() == "+")):
        return False
    doing()
    return True


def _doings(navigation: Navigation, player: Player) -> dict[int, Callable[[], None]]:
    page = navigation.width * 0.9
    at, end = player.position, navigation.end
    return {
        Qt.Key.Key_Left: lambda: player.seek(max(0, at - _ARROW_MS)),
        Qt.Key.Key_Right: lambda: player.seek(min(at + _ARROW_MS, end)),
        Qt.Key.Key_Home: lambda: player.seek(0),
        Qt.Key.Key_End: lambda: player.seek(end),
        Qt.Key.Key_PageUp: lambda: navigation.set_scale(navigation.scale.scrolled(-page)),
        Qt.Key.Key_PageDown: lambda: navigation.set_scale(navigation.scale.scrolled(page)),
        Qt.Key.Key_Plus: lambda: navigation.zoom_at(_KEY_ZOOM, at),
        Qt.Key.Key_Minus: lambda: navigation.zoom_at(1 / _KEY_ZOOM, at),
    }
