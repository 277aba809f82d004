"""Opens the dialogs about times from their commands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtWidgets import QDialog, QWidget

from cuesmith.bridge.cue_commands import Commands
from cuesmith.bridge.job_board import JobBoard
from cuesmith.bridge.settings import Settings
from cuesmith.bridge.sync_ports import SyncPorts
from cuesmith.bridge.syncing import Syncing
from cuesmith.domain.media import StreamKind
from cuesmith.ui.pieces import bring_forward
from cuesmith.ui.times.go_to_dialog import GoToDialog
from cuesmith.ui.times.shift_dialog import ShiftDialog

if TYPE_CHECKING:
    from cuesmith.ui.times.retiming_dialog import RetimingDialog

_ON_CUES = (
    "time.shift",
    "time.frame_rate",
    "time.sync_points",
    "time.sync_point",
    "time.sync_track",
    "time.sync_speech",
)


class _Choosing(Protocol):
    """A dialog whose options are kept."""

    chosen: SignalInstance

    def choices(self) -> dict[str, str]: ...

    def choose(self, choices: Mapping[str, str]) -> None: ...


class TimeDialogs(QObject):
    """Binds "Shift times…", "Go to…" and what brings captions in line; their dialogs belong to
    the window. The larger ones are imported when they are first wanted."""

    def __init__(
        self,
        commands: Commands,
        ports: SyncPorts,
        board: JobBoard,
        window: QWidget,
        settings: Settings | None = None,
    ) -> None:
        """`settings` keep what was chosen; without them each dialog begins afresh."""
        super().__init__(window)
        self._commands, self._settings = commands, settings
        self._window = window
        self._open_ones: dict[str, QDialog] = {}
        self.syncing = Syncing(ports, board, self)
        bind = commands.actions.bind
        bind("time.shift", self.shift)
        bind("time.frame_rate", self.change_frame_rate)
        bind("time.sync_points", self.sync_by_points)
        bind("time.sync_point", self.set_point)
        bind("time.sync_track", self.sync_to_track)
        bind("time.sync_speech", self.sync_to_speech)
        bind("edit.go_to", self.go_to)
        workspace = commands.context.workspace
        for signal in (
            workspace.changed,
            workspace.reset,
            workspace.track_changed,
            workspace.read_only_changed,
            workspace.medium_changed,
        ):
            signal.connect(self._refresh)
        self._refresh()

    def shift(self) -> ShiftDialog:
        """Ask by how much, and which cues."""
        dialog = ShiftDialog(self._commands.context, self._window)
        self._keep_choices(dialog)
        self._open(dialog)
        return dialog

    def go_to(self) -> GoToDialog:
        """Ask where to go."""
        dialog = GoToDialog(self._commands.context, self._window)
        self._open(dialog)
        return dialog

    def change_frame_rate(self) -> QDialog:
        """Ask from which rate, and to which."""
        from cuesmith.ui.times.frame_rate_dialog import FrameRateDialog

        return self._show("rate", lambda: FrameRateDialog(self._commands.context, self._window))

    def sync_by_points(self) -> QDialog:
        """Let points be set."""
        from cuesmith.ui.times.points_dialog import PointsDialog

        return self._show("points", lambda: PointsDialog(self._commands.context, self._window))

    def set_point(self) -> None:
        """Say that the current cue is spoken at the playhead."""
        from cuesmith.ui.times.points_dialog import PointsDialog

        dialog = self.sync_by_points()
        if isinstance(dialog, PointsDialog):
            dialog.set_here()

    def sync_to_track(self) -> QDialog:
        """Look for the times of another track."""
        from cuesmith.ui.times.sync_dialogs import TrackSyncDialog

        context = self._commands.context
        return self._show("sync", lambda: TrackSyncDialog(context, self.syncing, self._window))

    def sync_to_speech(self) -> QDialog:
        """Look for the times at which somebody speaks."""
        from cuesmith.ui.times.sync_dialogs import SpeechSyncDialog

        context = self._commands.context
        return self._show("sync", lambda: SpeechSyncDialog(context, self.syncing, self._window))

    def stop(self) -> None:
        """Look for nothing any more; waits until nothing runs."""
        for dialog in list(self._open_ones.values()):
            dialog.close()
        self.syncing.stop()

    def _keep_choices(self, dialog: _Choosing) -> None:
        """Begin with what was chosen last, and keep what is chosen from now on."""
        settings = self._settings
        if settings is not None:
            dialog.choose(settings.time_tools())
            dialog.chosen.connect(lambda: settings.set_time_tools(dialog.choices()))

    def _open(self, dialog: QDialog) -> None:
        self._commands.context.workspace.reset.connect(dialog.reject)
        dialog.open()

    def _show(self, kind: str, make: Callable[[], RetimingDialog]) -> QDialog:
        """Show a dialog that lets the window be used; the same one again where it is open."""
        before = self._open_ones.get(kind)
        if before is not None and kind != "sync":
            dialog: QDialog = before
        else:
            if before is not None:
                before.close()
            made = make()
            self._keep_choices(made)
            dialog = self._open_ones[kind] = made
            dialog.finished.connect(lambda _: self._forget(kind, dialog))
        bring_forward(dialog)
        return dialog

    def _forget(self, kind: str, dialog: QDialog) -> None:
        if self._open_ones.get(kind) is dialog:
            del self._open_ones[kind]

    def _refresh(self) -> None:
        workspace, actions = self._commands.context.workspace, self._commands.actions
        can = bool(workspace.view().track.cues) and not workspace.read_only
        for command in _ON_CUES:
            actions.set_enabled(can, command)
        medium = workspace.medium
        sound = medium is not None and bool(medium.of_kind(StreamKind.AUDIO))
        actions.set_enabled(can and sound, "time.sync_speech")
