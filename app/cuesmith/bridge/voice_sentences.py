"""What alignment and the telling apart of voices say, for `sentences.py`."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

VOICE_SENTENCES = (
    QT_TRANSLATE_NOOP("Sentences", "The script holds no words to be spoken."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Give the text that is said; headings and sounds in brackets do not count.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Nothing of the script was heard in {0}."),
    QT_TRANSLATE_NOOP("Sentences", "Do they belong together, and is the language right?"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The draft engine can say none of the script's words: it knows English only.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "The speech worker stopped while it aligned the script ({0})."),
    QT_TRANSLATE_NOOP("Sentences", "Try again, or take another engine."),
    QT_TRANSLATE_NOOP("Sentences", "Whisper could not align."),
    QT_TRANSLATE_NOOP("Sentences", "The script {0} cannot be read: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is no text."),
    QT_TRANSLATE_NOOP("Sentences", "Give the script as plain text, Markdown or DOCX."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is empty."),
    QT_TRANSLATE_NOOP("Sentences", "Give the words that are spoken."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is too long for a script."),
    QT_TRANSLATE_NOOP("Sentences", "Divide it into parts."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is no document of Word that can be read."),
    QT_TRANSLATE_NOOP("Sentences", "Save it as DOCX or as plain text."),
    QT_TRANSLATE_NOOP("Sentences", "No voice was found in {0}."),
    QT_TRANSLATE_NOOP("Sentences", "Check the audio track, and whether anybody speaks."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Telling the voices apart stopped in the middle of its work ({0})."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The models may be damaged, or there is too little memory; fetch them again.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "The voices could not be told apart."),
    QT_TRANSLATE_NOOP("Sentences", "The models {0} and {1} cannot be used."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is longer than {1} hours."),
    QT_TRANSLATE_NOOP("Sentences", "Cut it into parts first."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "What has arrived is kept. Try again later, or copy the two ONNX files from another "
        "computer into {0}.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "There is no speaker {0}."),
    QT_TRANSLATE_NOOP("Sentences", "There is {0}."),
)

VOICE_RULES: dict[str, object] = {
    "speaker": QT_TRANSLATE_NOOP("AmendmentRules", "Speaker"),
    "speaker-change": QT_TRANSLATE_NOOP("AmendmentRules", "Change of speaker"),
}
"""Rules of `domain/diarisation.py`, for lists of amendments."""
VOICE_REASONS = (
    QT_TRANSLATE_NOOP("AmendmentReasons", "{0} speaks."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Several people speak: {0}."),
)
