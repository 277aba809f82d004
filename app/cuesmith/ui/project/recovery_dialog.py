"""What an earlier run left behind: go on with it, or throw it away."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cuesmith.services.project_unfinished import Unfinished
from cuesmith.ui.project.question import Answer, ask

_PATH = Qt.ItemDataRole.UserRole


class RecoveryDialog(QDialog):
    """Lists unfinished projects; `open` it."""

    wanted = Signal(object)
    """Path of the one to go on with."""
    discarded = Signal(object)
    """Paths of those to remove for good."""

    def __init__(self, unfinished: Sequence[Unfinished], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Unfinished work"))
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Unfinished projects"))
        self.list.setHeaderLabels(
            [
                self.tr("Project"),
                self.tr("Cues"),
                self.tr("Last changed"),
                self.tr("Why it is here"),
            ]
        )
        self.list.setRootIsDecorated(False)
        self.list.setAllColumnsShowFocus(True)
        self.list.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        for each in unfinished:
            self.list.addTopLevelItem(self._item(each))
        self.go_on = QPushButton(self.tr("&Go on with it"))
        self.discard = QPushButton(self.tr("&Discard…"))
        self.discard.setAutoDefault(False)
        self._lay_out()
        self.list.itemSelectionChanged.connect(self._on_selected)
        self.list.itemActivated.connect(self.accept)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)

    def _item(self, each: Unfinished) -> QTreeWidgetItem:
        changed = QDateTime.fromSecsSinceEpoch(round(each.changed))
        why = (
            self.tr("Could not be saved at its place")
            if each.rescued
            else self.tr("Not saved under a name")
        )
        item = QTreeWidgetItem(
            [
                each.name or self.tr("Without a name"),
                QLocale().toString(each.cues),
                QLocale().toString(changed, QLocale.FormatType.ShortFormat),
                why,
            ]
        )
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setData(0, _PATH, each.path)
        item.setSizeHint(0, QSize(0, 26))
        item.setToolTip(0, str(each.path))
        return item

    def _lay_out(self) -> None:
        says = QLabel(
            self.tr("This is kept from earlier. Go on with one now; the others stay for later.")
        )
        says.setWordWrap(True)
        buttons = QDialogButtonBox()
        buttons.addButton(self.go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.discard, QDialogButtonBox.ButtonRole.DestructiveRole)
        buttons.addButton(self.tr("&Later"), QDialogButtonBox.ButtonRole.RejectRole)
        self.go_on.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.discard.clicked.connect(self._on_discard)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(says)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)
        self.resize(680, 280)
        self.list.setColumnWidth(0, 240)
        for column in (1, 2):
            self.list.resizeColumnToContents(column)
            self.list.setColumnWidth(column, self.list.columnWidth(column) + 16)

    def _chosen(self) -> list[Path]:
        return [item.data(0, _PATH) for item in self.list.selectedItems()]

    def _on_selected(self) -> None:
        count = len(self._chosen())
        self.go_on.setEnabled(count == 1)
        self.discard.setEnabled(count > 0)

    def _on_discard(self) -> None:
        paths = self._chosen()
        ask(
            self,
            self.tr("Discard"),
            self.tr("Remove %n unfinished project(s) for good?", "", len(paths)),
            self.tr("This cannot be undone."),
            [Answer(self.tr("&Remove"), lambda: self._remove(paths)), Answer(self.tr("&Keep"))],
            default=1,
        )

    def _remove(self, paths: list[Path]) -> None:
        self.discarded.emit(tuple(paths))
        for item in self.list.selectedItems():
            self.list.takeTopLevelItem(self.list.indexOfTopLevelItem(item))
        if not self.list.topLevelItemCount():
            self.reject()

    def accept(self) -> None:
        """Go on with the one that is chosen."""
        paths = self._chosen()
        if len(paths) == 1:
            self.wanted.emit(paths[0])
            super().accept()
