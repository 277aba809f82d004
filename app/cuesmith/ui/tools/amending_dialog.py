"""A dialog around a tool: its options above, what it would change below, with ticks.

    options = MyOptions(...)
    tool = Tool(self.tr("Conform"), "Conform", options.amend, options)
    dialog = AmendingDialog(workspace, tool, window, seek=player.seek)
    options.changed.connect(dialog.refresh)
    dialog.show()

It stands beside the work, is kept true while the document changes, and stays until it is closed;
each "Apply" is one step of undo.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.amending import Amending, Proposal
from cuesmith.bridge.sentences import shown_error
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.amendments import Amend
from cuesmith.ui.icons import icon
from cuesmith.ui.pieces import icon_button, wrapping_label
from cuesmith.ui.tools.amendment_list import AmendmentList

_PROGRESS_WIDTH = 160
_SAID_AFTER_MS = 300
"""Work that takes less is not worth a word."""


@dataclass(frozen=True, slots=True)
class Tool:
    """What a dialog is about."""

    title: str
    """Of the dialog, in the user's language."""
    label: str
    """The English name of its step in the undo menu, to be listed in bridge/step_labels.py."""
    make: Callable[[], Amend]
    """Reads the options, and gives what the tool would do (see `Amending`)."""
    options: QWidget | None = None
    """Shown above the list."""


class AmendingDialog(QDialog):
    """Shows what a tool would do to the active track. `show` it: it is not modal."""

    def __init__(
        self,
        workspace: Workspace,
        tool: Tool,
        parent: QWidget | None = None,
        *,
        seek: Callable[[int], object] | None = None,
    ) -> None:
        """`seek` moves the playhead to the milliseconds of a chosen row."""
        super().__init__(parent)
        self._workspace, self._label = workspace, tool.label
        self._done = 0
        self._apply_soon = False
        self.setWindowTitle(tool.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.options = tool.options
        self.amending = Amending(workspace, tool.make, self)
        self.list = AmendmentList(workspace, seek, self)
        self.said = wrapping_label("", self)
        self.progress = QProgressBar(self)
        self.stop_button = icon_button(self.tr("&Stop"), "stop", self.stop, self)
        self.empty = QLabel(self)
        self.apply_button = QPushButton(self)
        self.apply_button.setIcon(icon("check", self))
        self.apply_button.setDefault(True)
        self.apply_button.clicked.connect(self.apply)
        self.close_button = icon_button(self.tr("Close"), "", self.close, self)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_SAID_AFTER_MS)
        self._late.timeout.connect(self._say_working)
        self._lay_out()
        self._connect()
        self._tell()
        self.empty.clear()

    # -- commands -------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Work it out anew: the options have changed."""
        self._done = 0
        if self.isVisible():
            self.amending.refresh()

    def apply(self) -> None:
        """Make what is ticked, as one step of undo; of what is just now worked out, when it is."""
        if self.amending.busy:
            self._apply_soon = True
        else:
            self._apply_shown()

    def _apply_shown(self) -> None:
        track, ticked = self.list.table.proposal.track, self.list.table.ticked
        self._done = len(ticked)
        if not ticked or not self.amending.apply(track, ticked, self._label):
            self._done = 0

    def stop(self) -> None:
        """Work it out no further, until options or the document change."""
        self.amending.drop()
        self._apply_soon = False
        self._hide_progress()
        self.list.show_proposal(Proposal(self._workspace.active_track))
        self._tell()
        self.empty.setText(self.tr("Stopped."))

    # -- showing --------------------------------------------------------------------------------

    def _show(self, proposal: Proposal) -> None:
        self._hide_progress()
        self.list.show_proposal(proposal)
        self._tell()
        self._done = 0
        if self._apply_soon:
            self._apply_soon = False
            self._apply_shown()

    def _show_error(self, error: CuesmithError) -> None:
        self._apply_soon = False
        self._hide_progress()
        self.list.show_proposal(Proposal(self._workspace.active_track))
        self._tell()
        self.empty.setText(str(shown_error(error)))
        self.empty.setToolTip(error.details)

    def _say_working(self) -> None:
        if self.amending.busy:
            self.said.setText(self.tr("Looking…"))
            self.empty.clear()

    def _show_progress(self, share: float) -> None:
        """Of what takes long: how far it is, and that it can be stopped."""
        self.progress.setValue(round(100 * share))
        if not self._late.isActive():
            self.progress.show()
            self.stop_button.show()

    def _hide_progress(self) -> None:
        self._late.stop()
        self.progress.hide()
        self.stop_button.hide()

    def _tell(self) -> None:
        """Say how much there is, and what Apply would do."""
        table = self.list.table
        total, ticked = table.rowCount(), table.ticked_count
        self.stack.setCurrentWidget(self.list if total else self.empty)
        self.empty.setText(self.tr("Nothing to change."))
        self.empty.setToolTip("")
        done = self.tr("%n change(s) made.", "", self._done) if self._done else ""
        rest = self.tr("%n change(s) proposed.", "", total) if total else ""
        self.said.setText(f"{done} {rest}".strip())
        self.apply_button.setText(self.tr("&Apply {0} of {1}").format(ticked, total))
        self.apply_button.setEnabled(ticked > 0 and not self._workspace.read_only)

    # -- making ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.list)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self.progress.setRange(0, 100)
        self.progress.setFixedWidth(_PROGRESS_WIDTH)
        self.progress.setAccessibleName(self.tr("How much is worked out"))
        self._hide_progress()
        buttons.addWidget(self.said, 1)
        buttons.addWidget(self.progress)
        buttons.addWidget(self.stop_button)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.apply_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        if self.options is not None:
            column.addWidget(self.options)
        column.addWidget(self.stack, 1)
        column.addLayout(buttons)
        self.resize(1040, 620)

    def _connect(self) -> None:
        self.list.ticks_changed.connect(self._tell)
        self.amending.asked.connect(self._late.start)
        self.amending.proposed.connect(self._show)
        self.amending.failed.connect(self._show_error)
        self.amending.progressed.connect(self._show_progress)
        self._workspace.read_only_changed.connect(self._tell)
        self._workspace.reset.connect(self.close)

    def showEvent(self, event: QShowEvent) -> None:
        """From now on it is kept true."""
        super().showEvent(event)
        self.amending.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._hide_progress()
        self.amending.stop()
