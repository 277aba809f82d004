"""Why cues are conformed, sentence by sentence, for translation: domain/polish.py, conform.py,
resegment.py, and the findings that they act on."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

REASONS: tuple[object, ...] = (
    QT_TRANSLATE_NOOP(
        "AmendmentReasons", "Starts {0} before an earlier cue is gone; it starts later."
    ),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Starts {0} before its first word."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Starts {0} earlier, with the shot change."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Starts {0} later, with the shot change."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Lead-in: starts {0} before its first word."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Lead-out: stays after its last word."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Ends {0} after the next cue starts."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Ends {0} earlier, for the shot change."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Ends {0} later, for the shot change."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Ends with “{0}”, which belongs to what follows."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Leaves {0} ms to the next cue; {1} ms are needed."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Leaves a pause of {0} ms, which only flickers."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Shows on after the film is over."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Shows for {0}; at most {1} are allowed."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Shows for {0}; at least {1} are needed."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Shows for {0}; reading takes {1}."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Stays {0} after its last word."),
    QT_TRANSLATE_NOOP(
        "AmendmentReasons", "{0} characters in {1} are {2} a second; {3} can be read."
    ),
    QT_TRANSLATE_NOOP("AmendmentReasons", "{0} words at a time; {1} are shown."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "{0} lines; {1} are allowed."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "A line of {0} characters; {1} are allowed."),
    QT_TRANSLATE_NOOP(
        "AmendmentReasons", "The line breaks between “{0}” and “{1}”, which belong together."
    ),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Lines of {0} and {1} characters could be more alike."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Fits on one line."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Divided anew, by its words."),
)
RULES: dict[str, object] = {
    "sync": QT_TRANSLATE_NOOP("AmendmentRules", "In time with speech"),
    "resegment": QT_TRANSLATE_NOOP("AmendmentRules", "Divided anew"),
}
