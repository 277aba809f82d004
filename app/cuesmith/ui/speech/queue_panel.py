"""The queue: which media wait, which one is heard now, which are done."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cuesmith.bridge.sentences import shown_sentence
from cuesmith.bridge.transcription_queue import ItemState, QueueItem, TranscriptionQueue
from cuesmith.ui.icons import icon
from cuesmith.ui.local_files import local_files
from cuesmith.ui.speech.wording import count_cues
from cuesmith.ui.theme import colors

_ID = Qt.ItemDataRole.UserRole


class QueuePanel(QWidget):
    """Shows a `TranscriptionQueue`, and lets it be changed. Takes files that are dropped on it."""

    open_wanted = Signal(Path)
    """The project of an item that is done."""

    def __init__(self, queue: TranscriptionQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self.setAcceptDrops(True)
        self.note = self._label()
        self.note.setText(
            self.tr(
                "Drop several videos or recordings here. Each becomes a project of its own, kept "
                "with your other projects; what you have open in the window goes first."
            )
        )
        self.note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.detail = self._label()
        self.list = self._make_list()
        self.start_button = QPushButton(self)
        self.start_button.setIconSize(QSize(16, 16))
        self.start_button.clicked.connect(self._toggle)
        self.add_button = self._tool("add", self.tr("Add media…"), self.ask_for_media)
        self.up_button = self._tool("chevron_up", self.tr("Earlier"), lambda: self._move(-1))
        self.down_button = self._tool("chevron_down", self.tr("Later"), lambda: self._move(1))
        self.again_button = self._tool("redo", self.tr("Try again"), self._try_again)
        self.remove_button = self._tool("delete", self.tr("Remove from the queue"), self._remove)
        self.open_button = QPushButton(self.tr("&Open"), self)
        self.open_button.setToolTip(self.tr("Open the project with its cues"))
        self.open_button.clicked.connect(self._open)
        self._lay_out()
        queue.changed.connect(self.refresh)
        self.list.itemSelectionChanged.connect(self._update)
        self.list.itemActivated.connect(self._open)
        self.refresh()

    # -- commands -------------------------------------------------------------------------------

    def ask_for_media(self) -> None:
        """Let the person choose files."""
        dialog = QFileDialog(self, self.tr("Media to transcribe"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self._queue.add(map(Path, names)))
        dialog.open()

    def _toggle(self) -> None:
        if self._queue.running:
            self._queue.pause()
        else:
            self._queue.start()

    def _move(self, step: int) -> None:
        for id_ in self._chosen()[:1]:
            self._queue.move(id_, step)

    def _try_again(self) -> None:
        for id_ in self._chosen():
            self._queue.try_again(id_)
        self._queue.start()

    def _remove(self) -> None:
        self._queue.remove(*self._chosen())

    def _open(self) -> None:
        item = self._one()
        if item is not None and item.project is not None:
            self.open_wanted.emit(item.project)

    # -- showing --------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the queue as it is; what was selected stays selected."""
        items = self._queue.items
        shown = [self._row(row) for row in range(self.list.topLevelItemCount())]
        if [each.data(0, _ID) for each in shown] != [item.id for item in items]:
            self._rebuild(items)
            shown = [self._row(row) for row in range(self.list.topLevelItemCount())]
        for row, item in zip(shown, items, strict=True):
            self._show_item(row, item)
        self._update()

    def _rebuild(self, items: Sequence[QueueItem]) -> None:
        chosen = set(self._chosen())
        self.list.clear()
        for item in items:
            row = QTreeWidgetItem([item.medium.name, ""])
            row.setData(0, _ID, item.id)
            row.setToolTip(0, str(item.medium))
            height = round(self.fontMetrics().height() * 1.7)
            row.setSizeHint(0, QSize(0, height))
            self.list.addTopLevelItem(row)
            row.setSelected(item.id in chosen)

    def _show_item(self, row: QTreeWidgetItem, item: QueueItem) -> None:
        said = self._state_text(item)
        if row.text(1) != said:
            row.setText(1, said)
            row.setToolTip(1, shown_sentence(item.message) or said)
        scheme = colors(self)
        tints = {ItemState.DONE: scheme.ok, ItemState.FAILED: scheme.problem}
        row.setForeground(1, tints.get(item.state, scheme.text))

    def _state_text(self, item: QueueItem) -> str:
        match item.state:
            case ItemState.WAITING:
                begun = self.tr("waiting; {0} so far").format(count_cues(item.cues))
                return begun if item.cues else self.tr("waiting")
            case ItemState.RUNNING if item.fraction is None:
                return shown_sentence(item.message) or self.tr("getting ready…")
            case ItemState.RUNNING:
                said = self.tr("{0} %, {1}")
                return shown_sentence(item.message) or said.format(
                    round((item.fraction or 0) * 100), count_cues(item.cues)
                )
            case ItemState.DONE:
                return self.tr("done, {0}").format(count_cues(item.cues))
            case ItemState.STOPPED:
                return self.tr("stopped; {0} kept").format(count_cues(item.cues))
            case ItemState.FAILED:
                return self.tr("failed")

    def _update(self) -> None:
        one, chosen, queue = self._one(), self._chosen(), self._queue
        failed = one is not None and one.state is ItemState.FAILED
        self.start_button.setText(self.tr("&Pause") if queue.running else self.tr("&Start"))
        self.start_button.setIcon(icon("pause" if queue.running else "transcribe", self))
        self.start_button.setEnabled(queue.running or queue.waiting > 0)
        self.remove_button.setEnabled(bool(chosen))
        self.up_button.setEnabled(one is not None)
        self.down_button.setEnabled(one is not None)
        self.again_button.setEnabled(failed)
        self.open_button.setEnabled(one is not None and one.project is not None)
        self.note.setVisible(not queue.items)
        self.detail.setText(shown_sentence(one.message) if one is not None and failed else "")
        self.detail.setVisible(failed)

    # -- making ---------------------------------------------------------------------------------

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return label

    def _make_list(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setAccessibleName(self.tr("Media in the queue"))
        tree.setHeaderLabels([self.tr("Medium"), self.tr("State")])
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setAlternatingRowColors(True)
        tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setStretchLastSection(False)
        tree.setColumnWidth(1, tree.fontMetrics().averageCharWidth() * 26)
        return tree

    def _tool(self, picture: str, name: str, slot: object) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture, self))
        button.setIconSize(QSize(16, 16))
        button.setAutoRaise(True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(slot)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        tools = [self.add_button, self.remove_button, self.up_button, self.down_button]
        for button in (*tools, self.again_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.open_button)
        row.addSpacing(4)
        row.addWidget(self.start_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        column.addWidget(self.note)
        column.addWidget(self.list, 1)
        column.addWidget(self.detail)
        column.addLayout(row)

    def _row(self, row: int) -> QTreeWidgetItem:
        item = self.list.topLevelItem(row)
        assert item is not None
        return item

    def _chosen(self) -> list[str]:
        rows = range(self.list.topLevelItemCount())
        items = [self._row(row) for row in rows]
        return [str(item.data(0, _ID)) for item in items if item.isSelected()]

    def _one(self) -> QueueItem | None:
        chosen = self._chosen()
        items = {item.id: item for item in self._queue.items}
        return items.get(chosen[0]) if len(chosen) == 1 else None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take local files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Anywhere on the panel will do."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the files into the queue."""
        event.acceptProposedAction()
        self._queue.add(local_files(event.mimeData()))
