"""Burn captions in: a real picture of what comes, what to choose, how large it will be."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.film_picture import FilmPictureWish, film_picture
from cuesmith.bridge.film_ports import FilmPorts
from cuesmith.bridge.latest import LatestJob
from cuesmith.bridge.style_ports import StylePorts
from cuesmith.domain.document import Document
from cuesmith.domain.media import MediaInfo, Picture, StreamKind
from cuesmith.domain.timecode import seconds_to_ms
from cuesmith.services.burning import BurnRequest, estimated_bytes
from cuesmith.services.new_file import sized
from cuesmith.ui.export.burn_form import BurnForm
from cuesmith.ui.icons import without_icons
from cuesmith.ui.pieces import wrapping_label
from cuesmith.ui.project.question import Answer, ask

_PICTURE = QSize(300, 300)
_PAUSE_MS = 100


class BurnDialog(QDialog):
    """`open` it."""

    ordered = Signal(object)
    """A `BurnRequest`."""

    def __init__(
        self,
        medium: MediaInfo,
        shown: tuple[Document, str, Picture | None, int],
        ports: tuple[FilmPorts, StylePorts],
        parent: QWidget | None = None,
    ) -> None:
        """`shown`: the document, the track to burn in, the picture shown and its millisecond."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Burn captions into the picture"))
        self._medium, self._ports = medium, ports
        self._document, self._track, self._picture, self._time = shown
        duration = 0 if medium.duration is None else seconds_to_ms(medium.duration)
        self.form = BurnForm(medium.path, duration, ports[0].presets(), self)
        self.picture = QLabel(self)
        self.facts = wrapping_label("", self)
        self.burn = QPushButton(self.tr("&Burn in"), self)
        self._drawing = LatestJob(_PAUSE_MS, self)
        self._drawing.succeeded.connect(self._show_picture)
        self._drawing.failed.connect(self._show_error)
        self._lay_out()
        self.form.changed.connect(self.refresh)
        self.burn.clicked.connect(self.order)
        self.refresh()

    def _lay_out(self) -> None:
        self.picture.setFixedSize(_PICTURE)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setAccessibleName(self.tr("What the film will look like"))
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.picture)
        left.addWidget(self.facts)
        left.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(left)
        row.addWidget(self.form, 1)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.burn, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        without_icons(buttons)
        self.burn.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addLayout(row)
        column.addWidget(buttons)
        self.resize(820, 0)

    # -- what comes of it -----------------------------------------------------------------------

    def refresh(self) -> None:
        """Show what is chosen: picture, size, room."""
        request = self.form.request
        try:
            self.facts.setText(self._facts(request))
        except CuesmithError as error:
            self.facts.setText(str(error))
        self.burn.setEnabled(bool(request.target.name))
        self._draw(request)

    def _facts(self, request: BurnRequest) -> str:
        needed = estimated_bytes(self._medium, request)
        said = self.tr("About {0}.").format(sized(needed))
        try:
            free = self._ports[0].free(request.target.parent)
        except OSError:
            return said + " " + self.tr("The folder cannot be written.")
        return said + " " + self.tr("{0} are free there.").format(sized(free))

    def _draw(self, request: BurnRequest) -> None:
        if self._picture is None:
            return
        video = self._medium.of_kind(StreamKind.VIDEO)[0]
        ratio = self.devicePixelRatioF()
        wish = FilmPictureWish(
            self._document,
            (self._track,),
            self._picture,
            (video.width, video.height),
            request.reframing,
            self._time,
            (round(_PICTURE.width() * ratio), round(_PICTURE.height() * ratio)),
            self._medium.path,
        )
        style = self._ports[1]
        self._drawing.ask(lambda _: film_picture(wish, style))

    def _show_picture(self, image: QImage) -> None:
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self.picture.setPixmap(pixmap)

    def _show_error(self, error: CuesmithError) -> None:
        self.picture.setText(str(error))
        self.picture.setWordWrap(True)

    # -- the order ------------------------------------------------------------------------------

    def order(self) -> None:
        """Have it made; where a file of that name is there, ask first."""
        request = self.form.request
        if not request.target.exists():
            self._send(request)
            return
        ask(
            self,
            self.tr("Burn captions into the picture"),
            self.tr("There is a file “{0}” already.").format(request.target.name),
            self.tr("It is replaced once the new film is whole; until then it stays as it is."),
            (
                Answer(self.tr("&Replace it"), lambda: self._send(replace(request, replace=True))),
                Answer(self.tr("&Keep it")),
            ),
            default=1,
        )

    def _send(self, request: BurnRequest) -> None:
        self.ordered.emit(request)
        self.accept()

    def done(self, result: int) -> None:
        """Draw no more."""
        self._drawing.stop()
        super().done(result)
