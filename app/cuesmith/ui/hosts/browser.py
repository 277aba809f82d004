"""The window that shows what hosts hold: accounts above, films and jobs below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.accounts import Accounts
from cuesmith.bridge.host_browser import HostBrowser
from cuesmith.bridge.host_captions import Place
from cuesmith.bridge.host_jobs import HostJobs
from cuesmith.bridge.host_ports import HostPorts
from cuesmith.bridge.remote_jobs import RemoteJobs
from cuesmith.domain.hosting import AccountId, HostName
from cuesmith.services.hosts.accounts import ENVIRONMENT
from cuesmith.ui.hosts.browser_films import FilmsPage
from cuesmith.ui.hosts.host_words import account_title
from cuesmith.ui.hosts.jobs_page import JobsPage
from cuesmith.ui.hosts.sign_in import SignInDialog
from cuesmith.ui.pieces import bring_forward, icon_button


class HostsBrowser(QDialog):
    """Stands beside the window; `show` it. Keeps what it shows while it is hidden."""

    def __init__(
        self,
        ports: HostPorts,
        host_jobs: HostJobs,
        remote_jobs: RemoteJobs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ports, self._host_jobs = ports, host_jobs
        self.setWindowTitle(self.tr("Hosts"))
        self.accounts = Accounts(ports.accounts, host_jobs, self)
        self.browser = HostBrowser(host_jobs, self)
        self.account = QComboBox(self)
        self.account.setAccessibleName(self.tr("Account"))
        self.account.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.sign_in = icon_button(self.tr("S&ign in…"), "", self.ask_to_sign_in, self)
        self.reload = icon_button(self.tr("Refres&h"), "redo", self.refresh, self)
        self.reload.setToolTip(self.tr("Ask the host anew (F5)"))
        self.films = FilmsPage(self.browser, self)
        self.jobs = JobsPage(self.browser, remote_jobs, self)
        self.pages = QTabWidget(self)
        self.pages.setAccessibleName(self.tr("What is shown"))
        self._wanted: AccountId | None = None
        self._wanted_film = ""
        self._lay_out()
        self._wire()
        self.resize(1040, 600)

    def _lay_out(self) -> None:
        self.pages.addTab(self.films, self.tr("Films"))
        self.pages.addTab(self.jobs, self.tr("Jobs"))
        label = QLabel(self.tr("&Account:"), self)
        label.setBuddy(self.account)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.account)
        row.addWidget(self.sign_in)
        row.addStretch(1)
        row.addWidget(self.reload)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self.pages, 1)

    def _wire(self) -> None:
        self.accounts.changed.connect(self._on_accounts)
        self.accounts.failed.connect(self._on_failed)
        self.account.activated.connect(self._on_chosen)
        self.films.sign_in_wanted.connect(self.ask_to_sign_in)
        self.films.sign_in_again_wanted.connect(self._ask_to_sign_in_anew)
        self.browser.busy_changed.connect(self._on_busy)
        QShortcut(QKeySequence(Qt.Key.Key_F5), self, self.refresh)

    # -- accounts -------------------------------------------------------------------------------

    def open_at(self, account: AccountId | None = None, video: str = "") -> None:
        """Come to the front; with an account, show what that one holds, and one of its films."""
        self._wanted, self._wanted_film = account, video
        bring_forward(self)
        self.accounts.refresh()

    def _on_accounts(self) -> None:
        self.account.clear()
        for each in self.accounts.known:
            title = f"{each.id.host.label} – {account_title(each)}"
            self.account.addItem(title, each.id)
        self.account.setEnabled(bool(self.accounts.known))
        if not self.accounts.known:
            self.account.addItem(self.tr("none yet"))
        ids = [each.id for each in self.accounts.known]
        wanted, self._wanted = self._wanted or self.browser.account, None
        chosen = wanted if wanted in ids else next(iter(ids), None)
        if chosen is not None:
            self.account.setCurrentIndex(ids.index(chosen))
        self._show(chosen)

    def _on_chosen(self, place: int) -> None:
        account = self.account.itemData(place)
        if isinstance(account, AccountId):
            self._show(account)

    def _show(self, account: AccountId | None) -> None:
        if account is None or account != self.browser.account:
            self.films.show_no_search()
            self.browser.show_account(account)
            self.jobs.show_account()
        else:
            self.films.trouble.clear()
            self.browser.refresh()
        video, self._wanted_film = self._wanted_film, ""
        if video and account is not None:
            self.browser.choose(video)
        self.films.refresh()
        self._on_busy()

    def _on_failed(self, error: CuesmithError) -> None:
        self.films.trouble.show_error(error)
        self.films.refresh()

    def ask_to_sign_in(self) -> None:
        """To another account."""
        self._ask_to_sign_in(None, "")

    def _ask_to_sign_in_anew(self) -> None:
        """To the account that is shown; the environment's credentials are not ours to change."""
        account = self.browser.account
        if account is None or account.name == ENVIRONMENT:
            self.ask_to_sign_in()
        else:
            self._ask_to_sign_in(account.host, account.name)

    def _ask_to_sign_in(self, host: HostName | None, name: str) -> None:
        dialog = SignInDialog(self._ports, self._host_jobs, host, self, name)
        dialog.signed_in.connect(self.open_at)
        dialog.open()

    # -- what is shown --------------------------------------------------------------------------

    @property
    def place(self) -> Place | None:
        """The film that is chosen."""
        account, film = self.browser.account, self.browser.film
        return Place(account, film) if account is not None and film is not None else None

    def refresh(self) -> None:
        """Ask anew."""
        self.films.trouble.clear()
        if self.browser.account is None:
            self.accounts.refresh()
        elif self.pages.currentWidget() is self.jobs:
            self.jobs.list_jobs()
        else:
            self.browser.refresh()

    def _on_busy(self, *_about: object) -> None:
        self.reload.setEnabled(not self.browser.busy)

    def stop(self) -> None:
        """Want no answer any more."""
        self.accounts.stop()
        self.browser.stop()

    def done(self, result: int) -> None:
        """Hidden, it asks nothing."""
        self.stop()
        super().done(result)
