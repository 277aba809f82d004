"""What rules, profiles, word lists and projects say, in English, to be recognised."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

RULE_SENTENCES = (
    QT_TRANSLATE_NOOP("Sentences", "A cue cannot be replaced by two of the same identity."),
    QT_TRANSLATE_NOOP("Sentences", "Two cues cannot have one identity."),
    QT_TRANSLATE_NOOP("Sentences", "At least two frames with different times are needed."),
    QT_TRANSLATE_NOOP("Sentences", "A frame rate of {0} is not possible."),
    QT_TRANSLATE_NOOP("Sentences", "The times of the frames are not in order."),
    QT_TRANSLATE_NOOP("Sentences", "A group of edits is already under way."),
    QT_TRANSLATE_NOOP("Sentences", "A group of edits is under way."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is no language."),
    QT_TRANSLATE_NOOP("Sentences", "Give a code such as en, de or pt-BR, or the English name."),
    QT_TRANSLATE_NOOP("Sentences", "There is no three-letter code for the language {0}."),
    QT_TRANSLATE_NOOP("Sentences", "A readability profile has no setting {0}."),
    QT_TRANSLATE_NOOP("Sentences", "It has: {0}."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The profile {0} has a shot_snap of {1} ms, which is more than its shot_zone of {2} ms.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Make shot_snap the smaller of the two."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The profile {0} asks for cues of at least {1} ms and at most {2} ms."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Make min_duration the smaller of the two."),
    QT_TRANSLATE_NOOP("Sentences", "The profile's setting {0} is {1}."),
    QT_TRANSLATE_NOOP("Sentences", "It takes {0} from {1} to {2}."),
    QT_TRANSLATE_NOOP("Sentences", "The profile's setting {0} is not understood."),
    QT_TRANSLATE_NOOP("Sentences", "It takes a text of at most {0} characters."),
    QT_TRANSLATE_NOOP("Sentences", 'It takes a list: ["a", "b"].'),
    QT_TRANSLATE_NOOP(
        "Sentences", "The profile's settings for the language {0} are not understood."
    ),
    QT_TRANSLATE_NOOP("Sentences", "A language may set: {0}."),
    QT_TRANSLATE_NOOP("Sentences", "The profile's frame rate is {0}."),
    QT_TRANSLATE_NOOP("Sentences", "It takes a number."),
    QT_TRANSLATE_NOOP("Sentences", "The readability profile is not valid TOML."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The profile's setting without names the rule {0}, which there is not."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "\\1 is the first group of the pattern; a backslash itself is \\\\."
    ),
    QT_TRANSLATE_NOOP("Sentences", "A cue is split at a time or at a place in its text."),
    QT_TRANSLATE_NOOP("Sentences", "A style for a speaker needs the speaker's name."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is no point."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Write 0:01:00=0:01:02.5, or #12=0:31.2 for the cue of that number."
    ),
    QT_TRANSLATE_NOOP("Sentences", "{0} is too large for a template."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is not valid TOML: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Line {0} of the list says nothing: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Write each slip as: wrong -> right."),
    QT_TRANSLATE_NOOP("Sentences", "{0} must be a table."),
    QT_TRANSLATE_NOOP("Sentences", "{0} must be a list of words."),
    QT_TRANSLATE_NOOP("Sentences", "{0} must hold words of at most {1} characters."),
    QT_TRANSLATE_NOOP("Sentences", "There are more than {0} slips."),
    QT_TRANSLATE_NOOP("Sentences", "A slip is a pair of texts of at most {0} characters."),
    QT_TRANSLATE_NOOP("Sentences", "This is no TOML: {0}."),
    QT_TRANSLATE_NOOP("Sentences", "Times can only be scaled by a factor above 0."),
    QT_TRANSLATE_NOOP("Sentences", "There is no frame {0} at {1} pictures a second."),
    QT_TRANSLATE_NOOP("Sentences", "Drop-frame time code does not exist at {0} pictures a second."),
    QT_TRANSLATE_NOOP("Sentences", "It is for 29.97 and 59.94."),
    QT_TRANSLATE_NOOP("Sentences", "A track needs an identity of its own."),
    QT_TRANSLATE_NOOP("Sentences", "Two cues of a track cannot have one identity."),
    QT_TRANSLATE_NOOP("Sentences", "The glossary {0} has more than {1} terms."),
    QT_TRANSLATE_NOOP("Sentences", "The glossary {0} cannot be understood."),
    QT_TRANSLATE_NOOP(
        "Sentences", 'Write CSV lines such as "Falcon,Falke", or TOML with a table [terms].'
    ),
    QT_TRANSLATE_NOOP("Sentences", "The words of a cue follow each other, within the cue."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is no file that can be read."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is too long for {1}."),
    QT_TRANSLATE_NOOP("Sentences", "{0} cannot be read."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is not UTF-8 text."),
    QT_TRANSLATE_NOOP("Sentences", "{0} cannot be written."),
    QT_TRANSLATE_NOOP("Sentences", "{0} cannot be the name of a profile's file."),
    QT_TRANSLATE_NOOP("Sentences", "Take letters, digits, spaces, dots and hyphens."),
    QT_TRANSLATE_NOOP("Sentences", "{0} cannot be removed."),
    QT_TRANSLATE_NOOP("Sentences", "{0} cannot be the name of a template's file."),
    QT_TRANSLATE_NOOP("Sentences", "This step cannot be undone: what was kept of it is damaged."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Your work is kept in memory: save the project elsewhere, or make room and wait.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is a folder, not a project."),
    QT_TRANSLATE_NOOP("Sentences", "Open a file in it."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” has {1} GB: no project is so large."),
    QT_TRANSLATE_NOOP("Sentences", "Check which file it is."),
    QT_TRANSLATE_NOOP("Sentences", "There is no translation engine {0}."),
    QT_TRANSLATE_NOOP("Sentences", "Where the film goes cannot be noted in “{0}”."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Make that folder writable; else an upload that breaks off begins anew."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Mux gives captions as vtt or txt, not as {0}."),
    QT_TRANSLATE_NOOP("Sentences", "Mux made a signing key and did not tell it."),
    QT_TRANSLATE_NOOP("Sentences", "There is no version {0} of Mux's Robots."),
    QT_TRANSLATE_NOOP("Sentences", "Choose one of {0}."),
    QT_TRANSLATE_NOOP("Sentences", "comparing"),
    QT_TRANSLATE_NOOP("Sentences", "Captions are made by {0} or {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Mux cannot {0} by {1}."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{0} makes captions in the language that is spoken, and knows no options but name "
        "and passthrough.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "replace_existing is true or false."),
)
