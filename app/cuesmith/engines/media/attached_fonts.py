"""Fonts that a medium carries as attachments, as Matroska files for karaoke and typesetting do."""

from __future__ import annotations

from pathlib import Path

from av.stream import AttachmentStream

from cuesmith.domain.fonts import FontFile
from cuesmith.engines.media.opening import open_medium

_MOST_BYTES = 512 * 2**20
"""All together; releases with every cut of a Chinese font reach a hundred million."""
_FONT_TYPES = (
    "font/",
    "application/font",
    "application/x-font",
    "application/x-truetype",
    "application/vnd.ms-opentype",
)
_EXTENSIONS = (".ttf", ".otf", ".ttc", ".otc", ".pfb", ".woff", ".woff2")
_HEADS = (b"\0\1\0\0", b"OTTO", b"true", b"ttcf", b"wOFF", b"wOF2", b"%!PS", b"\x80\1%!")


def attached_fonts(path: Path) -> tuple[FontFile, ...]:
    """The fonts among a medium's attachments, in file order; raises `MediaError`.

    What does not begin as a font does is left out, and so is what goes beyond all bounds.
    """
    fonts: list[FontFile] = []
    room = _MOST_BYTES
    with open_medium(path) as container:
        for stream in container.streams:
            if not isinstance(stream, AttachmentStream) or not is_font(stream):
                continue
            data = stream.data
            if data.startswith(_HEADS) and len(data) <= room:
                room -= len(data)
                name = stream.metadata.get("filename") or f"font-{stream.index}"
                fonts.append(FontFile(name, data))
    return tuple(fonts)


def is_font(stream: AttachmentStream) -> bool:
    """Whether its type or name says that it is a font; writers err in one or the other."""
    kind = (stream.mimetype or stream.metadata.get("mimetype") or "").lower()
    name = stream.metadata.get("filename", "").lower()
    return kind.startswith(_FONT_TYPES) or name.endswith(_EXTENSIONS)
