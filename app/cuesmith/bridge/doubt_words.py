"""Why recognised text is doubtful, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cuesmith.domain.cue import Doubt


def doubt_in_words(doubt: Doubt) -> str:
    """A sentence for the person."""
    match doubt:
        case Doubt.REPETITION:
            return QCoreApplication.translate(
                "Doubts", "Doubtful: the recognised text repeats itself."
            )
        case Doubt.NO_SPEECH:
            return QCoreApplication.translate("Doubts", "Doubtful: there may be no speech here.")
        case Doubt.UNLIKELY:
            return QCoreApplication.translate(
                "Doubts", "Doubtful: the engine was not sure of this text."
            )
        case Doubt.TOO_FAST:
            return QCoreApplication.translate("Doubts", "Doubtful: nobody speaks as fast as this.")
        case Doubt.STOCK_PHRASE:
            return QCoreApplication.translate(
                "Doubts", "Doubtful: engines like to make this phrase up."
            )
        case Doubt.STRETCHED:
            return QCoreApplication.translate(
                "Doubts", "Doubtful: a word lasts longer than words do."
            )
        case Doubt.UNTRANSLATED:
            return QCoreApplication.translate("Doubts", "Not translated yet.")
