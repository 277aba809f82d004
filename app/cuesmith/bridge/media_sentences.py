"""What media, drawing and the making of films say, in English, to be recognised."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

MEDIA_SENTENCES = (
    QT_TRANSLATE_NOOP("Sentences", "A sound track of “{0}” is of a kind that cannot be decoded."),
    QT_TRANSLATE_NOOP("Sentences", "The file is cut short: what lies behind {0} is missing."),
    QT_TRANSLATE_NOOP("Sentences", "The file's clock gives {0}, but what it holds lasts {1}."),
    QT_TRANSLATE_NOOP("Sentences", "The file is cut short: {0} % of it is there."),
    QT_TRANSLATE_NOOP("Sentences", "The length is an estimate: the file does not state it."),
    QT_TRANSLATE_NOOP(
        "Sentences", "“{0}” is no video or sound file that FFmpeg knows, or it is damaged."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "“{0}” is a text file, not a video or sound file, whatever its name says."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "“{0}” is damaged or cut short: what describes its contents is missing."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Choose the recording itself."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Copy, download or export it again; if a player shows it, convert it with that player.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” may not be read: permission was denied."),
    QT_TRANSLATE_NOOP("Sentences", "There is no file “{0}”."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” has no pictures."),
    QT_TRANSLATE_NOOP("Sentences", "Its sound can be captioned."),
    QT_TRANSLATE_NOOP("Sentences", "Stream {0} ({1}) is of an unknown kind."),
    QT_TRANSLATE_NOOP("Sentences", "Stream {0} is declared as sound but seems to be empty."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The sound of “{0}” cannot be decoded: it is damaged or encrypted."
    ),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” declares a sound track but holds no sound in it."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The file's clock jumps by {0} s at {1}; the sound is taken to go on without a gap.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "The sound breaks off at {0} of {1}; the file is cut short or damaged there."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{0} s of sound is damaged or missing ({1}, the first at {2}); silence stands there.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "The rest of the sound was given up: {0}."),
    QT_TRANSLATE_NOOP("Sentences", "A spectrogram cannot be made of so long a stretch."),
    QT_TRANSLATE_NOOP("Sentences", "Zoom in."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” has {1}; there is no track {2}."),
    QT_TRANSLATE_NOOP("Sentences", "Tracks count from 1 to {0}."),
    QT_TRANSLATE_NOOP("Sentences", "Choose another folder."),
    QT_TRANSLATE_NOOP("Sentences", "{0} does not fit into “{1}”."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "ProRes goes into .mov, AV1 into .mp4, .mkv or .webm; H.264 fits all but .webm.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "The encoder {0} stopped: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Choose another codec, or --encoder software."),
    QT_TRANSLATE_NOOP("Sentences", "The encoder {0} {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Choose another codec."),
    QT_TRANSLATE_NOOP("Sentences", "{0} knows no quality {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Say small, good, high or best, or {0} to {1}."),
    QT_TRANSLATE_NOOP("Sentences", "The picture “{0}” could not be written: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” has no picture that can be decoded."),
    QT_TRANSLATE_NOOP("Sentences", "Copy, download or export it again."),
    QT_TRANSLATE_NOOP("Sentences", "The {0} of “{1}” ({2}) does not fit into “{3}”."),
    QT_TRANSLATE_NOOP("Sentences", "Write an .mkv, which holds nearly everything."),
    QT_TRANSLATE_NOOP("Sentences", "Fonts cannot be attached to “{0}”."),
    QT_TRANSLATE_NOOP("Sentences", "Write an .mkv."),
    QT_TRANSLATE_NOOP("Sentences", "{0} holds no subtitles of the kind {1}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Matroska takes srt, ass and vtt, MP4 and MOV their own kind, WebM vtt."
    ),
    QT_TRANSLATE_NOOP("Sentences", "There is no preset “{0}”."),
    QT_TRANSLATE_NOOP("Sentences", "There are {0}."),
    QT_TRANSLATE_NOOP("Sentences", "The preset “{0}” cannot be used: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” does not say what kind of film it should be."),
    QT_TRANSLATE_NOOP("Sentences", "Let its name end in .mp4, .mov, .mkv or .webm."),
    QT_TRANSLATE_NOOP("Sentences", "The part cannot begin before the film does."),
    QT_TRANSLATE_NOOP("Sentences", "Times are counted from its start."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is no font."),
    QT_TRANSLATE_NOOP("Sentences", "Fonts end in .ttf, .otf or .ttc."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is too large for a font."),
    QT_TRANSLATE_NOOP("Sentences", "The font “{0}” cannot be read."),
    QT_TRANSLATE_NOOP("Sentences", "There is a file “{0}” already."),
    QT_TRANSLATE_NOOP("Sentences", "Give another name, or add --force."),
    QT_TRANSLATE_NOOP("Sentences", "A file “{0}” has turned up meanwhile; it was left alone."),
    QT_TRANSLATE_NOOP("Sentences", "Give another name."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” cannot be looked at: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Choose another folder, or a shorter name."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” cannot be put in its place: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Close the program that uses it, or give another name."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” has no pictures to lay captions over."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is neither a .mov nor a folder."),
    QT_TRANSLATE_NOOP("Sentences", "ProRes with alpha goes into .mov, PNG pictures into a folder."),
    QT_TRANSLATE_NOOP("Sentences", "A film's width and height must be even."),
    QT_TRANSLATE_NOOP("Sentences", "Choose another size."),
    QT_TRANSLATE_NOOP("Sentences", "There are no captions in the part chosen."),
    QT_TRANSLATE_NOOP("Sentences", "That would be {0} pictures."),
    QT_TRANSLATE_NOOP("Sentences", "Choose an earlier end."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is there already."),
    QT_TRANSLATE_NOOP("Sentences", "Name a new or an empty folder."),
    QT_TRANSLATE_NOOP("Sentences", "No folder can be made in “{0}”."),
    QT_TRANSLATE_NOOP("Sentences", "Choose another place."),
    QT_TRANSLATE_NOOP(
        "Sentences", "So much is drawn at this moment that no computer could show it in time."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Remove layers, drawings or blurs from the script there."),
    QT_TRANSLATE_NOOP("Sentences", "Captions cannot be drawn into pictures of the kind {0}."),
    QT_TRANSLATE_NOOP("Sentences", "Convert them to yuv420p first."),
    QT_TRANSLATE_NOOP("Sentences", "Captions cannot be drawn {0} pixels wide and {1} high."),
    QT_TRANSLATE_NOOP("Sentences", "A side has 1 to {0} pixels."),
    QT_TRANSLATE_NOOP("Sentences", "Captions are no longer drawn here: the renderer is closed."),
    QT_TRANSLATE_NOOP("Sentences", "Open the captions again."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "A caption is too long to be drawn: it has more letters than a picture can show.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Split it, or look whether the file is damaged."),
    QT_TRANSLATE_NOOP("Sentences", "The script is too large to be drawn: more than {0} MB."),
    QT_TRANSLATE_NOOP("Sentences", "Split it, or take out fonts and drawings."),
    QT_TRANSLATE_NOOP("Sentences", "Line {0} of the script is too long to be drawn: {1} bytes."),
    QT_TRANSLATE_NOOP("Sentences", "Remove it, or simplify its drawing."),
    QT_TRANSLATE_NOOP("Sentences", "Captions cannot be drawn: libass did not start."),
    QT_TRANSLATE_NOOP("Sentences", "Close other programs if memory is short, and try again."),
    QT_TRANSLATE_NOOP(
        "Sentences", "These captions cannot be drawn: their script is not one of the ASS format."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Convert them with: cuesmith convert IN OUT.ass"),
    QT_TRANSLATE_NOOP("Sentences", "{0} captions are shown at once; more than {1} are not drawn."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Look at the times of the captions, or join lines of the script."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The picture cannot be written as PNG."),
    QT_TRANSLATE_NOOP("Sentences", "drawing captions"),
    QT_TRANSLATE_NOOP("Sentences", "copying"),
)
