"""libass itself as an independent reader of ASS: what events it finds in a file.

Bound with ctypes to the first fields of `ASS_Track` and `ASS_Event` (ass_types.h), which have
been the same since libass 0.9.
"""

from __future__ import annotations

import ctypes
import ctypes.util
from dataclasses import dataclass
from functools import cache

import pytest


class _Event(ctypes.Structure):
    _fields_ = (
        ("start", ctypes.c_longlong),
        ("duration", ctypes.c_longlong),
        ("read_order", ctypes.c_int),
        ("layer", ctypes.c_int),
        ("style", ctypes.c_int),
        ("name", ctypes.c_char_p),
        ("margin_l", ctypes.c_int),
        ("margin_r", ctypes.c_int),
        ("margin_v", ctypes.c_int),
        ("effect", ctypes.c_char_p),
        ("text", ctypes.c_char_p),
        ("private", ctypes.c_void_p),
    )


class _Track(ctypes.Structure):
    _fields_ = (
        ("n_styles", ctypes.c_int),
        ("max_styles", ctypes.c_int),
        ("n_events", ctypes.c_int),
        ("max_events", ctypes.c_int),
        ("styles", ctypes.c_void_p),
        ("events", ctypes.POINTER(_Event)),
        ("style_format", ctypes.c_char_p),
        ("event_format", ctypes.c_char_p),
        ("track_type", ctypes.c_int),
        ("play_res_x", ctypes.c_int),
        ("play_res_y", ctypes.c_int),
    )


@dataclass(frozen=True, slots=True)
class LibassEvent:
    """An event as libass reads it; times in milliseconds."""

    start: int
    end: int
    layer: int
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class LibassTrack:
    """A file as libass reads it."""

    events: tuple[LibassEvent, ...]
    styles: int
    """How many; libass adds one of its own where an event names none that there is."""
    play_res: tuple[int, int]


@cache
def _library() -> ctypes.CDLL | None:
    name = ctypes.util.find_library("ass")
    if name is None:
        return None
    library = ctypes.CDLL(name)
    library.ass_library_init.restype = ctypes.c_void_p
    library.ass_library_done.argtypes = (ctypes.c_void_p,)
    library.ass_set_message_cb.argtypes = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
    library.ass_read_memory.restype = ctypes.POINTER(_Track)
    library.ass_read_memory.argtypes = (
        ctypes.c_void_p,
        ctypes.c_char_p,
        ctypes.c_size_t,
        ctypes.c_char_p,
    )
    library.ass_free_track.argtypes = (ctypes.POINTER(_Track),)
    return library


_SILENT = ctypes.CFUNCTYPE(None, ctypes.c_int, ctypes.c_char_p, ctypes.c_void_p, ctypes.c_void_p)(
    lambda level, text, arguments, data: None
)


def read_with_libass(script: str) -> LibassTrack:
    """What libass makes of an ASS or SSA script; skips the test where there is no libass."""
    library = _library()
    if library is None:
        pytest.skip("no libass on this system")
    handle = library.ass_library_init()
    library.ass_set_message_cb(handle, ctypes.cast(_SILENT, ctypes.c_void_p), None)
    data = script.encode()
    track = library.ass_read_memory(handle, data, len(data), None)
    assert track, "libass finds no subtitles"
    try:
        return _copied(track.contents)
    finally:
        library.ass_free_track(track)
        library.ass_library_done(handle)


def _copied(track: _Track) -> LibassTrack:
    events = (track.events[index] for index in range(track.n_events))
    return LibassTrack(
        events=tuple(
            LibassEvent(
                event.start,
                event.start + event.duration,
                event.layer,
                (event.name or b"").decode(),
                (event.text or b"").decode(),
            )
            for event in events
        ),
        styles=track.n_styles,
        play_res=(track.play_res_x, track.play_res_y),
    )
