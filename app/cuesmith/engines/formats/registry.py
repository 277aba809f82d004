"""Every subtitle format Cuesmith knows: by id, by extension, by content.

To add one: write its module (see `spec.py`) and list it in `_TABLE`. A format's module is
imported when it is first needed, so opening a plain SRT does not pay for XML.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from cuesmith.base.errors import UsageError
from cuesmith.engines.formats.spec import FormatSpec

_PACKAGE = "cuesmith.engines.formats"


@dataclass(frozen=True, slots=True)
class _Listed:
    module: str
    ids: tuple[str, ...]
    extensions: tuple[str, ...]


_TABLE = (
    _Listed("webvtt", ("webvtt",), (".vtt", ".webvtt")),
    _Listed("srt", ("srt",), (".srt",)),
    _Listed("ass", ("ass", "ssa"), (".ass", ".ssa")),
    _Listed("ttml", ("ttml",), (".ttml", ".dfxp", ".xml", ".itt", ".imsc", ".imsc1")),
    _Listed("json_cues", ("json",), (".json",)),
    _Listed("scc", ("scc",), (".scc",)),
    _Listed("ebu_stl", ("ebu-stl",), (".stl",)),
    _Listed("spruce_stl", ("spruce-stl",), (".stl",)),
    _Listed("sami", ("sami",), (".smi", ".sami")),
    _Listed("xml_legacy", ("xml-legacy",), (".xml", ".ttml")),
    _Listed("microdvd", ("microdvd",), (".sub", ".txt")),
    _Listed("subviewer", ("subviewer",), (".sub", ".txt")),
    _Listed("lrc", ("lrc",), (".lrc",)),
    _Listed("sbv", ("sbv",), (".sbv",)),
    _Listed("transcript", ("transcript",), (".txt",)),
)
"""In the order in which content is recognised: formats that say their name come first."""


@cache
def _specs(module: str) -> tuple[FormatSpec, ...]:
    try:
        loaded = import_module(f"{_PACKAGE}.{module}")
    except ModuleNotFoundError:
        return ()
    specs: tuple[FormatSpec, ...] = getattr(loaded, "SPECS", None) or (loaded.SPEC,)
    return specs


def all_formats() -> Iterator[FormatSpec]:
    """Every format, in the order of the table; imports them all."""
    for listed in _TABLE:
        yield from _specs(listed.module)


def by_id(format_id: str) -> FormatSpec:
    """The format of that name or extension; raises `UsageError`."""
    for listed in _TABLE:
        for spec in _specs(listed.module):
            if format_id == spec.id or f".{format_id}" in spec.extensions[:1]:
                return spec
    raise UsageError(f"There is no subtitle format {format_id!r}.")


def by_extension(extension: str) -> tuple[FormatSpec, ...]:
    """The formats whose files are named so, likeliest first."""
    return tuple(
        spec
        for listed in _TABLE
        if extension in listed.extensions
        for spec in _specs(listed.module)
        if extension in spec.extensions
    )
