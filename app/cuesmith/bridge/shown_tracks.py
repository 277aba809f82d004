"""Which tracks are seen over the picture: the one that is worked on, unless somebody chose
otherwise."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal


class ShownTracks(QObject):
    """Only what differs from the rule is kept. It is a way of looking, no edit: nothing to undo."""

    changed = Signal()
    """Somebody chose otherwise."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen: dict[str, bool] = {}

    @property
    def chosen(self) -> Mapping[str, bool]:
        """What was chosen against the rule, by identity of the track."""
        return dict(self._chosen)

    def recall(self, chosen: Mapping[str, bool]) -> None:
        """Take up what was chosen once; told to nobody."""
        self._chosen = dict(chosen)

    def is_shown(self, track: str, active: str) -> bool:
        """Whether a track is seen while that one is active."""
        return self._chosen.get(track, track == active)

    def choose(self, track: str, active: str, *, shown: bool) -> None:
        """Let a track be seen, or not, from now on."""
        if self.is_shown(track, active) == shown:
            return
        if shown == (track == active):
            del self._chosen[track]
        else:
            self._chosen[track] = shown
        self.changed.emit()
