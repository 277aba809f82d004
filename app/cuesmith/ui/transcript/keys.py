"""Which keys mean something in a transcript, and where they lead."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from cuesmith.ui.transcript.caret import Caret
from cuesmith.ui.transcript.stage import Place, Stage

_KEYS = Qt.Key
_PLAIN = frozenset(
    {_KEYS.Key_Delete, _KEYS.Key_Backspace, _KEYS.Key_Return, _KEYS.Key_Enter, _KEYS.Key_Escape}
)
_MOVING = frozenset(
    {_KEYS.Key_Left, _KEYS.Key_Right, _KEYS.Key_Up, _KEYS.Key_Down, _KEYS.Key_PageUp}
    | {_KEYS.Key_PageDown, _KEYS.Key_Home, _KEYS.Key_End}
)
_VERTICAL = frozenset({_KEYS.Key_Up, _KEYS.Key_Down, _KEYS.Key_PageUp, _KEYS.Key_PageDown})
_TO_THE_ENDS = frozenset({_KEYS.Key_Home, _KEYS.Key_End})


def is_own(event: QKeyEvent) -> bool:
    """Whether a key is for the transcript, even where a command of the window has it."""
    key, pressed = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if not pressed and (key in _PLAIN or key in _MOVING):
        return True
    if key in _MOVING and pressed == Qt.KeyboardModifier.ShiftModifier:
        return True
    control = Qt.KeyboardModifier.ControlModifier
    with_shift = control | Qt.KeyboardModifier.ShiftModifier
    if key in _TO_THE_ENDS and pressed in (control, with_shift):
        return True
    own = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll)
    return any(event.matches(each) for each in own)


def is_vertical(event: QKeyEvent) -> bool:
    """Whether a key leads up or down."""
    return event.key() in _VERTICAL


def aimed_at(event: QKeyEvent, stage: Stage, caret: Caret, page: int) -> Place | None:
    """The word that a key leads to; None where there is none. `page` is what is seen at once, in
    pixels."""
    match event.key():
        case _KEYS.Key_Left | _KEYS.Key_Right:
            return caret.step(_onward(event.key(), stage, caret))
        case _KEYS.Key_Up:
            return caret.line(-1)
        case _KEYS.Key_Down:
            return caret.line(1)
        case _KEYS.Key_PageUp | _KEYS.Key_PageDown:
            return _page(event.key() == _KEYS.Key_PageDown, stage, caret, page)
        case _KEYS.Key_Home | _KEYS.Key_End:
            end = event.key() == _KEYS.Key_End
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return caret.last() if end else caret.first()
            return caret.line_edge(end=end)
    return None


def _onward(key: int, stage: Stage, caret: Caret) -> int:
    """1 for the next word: to the left, where text runs from the right."""
    from_right = caret.place is not None and stage.block(caret.place.paragraph).from_right
    return 1 if (key == _KEYS.Key_Right) != from_right else -1


def _page(down: bool, stage: Stage, caret: Caret, page: int) -> Place | None:
    if caret.place is None:
        return caret.first()
    height = caret.rect().center().y() + (page if down else -page)
    found = stage.near(caret.column, min(max(0, height), stage.heights.total - 1))
    return found or (caret.last() if down else caret.first())
