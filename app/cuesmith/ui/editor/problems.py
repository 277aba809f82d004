"""From one cue that breaks the reading profile to the next."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from cuesmith.bridge.cue_checks import CueChecks
from cuesmith.bridge.workspace import Workspace

_SECONDS = 0.01
"""How long the window is held at a time; a long track without problems takes several."""


class ProblemWalk(QObject):
    """Selects the next cue with a finding, or the one before; goes round at the ends."""

    none_found = Signal()
    """No cue breaks a rule."""

    def __init__(self, workspace: Workspace, checks: CueChecks, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._checks = checks
        self._step = 1
        self._row = 0
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)

    def forward(self) -> None:
        """To the next."""
        self._begin(1)

    def back(self) -> None:
        """To the one before."""
        self._begin(-1)

    def _begin(self, step: int) -> None:
        view = self._workspace.view()
        current = self._workspace.selection.current
        here = view.rows.get(current, -1) if current is not None else -1
        self._step, self._left = step, len(view.track.cues)
        self._row = here + step if here >= 0 else (0 if step > 0 else self._left - 1)
        self._look()

    def _look(self) -> None:
        found = self._look_to_end()
        if found is None and self._at_end() and self._left > 0:
            found = self._look_to_end()
        if found is not None:
            self._workspace.select_cues((found,))
        elif self._left > 0:
            self._timer.start(0)
        else:
            self.none_found.emit()

    def _look_to_end(self) -> str | None:
        """The next cue with a finding from here to the end; beyond it, the other end is next."""
        cues = self._workspace.view().track.cues
        if self._at_end():
            self._row = 0 if self._step > 0 else len(cues) - 1
        start = self._row
        found, self._row = self._checks.problem_from(start, self._step, _SECONDS)
        self._left -= abs(self._row - start)
        return None if found is None else cues[found].id

    def _at_end(self) -> bool:
        return not 0 <= self._row < len(self._workspace.view().track.cues)
