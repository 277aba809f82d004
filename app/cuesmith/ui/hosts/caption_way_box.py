"""How captions get to a host that takes only an address of them: said why, and chosen once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from cuesmith.bridge.caption_ways import CaptionWays
from cuesmith.domain.publishing import CaptionWay
from cuesmith.ui.pieces import icon_button, wrapping_label


class CaptionWayBox(QWidget):
    """One line where it was chosen before; else the three ways, with the reason."""

    changed = Signal()
    address_changed = Signal()
    bucket_wanted = Signal()
    """The user wants to set a bucket up."""
    save_wanted = Signal()
    """The user wants the caption files."""

    def __init__(
        self, ways: CaptionWays, parent: QWidget | None = None, *, sends: bool = True
    ) -> None:
        """`sends`: whether captions are about to be sent, so that an address is asked for."""
        super().__init__(parent)
        self._sends = sends
        self._ways = ways
        self._open = False
        self.reason = wrapping_label(
            self.tr(
                "Mux takes captions only from an address that it can fetch, not as a file. "
                "How shall they get there?"
            ),
            self,
        )
        self.bucket = QRadioButton(self.tr("Through a &bucket of mine (S3, R2, B2, …)"), self)
        self.by_address = QRadioButton(self.tr("From an &address that I give each time"), self)
        self.by_hand = QRadioButton(self.tr("I add the files &myself on Mux's page"), self)
        self.group = QButtonGroup(self)
        for way, button in self._buttons.items():
            self.group.addButton(button, list(CaptionWay).index(way))
        self.set_up = icon_button(self.tr("Set &up…"), "", self.bucket_wanted.emit, self)
        self.set_up.setAccessibleName(self.tr("Set up the bucket"))
        self.address = QLineEdit(self)
        self.address.setPlaceholderText("https://")
        self.address.setAccessibleName(self.tr("Address of the caption file"))
        self.save = icon_button(self.tr("Sa&ve the file…"), "save", self.save_wanted.emit, self)
        self.said = wrapping_label("", self)
        self.change = icon_button(self.tr("Chan&ge…"), "", self.show_ways, self)
        self.change.setAccessibleName(self.tr("Change how captions get to Mux"))
        self._lay_out()
        self.group.idClicked.connect(self._on_clicked)
        self.address.textChanged.connect(self.address_changed)
        ways.changed.connect(self.refresh)
        self.refresh()

    @property
    def _buttons(self) -> dict[CaptionWay, QRadioButton]:
        return {
            CaptionWay.BUCKET: self.bucket,
            CaptionWay.ADDRESS: self.by_address,
            CaptionWay.BY_HAND: self.by_hand,
        }

    def _lay_out(self) -> None:
        self._choice = QWidget(self)
        grid = QGridLayout(self._choice)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.addWidget(self.reason, 0, 0, 1, 2)
        for row, (button, extra) in enumerate(
            ((self.bucket, self.set_up), (self.by_address, None), (self.by_hand, None)), 1
        ):
            grid.addWidget(button, row, 0)
            if extra is not None:
                grid.addWidget(extra, row, 1, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(0, 1)
        self._line = QWidget(self)
        line = QGridLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setHorizontalSpacing(8)
        line.setVerticalSpacing(8)
        line.setColumnStretch(0, 1)
        line.addWidget(self.said, 0, 0)
        line.addWidget(self.change, 0, 1)
        self._given = QWidget(self)
        given = QGridLayout(self._given)
        given.setContentsMargins(0, 0, 0, 0)
        given.setHorizontalSpacing(8)
        given.setColumnStretch(0, 1)
        given.addWidget(self.address, 0, 0)
        given.addWidget(self.save, 0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._choice, self._line, self._given):
            column.addWidget(part)

    # -- what is chosen -------------------------------------------------------------------------

    @property
    def way(self) -> CaptionWay | None:
        """What is chosen and can be done; None where that is still to come."""
        return self._ways.way

    @property
    def given(self) -> str:
        """The address, where that is the way and it may be one; else empty."""
        text = self.address.text().strip()
        whole = text.startswith(("https://", "http://")) and len(text) > len("https://")
        return text if whole and self.way is CaptionWay.ADDRESS else ""

    def show_ways(self) -> None:
        """Let it be chosen anew."""
        self._open = True
        self.refresh()
        chosen = self.group.checkedButton() or self.bucket
        chosen.setFocus()

    def _on_clicked(self, number: int) -> None:
        way = list(CaptionWay)[number]
        self._ways.choose(way)
        if way is CaptionWay.BUCKET and self._ways.place is None:
            self.bucket_wanted.emit()

    def refresh(self) -> None:
        """Show what holds."""
        way = self.way
        # An exclusive group would keep one of them down.
        self.group.setExclusive(False)
        for each, button in self._buttons.items():
            button.setChecked(each is way)
        self.group.setExclusive(True)
        choosing = self._ways.read and (way is None or self._open)
        self._choice.setVisible(choosing)
        self._line.setVisible(not choosing)
        self._given.setVisible(self._sends and way is CaptionWay.ADDRESS)
        place = self._ways.place
        self.said.setText(
            {
                CaptionWay.BUCKET: self.tr("Mux fetches captions from your bucket “{0}”.").format(
                    place.bucket if place else ""
                ),
                CaptionWay.ADDRESS: self.tr(
                    "Mux fetches the captions from an address: save the file, put it there, and "
                    "write the address."
                ),
                CaptionWay.BY_HAND: self.tr("You add caption files yourself on Mux's page."),
                None: "",
            }[way]
        )
        self.change.setVisible(self._ways.read)
        self.set_up.setText(self.tr("Set &up…") if place is None else self.tr("Chan&ge it…"))
        self.changed.emit()
