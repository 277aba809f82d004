"""Find and replace: what is found is listed as one types, with what replacing would make of it."""

from __future__ import annotations

from bisect import bisect_left
from enum import StrEnum

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.latest import LatestJob
from cuesmith.bridge.occurrence_table import Column, OccurrenceTable
from cuesmith.bridge.player import Player
from cuesmith.bridge.sentences import shown_error
from cuesmith.bridge.text_search import TextSearch
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.search import Occurrence, Query, replacing
from cuesmith.domain.selection import Selection
from cuesmith.ui.find.highlight import FoundText
from cuesmith.ui.pieces import row_table, wrapping_label

_ORIGIN = "find"
_TICK = 28
"""Pixels that a box to tick takes."""


class Scope(StrEnum):
    """Where to look."""

    TRACK = "track"
    ALL = "all"
    SELECTION = "selection"


_TYPING_MS = 120
"""So long after the last keystroke a search begins."""


class FindPanel(QWidget):
    """Lives in a dock that is hidden until it is wanted."""

    wanted = Signal()
    """Somebody asked to find something: show the dock."""
    shown = Signal(object)
    """Every `Occurrence` that is listed now; it stays listed while another tab is in front."""

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
        self._step_after = 0
        self._done = ""
        self._restoring = False
        self.search = LatestJob(_TYPING_MS, self)
        self.table = OccurrenceTable(workspace, self)
        self._make_fields()
        self._make_view()
        self._lay_out()
        self._connect()
        self._bind(actions)

    def _make_fields(self) -> None:
        self.find_edit = QLineEdit(self)
        self.find_edit.setClearButtonEnabled(True)
        self.find_edit.setPlaceholderText(self.tr("Find in cues"))
        self.find_edit.setAccessibleName(self.tr("Find"))
        self.replace_edit = QLineEdit(self)
        self.replace_edit.setPlaceholderText(self.tr("Replace with (empty deletes)"))
        self.replace_edit.setAccessibleName(self.tr("Replace with"))
        self.case_box = QCheckBox(self.tr("Match &case"), self)
        self.word_box = QCheckBox(self.tr("&Whole words"), self)
        self.pattern_box = QCheckBox(self.tr("Regular e&xpression"), self)
        self.scope_box = QComboBox(self)
        self.scope_box.setAccessibleName(self.tr("Where to look"))
        self.scope_box.addItem(self.tr("In this track"), Scope.TRACK)
        self.scope_box.addItem(self.tr("In all tracks"), Scope.ALL)
        self.scope_box.addItem(self.tr("In the selected cues"), Scope.SELECTION)
        self.status = wrapping_label("", self)
        self.previous_button = QPushButton(self.tr("&Previous"), self)
        self.next_button = QPushButton(self.tr("&Next"), self)
        self.replace_button = QPushButton(self.tr("&Replace"), self)
        self.all_button = QPushButton(self.tr("Replace &all"), self)

    def _make_view(self) -> None:
        self.view = row_table(self.table, self.tr("What was found"), self)
        self.view.setItemDelegateForColumn(Column.BEFORE, FoundText(self.view))
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(Column.BEFORE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.AFTER, QHeaderView.ResizeMode.Stretch)
        wide = self.fontMetrics().horizontalAdvance
        self.view.setColumnWidth(Column.CUE, wide("00000") + _TICK)
        self.view.setColumnWidth(Column.TRACK, wide("Portuguese"))
        self.view.setColumnWidth(Column.START, wide("0:00:00.0000"))

    def _lay_out(self) -> None:
        fields = QGridLayout()
        fields.setSpacing(8)
        fields.addWidget(self.find_edit, 0, 0)
        fields.addWidget(self.previous_button, 0, 1)
        fields.addWidget(self.next_button, 0, 2)
        fields.addWidget(self.replace_edit, 1, 0)
        fields.addWidget(self.replace_button, 1, 1)
        fields.addWidget(self.all_button, 1, 2)
        options = QHBoxLayout()
        options.setSpacing(12)
        for box in self._boxes():
            options.addWidget(box)
        options.addStretch()
        told = QHBoxLayout()
        told.setSpacing(12)
        told.addWidget(self.status, 1)
        told.addWidget(self.scope_box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(8)
        layout.addLayout(fields)
        layout.addLayout(options)
        layout.addLayout(told)
        layout.addWidget(self.view, 1)

    def _boxes(self) -> tuple[QCheckBox, ...]:
        return self.case_box, self.word_box, self.pattern_box

    def _connect(self) -> None:
        self.find_edit.textChanged.connect(self.look)
        self.replace_edit.textChanged.connect(self.look)
        for box in self._boxes():
            box.toggled.connect(self.look)
        self.scope_box.currentIndexChanged.connect(self.look)
        self.find_edit.returnPressed.connect(self.go_on)
        self.replace_edit.returnPressed.connect(self.replace_one)
        self.previous_button.clicked.connect(self.go_back)
        self.next_button.clicked.connect(self.go_on)
        self.replace_button.clicked.connect(self.replace_one)
        self.all_button.clicked.connect(self.replace_all)
        self.search.succeeded.connect(self._on_found)
        self.search.failed.connect(self._on_refused)
        self.view.selectionModel().currentRowChanged.connect(self._on_row)
        self._workspace.changed.connect(self._on_document)
        self._workspace.reset.connect(self._on_document)
        self._workspace.track_changed.connect(self._on_track)
        self._workspace.selection_changed.connect(self._on_selection)

    def _bind(self, actions: Actions) -> None:
        actions.bind("edit.find", self.ask)
        actions.bind("edit.replace", self.ask_replacement)
        actions.bind("edit.find_next", self.go_on)
        actions.bind("edit.find_previous", self.go_back)

    # -- asking ---------------------------------------------------------------------------------

    def ask(self) -> None:
        """Let the user type what to find."""
        self.wanted.emit()
        self.find_edit.setFocus()
        self.find_edit.selectAll()

    def ask_replacement(self) -> None:
        """Let the user type what to replace, and with what."""
        self.ask()
        if self.find_edit.text():
            self.replace_edit.setFocus()
            self.replace_edit.selectAll()

    def query(self) -> Query:
        """What the fields say."""
        return Query(
            self.find_edit.text(),
            self.pattern_box.isChecked(),
            self.case_box.isChecked(),
            self.word_box.isChecked(),
        )

    @property
    def scope(self) -> Scope:
        """Where it is looked."""
        return Scope(self.scope_box.currentData())

    def look(self) -> None:
        """Look for what the fields say."""
        if not self.find_edit.text():
            self.search.stop()
            self._on_found(())
            return
        workspace, scope = self._workspace, self.scope
        tracks = workspace.document.tracks if scope is Scope.ALL else (workspace.view().track,)
        selected = frozenset(workspace.selection.cues) if scope is Scope.SELECTION else None
        self.search.ask(TextSearch(tracks, self.query(), self.replace_edit.text(), selected))

    # -- what was found -------------------------------------------------------------------------

    def _on_found(self, found: tuple[Occurrence, ...]) -> None:
        self._show(found)
        self.shown.emit(found)
        self._tell(sum(len(each.spans) for each in found))
        self.view.setColumnHidden(Column.AFTER, not self.replace_edit.text())
        for button in (self.previous_button, self.next_button):
            button.setEnabled(bool(found))
        for button in (self.replace_button, self.all_button):
            button.setEnabled(bool(found) and not self._workspace.read_only)
        if self._step_after:
            step, self._step_after = self._step_after, 0
            self._go(step)

    def _show(self, found: tuple[Occurrence, ...]) -> None:
        """List them; the row that was chosen stays so, if it is still there."""
        row = self.view.currentIndex().row()
        chosen = self.table.occurrences[row] if 0 <= row < self.table.rowCount() else None
        self.table.show(found, replacing=bool(self.replace_edit.text()))
        several = self.scope is Scope.ALL and len(self._workspace.document.tracks) > 1
        self.view.setColumnHidden(Column.TRACK, not several)
        if chosen is None or self.view.currentIndex().isValid():
            return
        again = self.table.row_of(chosen.track, chosen.cue)
        if again is not None:
            self._restoring = True
            self.view.selectRow(again)
            self._restoring = False

    def _tell(self, places: int) -> None:
        said, self._done = self._done, ""
        if not self.find_edit.text():
            self.status.setText(said)
        elif places:
            found = self.tr("%n place(s)", "", places)
            self.status.setText(f"{said} {found}{self._by_track()}".strip())
        else:
            self.status.setText(said or self.tr("Nothing found."))

    def _by_track(self) -> str:
        """How many places each track has, where there are several."""
        counts = self.table.counts
        if self.scope is not Scope.ALL or len(counts) < 2:
            return ""
        named = [f"{self.table.track_named(track)}: {count}" for track, count in counts]
        return " \u2013 " + " · ".join(named)

    def _on_refused(self, error: CuesmithError) -> None:
        self._on_found(())
        self.status.setText(str(shown_error(error)))

    def _on_document(self) -> None:
        if self.isVisible() and self.find_edit.text():
            self.look()

    def _on_track(self) -> None:
        # Where all tracks were looked through, going to another changes nothing.
        if self.scope is not Scope.ALL:
            self._on_document()

    def _on_selection(self, _selection: object, origin: str) -> None:
        if self.scope is Scope.SELECTION and origin != _ORIGIN:
            self._on_document()

    def _on_row(self, index: QModelIndex) -> None:
        if self._restoring or not index.isValid():
            return
        each = self.table.occurrences[index.row()]
        cue = self._workspace.view(each.track).cue(each.cue)
        if cue is not None:
            self._workspace.select(Selection(each.track, (cue.id,), cue.id), _ORIGIN)
            self._player.seek(cue.start)

    # -- going through it -----------------------------------------------------------------------

    def go_on(self) -> None:
        """Go to the next place, from the end to the first."""
        self._move(1)

    def go_back(self) -> None:
        """Go to the place before, from the first to the last."""
        self._move(-1)

    def _move(self, step: int) -> None:
        if not self.find_edit.text():
            self.ask()
        elif self.search.busy:
            self._step_after = step  # the answer comes in a moment
        else:
            self._go(step)

    def _go(self, step: int) -> None:
        if count := self.table.rowCount():
            self.view.selectRow((self._row(step) + step) % count)

    def _row(self, step: int) -> int:
        """The row to step from: the one of the current cue, or the nearest before it."""
        found, selection = self.table.occurrences, self._workspace.selection
        here = self._place(selection.track, selection.current)
        row = bisect_left(found, here, key=lambda each: self._place(each.track, each.cue))
        met = row < len(found) and self._place(found[row].track, found[row].cue) == here
        return row if met or step < 0 else row - 1

    def _place(self, track: str, cue: str | None) -> tuple[int, int]:
        """Where a cue stands in the document; by it, occurrences are in order."""
        tracks = self._workspace.document.tracks
        place = next((place for place, each in enumerate(tracks) if each.id == track), -1)
        return place, self._workspace.view(track).rows.get(cue or "", -1)

    # -- replacing ------------------------------------------------------------------------------

    def replace_one(self) -> None:
        """Replace in the cue that is chosen in the list, and go to the next."""
        row = self.view.currentIndex().row()
        if self.search.busy or not 0 <= row < self.table.rowCount():
            self.go_on()
            return
        chosen = self.table.occurrences[row]
        self._step_after = 1
        if not self._workspace.apply(replacing([chosen], self.tr("Replace")), origin=_ORIGIN):
            self._step_after = 0
        self.look()

    def replace_all(self) -> None:
        """Replace in all cues that are ticked, as one step."""
        ticked = self.table.ticked
        if self.search.busy or not ticked:
            return
        places = sum(len(each.spans) for each in ticked)
        label = self.tr("Replace %n place(s)", "", places)
        # Said with what is found then: the edit of many cues comes into the document later.
        self._done = self.tr("%n place(s) replaced.", "", places)
        if not self._workspace.apply(replacing(ticked, label), origin=_ORIGIN):
            self._done = ""

    def showEvent(self, event: QShowEvent) -> None:
        """What was found may have changed."""
        super().showEvent(event)
        self.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self.search.stop()
