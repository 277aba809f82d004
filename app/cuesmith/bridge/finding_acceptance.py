"""What is wrong with a cue and fine all the same: said by a person, one finding at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.standards import Standards
from cuesmith.bridge.track_table import TrackTable
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.acceptance import accept, take_back
from cuesmith.domain.findings import Finding

_ORIGIN = "accept"


class FindingAcceptance(QObject):
    """Does "This problem is fine", each as one step of undo."""

    def __init__(
        self, workspace: Workspace, table: TrackTable, actions: Actions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace, self._table, self._actions = workspace, table, actions
        actions.bind("review.accept_problem", self.accept_current)
        workspace.selection_changed.connect(self.refresh)
        workspace.changed.connect(self.refresh)
        workspace.read_only_changed.connect(self.refresh)
        Standards.of(workspace).changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Grey the command out where nothing is wrong."""
        broken = bool(self.of_current()) and not self._workspace.read_only
        self._actions.set_enabled(broken, "review.accept_problem")

    def of_current(self) -> Sequence[Finding]:
        """What is wrong with the current cue, the gravest first."""
        row = self._row()
        return () if row is None else self._table.findings(row)

    def accepted_of_current(self) -> Sequence[Finding]:
        """What is wrong with the current cue and was found fine, the gravest first."""
        row = self._row()
        return () if row is None else self._table.accepted(row)

    def _row(self) -> int | None:
        current = self._workspace.selection.current
        row = None if current is None else self._workspace.view().rows.get(current)
        return row if self._table.current else None

    def accept_current(self) -> None:
        """The gravest finding of the current cue is fine."""
        self.accept(self.of_current()[:1])

    def accept(self, findings: Sequence[Finding]) -> None:
        """These are fine."""
        self._make(findings, fine=True)

    def take_back(self, findings: Sequence[Finding]) -> None:
        """These are told again."""
        self._make(findings, fine=False)

    def _make(self, findings: Sequence[Finding], *, fine: bool) -> None:
        edit = (accept if fine else take_back)(self._workspace.view().track, findings)
        if edit is not None:
            self._workspace.history.close_step()
            self._workspace.apply(edit, origin=_ORIGIN)
