"""What muxing needs of the engines, put together."""

from __future__ import annotations

from pathlib import Path

from cuesmith.base.errors import RenderingError
from cuesmith.base.jobs import CancelToken
from cuesmith.cli.font_sources import font_sources
from cuesmith.cli.styling import styling_ports
from cuesmith.domain.fonts import FontFile
from cuesmith.domain.track import Track
from cuesmith.engines.formats.ass_fonts import embedded_fonts
from cuesmith.engines.formats.ass_write import write_script
from cuesmith.engines.formats.muxable import held_by, subtitle_packets
from cuesmith.engines.media.muxing import mux as mux_streams
from cuesmith.engines.media.probe import probe
from cuesmith.engines.rendering.font_files import drawn_fonts
from cuesmith.services.muxing import MuxEngine
from cuesmith.services.styled_export import Prepared, prepare


def mux_engine() -> MuxEngine:
    """Probing, styles, fonts, the formats' writers, and FFmpeg."""
    return MuxEngine(probe, subtitle_packets, held_by, mux_streams, _prepare, _fonts)


def _prepare(track: Track, format_id: str, size: tuple[int, int]) -> Prepared:
    return prepare(track, format_id, size, styling_ports())


def _fonts(
    track: Track, medium: Path, token: CancelToken
) -> tuple[tuple[FontFile, ...], tuple[str, ...]]:
    """A script's own fonts, and those of this machine that it is drawn in."""
    script = write_script(track, "ass")
    own = embedded_fonts(script)
    try:
        drawn = drawn_fonts(script, font_sources(medium, more=own), token)
    except RenderingError:
        return own, ()  # without libass nobody knows what would be taken
    return (*own, *drawn.files), drawn.unreadable
