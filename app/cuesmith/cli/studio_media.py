"""The studio's media: what the window is handed to look into them."""

from __future__ import annotations

from cuesmith.bridge.ports import MediaPorts
from cuesmith.engines.media.pictures import open_pictures
from cuesmith.engines.media.probe import probe


def make_media_ports() -> MediaPorts:
    """The real media engine."""
    return MediaPorts(probe=probe, open_pictures=open_pictures)
