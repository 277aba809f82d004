"""The work behind `cuesmith overlay`."""

from __future__ import annotations

import sys
from contextlib import closing
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from cuesmith.base.jobs import CancelToken, Report
from cuesmith.cli.caption_script import read_captions
from cuesmith.cli.font_findings import tell_missing
from cuesmith.cli.font_sources import font_sources
from cuesmith.cli.interrupts import cancel_on_signals
from cuesmith.cli.meter import Meter
from cuesmith.domain.caption_image import CaptionImage
from cuesmith.domain.encoding import Canvas, read_size
from cuesmith.domain.overlay import OverlayPlan
from cuesmith.domain.timecode import exact_rate, parse_clock
from cuesmith.engines.media import encoding_overlay
from cuesmith.engines.media.probe import probe
from cuesmith.engines.rendering.renderer import LibassRenderer
from cuesmith.services.overlay import (
    FilmShape,
    OverlayEngine,
    OverlayRequest,
    shape_of,
    write_overlay,
)


@dataclass(frozen=True, slots=True)
class OverlayWish:
    """What the command line asked for, as it was typed."""

    subs: Path
    out: Path
    video: Path | None
    size: str | None
    fps: str | None
    style: str | None
    config: str | None
    fonts: Path | None
    start: str
    end: str | None
    force: bool


def overlay_engine(medium: Path | None = None, folder: Path | None = None) -> OverlayEngine:
    """libass with the fonts that a film carries and those of a folder, and FFmpeg."""

    def write(plan: OverlayPlan, script: str, report: Report, token: CancelToken) -> None:
        with closing(LibassRenderer(font_sources(medium, folder))) as renderer:
            renderer.load(script, plan.size)

            def draw(time_ms: int) -> tuple[CaptionImage, ...]:
                return renderer.render(time_ms, plan.size)

            encoding_overlay.write_overlay(plan, draw, report, token)

    return OverlayEngine(write)


def run(wish: OverlayWish) -> None:
    """Write the overlay; raises what `services.overlay.write_overlay` does."""
    captions = read_captions(wish.subs, wish.style, wish.config)
    request = _request(wish, captions.end)
    for notice in captions.notices:
        _say(f"note: {notice}")
    script = captions.script(Canvas(*request.size))
    tell_missing(script, font_sources(wish.video, wish.fonts))
    token, engine = CancelToken(), overlay_engine(wish.video, wish.fonts)
    with cancel_on_signals(token), Meter() as meter:
        frames = write_overlay(request, captions.script, engine, meter.report, token)
    _say(f"{frames} pictures written to {wish.out}")


def _request(wish: OverlayWish, captions_end: int) -> OverlayRequest:
    """What was typed goes before what the film is like."""
    like = FilmShape() if wish.video is None else shape_of(probe(wish.video))
    size = like.size if wish.size is None else read_size(wish.size)
    if not size[0]:
        size = (round(Fraction(size[1] * like.size[0], like.size[1])) // 2 * 2, size[1])
    usual_end = captions_end if like.end is None else like.end
    return OverlayRequest(
        wish.out,
        size,
        like.rate if wish.fps is None else exact_rate(wish.fps),
        parse_clock(wish.start),
        usual_end if wish.end is None else parse_clock(wish.end),
        wish.force,
        wish.video,
    )


def _say(line: str) -> None:
    print(line, file=sys.stderr)  # noqa: T201 - a command's own voice
