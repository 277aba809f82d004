"""What dialogs that order a host's job have in common: the price, the order, what is refused."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.host_jobs import HostJobs
from cuesmith.bridge.job_price import JobPrice
from cuesmith.bridge.remote_jobs import RemoteJobs
from cuesmith.bridge.sentences import shown_sentence
from cuesmith.domain.publishing import HostedJob
from cuesmith.services.hosts.following import JobOrder
from cuesmith.ui.hosts.trouble_row import TroubleRow
from cuesmith.ui.icons import without_icons
from cuesmith.ui.pieces import fit_height, wrapping_label

Options = tuple[tuple[str, object], ...]


class JobDialog(QDialog):
    """`open` it. A dialog of this kind says what its `order` is, calls `set_up` once and `refresh`
    whenever something else is chosen. It closes when the job has begun."""

    def __init__(
        self, title: str, jobs: RemoteJobs, host_jobs: HostJobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._jobs = jobs
        self._ordered: JobOrder | None = None
        self.price = wrapping_label("", self)
        self.trouble = TroubleRow(self)
        self.start = QPushButton(self.tr("&Start"), self)
        self._content = QWidget(self)
        self._price = JobPrice(host_jobs, self)
        self._price.told.connect(self._on_price)
        self._price.unknown.connect(self._on_no_price)
        jobs.begun.connect(self._on_begun)
        jobs.refused.connect(self._on_refused)

    # -- for dialogs of this kind ---------------------------------------------------------------

    @property
    def order(self) -> JobOrder | None:
        """As it is chosen now; None where something is lacking."""
        raise NotImplementedError

    def free_said(self) -> str:
        """What is said where the host names no price."""
        return self.tr("The host asks nothing for this.")

    def set_up(self, content: QVBoxLayout) -> None:
        """Lay out what is chosen from, with the price and the button below it."""
        content.setContentsMargins(0, 0, 0, 0)
        self._content.setLayout(content)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.start, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        without_icons(buttons)
        self.start.clicked.connect(self.send)
        self.start.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._content)
        column.addWidget(self.price)
        column.addWidget(self.trouble)
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(560)

    def refresh(self, *_about: object) -> None:
        """Ask for the price of what is chosen now."""
        order = self.order
        self.start.setEnabled(order is not None and self._ordered is None)
        if order is not None:
            self._price.ask(order.account, order.request)

    # -- the order ------------------------------------------------------------------------------

    def send(self) -> None:
        """Have the job begun."""
        order = self.order
        if order is None or self._ordered is not None:
            return
        self._ordered = order
        self.trouble.clear()
        self._content.setEnabled(False)
        self.start.setText(self.tr("Asking {0}…").format(order.account.host.label))
        self.start.setEnabled(False)
        self._jobs.start(order)

    def _on_begun(self, order: JobOrder, _hosted: HostedJob) -> None:
        if order is self._ordered:
            self.accept()

    def _on_refused(self, order: JobOrder, error: CuesmithError) -> None:
        if order is not self._ordered:
            return
        self._ordered = None
        self._content.setEnabled(True)
        self.start.setText(self.tr("&Start"))
        self.trouble.show_error(error)
        self.refresh()
        self.start.setFocus()
        fit_height(self)

    def _on_price(self, price: str) -> None:
        said = shown_sentence(price) if price else ""
        self.price.setText(self.tr("Price: {0}").format(said) if said else self.free_said())
        fit_height(self)

    def _on_no_price(self) -> None:
        self.price.setText(self.tr("What it costs cannot be told just now."))
        fit_height(self)

    def reject(self) -> None:
        """What is being asked for is not wanted any more."""
        if self._ordered is not None:
            self._jobs.withdraw(self._ordered)
        super().reject()

    def done(self, result: int) -> None:
        """Ask no more."""
        self._price.stop()
        super().done(result)

    def showEvent(self, event: QShowEvent) -> None:
        """As high as what it says."""
        super().showEvent(event)
        fit_height(self)


# --- pieces ----------------------------------------------------------------------------------


class ExistingBox(QComboBox):
    """What becomes of tracks of the same language or name, by Mux's names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem(self.tr("Leave them, and fail where there are such"), "fail")
        self.addItem(self.tr("Replace all such"), "replace_all")
        self.addItem(self.tr("Replace those that the host made"), "replace_generated")
        self.setAccessibleName(self.tr("Captions of the same language that are there"))

    @property
    def value(self) -> str:
        """As Mux calls it."""
        return str(self.currentData())


class TermsBox(QPlainTextEdit):
    """Words, a line each."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(self.tr("One on each line"))
        self.setFixedHeight(round(self.fontMetrics().height() * 4.5))

    @property
    def terms(self) -> list[str]:
        """Those that are written."""
        lines = self.toPlainText().splitlines()
        return [line.strip() for line in lines if line.strip()]


def name_field(name: str, example: str, parent: QWidget) -> QLineEdit:
    """A field for what viewers see; empty leaves it to the host."""
    field = QLineEdit(parent)
    field.setAccessibleName(name)
    field.setPlaceholderText(example)
    return field


def tick(text: str, tip: str, parent: QWidget, *, on: bool = False) -> QCheckBox:
    """A box to tick, and what it is for."""
    box = QCheckBox(text, parent)
    box.setToolTip(tip)
    box.setChecked(on)
    return box


def muted(text: str, parent: QWidget) -> QWidget:
    """A label that explains."""
    label = wrapping_label(text, parent)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label
