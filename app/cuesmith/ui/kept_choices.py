"""What is chosen in boxes as texts by name, to be kept between openings and sessions."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QCheckBox, QComboBox

Box = QCheckBox | QComboBox
_ON, _OFF = "1", "0"


def choices_of(boxes: Mapping[str, Box]) -> dict[str, str]:
    """What is chosen: the data of a list's item, "1" or "0" of a tick."""
    return {name: _chosen(box) for name, box in boxes.items()}


def _chosen(box: Box) -> str:
    if isinstance(box, QCheckBox):
        return _ON if box.isChecked() else _OFF
    return str(box.currentData())


def choose(boxes: Mapping[str, Box], choices: Mapping[str, str]) -> None:
    """Choose what was kept; what is missing or unknown stays as it is."""
    for name, box in boxes.items():
        choice = choices.get(name)
        if isinstance(box, QCheckBox):
            if choice in (_ON, _OFF):
                box.setChecked(choice == _ON)
            continue
        rows = (row for row in range(box.count()) if str(box.itemData(row)) == choice)
        box.setCurrentIndex(next(rows, box.currentIndex()))
