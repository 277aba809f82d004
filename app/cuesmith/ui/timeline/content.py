"""What the timeline draws of the workspace, kept between drawings as long as it stays the same."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QObject, Signal

from cuesmith.bridge.standards import Standards
from cuesmith.bridge.track_view import TrackView
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.changes import ChangeKind
from cuesmith.domain.history import Outcome
from cuesmith.domain.picture_places import Picture as Places
from cuesmith.domain.picture_places import picture_of
from cuesmith.domain.track import Source
from cuesmith.ui.timeline.blocks import TrackPicture
from cuesmith.ui.timeline.layout import Lane, Layout
from cuesmith.ui.timeline.picture import Picture, Sound
from cuesmith.ui.timeline.spans import Flags, Spans, spans_of

_MOVED = ChangeKind.TIMES | ChangeKind.ADDED | ChangeKind.REMOVED | ChangeKind.FIELDS


class Content(QObject):
    """Listens to a workspace, and gives what is to be drawn of it."""

    changed = Signal()
    """Something looks different."""
    arranged = Signal()
    """Tracks came, went, changed places, or another one is active."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._standards = Standards.of(workspace)
        self._spans: dict[str, Spans] = {}
        self._selected: Flags | None = None
        self._places: dict[str, tuple[Source | None, Places]] = {}
        workspace.reset.connect(self._on_reset)
        workspace.changed.connect(self._on_changed)
        workspace.track_changed.connect(self._on_track_changed)
        workspace.selection_changed.connect(self._on_selection_changed)
        workspace.medium_changed.connect(self.arranged)
        for signal in (
            workspace.frame_times_changed,
            self._standards.changed,
            workspace.profile_changed,
            workspace.marks_changed,
        ):
            signal.connect(self._on_looks_changed)

    @property
    def end(self) -> int:
        """When the last cue and the medium are over: milliseconds."""
        spans = (self.spans(track.id) for track in self._workspace.document.tracks)
        last = max((int(each.latest[-1]) for each in spans if len(each)), default=0)
        medium = self._workspace.medium
        known = medium.duration if medium is not None else None
        return max(last, 0 if known is None else round(known * 1000))

    def views(self) -> Mapping[str, TrackView]:
        """All tracks as they are now."""
        workspace = self._workspace
        return {track.id: workspace.view(track.id) for track in workspace.document.tracks}

    def spans(self, track: str) -> Spans:
        """The times of a track's cues as they are now."""
        found = self._spans.get(track)
        if found is None:
            found = self._spans[track] = spans_of(self._workspace.view(track).track.cues)
        return found

    def picture(self, layout: Layout, sound: Sound, end: int) -> Picture:
        """Everything that is to be drawn."""
        workspace = self._workspace
        tracks = [self._track(lane) for lane in layout.lanes]
        return Picture(layout, tracks, sound, workspace.marks, workspace.frame_times, end)

    def _track(self, lane: Lane) -> TrackPicture:
        view, spans = self._workspace.view(lane.track), self.spans(lane.track)
        rate = self._standards.current.profile.frame_rate
        profile = self._workspace.profile.for_language(view.track.language).at_rate(rate)
        limits = (profile.min_gap, profile.max_cps)
        if not lane.active:
            nothing = np.zeros(len(spans), np.bool_)
            places = self._places_of(view)
            return TrackPicture(lane, view, spans, nothing, None, *limits, places=places)
        current = self._workspace.selection.current
        row = None if current is None else view.rows.get(current)
        held = self._standards
        worst, places = held.worst, held.current.picture
        return TrackPicture(lane, view, spans, self._selection(view), row, *limits, worst, places)

    def _places_of(self, view: TrackView) -> Places:
        """Where a track's file puts its cues; read once."""
        track = view.track
        held = self._places.get(track.id)
        if held is None or held[0] is not track.source:
            held = self._places[track.id] = track.source, picture_of(track.source)
        return held[1]

    def _selection(self, view: TrackView) -> Flags:
        """For each row of the active track whether it is selected."""
        if self._selected is None:
            chosen = self._workspace.selection.cues
            rows = [view.rows[cue] for cue in chosen if cue in view.rows]
            self._selected = np.zeros(len(view.track.cues), np.bool_)
            self._selected[rows] = True
        return self._selected

    def _on_reset(self) -> None:
        self._spans.clear()
        self._places.clear()
        self._selected = None
        self.arranged.emit()

    def _on_changed(self, outcome: Outcome) -> None:
        kinds = ChangeKind.NONE
        for change in outcome.changes:
            kinds |= change.kinds
            if change.kinds & (_MOVED | ChangeKind.TRACKS):
                self._spans.pop(change.track, None)
                self._selected = None
        (self.arranged if kinds & ChangeKind.TRACKS else self.changed).emit()

    def _on_looks_changed(self) -> None:
        self.changed.emit()

    def _on_track_changed(self) -> None:
        self._selected = None
        self.arranged.emit()

    def _on_selection_changed(self) -> None:
        self._selected = None
        self.changed.emit()
