"""The commands that move cues and their edges in time."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.command_context import CommandContext
from cuesmith.domain.bridging import bridge_gaps, snap_to_shots
from cuesmith.domain.cue import Cue
from cuesmith.domain.edits import Edit
from cuesmith.domain.snapping import EdgeName
from cuesmith.domain.time_edits import RetimeCues, SetTimes, ShiftCues, Times, TrimCue
from cuesmith.domain.time_entry import step_frames

NUDGE_MS = 100


class TimeCommands(QObject):
    """Edges to the playhead, nudges, shifts, bridges, shots."""

    def __init__(self, context: CommandContext, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        actions.bind("time.set_start", self.set_start)
        actions.bind("time.set_end", self.set_end)
        actions.bind("time.set_end_next", self.set_end_next)
        actions.bind("time.shift_from_here", self.shift_from_here)
        actions.bind("time.frame_back", lambda: self.nudge_frames(-1))
        actions.bind("time.frame_on", lambda: self.nudge_frames(1))
        actions.bind("time.nudge_back", lambda: self.nudge(-NUDGE_MS))
        actions.bind("time.nudge_on", lambda: self.nudge(NUDGE_MS))
        edges: tuple[EdgeName, ...] = ("start", "end")
        for edge in edges:
            actions.bind(f"time.{edge}_frame_back", partial(self.nudge_edge, edge, -1))
            actions.bind(f"time.{edge}_frame_on", partial(self.nudge_edge, edge, 1))
        actions.bind("time.bridge", self.bridge)
        actions.bind("time.snap_to_shot", self.snap_to_shot)
        # Modes: whoever edits asks whether they are checked.
        actions.bind("time.ripple", lambda: None)
        actions.bind("time.snapping", lambda: None).setChecked(True)

    def set_start(self) -> None:
        """Start at the playhead; a cue that would be over by then moves there as it is."""
        cue = self._context.current
        if cue is not None:
            self.set_start_of(cue, self._context.playhead)

    def set_start_of(self, cue: Cue, time: int) -> bool:
        """Start a cue at a time."""
        if time < cue.end:
            return self._context.apply(TrimCue(self._track, cue.id, "start", time))
        return self._context.apply(SetTimes(self._track, cue.id, time, time + cue.duration))

    def set_end(self) -> bool:
        """End at the playhead."""
        cue = self._context.current
        return cue is not None and self.set_end_of(cue, self._context.playhead)

    def set_end_of(self, cue: Cue, time: int) -> bool:
        """End a cue at a time; False, said why, where it has not begun by then."""
        if time <= cue.start:
            self._context.refuse(
                self.tr("The cue would end before it starts."),
                self.tr("Move the playhead behind its start, or set the start first."),
            )
            return False
        return self._context.apply(TrimCue(self._track, cue.id, "end", time))

    def set_end_next(self) -> None:
        """End at the playhead, and go on to the next cue, the playhead staying."""
        cue = self._context.current
        if cue is None or not self.set_end_of(cue, self._context.playhead):
            return
        track = self._context.track
        following = track.cues[track.rows[cue.id] + 1 :][:1]
        if following:
            self._context.workspace.select_cues([following[0].id], following[0].id)

    def shift_from_here(self) -> None:
        """Start at the playhead, and all that comes later moves by the same time."""
        cue = self._context.current
        if cue is None:
            return
        track = self._context.track
        later = tuple(each.id for each in track.cues[track.rows[cue.id] :])
        delta = self._context.playhead - cue.start
        self._context.apply(ShiftCues(track.id, delta, later, comments=cue.start))

    def nudge(self, delta: int) -> None:
        """Move the selected cues by milliseconds."""
        chosen = tuple(cue.id for cue in self._context.chosen)
        if chosen:
            self._context.apply(ShiftCues(self._track, delta, chosen))

    def nudge_frames(self, count: int) -> None:
        """Move the selected cues together, so that the first starts frames later, or earlier."""
        chosen = self._context.chosen
        if chosen:
            first = chosen[0].start
            self.nudge(step_frames(first, count, self._context.frames) - first)

    def nudge_edge(self, edge: EdgeName, count: int) -> None:
        """Move one edge of the selected cues by frames; a frame of each is left at least."""
        frames, times = self._context.frames, []
        for cue in self._context.chosen:
            start, end = cue.start, cue.end
            if edge == "start":
                start = step_frames(start, count, frames)
            else:
                end = step_frames(end, count, frames)
            if end - start > cue.duration or step_frames(start, 1, frames) <= end:
                times.append(Times(cue.id, start, end))
        self._retime(tuple(times), f"Trim {edge} of")

    def bridge(self) -> None:
        """Let the selected cues stay until the next one, but for the profile's gap."""
        track = self._context.track
        rows = [track.rows[cue.id] for cue in self._context.chosen]
        times = bridge_gaps(track.cues, rows, self._context.workspace.profile.min_gap)
        if rows and not times:
            self._context.refuse(self.tr("There is no gap here that could be bridged."))
        self._retime(times, "Bridge the gap after")

    def snap_to_shot(self) -> None:
        """Bring the edges of the selected cues to the shot changes near them."""
        workspace = self._context.workspace
        gap = workspace.profile.min_gap
        times = snap_to_shots(self._context.chosen, workspace.marks.shots, gap)
        if not times:
            self._context.refuse(
                self.tr("No edge of the cue is near a shot change, or all are there already.")
            )
        self._retime(times, "Snap to the shot change:")

    def _retime(self, times: tuple[Times, ...], doing: str) -> None:
        """One edit named "doing cue 12", or "doing 3 cues"."""
        if not times:
            return
        track = self._context.track
        one = f"cue {track.rows[times[0].cue] + 1}"
        named = one if len(times) == 1 else f"{len(times)} cues"
        edit: Edit = RetimeCues(track.id, times, f"{doing} {named}")
        self._context.apply(edit)

    @property
    def _track(self) -> str:
        return self._context.workspace.active_track
