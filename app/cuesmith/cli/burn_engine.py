"""What burning needs of the engines, put together."""

from __future__ import annotations

from pathlib import Path

from cuesmith.base.jobs import CancelToken, Report
from cuesmith.cli.caption_drawing import captions_drawn
from cuesmith.cli.font_sources import font_sources
from cuesmith.domain.encoding import Encoded, EncodePlan
from cuesmith.engines.media.encoding import encode
from cuesmith.engines.media.probe import probe
from cuesmith.services.burning import BurnEngine, ScriptFor


def burn_engine(folder: Path | None = None) -> BurnEngine:
    """Probing, and encoding with captions drawn by libass; a folder of fonts beside the usual
    ones may be named."""

    def draw(plan: EncodePlan, script: ScriptFor, report: Report, token: CancelToken) -> Encoded:
        fonts = font_sources(plan.medium.path, folder)
        return encode(plan, captions_drawn(script, fonts), report, token)

    return BurnEngine(probe, draw)
