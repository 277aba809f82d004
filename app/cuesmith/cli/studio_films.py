"""The studio's films: burning, muxing and overlays, handed to the window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path

from cuesmith.base.errors import UsageError
from cuesmith.base.jobs import CancelToken, Report
from cuesmith.base.resources import resource_path
from cuesmith.bridge.film_ports import FilmPorts
from cuesmith.cli.styling import styling_ports
from cuesmith.domain.document import Document
from cuesmith.domain.encoding import Canvas, Encoded, Reframing
from cuesmith.domain.media import MediaInfo, Picture
from cuesmith.services.burn_presets import BurnPreset, read_presets
from cuesmith.services.burning import BurnRequest, ScriptFor, burn
from cuesmith.services.muxing import MuxRequest, mux
from cuesmith.services.new_file import free_bytes
from cuesmith.services.overlay import OverlayRequest, write_overlay
from cuesmith.services.styling import script_for


def make_film_ports() -> FilmPorts:
    """The real encoders."""
    return FilmPorts(
        presets=_presets,
        free=free_bytes,
        crop_place=_crop_place,
        picture=_picture,
        burn=_burn,
        mux=_mux,
        overlay=_overlay,
    )


def _presets() -> tuple[BurnPreset, ...]:
    return read_presets(resource_path("presets"))


def _crop_place(medium: MediaInfo, request: BurnRequest, token: CancelToken) -> Reframing:
    from cuesmith.engines.media.crop_place import crop_place

    start, end = (None if at is None else Fraction(at, 1000) for at in (request.start, request.end))
    return crop_place(medium, request.reframing, start, end, token)


def _picture(path: Path, time: Fraction, size: tuple[int, int]) -> Picture | None:
    from cuesmith.engines.media.thumbnail import thumbnail

    return thumbnail(path, time, size)


def _burn(
    request: BurnRequest,
    document: Document,
    tracks: Sequence[str],
    report: Report,
    token: CancelToken,
) -> Encoded:
    from cuesmith.cli.burn_engine import burn_engine

    with _without_options():
        return burn(request, _script_of(document, tracks), burn_engine(), report, token)


def _mux(request: MuxRequest, report: Report, token: CancelToken) -> tuple[str, ...]:
    from cuesmith.cli.mux_engine import mux_engine

    with _without_options():
        return mux(request, mux_engine(), report, token)


def _overlay(
    request: OverlayRequest,
    document: Document,
    tracks: Sequence[str],
    report: Report,
    token: CancelToken,
) -> int:
    from cuesmith.cli.overlay_run import overlay_engine

    with _without_options():
        engine = overlay_engine(request.medium)
        return write_overlay(request, _script_of(document, tracks), engine, report, token)


def _script_of(document: Document, tracks: Sequence[str]) -> ScriptFor:
    ports = styling_ports()

    def script(canvas: Canvas) -> str:
        return script_for(document, tracks, canvas.shown, ports)

    return script


@contextmanager
def _without_options() -> Iterator[None]:
    """The window asks about a file that is there; it has no options to name."""
    try:
        yield
    except UsageError as error:
        error.hint = error.hint.replace(", or add --force", "")
        raise
