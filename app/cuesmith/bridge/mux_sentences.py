"""What Mux and the bucket it fetches captions from say, recognised for translation."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

MUX_SENTENCES = (
    QT_TRANSLATE_NOOP("Sentences", "Mux takes the film in"),
    QT_TRANSLATE_NOOP("Sentences", "Adding “{0}”"),
    QT_TRANSLATE_NOOP("Sentences", "Sending {0}"),
    QT_TRANSLATE_NOOP("Sentences", "Fetching {0}"),
    QT_TRANSLATE_NOOP("Sentences", "The film is not ready at Mux yet."),
    QT_TRANSLATE_NOOP("Sentences", "Wait until it is."),
    QT_TRANSLATE_NOOP("Sentences", "Mux did not say which captions it makes."),
    QT_TRANSLATE_NOOP("Sentences", "Look at its own page."),
    QT_TRANSLATE_NOOP(
        "Sentences", "This film has no sound at Mux that captions could be made from."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The captions “{0}” are still not ready at Mux: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "The language of “{0}” is not set, and Mux wants to know it."),
    QT_TRANSLATE_NOOP("Sentences", "Set the track's language."),
    QT_TRANSLATE_NOOP("Sentences", "The captions that were to be replaced are no longer at Mux."),
    QT_TRANSLATE_NOOP("Sentences", "Refresh the list; then add them as new ones."),
    QT_TRANSLATE_NOOP("Sentences", "Mux takes captions once the film is ready; it is {0} now."),
    QT_TRANSLATE_NOOP("Sentences", "Wait until it is, then try again."),
    QT_TRANSLATE_NOOP("Sentences", "The film has captions named “{0}” at Mux already."),
    QT_TRANSLATE_NOOP("Sentences", "Give these another name, or replace the ones that are there."),
    QT_TRANSLATE_NOOP("Sentences", "Mux did not say which track it made."),
    QT_TRANSLATE_NOOP("Sentences", "Try again."),
    QT_TRANSLATE_NOOP("Sentences", "Mux could not take the captions “{0}”."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "It must be able to fetch the file from the internet, and find WebVTT or SubRip there.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Mux took the captions “{0}”, but does not show them."),
    QT_TRANSLATE_NOOP("Sentences", "Look at the film's page at Mux, then publish again."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The new captions are at Mux, but are still called “{0}” there."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Publish again: they will be called “{0}”."),
    QT_TRANSLATE_NOOP("Sentences", "Mux has no such job."),
    QT_TRANSLATE_NOOP("Sentences", "It makes, translates and edits captions."),
    QT_TRANSLATE_NOOP(
        "Sentences", "replace_existing and replace_existing_tracks cannot both be given."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Leave out replace_existing, the older one."),
    QT_TRANSLATE_NOOP("Sentences", "Mux's {0} has no option {1}."),
    QT_TRANSLATE_NOOP("Sentences", "It has {0}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Replacing tracks needs upload_to_mux: without it Mux makes no track."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Turn on upload_to_mux, or leave the existing tracks alone."),
    QT_TRANSLATE_NOOP("Sentences", "There is nothing to edit."),
    QT_TRANSLATE_NOOP("Sentences", "Give replacements or auto_censor_profanity."),
    QT_TRANSLATE_NOOP("Sentences", "Mux takes at most {0} {1}; these are {2}."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Mux's Robots need a public or signed playback address, and this film has none.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Add one on the film's page at Mux."),
    QT_TRANSLATE_NOOP("Sentences", "This film has no such caption track at Mux."),
    QT_TRANSLATE_NOOP("Sentences", "Refresh the list."),
    QT_TRANSLATE_NOOP("Sentences", "The track “{0}” is not ready at Mux: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "The film has captions like these at Mux already: “{0}”."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Have them replaced, choose another name, or turn off upload_to_mux."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Nothing came of this job yet: it is {0}."),
    QT_TRANSLATE_NOOP("Sentences", "Wait until it is completed."),
    QT_TRANSLATE_NOOP("Sentences", "Mux no longer has the files of this job."),
    QT_TRANSLATE_NOOP("Sentences", "They are kept for seven days; start the job again."),
    QT_TRANSLATE_NOOP("Sentences", "Mux does not translate captions as it takes a film in."),
    QT_TRANSLATE_NOOP("Sentences", "Start the translation once the film's captions are ready."),
    QT_TRANSLATE_NOOP("Sentences", "This is no address that Mux could fetch a film from."),
    QT_TRANSLATE_NOOP("Sentences", "It must begin with https:// or http://."),
    QT_TRANSLATE_NOOP("Sentences", "Mux let the upload run out again and again."),
    QT_TRANSLATE_NOOP("Sentences", "Try again in a few minutes."),
    QT_TRANSLATE_NOOP("Sentences", "Mux did not make a film of “{0}”: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Try again; where it fails again, check that the file plays."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Mux takes captions by address only, and no bucket is set up to fetch them from.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Set up a bucket, give the file's address, or add it by hand on the film's page at Mux.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "This is no address that Mux could fetch captions from."),
    QT_TRANSLATE_NOOP(
        "Sentences", "It must begin with https:// or http://, and open without signing in."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Mux makes no captions in {0} as it takes a film in."),
    QT_TRANSLATE_NOOP("Sentences", "Start the Robots' captions instead, or transcribe here."),
    QT_TRANSLATE_NOOP("Sentences", "The signing key that is kept for Mux is damaged."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Sign out of this account and in again: a new key will be made."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "This film has no public or signed playback address at Mux to fetch captions from.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Mux's Robots are not open to this account."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Accept their terms in Mux's dashboard, unless the month's free units are used up.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "A job just like this one is under way at Mux."),
    QT_TRANSLATE_NOOP("Sentences", "Wait until it is done."),
    QT_TRANSLATE_NOOP("Sentences", "Mux cannot do this with the film: “{0}”."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "It needs a playback address and a ready track, and none of that language in the way.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "{0} is no name of a bucket."),
    QT_TRANSLATE_NOOP("Sentences", "The name alone is wanted, without https:// and folders."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is no endpoint."),
    QT_TRANSLATE_NOOP("Sentences", "It looks like https://s3.example.com; leave it empty for AWS."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Enter the access key and the secret key again in the bucket's settings."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Check its name, endpoint and region."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Allow it s3:PutObject, s3:GetObject and s3:DeleteObject in this bucket."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Set the clock and try again."),
    QT_TRANSLATE_NOOP("Sentences", "Set the region in the bucket's settings; Details names it."),
    QT_TRANSLATE_NOOP("Sentences", "Set the region in the bucket's settings."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Check the endpoint and region in the bucket's settings, and your connection."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Details has the bucket's own words."),
    QT_TRANSLATE_NOOP("Sentences", "Mux found nothing to caption in this film."),
    QT_TRANSLATE_NOOP("Sentences", "It may hold no speech."),
)
