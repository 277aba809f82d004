"""A timeline with everything that its gestures need, and a mouse for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.cue_commands import Commands
from cuesmith.bridge.player import Player
from cuesmith.bridge.workspace import Workspace
from cuesmith.cli.studio_clipboard import clipboard_ports
from cuesmith.domain.document import Document
from cuesmith.domain.history import History
from cuesmith.ui.timeline.gestures import CueGestures
from cuesmith.ui.timeline.layout import word_row
from cuesmith.ui.timeline.scale import TimeScale
from cuesmith.ui.timeline.view import TimelineView

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
MS_PER_PIXEL = 10
_LEFT, _NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
_STEPS = 4


class TimelineBench:
    """Shows 10 seconds on 1000 pixels. Times are milliseconds."""

    def __init__(self, document: Document) -> None:
        self.workspace = Workspace()
        self.player = Player(self.workspace)
        self.actions = Actions(self.workspace)
        self.commands = Commands(
            self.workspace, self.player, self.actions, clipboard_ports(), self.workspace
        )
        self.view = TimelineView(self.workspace, self.player)
        self.gestures = CueGestures(self.view, self.commands)
        self.view.gestures = self.gestures
        self.view.resize(1000, 240)
        self.workspace.open(History(document, clock=lambda: 0.0))
        self.show_from(0)

    def show_from(self, start: int) -> None:
        self.view.navigation.set_scale(TimeScale(start, MS_PER_PIXEL))

    @property
    def times(self) -> dict[str, tuple[int, int]]:
        return {cue.id: (cue.start, cue.end) for cue in self.workspace.view().track.cues}

    @property
    def selected(self) -> list[str]:
        return list(self.workspace.selection.cues)

    @property
    def steps(self) -> list[str]:
        return [step.label for step in self.workspace.history.undo_steps]

    # -- places ---------------------------------------------------------------------------------

    def lane_y(self, track: str = "") -> int:
        """A height at which cues of a track (the active one where none is named) are."""
        wanted = track or self.workspace.active_track
        lane = next(each for each in self.view.lanes.lanes if each.track == wanted)
        return lane.top + 8

    def words_y(self) -> int:
        """The height of the active track's words."""
        lane = self.view.lanes.active_lane
        assert lane is not None
        return sum(word_row(lane)) // 2

    def at(self, time: int, y: int | None = None) -> QPoint:
        """The pixel of a time."""
        return QPoint(round(self.view.scale.x_of(time)), self.lane_y() if y is None else y)

    # -- the mouse ------------------------------------------------------------------------------

    def press(self, pos: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self._send(QEvent.Type.MouseButtonPress, pos, _LEFT, _LEFT, modifiers)

    def move(
        self, pos: QPoint, modifiers: Qt.KeyboardModifier = NONE, *, held: bool = True
    ) -> None:
        buttons = _LEFT if held else _NO_BUTTON
        self._send(QEvent.Type.MouseMove, pos, _NO_BUTTON, buttons, modifiers)

    def release(self, pos: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self._send(QEvent.Type.MouseButtonRelease, pos, _LEFT, _NO_BUTTON, modifiers)

    def click(self, pos: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.press(pos, modifiers)
        self.release(pos, modifiers)

    def double_click(self, pos: QPoint) -> None:
        self.click(pos)
        self._send(QEvent.Type.MouseButtonDblClick, pos, _LEFT, _LEFT, NONE)
        self.release(pos)

    def drag(self, start: QPoint, *ends: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press at one place, go to the others one after the other, and let go at the last."""
        self.hold(start, ends, modifiers)
        self.release(ends[-1], modifiers)

    def hold(
        self, start: QPoint, ends: Sequence[QPoint], modifiers: Qt.KeyboardModifier = NONE
    ) -> None:
        """A drag that is still in flight."""
        self.press(start, modifiers)
        here = start
        for end in ends:
            for step in range(1, _STEPS + 1):
                self.move(here + (end - here) * step / _STEPS, modifiers)
            here = end

    def key(self, key: Qt.Key) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self.view, QKeyEvent(kind, key, NONE))

    def _send(
        self,
        kind: QEvent.Type,
        pos: QPoint,
        button: Qt.MouseButton,
        buttons: Qt.MouseButton,
        modifiers: Qt.KeyboardModifier,
    ) -> None:
        viewport = self.view.viewport()
        where = QPointF(viewport.mapToGlobal(pos))
        event = QMouseEvent(kind, QPointF(pos), where, button, buttons, modifiers)
        QApplication.sendEvent(viewport, event)
