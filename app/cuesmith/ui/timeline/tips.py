"""What a cue says, for those that are too narrow to show it."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from cuesmith.domain.timecode import format_clock
from cuesmith.ui.timeline.hits import Hit


def show_tip(event: QHelpEvent, hit: Hit, surface: QWidget) -> None:
    """Show the times and the text of the cue under the mouse; hide the tip where there is none."""
    cue = hit.cue
    if cue is None:
        QToolTip.hideText()
        event.ignore()
        return
    times = f"{format_clock(cue.start, hour_digits=1)} – {format_clock(cue.end, hour_digits=1)}"
    QToolTip.showText(event.globalPos(), plain_tip(times, cue.text), surface)


def plain_tip(*lines: str) -> str:
    """Text as a tip, whatever looks like markup in it shown as it is."""
    text = escape("\n".join(filter(None, lines)))
    return f'<p style="white-space: pre">{text}</p>'
