"""A small picture that stands for a medium."""

from __future__ import annotations

from contextlib import closing
from fractions import Fraction
from pathlib import Path

from cuesmith.base.errors import MediaError
from cuesmith.domain.media import Picture, StreamKind
from cuesmith.engines.media.painting import Size
from cuesmith.engines.media.pictures import open_pictures
from cuesmith.engines.media.probe import probe


def thumbnail(path: Path, time: Fraction, size: Size) -> Picture | None:
    """The picture shown at a time in seconds, scaled down to fit `size` pixels.

    None where there are no pictures, or none that can be decoded; raises `MediaError` where the
    file cannot be opened.
    """
    info = probe(path)
    if not info.of_kind(StreamKind.VIDEO):
        return None
    try:
        pictures = open_pictures(info)
    except MediaError:
        return None
    with closing(pictures):
        pictures.bound = size
        return pictures.seek(time)
