"""What burning needs of the engines, put together."""

from __future__ import annotations

from cuesmith.base.jobs import CancelToken, Report
from cuesmith.cli.caption_drawing import captions_drawn
from cuesmith.domain.encoding import Encoded, EncodePlan
from cuesmith.domain.fonts import FontSources
from cuesmith.engines.media.attached_fonts import attached_fonts
from cuesmith.engines.media.encoding import encode
from cuesmith.engines.media.probe import probe
from cuesmith.services.burning import BurnEngine, ScriptFor


def burn_engine() -> BurnEngine:
    """Probing, and encoding with captions drawn by libass."""
    return BurnEngine(probe, _encode)


def _encode(plan: EncodePlan, script: ScriptFor, report: Report, token: CancelToken) -> Encoded:
    fonts = FontSources(files=attached_fonts(plan.medium.path))
    return encode(plan, captions_drawn(script, fonts), report, token)
