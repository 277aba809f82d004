"""The speakers of the track: with colours and keys, renamed, joined, given cues."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.errors import UsageError
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.speaker_commands import KEYS, SpeakerCommands
from cuesmith.bridge.style_session import StyleSession
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import new_cue_id
from cuesmith.domain.cue_edits import ReplaceCues
from cuesmith.domain.edits import Compound
from cuesmith.domain.speakers import speakers_of, take_labels, track_of
from cuesmith.domain.track_edits import AddTrack
from cuesmith.ui.pieces import icon_button, row_table
from cuesmith.ui.speech.wording import clock
from cuesmith.ui.style.color_button import ColorButton

_NAME, _KEY, _CUES, _TIME, _COLOR = range(5)


class SpeakersDialog(QDialog):
    """Kept true while the document changes. `show` it: it is not modal."""

    def __init__(
        self,
        workspace: Workspace,
        commands: SpeakerCommands,
        actions: Actions,
        style: StyleSession,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._commands = workspace, commands
        self._actions, self._style = actions, style
        self.setWindowTitle(self.tr("Speakers"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = QStandardItemModel(0, 5, self)
        self.model.setHorizontalHeaderLabels(
            [self.tr("Name"), self.tr("Key"), self.tr("Cues"), self.tr("Time"), self.tr("Colour")]
        )
        self.table = row_table(self.model, self.tr("Speakers of the track"), self)
        self.walk = QCheckBox(self.tr("&Go on to the next cue after naming one"), self)
        self.empty = QLabel(
            self.tr("Nobody has a name yet. Select a cue and press Alt+1, or type a name."), self
        )
        self._make_buttons()
        self._lay_out()
        action = actions["cue.speaker_walk"]
        self.walk.setChecked(action.isChecked())
        self.walk.toggled.connect(action.setChecked)
        action.toggled.connect(self.walk.setChecked)
        self.table.selectionModel().selectionChanged.connect(self._enable)
        self.table.doubleClicked.connect(lambda _: self.ask_name())
        for signal in (workspace.changed, workspace.track_changed, workspace.reset):
            signal.connect(self.refresh)
        workspace.selection_changed.connect(self._enable)
        commands.changed.connect(self.refresh)
        self.refresh()

    # -- commands -------------------------------------------------------------------------------

    @property
    def chosen(self) -> str:
        """The speaker whose row is chosen; empty for none."""
        rows = self.table.selectionModel().selectedRows()
        return str(self.model.item(rows[0].row(), _NAME).text()) if rows else ""

    def choose(self, name: str) -> None:
        """Choose a speaker's row."""
        names = self._commands.names
        if name in names:
            self.table.selectRow(names.index(name))

    def ask_name(self) -> None:
        """Ask for another name of the chosen speaker."""
        old = self.chosen
        if not old:
            return
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Rename speaker"))
        dialog.setLabelText(
            self.tr("New name of {0}; a name that is there joins the two:").format(old)
        )
        dialog.setTextValue(old)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.textValueSelected.connect(lambda name: self.rename(old, name))
        dialog.open()
        line = dialog.findChild(QLineEdit)
        if line is not None:
            line.selectAll()

    def ask_other(self) -> None:
        """Ask with whom the chosen speaker is one."""
        old = self.chosen
        others = [name for name in self._commands.names if name != old]
        if not old or not others:
            return
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Join speakers"))
        dialog.setLabelText(self.tr("{0} is the same person as:").format(old))
        dialog.setComboBoxItems(others)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.textValueSelected.connect(lambda name: self.rename(old, name))
        dialog.open()

    def rename(self, old: str, new: str) -> None:
        """Call a speaker otherwise."""
        if new.strip() and self._commands.rename(old, new):
            self._workspace.settle()
            self.choose(" ".join(new.split()))

    def give(self) -> None:
        """Let the chosen speaker say the selected cues."""
        if self.chosen:
            self._commands.give(self.chosen)

    def select_cues(self) -> None:
        """Select all that the chosen speaker says."""
        name = self.chosen
        cues = [cue.id for cue in self._workspace.view().track.cues if cue.speaker == name]
        if name and cues:
            self._workspace.select_cues(cues, cues[0])

    def make_track(self) -> None:
        """Copy what the chosen speaker says into a track of its own."""
        name = self.chosen
        if name:
            track = track_of(self._workspace.view().track, name, new_cue_id())
            self._workspace.apply(AddTrack(track))

    def take_labels(self) -> None:
        """Make speakers of the names that texts begin with."""
        track = self._workspace.view().track
        taken = take_labels(track.cues)
        new = tuple(cue for cue, old in zip(taken, track.cues, strict=True) if cue != old)
        if not new:
            said = self.tr("No text begins with a name, as in “ANNA: Hello.”")
            self._workspace.refused.emit(UsageError(said))
            return
        self._workspace.apply(Compound((ReplaceCues(track.id, new),), "Take names from text"))

    # -- showing --------------------------------------------------------------------------------

    def refresh(self, *_about: object) -> None:
        """Show who speaks."""
        chosen = self.chosen
        found = {each.name: each for each in speakers_of(self._workspace.view().track.cues)}
        names = [name for name in self._commands.names if name in found]
        self.model.setRowCount(len(names))
        for row, name in enumerate(names):
            facts = found[name]
            texts = (name, self._key(row), str(facts.cues), clock(facts.duration / 1000), "")
            for column, text in enumerate(texts):
                self._set(row, column, text)
            self._show_color(row, name)
        self.empty.setVisible(not names)
        if chosen in names:
            self.table.selectRow(names.index(chosen))
        elif names and not self.table.selectionModel().hasSelection():
            self.table.selectRow(0)
        self._enable()

    def _set(self, row: int, column: int, text: str) -> None:
        item = self.model.item(row, column)
        if item is None:
            item = QStandardItem()
            item.setEditable(False)
            if column in (_CUES, _TIME):
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.model.setItem(row, column, item)
        if item.text() != text:
            item.setText(text)
            item.setToolTip(text if column == _NAME else "")

    def _show_color(self, row: int, name: str) -> None:
        index = self.model.index(row, _COLOR)
        button = self.table.indexWidget(index)
        if not isinstance(button, ColorButton) or button.property("speaker") != name:
            button = ColorButton(self.tr("Colour of {0}").format(name), self.table)
            button.setProperty("speaker", name)
            gesture = f"speaker colour {name}"
            button.picked.connect(
                lambda color, who=name: self._style.set_speaker_color(who, color, gesture)
            )
            self.table.setIndexWidget(index, button)
        button.show_color(self._style.speaker_color(name))

    def _key(self, row: int) -> str:
        if row >= KEYS:
            return ""
        keys = self._actions.keys(f"cue.speaker_{row + 1}")
        return keys[0] if keys else ""

    def _enable(self, *_about: object) -> None:
        may = bool(self.chosen) and not self._workspace.read_only
        self.rename_button.setEnabled(may)
        self.join_button.setEnabled(may and self.model.rowCount() > 1)
        self.give_button.setEnabled(may and bool(self._workspace.selected_cues))
        self.track_button.setEnabled(may)
        self.labels_button.setEnabled(not self._workspace.read_only)
        self.select_button.setEnabled(bool(self.chosen))

    # -- making ---------------------------------------------------------------------------------

    def _make_buttons(self) -> None:
        self.rename_button = icon_button(self.tr("&Rename…"), "", self.ask_name, self)
        self.join_button = icon_button(self.tr("&Join with…"), "join", self.ask_other, self)
        self.give_button = icon_button(self.tr("Says the s&elected cues"), "", self.give, self)
        self.select_button = icon_button(self.tr("&Select the cues"), "", self.select_cues, self)
        self.track_button = icon_button(self.tr("As a &track"), "", self.make_track, self)
        self.labels_button = icon_button(self.tr("&Names in the text"), "", self.take_labels, self)
        self.labels_button.setToolTip(
            self.tr("Names that texts begin with become speakers and leave the text")
        )
        self.close_button = icon_button(self.tr("Close"), "", self.close, self)

    def _lay_out(self) -> None:
        buttons = QGridLayout()
        buttons.setSpacing(8)
        rows = (
            (self.rename_button, self.join_button, self.track_button),
            (self.select_button, self.give_button, self.labels_button),
        )
        for row, parts in enumerate(rows):
            for place, button in enumerate(parts):
                buttons.addWidget(button, row, place)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self.walk, 1)
        bottom.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        self.empty.setWordWrap(True)
        column.addWidget(self.empty)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        column.addLayout(bottom)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self.resize(560, 380)
