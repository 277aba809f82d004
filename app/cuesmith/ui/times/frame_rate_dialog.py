"""Captions that were made for another frame rate."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from cuesmith.bridge.command_context import CommandContext
from cuesmith.domain.syncing.frame_rates import RATES, parse_rate, rate_map, rate_name
from cuesmith.domain.syncing.time_map import TimeMap
from cuesmith.ui.pieces import icon_button
from cuesmith.ui.times.retiming_dialog import RetimingDialog


class FrameRateDialog(RetimingDialog):
    """From one rate to another; either may be typed."""

    label = "Change the frame rate"

    def __init__(self, context: CommandContext, parent: QWidget | None = None) -> None:
        super().__init__(context, self.tr("Change frame rate"), parent)

    def options(self) -> QWidget:
        """Two rates, and a button that swaps them."""
        own = self.context.workspace.frame_times
        film = rate_name(own.rate) if own is not None else "23.976"
        self.old = self._rate_box(self.tr("Frame rate they were made for"))
        self.new = self._rate_box(self.tr("Frame rate of the film"))
        self.new.setCurrentText(film)
        self.old.setCurrentText("23.976" if film == "25" else "25")
        self.swap: QPushButton = icon_button(self.tr("S&wap"), "", self._swap, self)
        made = QWidget(self)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for text, box in ((self.tr("&Made for"), self.old), (self.tr("&Film runs at"), self.new)):
            label = QLabel(text, made)
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box)
            row.addSpacing(8)
        row.addWidget(QLabel(self.tr("pictures a second"), made))
        row.addStretch(1)
        row.addWidget(self.swap)
        return made

    def times(self) -> TimeMap | None:
        """The old rate over the new one."""
        return rate_map(parse_rate(self.old.currentText()), parse_rate(self.new.currentText()))

    def choices(self) -> dict[str, str]:
        """The rates as well, as they are typed."""
        rates = {"old_rate": self.old.currentText(), "new_rate": self.new.currentText()}
        return {**super().choices(), **rates}

    def choose(self, choices: Mapping[str, str]) -> None:
        """The rate that captions are made for; that of the film where this one does not say it."""
        super().choose(choices)
        new = choices.get("new_rate", "")
        if self.context.workspace.frame_times is None and new:
            self.new.setCurrentText(new)
        old = choices.get("old_rate", "")
        if old and old != self.new.currentText():
            self.old.setCurrentText(old)

    def applied(self) -> None:
        """The same once more would be wrong."""
        self.close()

    def _rate_box(self, name: str) -> QComboBox:
        box = QComboBox(self)
        box.setEditable(True)
        box.addItems(list(RATES))
        box.setAccessibleName(name)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.currentTextChanged.connect(self.refresh)
        return box

    def _swap(self) -> None:
        old, new = self.old.currentText(), self.new.currentText()
        self.old.setCurrentText(new)
        self.new.setCurrentText(old)
