"""The studio's films: burning and muxing, handed to the window."""

from __future__ import annotations

from collections.abc import Sequence

from cuesmith.base.errors import UsageError
from cuesmith.base.jobs import CancelToken, Report
from cuesmith.base.resources import resource_path
from cuesmith.bridge.film_ports import FilmPorts
from cuesmith.cli.styling import styling_ports
from cuesmith.domain.document import Document
from cuesmith.domain.encoding import Canvas, Encoded
from cuesmith.services.burn_presets import BurnPreset, read_presets
from cuesmith.services.burning import BurnRequest, burn
from cuesmith.services.muxing import MuxRequest, mux
from cuesmith.services.new_file import free_bytes
from cuesmith.services.styling import script_for


def make_film_ports() -> FilmPorts:
    """The real encoders."""
    return FilmPorts(presets=_presets, free=free_bytes, burn=_burn, mux=_mux)


def _presets() -> tuple[BurnPreset, ...]:
    return read_presets(resource_path("presets"))


def _burn(
    request: BurnRequest,
    document: Document,
    tracks: Sequence[str],
    report: Report,
    token: CancelToken,
) -> Encoded:
    from cuesmith.cli.burn_engine import burn_engine

    ports = styling_ports()

    def script(canvas: Canvas) -> str:
        return script_for(document, tracks, canvas.shown, ports)

    try:
        return burn(request, script, burn_engine(), report, token)
    except UsageError as error:
        # The window asks about a file that is there; it has no options to name.
        error.hint = error.hint.replace(", or add --force", "")
        raise


def _mux(request: MuxRequest, report: Report, token: CancelToken) -> tuple[str, ...]:
    from cuesmith.cli.mux_engine import mux_engine

    return mux(request, mux_engine(), report, token)
