"""The user's accounts at hosts, and how captions get to Mux."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.accounts import Accounts
from cuesmith.bridge.caption_ways import CaptionWays
from cuesmith.bridge.host_jobs import HostJobs
from cuesmith.bridge.host_ports import HostPorts
from cuesmith.bridge.settings import Settings
from cuesmith.domain.hosting import AccountFacts, AccountId
from cuesmith.services.hosts.accounts import Account
from cuesmith.services.hosts.credentials import FIELDS
from cuesmith.ui.hosts.bucket import BucketDialog
from cuesmith.ui.hosts.caption_way_box import CaptionWayBox
from cuesmith.ui.hosts.host_words import account_title
from cuesmith.ui.hosts.sign_in import SignInDialog
from cuesmith.ui.hosts.trouble_row import TroubleRow
from cuesmith.ui.pieces import icon_button, wrapping_label
from cuesmith.ui.project.question import Answer, ask

_ROW = 1.7
"""The height of a row, in heights of its text."""


class AccountsDialog(QDialog):
    """`open` it. Signs in, tries and signs out."""

    signed_out = Signal(AccountId)

    def __init__(
        self, ports: HostPorts, jobs: HostJobs, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Accounts"))
        self._ports, self._jobs, self._settings = ports, jobs, settings
        self.accounts = Accounts(ports.accounts, jobs, self)
        self.ways = CaptionWays(settings, ports.bucket, jobs, self)
        self.list = self._make_list()
        self.said = wrapping_label("", self)
        self.trouble = TroubleRow(self)
        self.sign_in_button = icon_button(self.tr("&Sign in…"), "add", self.sign_in, self)
        self.again_button = icon_button(self.tr("Sign &in anew…"), "", self.sign_in_anew, self)
        self.check_button = icon_button(self.tr("&Check"), "check", self.check, self)
        self.out_button = icon_button(self.tr("Sign &out"), "delete", self.ask_to_sign_out, self)
        self.way = CaptionWayBox(self.ways, self, sends=False)
        self._lay_out()
        self._wire()
        self._refresh()
        self.accounts.refresh()
        self.ways.refresh()

    # -- making ---------------------------------------------------------------------------------

    def _make_list(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setAccessibleName(self.tr("Accounts"))
        tree.setHeaderLabels(
            [self.tr("Host"), self.tr("Account"), self.tr("Kept"), self.tr("Address")]
        )
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setAllColumnsShowFocus(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setStretchLastSection(True)
        return tree

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.sign_in_button, self.again_button, self.check_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.out_button)
        last = QHBoxLayout()
        last.addStretch(1)
        close = icon_button(self.tr("C&lose"), "", self.reject, self)
        last.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        column.addWidget(self.said)
        column.addWidget(self.trouble)
        column.addSpacing(4)
        column.addWidget(self.way)
        column.addLayout(last)
        self.said.hide()
        self.resize(720, 460)

    def _wire(self) -> None:
        self.list.currentItemChanged.connect(self._refresh)
        self.accounts.changed.connect(self._refill)
        self.accounts.busy_changed.connect(self._refresh)
        self.accounts.checked.connect(self._on_checked)
        self.accounts.signed_out.connect(self._on_signed_out)
        self.accounts.failed.connect(self._on_failed)
        self.ways.failed.connect(self._on_failed)
        self.way.bucket_wanted.connect(self.set_up_bucket)

    # -- what is shown --------------------------------------------------------------------------

    @property
    def current(self) -> Account | None:
        """The account that is selected."""
        item = self.list.currentItem()
        row = self.list.indexOfTopLevelItem(item) if item is not None else -1
        return self.accounts.known[row] if 0 <= row < len(self.accounts.known) else None

    def select(self, account: AccountId) -> None:
        """Go to an account."""
        for row, each in enumerate(self.accounts.known):
            if each.id == account:
                self._go_to(row)

    def _go_to(self, row: int) -> None:
        item = self.list.topLevelItem(row)
        if item is not None:
            self.list.setCurrentItem(item)

    def _refill(self) -> None:
        row = max(0, self.list.currentIndex().row())
        self.list.clear()
        for account in self.accounts.known:
            texts = [
                account.id.host.label,
                account_title(account),
                self._kept(account),
                account.url or self.tr("the usual one"),
            ]
            self.list.addTopLevelItem(self._item(texts))
        self._go_to(min(row, self.list.topLevelItemCount() - 1))
        self._refresh()

    def _item(self, texts: list[str]) -> QTreeWidgetItem:
        item, metrics = QTreeWidgetItem(texts), self.fontMetrics()
        for column, text in enumerate(texts):
            width = metrics.horizontalAdvance(text) + 2 * metrics.averageCharWidth() + 8
            item.setSizeHint(column, QSize(width, round(metrics.height() * _ROW)))
            item.setToolTip(column, text)
        return item

    def _kept(self, account: Account) -> str:
        if account.from_environment:
            return ", ".join(field.variable for field in FIELDS[account.id.host])
        if self.accounts.lasting:
            return self.tr("in the keyring")
        return self.tr("until the program ends")

    def _refresh(self, *_about: object) -> None:
        account, idle = self.current, not self.accounts.busy
        some = account is not None and idle
        own = some and account is not None and not account.from_environment
        self.check_button.setEnabled(some)
        self.again_button.setEnabled(own)
        self.out_button.setEnabled(own)
        self.sign_in_button.setEnabled(idle)
        if self.accounts.read and not self.accounts.known:
            self._say(self.tr("You are signed in nowhere yet."))

    def _say(self, text: str) -> None:
        self.trouble.clear()
        self.said.setText(text)
        self.said.show()

    # -- commands -------------------------------------------------------------------------------

    def sign_in(self) -> SignInDialog:
        """Sign in to a host."""
        dialog = SignInDialog(self._ports, self._jobs, None, self)
        dialog.signed_in.connect(self._on_signed_in)
        dialog.open()
        return dialog

    def sign_in_anew(self) -> None:
        """Give new secrets for the account that is selected."""
        account = self.current
        if account is not None:
            dialog = SignInDialog(self._ports, self._jobs, account.id.host, self, account.id.name)
            dialog.url.setText(account.url)
            dialog.signed_in.connect(self._on_signed_in)
            dialog.open()

    def check(self) -> None:
        """Ask the host something harmless."""
        account = self.current
        if account is not None:
            self._say(self.tr("Asking {0}…").format(account.id.host.label))
            self.accounts.check(account.id)

    def ask_to_sign_out(self) -> None:
        """Sign out, after asking."""
        account = self.current
        if account is None:
            return
        ask(
            self,
            self.tr("Sign out"),
            self.tr("Sign out of {0}, account “{1}”?").format(
                account.id.host.label, account.id.name
            ),
            self.tr("Its secrets are removed from this machine. What is at the host stays there."),
            (
                Answer(self.tr("Sign &out"), lambda: self.accounts.sign_out(account)),
                Answer(self.tr("&Stay signed in")),
            ),
            default=1,
        )

    def set_up_bucket(self) -> None:
        """Set up the bucket that captions are fetched from."""
        dialog = BucketDialog(self._ports, self._jobs, self._settings, self)
        dialog.kept.connect(self.ways.refresh)
        dialog.open()

    # -- news -----------------------------------------------------------------------------------

    def _on_signed_in(self, account: AccountId) -> None:
        self._say(
            self.tr("Signed in to {0}, account “{1}”.").format(account.host.label, account.name)
        )
        self.accounts.refresh()

    def _on_signed_out(self, account: AccountId) -> None:
        self._say(
            self.tr("Signed out of {0}, account “{1}”.").format(account.host.label, account.name)
        )
        self.signed_out.emit(account)

    def _on_checked(self, account: AccountId, facts: AccountFacts) -> None:
        told = "; ".join(f"{name}: {value}" for name, value in facts.details if value)
        said = self.tr("{0} lets this account in: {1}.").format(account.host.label, facts.title)
        self._say(f"{said} {told}".rstrip())

    def _on_failed(self, error: CuesmithError) -> None:
        self.said.hide()
        self.trouble.show_error(error)

    def done(self, result: int) -> None:
        """Ask no more."""
        self.accounts.stop()
        super().done(result)
