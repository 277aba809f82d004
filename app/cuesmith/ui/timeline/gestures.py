"""What the mouse does on the cues of the timeline.

press on a cue      selects it; with Ctrl or Shift, besides or up to the others
drag a cue          moves all that are selected
drag an edge        trims; with Ctrl, the edge of the cue beside it goes along
drag between words  moves their boundary
drag on nothing     draws a cue; with Ctrl or Shift, a rubber band
click on nothing    moves the playhead; Shift sets the current cue's start there, Ctrl its end
double-click        edits the text of a cue; on nothing, makes one
Alt while dragging  lets edges go anywhere; Esc gives the drag up
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu

from cuesmith.bridge.cue_commands import Commands
from cuesmith.domain.cue import Cue
from cuesmith.domain.placing import span_at
from cuesmith.ui.timeline.gesture_drags import (
    ORIGIN,
    BandDrag,
    CreateDrag,
    Drag,
    MoveDrag,
    TrimDrag,
    WordDrag,
)
from cuesmith.ui.timeline.gesture_stage import Stage
from cuesmith.ui.timeline.hits import Hit, HitKind
from cuesmith.ui.timeline.view import TimelineView

_THRESHOLD = 3
"""Pixels that the mouse must go before a press is a drag: less than Qt's ten, for edges are
moved by single frames."""
_SCROLL_MS = 30
"""How often the view scrolls while a drag is held outside it."""
_FASTEST = 60
"""Pixels that it scrolls at once, at most."""

_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_MODIFIER_KEYS = (Qt.Key.Key_Alt, Qt.Key.Key_Control, Qt.Key.Key_Shift)
_CURSORS = {
    HitKind.CUE_START: Qt.CursorShape.SizeHorCursor,
    HitKind.CUE_END: Qt.CursorShape.SizeHorCursor,
    HitKind.WORD_EDGE: Qt.CursorShape.SplitHCursor,
}
_MENU = (
    "cue.insert", "cue.split", "cue.join_next", "cue.join_selected", "cue.delete", "",
    "edit.cut", "edit.copy", "edit.paste", "",
    "time.set_start", "time.set_end", "time.bridge", "time.snap_to_shot", "time.shift", "",
    "play.cue", "play.loop", "view.zoom_selection",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Press:
    """Where and how a button went down, until it is a drag or a click."""

    pos: QPointF
    hit: Hit
    modifiers: Qt.KeyboardModifier
    was_selected: bool
    """Whether the cue was selected before."""


class CueGestures(QObject):
    """The mouse and Esc on one timeline. Set it as the view's `gestures`."""

    def __init__(self, view: TimelineView, commands: Commands) -> None:
        super().__init__(view)
        self._view = view
        self._stage = Stage(view, commands)
        self._workspace = commands.context.workspace
        self._commands = commands
        self._pressed: _Press | None = None
        self._drag: Drag | None = None
        self._pos = QPointF()
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show_menu)
        self._workspace.reset.connect(self.cancel)
        self._workspace.changed.connect(self._on_changed)

    @property
    def dragging(self) -> bool:
        """Whether a drag is in flight."""
        return self._drag is not None

    def cancel(self) -> None:
        """Give up what is in flight; the document is as before."""
        drag, self._drag, self._pressed = self._drag, None, None
        self._scrolling.stop()
        if drag is not None:
            drag.cancel()
            self._show_cursor(self._pos)

    def _on_changed(self) -> None:
        """Cues come while a medium is transcribed: a drag goes on among them."""
        if self._drag is not None:
            self._drag.move(self._pos, QGuiApplication.keyboardModifiers())

    # -- the mouse ------------------------------------------------------------------------------

    def press(self, event: QMouseEvent) -> bool:
        """Take hold of something."""
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is not None:
            return False
        hit = self._view.hit(event.position())
        chosen = self._workspace.selection
        was = hit.cue is not None and hit.track == chosen.track and hit.cue.id in chosen.cues
        self._pressed = _Press(event.position(), hit, event.modifiers(), was)
        if hit.cue is not None and not event.modifiers() & (_CONTROL | _SHIFT):
            self._hold(hit.track, hit.cue, was)
        return True

    def _hold(self, track: str, cue: Cue, was_selected: bool) -> None:
        """Select a cue that was not; make one that was the current one."""
        self._workspace.set_active_track(track)
        cues = self._workspace.selection.cues if was_selected else (cue.id,)
        self._workspace.select_cues(cues, cue.id, ORIGIN)

    def move(self, event: QMouseEvent) -> bool:
        """Begin a drag, or go on with it; without a button, show what could be taken hold of."""
        self._pos = event.position()
        if self._pressed is None:
            self._show_cursor(self._pos)
            return False
        if self._drag is None and self._is_far(self._pos):
            self._drag = self._begin(self._pressed)
        if self._drag is not None:
            self._drag.move(self._pos, event.modifiers())
            self._scroll_where_outside()
        return True

    def _is_far(self, pos: QPointF) -> bool:
        return self._pressed is not None and (
            (pos - self._pressed.pos).manhattanLength() >= _THRESHOLD
        )

    def release(self, event: QMouseEvent) -> bool:
        """Do what was begun."""
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            return False
        pressed, self._pressed = self._pressed, None
        drag, self._drag = self._drag, None
        self._scrolling.stop()
        if drag is not None:
            drag.move(event.position(), event.modifiers())
            drag.finish()
        else:
            self._click(pressed)
        self._show_cursor(event.position())
        return True

    def double_click(self, event: QMouseEvent) -> bool:
        """Edit a cue's text, or make a cue."""
        hit = self._view.hit(event.position())
        if event.button() is not Qt.MouseButton.LeftButton:
            return False
        if hit.kind in (HitKind.RULER, HitKind.PLAYHEAD):
            return False
        if hit.cue is not None:
            self._hold(hit.track, hit.cue, was_selected=False)
            self._workspace.text_wanted.emit(hit.cue.id)
        elif not self._workspace.read_only:
            self._make_cue(hit)
        return True

    def leave(self) -> None:
        """The mouse is gone; a drag goes on, for the button is still held."""
        if self._drag is None:
            self._view.viewport().unsetCursor()

    # -- keys -----------------------------------------------------------------------------------

    def key(self, event: QKeyEvent) -> bool:
        """Esc gives a drag up; Alt and Ctrl change what it does at once."""
        if self._drag is None:
            return False
        if event.key() == Qt.Key.Key_Escape:
            if event.type() is QEvent.Type.KeyPress:
                self.cancel()
            return True
        if event.key() in _MODIFIER_KEYS:
            self._drag.move(self._pos, QGuiApplication.keyboardModifiers())
            return True
        return False

    # -- what a press comes to ------------------------------------------------------------------

    def _begin(self, pressed: _Press) -> Drag | None:
        """The drag that a press turns into; None where there is nothing to drag."""
        hit = pressed.hit
        if hit.cue is not None and not self._workspace.read_only:
            return self._begin_on_cue(hit, hit.cue, pressed.was_selected)
        if hit.cue is not None:
            return None
        band = bool(pressed.modifiers & (_CONTROL | _SHIFT)) or self._workspace.read_only
        if band or (not hit.track and self._workspace.active_track):
            return BandDrag(self._stage, pressed.pos, adds=bool(pressed.modifiers & _CONTROL))
        self._workspace.set_active_track(hit.track)
        return CreateDrag(self._stage, max(0, hit.time))

    def _begin_on_cue(self, hit: Hit, cue: Cue, was_selected: bool) -> Drag:
        self._hold(hit.track, cue, was_selected)
        if hit.kind is HitKind.CUE_START:
            return TrimDrag(self._stage, cue, hit.time, "start")
        if hit.kind is HitKind.CUE_END:
            return TrimDrag(self._stage, cue, hit.time, "end")
        if hit.kind is HitKind.WORD_EDGE:
            return WordDrag(self._stage, cue, hit.word)
        self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        return MoveDrag(self._stage, cue, hit.time)

    def _click(self, pressed: _Press) -> None:
        if pressed.hit.cue is None:
            self._click_on_nothing(pressed)
            return
        cue, modifiers = pressed.hit.cue, pressed.modifiers
        self._workspace.set_active_track(pressed.hit.track)
        if modifiers & _CONTROL:
            self._toggle(cue)
        elif modifiers & _SHIFT:
            self._select_up_to(cue)
        else:
            self._workspace.select_cues([cue.id], cue.id, ORIGIN)
            if self._over_sound(pressed.pos):
                self._stage.player.seek(max(0, pressed.hit.time))

    def _over_sound(self, pos: QPointF) -> bool:
        """Who clicks on the waveform means that moment, whatever cue shows then."""
        layout = self._view.lanes
        return layout.sound_top <= pos.y() < layout.sound_bottom

    def _toggle(self, cue: Cue) -> None:
        chosen = self._workspace.selection.cues
        if cue.id in chosen:
            rest = [each for each in chosen if each != cue.id]
            self._workspace.select_cues(rest, None, ORIGIN)
        else:
            self._workspace.select_cues([*chosen, cue.id], cue.id, ORIGIN)

    def _select_up_to(self, cue: Cue) -> None:
        view, current = self._workspace.view(), self._workspace.current_cue
        rows = sorted((view.rows[cue.id], view.rows[(current or cue).id]))
        chosen = [each.id for each in view.track.cues[rows[0] : rows[1] + 1]]
        self._workspace.select_cues(chosen, (current or cue).id, ORIGIN)

    def _click_on_nothing(self, pressed: _Press) -> None:
        time, current = max(0, pressed.hit.time), self._workspace.current_cue
        edge = pressed.modifiers & (_SHIFT | _CONTROL)
        if edge and current is not None and not self._workspace.read_only:
            times = self._commands.times
            (times.set_start_of if edge & _SHIFT else times.set_end_of)(current, time)
        elif not edge:
            self._stage.player.seek(time)

    def _make_cue(self, hit: Hit) -> None:
        if hit.track:
            self._workspace.set_active_track(hit.track)
        view = self._workspace.view()
        span = span_at(view.track.cues, view.index, max(0, hit.time), self._stage.profile)
        if span is not None:
            self._commands.cues.insert_at(span)

    # -- scrolling, cursor, menu ----------------------------------------------------------------

    def _scroll_where_outside(self) -> None:
        outside = not 0 <= self._pos.x() < self._view.viewport().width()
        if outside and not self._scrolling.isActive():
            self._scrolling.start()
        elif not outside:
            self._scrolling.stop()

    def _scroll(self) -> None:
        """Scroll on as long as a drag is held outside, the faster the further."""
        x, width = self._pos.x(), self._view.viewport().width()
        outside = x if x < 0 else max(0.0, x - width)
        if self._drag is None or not outside:
            self._scrolling.stop()
            return
        pixels = max(-_FASTEST, min(_FASTEST, outside / 2))
        self._view.navigation.set_scale(self._view.scale.scrolled(pixels))
        self._drag.move(self._pos, QGuiApplication.keyboardModifiers())

    def _show_cursor(self, pos: QPointF) -> None:
        shape = None
        if not self._workspace.read_only:
            shape = _CURSORS.get(self._view.hit(pos).kind)
        if shape is None:
            self._view.viewport().unsetCursor()
        else:
            self._view.viewport().setCursor(shape)

    def _show_menu(self, place: QPoint) -> None:
        hit = self._view.hit(QPointF(place))
        chosen = self._workspace.selection
        if hit.cue is not None and (hit.track != chosen.track or hit.cue.id not in chosen.cues):
            self._hold(hit.track, hit.cue, was_selected=False)
        elif hit.cue is None and hit.kind is HitKind.EMPTY:
            self._stage.player.seek(max(0, hit.time))
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        actions = self._commands.actions
        for id_ in _MENU:
            if id_:
                menu.addAction(actions[id_])
            else:
                menu.addSeparator()
        menu.popup(self._view.viewport().mapToGlobal(place))
