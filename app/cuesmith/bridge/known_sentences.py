"""All sentences of the layers below that are said in other languages as well."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from cuesmith.bridge.film_sentences import FILM_SENTENCES
from cuesmith.bridge.host_sentences import HOST_SENTENCES
from cuesmith.bridge.job_sentences import JOB_SENTENCES
from cuesmith.bridge.media_sentences import MEDIA_SENTENCES
from cuesmith.bridge.mux_sentences import MUX_SENTENCES
from cuesmith.bridge.publish_sentences import PUBLISH_SENTENCES
from cuesmith.bridge.rule_sentences import RULE_SENTENCES
from cuesmith.bridge.speech_sentences import SPEECH_SENTENCES
from cuesmith.bridge.subtitle_sentences import SUBTITLE_SENTENCES
from cuesmith.bridge.sync_sentences import SYNC_SENTENCES
from cuesmith.bridge.translation_sentences import TRANSLATION_SENTENCES
from cuesmith.bridge.voice_sentences import VOICE_SENTENCES

MARKED = (
    QT_TRANSLATE_NOOP("Sentences", "The track is no longer there."),
    QT_TRANSLATE_NOOP("Sentences", "The cue is no longer there."),
    QT_TRANSLATE_NOOP("Sentences", "A cue is no longer there."),
    QT_TRANSLATE_NOOP("Sentences", "A cue cannot start before the medium does."),
    QT_TRANSLATE_NOOP("Sentences", "A cue cannot end before it starts."),
    QT_TRANSLATE_NOOP("Sentences", "These cues no longer have a place here."),
    QT_TRANSLATE_NOOP("Sentences", "A term of the glossary is empty, or stands there twice."),
    QT_TRANSLATE_NOOP("Sentences", "There is nothing to look for."),
    QT_TRANSLATE_NOOP("Sentences", "Type a word or a pattern."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is not a regular expression: {1}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Turn off “Regular expression” to look for it letter by letter."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The search was stopped: this pattern takes too long."),
    QT_TRANSLATE_NOOP("Sentences", "Repetitions inside repetitions, such as (a+)+, cause this."),
    QT_TRANSLATE_NOOP("Sentences", "The replacement cannot be put in: {0}."),
    QT_TRANSLATE_NOOP("Sentences", "The pattern “{0}” takes too long."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” cannot be put in: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "\\1 is the first group."),
    QT_TRANSLATE_NOOP("Sentences", "Put it right in the list of slips."),
    QT_TRANSLATE_NOOP("Sentences", "The list of words {0} is not understood. {1}"),
    QT_TRANSLATE_NOOP("Sentences", "There is no cue {0}."),
    QT_TRANSLATE_NOOP("Sentences", "The track has {0} cues."),
    QT_TRANSLATE_NOOP("Sentences", "{0}: one of the two would be empty."),
    QT_TRANSLATE_NOOP("Sentences", "Split between two words, while the cue shows."),
    QT_TRANSLATE_NOOP("Sentences", "At least two cues are needed to join them."),
    QT_TRANSLATE_NOOP("Sentences", "The cue has only this word."),
    QT_TRANSLATE_NOOP("Sentences", "Join the two cues, or delete this one."),
    QT_TRANSLATE_NOOP("Sentences", "There is no {0} cue to move the word to."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is a time code, not a duration."),
    QT_TRANSLATE_NOOP("Sentences", "Write 2.5 or 48f."),
    QT_TRANSLATE_NOOP("Sentences", "Without a video there are no frames to count."),
    QT_TRANSLATE_NOOP("Sentences", "Write a time such as 1:02.5."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Write 1:02.5, 62.5, 12f, 01:02:03:04, or +0.3 and -2f to move it."
    ),
    QT_TRANSLATE_NOOP("Sentences", "A time cannot lie before the medium begins."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is later than 100 hours."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is no time code."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is no time."),
    QT_TRANSLATE_NOOP("Sentences", "It looks like 01:02:03:04."),
    QT_TRANSLATE_NOOP("Sentences", "It looks like 1:02:03.456."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is an MP4 medium, no subtitle file."),
    QT_TRANSLATE_NOOP(
        "Sentences", "{0} is a web page, no subtitle file: most likely a download that failed."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Download it again."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” holds no subtitle track."),
    QT_TRANSLATE_NOOP("Sentences", "Transcribe it, or open the file that has its subtitles."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Subtitle track {0} of “{1}” consists of pictures ({2}): it cannot be read as text.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "Transcribe the sound instead, or look for the subtitles as a text file."
    ),
    QT_TRANSLATE_NOOP("Sentences", "{0} is empty: it holds no cue."),
    QT_TRANSLATE_NOOP(
        "Sentences", "{0} does not hold text, so it is no subtitle file Cuesmith knows."
    ),
    QT_TRANSLATE_NOOP("Sentences", "{0} is in no subtitle format that Cuesmith recognises."),
    QT_TRANSLATE_NOOP("Sentences", "{0} holds no cue that can be read as {1}."),
    QT_TRANSLATE_NOOP("Sentences", "There is no file {0}."),
    QT_TRANSLATE_NOOP("Sentences", "Check its name and folder."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” cannot be read: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "{0} cannot be read: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Check that it is there and that you may read it."),
    QT_TRANSLATE_NOOP("Sentences", "Check that you may read it."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” could not be written: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "{0} cannot be written: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "{0} cannot be written as {1}, which lacks {2}."),
    QT_TRANSLATE_NOOP("Sentences", "Write it as UTF-8, which holds every character."),
    QT_TRANSLATE_NOOP("Sentences", "The sound of “{0}” is of a kind that cannot be converted."),
    QT_TRANSLATE_NOOP("Sentences", "Try another export of the recording."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is empty (0 bytes)."),
    QT_TRANSLATE_NOOP("Sentences", "Copy, download or record it again."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is a folder."),
    QT_TRANSLATE_NOOP("Sentences", "Open the files in it."),
    QT_TRANSLATE_NOOP("Sentences", "Name a file in it."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is a device or a pipe."),
    QT_TRANSLATE_NOOP("Sentences", "Save it to a file first."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The pictures of this medium are of a kind that cannot be shown."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Convert it to another format with the program that made it."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” has changed since it was opened."),
    QT_TRANSLATE_NOOP("Sentences", "Open it again."),
    QT_TRANSLATE_NOOP("Sentences", "The pictures of “{0}” cannot be decoded."),
    QT_TRANSLATE_NOOP("Sentences", "The file may be damaged; copy, download or export it again."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” holds neither picture, sound nor subtitles."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” holds no sound: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Choose a file with a sound track."),
    QT_TRANSLATE_NOOP("Sentences", "The sound track of “{0}” is of a kind that cannot be decoded."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Its description may be damaged; try another export of the recording."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The draft engine was used: its English is rough, without punctuation, and wants "
        "reading through. A Whisper model gives good captions.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "The draft engine stopped in the middle of its work ({0})."),
    QT_TRANSLATE_NOOP("Sentences", "The draft engine failed in the middle of the recording."),
    QT_TRANSLATE_NOOP("Sentences", "What it heard is kept; Resume goes on from there."),
    QT_TRANSLATE_NOOP(
        "Sentences", "What it heard so far is kept: resume, or take a Whisper model."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The draft engine understands English only, not {0}."),
    QT_TRANSLATE_NOOP("Sentences", "Choose a Whisper model for other languages."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Choose another model, a folder of your own, or the draft engine."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "What has arrived is kept. Choose another model, a folder of your own, or the "
        "draft engine.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "The details say more."),
    QT_TRANSLATE_NOOP("Sentences", "The speech model {0} is not on disk."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is not on disk, and HF_HUB_OFFLINE forbids fetching it."),
    QT_TRANSLATE_NOOP("Sentences", "{0} could not be fetched from {1}: {2}."),
    QT_TRANSLATE_NOOP("Sentences", "{0} cannot be deleted."),
    QT_TRANSLATE_NOOP("Sentences", "Close what uses it."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The speech worker stopped while it loaded the model “{0}” ({1})."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The model may be damaged, or there is too little memory for it; try another one.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "The speech worker stopped ({0})."),
    QT_TRANSLATE_NOOP("Sentences", "The speech model in “{0}” cannot be loaded."),
    QT_TRANSLATE_NOOP("Sentences", "The speech worker could not be started: {0}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Close other programs and try again, or install Cuesmith again."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "The project “{0}” cannot be written: another program changed it."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Save this one under another name."),
    QT_TRANSLATE_NOOP("Sentences", "The project “{0}” cannot be written: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "The project “{0}” cannot be opened: {1}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Check that it is a project of Cuesmith and that you may read it."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The project “{0}” is damaged and cannot be read."),
    QT_TRANSLATE_NOOP("Sentences", "Open a copy of it, if you have one."),
    QT_TRANSLATE_NOOP("Sentences", "There is no project “{0}”."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is a database, but no project of Cuesmith."),
    QT_TRANSLATE_NOOP("Sentences", "Open a file that ends in .cuesmith."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” was written by a newer Cuesmith."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Install the newest version to open it; nothing in it was changed."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "What was done before cannot be undone: the history is damaged ({0})."
    ),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is open in another window."),
    QT_TRANSLATE_NOOP("Sentences", "Close it there, or choose another name."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is being transcribed by another run of Cuesmith."),
    QT_TRANSLATE_NOOP("Sentences", "Wait until that one is done, or stop it, then try again."),
    QT_TRANSLATE_NOOP("Sentences", "{0} cannot be removed: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Check that you may write in its folder."),
    QT_TRANSLATE_NOOP("Sentences", "You have a template called “{0}” already."),
    QT_TRANSLATE_NOOP("Sentences", "Give this one another name, or remove the other first."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is the name of a template that comes with Cuesmith."),
    QT_TRANSLATE_NOOP("Sentences", "Give yours another name."),
    QT_TRANSLATE_NOOP("Sentences", "There is no template {0} on this machine."),
    QT_TRANSLATE_NOOP("Sentences", "There is no template {0}."),
    QT_TRANSLATE_NOOP("Sentences", "Did you mean {0}? There are: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "There are: {0}."),
    QT_TRANSLATE_NOOP("Sentences", "Mend the file, or remove it."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{0} of {1} cues have no heard word times: theirs are shared out over the letters.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "{0} cues were written, {1} are read from the file."),
    QT_TRANSLATE_NOOP("Sentences", "Times moved by up to {0} ms in {1}: {2}."),
    QT_TRANSLATE_NOOP("Sentences", "The text differs in {0}: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Word times are left out in {0}: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "The speaker is left out in {0}: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "The further speakers of a cue are left out in {0}: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Italics, bold or underlining are left out in {0}: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Lines through the text are left out in {0}: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Colours are left out in {0}: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Notes are left out in {0}: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "The place on the picture is left out in {0}: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Exact positions are left out in {0}: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Fades and animations are left out in {0}: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Drawings are left out in {0}: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Fonts, sizes, outlines and turns are left out in {0}: {1}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The styles of the file are left out: the format has no place for them."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "The comments of the file are left out: the format has no place for them."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The file cannot carry all of the styles: {0} are left out."),
    QT_TRANSLATE_NOOP("Sentences", "The file of the font “{0}” is not found: it is left out."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Captions cannot be drawn: libass is not installed, or cannot be loaded."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Install it (Debian: libass9; macOS: brew install libass)."),
    *FILM_SENTENCES,
    *SUBTITLE_SENTENCES,
    *MEDIA_SENTENCES,
    *SPEECH_SENTENCES,
    *RULE_SENTENCES,
    *HOST_SENTENCES,
    *MUX_SENTENCES,
    *JOB_SENTENCES,
    *PUBLISH_SENTENCES,
    *SYNC_SENTENCES,
    *VOICE_SENTENCES,
    *TRANSLATION_SENTENCES,
)
"""As the extractor of translations finds them, in any order."""
