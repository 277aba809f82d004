"""Captions on their way from here to a film, also to a host that takes only an address of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cuesmith.bridge.caption_ways import CaptionWays
from cuesmith.bridge.host_captions import Correction, HostCaptions, Place
from cuesmith.bridge.host_jobs import HostJobs
from cuesmith.bridge.host_ports import HostPorts
from cuesmith.bridge.settings import Settings
from cuesmith.domain.hosting import FETCHING_CAPTIONS, AccountId
from cuesmith.domain.publishing import CaptionWay
from cuesmith.domain.track import Track
from cuesmith.ui.hosts.bucket import BucketDialog
from cuesmith.ui.hosts.caption_way_box import CaptionWayBox
from cuesmith.ui.hosts.trouble_row import TroubleRow
from cuesmith.ui.icons import without_icons
from cuesmith.ui.pieces import fit_height, icon_button

_PAGE = "https://dashboard.mux.com"
MakeText = Callable[[], str]
"""The captions as they would be sent; called in a job."""
Send = Callable[[str], object]
"""Sends them; takes the address that they are at, or an empty one."""


class CaptionSending(QObject):
    """Asks how captions get there where that is not set up; then has them sent."""

    def __init__(
        self,
        captions: HostCaptions,
        ports: HostPorts,
        jobs: HostJobs,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._captions, self._ports = captions, ports
        self._jobs, self._settings, self._window = jobs, settings, window
        self._ways = CaptionWays(settings, ports.bucket, jobs, self)
        self._ways.changed.connect(self._on_ways)
        self._ways.failed.connect(captions.failed)
        self._wanted: tuple[MakeText, Send] | None = None

    def attach(self, place: Place, track: Track, film: str) -> None:
        """Add a track of ours to a film there; `film` is the name of ours."""
        captions = self._captions
        self._go(
            place.account,
            lambda: self._text(track, film),
            lambda address: captions.attach(place, track, address),
        )

    def replace(self, correction: Correction, track: Track) -> None:
        """Put a corrected track in the place of the one that it was."""
        captions = self._captions
        self._go(
            correction.publication.target.account,
            lambda: self._text(track, ""),
            lambda address: captions.replace(track, address),
        )

    def restore(self, correction: Correction) -> None:
        """Put back what a correction replaced."""
        captions = self._captions
        self._go(
            correction.publication.target.account,
            lambda: correction.replaced_text,
            lambda address: captions.restore(correction, address),
        )

    def _text(self, track: Track, film: str) -> str:
        sent = self._ports.captions((track,), film)
        return sent[0].captions.text if sent else ""

    def _go(self, account: AccountId, text: MakeText, send: Send) -> None:
        if account.host not in FETCHING_CAPTIONS:
            send("")
            return
        self._wanted = text, send
        self._ways.refresh()

    def _on_ways(self) -> None:
        if self._wanted is None:
            return
        (text, send), self._wanted = self._wanted, None
        if self._ways.way is CaptionWay.BUCKET:
            send("")
            return
        dialog = WayDialog(self._ways, self._window)
        dialog.chosen.connect(send)
        dialog.bucket_wanted.connect(lambda: self._set_up_bucket(dialog))
        dialog.save_wanted.connect(lambda path: self._captions.save_text(text, path))
        dialog.open()

    def _set_up_bucket(self, parent: QWidget) -> None:
        dialog = BucketDialog(self._ports, self._jobs, self._settings, parent)
        dialog.kept.connect(self._ways.refresh)
        dialog.open()


class WayDialog(QDialog):
    """`open` it. It is opened where nothing is set up that works by itself."""

    chosen = Signal(str)
    """The address that the captions are at; empty where the bucket is used."""
    bucket_wanted = Signal()
    save_wanted = Signal(Path)

    def __init__(self, ways: CaptionWays, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("How captions get to Mux"))
        self.box = CaptionWayBox(ways, self)
        self.trouble = TroubleRow(self)
        self.save = icon_button(self.tr("Sa&ve the file…"), "save", self._ask_where, self)
        self.page = icon_button(self.tr("&Open Mux's page"), "", self._open_page, self)
        self.send = QPushButton(self.tr("S&end"), self)
        self._lay_out()
        self.box.changed.connect(self.refresh)
        self.box.address.textChanged.connect(self.refresh)
        self.box.bucket_wanted.connect(self.bucket_wanted)
        self.box.save_wanted.connect(self._ask_where)
        ways.failed.connect(self.trouble.show_error)
        self.send.clicked.connect(self._on_send)
        self.refresh()

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.send, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.page, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        without_icons(buttons)
        self.send.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addWidget(self.box)
        column.addWidget(self.trouble)
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(560)

    def refresh(self, *_about: object) -> None:
        """Offer what the chosen way takes."""
        by_hand = self.box.way is CaptionWay.BY_HAND
        self.page.setVisible(by_hand)
        self.save.setVisible(by_hand)
        self.send.setVisible(not by_hand)
        self.send.setEnabled(self.box.way is CaptionWay.BUCKET or bool(self.box.given))
        fit_height(self)

    def _on_send(self) -> None:
        self.chosen.emit(self.box.given)
        self.accept()

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save captions"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Captions (*.vtt)"))
        dialog.setDefaultSuffix("vtt")
        dialog.fileSelected.connect(lambda path: self.save_wanted.emit(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _open_page(self) -> None:
        QDesktopServices.openUrl(QUrl(_PAGE))
