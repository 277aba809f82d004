"""The list of cues: the active track row by row, its problems, and which track that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QLabel,
    QMenu,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.errors import UsageError
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.cue_checks import CueChecks
from cuesmith.bridge.finding_acceptance import FindingAcceptance
from cuesmith.bridge.finding_fixes import FindingFixes
from cuesmith.bridge.names import shown_profile
from cuesmith.bridge.player import Player
from cuesmith.bridge.reference_track import ReferenceTrack
from cuesmith.bridge.track_table import ORIGIN, TrackTable
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.history import Outcome
from cuesmith.domain.selection import Selection
from cuesmith.ui import icons
from cuesmith.ui.editor.cue_view import CueView
from cuesmith.ui.editor.problems import ProblemWalk
from cuesmith.ui.editor.track_bar import TrackBar
from cuesmith.ui.pieces import bring_forward

if TYPE_CHECKING:
    from cuesmith.ui.editor.check_dialog import CheckDialog

_MENU = (
    "cue.insert cue.split cue.join_next cue.join_selected cue.auto_break cue.italic",
    "time.set_start time.set_end time.bridge time.shift",
    "review.fix review.accept_problem",
    "edit.cut edit.copy edit.paste",
    "speech.selection",
    "cue.delete",
)
"""The context menu: commands of the table, a line between two groups."""


class CueListPanel(QWidget):
    """What the user selects here is selected in the workspace, and the other way round."""

    def __init__(
        self,
        workspace: Workspace,
        player: Player,
        actions: Actions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._player = player
        self._actions = actions
        self.checks = CueChecks(self)
        self.table = TrackTable(workspace, self.checks, self)
        self.view = CueView(self.table)
        self.tracks = TrackBar(workspace, actions)
        self._reference: ReferenceTrack | None = None
        self._walk = ProblemWalk(workspace, self.checks, self)
        self._check: CheckDialog | None = None
        self.fixes = FindingFixes(workspace, self.table, actions, self)
        self.acceptance = FindingAcceptance(workspace, self.table, actions, self)
        self.hint = QLabel()
        self.problems = QToolButton()
        self._pages = QStackedLayout()
        self._lay_out()
        self._bind()
        self._connect()
        self._start_over()

    def _lay_out(self) -> None:
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setWordWrap(True)
        self.hint.setMargin(8)
        self.hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.problems.setIcon(icons.icon("problem"))
        self.problems.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.problems.setAutoRaise(True)
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.hint)
        self.tracks.add_widget(self.problems)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tracks)
        layout.addLayout(self._pages, 1)
        self.setFocusProxy(self.view)

    def _bind(self) -> None:
        self._actions.bind("review.next_problem", self._walk.forward)
        self._actions.bind("review.previous_problem", self._walk.back)
        self._actions.bind("review.profile", self._ask_for_profile)
        self._actions.bind("review.check", self.check)
        self._beside = self._actions.bind("view.show_beside", self._show_beside)
        self._beside.setChecked(True)
        self.problems.clicked.connect(self._actions["review.next_problem"].trigger)

    def _connect(self) -> None:
        workspace = self._workspace
        # After the table's own, so that the rows are there.
        workspace.reset.connect(self._start_over)
        workspace.track_changed.connect(self._start_over)
        workspace.changed.connect(self._on_changed)
        workspace.selection_changed.connect(self._on_selection_changed)
        self.checks.counted.connect(self._count_problems)
        self._walk.none_found.connect(self._on_none_found)
        self._player.position_changed.connect(self._mark_playing)
        self.view.picked.connect(self._on_picked)
        self.view.menu_wanted.connect(self._offer)

    def read_beside(self, reference: ReferenceTrack) -> None:
        """Have a column of what the track beside says, where a person wants it."""
        self._reference = reference
        self.table.read_beside(reference)
        reference.changed.connect(self._show_beside)
        self._show_beside()

    def _show_beside(self) -> None:
        there = self._reference is not None and self._reference.track is not None
        self.view.show_beside(there and self._beside.isChecked())

    # -- following the workspace ----------------------------------------------------------------

    def _start_over(self) -> None:
        self.view.stay()
        self._show_page()
        self._show_selection(self._workspace.selection)
        self._mark_playing(self._player.position)
        self._count_problems(self.checks.count)

    def _on_changed(self, outcome: Outcome) -> None:
        if any(change.removed or change.inserted for change in outcome.changes):
            self.view.stay()
            self._show_page()
            self._show_selection(self._workspace.selection)
        if any(change.track == self._workspace.active_track for change in outcome.changes):
            self._mark_playing(self._player.position)
            self._look_for_speakers(outcome)

    def _look_for_speakers(self, outcome: Outcome) -> None:
        cues = self._workspace.view().track.cues
        touched = frozenset().union(*(change.cues for change in outcome.changes))
        if any(cue.speaker and cue.id in touched for cue in cues):
            self.view.show_speakers(True)

    def _show_page(self) -> None:
        cues = self._workspace.view().track.cues
        self._pages.setCurrentWidget(self.view if cues else self.hint)
        self.hint.setText(self._what_to_do())
        if not cues or not self.view.isVisible():
            self.view.show_speakers(any(cue.speaker for cue in cues))

    def _what_to_do(self) -> str:
        keys = {
            id_: self._actions[id_].shortcut().toString()
            for id_ in ("speech.transcribe", "cue.insert")
        }
        return self.tr(
            "No cues yet.\nPress {0} to transcribe, {1} to write the first one yourself, "
            "or drop a subtitle file here."
        ).format(keys["speech.transcribe"], keys["cue.insert"])

    def _on_selection_changed(self, selection: Selection, origin: str) -> None:
        if self.table.current:
            self._show_selection(selection, scroll=origin != ORIGIN)

    def _show_selection(self, selection: Selection, *, scroll: bool = False) -> None:
        rows = self._workspace.view().rows
        chosen = [rows[cue] for cue in selection.cues if cue in rows]
        current = rows.get(selection.current) if selection.current else None
        self.view.show_selection(chosen, current)
        if scroll and current is not None:
            self.view.show_row(current)

    # -- what the user does ---------------------------------------------------------------------

    def _on_picked(self) -> None:
        rows = self.view.selected_rows()
        ids = self.table.ids(rows)
        row = self.view.currentIndex().row()
        before = self._workspace.selection.current
        current = self.table.cue(row).id if row in rows else before if before in ids else None
        changed = tuple(ids) != self._workspace.selection.cues
        self._workspace.select_cues(ids, current or (ids[-1] if ids else None), ORIGIN)
        if changed and len(rows) == 1:
            self._player.seek(self.table.cue(rows[0]).start)

    def _offer(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in _MENU:
            if not menu.isEmpty():
                menu.addSeparator()
            menu.addActions([self._actions[id_] for id_ in group.split()])
        menu.popup(place)

    def check(self) -> CheckDialog:
        """Show all that is wrong in one list, in front."""
        from cuesmith.ui.editor.check_dialog import CheckDialog  # only when it is wanted

        if self._check is None:
            self._check = CheckDialog(
                self._workspace,
                self.checks,
                (self.fixes, self.acceptance),
                self._actions,
                self.window(),
            )
            self._check.destroyed.connect(self._forget_check)
        bring_forward(self._check)
        return self._check

    def _forget_check(self) -> None:
        self._check = None

    def _ask_for_profile(self) -> None:
        from cuesmith.ui.editor.profile_dialog import ProfileDialog  # only when it is wanted

        dialog = ProfileDialog(self._workspace.profile, self.window())
        dialog.chosen.connect(self._workspace.set_profile)
        dialog.failed.connect(self._workspace.refused)
        dialog.show_count(self.checks.count)
        self.checks.counted.connect(dialog.show_count)
        dialog.open()

    # -- what else is shown ---------------------------------------------------------------------

    def _mark_playing(self, position: int) -> None:
        playing = frozenset(self._workspace.view().index.at(position))
        cells = self.view.cells
        if playing == cells.playing:
            return
        come, gone = playing - cells.playing, cells.playing - playing
        cells.playing = playing
        for row in come | gone:
            self.view.update_row(row)
        follow = self._player.playing and self._actions["view.follow"].isChecked()
        if follow and come and not self.view.busy:
            self.view.show_row(min(come))

    def _on_none_found(self) -> None:
        label = shown_profile(self._workspace.profile.label)
        said = self.tr("No cue breaks the reading profile \u201c{0}\u201d.").format(label)
        self._workspace.refused.emit(UsageError(said))

    def _count_problems(self, count: int) -> None:
        self.problems.setText(self.tr("%n problem(s)", "", count))
        self.problems.setVisible(count > 0)
        keys = self._actions["review.next_problem"].shortcut().toString()
        self.problems.setToolTip(
            self.tr("Cues that break the profile \u201c{0}\u201d: go to the next ({1})").format(
                shown_profile(self._workspace.profile.label), keys
            )
        )
