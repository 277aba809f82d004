"""Signing in to a host: what it wants, where that is found, and whether it is good."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.accounts import Accounts
from cuesmith.bridge.host_jobs import HostJobs
from cuesmith.bridge.host_ports import HostPorts
from cuesmith.domain.hosting import AccountFacts, AccountId, HostName
from cuesmith.services.hosts.accounts import Account
from cuesmith.services.hosts.credentials import ADDRESSES, FIELDS
from cuesmith.ui.hosts.host_words import field_title, is_hidden, where_found
from cuesmith.ui.hosts.secret_field import SecretField
from cuesmith.ui.hosts.trouble_row import TroubleRow
from cuesmith.ui.icons import without_icons
from cuesmith.ui.pieces import fit_height, form_layout, icon_button, wrapping_label

_FIRST_NAME = "main"


class SignInDialog(QDialog):
    """`open` it. The host is asked before anything is kept."""

    signed_in = Signal(AccountId)

    def __init__(
        self,
        ports: HostPorts,
        jobs: HostJobs,
        host: HostName | None,
        parent: QWidget | None = None,
        name: str = "",
    ) -> None:
        """Without a host it is asked for, too. `name` is an account to sign in to anew."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Sign in"))
        self.accounts = Accounts(ports.accounts, jobs, self)
        self.host = QComboBox(self)
        for each in HostName:
            self.host.addItem(each.label, each.value)
        self.host.setCurrentIndex(self.host.findData((host or HostName.MUX).value))
        self.fields = {
            (each, field.name): SecretField(
                field_title(each, field.name), self, hidden=is_hidden(field.name)
            )
            for each in HostName
            for field in FIELDS[each]
        }
        self.name = QLineEdit(name, self)
        self._named = bool(name)
        self.url = QLineEdit(self)
        self.where = self._muted()
        self.page = icon_button("", "", self._open_page, self)
        self.keeping = self._muted()
        self.trouble = TroubleRow(self)
        self.sign_in = QPushButton(self.tr("&Sign in"), self)
        self._form = form_layout()
        self._lay_out(asked=host is None)
        self._wire()
        self._show_host()
        self.accounts.refresh()

    def _muted(self) -> QLabel:
        label = wrapping_label("", self)
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        return label

    # -- making ---------------------------------------------------------------------------------

    def _lay_out(self, *, asked: bool) -> None:
        form = self._form
        form.addRow(self.tr("&Host:"), self.host)
        form.setRowVisible(self.host, asked)
        for (host, name), field in self.fields.items():
            form.addRow(f"{field_title(host, name)}:", field)
        form.addRow(self.tr("&Name of the account here:"), self.name)
        form.addRow(self.tr("&Address of the API:"), self.url)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.sign_in, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.page, QDialogButtonBox.ButtonRole.HelpRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        without_icons(buttons)
        self.sign_in.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.where)
        column.addLayout(form)
        column.addWidget(self.keeping)
        column.addWidget(self.trouble)
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(560)

    def _wire(self) -> None:
        self.host.currentIndexChanged.connect(self._show_host)
        for field in self.fields.values():
            field.changed.connect(self._refresh)
        self.name.textChanged.connect(self._refresh)
        self.sign_in.clicked.connect(self._ask)
        self.accounts.changed.connect(self._on_accounts)
        self.accounts.busy_changed.connect(self._refresh)
        self.accounts.signed_in.connect(self._on_signed_in)
        self.accounts.failed.connect(self._on_failed)

    # -- what is shown --------------------------------------------------------------------------

    @property
    def chosen(self) -> HostName:
        """The host that is asked."""
        return HostName(self.host.currentData())

    def _show_host(self) -> None:
        host = self.chosen
        self.setWindowTitle(self.tr("Sign in to {0}").format(host.label))
        for (each, _), field in self.fields.items():
            self._form.setRowVisible(field, each is host)
        self.where.setText(where_found(host).sentence)
        self.page.setText(self.tr("&Open {0}'s page").format(host.label))
        self.page.setToolTip(where_found(host).page)
        self.url.setPlaceholderText(ADDRESSES[host][1])
        self.trouble.clear()
        self._on_accounts()
        first = next(field for (each, _), field in self.fields.items() if each is host)
        first.setFocus()

    def _on_accounts(self) -> None:
        if not (self._named or self.name.isModified()):
            self.name.setText(self._free_name())
        self._refresh()

    def _free_name(self) -> str:
        taken = {account.id.name for account in self.accounts.of(self.chosen)}
        names = (_FIRST_NAME, *(f"{_FIRST_NAME} {number}" for number in range(2, 100)))
        return next((name for name in names if name not in taken), "")

    def _refresh(self, *_about: object) -> None:
        host, busy = self.chosen, self.accounts.busy
        filled = all(field.filled for (each, _), field in self.fields.items() if each is host)
        self.sign_in.setEnabled(filled and bool(self.name.text().strip()) and not busy)
        self.sign_in.setText(
            self.tr("Asking {0}…").format(host.label) if busy else self.tr("&Sign in")
        )
        for widget in (self.host, self.name, self.url, *self.fields.values()):
            widget.setEnabled(not busy)
        self.keeping.setText(" ".join(self._keeping()))
        fit_height(self)

    def _keeping(self) -> list[str]:
        said = [
            self.tr("Kept in your system's keyring, never in a project.")
            if self.accounts.lasting
            else self.tr(
                "This system has no keyring that could keep this: you stay signed in until the "
                "program ends."
            )
        ]
        if self.accounts.find(AccountId(self.chosen, self.name.text().strip())) is not None:
            said.append(self.tr("This takes the place of the account of that name."))
        return said

    def _open_page(self) -> None:
        QDesktopServices.openUrl(QUrl(where_found(self.chosen).page))

    # -- signing in -----------------------------------------------------------------------------

    def _ask(self) -> None:
        if not self.sign_in.isEnabled():
            return
        self.trouble.clear()
        host = self.chosen
        account = Account(AccountId(host, self.name.text().strip()), self.url.text().strip())
        credentials = {
            name: field.secret for (each, name), field in self.fields.items() if each is host
        }
        self.accounts.sign_in(account, credentials)

    def _on_signed_in(self, account: AccountId, _facts: AccountFacts) -> None:
        self.signed_in.emit(account)
        self.accept()

    def _on_failed(self, error: CuesmithError) -> None:
        self.trouble.show_error(error)
        fit_height(self)

    def done(self, result: int) -> None:
        """Ask no more, and forget what was typed."""
        self.accounts.stop()
        for field in self.fields.values():
            field.clear()
        super().done(result)
