"""What films with captions are made for, as data (`resources/presets/*.toml`).

label = "Web page"          # what people call it
note = "..."                # a sentence about it
suffix = ".mp4"
codec = "h264"              # and quality, speed, encoder: fields of `Encoding`
hdr_codec = "hevc"          # instead, for a film of high dynamic range
aspect = "9:16"             # and size, enlarge: `Reframing`
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from cuesmith.base.errors import FileError, UsageError
from cuesmith.domain.encoding import (
    EncoderKind,
    Encoding,
    Quality,
    Reframing,
    Speed,
    VideoCodec,
    read_aspect,
    read_size,
)
from cuesmith.domain.media import MediaInfo

_ENCODING_KEYS = frozenset({"codec", "quality", "speed", "encoder", "streamable"})
_KEYS = _ENCODING_KEYS | {"label", "note", "suffix", "hdr_codec", "aspect", "size", "enlarge"}


@dataclass(frozen=True, slots=True)
class BurnPreset:
    """A purpose, with what suits it."""

    name: str
    """The file's, for the command line."""
    label: str
    note: str
    suffix: str
    encoding: Encoding
    reframing: Reframing
    hdr_codec: VideoCodec | None = None
    """Instead of the encoding's, for films of high dynamic range; None for the same. They take ten
    bits, and few phones play H.264 of ten bits."""

    def encoding_for(self, film: MediaInfo) -> Encoding:
        """What suits a film."""
        if self.hdr_codec is None or not film.hdr:
            return self.encoding
        return replace(self.encoding, codec=self.hdr_codec)


def read_presets(folder: Path) -> tuple[BurnPreset, ...]:
    """All presets of a folder, by label; raises `FileError` naming the file and the key."""
    presets = [_read(path) for path in sorted(folder.glob("*.toml"))]
    return tuple(sorted(presets, key=lambda preset: preset.label))


def preset_named(presets: tuple[BurnPreset, ...], name: str) -> BurnPreset:
    """By its name, or a service that its label names; raises `UsageError` where there is none."""
    wanted = name.lower()
    for preset in presets:
        if wanted in (preset.name, *preset.label.lower().split(", ")):
            return preset
    names = ", ".join(preset.name for preset in presets)
    raise UsageError(f"There is no preset “{name}”.", hint=f"There are {names}.")


def _read(path: Path) -> BurnPreset:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return _preset(path.stem, table)
    except (OSError, ValueError, KeyError, UsageError) as error:
        raise FileError(
            f"The preset “{path.name}” cannot be used: {error}.", details=str(path)
        ) from error


def _preset(name: str, table: Mapping[str, Any]) -> BurnPreset:
    unknown = sorted(set(table) - _KEYS)
    if unknown:
        raise ValueError(f"unknown key {unknown[0]}")
    encoding = Encoding(
        codec=VideoCodec(table["codec"]),
        quality=Quality(table.get("quality", "high")),
        speed=Speed(table.get("speed", "balanced")),
        encoder=EncoderKind(table.get("encoder", "auto")),
        streamable=bool(table.get("streamable", True)),
    )
    reframing = Reframing(
        aspect=read_aspect(table["aspect"]) if "aspect" in table else None,
        size=read_size(table["size"]) if "size" in table else None,
        enlarge=bool(table.get("enlarge", True)),
    )
    hdr_codec = VideoCodec(table["hdr_codec"]) if "hdr_codec" in table else None
    return BurnPreset(
        name, table["label"], table["note"], table["suffix"], encoding, reframing, hdr_codec
    )
