"""Every subtitle format Cuesmith knows: by id, by extension, by content.

To add one: write its module (see `spec.py`) and list it in `_TABLE`. A format's module is
imported when it is first needed, so opening a plain SRT does not pay for XML.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import PurePath

from cuesmith.base.errors import UsageError
from cuesmith.engines.formats.spec import FormatSpec, Writer

_PACKAGE = "cuesmith.engines.formats"


@dataclass(frozen=True, slots=True)
class _Listed:
    module: str
    ids: tuple[str, ...]
    extensions: tuple[str, ...]
    """The first is the one users know the format by."""
    binary: bool = False


_TABLE = (
    _Listed("webvtt", ("webvtt",), (".vtt", ".webvtt")),
    _Listed("ass", ("ass", "ssa"), (".ass", ".ssa")),
    _Listed("ttml", ("ttml",), (".ttml", ".dfxp", ".xml", ".itt", ".imsc", ".imsc1")),
    _Listed("json_cues", ("json",), (".json",)),
    _Listed("scc", ("scc",), (".scc",)),
    _Listed("ebu_stl", ("ebu-stl",), (".stl",), binary=True),
    _Listed("sami", ("sami",), (".smi", ".sami")),
    _Listed("xml_legacy", ("xml-legacy",), (".xml",)),
    _Listed("srt", ("srt",), (".srt",)),
    _Listed("microdvd", ("microdvd",), (".sub", ".txt")),
    _Listed("subviewer", ("subviewer",), (".sub", ".txt")),
    _Listed("spruce_stl", ("spruce-stl",), (".stl",)),
    _Listed("lrc", ("lrc",), (".lrc",)),
    _Listed("sbv", ("sbv",), (".sbv",)),
    _Listed("transcript", ("transcript",), (".txt",)),
)
"""In the order in which content is recognised: formats that say their name come first."""


@cache
def _specs(module: str) -> tuple[FormatSpec, ...]:
    """What a module offers: a `SPEC`, or `SPECS` where it knows several formats."""
    loaded = import_module(f"{_PACKAGE}.{module}")
    specs: tuple[FormatSpec, ...] = getattr(loaded, "SPECS", None) or (loaded.SPEC,)
    return specs


def all_formats() -> Iterator[FormatSpec]:
    """Every format, in the order in which content is recognised; each imported when reached."""
    for listed in _TABLE:
        yield from _specs(listed.module)


def binary_formats(extension: str, data: bytes) -> Iterator[FormatSpec]:
    """The formats that are no text, where a file's name or its bytes leave them possible."""
    for listed in _TABLE:
        if listed.binary and (extension.lower() in listed.extensions or b"\0" in data[:1024]):
            yield from _specs(listed.module)


def spec_for(name: str) -> FormatSpec:
    """The format of an id or an extension, with or without its dot; raises `UsageError`."""
    wanted = name.strip().lower().removeprefix(".")
    for listed in _TABLE:
        if wanted in listed.ids:
            return next(spec for spec in _specs(listed.module) if spec.id == wanted)
    for spec in named_so(f".{wanted}"):
        return spec
    raise UsageError(
        f"There is no subtitle format {name!r}.", hint=f"Known are {', '.join(known_names())}."
    )


def writer_of(spec: FormatSpec) -> Writer:
    """What writes a format; raises `UsageError` where Cuesmith only reads it."""
    if spec.write is None:
        raise UsageError(
            f"Cuesmith reads {spec.label} but does not write it.", hint="Choose another format."
        )
    return spec.write


def spec_for_path(path: PurePath) -> FormatSpec:
    """The format that a file to be written has by its extension; raises `UsageError`."""
    named = [spec for spec in named_so(path.suffix) if spec.write is not None]
    if named:
        return named[0]
    if named_so(path.suffix):
        raise UsageError(
            f"Cuesmith reads {path.suffix} files but does not write them.",
            hint="Choose another extension, or name a format: cuesmith convert --to FORMAT.",
        )
    raise UsageError(
        f"The name {path.name} does not say which subtitle format to write.",
        hint=f"End it in one of {', '.join(f'.{name}' for name in written_names())}, "
        "or name the format: cuesmith convert --to FORMAT.",
    )


def named_so(extension: str) -> tuple[FormatSpec, ...]:
    """The formats whose files have that extension, likeliest first."""
    wanted = extension.lower()
    found = [
        spec
        for listed in _TABLE
        if wanted in listed.extensions
        for spec in _specs(listed.module)
        if wanted in spec.extensions
    ]
    return tuple(sorted(found, key=lambda spec: spec.extensions[0] != wanted))


def written_names() -> tuple[str, ...]:
    """What users may call the formats that are written."""
    return tuple(
        name
        for name in known_names()
        if any(spec.write is not None for spec in named_so(f".{name}"))
    )


def known_extensions() -> frozenset[str]:
    """The extensions of every format, with their dots; imports none of them."""
    return frozenset(extension for listed in _TABLE for extension in listed.extensions)


def known_names() -> tuple[str, ...]:
    """What users may call the formats, each once."""
    return tuple(dict.fromkeys(listed.extensions[0].removeprefix(".") for listed in _TABLE))
