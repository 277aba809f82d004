"""Sees to it that the picture has its captions: drawn by the renderer, at the picture's own pixels,
and shown together with it."""

from __future__ import annotations

import operator
from dataclasses import replace
from fractions import Fraction
from math import floor

from PySide6.QtCore import QObject, QTimer, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.caption_renderer import CaptionDrawer, Drawing, Scene, is_same
from cuesmith.bridge.player import Player
from cuesmith.bridge.sentences import shown_error
from cuesmith.bridge.style_ports import StylePorts
from cuesmith.bridge.track_view import TrackView
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.media import SIZE_WITHOUT_PICTURES, Picture
from cuesmith.domain.timecode import seconds_to_ms
from cuesmith.ui.preview.picture_view import PictureView

_AHEAD = 3
"""Pictures whose captions are made ready while playing."""
_PATIENCE_MS = 250
"""So long a picture waits for its captions, and they for it; while playing, others come after it
and are shown in its stead, so it falls behind no further."""
_MOST_HELD = 8
"""Pictures that wait: the one that is being drawn, and those that came last."""


class LiveCaptions(QObject):
    """Shows pictures and captions. Without ports, or where the renderer cannot be had, captions
    are plain, and pictures wait for nothing."""

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
        self._held: list[Picture] = []
        """Pictures that wait for their captions."""
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._drawer: CaptionDrawer | None = None
        self._failed = ""
        if ports is not None:
            self._drawer = CaptionDrawer(ports.script, ports.open_renderer, self)
            self._drawer.drawn.connect(self._on_drawn)
            self._drawer.failed.connect(self._on_failed)
        self._templates = 0
        """How often they have become others."""
        self._late = False
        """Whether the picture could not wait for its captions."""
        self._texts: tuple[list[TrackView], list[tuple[int, ...]]] = ([], [])
        self._connect()
        self._on_picture(player.picture)

    def _connect(self) -> None:
        player, workspace = self._player, self._workspace
        self._patience.timeout.connect(self._lose_patience)
        player.picture_changed.connect(self._on_picture)
        player.playing_changed.connect(self.refresh)
        player.position_changed.connect(self._on_moved)
        self._view.space_changed.connect(self.refresh)
        told = (workspace.changed, workspace.reset, workspace.track_changed)
        for signal in (*told, workspace.shown.changed):
            signal.connect(self.refresh)

    def shutdown(self) -> None:
        """End the renderer's thread."""
        self._patience.stop()
        if self._drawer is not None:
            self._drawer.shutdown()

    # -- what is seen ---------------------------------------------------------------------------

    def _on_moved(self, position: int) -> None:
        self._show_texts(position)
        if not self._player.playing or self._goes_by_time():
            if self._is_ahead():
                self._wait()
            self.refresh()

    def _on_picture(self, picture: Picture | None) -> None:
        if picture is None or self._drawer is None or self._view.picture is None:
            # What was drawn is of another medium, of which nothing must be seen.
            if self._view.drawn:
                self._view.show_drawn(())
            self._let_go()
            self._view.show_picture(picture)
        else:
            self._held.append(picture)
            if len(self._held) > _MOST_HELD:
                del self._held[1]
            self._wait()
        self.refresh()

    def forget_templates(self) -> None:
        """Templates are others now: what was drawn by them is drawn anew."""
        self._templates += 1
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
        medium = self._player.medium
        scene = Scene(
            self._workspace.shown_tracks,
            (medium and medium.picture_size) or SIZE_WITHOUT_PICTURES,
            self._view.picture_size,
            None if medium is None else medium.path,
            self._templates,
        )
        return self._scene if self._scene is not None and is_same(self._scene, scene) else scene

    def _times(self) -> tuple[int, ...]:
        """When what is seen is shown, and when what comes next is."""
        player = self._player
        picture = player.picture
        if picture is None or not player.playing or player.past_pictures:
            # At rest, a cue that begins while the picture stands is seen as it is selected.
            return (player.position,)
        return (_drawn_at(picture.start), *_following(picture))

    def _goes_by_time(self) -> bool:
        """Whether no picture comes that captions would belong to."""
        return self._player.picture is None or self._player.past_pictures

    # -- picture and captions together ----------------------------------------------------------

    def _is_ahead(self) -> bool:
        """Whether the playhead stands where the picture is still to come."""
        picture = self._player.picture
        if self._player.playing or picture is None:
            return False
        position = self._player.position
        return not seconds_to_ms(picture.start) <= position < seconds_to_ms(picture.end)

    def _wait(self) -> None:
        if not self._patience.isActive():
            self._patience.start()

    def _let_go(self) -> None:
        self._held.clear()
        self._patience.stop()

    def _lose_patience(self) -> None:
        """Show what there is."""
        self._late = True
        if self._held:
            self._view.show_picture(self._held[-1])
            self._held.clear()
        self.refresh()

    def _on_drawn(self, drawing: Drawing) -> None:
        if self._scene is None:
            return
        # While the window is resized, those of a size before are scaled, rather than none shown.
        scene = replace(drawing.scene, size=self._scene.size)
        if not is_same(scene, self._scene):
            return
        if drawing.time == self._time or (self._player.playing and drawing.time < self._time):
            self._show(drawing)

    def _show(self, drawing: Drawing) -> None:
        if self._is_ahead() and self._patience.isActive():
            return
        held = self._held
        times = [_drawn_at(picture.start) for picture in held]
        if drawing.time == self._time:
            found = len(held) - 1
        elif drawing.time in times:
            found = times.index(drawing.time)
        elif self._late or (self._goes_by_time() and not held):
            found = -1
        else:
            return
        if found >= 0:
            self._view.show_picture(held[found])
            self._late = False
        self._go_on_without(found + 1)
        self._view.show_drawn(drawing.images, drawing.scene.size)

    def _go_on_without(self, pictures: int) -> None:
        """The first held pictures are shown, or too old to be; the others wait anew."""
        del self._held[:pictures]
        self._patience.stop()
        if self._held:
            self._wait()

    def _on_failed(self, error: CuesmithError) -> None:
        if self._held:
            self._view.show_picture(self._held[-1])
        self._let_go()
        self._view.show_drawn(None)
        if error.message != self._failed:
            self._failed = error.message
            said = self.tr("{0} Captions are shown plainly instead.")
            self.noticed.emit(said.format(shown_error(error)))

    # -- plain text, for screen readers too -----------------------------------------------------

    def _show_texts(self, position: int) -> None:
        workspace = self._workspace
        views = [workspace.view(track.id) for track in workspace.shown_tracks]
        rows = [view.index.at(position) for view in views]
        shown, there = self._texts
        # By identity: what views hold may be long.
        same = len(views) == len(shown) and all(map(operator.is_, views, shown))
        if not same or rows != there:
            self._texts = (views, rows)
            found = zip(views, rows, strict=True)
            self._view.show_captions(
                tuple(view.track.cues[row].text for view, shown_rows in found for row in shown_rows)
            )


def _following(picture: Picture) -> tuple[int, ...]:
    """When the next pictures begin, if they last as long as this one."""
    lasting = picture.end - picture.start
    return tuple(_drawn_at(picture.end + number * lasting) for number in range(_AHEAD))


def _drawn_at(start: Fraction) -> int:
    """The millisecond of a picture, as burning and ffmpeg's `ass` filter have it: cut off."""
    return floor(start * 1000)
