"""The picture, as large as fits, with captions over it."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from cuesmith.domain.caption_image import CaptionImage
from cuesmith.domain.media import Picture
from cuesmith.ui.icons import tinted
from cuesmith.ui.preview.captions import CaptionOverlay, DrawnCaptions
from cuesmith.ui.preview.guides import Guides, paint_guides

_BLACK = QColor(0, 0, 0)
_ON_BLACK, _FAINT_ON_BLACK = QColor(205, 211, 222), QColor(96, 108, 130)
"""Beside a picture there is black, whatever the colours of the window."""
_SETTLED_MS = 150
"""While the window is being resized, pictures are not decoded for each of its sizes."""


class PictureView(QWidget):
    """Shows a picture with its right aspect, pixel by pixel where it has as many as the screen."""

    bound_changed = Signal(int, int)
    """The pixels there are for a picture."""
    space_changed = Signal()
    """The picture takes other pixels of the screen."""
    full_screen_wanted = Signal()
    left = Signal()
    """Esc was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self._image = QImage()
        self._captions: tuple[str, ...] = ()
        self._title, self._sign = "", "film"
        self._overlay = CaptionOverlay()
        self._drawn: DrawnCaptions | None = None
        self._guides = Guides()
        self._told = (0, 0)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._tell_bound)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 90)
        self.setAccessibleName(self.tr("Picture"))

    # -- what is shown --------------------------------------------------------------------------

    @property
    def captions(self) -> tuple[str, ...]:
        """What stands over the picture."""
        return self._captions

    def show_picture(self, picture: Picture | None) -> None:
        """Show another picture; None shows the title."""
        self._picture = picture
        if picture is None:
            self._image = QImage()
        else:
            # The image reads the picture's own bytes, so the picture is kept.
            self._image = QImage(
                picture.pixels,
                picture.width,
                picture.height,
                picture.stride,
                QImage.Format.Format_RGB32,
            )
        self._tell_space()
        self.update()

    @property
    def picture(self) -> Picture | None:
        """What is shown."""
        return self._picture

    @property
    def picture_size(self) -> tuple[int, int]:
        """Width and height of the picture on the screen, in its pixels."""
        place = fitted(self._pixels(), self._aspect())
        return place.width(), place.height()

    @property
    def drawn(self) -> tuple[CaptionImage, ...] | None:
        """The captions as drawn by the renderer; None where plain ones are shown."""
        return None if self._drawn is None else self._drawn.images

    def show_drawn(
        self, images: tuple[CaptionImage, ...] | None, size: tuple[int, int] = (0, 0)
    ) -> None:
        """Show captions that were drawn for a picture of a size, in pixels of the screen; None
        shows plain ones."""
        shown = self._drawn
        if images is None and shown is None:
            return
        if shown is not None and shown.images is images and shown.size == size:
            return
        self._drawn = None if images is None else DrawnCaptions(images, size)
        self.update()

    @property
    def guides(self) -> Guides:
        """What is drawn over the picture to place captions by."""
        return self._guides

    def show_guides(self, guides: Guides) -> None:
        """Draw other guides over the picture."""
        if guides != self._guides:
            self._guides = guides
            self.update()

    def show_captions(self, captions: tuple[str, ...]) -> None:
        """Show these over the picture; screen readers get them as the description."""
        if captions != self._captions:
            self._captions = captions
            self.setAccessibleDescription("\n".join(captions))
            self.update()

    def show_title(self, title: str, sign: str = "waveform") -> None:
        """What to show where there is no picture: a line, and an icon's name."""
        self._title, self._sign = title, sign
        self.update()

    # -- where it is shown ----------------------------------------------------------------------

    def _pixels(self) -> QSize:
        """The view's size on the screen."""
        return (self.size().toSizeF() * self.devicePixelRatioF()).toSize()

    def _tell_bound(self) -> None:
        pixels = self._pixels()
        self.bound_changed.emit(pixels.width(), pixels.height())

    def _tell_space(self) -> None:
        size = self.picture_size
        if size != self._told:
            self._told = size
            self.space_changed.emit()

    def _aspect(self) -> Fraction:
        return Fraction(16, 9) if self._picture is None else self._picture.aspect

    def _place(self) -> QRectF:
        """Where the picture goes, on whole pixels of the screen."""
        ratio = self.devicePixelRatioF()
        inner = fitted(self._pixels(), self._aspect())
        return QRectF(
            inner.x() / ratio, inner.y() / ratio, inner.width() / ratio, inner.height() / ratio
        )

    def _paint_picture(self, painter: QPainter, place: QRectF) -> None:
        width = round(place.width() * self.devicePixelRatioF())
        exact = (self._image.width(), self._image.height()) == (
            width,
            round(place.height() * self.devicePixelRatioF()),
        )
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not exact)
        painter.drawImage(place, self._image)

    def _paint_title(self, painter: QPainter) -> None:
        """What a recording without pictures shows: a waveform's sign, and its name below."""
        if not self._title:
            return
        side = max(24, min(96, self.height() // 3))
        middle = self.rect().center()
        sign = QRect(middle.x() - side // 2, middle.y() - side * 3 // 4, side, side)
        tinted(self._sign, _FAINT_ON_BLACK).paint(painter, sign)
        below = self.rect().adjusted(16, 0, -16, 0)
        below.setTop(sign.bottom() + 8)
        painter.setPen(_ON_BLACK)
        text = self.fontMetrics().elidedText(
            self._title, Qt.TextElideMode.ElideMiddle, below.width()
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)

    # -- Qt -------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(640, 360)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        painter.fillRect(event.rect(), _BLACK)
        place = self._place()
        if self._picture is None:
            self._paint_title(painter)
        else:
            self._paint_picture(painter, place)
        if self._drawn is None:
            self._overlay.paint(painter, place, self._captions)
        else:
            self._drawn.paint(painter, place)
        paint_guides(painter, place, self._guides)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._settled.start()
        self._tell_space()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        self._settled.start()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if event.button() == Qt.MouseButton.LeftButton:
            self.full_screen_wanted.emit()
        else:
            super().mouseDoubleClickEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def fitted(space: QSize, aspect: Fraction) -> QRect:
    """The largest place of an aspect (width by height) in the middle of a space."""
    width, height = max(1, space.width()), max(1, space.height())
    inner_width = min(width, round(height * aspect))
    inner_height = min(height, max(1, round(inner_width / aspect)))
    return QRect(
        (width - inner_width) // 2, (height - inner_height) // 2, max(1, inner_width), inner_height
    )
