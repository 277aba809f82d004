"""The drags of the timeline. Each is one edit when it ends, and none when it is given up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt

from cuesmith.domain.cue import Cue, Word
from cuesmith.domain.dragging import (
    Plan,
    neighbour,
    plan_move,
    plan_shared_edge,
    plan_trim,
)
from cuesmith.domain.placing import drawn_span, room_at
from cuesmith.domain.selection import Selection
from cuesmith.domain.snapping import EdgeName
from cuesmith.domain.speech import Span
from cuesmith.domain.word_edits import SetWords, boundary_limits, with_boundary, words_to_time
from cuesmith.ui.timeline.gesture_stage import Stage
from cuesmith.ui.timeline.overlay import Ghost

ORIGIN = "timeline"

Modifiers = Qt.KeyboardModifier


class Drag(Protocol):
    """A drag in flight."""

    def move(self, pos: QPointF, modifiers: Modifiers) -> None:
        """The mouse is there now."""
        ...

    def finish(self) -> None:
        """The button came up: do it."""
        ...

    def cancel(self) -> None:
        """Leave everything as it was."""
        ...


class PlanDrag:
    """A drag that moves cues or their edges."""

    def __init__(self, stage: Stage, cue: Cue, pressed: int) -> None:
        self._stage = stage
        self._cue = cue
        self._pressed = pressed
        self._plan = Plan()

    def move(self, pos: QPointF, modifiers: Modifiers) -> None:
        """Plan anew, from how far the mouse has come since the press."""
        if self._stage.track.cue(self._cue.id) != self._cue:
            self.cancel()  # it was changed, or taken out, by something else meanwhile
            return
        delta = self._stage.time_at(pos) - self._pressed
        self._plan = self.plan(delta, modifiers)
        self._stage.show(self._plan, self._cue.id, self.caption())

    def plan(self, delta: int, modifiers: Modifiers) -> Plan:
        """What comes of moving the mouse by milliseconds."""
        raise NotImplementedError

    def caption(self) -> str:
        """What to say beside the cue."""
        (cue, start, end) = next(
            (each for each in self._outcome() if each[0].id == self._cue.id),
            (self._cue, self._cue.start, self._cue.end),
        )
        moved = start - cue.start if start != cue.start else end - cue.end
        return f"{moved / 1000:+.3f} s" if end - start == cue.duration else seconds(end - start)

    def _outcome(self) -> Sequence[tuple[Cue, int, int]]:
        track = self._stage.track
        return tuple(self._plan.outcome(track.track, [track.rows[self._cue.id]]))

    def finish(self) -> None:
        """Make it one edit."""
        plan, self._plan = self._plan, Plan()
        self._stage.clear()
        known = self._stage.track.cue(self._cue.id) == self._cue
        edit = plan.edit(self._stage.track.track) if known else None
        if edit is not None:
            self._stage.workspace.apply(edit, origin=ORIGIN)

    def cancel(self) -> None:
        """Nothing was changed."""
        self._plan = Plan()
        self._stage.clear()


class MoveDrag(PlanDrag):
    """All selected cues move together."""

    def __init__(self, stage: Stage, cue: Cue, pressed: int) -> None:
        super().__init__(stage, cue, pressed)
        self._track = stage.track.track
        self._moved = frozenset(stage.workspace.selection.cues) | {cue.id}

    def plan(self, delta: int, modifiers: Modifiers) -> Plan:
        """The edges of the cue that is held are drawn to what is near."""
        stage, track = self._stage, self._stage.track.track
        if track is not self._track:  # it was edited meanwhile: some may be gone
            self._track, self._moved = track, self._moved & track.rows.keys()
        cues = self._moved
        free = plan_move(track, cues, delta, ripple=stage.ripple)
        edges: list[tuple[EdgeName, int]] = [
            ("start", self._cue.start + free.delta),
            ("end", self._cue.end + free.delta),
        ]
        shift = stage.snap(edges, modifiers, free.moves)
        return plan_move(track, cues, free.delta + shift, ripple=stage.ripple)


class TrimDrag(PlanDrag):
    """One edge moves; with Ctrl, that of the cue beside it as well."""

    def __init__(self, stage: Stage, cue: Cue, pressed: int, edge: EdgeName) -> None:
        super().__init__(stage, cue, pressed)
        self._edge: EdgeName = edge

    def plan(self, delta: int, modifiers: Modifiers) -> Plan:
        """The edge is drawn to what is near."""
        stage = self._stage
        beside = self._beside() if modifiers & Modifiers.ControlModifier else None
        time = (self._cue.start if self._edge == "start" else self._cue.end) + delta
        held = {self._cue.id, beside}
        tail = stage.track.rows[self._cue.id] if stage.ripple and self._edge == "end" else None
        time += stage.snap(
            [(self._edge, time)],
            modifiers,
            lambda row, cue: cue.id in held or (tail is not None and row > tail),
        )
        shortest = stage.one_frame(self._cue.start)
        track = stage.track.track
        if beside is None:
            return plan_trim(
                track, self._cue.id, self._edge, time, shortest=shortest, ripple=stage.ripple
            )
        if self._edge == "end":
            return plan_shared_edge(track, self._cue.id, beside, time, shortest)
        gap = self._cue.start - track.cues[track.rows[beside]].end
        return plan_shared_edge(track, beside, self._cue.id, time - gap, shortest)

    def _beside(self) -> str | None:
        within = max(self._stage.profile.min_gap, self._stage.one_frame(self._cue.start))
        return neighbour(self._stage.track.track, self._cue.id, self._edge, within)


class WordDrag:
    """The boundary between two words moves between their outer edges."""

    def __init__(self, stage: Stage, cue: Cue, word: int) -> None:
        self._stage = stage
        self._cue = cue
        self._word = word
        self._before = words_to_time(stage.track.track, cue)
        self._words: tuple[Word, ...] = self._before

    def move(self, pos: QPointF, modifiers: Modifiers) -> None:
        """Words keep a place in order whatever the mouse does."""
        time = self._stage.time_at(pos)
        time += self._stage.snap([("start", time)], modifiers, self._is_held)
        low, high = boundary_limits(self._before, self._word)
        self._words = with_boundary(self._before, self._word, min(max(time, low), high))
        pair = self._words[self._word - 1 : self._word + 1]
        track = self._stage.workspace.active_track
        self._stage.view.set_preview(
            [Ghost(track, word.start, word.end, word.text, word=True) for word in pair]
        )

    def _is_held(self, row: int, cue: Cue) -> bool:
        return cue.id == self._cue.id

    def finish(self) -> None:
        """Make it one edit."""
        self._stage.clear()
        stays = self._stage.track.cue(self._cue.id) == self._cue
        if stays and self._words != self._before:
            track = self._stage.workspace.active_track
            edit = SetWords(track, self._cue.id, self._words)
            self._stage.workspace.apply(edit, origin=ORIGIN)

    def cancel(self) -> None:
        """Nothing was changed."""
        self._words = self._before
        self._stage.clear()


class CreateDrag:
    """A cue is drawn into empty time; with Alt also over others."""

    def __init__(self, stage: Stage, pressed: int) -> None:
        self._stage = stage
        self._pressed = pressed
        self._span: Span | None = None

    def move(self, pos: QPointF, modifiers: Modifiers) -> None:
        """From where the button went down to where the mouse is."""
        time = self._stage.time_at(pos)
        edge: EdgeName = "end" if time >= self._pressed else "start"
        time += self._stage.snap([(edge, time)], modifiers)
        self._span = self._spanning(time, free=bool(modifiers & Modifiers.AltModifier))
        if self._span is None:
            self._stage.view.set_preview(())
            return
        caption = seconds(self._span.duration)
        self._stage.show_span(self._span.start, self._span.end, caption)

    def _spanning(self, time: int, *, free: bool) -> Span | None:
        """Up to a time, between the cues around it unless `free`."""
        profile, track = self._stage.profile, self._stage.track
        if free:
            return drawn_span(None, self._pressed, time, profile)
        room = room_at(track.track.cues, track.index, self._pressed)
        return None if room is None else drawn_span(room, self._pressed, time, profile)

    def finish(self) -> None:
        """Put it in, and ask for its text."""
        self._stage.clear()
        if self._span is not None:
            self._stage.commands.cues.insert_at(self._span)

    def cancel(self) -> None:
        """Nothing was changed."""
        self._span = None
        self._stage.clear()


class BandDrag:
    """A rubber band selects the cues that it touches; with Ctrl besides those selected already."""

    def __init__(self, stage: Stage, pressed: QPointF, *, adds: bool) -> None:
        self._stage = stage
        self._pressed = pressed
        self._time = stage.time_at(pressed)
        self._before = stage.workspace.selection
        self._kept = self._before.cues if adds else ()

    def move(self, pos: QPointF, modifiers: Modifiers) -> None:
        """Select what it touches now."""
        stage = self._stage
        corner = QPointF(stage.view.scale.x_of(self._time), self._pressed.y())
        stage.view.set_rubber_band(QRectF(corner, pos).normalized())
        start, end = sorted((self._time, stage.time_at(pos)))
        track = stage.track
        found = [track.track.cues[row].id for row in track.index.overlapping(start, end + 1)]
        chosen = list(dict.fromkeys([*self._kept, *found]))
        current = self._before.current if self._before.current in chosen else None
        stage.workspace.select_cues(chosen, current, ORIGIN)

    def finish(self) -> None:
        """It is selected already."""
        self._stage.clear()

    def cancel(self) -> None:
        """Select what was selected before."""
        self._stage.clear()
        before = self._before
        self._stage.workspace.select(Selection(before.track, before.cues, before.current), ORIGIN)


def seconds(milliseconds: int) -> str:
    """A duration as "1.280 s"."""
    return f"{milliseconds / 1000:.3f} s"
