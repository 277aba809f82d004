"""Above the list: which track is worked on, and what can be done with tracks."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.bulk_edits import Made
from cuesmith.bridge.names import track_title
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.changes import ChangeKind
from cuesmith.domain.history import Outcome
from cuesmith.domain.language import UNKNOWN
from cuesmith.domain.selection import Selection
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import AddTrack, RemoveTrack, RenameTrack, SetLanguage
from cuesmith.ui import icons
from cuesmith.ui.editor.command_button import CommandButton
from cuesmith.ui.editor.track_dialogs import TrackDialog

_NEEDING_A_TRACK = ("track.duplicate", "track.rename", "track.language", "track.remove")
_NEEDING_TWO = ("track.next", "track.previous")


class TrackBar(QWidget):
    """Chooses the active track; does the commands of the menu of tracks."""

    def __init__(
        self, workspace: Workspace, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._actions = actions
        self.tracks = QComboBox()
        self.tracks.setAccessibleName(self.tr("Track"))
        self.tracks.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.tracks.setMinimumContentsLength(8)
        self.tracks.activated.connect(self._on_activated)
        self._menu = QToolButton()
        self._layout = QHBoxLayout(self)
        self._bind()
        self._lay_out()
        workspace.reset.connect(self._list)
        workspace.track_changed.connect(self._list)
        workspace.changed.connect(self._on_changed)
        workspace.read_only_changed.connect(self._list)
        workspace.shown.changed.connect(self._show_whether_shown)
        self._list()

    def _lay_out(self) -> None:
        menu = QMenu(self._menu)
        for id_ in ("track.add", "track.translate", *_NEEDING_A_TRACK, "track.show", *_NEEDING_TWO):
            menu.addAction(self._actions[id_])
        self._menu.setIcon(icons.icon("more"))
        self._menu.setAutoRaise(True)
        self._menu.setMenu(menu)
        self._menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self._menu.setToolTip(self.tr("Add, rename or remove tracks"))
        self._menu.setAccessibleName(self.tr("Tracks"))
        self._layout.setContentsMargins(8, 4, 8, 4)
        self._layout.setSpacing(4)
        self._layout.addWidget(self.tracks, 1)
        self._layout.addWidget(CommandButton(self._actions["track.translate"], "language"))
        self._layout.addWidget(self._menu)

    def add_widget(self, widget: QWidget) -> None:
        """Put something at its end."""
        self._layout.addWidget(widget)

    def _bind(self) -> None:
        bind = self._actions.bind
        bind("track.add", self._ask_for_new)
        bind("track.duplicate", self._duplicate)
        bind("track.rename", lambda: self._ask(by_name=True))
        bind("track.language", lambda: self._ask(by_name=False))
        bind("track.remove", self._remove)
        bind("track.show", self._choose_whether_shown)
        bind("track.next", lambda: self._go(1))
        bind("track.previous", lambda: self._go(-1))

    # -- what is shown --------------------------------------------------------------------------

    def _on_changed(self, outcome: Outcome) -> None:
        kinds = ChangeKind.TRACK | ChangeKind.TRACKS
        if any(change.kinds & kinds for change in outcome.changes):
            self._list()

    def _list(self) -> None:
        tracks = self._workspace.document.tracks
        with QSignalBlocker(self.tracks):
            self.tracks.clear()
            for place, track in enumerate(tracks, 1):
                self.tracks.addItem(track_title(track.name, track.language, place), track.id)
                self.tracks.setItemData(
                    place - 1, self._summary(track), Qt.ItemDataRole.ToolTipRole
                )
            self.tracks.setCurrentIndex(self.tracks.findData(self._workspace.active_track))
        self.tracks.setEnabled(bool(tracks))
        free = not self._workspace.read_only
        self._actions.set_enabled(free, "track.add")
        self._actions.set_enabled(free and bool(tracks), *_NEEDING_A_TRACK)
        self._actions.set_enabled(len(tracks) > 1, *_NEEDING_TWO)
        self._actions.set_enabled(bool(tracks), "track.show")
        self._show_whether_shown()

    def _show_whether_shown(self) -> None:
        workspace, active = self._workspace, self._workspace.active_track
        self._actions["track.show"].setChecked(workspace.shown.is_shown(active, active))

    def _summary(self, track: Track) -> str:
        return self.tr("%n cue(s)", "", len(track.cues))

    def _on_activated(self, place: int) -> None:
        self._workspace.set_active_track(str(self.tracks.itemData(place)))

    # -- the commands ---------------------------------------------------------------------------

    def _go(self, step: int) -> None:
        count = self.tracks.count()
        if count:
            self._on_activated((self.tracks.currentIndex() + step) % count)

    def _choose_whether_shown(self) -> None:
        workspace, active = self._workspace, self._workspace.active_track
        shown = self._actions["track.show"].isChecked()
        workspace.shown.choose(active, active, shown=shown)

    def _ask_for_new(self) -> None:
        dialog = TrackDialog(self.tr("New track"), "", UNKNOWN, self.window())
        dialog.given.connect(self._add)
        dialog.open()

    def _add(self, name: str, language: str) -> None:
        track = Track(id=uuid4().hex[:12], name=name, language=language)
        if self._workspace.apply(AddTrack(track)):
            self._workspace.set_active_track(track.id)

    def _duplicate(self) -> None:
        document, active = self._workspace.document, self._workspace.active_track
        place = document.place(active)
        track = document.tracks[place]
        name = self.tr("{0} (copy)").format(track_title(track.name, "und", place + 1))
        copy = replace(track, id=uuid4().hex[:12], name=name)
        made = Made(AddTrack(copy, place + 1), Selection(copy.id))
        label = made.edit.describe(document)
        self._workspace.apply_found(lambda _: made, label, len(copy.cues))

    def _remove(self) -> None:
        self._workspace.apply(RemoveTrack(self._workspace.active_track))

    def _ask(self, *, by_name: bool) -> None:
        track = self._workspace.view().track
        title = self.tr("Rename track") if by_name else self.tr("Language of the track")
        dialog = TrackDialog(title, track.name, track.language, self.window())
        dialog.given.connect(lambda name, language: self._set(track.id, name, language))
        (dialog.name if by_name else dialog.language).setFocus()
        dialog.open()

    def _set(self, track_id: str, name: str, language: str) -> None:
        track = self._workspace.view(track_id).track
        with self._workspace.group("Change track"):
            if name != track.name:
                self._workspace.apply(RenameTrack(track_id, name))
            if language != track.language:
                self._workspace.apply(SetLanguage(track_id, language))
