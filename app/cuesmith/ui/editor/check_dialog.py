"""All that is wrong with the active track in one list, beside the window and kept up to date."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.amendment_words import shown_rule
from cuesmith.bridge.cue_checks import CueChecks
from cuesmith.bridge.finding_acceptance import FindingAcceptance
from cuesmith.bridge.finding_fixes import FindingFixes
from cuesmith.bridge.finding_table import ACCEPTED, FINDING, FindingColumn, FindingTable
from cuesmith.bridge.names import shown_profile
from cuesmith.bridge.standards import Standards
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.findings import Finding
from cuesmith.domain.remedies import NEED_A_CHOICE
from cuesmith.domain.rules import Rule, Severity
from cuesmith.domain.selection import Selection
from cuesmith.ui.editor.finding_menu import FindingMenu
from cuesmith.ui.empty_note import EmptyNote
from cuesmith.ui.pieces import icon_button, row_table, wrapping_label
from cuesmith.ui.theme import colors

Means = tuple[FindingFixes, FindingAcceptance]
"""By which findings are put right, or left."""
_ORIGIN = "check"
_PAUSE = 150
"""Milliseconds after a change: typing does not make the list anew for each letter."""
_WIDTHS = {
    FindingColumn.CUE: 56,
    FindingColumn.START: 96,
    FindingColumn.RULE: 216,
    FindingColumn.REASON: 384,
}


class CheckDialog(QDialog):
    """Not modal: a click on a row selects its cue. `show` it."""

    def __init__(
        self,
        workspace: Workspace,
        checks: CueChecks,
        means: Means,
        actions: Actions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Check"))
        self._workspace, self._checks, self._actions = workspace, checks, actions
        self._fixes, self._acceptance = means
        self._filling = False
        self.table = FindingTable(self)
        self.view = row_table(self.table, self.tr("What is wrong"), self)
        self.nothing = EmptyNote(self.view)
        self.rules = QComboBox()
        self.summary = QLabel()
        self.unseen = wrapping_label("", self)
        self.fix = icon_button(self.tr("&Fix"), "check", self._fix, self)
        self.accept_one = icon_button("", "", self._accept, self)
        self.show_accepted = QCheckBox(self)
        self.fix_all = icon_button("", "", self._fix_all, self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self.refresh)
        self._lay_out()
        self._listen()
        self.refresh()

    def _lay_out(self) -> None:
        self.rules.setAccessibleName(self.tr("Rules that are listed"))
        self.rules.setMinimumContentsLength(24)
        self.view.setItemDelegate(_Cell(self.view))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.setAlternatingRowColors(True)
        for column, width in _WIDTHS.items():
            self.view.setColumnWidth(column, width)
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(FindingColumn.TEXT, QHeaderView.ResizeMode.Stretch)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.summary, 1)
        head.addWidget(self.show_accepted)
        head.addWidget(self.rules)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.fix)
        foot.addWidget(self.accept_one)
        foot.addWidget(self.fix_all)
        foot.addSpacing(8)
        foot.addWidget(self._button("review.conform"))
        foot.addWidget(self._button("review.profile"))
        foot.addStretch(1)
        close = icon_button(self.tr("Close"), "", self.close, self)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.unseen)
        layout.addLayout(foot)
        self.resize(1040, 480)

    def _button(self, command: str) -> QPushButton:
        action = self._actions[command]
        button = icon_button(self._actions.name(command), "", action.trigger, self)
        keys = action.shortcut().toString()
        button.setToolTip(keys)
        button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(button.setEnabled)
        return button

    def _listen(self) -> None:
        workspace = self._workspace
        for signal in (workspace.changed, workspace.reset, workspace.track_changed):
            signal.connect(self._look_again)
        self._checks.counted.connect(self._look_again)
        workspace.read_only_changed.connect(self._look_again)
        Standards.of(workspace).changed.connect(self._look_again)
        workspace.selection_changed.connect(self._on_selected_elsewhere)
        self.view.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.view.customContextMenuRequested.connect(self._offer)
        self.rules.activated.connect(self._on_rule_picked)
        self.show_accepted.toggled.connect(self.refresh)

    def _look_again(self) -> None:
        self._soon.start()

    # -- what is listed -------------------------------------------------------------------------

    def refresh(self) -> None:
        """List what is wrong now; the cue and the rule that were chosen stay so."""
        if not self._checks.complete:
            self._soon.start()
        cues = self._workspace.view().track.cues
        found, fine = self._checks.known()
        before = self._current()
        self._filling = True
        self.table.show_findings(cues, found, fine if self.show_accepted.isChecked() else ())
        self.show_accepted.setText(self.tr("Show acce&pted ({0})").format(len(fine)))
        self.show_accepted.setVisible(bool(fine) or self.show_accepted.isChecked())
        self._fill_rules()
        self._choose(before)
        self._filling = False
        self._say(len(cues))
        self._tell_nothing(len(cues), len(fine))
        self._tell_unseen()

    def _fill_rules(self) -> None:
        counts = self.table.counts
        if self.table.rule is not None and self.table.rule not in counts:
            self.table.show_rule(None)
        self.rules.clear()
        everything = self.tr("All rules ({0})").format(sum(counts.values()))
        self.rules.addItem(everything, None)
        for rule, count in counts.items():
            self.rules.addItem(f"{shown_rule(rule)} ({count})", rule)
        self.rules.setCurrentIndex(max(0, self.rules.findData(self.table.rule)))

    def _tell_unseen(self) -> None:
        """What could not be looked at, and would not be missed in the list."""
        held = Standards.of(self._workspace).current
        parts = (
            (Rule.SHOT_CHANGE in held.rules and held.profile.shot_zone and not held.shots,
             self.tr("shot changes (no film, or none found yet)")),
            (Rule.SPELLING in held.rules and held.knows is None,
             self.tr("spelling (no dictionary of this language)")),
            (held.language == "und", self.tr("breaks (the language of the track is not known)")),
        )  # fmt: skip
        said = "; ".join(text for unseen, text in parts if unseen)
        self.unseen.setText(self.tr("Not looked at: {0}").format(said) if said else "")
        self.unseen.setVisible(bool(said))

    def _say(self, cues: int) -> None:
        clean = cues - self.table.broken
        share = 100 * clean / max(1, cues)
        label = shown_profile(self._workspace.profile.label)
        self._allow()
        if not cues:
            self.summary.setText(self.tr("There are no cues yet."))
            return
        said = self.tr("{0} of {1} cues meet every rule of \u201c{2}\u201d ({3} %).")
        self.summary.setText(said.format(clean, cues, label, f"{share:.1f}"))

    def _tell_nothing(self, cues: int, fine: int) -> None:
        """What is said where no problem is listed, once all cues were looked at."""
        if self.table.rowCount() or not cues or not self._checks.complete:
            self.nothing.say("")
            return
        accepted = self.tr("%n found fine", "", fine) if fine else ""
        self.nothing.say(self.tr("Nothing to mend."), accepted, "check")

    def _allow(self) -> None:
        may, some = not self._workspace.read_only, self._current() is not None
        again = self._is_accepted()
        self.fix.setEnabled(may and some and not again)
        self.accept_one.setEnabled(may and some)
        self.accept_one.setText(self.tr("&Tell again") if again else self.tr("A&ccept"))
        self.accept_one.setToolTip(
            self.tr("It counts as a problem again")
            if again
            else self.tr("This one is fine: it is told no more until the cue changes")
        )
        translates = self.table.rule is Rule.UNTRANSLATED
        count = sum(
            count
            for rule, count in self.table.counts.items()
            if self.table.rule in (None, rule) and (translates or rule not in NEED_A_CHOICE)
        )
        named = self.tr("Translate &all") if translates else self.tr("Fix &all in the list ({0})")
        self.fix_all.setEnabled(may and count > 0)
        self.fix_all.setText(named.format(count))

    def _fix(self) -> None:
        finding = self._current()
        if finding is not None and not self._is_accepted():
            self._fixes.fix_finding(finding)

    def _accept(self) -> None:
        finding = self._current()
        if finding is not None and self._is_accepted():
            self._acceptance.take_back((finding,))
        elif finding is not None:
            self._acceptance.accept((finding,))

    def _is_accepted(self) -> bool:
        return bool(self.view.currentIndex().data(ACCEPTED))

    def _fix_all(self) -> None:
        rule = self.table.rule
        if rule is Rule.UNTRANSLATED:
            self._fixes.translate(self.table.listed)
        else:
            self._fixes.fix_all(frozenset(Rule) - NEED_A_CHOICE if rule is None else (rule,))

    def _offer(self, place: QPoint) -> None:
        """What can be done about the finding at a place."""
        finding = self.view.indexAt(place).data(FINDING)
        if isinstance(finding, Finding) and not self._workspace.read_only:
            menu = FindingMenu(finding, self._fixes, self._acceptance, self)
            menu.offer(accepted=self._is_accepted())
            menu.popup(self.view.viewport().mapToGlobal(place))

    def _current(self) -> Finding | None:
        found = self.view.currentIndex().data(FINDING)
        return found if isinstance(found, Finding) else None

    def _choose(self, finding: Finding | None) -> None:
        current = self._workspace.selection.current
        row = None
        if finding is not None:
            row = self.table.row_of(finding.cue, finding.rule)
        if row is None and current is not None:
            row = self.table.row_of(current)
        if row is None:
            self.view.clearSelection()
        else:
            self.view.selectRow(row)

    # -- what is chosen -------------------------------------------------------------------------

    def _on_rule_picked(self, place: int) -> None:
        rule = self.rules.itemData(place)  # Qt keeps a rule as plain text
        self._filling = True
        self.table.show_rule(Rule(rule) if rule else None)
        self._choose(None)
        self._filling = False
        self._allow()

    def _on_current_changed(self, current: QModelIndex) -> None:
        finding = current.data(FINDING)
        self._allow()
        if isinstance(finding, Finding) and not self._filling:
            self._workspace.select_cues((finding.cue,), finding.cue, _ORIGIN)

    def _on_selected_elsewhere(self, selection: Selection, origin: str) -> None:
        finding = self._current()
        known = finding is not None and finding.cue == selection.current
        if origin != _ORIGIN and not known:
            self._filling = True
            self._choose(None)
            self._filling = False


class _Cell(QStyledItemDelegate):
    """A rule in the colour of how much it matters; what was found fine stands back."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        finding, own = index.data(FINDING), colors(option.widget)
        if not isinstance(finding, Finding):
            return
        fine = bool(index.data(ACCEPTED))
        if not fine and index.column() != FindingColumn.RULE:
            return
        tones = {} if fine else {Severity.ERROR: own.problem, Severity.WARNING: own.warning}
        tone = tones.get(finding.severity, own.muted_text)
        option.palette.setColor(QPalette.ColorRole.Text, tone)
