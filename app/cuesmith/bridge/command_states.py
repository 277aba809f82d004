"""Which commands can be done now, and what undo and redo would do."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Flag, auto

from PySide6.QtCore import QCoreApplication, QObject

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.command_context import CommandContext
from cuesmith.bridge.step_labels import shown_label
from cuesmith.domain.history import Step


class Need(Flag):
    """What there must be for a command to be of use."""

    NONE = 0
    WRITING = auto()
    """A project that may be changed."""
    CUES = auto()
    """At least one cue in the track."""
    SELECTED = auto()
    """A selected cue."""
    SEVERAL = auto()
    """Two selected cues."""
    CURRENT = auto()
    """A selected cue, or one at the playhead."""
    SHOTS = auto()
    """Known shot changes."""


_EDIT = Need.WRITING | Need.CUES
NEEDS: dict[str, Need] = {
    "edit.cut": Need.WRITING | Need.SELECTED,
    "edit.copy": Need.SELECTED,
    "edit.paste": Need.WRITING,
    "edit.select_all": Need.CUES,
    "cue.insert": Need.WRITING,
    "cue.delete": Need.WRITING | Need.SELECTED,
    "cue.split": _EDIT,
    "cue.join_next": _EDIT | Need.CURRENT,
    "cue.join_selected": Need.WRITING | Need.SEVERAL,
    "cue.word_to_next": _EDIT | Need.CURRENT,
    "cue.word_to_previous": _EDIT | Need.CURRENT,
    "cue.tap_words": _EDIT,
    "cue.speaker_none": _EDIT | Need.CURRENT,
    **{f"cue.speaker_{number}": _EDIT | Need.CURRENT for number in range(1, 10)},
    "cue.next": Need.CUES,
    "cue.previous": Need.CUES,
    "time.set_start": _EDIT | Need.CURRENT,
    "time.set_end": _EDIT | Need.CURRENT,
    "time.set_end_next": _EDIT | Need.CURRENT,
    "time.shift_from_here": _EDIT | Need.CURRENT,
    "time.frame_back": _EDIT | Need.CURRENT,
    "time.frame_on": _EDIT | Need.CURRENT,
    "time.nudge_back": _EDIT | Need.CURRENT,
    "time.nudge_on": _EDIT | Need.CURRENT,
    "time.start_frame_back": _EDIT | Need.CURRENT,
    "time.start_frame_on": _EDIT | Need.CURRENT,
    "time.end_frame_back": _EDIT | Need.CURRENT,
    "time.end_frame_on": _EDIT | Need.CURRENT,
    "time.bridge": _EDIT | Need.CURRENT,
    "time.snap_to_shot": _EDIT | Need.CURRENT | Need.SHOTS,
}


class CommandStates(QObject):
    """Greys out what cannot be done, and names the steps that undo and redo would make."""

    def __init__(self, context: CommandContext, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._actions = actions
        self._had: Need | None = None
        workspace = context.workspace
        actions.bind("edit.undo", workspace.undo)
        actions.bind("edit.redo", workspace.redo)
        self._texts = {id_: actions[id_].text() for id_ in ("edit.undo", "edit.redo")}
        for signal in (
            workspace.reset,
            workspace.changed,
            workspace.selection_changed,
            workspace.track_changed,
            workspace.marks_changed,
            workspace.read_only_changed,
        ):
            signal.connect(self.refresh)
        context.player.position_changed.connect(self._on_position_changed)
        self.refresh()

    def refresh(self) -> None:
        """Look at everything anew; does next to nothing where nothing has changed."""
        self._show_steps()
        self._show_needs()

    def _show_needs(self) -> None:
        has = self._has()
        if has == self._had:
            return
        self._had = has
        for id_, needs in NEEDS.items():
            self._actions[id_].setEnabled(needs in has)

    def _has(self) -> Need:
        workspace = self._context.workspace
        selected = len(workspace.selection.cues)
        conditions = {
            Need.WRITING: not workspace.read_only,
            Need.CUES: bool(self._context.track.cues),
            Need.SELECTED: selected > 0,
            Need.SEVERAL: selected > 1,
            Need.CURRENT: selected > 0 or self._context.at_playhead is not None,
            Need.SHOTS: bool(workspace.marks.shots),
        }
        has = Need.NONE
        for need, met in conditions.items():
            has |= need if met else Need.NONE
        return has

    def _show_steps(self) -> None:
        history = self._context.workspace.history
        self._show_step("edit.undo", history.undo_steps)
        self._show_step("edit.redo", history.redo_steps)

    def _show_step(self, id_: str, steps: Sequence[Step]) -> None:
        text = self._texts[id_]
        if steps:
            label = shown_label(steps[-1].label).replace("&", "&&")
            text = QCoreApplication.translate("CommandStates", "{0} {1}").format(text, label)
        action = self._actions[id_]
        if action.text() != text:
            action.setText(text)
        action.setEnabled(bool(steps) and not self._context.workspace.read_only)

    def _on_position_changed(self) -> None:
        # While something is selected, where the playhead is makes no difference.
        if not self._context.workspace.selection.cues:
            self._show_needs()
