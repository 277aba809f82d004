"""The commands of working beside another track: which one, and taking over what it says."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from cuesmith.base.errors import UsageError
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.names import track_title
from cuesmith.bridge.project import ProjectSession
from cuesmith.bridge.reference_track import NONE, ReferenceTrack
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import ReplaceCues, name_cues
from cuesmith.domain.twin_tracks import source_track
from cuesmith.ui.icons import without_icons
from cuesmith.ui.pieces import form_layout, wrapping_label

_FACT = "reference-tracks"
_ORIGIN = "beside"


class BesideCommands(QObject):
    """Binds `track.reference` and `cue.copy_source`, and keeps the choice with the project."""

    def __init__(
        self,
        workspace: Workspace,
        reference: ReferenceTrack,
        session: ProjectSession,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace, self._reference = workspace, reference
        self._session, self._actions, self._window = session, actions, window
        actions.bind("track.reference", self.ask)
        actions.bind("cue.copy_source", self.copy)
        reference.chosen_changed.connect(self._remember)
        session.recalled_changed.connect(self._recall)
        for signal in (reference.changed, workspace.changed, workspace.read_only_changed):
            signal.connect(self._allow)
        workspace.selection_changed.connect(self._allow)
        self._recall()
        self._allow()

    def _allow(self) -> None:
        workspace = self._workspace
        self._actions.set_enabled(len(workspace.document.tracks) > 1, "track.reference")
        chosen = bool(workspace.selection.cues) and not workspace.read_only
        self._actions.set_enabled(chosen and self._reference.track is not None, "cue.copy_source")

    def _remember(self) -> None:
        self._session.remember(_FACT, dict(self._reference.chosen))

    def _recall(self) -> None:
        kept = self._session.recalled(_FACT)
        pairs = kept.items() if isinstance(kept, dict) else ()
        self._reference.recall({key: value for key, value in pairs if isinstance(value, str)})

    def ask(self) -> ReferenceDialog:
        """Ask which track is to be read beside this one."""
        dialog = ReferenceDialog(self._workspace, self._reference, self._window)
        dialog.chosen.connect(self._choose)
        dialog.open()
        return dialog

    def _choose(self, track: str) -> None:
        self._reference.choose(track or None)
        column = self._actions["view.show_beside"]
        if self._reference.track is not None and not column.isChecked():
            column.trigger()

    def copy(self) -> None:
        """Let the selected cues say what the track beside says, markup and all."""
        workspace, cues = self._workspace, []
        for cue in workspace.selected_cues:
            twins = self._reference.twins(cue)
            if twins:
                cues.append(_saying(cue, twins))
        if not cues:
            said = self.tr("The track beside says nothing here.")
            workspace.refused.emit(UsageError(said))
            return
        track = workspace.active_track
        named = name_cues(workspace.document, track, (cue.id for cue in cues))
        label = f"Take over the source of {named}"
        workspace.apply(ReplaceCues(track, tuple(cues), label), origin=_ORIGIN)


def _saying(cue: Cue, twins: tuple[Cue, ...]) -> Cue:
    """A cue with the text of others; their words only where they are said at the same time."""
    first = twins[0]
    text = "\n".join(each.text for each in twins)
    alone = len(twins) == 1
    same = alone and (first.start, first.end) == (cue.start, cue.end)
    return replace(
        cue,
        text=text,
        markup=first.markup if alone else None,
        words=first.words if same else (),
    )


class ReferenceDialog(QDialog):
    """Asks which track is read beside the active one; `open` it."""

    chosen = Signal(str)
    """A track's identity, `NONE`, or nothing for the rule."""

    def __init__(
        self, workspace: Workspace, reference: ReferenceTrack, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Reference track"))
        self.tracks = QComboBox()
        self._fill(workspace, reference)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        without_icons(self._buttons)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._lay_out()

    def _fill(self, workspace: Workspace, reference: ReferenceTrack) -> None:
        active = workspace.active_track
        if source_track(workspace.document, workspace.view().track) is not None:
            self.tracks.addItem(self.tr("The one it was translated from"), "")
        self.tracks.addItem(self.tr("None"), NONE)
        for place, track in enumerate(workspace.document.tracks, 1):
            if track.id != active:
                self.tracks.addItem(track_title(track.name, track.language, place), track.id)
        chosen = reference.chosen.get(active, "")
        self.tracks.setCurrentIndex(max(0, self.tracks.findData(chosen)))

    def _lay_out(self) -> None:
        said = wrapping_label(
            self.tr(
                "What this track says is shown above the text box and in the list, cue beside cue."
            ),
            self,
        )
        form = form_layout()
        form.addRow(self.tr("&Read beside this one:"), self.tracks)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(said)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(440)

    def accept(self) -> None:
        """Hand out what was chosen."""
        self.chosen.emit(str(self.tracks.currentData()))
        super().accept()
