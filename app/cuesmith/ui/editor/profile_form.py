"""The figures of a reading profile: to be read, or, of one's own, to be changed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from cuesmith.bridge.names import shown_language, shown_profile
from cuesmith.domain.profiles import Limits, Profile, bounds_of
from cuesmith.ui.pieces import form_layout, wrapping_label

_ELLIPSIS = "\u2026"
_SNAP_SHARE = (2, 3)
"""Of the zone around a shot change within which starts go on to it: Netflix's 8 of 12 frames."""


class ProfileForm(QWidget):
    """Shows one profile; one's own can be edited."""

    edited = Signal()
    """A figure was changed; `profile` has it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profile = Profile()
        self._filling = False
        self.name = QLineEdit()
        self.name.setMaxLength(60)
        self.name.textEdited.connect(self._on_edited)
        self.numbers: dict[str, QSpinBox] = {}
        self.speed = QDoubleSpinBox()
        self.ellipsis = QCheckBox(self.tr("One sign (\u2026), not three dots"))
        self.trouble = wrapping_label("", self)
        self.languages = wrapping_label("", self)
        self._lay_out()

    def _lay_out(self) -> None:
        form = form_layout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.addRow(self.tr("Name"), self.name)
        self.name.setMinimumWidth(240)
        pairs = (
            (self.tr("Characters on a line"), "max_line_length", "max_full_width"),
            (self.tr("Lines"), "max_lines", "max_words"),
        )
        betweens = (self.tr("full-width"), self.tr("words at a time"))
        for (title, first, second), between in zip(pairs, betweens, strict=True):
            form.addRow(title, self._pair(title, first, second, between))
        self.numbers["max_words"].setSpecialValueText(self.tr("any"))
        self._prepare_speed()
        form.addRow(self.tr("Characters a second"), self.speed)
        shown, gap = self.tr("Shown for"), self.tr("Smallest gap")
        form.addRow(shown, self._pair(shown, "min_duration", "max_duration", self.tr("to")))
        form.addRow(gap, self._pair(gap, "gap_frames", "gap_ms", self.tr("pictures, or")))
        form.addRow(self.tr("Shortest pause"), self._number("close_gaps_under"))
        form.addRow(self.tr("Stays after speech"), self._number("linger"))
        form.addRow(self.tr("Away from shot changes"), self._number("shot_zone"))
        self.numbers["shot_zone"].setSpecialValueText(self.tr("does not matter"))
        self.ellipsis.toggled.connect(self._on_edited)
        form.addRow(self.tr("Ellipsis"), self.ellipsis)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addLayout(form)
        layout.addWidget(self.languages)
        layout.addWidget(self.trouble)
        layout.addStretch(1)

    def _pair(self, title: str, first: str, second: str, between: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        label = QLabel(between)
        row.addWidget(self._number(first))
        row.addWidget(label)
        row.addWidget(self._number(second))
        label.setBuddy(self.numbers[second])
        self.numbers[first].setAccessibleName(title)
        self.numbers[second].setAccessibleName(f"{title} {between}")
        row.addStretch(1)
        return row

    def _number(self, key: str) -> QSpinBox:
        low, high = bounds_of(key)
        box = self.numbers[key] = QSpinBox()
        box.setRange(int(low), int(high))
        if key in _IN_MS:
            box.setSuffix(self.tr(" ms"))
            box.setSingleStep(10)
        box.setAlignment(Qt.AlignmentFlag.AlignRight)
        box.valueChanged.connect(self._on_edited)
        return box

    def _prepare_speed(self) -> None:
        self.speed.setRange(1, 1000)
        self.speed.setDecimals(1)
        self.speed.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.speed.valueChanged.connect(self._on_edited)

    @property
    def profile(self) -> Profile:
        """As it is now."""
        return self._profile

    def show_profile(self, profile: Profile, *, own: bool) -> None:
        """Show another one; one's own can be edited."""
        self._filling = True
        self._profile = profile
        self.name.setText(profile.label if own else shown_profile(profile.label))
        for key, box in self.numbers.items():
            box.setValue(getattr(profile, key))
        self.speed.setValue(profile.max_cps)
        self.ellipsis.setChecked(profile.ellipsis == _ELLIPSIS)
        self.languages.setText("\n".join(map(self._limits, profile.languages)))
        self.languages.setVisible(bool(profile.languages))
        self.trouble.clear()
        self._allow(own)
        self._filling = False

    def _limits(self, named: tuple[str, Limits]) -> str:
        tag, own = named
        said = (
            (own.max_line_length, self.tr("{0} characters on a line")),
            (own.max_full_width, self.tr("{0} full-width")),
            (own.max_cps, self.tr("{0} a second")),
            (own.min_duration, self.tr("at least {0} ms")),
        )
        limits = [words.format(f"{value:g}") for value, words in said if value is not None]
        return f"{shown_language(tag)}: {', '.join(limits)}"

    def _allow(self, own: bool) -> None:
        self.name.setReadOnly(not own)
        self.name.setFrame(own)
        self.ellipsis.setEnabled(own)
        none, usual = QAbstractSpinBox.ButtonSymbols.NoButtons, _ARROWS
        for box in (*self.numbers.values(), self.speed):
            box.setReadOnly(not own)
            box.setFrame(own)
            box.setButtonSymbols(usual if own else none)

    def _on_edited(self) -> None:
        if self._filling:
            return
        values: dict[str, Any] = {key: box.value() for key, box in self.numbers.items()}
        zone, shortest = values["shot_zone"], values["min_duration"]
        if shortest > values["max_duration"]:
            self.trouble.setText(self.tr("The shortest cue would be longer than the longest."))
            return
        self.trouble.clear()
        if zone != self._profile.shot_zone:
            values["shot_snap"] = zone * _SNAP_SHARE[0] // _SNAP_SHARE[1]
        label = self.name.text().strip() or self._profile.label
        sign = _ELLIPSIS if self.ellipsis.isChecked() else ""
        self._profile = replace(
            self._profile, label=label, max_cps=self.speed.value(), ellipsis=sign, **values
        )
        self.edited.emit()


_ARROWS = QAbstractSpinBox.ButtonSymbols.UpDownArrows
_IN_MS = frozenset(
    {"min_duration", "max_duration", "gap_ms", "close_gaps_under", "linger", "shot_zone"}
)
