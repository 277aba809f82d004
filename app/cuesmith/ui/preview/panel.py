"""The preview: the picture with the captions that show then, and the transport bar."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.player import Player
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.media import MediaInfo, Picture
from cuesmith.ui.preview.full_screen import FullScreen
from cuesmith.ui.preview.picture_view import PictureView
from cuesmith.ui.preview.transport import TransportBar


class PreviewPanel(QWidget):
    """Picture, live captions of the active track, transport; full screen on a double click."""

    def __init__(
        self, workspace: Workspace, player: Player, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._player = player
        self._action = actions["play.full_screen"]
        self._shown: tuple[object, tuple[int, ...]] | None = None
        self.content = QWidget(self)
        self.view = PictureView(self.content)
        self.transport = TransportBar(workspace, player, actions, self.content)
        self.full_screen = FullScreen(self.content, self.transport, actions, self)
        self._lay_out()
        self._connect(actions)
        self._on_medium(player.medium)
        self.view.show_picture(player.picture)

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self.content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.view, 1)
        inner.addWidget(self.transport)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.content)
        self.setFocusProxy(self.view)

    def _connect(self, actions: Actions) -> None:
        player, workspace = self._player, self._workspace
        player.picture_changed.connect(self._on_picture)
        player.position_changed.connect(self._show_captions)
        player.opened.connect(self._on_medium)
        workspace.changed.connect(self._forget_captions)
        workspace.reset.connect(self._forget_captions)
        workspace.track_changed.connect(self._forget_captions)
        self.view.bound_changed.connect(player.set_picture_bound)
        self.view.full_screen_wanted.connect(self._action.trigger)
        self.view.left.connect(self.full_screen.leave)
        self.transport.left.connect(self.view.setFocus)
        actions.bind("play.full_screen", self._toggle_full_screen)
        self.full_screen.left.connect(self._on_left)

    def _on_medium(self, medium: MediaInfo | None) -> None:
        if medium is None:
            self.view.show_title(self.tr("No video or recording is open"), "film")
        else:
            self.view.show_title(medium.path.name)

    def _on_picture(self, picture: Picture | None) -> None:
        self.view.show_picture(picture)

    # -- captions -------------------------------------------------------------------------------

    def _forget_captions(self, *_about: object) -> None:
        self._shown = None
        self._show_captions(self._player.position)

    def _show_captions(self, position: int) -> None:
        view = self._workspace.view()
        rows = view.index.at(position)
        if self._shown == (view, rows):
            return
        self._shown = (view, rows)
        self.view.show_captions(tuple(view.track.cues[row].text for row in rows))

    # -- full screen ----------------------------------------------------------------------------

    def _toggle_full_screen(self) -> None:
        if self._action.isChecked():
            self.full_screen.enter()
            self.view.setFocus()
        else:
            self.full_screen.leave()

    def _on_left(self) -> None:
        self._action.setChecked(False)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.content)
        self.content.show()
        self.view.setFocus()
