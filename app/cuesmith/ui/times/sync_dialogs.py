"""Captions brought in line by what the program finds: with another track, or with speech."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.errors import CuesmithError
from cuesmith.base.jobs import Progress
from cuesmith.bridge.command_context import CommandContext
from cuesmith.bridge.names import track_title
from cuesmith.bridge.syncing import Sound, Syncing
from cuesmith.domain.syncing.time_map import TimeMap
from cuesmith.services.syncing.finding import Sync
from cuesmith.ui.kept_choices import Box
from cuesmith.ui.pieces import icon_button, wrapping_label
from cuesmith.ui.times.retiming_dialog import RetimingDialog


class SyncDialog(RetimingDialog):
    """Searches as soon as it is shown, and again when the options change."""

    kept_as = ""
    """What its own options are kept under."""

    def __init__(
        self,
        context: CommandContext,
        syncing: Syncing,
        title: str,
        parent: QWidget | None = None,
    ) -> None:
        self.syncing = syncing
        self._found: Sync | None = None
        self._error: CuesmithError | None = None
        super().__init__(context, title, parent)
        syncing.done.connect(self._on_found)
        syncing.failed.connect(self._on_failed)
        syncing.cancelled.connect(self._on_cancelled)
        syncing.progressed.connect(self._on_progress)
        syncing.busy_changed.connect(self._on_busy)
        context.workspace.track_changed.connect(self.search)
        self.finished.connect(syncing.cancel)

    def search(self) -> None:
        """Look for the times anew."""
        self._found = self._error = None
        self.refresh()
        if self.isVisible():
            self.begin()

    def begin(self) -> None:
        """Start the search that the options ask for."""
        raise NotImplementedError

    def times(self) -> TimeMap | None:
        """What was found."""
        if self._error is not None:
            raise self._error
        return None if self._found is None else self._found.times

    def remark(self) -> str:
        """How sure it is."""
        return "" if self._found is None else self.words.of_sync(self._found)

    def boxes(self) -> dict[str, Box]:
        """Whether parts may move by themselves, too."""
        return {**super().boxes(), f"{self.kept_as}_splits": self.splits}

    def applied(self) -> None:
        """The same once more would be wrong."""
        self._found = None

    def _common_row(self, made: QWidget) -> QHBoxLayout:
        self.splits = QCheckBox(self.tr("Cuts and &breaks: parts may move by themselves"), made)
        self.splits.toggled.connect(self.search)
        self.bar = QProgressBar(made)
        self.bar.setAccessibleName(self.tr("Progress of the search"))
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(160)
        self.stop_button = icon_button(self.tr("S&top"), "", self.syncing.cancel, made)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.splits)
        row.addStretch(1)
        row.addWidget(self.bar)
        row.addWidget(self.stop_button)
        for each in (self.bar, self.stop_button):
            policy = each.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            each.setSizePolicy(policy)
            each.hide()
        return row

    def _on_found(self, found: Sync) -> None:
        self._found = found
        self.retiming.refresh()

    def _on_failed(self, error: CuesmithError) -> None:
        self._error = error
        self.retiming.refresh()

    def _on_cancelled(self) -> None:
        self.say(self.tr("Stopped."))

    def _on_progress(self, told: Progress) -> None:
        self.bar.setRange(0, 1000 if told.done >= 0 else 0)
        self.bar.setValue(round(max(0.0, told.done) * 1000))

    def _on_busy(self, busy: bool) -> None:
        self.bar.setVisible(busy)
        self.stop_button.setVisible(busy)
        if busy:
            self.bar.setRange(0, 0)
            self.say(self.tr("Comparing…"))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin."""
        super().showEvent(event)
        if self._found is None and not self.syncing.busy:
            self.begin()


class TrackSyncDialog(SyncDialog):
    """With another track of the project, or a file."""

    label = "Sync to another track"
    kept_as = "track"

    def __init__(
        self, context: CommandContext, syncing: Syncing, parent: QWidget | None = None
    ) -> None:
        self._file: Path | None = None
        super().__init__(context, syncing, self.tr("Sync to another track"), parent)

    def options(self) -> QWidget:
        """Which track or file."""
        made = QWidget(self)
        self.reference = QComboBox(made)
        self.reference.setMinimumWidth(260)
        label = QLabel(self.tr("&In line with"), made)
        label.setBuddy(self.reference)
        self.browse = icon_button(self.tr("Fi&le…"), "", self._ask_file, made)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.reference, 1)
        row.addWidget(self.browse)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addLayout(self._common_row(made))
        self._list_tracks()
        self.reference.activated.connect(self.search)
        return made

    def begin(self) -> None:
        """Compare with what is chosen; the words of both, or their rhythm."""
        workspace = self.context.workspace
        cues, splits = workspace.view().track.cues, self.splits.isChecked()
        chosen = self.reference.currentData()
        if isinstance(chosen, Path):
            self.syncing.to_file(cues, chosen, splits=splits)
        elif chosen:
            others = workspace.view(chosen).track.cues
            self.syncing.to_cues(cues, others, splits=splits)
        else:
            self.say(self.tr("Choose a file with captions that are right."))

    def others(self) -> list[str]:
        """The track that is right stays as it is."""
        right = self.reference.currentData()
        return [track for track in super().others() if track != right]

    def search(self) -> None:
        """The active track is not one to compare with."""
        self._list_tracks()
        super().search()

    def choose_file(self, path: Path) -> None:
        """Compare with a file."""
        self._file = path
        self._list_tracks()
        self.reference.setCurrentIndex(self.reference.findData(path))
        self.search()

    def _list_tracks(self) -> None:
        workspace, chosen = self.context.workspace, self.reference.currentData()
        self.reference.clear()
        for place, track in enumerate(workspace.document.tracks, 1):
            if track.id != workspace.active_track and track.cues:
                self.reference.addItem(track_title(track.name, track.language, place), track.id)
        if self._file is not None:
            self.reference.addItem(self._file.name, self._file)
        if not self.reference.count():
            self.reference.addItem(self.tr("No other track yet"), "")
        self.reference.setCurrentIndex(max(0, self.reference.findData(chosen)))

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Captions that are right"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.choose_file(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class SpeechSyncDialog(SyncDialog):
    """With what is said in the film."""

    label = "Sync to speech"
    kept_as = "speech"

    def __init__(
        self, context: CommandContext, syncing: Syncing, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, syncing, self.tr("Sync to speech"), parent)

    def options(self) -> QWidget:
        """What it does."""
        made = QWidget(self)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        says = self.tr(
            "Listens for where somebody speaks, and moves the captions there: by a constant, by "
            "another frame rate, or by a drift."
        )
        column.addWidget(wrapping_label(says, made))
        column.addLayout(self._common_row(made))
        return made

    def begin(self) -> None:
        """Listen, if it was not done yet, and compare."""
        medium, player = self.context.workspace.medium, self.context.player
        if medium is None:
            self.say(self.tr("Open the film first."))
            return
        cues = self.context.workspace.view().track.cues
        sound = Sound(medium.path, player.audio_track)
        self.syncing.to_speech(cues, sound, splits=self.splits.isChecked())
