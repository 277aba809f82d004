"""The lists of words that the text tools work with: slips of recognition, fillers, profanity."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.names import shown_language
from cuesmith.bridge.sentences import shown_error
from cuesmith.bridge.word_table import Column, Entry, WordList, WordTable
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.language import primary_language
from cuesmith.domain.text_tools.word_lists import OwnWords, Slip
from cuesmith.services.word_lists import (
    load_own_words,
    save_own_words,
    shipped_languages,
    shipped_words,
)
from cuesmith.ui.pieces import icon_button, row_table, wrapping_label

_FALLBACK = "en"


class WordsDialog(QDialog):
    """Each change is kept at once, in the user's own file of the language. Not modal."""

    saved = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._own = OwnWords()
        self.setWindowTitle(self.tr("Words of the text tools"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.language_box = QComboBox(self)
        self.language_box.setAccessibleName(self.tr("Language"))
        self.tabs = QTabWidget(self)
        self.tabs.setAccessibleName(self.tr("Lists"))
        self.tables = {kind: WordTable(kind, self) for kind in WordList}
        self.views = {kind: self._make_view(kind) for kind in WordList}
        self.said = wrapping_label("", self)
        self.add_button = icon_button(self.tr("&Add"), "add", self.add, self)
        self.remove_button = icon_button(self.tr("&Remove"), "delete", self.remove, self)
        self.import_button = icon_button(
            self.tr("&Take from the glossary"), "", self.take_glossary, self
        )
        self.close_button = icon_button(self.tr("&Close"), "", self.close, self)
        self._fill()
        self._lay_out()
        self.tabs.currentChanged.connect(self._enable)
        for view in self.views.values():
            view.selectionModel().selectionChanged.connect(self._enable)
        self.language_box.currentIndexChanged.connect(self._show)
        self._workspace.changed.connect(self._enable)
        self._workspace.reset.connect(self._enable)
        self._show()

    @property
    def language(self) -> str:
        """The language whose words are shown."""
        return str(self.language_box.currentData())

    @property
    def kind(self) -> WordList:
        """The list that is in front."""
        return tuple(WordList)[self.tabs.currentIndex()]

    def choose_language(self, language: str) -> None:
        """Show another language's words."""
        found = self.language_box.findData(primary_language(language))
        if found >= 0:
            self.language_box.setCurrentIndex(found)

    # -- commands -------------------------------------------------------------------------------

    def add(self) -> None:
        """A new entry, to be typed."""
        table, view = self.tables[self.kind], self.views[self.kind]
        first = table.index(0, Column.WORD)
        if not table.rowCount() or not table.entry(0).own or table.entry(0).word:
            table.add([Entry("")])
            first = table.index(0, Column.WORD)
        view.scrollToTop()
        view.setCurrentIndex(first)
        view.edit(first)

    def remove(self) -> None:
        """Take the chosen entries away."""
        view = self.views[self.kind]
        self.tables[self.kind].remove(index.row() for index in view.selectionModel().selectedRows())

    def take_glossary(self) -> None:
        """What the project's glossary says was heard wrongly joins the slips."""
        entries = [
            Entry(heard, term.text)
            for term in self._workspace.document.glossary
            for heard in term.heard_as
        ]
        came = self.tables[WordList.SLIPS].add(entries)
        self.said.setText(self.tr("%n slip(s) taken from the glossary.", "", came))

    # -- keeping --------------------------------------------------------------------------------

    def _show(self) -> None:
        shipped = shipped_words(self.language)
        try:
            self._own = load_own_words(self.language)
            self.said.setText("")
        except CuesmithError as error:
            self._own = OwnWords()
            self.said.setText(str(shown_error(error)))
        for table in self.tables.values():
            table.show(shipped, self._own)
        self._enable()

    def _keep(self) -> None:
        slips, fillers, profanity = (self.tables[kind] for kind in WordList)
        self._own = replace(
            self._own,
            slips=tuple(Slip(each.word, each.right, each.pattern) for each in slips.own),
            fillers=tuple(each.word for each in fillers.own),
            profanity=tuple(each.word for each in profanity.own),
            without=(*slips.switched_off, *fillers.switched_off, *profanity.switched_off),
        )
        try:
            path = save_own_words(self.language, self._own)
        except CuesmithError as error:
            self.said.setText(str(shown_error(error)))
            return
        self.said.setText(self.tr("Kept in {0}").format(path))
        self.saved.emit()

    # -- making ---------------------------------------------------------------------------------

    def _make_view(self, kind: WordList) -> QTableView:
        names = {
            WordList.SLIPS: self.tr("&Slips of recognition"),
            WordList.FILLERS: self.tr("&Fillers"),
            WordList.PROFANITY: self.tr("&Profanity"),
        }
        table = self.tables[kind]
        view = row_table(table, names[kind].replace("&", ""), self)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setAlternatingRowColors(True)
        header = view.horizontalHeader()
        header.setSectionResizeMode(Column.WORD, QHeaderView.ResizeMode.Stretch)
        if kind is WordList.SLIPS:
            header.setSectionResizeMode(Column.RIGHT, QHeaderView.ResizeMode.Stretch)
        table.edited.connect(self._keep)
        self.tabs.addTab(view, names[kind])
        return view

    def _fill(self) -> None:
        named = sorted((shown_language(each), each) for each in shipped_languages())
        for name, language in named:
            self.language_box.addItem(name, language)
        self.choose_language(_FALLBACK)
        self.choose_language(self._workspace.view().track.language)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(8)
        label = QLabel(self.tr("&Language:"), self)
        label.setBuddy(self.language_box)
        above.addWidget(label)
        above.addWidget(self.language_box)
        above.addStretch()
        above.addWidget(self.import_button)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        hint = wrapping_label(
            self.tr(
                "Whole words are found, whatever their case. A star at the end stands for any "
                "letters; patterns are regular expressions."
            ),
            self,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(above)
        column.addWidget(hint)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.said)
        column.addLayout(buttons)
        self.resize(560, 520)

    def _enable(self) -> None:
        chosen = self.views[self.kind].selectionModel().hasSelection()
        self.remove_button.setEnabled(chosen)
        heard = any(term.heard_as for term in self._workspace.document.glossary)
        self.import_button.setEnabled(heard)
