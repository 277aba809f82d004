"""What reading and writing subtitle files says, in English, to be recognised."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SUBTITLE_SENTENCES = (
    QT_TRANSLATE_NOOP("Sentences", "The event has fewer fields than its Format line names."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "From here on, times have other than two digits after the point. They were read as "
        "they are meant, but players show such events at other times.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "This line is no event; it was left as it is."),
    QT_TRANSLATE_NOOP("Sentences", "The file has no [Events] section with an event in it."),
    QT_TRANSLATE_NOOP(
        "Sentences", "This event has no time that can be read; it was left as it is."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The events' Format line names no Start, End or Text."),
    QT_TRANSLATE_NOOP("Sentences", "{0} {1} is no time; the cue's length is a guess."),
    QT_TRANSLATE_NOOP("Sentences", "The event begins before zero and was moved there."),
    QT_TRANSLATE_NOOP("Sentences", "The event ends before it begins and shows nothing."),
    QT_TRANSLATE_NOOP("Sentences", "The file does not say its frame rate; 25 is taken."),
    QT_TRANSLATE_NOOP("Sentences", "The file ends in mid-block; what is left of it is read."),
    QT_TRANSLATE_NOOP("Sentences", "Block {0} has an odd time code."),
    QT_TRANSLATE_NOOP("Sentences", "The file is damaged; subtitles behind that are lost ({0})."),
    QT_TRANSLATE_NOOP("Sentences", "The track is too large; the rest of it is left out."),
    QT_TRANSLATE_NOOP("Sentences", "The track's text is not UTF-8; read as windows-1252."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The file does not say its encoding; it was read as {0}. Where letters look wrong, "
        "name the right one: cuesmith convert --encoding.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "{0} not valid {1}, and read as �."),
    QT_TRANSLATE_NOOP("Sentences", "The file is named {0} but is {1}; it was read as that."),
    QT_TRANSLATE_NOOP("Sentences", "Cue {0} has no proper start, end or text; it is left out."),
    QT_TRANSLATE_NOOP("Sentences", "Cue {0} ends before it starts; it is given no length."),
    QT_TRANSLATE_NOOP("Sentences", "A word of cue {0} has no proper time or text."),
    QT_TRANSLATE_NOOP("Sentences", "This is not valid JSON; what could be saved was."),
    QT_TRANSLATE_NOOP("Sentences", 'This JSON is not of the form "{0}".'),
    QT_TRANSLATE_NOOP(
        "Sentences", "This is version {0} of the form; this Cuesmith reads version {1}."
    ),
    QT_TRANSLATE_NOOP("Sentences", "With its offset this line begins before zero."),
    QT_TRANSLATE_NOOP("Sentences", "This line has no time and is no lyric."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The file counts frames and does not say how many make a second: 23.976 were taken. "
        "Name the right number with --fps.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "This line has no frames and is no cue."),
    QT_TRANSLATE_NOOP("Sentences", "The cue has no end; it was given one."),
    QT_TRANSLATE_NOOP("Sentences", "The cue begins before zero and was moved there."),
    QT_TRANSLATE_NOOP("Sentences", "The cue ends before it begins and shows nothing."),
    QT_TRANSLATE_NOOP("Sentences", "The file holds more languages, left out here: {0}."),
    QT_TRANSLATE_NOOP("Sentences", "SYNC has no time in Start={0}."),
    QT_TRANSLATE_NOOP("Sentences", "There is no line with times such as 0:00:01.000,0:00:02.000."),
    QT_TRANSLATE_NOOP(
        "Sentences", "There is no line with times such as 00:00:01,000 --> 00:00:02,000."
    ),
    QT_TRANSLATE_NOOP("Sentences", "This text ahead of the first cue was left out: {0}"),
    QT_TRANSLATE_NOOP("Sentences", "{0}, so this cue was left out: {1}"),
    QT_TRANSLATE_NOOP("Sentences", "These times cannot be read, so this cue was left out: {0}"),
    QT_TRANSLATE_NOOP("Sentences", "This cue lasts no time, or ends before it begins."),
    QT_TRANSLATE_NOOP("Sentences", "The line has no time code with data behind it."),
    QT_TRANSLATE_NOOP("Sentences", "The file goes on for too long; the rest is left out."),
    QT_TRANSLATE_NOOP("Sentences", '"{0}" is no pair of bytes.'),
    QT_TRANSLATE_NOOP(
        "Sentences", "The file counts frames; {0} a second were taken. Name others with --fps."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The cue ends before it begins."),
    QT_TRANSLATE_NOOP("Sentences", "This line is neither a cue nor a setting."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Some times count frames; {0} a second were taken. Name others with --fps."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Every line end is doubled; it was read as single."),
    QT_TRANSLATE_NOOP("Sentences", "This cue {0}."),
    QT_TRANSLATE_NOOP("Sentences", "{0} of times not written as 00:00:01,000 --> 00:00:02,000."),
    QT_TRANSLATE_NOOP("Sentences", "{0} out of sequence."),
    QT_TRANSLATE_NOOP("Sentences", "The times of this cue make no sense."),
    QT_TRANSLATE_NOOP(
        "Sentences", "A transcript holds no times; they were estimated at {0} characters a second."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "A transcript says when a paragraph begins, not when it ends; that was estimated at "
        "{0} characters a second.",
    ),
    QT_TRANSLATE_NOOP("Sentences", '"{0}" is not a namespace of TTML; read as if it were.'),
    QT_TRANSLATE_NOOP("Sentences", "Captions that are pictures cannot be read as text ({0}); {1}."),
    QT_TRANSLATE_NOOP("Sentences", "1 caption has no end; it lasts as long as the document."),
    QT_TRANSLATE_NOOP("Sentences", "{0} captions have no end; they last as long as the document."),
    QT_TRANSLATE_NOOP("Sentences", '{0}="{1}" is no time.'),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The paragraph's times lie outside its division's; read as counted from the "
        "document's start.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "This text has no times, so it is no cue: {0}"),
    QT_TRANSLATE_NOOP("Sentences", "A WebVTT file begins with the word WEBVTT; this one does not."),
    QT_TRANSLATE_NOOP("Sentences", "Players ignore a STYLE or REGION block here; it is kept."),
    QT_TRANSLATE_NOOP("Sentences", "This cue ends {0}, so players never show it."),
    QT_TRANSLATE_NOOP("Sentences", "These times break the standard and were repaired: {0}"),
    QT_TRANSLATE_NOOP("Sentences", "Players ignore this setting, which is kept: {0}"),
    QT_TRANSLATE_NOOP("Sentences", "The text is neither {0} nor valid UTF-8; read as {1}."),
    QT_TRANSLATE_NOOP("Sentences", "The XML is broken: {0}."),
    QT_TRANSLATE_NOOP("Sentences", "<{0}> {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Name it .mp4 to read its tracks."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is {1}, no subtitle file."),
    QT_TRANSLATE_NOOP("Sentences", "Subtitle track {0} of “{1}” holds no cue."),
    QT_TRANSLATE_NOOP("Sentences", "Stream {0} of “{1}” is no subtitle track."),
    QT_TRANSLATE_NOOP("Sentences", "Its subtitle tracks have the numbers {0}."),
    QT_TRANSLATE_NOOP("Sentences", "{0} has {1} subtitle tracks, no track {2}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Count them from 1, or leave the number out to take the default one."
    ),
    QT_TRANSLATE_NOOP("Sentences", "{0} has more than {1} MB: no subtitle file is so large."),
    QT_TRANSLATE_NOOP("Sentences", "Name the subtitle file; media are read by their extension."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Where it is one in an unusual encoding, name that: cuesmith convert --encoding.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "If it is in another format, say which: cuesmith convert --from FORMAT."
    ),
    QT_TRANSLATE_NOOP("Sentences", "{0} is UTF-8 by its standard."),
    QT_TRANSLATE_NOOP("Sentences", "Leave the output encoding out."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is a folder."),
    QT_TRANSLATE_NOOP("Sentences", "Name the files in it."),
    QT_TRANSLATE_NOOP("Sentences", "There is no text encoding {0}."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Names such as utf-8, cp1252, cp1250, cp1251, shift_jis, gb18030 are understood.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "{0} is written, not read."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” does not say what the transcript is to be written as."),
    QT_TRANSLATE_NOOP("Sentences", "Let its name end in .txt, .md or .docx."),
    QT_TRANSLATE_NOOP("Sentences", "A byte order mark belongs to Unicode; {0} has none."),
    QT_TRANSLATE_NOOP("Sentences", "Unpack it first."),
    QT_TRANSLATE_NOOP("Sentences", "Name it .mkv or .webm to read its tracks."),
    QT_TRANSLATE_NOOP("Sentences", "Transcribe it, or name the subtitle file."),
    QT_TRANSLATE_NOOP("Sentences", "Name the subtitle file."),
    QT_TRANSLATE_NOOP("Sentences", "Open it in the studio, and export its captions there."),
    QT_TRANSLATE_NOOP("Sentences", "Save its text as a .txt file first."),
    QT_TRANSLATE_NOOP("Sentences", "Save it as plain text first."),
    QT_TRANSLATE_NOOP("Sentences", "Free some space, or choose another disk."),
    QT_TRANSLATE_NOOP("Sentences", "Create the folder first."),
    QT_TRANSLATE_NOOP("Sentences", "Choose a shorter name."),
)
