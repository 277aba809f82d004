"""What the HTTP layer of video hosts says, recognised for translation.

A failure is put together from what was being done and why it failed, so both are looked up on
their own.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from cuesmith.bridge.patterns import Patterns

DOING = (
    QT_TRANSLATE_NOOP("HostDoing", "A request"),
    QT_TRANSLATE_NOOP("HostDoing", "Storing a file"),
    QT_TRANSLATE_NOOP("HostDoing", "Signing an address"),
    QT_TRANSLATE_NOOP("HostDoing", "Removing a file"),
    QT_TRANSLATE_NOOP("HostDoing", "Adding captions"),
    QT_TRANSLATE_NOOP("HostDoing", "Asking for a pair of languages"),
    QT_TRANSLATE_NOOP("HostDoing", "Asking where a film goes"),
    QT_TRANSLATE_NOOP("HostDoing", "Beginning an upload"),
    QT_TRANSLATE_NOOP("HostDoing", "Cancelling a job"),
    QT_TRANSLATE_NOOP("HostDoing", "Cancelling an upload"),
    QT_TRANSLATE_NOOP("HostDoing", "Changing a film's facts"),
    QT_TRANSLATE_NOOP("HostDoing", "Changing captions"),
    QT_TRANSLATE_NOOP("HostDoing", "Fetching a file"),
    QT_TRANSLATE_NOOP("HostDoing", "Fetching captions"),
    QT_TRANSLATE_NOOP("HostDoing", "Fetching what came of a job"),
    QT_TRANSLATE_NOOP("HostDoing", "Having a film fetched"),
    QT_TRANSLATE_NOOP("HostDoing", "Having captions made"),
    QT_TRANSLATE_NOOP("HostDoing", "Listing captions"),
    QT_TRANSLATE_NOOP("HostDoing", "Listing the films"),
    QT_TRANSLATE_NOOP("HostDoing", "Listing the jobs"),
    QT_TRANSLATE_NOOP("HostDoing", "Listing the signing keys"),
    QT_TRANSLATE_NOOP("HostDoing", "Listing the transcriptions"),
    QT_TRANSLATE_NOOP("HostDoing", "Listing the uploads"),
    QT_TRANSLATE_NOOP("HostDoing", "Looking up a film"),
    QT_TRANSLATE_NOOP("HostDoing", "Looking up a job"),
    QT_TRANSLATE_NOOP("HostDoing", "Looking up a render"),
    QT_TRANSLATE_NOOP("HostDoing", "Looking up a transcription"),
    QT_TRANSLATE_NOOP("HostDoing", "Looking up an upload"),
    QT_TRANSLATE_NOOP("HostDoing", "Making a film"),
    QT_TRANSLATE_NOOP("HostDoing", "Making a playback address"),
    QT_TRANSLATE_NOOP("HostDoing", "Making a signing key"),
    QT_TRANSLATE_NOOP("HostDoing", "Naming captions"),
    QT_TRANSLATE_NOOP("HostDoing", "Removing a film"),
    QT_TRANSLATE_NOOP("HostDoing", "Removing a rendered film"),
    QT_TRANSLATE_NOOP("HostDoing", "Removing captions"),
    QT_TRANSLATE_NOOP("HostDoing", "Signing in"),
    QT_TRANSLATE_NOOP("HostDoing", "Starting a render"),
    QT_TRANSLATE_NOOP("HostDoing", "Starting a transcription"),
    QT_TRANSLATE_NOOP("HostDoing", "Starting {0}"),
    QT_TRANSLATE_NOOP("HostDoing", "Stopping a transcription"),
)
"""What is done at a host."""
REASONS = (
    QT_TRANSLATE_NOOP("HostReasons", "there is no connection"),
    QT_TRANSLATE_NOOP("HostReasons", "it does not answer"),
    QT_TRANSLATE_NOOP("HostReasons", "the connection broke"),
    QT_TRANSLATE_NOOP("HostReasons", "the proxy of this system does not let it through"),
    QT_TRANSLATE_NOOP("HostReasons", "the answer takes too long"),
    QT_TRANSLATE_NOOP("HostReasons", "the answer arrived damaged"),
    QT_TRANSLATE_NOOP("HostReasons", "the answer is packed in a way that was not asked for"),
    QT_TRANSLATE_NOOP("HostReasons", "its answer makes no sense"),
    QT_TRANSLATE_NOOP("HostReasons", "it sends far more than was asked for"),
    QT_TRANSLATE_NOOP("HostReasons", "its answer is not what its documents say"),
    QT_TRANSLATE_NOOP("HostReasons", "it does not accept your credentials"),
    QT_TRANSLATE_NOOP("HostReasons", "there is not enough credit in your account"),
    QT_TRANSLATE_NOOP("HostReasons", "your account may not do this"),
    QT_TRANSLATE_NOOP("HostReasons", "it does not know what was asked for"),
    QT_TRANSLATE_NOOP("HostReasons", "it is asked too often"),
    QT_TRANSLATE_NOOP("HostReasons", "it has trouble of its own (HTTP {0})"),
    QT_TRANSLATE_NOOP("HostReasons", "it did not accept the request (HTTP {0})"),
    QT_TRANSLATE_NOOP("HostReasons", "it says “{0}”"),
    QT_TRANSLATE_NOOP("HostReasons", "it sends on to another address"),
    QT_TRANSLATE_NOOP("HostReasons", "it sends from one address to the next"),
    QT_TRANSLATE_NOOP("HostReasons", "it sends on to no address"),
    QT_TRANSLATE_NOOP("HostReasons", "it sends on to an address that is not safe"),
    QT_TRANSLATE_NOOP("HostReasons", "it sends the file to an address that is not safe"),
    QT_TRANSLATE_NOOP("HostReasons", "its upload has run out there"),
    QT_TRANSLATE_NOOP("HostReasons", "its address has run out"),
    QT_TRANSLATE_NOOP("HostReasons", "the upload that was begun there is of another file"),
    QT_TRANSLATE_NOOP("HostReasons", "it does not accept this upload's token"),
    QT_TRANSLATE_NOOP("HostReasons", "it takes nothing in"),
    QT_TRANSLATE_NOOP("HostReasons", "it takes a part of the file for the whole"),
    QT_TRANSLATE_NOOP("HostReasons", "it takes a part of the file only"),
    QT_TRANSLATE_NOOP("HostReasons", "it holds more than the file has"),
    QT_TRANSLATE_NOOP("HostReasons", "it does not say how much has arrived"),
    QT_TRANSLATE_NOOP("HostReasons", "it does not say where the file goes"),
    QT_TRANSLATE_NOOP("HostReasons", "it is far larger than it may be"),
    QT_TRANSLATE_NOOP("HostReasons", "it sends another part than was asked for"),
    QT_TRANSLATE_NOOP("HostReasons", "it is packed in a way that was not asked for"),
    QT_TRANSLATE_NOOP("HostReasons", "there is no such bucket"),
    QT_TRANSLATE_NOOP("HostReasons", "it does not know the access key"),
    QT_TRANSLATE_NOOP("HostReasons", "the secret key does not fit the access key"),
    QT_TRANSLATE_NOOP("HostReasons", "the key has expired"),
    QT_TRANSLATE_NOOP("HostReasons", "the key may not do this"),
    QT_TRANSLATE_NOOP("HostReasons", "this machine's clock is wrong"),
    QT_TRANSLATE_NOOP("HostReasons", "the region is not the bucket's"),
    QT_TRANSLATE_NOOP("HostReasons", "the bucket is in another region"),
    QT_TRANSLATE_NOOP("HostReasons", "it did not accept the request"),
    QT_TRANSLATE_NOOP("HostReasons", "it cannot be reached"),
)
HOST_SENTENCES = (
    QT_TRANSLATE_NOOP("Sentences", "{0} is no address that can be asked."),
    QT_TRANSLATE_NOOP(
        "Sentences", "It must begin with https:// (or http://) and name a host; check the settings."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "The certificate of {0} is not to be trusted; nothing was sent there."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Where your network has an authority of its own, name its file in SSL_CERT_FILE.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The certificates that SSL_CERT_FILE or SSL_CERT_DIR names cannot be read.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Correct or unset these variables of the environment."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The proxy that this system or its environment names makes no sense."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "Correct or unset HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The credentials hold characters that cannot be sent."),
    QT_TRANSLATE_NOOP("Sentences", "Copy them again from the host's page, without line breaks."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Check your connection and the host's address in the settings; then try again."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Wait a few minutes, then try again."),
    QT_TRANSLATE_NOOP("Sentences", "Sign in again: the key may be mistyped, expired or revoked."),
    QT_TRANSLATE_NOOP("Sentences", "Add credits at the host, then try again."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Check what the key is allowed to do and what your plan holds; Details has its words.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "It may have been deleted there: refresh."),
    QT_TRANSLATE_NOOP("Sentences", "Wait a minute, then try again."),
    QT_TRANSLATE_NOOP("Sentences", "Nothing is wrong here. Try again in a few minutes."),
    QT_TRANSLATE_NOOP("Sentences", "Check the host's address in the settings."),
    QT_TRANSLATE_NOOP("Sentences", "Change what it complains about."),
    QT_TRANSLATE_NOOP("Sentences", "Details has what it was asked."),
    QT_TRANSLATE_NOOP("Sentences", "Look there before it is tried again."),
    QT_TRANSLATE_NOOP("Sentences", "Send it again; it begins anew."),
    QT_TRANSLATE_NOOP("Sentences", "Send it again; it gets a new one."),
    QT_TRANSLATE_NOOP("Sentences", "Send it again from the start."),
    QT_TRANSLATE_NOOP("Sentences", "Nothing was fetched from there."),
    QT_TRANSLATE_NOOP("Sentences", "Nothing was sent there."),
    QT_TRANSLATE_NOOP("Sentences", "Nothing of it was kept."),
    QT_TRANSLATE_NOOP("Sentences", "Try again later."),
    QT_TRANSLATE_NOOP(
        "Sentences", "“{0}” is gone: it was moved or deleted while it was being sent."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Put it back, then go on; what was sent is kept for a while."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "“{0}” was changed while it was being sent; the host does not get half of each.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Wait until it is finished, then send it again from the start."),
    QT_TRANSLATE_NOOP("Sentences", "Fetch it again: a fresh one is asked for."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is a folder."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is empty."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” cannot be read."),
    QT_TRANSLATE_NOOP("Sentences", "Choose a film."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” could not be saved: the disk is full."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” could not be saved: that place cannot be written."),
    QT_TRANSLATE_NOOP("Sentences", "Make room, or choose another folder."),
    QT_TRANSLATE_NOOP("Sentences", "There is no such thing at the host: its identity is missing."),
)
_SENTENCE = re.compile(
    r"(?:Sending “(?P<sent>.+)” to|Fetching “(?P<fetched>.+)” from|(?P<doing>.+) at) "
    r"(?P<host>.+?) (?P<doubt>failed|may or may not have worked): (?P<reason>.+)\.",
    re.DOTALL,
)
_DOING = Patterns("HostDoing", DOING)
_REASONS = Patterns("HostReasons", REASONS)


def host_failure(sentence: str) -> str | None:
    """The failure in the user's language; None where it is none of a host's."""
    match = _SENTENCE.fullmatch(sentence)
    if match is None or not _REASONS.knows(match["reason"]):
        return None
    return _frame(match).format(_work(match), _REASONS.shown(match["reason"]))


def _frame(match: re.Match[str]) -> str:
    if match["doubt"] == "failed":
        return QCoreApplication.translate("HostWork", "{0} failed: {1}.")
    return QCoreApplication.translate("HostWork", "{0} may or may not have worked: {1}.")


def _work(match: re.Match[str]) -> str:
    host = match["host"]
    if match["sent"]:
        text = QCoreApplication.translate("HostWork", "Sending “{0}” to {1}")
        return text.format(match["sent"], host)
    if match["fetched"]:
        text = QCoreApplication.translate("HostWork", "Fetching “{0}” from {1}")
        return text.format(match["fetched"], host)
    text = QCoreApplication.translate("HostWork", "{0} at {1}")
    return text.format(_DOING.shown(match["doing"]), host)
