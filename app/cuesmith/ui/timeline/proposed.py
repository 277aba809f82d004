"""Proposed times on the timeline: cues where they would be, over those that are."""

from __future__ import annotations

from PySide6.QtCore import QObject

from cuesmith.bridge.proposed_times import ProposedTimes
from cuesmith.bridge.workspace import Workspace
from cuesmith.ui.timeline.overlay import Ghost
from cuesmith.ui.timeline.view import TimelineView

_MOST = 200
"""Cues in sight; more are too narrow to be told apart."""


class ProposedGhosts(QObject):
    """Shows them as a drag is shown, for as long as something is proposed."""

    def __init__(self, workspace: Workspace, view: TimelineView) -> None:
        super().__init__(view)
        self._proposed, self._view = ProposedTimes.of(workspace), view
        self._proposed.changed.connect(self._show)
        view.navigation.changed.connect(self._follow)

    def _follow(self) -> None:
        if self._proposed.track:
            self._show()

    def _show(self) -> None:
        track, scale = self._proposed.track, self._view.scale
        start, end = scale.time_of(0), scale.time_of(self._view.viewport().width())
        cues = self._proposed.within(int(start), int(end) + 1, _MOST) if track else ()
        self._view.set_preview([Ghost(track, cue.start, cue.end, cue.text) for cue in cues])
