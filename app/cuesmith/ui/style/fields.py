"""The fields of a style: each shows what holds, and whether it overrides the template."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFontComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSlider,
    QToolButton,
    QWidget,
)

from cuesmith.domain.style_choice import FontStyle, Horizontal, StyleConfig, Vertical
from cuesmith.ui.icons import icon
from cuesmith.ui.style.color_button import ColorButton
from cuesmith.ui.style.font_box import FontBox

_TENTHS = 10
_LONGEST_FONT = 200
_NOT_IN_FONTS = frozenset(",{}\\")
"""What would mean something in a line of a script."""
_gestures = count(1)

translate = QCoreApplication.translate


class SizeField(QWidget):
    """Pixels by slider and by number."""

    changed = Signal(float)
    settled = Signal()
    """A drag is over, or a number was entered."""

    def __init__(self, name: str, largest: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setAccessibleName(name)
        self.number = QDoubleSpinBox(self)
        self.number.setAccessibleName(name)
        self.number.setDecimals(1)
        self.number.setSuffix(" px")
        self.number.setKeyboardTracking(False)
        self.set_largest(largest)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.slider, 1)
        row.addWidget(self.number)
        self.slider.valueChanged.connect(self._on_slid)
        self.slider.sliderReleased.connect(self.settled)
        self.number.valueChanged.connect(self._on_number)
        self.number.editingFinished.connect(self.settled)

    def set_largest(self, largest: float) -> None:
        """No more pixels than this."""
        self.slider.setRange(0, round(largest * _TENTHS))
        self.slider.setPageStep(max(1, self.slider.maximum() // 20))
        self.slider.setSingleStep(_TENTHS)
        self.number.setRange(0, largest)

    def show_value(self, value: float) -> None:
        """Show another number of pixels."""
        for widget in (self.slider, self.number):
            widget.blockSignals(True)
        self.slider.setValue(round(value * _TENTHS))
        self.number.setValue(value)
        for widget in (self.slider, self.number):
            widget.blockSignals(False)

    def _on_slid(self, tenths: int) -> None:
        value = tenths / _TENTHS
        self.show_value(value)
        self.changed.emit(value)

    def _on_number(self, value: float) -> None:
        self.show_value(value)
        self.changed.emit(value)


class FieldEditor:
    """What every editor has in common: its widget, and a way to show a value."""

    def __init__(self, widget: QWidget, show: Callable[[object], None]) -> None:
        self.widget = widget
        self.show = show


@dataclass(frozen=True, slots=True)
class _Row:
    editor: FieldEditor
    back: QToolButton


class StyleFields(QWidget):
    """All fields of a `StyleConfig`, two to a row."""

    edited = Signal(str, object, str)
    """Field, value (None: the template's own), and the gesture it is a part of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gestures: dict[str, str] = {}
        self._own = StyleConfig()
        self._before: dict[str, object] = {}
        """What a field was of its own before the gesture under way."""
        self._values: dict[QComboBox, list[object]] = {}
        """What the rows of boxes stand for: the boxes themselves only keep plain text."""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(4, 1)
        self.rows: dict[str, _Row] = {}
        self.fonts = FontBox(self)
        self._add("font", self.tr("Font"), self._font(), 0, 0)
        self._add("font_style", self.tr("Cut"), self._choice(_cuts(), self.tr("Cut")), 0, 1)
        self._add("font_size", self.tr("Size"), self._size("font_size", self.tr("Size")), 1, 0)
        self._add("text_color", self.tr("Text"), self._color(self.tr("Colour of the text")), 1, 1)
        self._add(
            "highlighted_text_color",
            self.tr("Spoken"),
            self._color(self.tr("Colour of the spoken word")),
            2,
            1,
        )
        self._add(
            "stroke_width",
            self.tr("Outline"),
            self._size("stroke_width", self.tr("Width of the outline")),
            2,
            0,
        )
        self._add(
            "stroke_color",
            self.tr("Its colour"),
            self._color(self.tr("Colour of the outline")),
            3,
            1,
        )
        self._add_place(3, 0)
        for name in self.rows:
            self._wire(name)

    # -- making ---------------------------------------------------------------------------------

    def _add(self, name: str, title: str, editor: FieldEditor, row: int, side: int) -> None:
        label = QLabel(title, self)
        label.setBuddy(editor.widget)
        made = self.rows[name] = _Row(editor, self._back(name, title))
        for offset, widget in enumerate((label, editor.widget, made.back)):
            self._grid.addWidget(widget, row, side * 3 + offset)

    def _add_place(self, row: int, side: int) -> None:
        """Height and side share a row."""
        height = self._choice(_heights(), self.tr("Height"))
        across = self._choice(_sides(), self.tr("Side"))
        self._add("vertical_position", self.tr("Place"), height, row, side)
        upright = self.rows["vertical_position"]
        beside = _Row(across, self._back("horizontal_position", self.tr("Side")))
        self.rows["horizontal_position"] = beside
        both = QHBoxLayout()
        both.setSpacing(4)
        both.addWidget(upright.editor.widget, 1)
        both.addWidget(upright.back)
        both.addWidget(across.widget, 1)
        self._grid.addLayout(both, row, side * 3 + 1)
        self._grid.addWidget(beside.back, row, side * 3 + 2)

    def _back(self, name: str, title: str) -> QToolButton:
        """The button that takes the template's own value again."""
        back = QToolButton(self)
        back.setAutoRaise(True)
        back.setIcon(icon("undo", self))
        back.setIconSize(QSize(14, 14))
        said = self.tr("{0}: as the template has it").format(title)
        back.setToolTip(said)
        back.setAccessibleName(said)
        policy = back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        back.setSizePolicy(policy)
        back.clicked.connect(lambda: self.edited.emit(name, None, ""))
        return back

    def _font(self) -> FieldEditor:
        box = self.fonts
        box.setAccessibleName(self.tr("Font"))
        box.setMinimumContentsLength(8)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        if (line := box.lineEdit()) is not None:
            line.setMaxLength(_LONGEST_FONT)
        return FieldEditor(box, lambda value: _show_font(box, str(value)))

    def _choice(self, items: tuple[tuple[str, object], ...], name: str) -> FieldEditor:
        box = QComboBox(self)
        box.setAccessibleName(name)
        for text, _ in items:
            box.addItem(text)
        values = [value for _, value in items]
        self._values[box] = values
        return FieldEditor(
            box, lambda value: box.setCurrentIndex(values.index(value) if value in values else -1)
        )

    def _size(self, field: str, name: str) -> FieldEditor:
        editor = SizeField(name, 400 if field == "font_size" else 40, self)
        return FieldEditor(editor, lambda value: editor.show_value(_number(value)))

    def _color(self, name: str) -> FieldEditor:
        button = ColorButton(name, self)
        return FieldEditor(button, lambda value: button.show_color(str(value or "")))

    def _wire(self, name: str) -> None:
        widget = self.rows[name].editor.widget
        if isinstance(widget, SizeField):
            widget.changed.connect(lambda value: self._edit(name, round(value, 1) or None))
            widget.settled.connect(lambda: self._settle(name))
        elif isinstance(widget, ColorButton):
            widget.picked.connect(lambda value: self._edit(name, value))
            widget.cancelled.connect(lambda: self._take_back(name))
            widget.settled.connect(lambda: self._settle(name))
        elif isinstance(widget, QFontComboBox):
            # Not `currentFontChanged`, which comes for every letter that is typed.
            widget.activated.connect(lambda _row: self._on_font(name, widget))
        elif isinstance(widget, QComboBox):
            values = self._values[widget]
            widget.activated.connect(lambda row: self._edit(name, values[row]))

    def _on_font(self, name: str, box: QFontComboBox) -> None:
        """Also one that is not in the list, since the film or a folder brings it."""
        family = box.currentFont().family().strip()
        if family and not _NOT_IN_FONTS & set(family):
            self._edit(name, family)

    def _edit(self, name: str, value: object) -> None:
        self._before.setdefault(name, getattr(self._own, name))
        gesture = self._gestures.setdefault(name, f"style {next(_gestures)}")
        self.edited.emit(name, value, gesture)
        if not isinstance(self.rows[name].editor.widget, SizeField | ColorButton):
            self._settle(name)

    def _settle(self, name: str) -> None:
        """What comes next is a step of its own."""
        self._gestures.pop(name, None)
        self._before.pop(name, None)

    def _take_back(self, name: str) -> None:
        if name in self._before:
            self.edited.emit(name, self._before[name], self._gestures[name])

    # -- showing --------------------------------------------------------------------------------

    def show_config(self, holds: StyleConfig, own: StyleConfig, storage: tuple[int, int]) -> None:
        """Show what holds for each field, and which of them override the template."""
        self._own = own
        short = min(storage)
        for name, most in (("font_size", short * 0.3), ("stroke_width", short * 0.03)):
            sizes = self.rows[name].editor.widget
            assert isinstance(sizes, SizeField)
            sizes.blockSignals(True)
            sizes.set_largest(max(most, _number(getattr(holds, name))))
            sizes.blockSignals(False)
        for name, row in self.rows.items():
            row.editor.show(getattr(holds, name))
            row.back.setVisible(getattr(own, name) is not None)


def _show_font(box: QFontComboBox, family: str) -> None:
    box.setCurrentFont(QFont(family))
    # Also one that is not installed, by its own name.
    box.setEditText(family)


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def _cuts() -> tuple[tuple[str, object], ...]:
    return (
        (translate("StyleFields", "Normal"), FontStyle.NORMAL),
        (translate("StyleFields", "Bold"), FontStyle.BOLD),
        (translate("StyleFields", "Italic"), FontStyle.ITALIC),
    )


def _heights() -> tuple[tuple[str, object], ...]:
    return (
        (translate("StyleFields", "Top"), Vertical.TOP),
        (translate("StyleFields", "Middle"), Vertical.CENTER),
        (translate("StyleFields", "Bottom"), Vertical.BOTTOM),
    )


def _sides() -> tuple[tuple[str, object], ...]:
    return (
        (translate("StyleFields", "Left"), Horizontal.LEFT),
        (translate("StyleFields", "Centre"), Horizontal.CENTER),
        (translate("StyleFields", "Right"), Horizontal.RIGHT),
    )
