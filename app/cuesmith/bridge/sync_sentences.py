"""What the lower floors say of times that do not fit, to be recognised (see `sentences.py`)."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SYNC_SENTENCES = (
    QT_TRANSLATE_NOOP("Sentences", "These times cannot be mapped."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The captions would run more than ten times as fast, or as slowly."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The captions would change their order."),
    QT_TRANSLATE_NOOP("Sentences", "One of the times must be wrong."),
    QT_TRANSLATE_NOOP("Sentences", "There is no point yet."),
    QT_TRANSLATE_NOOP("Sentences", "Say of one cue where it is spoken."),
    QT_TRANSLATE_NOOP("Sentences", "There are more than {0} points."),
    QT_TRANSLATE_NOOP("Sentences", "What stands at {0} cannot be spoken at two times."),
    QT_TRANSLATE_NOOP("Sentences", "What stands at {0} would be spoken after what stands at {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Remove one of the two points."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is no frame rate."),
    QT_TRANSLATE_NOOP("Sentences", "Write 25 or 23.976."),
    QT_TRANSLATE_NOOP("Sentences", "Give pictures a second, such as 25 or 24000/1001."),
    QT_TRANSLATE_NOOP("Sentences", "Some cues stand beyond 100 hours."),
    QT_TRANSLATE_NOOP("Sentences", "Correct or delete them first."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "These are too few cues to tell where they belong: {0}, and it takes {1}.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "The other track has too few cues to tell where these belong: {0}."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Hardly anything is said in this film ({0} s), so it does not show where the captions "
        "belong.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The captions belong to {0} places by parts, and none of them fits the whole.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Allow cuts and breaks."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "These captions fit at several places about equally well, so none can be chosen.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The speech does not show where these captions belong: nowhere do they fit it better than "
        "by chance.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The other track does not show where these captions belong: nowhere do they fit it better "
        "than by chance.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Set one cue or two to where they are spoken instead."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Are they of this film, and of this cut? If so, set one cue or two to where they are "
        "spoken.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Are both of the same film? If so, set one cue or two to where they are spoken.",
    ),
)
"""As the extractor of translations finds them."""
