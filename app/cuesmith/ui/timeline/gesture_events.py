"""What the view hands on to whoever does the gestures."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtGui import QKeyEvent, QMouseEvent


class Gestures(Protocol):
    """What the mouse does on cues. Each tells whether it took the event."""

    def press(self, event: QMouseEvent) -> bool:
        """A button went down."""
        ...

    def move(self, event: QMouseEvent) -> bool:
        """The mouse moved, with a button held or without."""
        ...

    def release(self, event: QMouseEvent) -> bool:
        """A button came up."""
        ...

    def double_click(self, event: QMouseEvent) -> bool:
        """A second click, in place of its press."""
        ...

    def key(self, event: QKeyEvent) -> bool:
        """A key went down or came up while the timeline has the focus."""
        ...

    def leave(self) -> None:
        """The mouse is gone."""
        ...
