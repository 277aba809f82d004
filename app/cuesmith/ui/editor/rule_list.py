"""The rules, the gravest first, each to be looked at or left out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from cuesmith.bridge.amendment_words import shown_rule
from cuesmith.bridge.finding_words import advice_in_words
from cuesmith.domain.rules import Rule, Severity, severity_of
from cuesmith.ui.theme import colors

_RULE = Qt.ItemDataRole.UserRole


class RuleList(QListWidget):
    """A tick for each rule that is looked at."""

    edited = Signal()
    """A rule was switched; `without` has those that are off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Rules that are looked at"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setSpacing(2)
        self._rows: dict[Rule, QListWidgetItem] = {}
        titles = {
            Severity.ERROR: self.tr("No viewer overlooks it"),
            Severity.WARNING: self.tr("A limit is passed"),
            Severity.ADVICE: self.tr("It could read better"),
        }
        own = colors(self)
        tones = {
            Severity.ERROR: own.problem,
            Severity.WARNING: own.warning,
            Severity.ADVICE: own.muted_text,
        }
        for severity, title in titles.items():
            self._add_title(title, tones[severity])
            for rule in (each for each in Rule if severity_of(each) is severity):
                self._add_rule(rule)
        self.itemChanged.connect(self._on_changed)

    def _add_title(self, title: str, color: QColor) -> None:
        item = QListWidgetItem(title)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = item.font()
        font.setBold(True)
        item.setFont(font)
        item.setForeground(color)
        self.addItem(item)

    def _add_rule(self, rule: Rule) -> None:
        item = QListWidgetItem(shown_rule(rule))
        item.setToolTip(advice_in_words(rule))
        item.setData(_RULE, rule.value)
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
        )
        item.setCheckState(Qt.CheckState.Checked)
        self._rows[rule] = item
        self.addItem(item)

    @property
    def without(self) -> tuple[Rule, ...]:
        """The rules that are off."""
        off = Qt.CheckState.Unchecked
        return tuple(rule for rule, item in self._rows.items() if item.checkState() == off)

    def show_without(self, without: tuple[Rule, ...]) -> None:
        """Show other choices."""
        self.blockSignals(True)
        for rule, item in self._rows.items():
            on = rule not in without
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.blockSignals(False)

    def switch(self, rule: Rule) -> None:
        """Switch one rule, as a click does."""
        item = self._rows[rule]
        on = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)

    def _on_changed(self, _: QListWidgetItem) -> None:
        self.edited.emit()
