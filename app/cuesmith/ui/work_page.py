"""A transcription at work: captions as they come, how far it is, what to do with them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from cuesmith.bridge.cue_table import Column, CueTable


class WorkPage(QWidget):
    """The captions of one medium, growing."""

    cancel_wanted = Signal()
    resume_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = CueTable(self)
        self.title = QLabel(self)
        self.notice = QLabel(self)
        self.notice.setWordWrap(True)
        self.notice.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(self.tr("Progress of the transcription"))
        keep_place = self.bar.sizePolicy()
        keep_place.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(keep_place)
        self._view = self._make_view()
        self._follow = True
        self._lay_out()

    def _make_view(self) -> QTableView:
        view = QTableView(self)
        view.setAccessibleName(self.tr("Captions"))
        view.setModel(self.table)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setShowGrid(False)
        view.setAlternatingRowColors(True)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(int(view.fontMetrics().height() * 1.7))
        header = view.horizontalHeader()
        header.setSectionResizeMode(Column.TEXT, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        digits = view.fontMetrics().horizontalAdvance("00:00:00.0000")
        view.setColumnWidth(Column.NUMBER, digits // 2)
        view.setColumnWidth(Column.START, digits)
        view.setColumnWidth(Column.END, digits)
        self.table.rowsAboutToBeInserted.connect(self._note_position)
        self.table.rowsInserted.connect(self._stay_at_end)
        return view

    def _lay_out(self) -> None:
        self.cancel_button = QPushButton(self.tr("&Stop"), self)
        self.cancel_button.clicked.connect(self.cancel_wanted)
        self.resume_button = QPushButton(self.tr("&Resume"), self)
        self.resume_button.clicked.connect(self.resume_wanted)
        self.save_button = QPushButton(self.tr("Save &captions…"), self)
        self.save_button.clicked.connect(self.save_wanted)
        row = QHBoxLayout()
        row.addWidget(self.bar, 1)
        for button in (self.cancel_button, self.resume_button, self.save_button):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.title)
        layout.addWidget(self.notice)
        layout.addWidget(self._view, 1)
        layout.addLayout(row)

    def show_running(self, name: str) -> None:
        """Begin afresh, for the medium called `name`."""
        self.table.replace(())
        self.title.setText(name)
        self.notice.hide()
        self.bar.setRange(0, 0)
        self.bar.show()
        self.cancel_button.show()
        self.resume_button.hide()
        self.save_button.setEnabled(False)

    def show_ended(self, *, complete: bool) -> None:
        """The work stopped, at the end of the medium or before."""
        self.bar.setVisible(False)
        self.cancel_button.hide()
        self.resume_button.setVisible(not complete)
        self.save_button.setEnabled(bool(self.table.cues))

    def say(self, message: str) -> None:
        """Show a sentence above the captions."""
        self.notice.setText(message)
        self.notice.setVisible(bool(message))

    def _note_position(self) -> None:
        bar = self._view.verticalScrollBar()
        self._follow = bar.value() >= bar.maximum()

    def _stay_at_end(self, _parent: QModelIndex, _first: int, _last: int) -> None:
        # Whoever has scrolled up to read must not be torn away.
        if self._follow:
            self._view.scrollToBottom()
