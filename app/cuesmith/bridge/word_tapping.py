"""The mode in which words are timed by tapping along while the medium plays.

Every tap is shown, and kept, at once; all taps on one cue are one step of undo.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

from PySide6.QtCore import QObject, Signal

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.command_context import CommandContext
from cuesmith.bridge.player import Player
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue
from cuesmith.domain.tapping import Tapping, begin_tapping
from cuesmith.domain.word_edits import SetWords

_EARLY_MS = 300
"""So long ahead of a cue, or after it, a tap still counts for it."""
_RUN_UP_MS = 1500
"""Played before the cue, so that one can find the beat."""


@dataclass(frozen=True, slots=True)
class TapState:
    """What to tell the person who taps."""

    active: bool = False
    following: str = ""
    """The word that the next tap begins; empty where that is not known yet."""
    done: int = 0
    """Words of the cue that are begun."""
    of: int = 0
    """Words of the cue."""


class WordTapping(QObject):
    """`cue.tap_words` enters the mode; whoever has the keys tells of `press` and `release`."""

    changed = Signal(object)
    """The `TapState`."""

    def __init__(
        self, workspace: Workspace, player: Player, actions: Actions, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = CommandContext(workspace, player)
        self._workspace, self._player = workspace, player
        self._tapping: Tapping | None = None
        self._serials = count(1)
        self._gesture = ""
        self._active = False
        self._action = actions.bind("cue.tap_words", self._toggle)
        workspace.reset.connect(self.leave)
        workspace.track_changed.connect(self.leave)
        workspace.read_only_changed.connect(self.leave)

    @property
    def state(self) -> TapState:
        """As it is now."""
        tapping = self._tapping
        if tapping is None:
            return TapState(self._active)
        return TapState(True, tapping.following, len(tapping.tapped), len(tapping.texts))

    def _toggle(self) -> None:
        if self._action.isChecked():
            self.enter()
        else:
            self.leave()

    # -- in and out -----------------------------------------------------------------------------

    def enter(self) -> None:
        """Wait for taps, and play, from a little before the current cue where there is one."""
        if self._player.medium is None:
            self._action.setChecked(False)
            self._context.refuse(
                self.tr("There is nothing to tap along to."),
                self.tr("Open the video or recording first."),
            )
            return
        self._active, self._tapping = True, None
        cue = self._workspace.current_cue
        if cue is not None and not self._player.playing:
            self._player.seek(max(0, cue.start - _RUN_UP_MS))
        self._player.play()
        self._tell()

    def leave(self, *_why: object) -> None:
        """Wait for taps no longer; what was tapped stays."""
        if self._active:
            self._active, self._tapping = False, None
            self._workspace.history.close_step()
            self._tell()

    def _tell(self) -> None:
        self._action.setChecked(self._active)
        self.changed.emit(self.state)

    # -- taps -----------------------------------------------------------------------------------

    def press(self) -> None:
        """The key went down: the next word begins now. Where nothing plays, playing does."""
        if not self._active:
            return
        if not self._player.playing:
            self._player.play()
            return
        time = self._player.time_now
        tapping = self._meant(time)
        if tapping is not None:
            self._keep(tapping.press(time))

    def release(self) -> None:
        """The key came up: a word that was held ends now."""
        if self._active and self._tapping is not None:
            tapping = self._tapping.release(self._player.time_now, self._player.rate)
            if tapping is not self._tapping:
                self._keep(tapping)

    def _meant(self, time: int) -> Tapping | None:
        """The cue that a tap is for: the one begun, until it is over; then that at the playhead."""
        tapping = self._tapping
        if tapping is not None:
            back = bool(tapping.tapped) and time < tapping.tapped[-1].start
            over = time >= tapping.cue.end + (0 if tapping.done else _EARLY_MS)
            if not (back or over or (tapping.done and self._coming(time, tapping.cue))):
                return tapping
        cue = self._showing(time) or self._coming(time)
        if cue is None or not cue.text.strip():
            return None
        self._gesture = f"tap {next(self._serials)}"
        return begin_tapping(cue)

    def _showing(self, time: int) -> Cue | None:
        """The cue that shows, a selected one before others."""
        view, selected = self._workspace.view(), self._workspace.selection.cues
        found = [view.track.cues[row] for row in view.index.at(time)]
        chosen = [cue for cue in found if cue.id in selected]
        return next(iter([*chosen, *found]), None)

    def _coming(self, time: int, after: Cue | None = None) -> Cue | None:
        """The cue that begins shortly."""
        view = self._workspace.view()
        row = view.index.first_from(time if after is None else max(time, after.start + 1))
        cue = view.track.cues[row] if row < len(view.track.cues) else None
        return cue if cue is not None and cue.start - time <= _EARLY_MS else None

    def _keep(self, tapping: Tapping) -> None:
        cue, workspace = tapping.cue, self._workspace
        if workspace.view().cue(cue.id) is None:
            self._tapping = None
            return
        self._tapping = tapping
        # First: to leave a cue ends its step of undo.
        workspace.select_cues([cue.id], cue.id, origin="tapping")
        edit = SetWords(workspace.active_track, cue.id, tapping.words())
        if not workspace.apply(edit, origin="tapping", gesture=self._gesture):
            self.leave()
            return
        self.changed.emit(self.state)
