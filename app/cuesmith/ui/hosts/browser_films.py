"""The films of an account: a list that can be searched, and the one that is chosen beside it."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.errors import CuesmithError, HostError
from cuesmith.bridge.host_browser import HostBrowser
from cuesmith.domain.hosting import Capability, RemoteVideo
from cuesmith.ui.hosts.browser_film import FilmPane
from cuesmith.ui.hosts.browser_rows import show_trouble
from cuesmith.ui.hosts.trouble_row import TroubleRow
from cuesmith.ui.pieces import icon_button, row_table, wrapping_label

_UNAUTHORIZED = 401
_TYPED_MS = 400
"""Typing has paused: look for what is typed."""


class FilmsPage(QWidget):
    """Shows a `HostBrowser`."""

    sign_in_wanted = Signal()
    sign_in_again_wanted = Signal()
    """The host does not accept the credentials of the account."""

    def __init__(self, browser: HostBrowser, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._browser = browser
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search the names of films"))
        self.search.setAccessibleName(self.tr("Search the names of films"))
        self.search.setClearButtonEnabled(True)
        self._typed = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self.films = row_table(browser.films, self.tr("Films"), self)
        show_trouble(self.films)
        self.message = wrapping_label("", self)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.offer = icon_button(self.tr("&Sign in…"), "", self.sign_in_wanted.emit, self)
        self.more = icon_button(self.tr("Show &more films"), "", browser.show_more, self)
        self.advice = wrapping_label("", self)
        self.advice.hide()
        self.trouble = TroubleRow(self)
        self.again = icon_button(self.tr("&Try again"), "redo", browser.refresh, self)
        self.anew = icon_button(self.tr("Sign in &anew…"), "", self.sign_in_again_wanted.emit, self)
        self._refused = False
        self.film = FilmPane(browser, self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._wire()
        self.refresh()

    def _lay_out(self) -> None:
        empty = QWidget(self)
        column = QVBoxLayout(empty)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self.message)
        column.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self._stack.addWidget(self.films)
        self._stack.addWidget(empty)
        remedies = QHBoxLayout()
        remedies.setSpacing(8)
        remedies.addWidget(self.again)
        remedies.addWidget(self.anew)
        remedies.addStretch(1)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.advice)
        column.addWidget(self.trouble)
        column.addLayout(remedies)
        column.addWidget(self._stack, 1)
        column.addWidget(self.more)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(left)
        split.addWidget(self.film)
        split.setChildrenCollapsible(False)
        split.setSizes([480, 440])
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.addWidget(split)
        header = self.films.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for place in range(1, self._browser.films.columnCount()):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)
        header.setMinimumSectionSize(48)

    def _wire(self) -> None:
        browser = self._browser
        self._typed.timeout.connect(self._search)
        self.search.textEdited.connect(lambda _: self._typed.start())
        self.search.textChanged.connect(self._on_text)
        self.search.returnPressed.connect(self._search)
        self.films.selectionModel().selectionChanged.connect(self._on_selected)
        browser.listed.connect(self._on_listed)
        browser.film_shown.connect(self._on_film)
        browser.failed.connect(self._on_failed)
        browser.busy_changed.connect(self.refresh)

    # -- what is shown --------------------------------------------------------------------------

    def refresh(self, *_about: object) -> None:
        """Show the list, or why there is none."""
        browser = self._browser
        said = self._said()
        self.message.setText(said)
        self._stack.setCurrentIndex(1 if said else 0)
        self.offer.setVisible(browser.account is None)
        self.film.setVisible(bool(browser.films.rows) or browser.film is not None)
        self.more.setVisible(browser.more)
        self.more.setEnabled(not browser.busy)
        self.search.setEnabled(browser.account is not None)
        troubled = self.trouble.isVisibleTo(self)
        self.again.setVisible(troubled)
        self.anew.setVisible(troubled and self._refused)

    def _said(self) -> str:
        browser = self._browser
        if browser.account is None:
            return self.tr("Sign in to a host to see its films.")
        host = browser.account.host.label
        if browser.films.rows or self.trouble.isVisibleTo(self):
            return ""
        if browser.busy:
            return self.tr("Asking {0}…").format(host)
        if Capability.LIST not in browser.capabilities:
            return self.tr(
                "{0} keeps no films that could be shown: it draws captions of its own into a film "
                "and hands that out. Choose “Render at Magic Hour” in the menu."
            ).format(host)
        if browser.search:
            return self.tr("No film has “{0}” in its name.").format(browser.search)
        return self.tr("There are no films in this account yet. Publish one to see it here.")

    def say_what_to_do(self, advice: str) -> None:
        """Until a film is chosen."""
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))

    def _on_listed(self) -> None:
        self.trouble.clear()
        self.refresh()

    def _on_failed(self, error: CuesmithError) -> None:
        self._refused = isinstance(error, HostError) and error.status == _UNAUTHORIZED
        self.trouble.show_error(error)
        self.refresh()

    def _on_text(self, text: str) -> None:
        if text != self._browser.search and not self.search.isModified():
            self._typed.start()

    def _search(self) -> None:
        self._typed.stop()
        self.trouble.clear()
        self._browser.show_search(self.search.text().strip())

    def show_no_search(self) -> None:
        """Another account is shown: nothing is looked for."""
        self._typed.stop()
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.trouble.clear()

    def _on_selected(self, *_about: QItemSelection) -> None:
        chosen = self.films.selectionModel().selectedRows()
        film = self._browser.films.row(chosen[0].row()) if chosen else None
        if film is None:
            self._browser.leave_film()
        else:
            self.say_what_to_do("")
        if film is not None and self._is_another(film):
            self._browser.choose(film.id)

    def _is_another(self, film: RemoteVideo) -> bool:
        chosen = self._browser.film
        return chosen is None or film.id != chosen.id

    def _on_film(self, film: RemoteVideo | None) -> None:
        """The chosen film stays chosen when the list comes anew."""
        rows = self._browser.films.rows
        place = next((row for row, each in enumerate(rows) if film and each.id == film.id), None)
        if place is not None and self.films.currentIndex().row() != place:
            self.films.selectRow(place)
