"""What a cue says, for those that are too narrow to show it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from cuesmith.domain.timecode import format_clock
from cuesmith.domain.word_edits import words_to_time
from cuesmith.ui.timeline.hits import Scene, hit


def show_tip(event: QHelpEvent, scene: Scene, surface: QWidget) -> None:
    """Show the times and the text of the cue under the mouse, and whether the times of its words
    are shared out; hide the tip where there is no cue."""
    found = hit(scene, event.pos().x(), event.pos().y())
    cue = found.cue
    if cue is None:
        QToolTip.hideText()
        event.ignore()
        return
    times = f"{format_clock(cue.start, hour_digits=1)} – {format_clock(cue.end, hour_digits=1)}"
    words = words_to_time(scene.tracks[found.track].track, cue)
    shared = _shared_out_said() if any(word.estimated for word in words) else ""
    QToolTip.showText(event.globalPos(), plain_tip(times, cue.text, shared), surface)


def _shared_out_said() -> str:
    return QCoreApplication.translate(
        "Timeline",
        "Dotted words: their times are shared out over the letters, not heard.\n"
        "Drag an edge, or tap along, to set them.",
    )


def plain_tip(*lines: str) -> str:
    """Text as a tip, whatever looks like markup in it shown as it is."""
    text = escape("\n".join(filter(None, lines)))
    return f'<p style="white-space: pre">{text}</p>'
