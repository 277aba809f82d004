"""The names of steps in the undo menu, in the user's language.

Edits name themselves in English ("Split cue 12"), and projects keep those names. For the menu
they are recognised by their patterns here, and said in another language. A name that is not in
the list is shown as it is; a test fails for an edit whose name is not.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from cuesmith.bridge.patterns import Patterns

_MARKED = (
    QT_TRANSLATE_NOOP("StepLabels", "Accept “{0}”"),
    QT_TRANSLATE_NOOP("StepLabels", "Accept a problem of cue {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Accept a problem of {0} cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Add track"),
    QT_TRANSLATE_NOOP("StepLabels", "Add track {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Add {0} tracks"),
    QT_TRANSLATE_NOOP("StepLabels", "Align a script"),
    QT_TRANSLATE_NOOP("StepLabels", "Bridge the gap after cue {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Bridge the gap after {0} cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Change glossary"),
    QT_TRANSLATE_NOOP("StepLabels", "Change look of cue {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Change look of {0} cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Change settings of cue {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Change settings of {0} cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Change track"),
    QT_TRANSLATE_NOOP("StepLabels", "Clean up text"),
    QT_TRANSLATE_NOOP("StepLabels", "Change casing"),
    QT_TRANSLATE_NOOP("StepLabels", "Clean up punctuation"),
    QT_TRANSLATE_NOOP("StepLabels", "Clean up numbers"),
    QT_TRANSLATE_NOOP("StepLabels", "Mask profanity"),
    QT_TRANSLATE_NOOP("StepLabels", "Fix slips of recognition"),
    QT_TRANSLATE_NOOP("StepLabels", "Remove fillers"),
    QT_TRANSLATE_NOOP("StepLabels", "Remove sounds and names of speakers"),
    QT_TRANSLATE_NOOP("StepLabels", "Conform to the profile"),
    QT_TRANSLATE_NOOP("StepLabels", "Cut “{0}”"),
    QT_TRANSLATE_NOOP("StepLabels", "Cut words of {0} cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Cut {0} words"),
    QT_TRANSLATE_NOOP("StepLabels", "Delete cue {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Delete cue {0} and close up"),
    QT_TRANSLATE_NOOP("StepLabels", "Delete {0} cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Delete {0} cues and close up"),
    QT_TRANSLATE_NOOP("StepLabels", "Edit note of cue {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Edit note of {0} cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Edit text of cue {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Edit text of {0} cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Fix all “{0}”"),
    QT_TRANSLATE_NOOP("StepLabels", "Fix “{0}”"),
    QT_TRANSLATE_NOOP("StepLabels", "Insert cue"),
    QT_TRANSLATE_NOOP("StepLabels", "Insert {0} cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Join speakers {0} and {1}"),
    QT_TRANSLATE_NOOP("StepLabels", "Join {0} cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Mark cue {0} as checked"),
    QT_TRANSLATE_NOOP("StepLabels", "Mark {0} cues as checked"),
    QT_TRANSLATE_NOOP("StepLabels", "Move the edge between cues {0} and {1}"),
    QT_TRANSLATE_NOOP("StepLabels", "Move word of cue {0} to the next"),
    QT_TRANSLATE_NOOP("StepLabels", "Move word of cue {0} to the previous"),
    QT_TRANSLATE_NOOP("StepLabels", "Name who speaks"),
    QT_TRANSLATE_NOOP("StepLabels", "Note the origin of track"),
    QT_TRANSLATE_NOOP("StepLabels", "Note the origin of track {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Paste cue"),
    QT_TRANSLATE_NOOP("StepLabels", "Paste cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Paste {0} cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Put 1 cue right"),
    QT_TRANSLATE_NOOP("StepLabels", "Put cue {0} right"),
    QT_TRANSLATE_NOOP("StepLabels", "Put {0} cues right"),
    QT_TRANSLATE_NOOP("StepLabels", "Remove track"),
    QT_TRANSLATE_NOOP("StepLabels", "Remove track {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Rename track"),
    QT_TRANSLATE_NOOP("StepLabels", "Rename track {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Rename speaker {0} to {1}"),
    QT_TRANSLATE_NOOP("StepLabels", "Replace cue {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Replace {0} cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Retime all cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Retime cue {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Retime {0} cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Scale times of all cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Scale times of cue {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Scale times of {0} cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Segment anew"),
    QT_TRANSLATE_NOOP("StepLabels", "Set language of track"),
    QT_TRANSLATE_NOOP("StepLabels", "Set language of track {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Set speaker of cue {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Set speaker of {0} cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Set style of cue {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Set style of {0} cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Set style of track"),
    QT_TRANSLATE_NOOP("StepLabels", "Set style of track {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Set styles of speakers"),
    QT_TRANSLATE_NOOP("StepLabels", "Set style of {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Set times of cue {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Set times of {0} cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Set word times of cue {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Shift all cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Shift all tracks"),
    QT_TRANSLATE_NOOP("StepLabels", "Shift cue {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Shift {0} cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Snap to the shot change: cue {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Snap to the shot change: {0} cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Sort track by time"),
    QT_TRANSLATE_NOOP("StepLabels", "Sort track {0} by time"),
    QT_TRANSLATE_NOOP("StepLabels", "Split cue {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Change the frame rate"),
    QT_TRANSLATE_NOOP("StepLabels", "Sync by points"),
    QT_TRANSLATE_NOOP("StepLabels", "Sync to another track"),
    QT_TRANSLATE_NOOP("StepLabels", "Sync to speech"),
    QT_TRANSLATE_NOOP("StepLabels", "Take back the edit of a cue"),
    QT_TRANSLATE_NOOP("StepLabels", "Take names from text"),
    QT_TRANSLATE_NOOP("StepLabels", "Take over the source of cue {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Take over the source of {0} cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Take the speaker {0} off"),
    QT_TRANSLATE_NOOP("StepLabels", "Take what was heard in 1 cue"),
    QT_TRANSLATE_NOOP("StepLabels", "Take what was heard in {0} cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Transcription"),
    QT_TRANSLATE_NOOP("StepLabels", "Tell again a problem of cue {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Tell again a problem of {0} cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Time words"),
    QT_TRANSLATE_NOOP("StepLabels", "Translate 1 cue"),
    QT_TRANSLATE_NOOP("StepLabels", "Translate {0} cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Trim end of cue {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Trim end of {0} cues"),
    QT_TRANSLATE_NOOP("StepLabels", "Trim start of cue {0}"),
    QT_TRANSLATE_NOOP("StepLabels", "Trim start of {0} cues"),
)
"""As the extractor of translations finds them."""


def _value(pattern: str) -> str:
    """What may stand at a place: a number beside the word "cue", else anything."""
    return r"(\d+)" if "cue" in pattern else "(.*)"


_PATTERNS = Patterns("StepLabels", _MARKED, _value)


def shown_label(label: str) -> str:
    """A step's name in the user's language."""
    return _PATTERNS.shown(label)


def is_known(label: str) -> bool:
    """Whether a name can be translated."""
    return _PATTERNS.knows(label)
