"""Sees to it that the picture has its captions: drawn by the renderer, at the picture's own pixels,
at the latest one picture late."""

from __future__ import annotations

from fractions import Fraction
from math import floor

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.caption_renderer import CaptionDrawer, Drawing, Scene, is_same
from cuesmith.bridge.player import Player
from cuesmith.bridge.style_ports import StylePorts
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.media import Picture
from cuesmith.ui.preview.picture_view import PictureView

_AHEAD = 3
"""Pictures whose captions are made ready while playing."""
_WITHOUT_PICTURES = (1920, 1080)


class LiveCaptions(QObject):
    """Without ports, or where the renderer cannot be had, captions are plain."""

    noticed = Signal(str)
    """A sentence the user should read once."""

    def __init__(
        self,
        workspace: Workspace,
        player: Player,
        view: PictureView,
        ports: StylePorts | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._player, self._view = workspace, player, view
        self._scene: Scene | None = None
        self._time = 0
        self._drawer: CaptionDrawer | None = None
        self._failed = ""
        if ports is not None:
            self._drawer = CaptionDrawer(ports.script, ports.open_renderer, self)
            self._drawer.drawn.connect(self._on_drawn)
            self._drawer.failed.connect(self._on_failed)
        self._texts: tuple[object, tuple[int, ...]] | None = None
        self._connect()

    def _connect(self) -> None:
        player, workspace = self._player, self._workspace
        player.picture_changed.connect(self.refresh)
        player.playing_changed.connect(self.refresh)
        player.position_changed.connect(self._on_moved)
        self._view.space_changed.connect(self.refresh)
        for signal in (workspace.changed, workspace.reset, workspace.track_changed):
            signal.connect(self.refresh)

    def shutdown(self) -> None:
        """End the renderer's thread."""
        if self._drawer is not None:
            self._drawer.shutdown()

    def _on_moved(self, position: int) -> None:
        self._show_texts(position)
        if not self._player.playing or self._player.picture is None:
            self.refresh()

    def refresh(self, *_about: object) -> None:
        """Look what is seen now, and have that drawn."""
        self._show_texts(self._player.position)
        if self._drawer is None:
            return
        scene, times = self._seen(), self._times()
        self._scene, self._time = scene, times[0]
        drawing = self._drawer.want(scene, times[0], times[1:])
        if drawing is not None:
            self._show(drawing)

    def _seen(self) -> Scene:
        track, size = self._workspace.view().track, self._view.picture_size
        medium = self._player.medium
        storage = (medium and medium.picture_size) or _WITHOUT_PICTURES
        scene = Scene(track, storage, size, None if medium is None else medium.path)
        return self._scene if self._scene is not None and is_same(self._scene, scene) else scene

    def _times(self) -> tuple[int, ...]:
        """When what is seen is shown, and when what comes next is."""
        player = self._player
        picture = player.picture
        if picture is None or not player.playing:
            # At rest, a cue that begins while the picture stands is seen as it is selected.
            return (player.position,)
        return (_drawn_at(picture.start), *_following(picture))

    # -- what the renderer says -----------------------------------------------------------------

    def _on_drawn(self, drawing: Drawing) -> None:
        if self._scene is None or not is_same(drawing.scene, self._scene):
            return
        if drawing.time == self._time or (self._player.playing and drawing.time < self._time):
            self._show(drawing)

    def _show(self, drawing: Drawing) -> None:
        self._view.show_drawn(drawing.images, drawing.scene.size)

    def _on_failed(self, error: CuesmithError) -> None:
        self._view.show_drawn(None)
        if error.message != self._failed:
            self._failed = error.message
            said = self.tr("{0} Captions are shown plainly instead.")
            self.noticed.emit(said.format(error))

    # -- plain text, for screen readers too -----------------------------------------------------

    def _show_texts(self, position: int) -> None:
        view = self._workspace.view()
        rows = view.index.at(position)
        if self._texts != (view, rows):
            self._texts = (view, rows)
            self._view.show_captions(tuple(view.track.cues[row].text for row in rows))


def _following(picture: Picture) -> tuple[int, ...]:
    """When the next pictures begin, if they last as long as this one."""
    lasting = picture.end - picture.start
    return tuple(_drawn_at(picture.end + number * lasting) for number in range(_AHEAD))


def _drawn_at(start: Fraction) -> int:
    """The millisecond of a picture, as burning and ffmpeg's `ass` filter have it: cut off."""
    return floor(start * 1000)
