"""The user's own bucket, from which Mux fetches captions: where it is, its keys, and a trial."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.caption_ways import CaptionWays
from cuesmith.bridge.host_jobs import HostJobs
from cuesmith.bridge.host_ports import HostPorts
from cuesmith.bridge.settings import Settings
from cuesmith.domain.hosting import BucketPlace
from cuesmith.ui.hosts.secret_field import SecretField
from cuesmith.ui.hosts.trouble_row import TroubleRow
from cuesmith.ui.icons import without_icons
from cuesmith.ui.pieces import fit_height, form_layout, wrapping_label


@dataclass(frozen=True, slots=True)
class Maker:
    """Who stores, and how its addresses look."""

    label: str
    endpoint: str
    """With the parts to fill in in angle brackets; empty for AWS, which needs none."""
    region: str
    """What to write, or an example in angle brackets."""


MAKERS = (
    Maker("Amazon S3", "", "<eu-central-1>"),
    Maker("Cloudflare R2", "https://<account>.r2.cloudflarestorage.com", "auto"),
    Maker("Backblaze B2", "https://s3.<region>.backblazeb2.com", "<eu-central-003>"),
    Maker("Google Cloud Storage", "https://storage.googleapis.com", "auto"),
    Maker("MinIO", "https://<server>:9000", "us-east-1"),
)


class BucketDialog(QDialog):
    """`open` it. Nothing is kept that could not be written to."""

    kept = Signal()
    """A bucket is set up, or none any more."""

    def __init__(
        self, ports: HostPorts, jobs: HostJobs, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Bucket for captions"))
        self.ways = CaptionWays(settings, ports.bucket, jobs, self)
        self.maker = QComboBox(self)
        for maker in MAKERS:
            self.maker.addItem(maker.label)
        self.endpoint, self.region = QLineEdit(self), QLineEdit(self)
        self.bucket, self.prefix = QLineEdit(self), QLineEdit(self)
        self.prefix.setPlaceholderText(self.tr("None"))
        self.key = SecretField(self.tr("Access key ID"), self, hidden=False)
        self.secret = SecretField(self.tr("Secret access key"), self)
        self.said = wrapping_label("", self)
        self.trouble = TroubleRow(self)
        self.test = QPushButton(self.tr("&Test"), self)
        self.use = QPushButton(self.tr("&Use this bucket"), self)
        self.forget = QPushButton(self.tr("F&orget it"), self)
        self._before: BucketPlace | None = None
        self._keeping = False
        self._lay_out()
        self._wire()
        self._show_maker()
        self.ways.refresh()

    # -- making ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        why = wrapping_label(
            self.tr(
                "Captions are put into the bucket, Mux is given an address that works for a short "
                "while, and they are removed as soon as Mux has fetched them. The keys need to be "
                "allowed to write, read and delete there."
            ),
            self,
        )
        why.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        form = form_layout()
        for title, field in (
            (self.tr("&Store:"), self.maker),
            (self.tr("&Endpoint:"), self.endpoint),
            (self.tr("&Bucket:"), self.bucket),
            (self.tr("&Region:"), self.region),
            (self.tr("&Folder in it:"), self.prefix),
            (self.tr("Access &key ID:"), self.key),
            (self.tr("Se&cret access key:"), self.secret),
        ):
            form.addRow(title, field)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.use, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.test, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.forget, QDialogButtonBox.ButtonRole.DestructiveRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        without_icons(buttons)
        self.use.setDefault(True)
        self.said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(why)
        column.addLayout(form)
        column.addWidget(self.said)
        column.addWidget(self.trouble)
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(600)

    def _wire(self) -> None:
        self.maker.activated.connect(self._on_maker)
        for line in (self.endpoint, self.region, self.bucket, self.prefix):
            line.textChanged.connect(self._refresh)
        for field in (self.key, self.secret):
            field.changed.connect(self._refresh)
        self.test.clicked.connect(self._test)
        self.use.clicked.connect(self._use)
        self.forget.clicked.connect(self._forget)
        self.ways.changed.connect(self._on_changed)
        self.ways.tested.connect(self._on_tested)
        self.ways.failed.connect(self._on_failed)
        self.ways.busy_changed.connect(self._refresh)

    # -- what is shown --------------------------------------------------------------------------

    @property
    def place(self) -> BucketPlace:
        """As it is written now."""
        return BucketPlace(
            self.bucket.text().strip(),
            self.endpoint.text().strip().rstrip("/"),
            self.region.text().strip(),
            self.prefix.text().strip().strip("/"),
        )

    def _on_maker(self) -> None:
        maker = MAKERS[self.maker.currentIndex()]
        self.endpoint.setText("" if "<" in maker.endpoint else maker.endpoint)
        self.region.setText("" if "<" in maker.region else maker.region)
        self._show_maker()

    def _show_maker(self) -> None:
        maker = MAKERS[self.maker.currentIndex()]
        self.endpoint.setPlaceholderText(maker.endpoint or self.tr("Amazon's own"))
        self.endpoint.setEnabled(bool(maker.endpoint))
        self.region.setPlaceholderText(maker.region.strip("<>"))
        self._refresh()

    def _on_changed(self) -> None:
        if self._keeping:
            self.kept.emit()
            self.accept()
            return
        place = self.ways.place
        if place is not None and place != self._before:
            self._before = place
            self._show_place(place)
        self._refresh()

    def _show_place(self, place: BucketPlace) -> None:
        self.maker.setCurrentIndex(_maker_of(place.endpoint))
        self._show_maker()
        self.endpoint.setText(place.endpoint)
        self.region.setText(place.region)
        self.bucket.setText(place.bucket)
        self.prefix.setText(place.prefix)
        again = self.tr("Kept in the keyring; write it again to change anything")
        self.key.text.setPlaceholderText(again)
        self.secret.text.setPlaceholderText(again)

    def _refresh(self, *_about: object) -> None:
        busy, place = self.ways.busy, self.place
        told = bool(place.bucket) and (bool(place.endpoint) or not self.endpoint.isEnabled())
        ready = told and self.key.filled and self.secret.filled and not busy
        self.test.setEnabled(ready)
        self.use.setEnabled(ready)
        self.forget.setVisible(self.ways.place is not None)
        self.forget.setEnabled(not busy)
        if busy:
            self._say(self.tr("Writing a small file there, and removing it…"))
        elif self.trouble.isVisible():
            self.said.hide()
        fit_height(self)

    def _say(self, text: str) -> None:
        self.trouble.clear()
        self.said.setText(text)
        self.said.show()
        fit_height(self)

    # -- trying and keeping ---------------------------------------------------------------------

    def _test(self) -> None:
        self.ways.test(self.place, self.key.secret, self.secret.secret)

    def _use(self) -> None:
        if self.use.isEnabled():
            self._keeping = True
            self.ways.keep(self.place, self.key.secret, self.secret.secret)

    def _forget(self) -> None:
        self._keeping = True
        self.ways.forget()

    def _on_tested(self) -> None:
        self._say(self.tr("The bucket can be written to."))

    def _on_failed(self, error: CuesmithError) -> None:
        self._keeping = False
        self.said.hide()
        self.trouble.show_error(error)
        fit_height(self)

    def done(self, result: int) -> None:
        """Try no more, and forget the keys."""
        self.ways.stop()
        self.key.clear()
        self.secret.clear()
        super().done(result)


def _maker_of(endpoint: str) -> int:
    """Whose endpoint this looks like; the last one is any server's."""
    if not endpoint:
        return 0
    known = ("r2.cloudflarestorage.com", "backblazeb2.com", "storage.googleapis.com")
    found = [number for number, name in enumerate(known, 1) if name in endpoint]
    return found[0] if found else len(MAKERS) - 1
