"""Asking a translation engine over HTTP: bounded, cancellable, its refusals in sentences.

Repeating is the service's business: an error says whether it is worth it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self, TypeVar
from urllib.parse import urlencode

from cuesmith.base.errors import HostError, TextRefused, TranslationError
from cuesmith.base.jobs import CancelToken
from cuesmith.base.secrets import Secret, without_secrets
from cuesmith.engines.hosts.patience import Limits, asked_delay
from cuesmith.engines.hosts.wire import Answer, Call, Dropped, Wire

T = TypeVar("T")

_MOST_BYTES = 4_000_000
"""Of an answer."""
_LIMITS = Limits(connect=10.0, read=120.0, write=30.0, answer=180.0)
"""A server without a GPU takes its time over a page of text."""
_LONGEST_WORDS = 300
_TOO_LONG = (413, 414)
_WRONG_KEY = (401, 403)
_PASSING = (408, 425, 429)
_QUOTA = (402, 456)
_DETAIL = ("error", "message", "detail", "responseDetails", "error_description")


@dataclass(frozen=True, slots=True)
class Asking:
    """One request: JSON where there is a body, else GET."""

    path: str
    query: Mapping[str, str] | None = None
    body: object = None
    headers: Mapping[str, str | Secret] | None = None


class Web:
    """Connections to one engine, for one thread; closed by a `with` statement."""

    def __init__(
        self, name: str, url: str, token: CancelToken, read: Callable[[Answer], None] | None = None
    ) -> None:
        self.name = name
        self.url = with_scheme(url.strip()).rstrip("/")
        self._refuse = read
        self._wire = _as_translation(name, lambda: Wire(_LIMITS, token, name))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._wire.close()

    def ask(self, asking: Asking) -> Any:
        """What the engine says, as JSON. Raises `TranslationError`, `TextRefused`, `Cancelled`."""
        answer = self.send(asking)
        try:
            return json.loads(answer.body)
        except (ValueError, RecursionError) as error:
            raise self.senseless("what it says is no JSON") from error

    def send(self, asking: Asking) -> Answer:
        """The good answer to a request, whole. Raises as `ask` does."""
        call = self._call(asking)
        answer = _as_translation(self.name, lambda: self._wire.send(call, _MOST_BYTES))
        if self._refuse is not None:
            self._refuse(answer)
        if not answer.good:
            raise refusal(self.name, answer)
        return answer

    def senseless(self, why: str) -> TranslationError:
        """An error for an answer of another shape than it should have."""
        return TranslationError(
            f"{self.name} gave an answer that makes no sense: {why}.",
            hint="Check that the address is right; else try again later.",
            retryable=True,
        )

    def _call(self, asking: Asking) -> Call:
        url = self.url + asking.path
        if asking.query:
            url += ("&" if "?" in url else "?") + urlencode(asking.query)
        headers = {"Accept": "application/json"}
        for name, value in (asking.headers or {}).items():
            headers[name] = _sendable(self.name, value)
        if asking.body is None:
            return Call("GET", url, headers)
        headers["Content-Type"] = "application/json"
        return Call("POST", url, headers, json.dumps(asking.body, ensure_ascii=False).encode())


def with_scheme(url: str) -> str:
    """An address as people type it, "localhost:5000", with what its beginning must be: nothing
    goes in the clear to another machine unless that is said."""
    if "://" in url or not url or any(map(str.isspace, url)):
        return url
    near = url.startswith(("localhost", "127.", "[::1]"))
    return f"{'http' if near else 'https'}://{url}"


def _sendable(name: str, value: str | Secret) -> str:
    text = value.reveal() if isinstance(value, Secret) else value
    if text.isascii() and text.isprintable():
        return text
    raise TranslationError(
        f"The key for {name} holds characters that cannot be sent.",
        hint="Copy it again from the provider's page, without line breaks.",
    )


def bearing(scheme: str, key: Secret | None) -> dict[str, str | Secret]:
    """The header that carries a key; none where there is no key."""
    return {} if not key else {"Authorization": Secret(f"{scheme} {key.reveal()}")}


def _as_translation(name: str, act: Callable[[], T]) -> T:
    try:
        return act()
    except Dropped as drop:
        raise TranslationError(
            f"{name} cannot be asked: {drop}.",
            hint=drop.hint or "Check the network and the address, or try again later.",
            details=drop.details,
            retryable=drop.passing,
            retry_after=drop.asked,
        ) from drop
    except HostError as error:
        raise TranslationError(error.message, hint=error.hint, details=error.details) from error


def refusal(name: str, answer: Answer) -> TranslationError:
    """What an engine refuses, in a sentence, with its own words."""
    said = words_of(answer)
    status = answer.status
    if status in _WRONG_KEY:
        return TranslationError(
            f"{name} does not let us in{said}.", hint="Check the key, and the address it is for."
        )
    if status in _QUOTA:
        return TranslationError(
            f"The quota at {name} is used up{said}.",
            hint="What is translated is kept; go on when there is quota again.",
        )
    if status in _TOO_LONG or status in (400, 422):
        return TextRefused(f"{name} does not take a text{said}.")
    if status in _PASSING or status >= 500:
        return TranslationError(
            f"{name} asks to wait{said}." if status == 429 else f"{name} is in trouble{said}.",
            hint="What is translated is kept; try again later.",
            retryable=True,
            retry_after=asked_delay(answer.headers),
        )
    if 300 <= status < 400:
        return TranslationError(
            f"{name} sends us on to another address; nothing was sent there.",
            hint="Name the address where it really is.",
        )
    return TranslationError(f"{name} refuses{said}.", hint="Check the address.")


def words_of(answer: Answer) -> str:
    """What an engine says about a refusal, as " (HTTP 403: ...)"; never secrets."""
    try:
        words = told(json.loads(answer.body))
    except (ValueError, RecursionError):
        words = ""
    return f" (HTTP {answer.status}: {words})" if words else f" (HTTP {answer.status})"


def told(said: object) -> str:
    """What an answer says about what went wrong, without its full stop; never secrets."""
    words = " ".join(without_secrets(_found(said)).split())
    return words[:_LONGEST_WORDS].rstrip(". ")


def _found(value: object, depth: int = 3) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, dict) and depth:
        return next((_found(value[name], depth - 1) for name in _DETAIL if value.get(name)), "")
    return ""
