"""Whose account: those of one host, and signing in right there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QWidget

from cuesmith.bridge.accounts import Accounts
from cuesmith.domain.hosting import AccountId, HostName
from cuesmith.ui.hosts.host_words import account_title
from cuesmith.ui.pieces import icon_button


class AccountRow(QWidget):
    """A choice of accounts, and a button beside it."""

    changed = Signal()
    sign_in_wanted = Signal()

    def __init__(self, accounts: Accounts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accounts = accounts
        self._host = HostName.MUX
        self._wanted: AccountId | None = None
        self._ids: list[AccountId] = []
        self.account = QComboBox(self)
        self.account.setAccessibleName(self.tr("Account"))
        self.none = QLabel("", self)
        self.none.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.sign_in = icon_button(self.tr("S&ign in…"), "", self.sign_in_wanted.emit, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.account, 1)
        row.addWidget(self.none, 1)
        row.addWidget(self.sign_in)
        self.setFocusProxy(self.account)
        accounts.changed.connect(self.refresh)
        self.account.activated.connect(self._on_activated)

    @property
    def chosen(self) -> AccountId | None:
        """The account that is chosen; None where nobody is signed in."""
        row = self.account.currentIndex()
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def show_host(self, host: HostName) -> None:
        """Show another host's accounts."""
        self._host = host
        self.refresh()

    def prefer(self, account: AccountId) -> None:
        """Choose this one as soon as it is known."""
        self._wanted = account
        self.refresh()

    def refresh(self) -> None:
        """Show who is signed in."""
        before = self._wanted or self.chosen
        known = self._accounts.of(self._host)
        self._ids = [account.id for account in known]
        self.account.clear()
        for account in known:
            self.account.addItem(account_title(account))
        if before in self._ids:
            self.account.setCurrentIndex(self._ids.index(before))
        self.account.setVisible(bool(known))
        self.none.setVisible(not known)
        said = self.tr("You are not signed in to {0}.").format(self._host.label)
        self.none.setText(said if self._accounts.read else "")
        self.changed.emit()

    def _on_activated(self) -> None:
        self._wanted = self.chosen
        self.changed.emit()
