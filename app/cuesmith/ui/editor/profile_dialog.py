"""Choosing the reading profile that cues are held to, its rules, and making one's own."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.names import shown_profile
from cuesmith.bridge.reading_profiles import (
    keep_profiles,
    known_profiles,
    name_beside,
)
from cuesmith.bridge.sentences import shown_problem
from cuesmith.domain.profiles import Profile
from cuesmith.domain.rules import Rule
from cuesmith.ui.editor.profile_form import ProfileForm
from cuesmith.ui.editor.rule_list import RuleList
from cuesmith.ui.icons import without_icons
from cuesmith.ui.pieces import icon_button, wrapping_label

_PROFILE = Qt.ItemDataRole.UserRole


class ProfileDialog(QDialog):
    """The profiles, with the figures, rules and source of each; `open` it.

    What is picked or changed holds at once; Cancel goes back to what held before.
    """

    chosen = Signal(object)
    """The `Profile` that holds now."""
    failed = Signal(CuesmithError)
    """One's own could not be kept."""

    def __init__(self, current: Profile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Reading profile"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._before = self._said = current
        self._own: set[str] = set()
        self._kept: dict[str, Profile] = {}
        """One's own as they are on disk."""
        self.profiles = QListWidget()
        self.form = ProfileForm()
        self.rules = RuleList()
        self.count = QLabel()
        self.problems = wrapping_label("", self)
        self._source = wrapping_label("", self)
        self._lay_out()
        self._list(current)
        self.profiles.currentItemChanged.connect(self._on_current_changed)
        self.profiles.itemActivated.connect(self.accept)
        self.form.edited.connect(self._on_edited)
        self.rules.edited.connect(self._on_switched)
        self._show_current()

    # -- how it looks ---------------------------------------------------------------------------

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addLayout(self._left())
        columns.addLayout(self._right(), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(columns, 1)
        layout.addLayout(self._foot())
        self.resize(780, 600)

    def _left(self) -> QVBoxLayout:
        self.profiles.setAccessibleName(self.tr("Reading profiles"))
        self.profiles.setSpacing(2)
        self.profiles.setMinimumWidth(240)
        self.profiles.setMaximumWidth(320)
        self.duplicate = icon_button(self.tr("&Duplicate and change"), "copy", self._copy, self)
        self.remove = icon_button(self.tr("Re&move"), "delete", self._take_out, self)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.duplicate, 1)
        buttons.addWidget(self.remove)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.profiles, 1)
        column.addWidget(self.problems)
        column.addLayout(buttons)
        return column

    def _right(self) -> QVBoxLayout:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.form)
        scroll.setAccessibleName(self.tr("Figures"))
        tabs = QTabWidget()
        tabs.setAccessibleName(self.tr("What the profile says"))
        tabs.addTab(scroll, self.tr("&Figures"))
        tabs.addTab(self.rules, self.tr("&Rules"))
        self._source.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(tabs, 1)
        column.addWidget(self._source)
        return column

    def _foot(self) -> QHBoxLayout:
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        without_icons(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.count, 1)
        row.addWidget(buttons)
        return row

    def show_count(self, count: int) -> None:
        """Tell how many cues break the profile that holds now."""
        self.count.setText(self.tr("%n cue(s) break it.", "", count))

    # -- the list -------------------------------------------------------------------------------

    def _list(self, current: Profile) -> None:
        loaded = known_profiles()
        self._kept = {profile.name: profile for profile in loaded.own}
        self._own = set(self._kept)
        known = {profile.name: profile for profile in loaded.all}
        # As the project has it: with its own choice of rules, or from another machine.
        known = {current.name: current, **known} if current.name not in known else known
        source = current.source or known[current.name].source
        known[current.name] = replace(current, source=source)
        for profile in known.values():
            self._add(profile, at=current.name == profile.name)
        self.problems.setText("\n".join(map(shown_problem, loaded.problems)))
        self.problems.setVisible(bool(loaded.problems))

    def _add(self, profile: Profile, *, at: bool) -> None:
        item = QListWidgetItem()
        self._set(item, profile)
        self.profiles.addItem(item)
        if at:
            self.profiles.setCurrentItem(item)

    def _set(self, item: QListWidgetItem, profile: Profile) -> None:
        item.setData(_PROFILE, profile)
        own = profile.name in self._own
        label = profile.label if own else shown_profile(profile.label)
        item.setText(self.tr("{0} (own)").format(label) if own else label)

    @property
    def current(self) -> Profile:
        """The profile that is picked."""
        item = self.profiles.currentItem()
        found = None if item is None else item.data(_PROFILE)
        return found if isinstance(found, Profile) else self._before

    def _all(self) -> list[Profile]:
        rows = range(self.profiles.count())
        return [self.profiles.item(row).data(_PROFILE) for row in rows]

    def _on_current_changed(self) -> None:
        self._show_current()
        self._say(self.current)

    def _show_current(self) -> None:
        profile, own = self.current, self.current.name in self._own
        self.form.show_profile(profile, own=own)
        self.rules.show_without(profile.without)
        self.remove.setEnabled(own)
        self._source.setText(profile.source if own else shown_profile(profile.source))

    def _say(self, profile: Profile) -> None:
        if profile != self._said:
            self._said = profile
            self.chosen.emit(profile)

    # -- what is changed ------------------------------------------------------------------------

    def _on_edited(self) -> None:
        self._put(self.form.profile)

    def _on_switched(self) -> None:
        """Rules can be switched in every profile: the project keeps which are off."""
        without: tuple[Rule, ...] = self.rules.without
        changed = replace(self.current, without=without)
        self._put(changed)
        self.form.show_profile(changed, own=changed.name in self._own)

    def _put(self, profile: Profile) -> None:
        item = self.profiles.currentItem()
        if item is not None:
            self._set(item, profile)
            self._say(profile)

    def _copy(self) -> None:
        old = self.current
        label = self.tr("{0}, changed").format(shown_profile(old.label))[:60]
        name = name_beside(old.name, [profile.name for profile in self._all()])
        source = self.tr("Made from \u201c{0}\u201d.").format(shown_profile(old.label))
        new = replace(old, name=name, label=label, source=source, also=())
        self._own.add(name)
        self._add(new, at=True)
        self.form.name.setFocus()
        self.form.name.selectAll()

    def _take_out(self) -> None:
        if self.current.name in self._own:
            self._own.discard(self.current.name)
            self.profiles.takeItem(self.profiles.currentRow())

    # -- the end --------------------------------------------------------------------------------

    def accept(self) -> None:
        """Keep what was made."""
        own = {profile.name: profile for profile in self._all() if profile.name in self._own}
        try:
            keep_profiles(self._kept, own)
        except CuesmithError as error:
            self.failed.emit(error)
            return
        self.chosen.emit(self.current)
        super().accept()

    def reject(self) -> None:
        """Go back to what held before."""
        self._say(self._before)
        super().reject()
