"""The preview: the picture with the captions that show then, and the transport bar."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.player import Player
from cuesmith.bridge.style_ports import StylePorts
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.media import MediaInfo
from cuesmith.ui.preview.full_screen import FullScreen
from cuesmith.ui.preview.guides import Guides
from cuesmith.ui.preview.live_captions import LiveCaptions
from cuesmith.ui.preview.picture_view import PictureView
from cuesmith.ui.preview.transport import TransportBar


class PreviewPanel(QWidget):
    """Picture, live captions of the active track, transport; full screen on a double click."""

    noticed = Signal(str)
    """A sentence the user should read once."""

    def __init__(
        self,
        workspace: Workspace,
        player: Player,
        actions: Actions,
        parent: QWidget | None = None,
        *,
        style: StylePorts | None = None,
    ) -> None:
        """Without `style`, captions are plain."""
        super().__init__(parent)
        self._player = player
        self._action = actions["play.full_screen"]
        self.content = QWidget(self)
        self.view = PictureView(self.content)
        self.transport = TransportBar(workspace, player, actions, self.content)
        self.full_screen = FullScreen(self.content, self.transport, actions, self)
        self._lay_out()
        self.live = LiveCaptions(workspace, player, self.view, style, self)
        self.live.noticed.connect(self.noticed)
        self._connect(actions)
        self._bind_guides(actions)
        self._on_medium(player.medium)

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
        player = self._player
        player.opened.connect(self._on_medium)
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

    def _bind_guides(self, actions: Actions) -> None:
        safe, social = actions["view.safe_areas"], actions["view.social_overlay"]

        def show() -> None:
            self.view.show_guides(Guides(safe.isChecked(), social.isChecked()))

        actions.bind("view.safe_areas", show)
        actions.bind("view.social_overlay", show)

    def shutdown(self) -> None:
        """End the thread that draws captions."""
        self.live.shutdown()

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
