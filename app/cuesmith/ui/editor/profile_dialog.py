"""Choosing the reading profile that cues are held to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cuesmith.bridge.names import shown_profile
from cuesmith.bridge.reading_profiles import known_profiles
from cuesmith.domain.profiles import Profile
from cuesmith.ui.icons import without_icons


class ProfileDialog(QDialog):
    """The profiles that ship, and the limits of each; `open` it."""

    chosen = Signal(object)
    """The `Profile`."""

    def __init__(self, current: Profile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Reading profile"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.profiles = QListWidget()
        self.profiles.setAccessibleName(self.tr("Reading profiles"))
        self.profiles.setSpacing(2)
        self._limits = QLabel()
        self._limits.setTextFormat(Qt.TextFormat.PlainText)
        self._limits.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out()
        self.profiles.currentItemChanged.connect(self._on_current_changed)
        self.profiles.itemActivated.connect(self.accept)
        self._list(current)

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        without_icons(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(self.profiles)
        columns.addWidget(self._limits, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(columns)
        layout.addWidget(buttons)
        self.resize(520, 300)

    def _list(self, current: Profile) -> None:
        known = known_profiles().all
        if current.name not in {profile.name for profile in known}:
            known = (current, *known)
        for profile in known:
            item = QListWidgetItem(shown_profile(profile.label))
            item.setData(Qt.ItemDataRole.UserRole, profile)
            self.profiles.addItem(item)
            if profile.name == current.name:
                self.profiles.setCurrentItem(item)

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        profile = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        self._limits.setText(self._said(profile) if isinstance(profile, Profile) else "")

    def _said(self, profile: Profile) -> str:
        rows = (
            self.tr("Characters on a line: {0}").format(profile.max_line_length),
            self.tr("Full-width characters on a line: {0}").format(profile.max_full_width),
            self.tr("Lines: {0}").format(profile.max_lines),
            self.tr("Characters a second: {0}").format(f"{profile.max_cps:g}"),
            self.tr("Shortest cue: {0} s").format(f"{profile.min_duration / 1000:g}"),
            self.tr("Longest cue: {0} s").format(f"{profile.max_duration / 1000:g}"),
            self.tr("Smallest gap: {0} ms").format(profile.min_gap),
        )
        return "\n".join(rows)

    def accept(self) -> None:
        """Hand out what was chosen."""
        item = self.profiles.currentItem()
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
        super().accept()
