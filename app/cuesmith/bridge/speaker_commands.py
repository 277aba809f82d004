"""Naming speakers by a key: Alt+1 says that the track's first speaker says the cue."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.command_context import CommandContext
from cuesmith.domain.cue_edits import SetSpeaker
from cuesmith.domain.edits import Edit
from cuesmith.domain.speakers import rename_speaker, speaker_names

KEYS = 9
"""Speakers that have a key."""


class SpeakerCommands(QObject):
    """The speakers of the active track in an order that stays while they come and go."""

    changed = Signal()
    """Other speakers, or another order."""

    def __init__(
        self, context: CommandContext, actions: Actions, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._actions = context, actions
        self._orders: dict[str, tuple[str, ...]] = {}
        self._shown: tuple[str, ...] | None = None
        for number in range(1, KEYS + 1):
            actions.bind(f"cue.speaker_{number}", partial(self.give_number, number))
        actions.bind("cue.speaker_none", partial(self.give, ""))
        # What it does is read when a key is pressed; a command needs somebody who does it.
        actions.bind("cue.speaker_walk", lambda: None)
        workspace = context.workspace
        workspace.changed.connect(self.refresh)
        workspace.track_changed.connect(self.refresh)
        workspace.reset.connect(self._forget)
        self.refresh()

    @property
    def names(self) -> tuple[str, ...]:
        """Who speaks in the active track: who was there first keeps the number."""
        return self._shown or ()

    @property
    def walks(self) -> bool:
        """Whether naming goes on to the next cue."""
        return self._actions["cue.speaker_walk"].isChecked()

    def give_number(self, number: int) -> None:
        """Let the speaker of that number, from 1, say the chosen cues; the next free number makes
        another one."""
        names = self.names
        if number <= len(names):
            self.give(names[number - 1])
        elif number == len(names) + 1:
            self.give(self._fresh_name(number))
        else:
            said = self.tr("There is no speaker {0} yet.").format(number)
            self._context.refuse(
                said, self.tr("The next free number is {0}.").format(len(names) + 1)
            )

    def give(self, speaker: str) -> None:
        """Let somebody say the chosen cues; empty: nobody in particular."""
        context = self._context
        chosen = context.chosen
        if not chosen:
            context.refuse(self.tr("No cue is chosen."), self.tr("Select the cues first."))
            return
        ids = tuple(cue.id for cue in chosen)
        others = any(cue.speaker != speaker for cue in chosen)
        if others and not context.apply(SetSpeaker(context.track.id, ids, speaker)):
            return
        if self.walks:
            context.workspace.settle()
            self._go_on(ids[-1])

    def rename(self, old: str, new: str) -> bool:
        """Call a speaker otherwise, everywhere; a name that is there makes one of two."""
        edit: Edit | None = rename_speaker(self._context.track, old, new)
        return edit is not None and self._context.workspace.apply(edit)

    def refresh(self, *_about: object) -> None:
        """Look who speaks now."""
        track = self._context.track
        before = self._orders.get(track.id, ())
        names = _ordered(before, speaker_names(track.cues))
        self._orders[track.id] = names
        if names != self._shown:
            self._shown = names
            self._name_actions()
            self.changed.emit()

    def _forget(self) -> None:
        self._orders.clear()
        self.refresh()

    def _fresh_name(self, number: int) -> str:
        names = set(self.names)
        while (name := self.tr("Speaker {0}").format(number)) in names:
            number += 1
        return name

    def _go_on(self, cue: str) -> None:
        track = self._context.track
        row = track.rows.get(cue, -1) + 1
        if 0 < row < len(track.cues):
            self._context.go_to(track.cues[row])

    def _name_actions(self) -> None:
        for number in range(1, KEYS + 1):
            id_ = f"cue.speaker_{number}"
            name = self.names[number - 1] if number <= len(self.names) else ""
            usual = self._actions.shown_text(id_)
            shown = name.replace("&", "&&")
            self._actions[id_].setText(f"&{number}  {shown}" if name else usual)


def _ordered(before: tuple[str, ...], now: tuple[str, ...]) -> tuple[str, ...]:
    """Those who were there in their old places; one who was renamed keeps the place."""
    present, known = set(now), set(before)
    fresh = [name for name in now if name not in known]
    gone = [name for name in before if name not in present]
    if len(gone) == 1 and len(fresh) == 1:
        return tuple(fresh[0] if name == gone[0] else name for name in before)
    return (*(name for name in before if name in present), *fresh)
