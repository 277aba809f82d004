"""What the user should read: an unobtrusive bar, one notice at a time, details one click away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QGuiApplication,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.sentences import shown_error, shown_sentence
from cuesmith.ui.icons import tinted, without_icons
from cuesmith.ui.theme import Colors, colors

_MILLISECONDS_SHOWN = 8_000
"""Of a notice that asks for nothing; errors stay until they are closed."""
_MOST_WAITING = 20
_ICON = QSize(18, 18)


class Weight(Enum):
    """How much a notice matters."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Offer:
    """A button beside a notice."""

    text: str
    """With its mnemonic."""
    take: Callable[[], object] = field(compare=False)
    """What it does."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to read."""

    message: str
    hint: str = ""
    details: str = ""
    weight: Weight = Weight.INFO
    offer: str = ""
    """What a button beside it says; the notice then stays until it is closed."""
    take: Callable[[], object] | None = field(default=None, compare=False)
    """What that button does."""
    offers: tuple[Offer, ...] = ()
    """Further buttons, where there is more than one thing to do; it stays until it is closed."""

    @property
    def stays(self) -> bool:
        """Whether it waits for somebody to close it."""
        return self.weight is not Weight.INFO or bool(self.offer or self.offers)


class NoticeBar(QWidget):
    """Shows notices above the panels; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Notice] = []
        self._shown: Notice | None = None
        self._picture = QLabel(self)
        self._text = self._make_text()
        self._more = QLabel(self)
        self._details = QPushButton(self.tr("&Details…"), self)
        self._details.clicked.connect(self._show_details)
        self.offer = QPushButton(self)
        self.offer.clicked.connect(self._take_offer)
        self.offers: list[QPushButton] = []
        """The further buttons of the notice that is shown."""
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close this notice"))
        self._close.clicked.connect(self.dismiss)
        self._timer = QTimer(self, singleShot=True, interval=_MILLISECONDS_SHOWN)
        self._timer.timeout.connect(self.dismiss)
        self._lay_out()
        self.hide()

    def _make_text(self) -> QLabel:
        text = QLabel(self)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        # A long path has no place to wrap: it must not push the window wider.
        text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return text

    def _lay_out(self) -> None:
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        for widget in (self._more, self.offer, self._details, self._close):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    @property
    def shown(self) -> Notice | None:
        """What can be read now."""
        return self._shown

    def say(self, message: str) -> None:
        """Show a sentence for a few seconds."""
        self.show_notice(Notice(shown_sentence(message)))

    def show_error(self, error: CuesmithError) -> None:
        """Show what happened and what to do, until it is closed."""
        said = shown_error(error)
        self.show_notice(Notice(said.message, said.hint, said.details, Weight.ERROR))

    def show_notice(self, notice: Notice) -> None:
        """Show it now; one that was still to be read follows it. What passes by itself waits for
        what stays. The same one is not said twice."""
        passing = not notice.stays
        if notice == self._shown or (passing and notice in self._waiting):
            return
        shown = self._shown
        if shown is None or not shown.stays:
            self._present(notice)
        elif passing:
            self._waiting = [*self._waiting, notice][:_MOST_WAITING]
            self._tell_more()
        else:
            # It may answer what was just pressed: nobody looks for that behind another one.
            others = [each for each in self._waiting if each != notice]
            self._waiting = [shown, *others][:_MOST_WAITING]
            self._present(notice)

    def withdraw(self, notice: Notice) -> None:
        """Close a notice that no longer holds, or say it no more."""
        if notice == self._shown:
            self.dismiss()
        elif notice in self._waiting:
            self._waiting.remove(notice)
            self._tell_more()

    def dismiss(self) -> None:
        """Close the one shown; the next follows."""
        self._shown = None
        if self._waiting:
            self._present(self._waiting.pop(0))
        else:
            self.hide()

    def _present(self, notice: Notice) -> None:
        self._shown = notice
        self._text.setText(f"{notice.message} {notice.hint}".rstrip())
        self._details.setVisible(bool(notice.details))
        self.offer.setText(notice.offer)
        self.offer.setVisible(bool(notice.offer))
        self._show_offers(notice.offers)
        self._dress()
        self._tell_more()
        self.show()
        self.update()
        if notice.stays:
            self._timer.stop()
        else:
            self._timer.start()
        self.setAccessibleName(self._text.text())
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _tell_more(self) -> None:
        self._more.setText(self.tr("{0} more").format(len(self._waiting)))
        self._more.setVisible(bool(self._waiting))

    def _dress(self) -> None:
        weight = self._shown.weight if self._shown else Weight.INFO
        tint, _ = _paints(colors(self), weight)
        self._picture.setPixmap(tinted(weight.value, tint).pixmap(_ICON, self.devicePixelRatio()))
        self._close.setIcon(tinted("close", colors(self).text))

    def _take_offer(self) -> None:
        if self._shown is not None and self._shown.take is not None:
            self._shown.take()
            self.dismiss()

    def _show_offers(self, offers: tuple[Offer, ...]) -> None:
        for button in self.offers:
            button.hide()
            button.deleteLater()
        self.offers = []
        for place, offer in enumerate(offers, self._row.indexOf(self.offer) + 1):
            button = QPushButton(offer.text, self)
            button.clicked.connect(partial(_take, offer))
            self._row.insertWidget(place, button, 0, Qt.AlignmentFlag.AlignVCenter)
            self.offers.append(button)

    def _show_details(self) -> None:
        if self._shown is not None:
            DetailsDialog(self._shown, self.window()).open()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A tinted ground, and a mark at the edge in the weight's colour."""
        tint, fill = _paints(colors(self), self._shown.weight if self._shown else Weight.INFO)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), fill)
            painter.fillRect(0, 0, 3, self.height(), tint)


def _take(offer: Offer, _checked: bool = False) -> None:
    offer.take()


def _paints(scheme: Colors, weight: Weight) -> tuple[QColor, QColor]:
    """The mark's colour, and the ground's."""
    return {
        Weight.INFO: (scheme.accent, scheme.raised),
        Weight.WARNING: (scheme.warning, scheme.warning_fill),
        Weight.ERROR: (scheme.problem, scheme.problem_fill),
    }[weight]


class DetailsDialog(QDialog):
    """A notice with all that is known, to be copied into a report."""

    def __init__(self, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Details"))
        self._report = "\n\n".join(filter(None, (notice.message, notice.hint, notice.details)))
        message = QLabel(f"{notice.message} {notice.hint}".rstrip(), self)
        message.setTextFormat(Qt.TextFormat.PlainText)
        message.setWordWrap(True)
        text = QPlainTextEdit(notice.details, self)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Details"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(self.tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        without_icons(buttons)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        for widget in (message, text, buttons):
            layout.addWidget(widget)

    def copy(self) -> None:
        """Put everything on the clipboard."""
        QGuiApplication.clipboard().setText(self._report)

    def sizeHint(self) -> QSize:
        """Room for a traceback."""
        return QSize(640, 400)
