"""What gestures in the timeline work on: the view's places and the workspace's cues."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, Qt

from cuesmith.bridge.cue_commands import Commands
from cuesmith.bridge.track_view import TrackView
from cuesmith.domain.cue import Cue
from cuesmith.domain.dragging import Plan
from cuesmith.domain.profiles import Profile
from cuesmith.domain.snapping import EdgeName, SnapLane, Surroundings, snap_together
from cuesmith.domain.time_entry import step_frames
from cuesmith.ui.timeline.overlay import Ghost
from cuesmith.ui.timeline.view import TimelineView

SNAP_PIXELS = 8
"""An edge is drawn to what is no further away than this."""
_MOST_GHOSTS = 150
"""Of more than these only every so-manieth is drawn: nobody could tell them apart."""
_MOST_JUDGED = 60
"""More of them are not looked at for overlaps while they move."""

Moves = Callable[[int, Cue], bool]
"""Whether a cue of a row is being moved."""


class Stage:
    """One timeline, its workspace and player, as a gesture sees them."""

    def __init__(self, view: TimelineView, commands: Commands) -> None:
        self.view = view
        self.commands = commands
        self.workspace = commands.context.workspace
        self.player = commands.context.player

    @property
    def track(self) -> TrackView:
        """The active track, as it is now."""
        return self.workspace.view()

    @property
    def profile(self) -> Profile:
        """What the active track's cues are held to."""
        return self.workspace.profile.for_language(self.track.track.language)

    @property
    def ripple(self) -> bool:
        """Whether what is later follows."""
        return self.commands.actions["time.ripple"].isChecked()

    def time_at(self, pos: QPointF) -> int:
        """Milliseconds at a place; below 0 before the medium."""
        return round(self.view.scale.time_of(pos.x()))

    def one_frame(self, time: int) -> int:
        """How long a frame lasts at a time: milliseconds, 1 or more."""
        frames = self.commands.context.frames
        first = step_frames(max(0, time), 1, frames)
        return max(1, step_frames(first, 1, frames) - first)

    # -- snapping -------------------------------------------------------------------------------

    def snaps(self, modifiers: Qt.KeyboardModifier) -> bool:
        """Whether edges are drawn to what is near: Alt lets them go anywhere."""
        free = bool(modifiers & Qt.KeyboardModifier.AltModifier)
        return self.commands.actions["time.snapping"].isChecked() and not free

    def snap(
        self,
        edges: Sequence[tuple[EdgeName, int]],
        modifiers: Qt.KeyboardModifier,
        moves: Moves = lambda row, cue: False,
    ) -> int:
        """By how many milliseconds edges are drawn; the line that says to what is shown."""
        if not self.snaps(modifiers):
            self.view.set_snap_line(None)
            return 0
        tolerance = max(1, round(SNAP_PIXELS * self.view.scale.ms_per_pixel))
        shift, point = snap_together(self._surroundings(moves), edges, tolerance)
        self.view.set_snap_line(None if point is None else point.time)
        return shift

    def _surroundings(self, moves: Moves) -> Surroundings:
        gap, active = self.profile.min_gap, self.track
        lanes = [SnapLane(active.track.cues, active.index, gap, moves)]
        for track in self.workspace.document.tracks:
            if track.id != self.workspace.active_track:
                lanes.append(SnapLane(track.cues, self.workspace.view(track.id).index))
        marks = self.workspace.marks
        return Surroundings(
            tuple(lanes), self.player.position, marks.shots, marks.silences, shot_gap=gap
        )

    # -- preview --------------------------------------------------------------------------------

    def show(self, plan: Plan, grabbed: str, caption: str) -> None:
        """Draw cues as they would be, the one that is held with a caption."""
        rows = self._rows(plan)
        judged = len(rows) <= _MOST_JUDGED
        ghosts = [
            Ghost(
                self.workspace.active_track,
                start,
                end,
                cue.text,
                judged and self._overlaps(plan, cue, start, end),
                caption if cue.id == grabbed else "",
            )
            for cue, start, end in plan.outcome(self.track.track, rows)
        ]
        self.view.set_preview(ghosts)

    def show_span(self, start: int, end: int, caption: str) -> None:
        """Draw a cue that is not there yet."""
        ghost = Ghost(self.workspace.active_track, start, end, caption=caption)
        self.view.set_preview([ghost])

    def clear(self) -> None:
        """Draw nothing of a gesture any more."""
        self.view.set_preview(())
        self.view.set_snap_line(None)
        self.view.set_rubber_band(None)

    def _rows(self, plan: Plan) -> list[int]:
        """Rows of the cues that change and will be in sight; of very many, some."""
        known, scale = self.track.rows, self.view.scale
        first = round(scale.start_ms) - plan.delta
        last = round(scale.time_of(self.view.viewport().width())) - plan.delta
        low = max(0, self.track.index.first_from(first) - 1)
        high = self.track.index.first_from(last)
        rows: Sequence[int]
        if plan.tail is not None:
            rows = range(max(low, plan.tail), high)
        elif len(plan.moved) < high - low:
            rows = [row for cue in plan.moved if low <= (row := known[cue]) < high]
        else:
            cues = self.track.track.cues
            rows = [row for row in range(low, high) if cues[row].id in plan.moved]
        if len(rows) > _MOST_GHOSTS:
            rows = sorted(rows)[:: len(rows) // _MOST_GHOSTS]
        return sorted({*rows, *(known[each.cue] for each in plan.times)})

    def _overlaps(self, plan: Plan, cue: Cue, start: int, end: int) -> bool:
        """Whether a cue would show together with one that stays."""
        track = self.track
        retimed = {each.cue for each in plan.times}
        return any(
            other.id != cue.id and other.id not in retimed and not plan.moves(row, other)
            for row in track.index.overlapping(start, max(end, start + 1))
            if (other := track.track.cues[row])
        )
