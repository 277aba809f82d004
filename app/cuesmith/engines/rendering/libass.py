"""libass's C interface, as far as it is used: what ass.h of 0.14 to 0.17 declares.

Nothing here guards against misuse; `session.py` is the one that calls it, and does.
"""

from __future__ import annotations

import ctypes
import logging
import os
import struct
import sys
from collections.abc import Callable
from ctypes import (
    CDLL,
    CFUNCTYPE,
    POINTER,
    Structure,
    c_char_p,
    c_double,
    c_int,
    c_longlong,
    c_size_t,
    c_void_p,
)
from functools import cache

from cuesmith.base.errors import RenderingError
from cuesmith.engines.rendering.libass_file import VARIABLE, find_libass

_LOG = logging.getLogger("cuesmith.rendering")

NO_PROVIDER, ANY_PROVIDER = 0, 1
"""ASS_DefaultFontProvider: no system fonts; those of fontconfig, DirectWrite or Core Text."""
_MESSAGE_BYTES = 2048
_TOLD_LEVEL = 4
"""MSGL_INFO; what lies above is chatter."""
_WARNING_LEVEL = 2


LINK = struct.Struct("@12s4x20sP")
"""ASS_Image on machines of 64 bits: two parts with nothing in between that means anything, and
the next one's address."""
IMAGE = struct.Struct("=iiiQIii")
"""Both parts together: width, height, stride, mask, colour, x, y."""
MEMORY = memoryview((ctypes.c_uint8 * sys.maxsize).from_address(0)).cast("B")
"""All that this process can address: looking at a structure or a mask in it needs no object of
ctypes, of which each would cost more than reading it."""
MEMORY_START = 1
MEMORY_FROM_START = memoryview((ctypes.c_uint8 * sys.maxsize).from_address(MEMORY_START))
"""The same for numpy, which takes a buffer at 0 for none."""


class AssEvent(Structure):
    """ASS_Event, the same since 0.9; times in milliseconds."""

    _fields_ = (
        ("start", c_longlong),
        ("duration", c_longlong),
        ("read_order", c_int),
        ("layer", c_int),
        ("style", c_int),
        ("name", c_char_p),
        ("margin_l", c_int),
        ("margin_r", c_int),
        ("margin_v", c_int),
        ("effect", c_char_p),
        ("text", c_char_p),
        ("private", c_void_p),
    )


class AssTrack(Structure):
    """The first fields of ASS_Track, the same since 0.9."""

    _fields_ = (
        ("n_styles", c_int),
        ("max_styles", c_int),
        ("n_events", c_int),
        ("max_events", c_int),
        ("styles", c_void_p),
        ("events", c_void_p),
    )


MessageCallback = CFUNCTYPE(None, c_int, c_char_p, c_void_p, c_void_p)

_SIGNATURES: dict[str, tuple[object, tuple[object, ...]]] = {
    "ass_library_init": (c_void_p, ()),
    "ass_library_done": (None, (c_void_p,)),
    "ass_set_message_cb": (None, (c_void_p, MessageCallback, c_void_p)),
    "ass_set_fonts_dir": (None, (c_void_p, c_char_p)),
    "ass_set_extract_fonts": (None, (c_void_p, c_int)),
    "ass_add_font": (None, (c_void_p, c_char_p, c_char_p, c_int)),
    "ass_renderer_init": (c_void_p, (c_void_p,)),
    "ass_renderer_done": (None, (c_void_p,)),
    "ass_set_fonts": (None, (c_void_p, c_char_p, c_char_p, c_int, c_char_p, c_int)),
    "ass_set_cache_limits": (None, (c_void_p, c_int, c_int)),
    "ass_set_frame_size": (None, (c_void_p, c_int, c_int)),
    "ass_set_storage_size": (None, (c_void_p, c_int, c_int)),
    "ass_set_pixel_aspect": (None, (c_void_p, c_double)),
    "ass_set_hinting": (None, (c_void_p, c_int)),
    "ass_set_line_spacing": (None, (c_void_p, c_double)),
    "ass_read_memory": (POINTER(AssTrack), (c_void_p, c_char_p, c_size_t, c_char_p)),
    "ass_free_track": (None, (POINTER(AssTrack),)),
    "ass_render_frame": (
        c_void_p,
        (c_void_p, POINTER(AssTrack), c_longlong, POINTER(c_int)),
    ),
}


def libass() -> CDLL:
    """The library, its functions declared; raises `RenderingError` where there is none."""
    return _loaded(os.environ.get(VARIABLE, ""))


@cache
def _loaded(_variable: str) -> CDLL:
    """A failure is not kept: libass may be installed while the studio runs."""
    found = find_libass()
    if found.problem:
        raise _absent(found.problem)
    library = CDLL(found.name)
    for name, (result, arguments) in _SIGNATURES.items():
        try:
            function = getattr(library, name)
        except AttributeError as error:
            raise _absent(f"libass {found.version} has no {name}") from error
        function.restype, function.argtypes = result, arguments
    return library


def _absent(reason: str) -> RenderingError:
    return RenderingError(
        "Captions cannot be drawn: libass is not installed, or cannot be loaded.",
        hint="Install it (Debian: libass9; macOS: brew install libass).",
        details=reason,
    )


def listener(hear: Callable[[str], None]) -> Callable[..., None]:
    """A callback for libass's messages: to the log, and to `hear`. Its caller keeps it alive."""

    def told(level: int, words: bytes | None, arguments: int | None, _data: int | None) -> None:
        if level > _TOLD_LEVEL or words is None:
            return
        message = _formatted(words, arguments)
        _LOG.log(logging.INFO if level <= _WARNING_LEVEL else logging.DEBUG, "libass: %s", message)
        hear(message)

    return MessageCallback(told)


def _formatted(words: bytes, arguments: int | None) -> str:
    """What C's printf makes of a message; a va_list is a pointer on all systems we run on."""
    buffer = ctypes.create_string_buffer(_MESSAGE_BYTES)
    _printer()(buffer, _MESSAGE_BYTES - 1, words, arguments)
    return buffer.value.decode(errors="replace").strip()


@cache
def _printer() -> Callable[..., int]:
    library = CDLL("msvcrt") if sys.platform == "win32" else CDLL(None)
    function = library._vsnprintf if sys.platform == "win32" else library.vsnprintf
    function.restype, function.argtypes = c_int, (c_char_p, c_size_t, c_char_p, c_void_p)
    return function
