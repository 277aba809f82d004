"""The commands on cues; `Commands` makes them and all their siblings."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.clipboard import ClipboardCommands, ClipboardPorts
from cuesmith.bridge.command_context import CommandContext
from cuesmith.bridge.command_states import CommandStates
from cuesmith.bridge.player import Player
from cuesmith.bridge.speaker_commands import SpeakerCommands
from cuesmith.bridge.time_commands import TimeCommands
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue, new_cue_id
from cuesmith.domain.cue_edits import DeleteCues, InsertCues, name_cues
from cuesmith.domain.edits import Compound, Edit
from cuesmith.domain.placing import span_after, span_at
from cuesmith.domain.ripple import delete_and_close
from cuesmith.domain.selection import Selection
from cuesmith.domain.speech import Span
from cuesmith.domain.structure_edits import JoinCues, MoveWord, SplitCue


class CueCommands(QObject):
    """Cues come, go, are divided, united and walked through."""

    def __init__(self, context: CommandContext, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._ripple = actions["time.ripple"]
        actions.bind("cue.insert", self.insert)
        actions.bind("cue.delete", self.delete)
        actions.bind("cue.split", self.split)
        actions.bind("cue.join_next", self.join_next)
        actions.bind("cue.join_selected", self.join_selected)
        actions.bind("cue.word_to_next", lambda: self.move_word("next"))
        actions.bind("cue.word_to_previous", lambda: self.move_word("previous"))
        actions.bind("cue.next", lambda: self.walk(1))
        actions.bind("cue.previous", lambda: self.walk(-1))

    def insert(self) -> None:
        """Put a cue in at the playhead; where one shows there, after that one."""
        span = self._span_to_insert()
        if span is None:
            self._context.refuse(
                self.tr("There is no room for another cue here."),
                self.tr("Move the playhead to where nothing shows, or shorten a cue first."),
            )
            return
        self.insert_at(span)

    def insert_at(self, span: Span) -> None:
        """Put a cue in that is empty, select it, and ask for its text."""
        track, first = self._context.with_track()
        cue = Cue(new_cue_id(), span.start, span.end, "")
        insert = InsertCues(track, (cue,))
        edit: Edit = Compound((*first, insert), "Insert cue") if first else insert
        workspace = self._context.workspace
        if workspace.apply(edit, select=Selection(track, (cue.id,), cue.id)):
            workspace.text_wanted.emit(cue.id)

    def _span_to_insert(self) -> Span | None:
        context, view = self._context, self._context.view
        cues, profile = view.track.cues, context.workspace.profile
        shown = context.at_playhead
        if shown is None:
            return span_at(cues, view.index, context.playhead, profile)
        return span_after(cues, view.index, shown, profile)

    def delete(self) -> None:
        """Take the selected cues out; with ripple, what follows moves up."""
        context = self._context
        gone = context.workspace.selection.cues
        if not gone:
            return
        track, going = context.track, frozenset(gone)
        last = track.rows[gone[-1]]
        rest = [cue.id for cue in track.cues[last + 1 : last + 2]]
        rest += [cue.id for cue in reversed(track.cues[:last]) if cue.id not in going][:1]
        named = name_cues(context.workspace.document, track.id, gone)
        edit: Edit = DeleteCues(track.id, gone)
        if self._ripple.isChecked():
            edit = delete_and_close(track, going, f"Delete {named} and close up")
        context.apply(edit, select=tuple(rest[:1]))

    def split(self) -> None:
        """Make two of the cue at the playhead, the profile's gap between them."""
        context, time = self._context, self._context.playhead
        current = context.workspace.current_cue
        cue = current if current is not None and _shows(current, time) else context.at_playhead
        if cue is None:
            context.refuse(
                self.tr("No cue shows at the playhead, so there is nothing to split."),
                self.tr("Move the playhead into the cue, between the two words."),
            )
            return
        gap = min(context.workspace.profile.min_gap, (time - cue.start) // 2)
        new = new_cue_id()
        edit = SplitCue(context.track.id, cue.id, time=time, gap=gap, new_id=new)
        context.apply(edit, select=(new,))

    def join_next(self) -> None:
        """Make one of the current cue and the next."""
        context = self._context
        cue = context.current
        following = None if cue is None else self._neighbour(cue, 1)
        if cue is None or following is None:
            context.refuse(self.tr("There is no next cue to join with."))
            return
        context.apply(JoinCues(context.track.id, (cue.id, following.id)), select=(cue.id,))

    def join_selected(self) -> None:
        """Make one of the selected cues."""
        context = self._context
        chosen = context.workspace.selection.cues
        context.apply(JoinCues(context.track.id, chosen), select=chosen[:1])

    def move_word(self, to: Literal["next", "previous"]) -> None:
        """Move the current cue's last word to the next cue, or its first to the one before."""
        cue = self._context.current
        if cue is not None:
            self._context.apply(MoveWord(self._context.track.id, cue.id, to))

    def walk(self, step: int) -> None:
        """Go to the next cue, or the one before, and show its first picture."""
        context = self._context
        current = context.workspace.current_cue
        found = self._beside_playhead(step) if current is None else self._neighbour(current, step)
        if found is not None:
            context.go_to(found)

    def _beside_playhead(self, step: int) -> Cue | None:
        view, time = self._context.view, self._context.playhead
        row = view.index.first_from(time + 1) if step > 0 else view.index.first_from(time) - 1
        return view.track.cues[row] if 0 <= row < len(view.track.cues) else None

    def _neighbour(self, cue: Cue, step: int) -> Cue | None:
        cues = self._context.track.cues
        row = self._context.track.rows[cue.id] + step
        return cues[row] if 0 <= row < len(cues) else None


def _shows(cue: Cue, time: int) -> bool:
    return cue.start < time < cue.end


class Commands(QObject):
    """All commands on cues and times, bound; keep it as long as the window."""

    def __init__(
        self,
        workspace: Workspace,
        player: Player,
        actions: Actions,
        clipboard: ClipboardPorts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.context = CommandContext(workspace, player)
        self.actions = actions
        self.cues = CueCommands(self.context, actions, self)
        self.times = TimeCommands(self.context, actions, self)
        self.clipboard = ClipboardCommands(self.context, actions, clipboard, self)
        self.speakers = SpeakerCommands(self.context, actions, self)
        self.states = CommandStates(self.context, actions, self)
