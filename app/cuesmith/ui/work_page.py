"""A transcription at work: captions as they come, how far it is, what to do with them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from cuesmith.bridge.cue_table import Column, CueTable

_NOTICES = 5
"""More than these would leave no room for the captions."""


class FileName(QLabel):
    """A file's name on one line, shortened in its middle where there is no room for it all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        font = self.font()
        font.setBold(True)
        self.setFont(font)

    def show_name(self, name: str) -> None:
        """Show `name`; the whole of it is in the tool tip and read aloud."""
        self._name = name
        self.setToolTip(name)
        self.setAccessibleName(name)
        self._shorten()

    def _shorten(self) -> None:
        middle = Qt.TextElideMode.ElideMiddle
        self.setText(self.fontMetrics().elidedText(self._name, middle, self.width()))

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten anew."""
        super().resizeEvent(event)
        self._shorten()


class WorkPage(QWidget):
    """The captions of one medium, growing."""

    cancel_wanted = Signal()
    resume_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = CueTable(self)
        self.title = FileName(self)
        self.notice = self._make_notice()
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(self.tr("Progress of the transcription"))
        keep_place = self.bar.sizePolicy()
        keep_place.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(keep_place)
        self._view = self._make_view()
        self._follow = True
        self._lay_out()

    def _make_notice(self) -> QLabel:
        notice = QLabel(self)
        notice.setTextFormat(Qt.TextFormat.PlainText)
        notice.setWordWrap(True)
        notice.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        # A long path has no place to wrap: it must not push the window wider.
        notice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        return notice

    def _make_view(self) -> QTableView:
        view = QTableView(self)
        view.setAccessibleName(self.tr("Captions"))
        view.setModel(self.table)
        view.setTabKeyNavigation(False)  # Tab leaves for the buttons; arrows move among the cues
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
        self.cancel_button = QPushButton(self)
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
        self.title.show_name(name)
        self.say(self.tr("Getting ready…"))
        self.bar.setRange(0, 0)
        self.bar.show()
        self.cancel_button.setText(self.tr("&Stop"))
        self.cancel_button.setEnabled(True)
        self.cancel_button.show()
        self.resume_button.hide()
        self.save_button.setEnabled(False)

    def show_stopping(self) -> None:
        """The work was asked to stop, and will at its next safe point."""
        self.cancel_button.setText(self.tr("Stopping…"))
        self.cancel_button.setEnabled(False)

    def show_ended(self, *, complete: bool) -> None:
        """The work stopped, at the end of the medium or before."""
        self.bar.setVisible(False)
        self.cancel_button.hide()
        self.resume_button.setVisible(not complete)
        self.save_button.setEnabled(bool(self.table.cues))

    def say(self, message: str) -> None:
        """Show this above the captions, in place of what was said before."""
        self.notice.setText(message)
        self.notice.setToolTip(message)
        self.notice.setVisible(bool(message))

    def add(self, message: str) -> None:
        """Show this above the captions, below what was said before."""
        said = self.notice.text().splitlines()
        if message and message not in said:
            self.say("\n".join([*said, message][-_NOTICES:]))

    def _note_position(self) -> None:
        bar = self._view.verticalScrollBar()
        self._follow = bar.value() >= bar.maximum()

    def _stay_at_end(self, _parent: QModelIndex, _first: int, _last: int) -> None:
        # Whoever has scrolled up to read must not be torn away.
        if self._follow:
            self._view.scrollToBottom()
