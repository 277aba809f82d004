"""The track that is read beside the one that is worked on: a translation's source, unless a person
chose another one. It is a way of looking, no edit."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue
from cuesmith.domain.history import Outcome
from cuesmith.domain.track import Track
from cuesmith.domain.translated_text import is_outdated
from cuesmith.domain.twin_tracks import are_twins, cues_meeting, cues_said, source_track

NONE = "none"
"""Instead of a track's identity: nothing is read beside."""


class ReferenceTrack(QObject):
    """Finds what a cue says in the other track, by what changes of it. Lives on the GUI thread."""

    changed = Signal()
    """Another track is beside, or it says something else."""
    chosen_changed = Signal()
    """Somebody chose another one."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._chosen: dict[str, str] = {}
        self._told = ""
        workspace.reset.connect(self._on_reset)
        workspace.track_changed.connect(self._tell)
        workspace.changed.connect(self._on_changed)

    @property
    def chosen(self) -> Mapping[str, str]:
        """What was chosen against the rule: by identity of the track that is worked on, that of
        the other one, or `NONE`."""
        return dict(self._chosen)

    def recall(self, chosen: Mapping[str, str]) -> None:
        """Take up what was chosen once."""
        self._chosen = dict(chosen)
        self._tell()

    def choose(self, track: str | None) -> None:
        """Read that track beside the active one from now on; None: as the rule has it."""
        active = self._workspace.active_track
        if self._chosen.get(active) == track:
            return
        self._chosen.pop(active, None)
        if track is not None:
            self._chosen[active] = track
        self.chosen_changed.emit()
        self._tell()

    @property
    def track(self) -> Track | None:
        """The track beside the active one."""
        active, document = self._workspace.active_track, self._workspace.document
        wanted = self._chosen.get(active)
        if wanted is None:
            return source_track(document, self._workspace.view().track)
        return next((each for each in document.tracks if each.id == wanted != active), None)

    def twins(self, cue: Cue) -> tuple[Cue, ...]:
        """What the other track says while a cue of the active one shows; costs O(log n)."""
        track = self.track
        if track is None:
            return ()
        index = self._workspace.view(track.id).index
        active = self._workspace.view().track
        if are_twins(track, active):
            return cues_said(track, active, cue, index)
        return cues_meeting(track, cue, index)

    def text(self, cue: Cue) -> str:
        """The same as text, a line for each cue."""
        return "\n".join(each.text for each in self.twins(cue))

    def is_outdated(self, cue: Cue) -> bool:
        """Whether the source says something else than what the cue was translated from."""
        track = self._workspace.view().track
        source = source_track(self._workspace.document, track)
        if source is None:
            return False
        return is_outdated(track, cue, self._workspace.view(source.id).cue(cue.id))

    def _on_reset(self) -> None:
        self._chosen.clear()
        self._tell()

    def _on_changed(self, outcome: Outcome) -> None:
        track = self.track
        beside = track.id if track is not None else ""
        if beside != self._told or beside in {change.track for change in outcome.changes}:
            self._tell()

    def _tell(self) -> None:
        track = self.track
        self._told = track.id if track is not None else ""
        self.changed.emit()
