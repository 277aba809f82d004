"""What publishing, accounts and the hosts besides Mux say, recognised for translation."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

PUBLISH_SENTENCES = (
    QT_TRANSLATE_NOOP("Sentences", "Gcore keeps no transcripts."),
    QT_TRANSLATE_NOOP("Sentences", "Fetch the captions instead."),
    QT_TRANSLATE_NOOP("Sentences", "Gcore has no such job."),
    QT_TRANSLATE_NOOP("Sentences", "It makes and translates captions."),
    QT_TRANSLATE_NOOP("Sentences", "Gcore names no server that takes the film safely."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Whoever has its link can see a film at Gcore; it cannot be kept for signed addresses.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Publish it for everybody, or send it to Mux."),
    QT_TRANSLATE_NOOP("Sentences", "Gcore translates only captions that it makes itself."),
    QT_TRANSLATE_NOOP("Sentences", "Say too what is spoken, or auto."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is no address that Gcore can fetch a film from."),
    QT_TRANSLATE_NOOP("Sentences", "Gcore knows no “{0}”."),
    QT_TRANSLATE_NOOP("Sentences", "Gcore has no way “{0}”."),
    QT_TRANSLATE_NOOP("Sentences", "A translation needs a language to translate into."),
    QT_TRANSLATE_NOOP("Sentences", "Choose one."),
    QT_TRANSLATE_NOOP("Sentences", "There is no film to hear."),
    QT_TRANSLATE_NOOP("Sentences", "Name a film, or an address (url)."),
    QT_TRANSLATE_NOOP("Sentences", "Gcore's AI hears films by their addresses only."),
    QT_TRANSLATE_NOOP("Sentences", "The url must begin with https:// or http://."),
    QT_TRANSLATE_NOOP("Sentences", "Magic Hour has no list of films."),
    QT_TRANSLATE_NOOP("Sentences", "Magic Hour has no films to look at."),
    QT_TRANSLATE_NOOP("Sentences", "Magic Hour has no caption tracks."),
    QT_TRANSLATE_NOOP("Sentences", "It draws captions of its own into a film."),
    QT_TRANSLATE_NOOP("Sentences", "Magic Hour has no such job."),
    QT_TRANSLATE_NOOP("Sentences", "It draws captions into films."),
    QT_TRANSLATE_NOOP("Sentences", "There is no {0} account “{1}”."),
    QT_TRANSLATE_NOOP("Sentences", "There is: {0}."),
    QT_TRANSLATE_NOOP("Sentences", "There are several {0} accounts."),
    QT_TRANSLATE_NOOP("Sentences", "Choose one: {0}."),
    QT_TRANSLATE_NOOP("Sentences", "You are not signed in to {0}."),
    QT_TRANSLATE_NOOP("Sentences", "Sign in, or set {0}."),
    QT_TRANSLATE_NOOP("Sentences", "The secrets of the {0} account “{1}” are not there."),
    QT_TRANSLATE_NOOP("Sentences", "Sign in to it again."),
    QT_TRANSLATE_NOOP("Sentences", "An account cannot be called {0}."),
    QT_TRANSLATE_NOOP("Sentences", "Choose another name."),
    QT_TRANSLATE_NOOP("Sentences", "The account of {0} comes from the environment."),
    QT_TRANSLATE_NOOP("Sentences", "Unset {0} to sign out of it."),
    QT_TRANSLATE_NOOP("Sentences", "The list of accounts, {0}, cannot be read."),
    QT_TRANSLATE_NOOP("Sentences", "The list of accounts, {0}, is damaged."),
    QT_TRANSLATE_NOOP("Sentences", "Move it away and sign in again."),
    QT_TRANSLATE_NOOP("Sentences", "The list of accounts, {0}, cannot be written."),
    QT_TRANSLATE_NOOP("Sentences", "The keys of the bucket are not there."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Set the bucket up again, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The bucket's settings, “{0}”, cannot be read."),
    QT_TRANSLATE_NOOP("Sentences", "Set the bucket up again."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” cannot be written."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” cannot be removed."),
    QT_TRANSLATE_NOOP(
        "Sentences", "This host keeps no films and takes no captions; it draws its own into a film."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "Publish to Mux or Gcore, or have the film rendered here or there."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The language of the track “{0}” is not set."),
    QT_TRANSLATE_NOOP("Sentences", "Set it in the track list: viewers choose captions by it."),
    QT_TRANSLATE_NOOP("Sentences", "The track “{0}” holds no cues."),
    QT_TRANSLATE_NOOP("Sentences", "Leave it out."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is not at the host, and there is no film here to send."),
    QT_TRANSLATE_NOOP("Sentences", "Open the film first."),
    QT_TRANSLATE_NOOP("Sentences", "The host could not make {0} ready."),
    QT_TRANSLATE_NOOP("Sentences", "Look at the file: the host gives its reason under Details."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is no colour."),
    QT_TRANSLATE_NOOP("Sentences", "Write it as #RRGGBB."),
    QT_TRANSLATE_NOOP("Sentences", "Choose another one."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is still not done after {1} hours."),
    QT_TRANSLATE_NOOP("Sentences", "A secret cannot be read from the system's keyring."),
    QT_TRANSLATE_NOOP("Sentences", "A secret cannot be kept in the system's keyring."),
    QT_TRANSLATE_NOOP("Sentences", "A secret cannot be removed from the system's keyring."),
    QT_TRANSLATE_NOOP("Sentences", "A secret cannot be looked for in the system's keyring."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Unlock the keyring and try again, or set the host's environment variables."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Ask Gcore's support to switch its AI on for your account."),
    QT_TRANSLATE_NOOP("Sentences", "At most {0} wait there at once: try again when some are done."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Look on magichour.ai whether it is rendering before you try again."
    ),
    QT_TRANSLATE_NOOP("Sentences", "It knows {0}."),
)
