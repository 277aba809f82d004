"""The work behind `cuesmith overlay`."""

from __future__ import annotations

import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from cuesmith.base.errors import UsageError
from cuesmith.base.jobs import CancelToken, Report
from cuesmith.cli.caption_script import read_captions
from cuesmith.cli.interrupts import cancel_on_signals
from cuesmith.cli.meter import Meter
from cuesmith.domain.caption_image import CaptionImage
from cuesmith.domain.encoding import read_size
from cuesmith.domain.overlay import OverlayPlan
from cuesmith.domain.timecode import exact_rate, parse_clock
from cuesmith.engines.media import encoding_overlay
from cuesmith.engines.rendering.renderer import LibassRenderer
from cuesmith.services.overlay import OverlayEngine, OverlayRequest, write_overlay


@dataclass(frozen=True, slots=True)
class OverlayWish:
    """What the command line asked for, as it was typed."""

    subs: Path
    out: Path
    size: str
    fps: str
    style: str | None
    config: str | None
    start: str
    end: str | None
    force: bool


def overlay_engine() -> OverlayEngine:
    """libass and FFmpeg."""
    return OverlayEngine(_write)


def run(wish: OverlayWish) -> None:
    """Write the overlay; raises what `services.overlay.write_overlay` does."""
    size = read_size(wish.size)
    if not size[0]:
        raise UsageError(f"--size {wish.size} does not say how wide.", hint="Say 1920x1080.")
    captions = read_captions(wish.subs, wish.style, wish.config)
    end = captions.end if wish.end is None else parse_clock(wish.end)
    request = OverlayRequest(
        wish.out, size, exact_rate(wish.fps), parse_clock(wish.start), end, wish.force
    )
    token = CancelToken()
    with cancel_on_signals(token), Meter() as meter:
        frames = write_overlay(request, captions.script, overlay_engine(), meter.report, token)
    line = f"{frames} pictures written to {wish.out}"
    print(line, file=sys.stderr)  # noqa: T201 - a command's own voice


def _write(plan: OverlayPlan, script: str, report: Report, token: CancelToken) -> None:
    with closing(LibassRenderer()) as renderer:
        renderer.load(script, plan.size)

        def draw(time_ms: int) -> tuple[CaptionImage, ...]:
            return renderer.render(time_ms, plan.size)

        encoding_overlay.write_overlay(plan, draw, report, token)
