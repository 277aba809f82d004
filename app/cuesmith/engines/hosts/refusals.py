"""What a host says when it refuses, and what we say then."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Mapping
from unicodedata import category

from cuesmith.base.errors import HostError
from cuesmith.base.logs import redact
from cuesmith.engines.hosts.addresses import shown
from cuesmith.engines.hosts.patience import asked_delay
from cuesmith.engines.hosts.wire import Answer, Call, Dropped

_LOG = logging.getLogger("cuesmith.hosts")
_LONGEST = 300
"""Characters of one message."""
_MOST_MESSAGES = 8
_IDENTITIES = ("x-request-id", "request-id", "x-amzn-requestid", "x-amz-request-id", "cf-ray")
_UNREACHABLE_HINT = "Check your connection and the host's address in the settings; then try again."
_SPOKEN = ("messages", "message", "error", "errors", "detail", "title")


class Refused(HostError):
    """A host understood, and said no."""

    def __init__(
        self, message: str, *, hint: str, details: str, status: int, words: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message, hint=hint, details=details, status=status)
        self.words = words
        """The host's own messages, without secrets."""
        self.kind = ""
        """Its word for the kind of error, where it has one."""


class Unreachable(HostError):
    """A host could not be asked, or did not answer."""


class UploadGone(HostError):
    """The address that a file was being sent to is not valid any more: begin a new upload."""


class MaybeDone(HostError):
    """The answer to what makes something was lost: it may have been made. Look it up before it is
    asked for again."""

    body = b""
    """What a server that failed half-way said, if anything."""


def host_words(body: bytes) -> tuple[str, ...]:
    """The messages in the body of a refusal, whatever its shape; without secrets."""
    try:
        said: object = json.loads(body)
    except (ValueError, RecursionError):
        text = body[: 4 * _LONGEST].decode("utf-8", "replace").strip()
        return () if text.startswith("<") or not text else (_tidy(text),)
    found = [_tidy(text) for text in _messages(said, 0)]
    return tuple(dict.fromkeys(text for text in found if text))[:_MOST_MESSAGES]


def _messages(said: object, depth: int) -> Iterator[str]:
    """Strings under the names that hosts use; field errors come with the field's name."""
    if isinstance(said, str):
        yield said
    elif depth > 4:
        return
    elif isinstance(said, list):
        for one in said[:_MOST_MESSAGES]:
            yield from _messages(one, depth + 1)
    elif isinstance(said, dict):
        for name in _SPOKEN:
            if name in said and name != "errors":
                yield from _messages(said[name], depth + 1)
        yield from _field_errors(said.get("errors") or said.get("invalid_fields"), depth)


def _field_errors(errors: object, depth: int) -> Iterator[str]:
    if not isinstance(errors, dict):
        yield from _messages(errors, depth + 1)
        return
    for name, texts in list(errors.items())[:_MOST_MESSAGES]:
        yield from (f"{name}: {text}" for text in _messages(texts, depth + 1))


def host_kind(body: bytes) -> str:
    """Mux's `error.type`, Gcore's `exception_class`; empty where there is none."""
    try:
        said: object = json.loads(body)
    except (ValueError, RecursionError):
        return ""
    if not isinstance(said, dict):
        return ""
    error = said.get("error")
    kind = error.get("type") if isinstance(error, dict) else said.get("exception_class")
    return kind[:80] if isinstance(kind, str) else ""


def request_identity(headers: Mapping[str, str], body: bytes = b"") -> str:
    """By what the host finds a request in its own logs."""
    for name in _IDENTITIES:
        if value := headers.get(name):
            return value[:100]
    try:
        said: object = json.loads(body)
    except (ValueError, RecursionError):
        return ""
    value = said.get("request_id") if isinstance(said, dict) else None
    return value[:100] if isinstance(value, str) else ""


def refused(work: str, call: Call, answer: Answer) -> Refused:
    """The error for an answer that is no success; `work` begins the sentence: "{work} failed"."""
    words = host_words(answer.body)
    why, hint = _why(answer.status, words)
    details = details_of(call, answer)
    _LOG.info("%s failed: %s", work, details)
    error = Refused(
        f"{work} failed: {why}.",
        hint=hint,
        details=details,
        status=answer.status,
        words=words,
    )
    error.kind = host_kind(answer.body)
    return error


def passing(status: int, headers: Mapping[str, str]) -> Dropped:
    """A refusal that may pass by itself."""
    why = "it is asked too often" if status == 429 else f"it has trouble of its own (HTTP {status})"
    return Dropped(why, asked=asked_delay(headers), hint="Wait a few minutes, then try again.")


def unreachable(work: str, call: Call, drop: Dropped) -> Unreachable:
    """The error for what did not pass, however often it was tried."""
    return Unreachable(
        f"{work} failed: {drop}.",
        hint=drop.hint or _UNREACHABLE_HINT,
        details=asked(call, drop),
    )


def asked(call: Call, drop: Dropped) -> str:
    """What was asked, and how it failed."""
    lines = (f"{call.method} {shown(call.url)}", drop.details)
    return redact("\n".join(line for line in lines if line))


def details_of(call: Call, answer: Answer) -> str:
    """What helps a bug report: the host's words, its request's identity, what was asked."""
    identity = request_identity(answer.headers, answer.body)
    lines = [
        *host_words(answer.body),
        f"{call.method} {shown(call.url)}: HTTP {answer.status}",
        f"Request: {identity}" if identity else "",
    ]
    return redact("\n".join(line for line in lines if line))


def _why(status: int, words: tuple[str, ...]) -> tuple[str, str]:
    """The end of the sentence, and what to do."""
    if status in _WHY:
        return _WHY[status]
    if status >= 500:
        return (
            f"it has trouble of its own (HTTP {status})",
            "Nothing is wrong here. Try again in a few minutes.",
        )
    if status < 400:
        return (
            "it sends on to another address",
            "Check the host's address in the settings.",
        )
    if words:
        return f"it says “{words[0].rstrip('.')}”", "Change what it complains about."
    return f"it did not accept the request (HTTP {status})", "Details has what it was asked."


_WHY = {
    401: (
        "it does not accept your credentials",
        "Sign in again: the key may be mistyped, expired or revoked.",
    ),
    402: (
        "there is not enough credit in your account",
        "Add credits at the host, then try again.",
    ),
    403: (
        "your account may not do this",
        "Check what the key is allowed to do and what your plan holds; Details has its words.",
    ),
    404: ("it does not know what was asked for", "It may have been deleted there: refresh."),
    429: ("it is asked too often", "Wait a minute, then try again."),
}


def _tidy(text: str) -> str:
    """On a line, without what a terminal takes for a command, and cut: where nothing secret is left
    of which a part could stay."""
    seen = "".join(" " if category(char) == "Cc" else char for char in text[: 40 * _LONGEST])
    return redact(" ".join(seen.split()))[:_LONGEST]
