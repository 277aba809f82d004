"""Draws the captions of the preview off the GUI thread, ahead of the pictures they belong to.

The newest wish wins: what is seen now first, then the pictures that come next. Only the cues
around the time go into the script, so that a change of a long track is seen as fast as one of a
short one.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Condition

from PySide6.QtCore import QObject, QThread, Signal, Slot

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.runner import begin_thread
from cuesmith.domain.caption_image import CaptionImage
from cuesmith.domain.document import Document
from cuesmith.domain.speech import Span
from cuesmith.domain.track import Track
from cuesmith.services.ports import CaptionRenderer

Open = Callable[[Path | None], CaptionRenderer]
Script = Callable[[Document, Sequence[str], tuple[int, int], Span | None], str]

_AROUND_MS = 20_000
"""So far to both sides of a time, cues go into the script."""
_PATIENCE_MS = 10_000


@dataclass(frozen=True, slots=True)
class Scene:
    """What is drawn, whenever it is."""

    tracks: tuple[Track, ...]
    """From above; their identities are distinct."""
    storage: tuple[int, int]
    """Pixels of the medium as shown, for which styles are meant."""
    size: tuple[int, int]
    """Pixels to draw on: those that the picture takes on the screen."""
    medium: Path | None = None
    """Whose fonts are used."""
    templates: int = 0
    """How often templates have become others: what was drawn before is of the old ones."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """The captions of one moment."""

    scene: Scene
    time: int
    """Milliseconds."""
    images: tuple[CaptionImage, ...]


@dataclass(frozen=True, slots=True)
class _Wish:
    scene: Scene
    times: tuple[int, ...]
    """The one that is seen, then those that come next."""


class CaptionLoop(QObject):
    """Lives on a QThread of its own; everything but `work` may be called from any other."""

    drawn = Signal(object)
    """The `Drawing` of a time that was asked for as seen now."""
    failed = Signal(CuesmithError)
    """Captions cannot be drawn, or those of the scene asked for cannot."""

    def __init__(self, script: Script, open_renderer: Open) -> None:
        super().__init__()
        self._script, self._open = script, open_renderer
        self._changed = Condition()
        self._wish: _Wish | None = None
        self._shut = False
        self._kept: dict[int, Drawing] = {}
        self._loaded: _Loaded | None = None
        self._renderer: CaptionRenderer | None = None
        self._fonts_of: Path | None = None
        self._refusal: CuesmithError | None = None

    # -- from other threads ---------------------------------------------------------------------

    def want(self, scene: Scene, time: int, ahead: tuple[int, ...] = ()) -> Drawing | None:
        """The captions of a time, if they are ready; else `drawn` follows.

        Those of the times `ahead` are made ready meanwhile.
        """
        with self._changed:
            self._keep_for(scene, (time, *ahead))
            found = self._kept.get(time)
            self._wish = _Wish(scene, (time, *ahead))
            self._changed.notify_all()
            return found

    def _keep_for(self, scene: Scene, times: tuple[int, ...]) -> None:
        kept = self._kept.items()
        self._kept = {at: each for at, each in kept if at in times and is_same(each.scene, scene)}

    def shut(self) -> None:
        """End the thread."""
        with self._changed:
            self._shut = True
            self._changed.notify_all()

    # -- on its own thread ----------------------------------------------------------------------

    @Slot()
    def work(self) -> None:
        """Draw until it is shut."""
        try:
            while (wish := self._next()) is not None:
                self._fulfil(wish)
        finally:
            self._close()
            self.thread().quit()

    def _close(self) -> None:
        renderer, self._renderer, self._loaded = self._renderer, None, None
        if renderer is not None:
            renderer.close()

    def _renderer_for(self, medium: Path | None) -> CaptionRenderer:
        if self._fonts_of != medium:
            self._close()
            self._refusal = None
        self._fonts_of = medium
        if self._refusal is not None:
            raise self._refusal
        if self._renderer is None:
            try:
                self._renderer = self._open(medium)
            except CuesmithError as error:
                # To look for a renderer takes long, and there are many pictures a second.
                self._refusal = error
                raise
        return self._renderer

    def _next(self) -> _Wish | None:
        with self._changed:
            while self._wish is None and not self._shut:
                self._changed.wait()
            wish, self._wish = self._wish, None
            return None if self._shut else wish

    def _fulfil(self, wish: _Wish) -> None:
        for place, time in enumerate(wish.times):
            if place and self._outdated():
                return
            ready = self._kept.get(time)
            if ready is not None and is_same(ready.scene, wish.scene):
                # It may have become ready just after it was asked for.
                self._hand_over(ready, seen=not place)
                continue
            try:
                drawing = self._draw(wish.scene, time)
            except CuesmithError as error:
                self._loaded = None
                self.failed.emit(error)
                return
            self._hand_over(drawing, seen=not place)

    def _outdated(self) -> bool:
        with self._changed:
            return self._shut or self._wish is not None

    def _draw(self, scene: Scene, time: int) -> Drawing:
        renderer = self._renderer_for(scene.medium)
        loaded = self._loaded
        if loaded is None or not loaded.covers(scene, time):
            self._loaded = None
            around = Span(max(0, time - _AROUND_MS), time + _AROUND_MS)
            ids = tuple(track.id for track in scene.tracks)
            script = self._script(Document(scene.tracks), ids, scene.storage, around)
            renderer.load(script, scene.storage)
            self._loaded = _Loaded(scene, around)
        return Drawing(scene, time, renderer.render(time, scene.size))

    def _hand_over(self, drawing: Drawing, *, seen: bool) -> None:
        with self._changed:
            wish = self._wish
            if wish is None or is_same(wish.scene, drawing.scene):
                self._kept[drawing.time] = drawing
        if seen:
            self.drawn.emit(drawing)


@dataclass(frozen=True, slots=True)
class _Loaded:
    """What the renderer's script holds."""

    scene: Scene
    whole: Span
    """When nothing is left out."""

    def covers(self, scene: Scene, time: int) -> bool:
        same = self.scene.storage == scene.storage
        same = same and self.scene.templates == scene.templates
        same = same and are_same(self.scene.tracks, scene.tracks)
        return same and self.whole.start <= time < self.whole.end


def are_same(some: tuple[Track, ...], others: tuple[Track, ...]) -> bool:
    """By identity: comparing cues would take longer than drawing them."""
    return len(some) == len(others) and all(map(operator.is_, some, others))


def is_same(one: Scene, other: Scene) -> bool:
    """Whether two scenes show the same."""
    return one is other or (
        are_same(one.tracks, other.tracks)
        and one.storage == other.storage
        and one.size == other.size
        and one.medium == other.medium
        and one.templates == other.templates
    )


class CaptionDrawer(QObject):
    """The loop with its thread, which begins when first asked. Lives on the GUI thread."""

    drawn = Signal(object)
    """A `Drawing`."""
    failed = Signal(CuesmithError)

    def __init__(
        self,
        script: Script,
        open_renderer: Open,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._script, self._open = script, open_renderer
        self._loop: CaptionLoop | None = None
        self._thread: QThread | None = None
        self._over = False

    def want(self, scene: Scene, time: int, ahead: tuple[int, ...] = ()) -> Drawing | None:
        """As `CaptionLoop.want`; None after `shutdown`."""
        # A window that closes still paints, and must not begin a thread for it.
        if self._loop is None and not self._over:
            self._begin()
        return None if self._loop is None else self._loop.want(scene, time, ahead)

    def _begin(self) -> None:
        self._loop, self._thread = CaptionLoop(self._script, self._open), QThread()
        self._loop.moveToThread(self._thread)
        self._loop.drawn.connect(self.drawn)
        self._loop.failed.connect(self.failed)
        self._thread.started.connect(self._loop.work)
        begin_thread(self._thread, self._loop)

    def shutdown(self) -> None:
        """End the thread, and wait for it; there will be no other."""
        self._over = True
        loop, thread = self._loop, self._thread
        self._loop = self._thread = None
        if loop is not None and thread is not None:
            loop.shut()
            thread.quit()
            thread.wait(_PATIENCE_MS)
