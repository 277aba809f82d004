"""Captions drawn by libass: a script and a time in, images to be laid over a picture out."""

from __future__ import annotations

from threading import Lock
from typing import NamedTuple

from cuesmith.base.errors import RenderingError, UsageError
from cuesmith.domain.caption_image import CaptionImage
from cuesmith.domain.fonts import FontSources
from cuesmith.engines.rendering.canvas import Canvas
from cuesmith.engines.rendering.layer_list import LayerList
from cuesmith.engines.rendering.layers import Size
from cuesmith.engines.rendering.script_text import ScriptBytes, prepare
from cuesmith.engines.rendering.session import Session

LARGEST_SIDE = 16384
"""Pixels; twice 8K."""
_LATEST = 360_000_000
"""Milliseconds: 100 hours."""


class _View(NamedTuple):
    """What belongs to pictures of one size."""

    canvas: Canvas
    layers: LayerList


class LibassRenderer:
    """A `services.ports.CaptionRenderer`.

    Guarded by a lock, so that also a call too many, or one from another thread, costs a
    `RenderingError` or some waiting, never the process.
    """

    def __init__(self, fonts: FontSources | None = None) -> None:
        """Raises `RenderingError` where there is no libass."""
        self._fonts = fonts or FontSources()
        self._lock = Lock()
        self._closed = False
        self._script_fonts = b""
        self._storage: Size | None = None
        self._session: Session | None = Session(self._fonts)
        self._loaded = False
        self._view: _View | None = None
        self._images: tuple[CaptionImage, ...] = ()

    def load(self, script: str, storage: Size | None = None) -> None:
        """Take another script; raises `RenderingError` where it is none, or too large."""
        if storage is not None:
            check_size(storage)
        prepared = prepare(script)
        with self._lock:
            session = self._session_for(prepared)
            session.load(prepared.data)
            self._loaded = True
            self._storage = storage
            self._forget()

    def render(self, time_ms: int, size: Size) -> tuple[CaptionImage, ...]:
        """What is seen at a time; the very same tuple where that is what was seen last.

        Raises `UsageError` for a size that no picture has, `RenderingError` for more than can
        be drawn.
        """
        with self._lock:
            session = self._open_session()
            view = self._view
            anew = view is None or view.canvas.size != size
            if anew:
                check_size(size)
            if not self._loaded or not -_LATEST <= time_ms <= _LATEST:
                return ()
            if view is None or anew:
                view = self._view_of(session, size)
            try:
                first, changed = session.draw(time_ms, size[1])
                if changed or anew:
                    self._show(view, first)
            except RenderingError:
                self._forget()
                raise
            return self._images

    def close(self) -> None:
        """Give libass's memory back; more than once does no harm."""
        with self._lock:
            self._closed = True
            session, self._session = self._session, None
            self._forget()
            if session is not None:
                session.close()

    def _open_session(self) -> Session:
        if self._closed or self._session is None:
            raise RenderingError(
                "Captions are no longer drawn here: the renderer is closed.",
                hint="Open the captions again.",
            )
        return self._session

    def _session_for(self, script: ScriptBytes) -> Session:
        """The session; another one where the script brings other fonts than the last, for
        libass keeps fonts as long as itself."""
        session = self._open_session()
        if self._loaded and script.fonts != self._script_fonts:
            fresh = Session(self._fonts)
            session.close()
            self._session = session = fresh
            self._loaded = False
        self._script_fonts = script.fonts
        return session

    def _view_of(self, session: Session, size: Size) -> _View:
        self._forget()
        session.set_sizes(size, self._storage or size)
        self._view = view = _View(Canvas(size), LayerList(size))
        return view

    def _show(self, view: _View, first: int | None) -> None:
        changed = view.layers.follow(first)
        if changed:
            view.canvas.repaint(view.layers, changed)
            self._images = view.canvas.images()

    def _forget(self) -> None:
        """Paint all anew the next time."""
        self._view = None
        self._images = ()


def check_size(size: Size) -> None:
    """Raises `UsageError` for a size that no picture has."""
    if not all(1 <= side <= LARGEST_SIDE for side in size):
        raise UsageError(
            f"Captions cannot be drawn {size[0]} pixels wide and {size[1]} high.",
            hint=f"A side has 1 to {LARGEST_SIDE} pixels.",
        )
