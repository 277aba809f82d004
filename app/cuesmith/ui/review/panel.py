"""Review: hear each doubtful place, accept it, fix it, or fix all equal ones."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.bulk_edits import Made
from cuesmith.bridge.player import Player
from cuesmith.bridge.review_queue import Column, ReviewQueue
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.doubts import plain
from cuesmith.domain.edits import Edit
from cuesmith.domain.review import (
    SHARE,
    Doubtful,
    DoubtKind,
    accept,
    around,
    fixes_any,
    fixing,
    fixing_all,
    fixing_all_label,
    proposal,
)
from cuesmith.domain.selection import Selection
from cuesmith.ui.icons import icon
from cuesmith.ui.pieces import row_table, wrapping_label
from cuesmith.ui.review.glossary import GlossaryDialog

_ORIGIN = "review"


class ReviewPanel(QWidget):
    """Lives in a dock that is hidden until it is wanted."""

    wanted = Signal()
    """Somebody asked for the next doubtful place: show the dock."""

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
        self._item: Doubtful | None = None
        self.queue = ReviewQueue(workspace, self)
        self._make_view()
        self._make_fields()
        self._make_buttons()
        self._lay_out()
        self._bind(actions)
        self._show_item(None)

    # -- making ---------------------------------------------------------------------------------

    def _make_view(self) -> None:
        self.view = row_table(self.queue, self.tr("Places to listen to again"), self)
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(Column.TEXT, QHeaderView.ResizeMode.Stretch)
        self.view.setColumnWidth(Column.TIME, self.fontMetrics().horizontalAdvance("0:00:00.0000"))
        self.view.setColumnWidth(
            Column.REASON, self.fontMetrics().horizontalAdvance("Speech without text") + 16
        )
        self.view.selectionModel().currentRowChanged.connect(self._on_row)
        self.queue.modelReset.connect(self._on_queue)

    def _make_fields(self) -> None:
        self.status = QLabel(self)
        self.share_box = QSpinBox(self)
        self.share_box.setRange(1, 50)
        self.share_box.setValue(round(SHARE * 100))
        self.share_box.setPrefix(self.tr("worst "))
        self.share_box.setSuffix(self.tr(" % of words"))
        self.share_box.setAccessibleName(self.tr("How many unsure words to listen to"))
        self.share_box.valueChanged.connect(lambda value: self.queue.set_share(value / 100))
        self.context = wrapping_label("", self)
        self.fix_edit = QLineEdit(self)
        self.fix_edit.setAccessibleName(self.tr("What was said"))
        self.fix_edit.setPlaceholderText(self.tr("What was said"))
        self.fix_edit.returnPressed.connect(self.fix)
        self.glossary_box = QCheckBox(self.tr("&Remember in the glossary"), self)
        self.glossary_box.setToolTip(
            self.tr("Speech recognition is told of the glossary, and gets it right the next time.")
        )
        self.glossary_box.setChecked(True)

    def _make_buttons(self) -> None:
        self.play_button = QPushButton(icon("play_cue", self), self.tr("&Hear"), self)
        self.play_button.clicked.connect(self.hear)
        self.accept_button = QPushButton(icon("check", self), self.tr("&Accept"), self)
        self.accept_button.clicked.connect(self.accept)
        self.fix_button = QPushButton(self.tr("Fi&x"), self)
        self.fix_button.clicked.connect(self.fix)
        self.fix_all_button = QPushButton(self.tr("Fix a&ll equal"), self)
        self.fix_all_button.clicked.connect(self.fix_all)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.status, 1)
        top.addWidget(self.share_box)
        fixing = QHBoxLayout()
        fixing.setSpacing(8)
        fixing.addWidget(self.fix_edit, 1)
        fixing.addWidget(self.fix_button)
        fixing.addWidget(self.fix_all_button)
        judging = QHBoxLayout()
        judging.setSpacing(8)
        judging.addWidget(self.play_button)
        judging.addWidget(self.accept_button)
        judging.addStretch()
        judging.addWidget(self.glossary_box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.context)
        layout.addLayout(fixing)
        layout.addLayout(judging)

    def _bind(self, actions: Actions) -> None:
        actions.bind("review.next_doubt", self.go_on)
        actions.bind("review.previous_doubt", self.go_back)
        actions.bind("review.accept", self.accept)
        actions.bind("review.fix_all", self.fix_all)
        actions.bind("review.glossary", self.show_glossary)

    def show_glossary(self) -> None:
        """Show the project's glossary beside the window."""
        GlossaryDialog(self._workspace, self.window()).show()

    # -- going through the queue ----------------------------------------------------------------

    def go_on(self) -> None:
        """Go to the next doubtful place, and play what is around it."""
        self._go(self.queue.after(self._here()))

    def go_back(self) -> None:
        """Go to the doubtful place before, and play what is around it."""
        self._go(self.queue.before(self._here()))

    def _here(self) -> int:
        """Milliseconds; before the medium begins where nothing was gone to yet."""
        if self._item is not None:
            return self._item.span.start
        position = self._player.position
        return position if position else -1

    def _go(self, row: int | None) -> None:
        self.wanted.emit()
        if row is None:
            self.status.setText(self.tr("Nothing more to listen to in this direction."))
            return
        self.view.selectRow(row)
        self.fix_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)  # Return fixes, or accepts
        self.hear()

    def _on_row(self, index: QModelIndex) -> None:
        self._show_item(self.queue.items[index.row()] if index.isValid() else None)

    def _on_queue(self) -> None:
        """The queue was made anew: what one is at stays, where it is still there."""
        count = len(self.queue.items)
        self.status.setText(
            self.tr("%n place(s) to listen to", "", count)
            if count
            else self.tr("Nothing doubtful.")
        )
        if self._item in self.queue.items:
            self.view.selectRow(self.queue.items.index(self._item))
        elif self._item is not None:
            self._show_item(None)

    def _show_item(self, item: Doubtful | None) -> None:
        if item is not None and item == self._item:
            return
        self._item = item
        cue = self._cue()
        self.context.setText(cue.text if cue else "")
        self.context.setVisible(cue is not None)
        self.fix_edit.setText(proposal(item))
        self.fix_edit.selectAll()
        self._enable()
        if item is not None and cue is not None:
            self._workspace.select(
                Selection(self._workspace.active_track, (cue.id,), cue.id), _ORIGIN
            )
        if item is not None:
            self._player.seek(item.span.start)

    def _enable(self) -> None:
        item = self._item
        writable = item is not None and not self._workspace.read_only
        of_word = item is not None and item.kind is DoubtKind.UNSURE_WORD
        self.play_button.setEnabled(item is not None)
        self.accept_button.setEnabled(writable and bool(item and item.cue))
        self.fix_button.setEnabled(writable)
        self.fix_edit.setEnabled(writable)
        self.fix_all_button.setEnabled(writable and of_word)
        self.glossary_box.setEnabled(of_word)

    def _cue(self) -> Cue | None:
        return self._workspace.view().cue(self._item.cue) if self._item else None

    def hear(self) -> None:
        """Play the place once more, with what is around it."""
        if self._item is not None:
            heard = around(self._item.span)
            self._player.play_span(heard.start, heard.end)

    # -- working it off -------------------------------------------------------------------------

    def accept(self) -> None:
        """It is right: go on to the next."""
        edit = accept(self._workspace.view().track, self._item) if self._item else None
        if edit is not None:
            self._do(edit)

    def fix(self) -> None:
        """Write what was said in its place, and go on to the next."""
        if self._item is None:
            return
        text, learn = self.fix_edit.text(), self.glossary_box.isChecked()
        track = self._workspace.active_track
        edit = fixing(self._workspace.document, track, self._item, text, learn=learn)
        if edit is None:
            self.accept()
        else:
            self._do(edit)

    def fix_all(self) -> None:
        """Write it so wherever the track has the same word, and go on to the next."""
        if self._item is None:
            return
        item, text, learn = self._item, self.fix_edit.text(), self.glossary_box.isChecked()
        workspace, track = self._workspace, self._workspace.view().track
        if not fixes_any(track, item, text):
            self.accept()
            return

        def find(document: Document) -> Made | None:
            edit = fixing_all(document, track.id, item, text, learn=learn)
            return None if edit is None else Made(edit)

        label = fixing_all_label(item)
        if workspace.apply_found(find, label, len(track.cues), origin=_ORIGIN):
            self._go_past(plain(item.text))

    def _do(self, edit: Edit) -> None:
        """Make the edit and go on."""
        if self._item is not None and self._workspace.apply(edit, origin=_ORIGIN):
            self._go_past()

    def _go_past(self, fixed: str | None = None) -> None:
        """Go on, past all that says what is `fixed` as well.

        The queue itself is made anew in a moment.
        """
        row = self.view.currentIndex().row()
        for following in range(row + 1, len(self.queue.items)):
            if plain(self.queue.items[following].text) != fixed:
                self.view.selectRow(following)
                self.hear()
                return
        self.status.setText(self.tr("That was the last one."))
