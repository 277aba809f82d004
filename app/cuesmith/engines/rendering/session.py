"""One libass with its fonts, and the script that it draws: the owner of all its memory."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

import numpy as np

from cuesmith.base.errors import RenderingError
from cuesmith.domain.fonts import FontSources
from cuesmith.engines.rendering.layers import Size, too_much
from cuesmith.engines.rendering.libass import (
    ANY_PROVIDER,
    NO_PROVIDER,
    AssEvent,
    AssTrack,
    libass,
    listener,
)
from cuesmith.engines.rendering.script_cost import MOST_BYTES, cost_of, read_measures

_DEFAULT_FAMILY = b"sans-serif"
"""For a font that is missing; mpv takes the same."""
_NO_HINTING = 0
_MOST_GLYPHS, _MOST_BITMAP_MB = 10_000, 128
"""What libass may keep; its own defaults, said aloud."""
_MOST_AT_ONCE = 4_000
"""Events at one moment; typesetting line by line reaches some hundreds."""
_MOST_FONT_BYTES = 2**31 - 1

_LAST = 2**63 - 1


class _Affordable(NamedTuple):
    """What has been looked at: no caption begins or ends from `start` to before `end`."""

    start: int
    end: int
    height: int


_NEVER = _Affordable(0, 0, 0)


class Session:
    """Never used after `close`, and by one thread at a time: `renderer.py` sees to both."""

    def __init__(self, fonts: FontSources, hear: Callable[[str], None] | None = None) -> None:
        self._libass = libass()
        self._callback = listener(hear or _ignore)
        self._track: ctypes._Pointer[AssTrack] | None = None
        self._renderer: int | None = None
        self._render_frame = self._libass.ass_render_frame
        self._change = ctypes.c_int()
        self._change_at = ctypes.byref(self._change)
        self._starts = self._ends = self._turns = np.empty(0, np.int64)
        self._affordable = _NEVER
        self._measures = read_measures(b"")
        self._costs: dict[tuple[int, int], float] = {}
        """Of events, by number and rows of the picture."""
        self._library: int | None = self._libass.ass_library_init()
        if self._library is None:
            raise _refused("ass_library_init")
        self._libass.ass_set_message_cb(self._library, self._callback, None)
        self._libass.ass_set_extract_fonts(self._library, 1)
        self._add_fonts(fonts)
        self._system_fonts = fonts.system

    def load(self, script: bytes) -> None:
        """Take another script; raises `RenderingError` where it is none, and keeps the last."""
        track = self._libass.ass_read_memory(self._library, script, len(script), None)
        if not track:
            raise RenderingError(
                "These captions cannot be drawn: their script is not one of the ASS format.",
                hint="Convert them with: cuesmith convert IN OUT.ass",
            )
        self._free_track()
        self._track = track
        self._measures = read_measures(script)
        self._costs.clear()
        self._affordable = _NEVER
        self._read_times(track.contents)
        if self._renderer is None:
            # Only now, for it looks at the script's own fonts when it starts.
            self._start_renderer()

    def set_sizes(self, frame: Size, storage: Size) -> None:
        """The size that is drawn, and the one that the script was made for."""
        self._libass.ass_set_frame_size(self._renderer, *frame)
        self._libass.ass_set_storage_size(self._renderer, *storage)

    def draw(self, time_ms: int, height: int) -> tuple[int | None, bool]:
        """As `draw_masks`; raises `RenderingError` for more than can be drawn so high."""
        start, end, checked = self._affordable
        if not start <= time_ms < end or height != checked:
            self._affordable = self._check_cost(time_ms, height)
        return self.draw_masks(time_ms)

    def draw_masks(self, time_ms: int) -> tuple[int | None, bool]:
        """The address of libass's own list for a moment, and whether it differs from the last.
        The masks live until the moment after the next."""
        first = self._render_frame(self._renderer, self._track, time_ms, self._change_at)
        return first, self._change.value != 0

    def close(self) -> None:
        """Give all memory back; more than once does no harm."""
        self._free_track()
        if self._renderer is not None:
            self._libass.ass_renderer_done(self._renderer)
        if self._library is not None:
            self._libass.ass_library_done(self._library)
        self._renderer = self._library = None

    def _add_fonts(self, fonts: FontSources) -> None:
        if fonts.folder is not None:
            self._libass.ass_set_fonts_dir(self._library, os.fsencode(fonts.folder))
        for file in fonts.files:
            if 0 < len(file.data) <= _MOST_FONT_BYTES:
                name = file.name.encode(errors="replace")
                self._libass.ass_add_font(self._library, name, file.data, len(file.data))

    def _start_renderer(self) -> None:
        self._renderer = self._libass.ass_renderer_init(self._library)
        if self._renderer is None:
            raise _refused("ass_renderer_init")
        self._libass.ass_set_cache_limits(self._renderer, _MOST_GLYPHS, _MOST_BITMAP_MB)
        self._libass.ass_set_hinting(self._renderer, _NO_HINTING)
        provider = ANY_PROVIDER if self._system_fonts else NO_PROVIDER
        self._libass.ass_set_fonts(self._renderer, None, _DEFAULT_FAMILY, provider, None, 1)

    def _read_times(self, track: AssTrack) -> None:
        """When events begin and end, to know those of a moment."""
        stride = ctypes.sizeof(AssEvent)
        memory = (ctypes.c_uint8 * (track.n_events * stride)).from_address(track.events or 0)
        shape = (track.n_events if track.events else 0, 2)
        times = np.ndarray(shape, np.int64, memoryview(memory), strides=(stride, 8))
        self._starts = times[:, 0].copy()
        self._ends = self._starts + np.maximum(times[:, 1], 0)
        self._turns = np.unique(np.concatenate((self._starts, self._ends)))

    def _check_cost(self, time_ms: int, height: int) -> _Affordable:
        """For how long the same is shown. Raises `RenderingError` where that asks for more than
        captions ever need."""
        shown = np.flatnonzero((self._starts <= time_ms) & (time_ms < self._ends))
        if len(shown) > _MOST_AT_ONCE:
            raise RenderingError(
                f"{len(shown):,} captions are shown at once; more than {_MOST_AT_ONCE:,} are not"
                " drawn.",
                hint="Look at the times of the captions, or join lines of the script.",
            )
        cost = sum(self._cost(int(number), height) for number in shown)
        if cost > MOST_BYTES:
            raise too_much(f"an estimate of {cost / 2**20:,.0f} MB")
        return self._stretch(time_ms, height)

    def _stretch(self, time_ms: int, height: int) -> _Affordable:
        """From the latest start or end to the next."""
        times = self._turns
        place = int(np.searchsorted(times, time_ms, "right"))
        first = int(times[place - 1]) if place else time_ms
        return _Affordable(first, int(times[place]) if place < len(times) else _LAST, height)

    def _cost(self, number: int, height: int) -> float:
        known = self._costs.get((number, height))
        if known is None:
            assert self._track is not None
            place = self._track.contents.events + number * ctypes.sizeof(AssEvent)
            text = AssEvent.from_address(place).text or b""
            known = cost_of(text.decode(errors="replace"), self._measures, height)
            self._costs[number, height] = known
        return known

    def _free_track(self) -> None:
        if self._track is not None:
            self._libass.ass_free_track(self._track)
        self._track = None

    def __del__(self) -> None:
        with suppress(AttributeError):
            self.close()


def _refused(function: str) -> RenderingError:
    return RenderingError(
        "Captions cannot be drawn: libass did not start.",
        hint="Close other programs if memory is short, and try again.",
        details=f"{function} gave nothing",
    )


def _ignore(message: str) -> None:
    """What nobody asked to hear is in the log."""
