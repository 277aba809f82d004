"""Where a film goes: a name beside the medium that is not taken, and a way to choose another."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from cuesmith.ui.pieces import icon_button

_MOST_NAMES = 1000


class TargetRow(QWidget):
    """A field and a button. Whether a file may be replaced is asked later, once."""

    changed = Signal()

    def __init__(
        self, medium: Path, kind: tuple[str, Sequence[str]], parent: QWidget | None = None
    ) -> None:
        """`kind`: what the files are called, and the endings they may have, the usual one first;
        an empty one is a folder."""
        super().__init__(parent)
        self._medium = medium
        self._label, self._suffixes = kind
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("File to write"))
        self.browse = icon_button(self.tr("B&rowse…"), "", self._ask_where, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.browse)
        self.setFocusProxy(self.field)
        self.field.setText(str(self._free_name(self._suffixes[0])))
        self.field.textChanged.connect(self.changed)

    @property
    def path(self) -> Path:
        """As it is written now; without a name where nothing is."""
        return Path(self.field.text().strip())

    def show_kind(self, label: str, suffixes: Sequence[str]) -> None:
        """Another kind of file; the ending is changed where it does not fit."""
        self._label, self._suffixes = label, suffixes
        if self.path.suffix.lower() not in suffixes:
            self.show_suffix(suffixes[0])

    def show_suffix(self, suffix: str) -> None:
        """Another ending."""
        if self.path.name:
            self.field.setText(str(self.path.with_suffix(suffix)))

    def _free_name(self, suffix: str) -> Path:
        stem, folder, number = f"{self._medium.stem} captions", self._folder(), 2
        path = folder / f"{stem}{suffix}"
        while path.exists() and number < _MOST_NAMES:
            path = folder / f"{stem} {number}{suffix}"
            number += 1
        return path

    def _folder(self) -> Path:
        """The medium's; where that cannot be written, the one for films."""
        if os.access(self._medium.parent, os.W_OK):
            return self._medium.parent
        films = QStandardPaths.StandardLocation.MoviesLocation
        return Path(QStandardPaths.writableLocation(films))

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Film with captions"), self.field.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        endings = " ".join(f"*{suffix}" for suffix in self._suffixes)
        dialog.setNameFilter(f"{self._label} ({endings})")
        dialog.selectFile(self.field.text())
        dialog.fileSelected.connect(self.field.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
