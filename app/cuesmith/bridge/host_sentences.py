"""What the HTTP layer of video hosts says, recognised for translation.

A failure is put together from what was being done and why it failed, so both are looked up on
their own.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from cuesmith.bridge.patterns import Patterns

WORK = (
    QT_TRANSLATE_NOOP("HostWork", "Sending “{0}” to {1}"),
    QT_TRANSLATE_NOOP("HostWork", "Fetching “{0}” from {1}"),
    QT_TRANSLATE_NOOP("HostWork", "{0} at {1}"),
)
REASONS = (
    QT_TRANSLATE_NOOP("HostReasons", "there is no connection"),
    QT_TRANSLATE_NOOP("HostReasons", "it does not answer"),
    QT_TRANSLATE_NOOP("HostReasons", "the connection broke"),
    QT_TRANSLATE_NOOP("HostReasons", "the proxy of this system does not let it through"),
    QT_TRANSLATE_NOOP("HostReasons", "the answer takes too long"),
    QT_TRANSLATE_NOOP("HostReasons", "the answer arrived damaged"),
    QT_TRANSLATE_NOOP("HostReasons", "the answer is packed in a way that was not asked for"),
    QT_TRANSLATE_NOOP("HostReasons", "its answer makes no sense"),
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
    QT_TRANSLATE_NOOP("Sentences", "{0} sends far more than was asked for."),
    QT_TRANSLATE_NOOP("Sentences", "Nothing of it was taken. Check the address."),
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
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is a folder."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is empty."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” cannot be read."),
    QT_TRANSLATE_NOOP("Sentences", "Choose a film."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” could not be saved: the disk is full."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” could not be saved: that place cannot be written."),
    QT_TRANSLATE_NOOP("Sentences", "Make room, or choose another folder."),
    QT_TRANSLATE_NOOP("Sentences", "There is no such thing at the host: its identity is missing."),
)
_FAILED = QT_TRANSLATE_NOOP("HostWork", "{0} failed: {1}.")
_IN_DOUBT = QT_TRANSLATE_NOOP("HostWork", "{0} may or may not have worked: {1}.")
_SENTENCE = re.compile(r"(.+?) (failed|may or may not have worked): (.+)\.", re.DOTALL)
_WORK = Patterns("HostWork", WORK)
_REASONS = Patterns("HostReasons", REASONS)


def host_failure(sentence: str) -> str | None:
    """The failure in the user's language; None where it is none of a host's."""
    match = _SENTENCE.fullmatch(sentence)
    if match is None or not (_WORK.knows(match[1]) and _REASONS.knows(match[3])):
        return None
    frame = str(_FAILED if match[2] == "failed" else _IN_DOUBT)
    said = QCoreApplication.translate("HostWork", frame)
    return said.format(_WORK.shown(match[1]), _REASONS.shown(match[3]))
