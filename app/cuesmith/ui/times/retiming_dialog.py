"""What all dialogs have that give captions new times: options, what would become of each cue, and
one button that does it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.command_context import CommandContext
from cuesmith.bridge.proposed_times import ProposedTimes
from cuesmith.bridge.retiming import Proposal, Retiming
from cuesmith.bridge.retiming_table import Column, RetimingTable
from cuesmith.bridge.retiming_words import RetimingWords
from cuesmith.bridge.sentences import shown_error
from cuesmith.domain.syncing.time_map import TimeMap
from cuesmith.ui.icons import icon
from cuesmith.ui.kept_choices import Box, choices_of, choose
from cuesmith.ui.pieces import icon_button, row_table, wrapping_label


class RetimingDialog(QDialog):
    """`show` it: it is not modal, so that the film can be looked at meanwhile.

    A row that is chosen goes to its cue, at the time that it would have.
    """

    chosen = Signal()
    """An option has changed: `choices` are others."""
    label = ""
    """The English name of the step in the undo menu, listed in bridge/step_labels.py."""

    def __init__(self, context: CommandContext, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.retiming = Retiming(context.workspace, self.times, self)
        self._proposed = ProposedTimes.of(context.workspace)
        self.words = RetimingWords(self)
        self._done = ""
        self._apply_soon = False
        self.table = RetimingTable(self)
        self.view = row_table(self.table, self.tr("What becomes of each cue"), self)
        self.outcome = wrapping_label("", self)
        self.all_tracks = QCheckBox(self.tr("The other trac&ks as well"), self)
        self.apply_button = QPushButton(self.tr("&Apply"), self)
        self.apply_button.setIcon(icon("check", self))
        self.apply_button.setDefault(True)
        self.apply_button.clicked.connect(self.apply)
        self.close_button = icon_button(self.tr("Close"), "", self.close, self)
        _dress(self.view)
        self._lay_out()
        self._connect()

    # -- what each dialog has of its own ----------------------------------------------------------

    def options(self) -> QWidget:
        """The widgets above the list, made once."""
        raise NotImplementedError

    def times(self) -> TimeMap | None:
        """The new times by the options; None where there are none yet. Raises `CuesmithError`."""
        raise NotImplementedError

    def remark(self) -> str:
        """What else to say of the proposal."""
        return ""

    def others(self) -> list[str]:
        """Identities of the tracks that may go along."""
        workspace = self.context.workspace
        tracks = (track for track in workspace.document.tracks if track.cues)
        return [track.id for track in tracks if track.id != workspace.active_track]

    def applied(self) -> None:
        """The times were changed."""

    def boxes(self) -> dict[str, Box]:
        """Options that are kept for the next time, by name."""
        return {"all_tracks": self.all_tracks}

    def choices(self) -> dict[str, str]:
        """What is chosen, to be kept."""
        return choices_of(self.boxes())

    def choose(self, choices: Mapping[str, str]) -> None:
        """Choose what was kept."""
        choose(self.boxes(), choices)

    # -- commands ---------------------------------------------------------------------------------

    def refresh(self) -> None:
        """The options have changed."""
        self._done = ""
        if self.isVisible():
            self.chosen.emit()
            self.retiming.refresh()

    def apply(self) -> None:
        """Give the cues the times that are shown, as one step of undo."""
        self._apply_soon = self.retiming.busy
        if self._apply_soon or not self.apply_button.isEnabled():
            return
        others = self.others() if self.all_tracks.isChecked() else []
        if self.retiming.apply(self.label, others):
            self._done = self.tr("Done; Undo takes it back.")
            self.applied()
            self.retiming.refresh()

    def say(self, sentence: str) -> None:
        """Say something in the place of what would happen."""
        self.outcome.setText(sentence)

    # -- showing ----------------------------------------------------------------------------------

    def _show(self, proposal: Proposal | None) -> None:
        self.table.show(proposal)
        self._show_on_timeline(proposal)
        self._allow()
        said = [self._done]
        if proposal is not None and (proposal.changes_anything or not self._done):
            said += [self.words.of_map(proposal), self.remark()]
            said += [self.words.of_losses(proposal, self.context.player.duration)]
        self.outcome.setText(" ".join(filter(None, said)))
        if self._apply_soon:
            self.apply()

    def _show_on_timeline(self, proposal: Proposal | None) -> None:
        if proposal is None or not proposal.changes_anything:
            self._proposed.clear()
        else:
            self._proposed.propose(proposal.track, proposal.after)

    def _show_error(self, error: CuesmithError) -> None:
        self.outcome.setText(str(shown_error(error)))

    def _allow(self) -> None:
        proposal, workspace = self.retiming.proposal, self.context.workspace
        can = proposal is not None and proposal.changes_anything and not workspace.read_only
        self.apply_button.setEnabled(can)
        self.all_tracks.setVisible(bool(self.others()))

    def _go_to(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        change = self.table.change(index.row())
        self.context.workspace.select_cues([change.before.id], change.before.id)
        shown = change.before if change.after is None else change.after
        self.context.player.seek(shown.start)

    # -- making -----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.all_tracks)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.apply_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.options())
        column.addWidget(self.outcome)
        column.addWidget(self.view, 1)
        column.addLayout(buttons)
        self.resize(720, 560)

    def _connect(self) -> None:
        self.all_tracks.toggled.connect(self.chosen)
        self.retiming.proposed.connect(self._show)
        self.retiming.failed.connect(self._show_error)
        self.view.clicked.connect(self._go_to)
        self.view.activated.connect(self._go_to)
        self.context.workspace.read_only_changed.connect(self._allow)
        self.context.workspace.reset.connect(self.close)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what there is to show."""
        super().showEvent(event)
        self.retiming.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self.retiming.stop()
        self._proposed.clear()


def _dress(view: QTableView) -> None:
    view.setAlternatingRowColors(True)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    width = view.fontMetrics().horizontalAdvance
    view.setColumnWidth(Column.CUE, width("00000") + 24)
    for column in (Column.NOW, Column.THEN):
        view.setColumnWidth(column, width("00:00:00.000") + 24)
    view.setColumnWidth(Column.CHANGE, width("+00000.000") + 32)
    view.horizontalHeader().setSectionResizeMode(Column.TEXT, QHeaderView.ResizeMode.Stretch)
