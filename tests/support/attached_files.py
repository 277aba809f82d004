"""Films with files attached to them, covers among these."""

from __future__ import annotations

from pathlib import Path

import av
from av.stream import AttachmentStream

from tests.support.burning import is_cover

COVER = b"\xff\xd8\xff\xe0 a picture \xff\xd9"
"""As JPEG begins and ends; no picture."""


def with_files(source: Path, target: Path, files: dict[str, tuple[str, bytes]]) -> Path:
    """A copy of a film in Matroska with files, each by its name: its type and what it holds."""
    with av.open(str(source)) as read, av.open(str(target), "w") as output:
        stream = output.add_stream_from_template(read.streams.video[0], opaque=True)
        for name, (kind, data) in files.items():
            output.add_attachment(name, kind, data)
        for packet in read.demux(video=0):
            if packet.dts is not None:
                packet.stream = stream
                output.mux(packet)
    return target


def files_of(path: Path) -> dict[str, bytes]:
    """Attached files, covers among them, by name."""
    found = {}
    with av.open(str(path)) as container:
        for stream in container.streams:
            if isinstance(stream, AttachmentStream):
                found[stream.metadata["filename"]] = stream.data
            elif is_cover(stream.disposition):
                found[stream.metadata["filename"]] = bytes(next(container.demux(stream)))
    return found
