"""A host's API: typed requests and answers, repeated where that does no harm, errors in words.

    with HostClient(endpoint, token) as client:
        answer = client.ask("GET", f"/video/v1/assets/{segment(id)}", AssetAnswer,
                            doing="Looking up a film")

An array as an answer is a `pydantic.RootModel[list[...]]`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import TracebackType
from typing import TypeVar
from urllib.parse import urlencode, urljoin

from pydantic import BaseModel, ValidationError

from cuesmith.base.errors import HostError
from cuesmith.base.jobs import CancelToken
from cuesmith.base.secrets import Secret
from cuesmith.domain.hosting import HostName
from cuesmith.engines.hosts.addresses import conceal, origin, shown
from cuesmith.engines.hosts.patience import Limits, asked_delay, worth_repeating
from cuesmith.engines.hosts.refusals import MaybeDone, asked, details_of, refused, unreachable
from cuesmith.engines.hosts.wire import MOST_BYTES, Answer, Call, Dropped, Wire

M = TypeVar("M", bound=BaseModel)
T = TypeVar("T")

Query = Mapping[str, str | int | bool | None]
"""Parameters of an address; those that are None are left out."""
_REDIRECTS = 5


class Repeat(Enum):
    """Whether a request may be sent again where its answer is not known."""

    FREELY = "freely"
    """Twice does the same as once."""
    UNSENT = "unsent"
    """It makes something: only where it was not taken (429), or never left."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A host's API as one account sees it."""

    host: HostName
    url: str
    """Without a slash at its end."""
    headers: Mapping[str, Secret] = field(default_factory=dict)
    """The credentials: "Authorization", ..."""
    limits: Limits = field(default_factory=Limits)


class HostClient:
    """A connection to a host's API, for one job and its thread; closed by a `with` statement."""

    def __init__(self, endpoint: Endpoint, token: CancelToken) -> None:
        self.endpoint = endpoint
        self.wire = Wire(endpoint.limits, token, endpoint.host.label)
        """For other addresses that the host names: it carries no credentials."""
        self._origin = origin(endpoint.url)

    def __enter__(self) -> HostClient:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the connections."""
        self.wire.close()

    def ask(  # noqa: PLR0913 - each call names the few that it needs
        self,
        method: str,
        path: str,
        answer: type[M],
        *,
        query: Query | None = None,
        body: BaseModel | None = None,
        repeat: Repeat | None = None,
        doing: str = "A request",
    ) -> M:
        """Send a request and read the answer as a model.

        `doing` begins a sentence: "{doing} at Mux failed: ...". Without `repeat` only POST is taken
        to make something. Raises `Refused`, `MaybeDone`, `Unreachable`, `Cancelled`.
        """
        call = self._call(method, path, query, body)
        return self._exchange(call, repeat, doing, lambda said: _read(said, answer))

    def tell(
        self,
        method: str,
        path: str,
        *,
        query: Query | None = None,
        body: BaseModel | None = None,
        repeat: Repeat | None = None,
        doing: str = "A request",
    ) -> None:
        """Send a request whose answer does not matter once it is good."""
        call = self._call(method, path, query, body)
        self._exchange(call, repeat, doing, _check_own)

    def fetch_text(
        self,
        address: str,
        *,
        most_bytes: int = MOST_BYTES,
        doing: str = "Fetching a file",
        unsigned: bool = False,
    ) -> str:
        """What lies at an address (or a path of the API), as UTF-8. See `fetch_bytes`."""
        body = self.fetch_bytes(address, most_bytes=most_bytes, doing=doing, unsigned=unsigned)
        return body.decode("utf-8-sig", "replace")

    def fetch_bytes(
        self,
        address: str,
        *,
        most_bytes: int = MOST_BYTES,
        doing: str = "Fetching a file",
        unsigned: bool = False,
    ) -> bytes:
        """What lies at an address (or a path of the API). Redirects are followed by hand, and no
        host but the API's own is given the credentials; `unsigned`, not even that one. Raises as
        `ask` does."""
        url = self._url(address)
        conceal(url)
        for _ in range(_REDIRECTS + 1):
            call = Call("GET", url, {} if unsigned else self._credentials(url))
            answer = self._repeated(call, Repeat.FREELY, doing, lambda said: said, most_bytes)
            if answer.good:
                return answer.body
            url = self._following(url, answer, doing)
        raise HostError(
            f"{doing} at {self.wire.name} failed: it sends from one address to the next.",
            hint="Try again later.",
        )

    def _following(self, url: str, answer: Answer, doing: str) -> str:
        following = urljoin(url, answer.headers.get("location", ""))
        conceal(following)
        if origin(following)[0] not in ("https", origin(url)[0]):
            raise HostError(
                f"{doing} at {self.wire.name} failed: it sends on to an address that is not safe.",
                hint="Nothing was fetched from there.",
                details=shown(following),
            )
        return following

    def _call(self, method: str, path: str, query: Query | None, body: BaseModel | None) -> Call:
        url = self._url(path)
        if query:
            url = f"{url}?{urlencode(_parameters(query))}"
        headers = {"Accept": "application/json", **self._credentials(url)}
        if body is None:
            return Call(method, url, headers)
        content = body.model_dump_json(by_alias=True, exclude_none=True).encode()
        return Call(method, url, {**headers, "Content-Type": "application/json"}, content)

    def _url(self, address: str) -> str:
        if address.startswith(("https://", "http://")):
            return address
        return f"{self.endpoint.url.rstrip('/')}/{address.lstrip('/')}"

    def _credentials(self, url: str) -> dict[str, str]:
        if origin(url) != self._origin:
            return {}
        return {name: _sendable(value) for name, value in self.endpoint.headers.items()}

    def _exchange(
        self, call: Call, repeat: Repeat | None, doing: str, read: Callable[[Answer], T]
    ) -> T:
        if repeat is None:
            repeat = Repeat.UNSENT if call.method == "POST" else Repeat.FREELY

        def understood(answer: Answer) -> T:
            if not answer.good:
                raise refused(f"{doing} at {self.wire.name}", call, answer)
            return read(answer)

        return self._repeated(call, repeat, doing, understood)

    def _repeated(
        self,
        call: Call,
        repeat: Repeat,
        doing: str,
        read: Callable[[Answer], T],
        most_bytes: int = MOST_BYTES,
    ) -> T:
        """Send until there is an answer that stands, and read it."""
        failures = 0
        while True:
            failures += 1
            last = failures >= self.endpoint.limits.attempts
            try:
                answer = self.wire.send(call, most_bytes)
                if not last and self._passes(answer, repeat):
                    self.wire.rest(failures, asked_delay(answer.headers))
                    continue
                self._stop_doubt(call, answer, repeat, doing)
                if answer.status >= 400:
                    raise refused(f"{doing} at {self.wire.name}", call, answer)
                return read(answer)
            except Dropped as drop:
                if repeat is Repeat.UNSENT and drop.sent:
                    raise self._maybe_done(call, doing, drop) from drop
                if last or not drop.passing:
                    raise unreachable(f"{doing} at {self.wire.name}", call, drop) from drop
                self.wire.rest(failures)

    def _passes(self, answer: Answer, repeat: Repeat) -> bool:
        if repeat is Repeat.UNSENT:
            return answer.status == 429
        return worth_repeating(answer.status)

    def _stop_doubt(self, call: Call, answer: Answer, repeat: Repeat, doing: str) -> None:
        """A server that failed half-way may have made what it was asked for."""
        if repeat is Repeat.UNSENT and (answer.status >= 500 or answer.status == 408):
            doubt = MaybeDone(
                f"{doing} at {self.wire.name} may or may not have worked: "
                f"it has trouble of its own (HTTP {answer.status}).",
                hint="Look there before it is tried again.",
                details=details_of(call, answer),
                status=answer.status,
            )
            doubt.body = answer.body
            raise doubt

    def _maybe_done(self, call: Call, doing: str, drop: Dropped) -> MaybeDone:
        return MaybeDone(
            f"{doing} at {self.wire.name} may or may not have worked: {drop}.",
            hint="Look there before it is tried again.",
            details=asked(call, drop),
        )


def _check_own(answer: Answer) -> None:
    """Raises `Dropped` for the page of a network that wants its users to sign in."""
    if "html" in answer.headers.get("content-type", "").lower():
        raise Dropped("its answer makes no sense")


def _read(answer: Answer, model: type[M]) -> M:
    """Raises `Dropped` for what is no JSON, and for good for JSON of another shape."""
    try:
        return model.model_validate_json(answer.body)
    except ValidationError as error:
        faults = error.errors(include_url=False, include_input=False, include_context=False)
        if any(fault["type"] == "json_invalid" for fault in faults):
            raise Dropped("its answer makes no sense") from None
        places = "; ".join(
            f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in faults[:8]
        )
        raise Dropped(
            "its answer is not what its documents say", details=places, passing=False
        ) from None


def _sendable(value: Secret) -> str:
    text = value.reveal()
    if text.isascii() and text.isprintable():
        return text
    raise HostError(
        "The credentials hold characters that cannot be sent.",
        hint="Copy them again from the host's page, without line breaks.",
    )


def _parameters(query: Query) -> dict[str, str]:
    return {
        name: str(value).lower() if isinstance(value, bool) else str(value)
        for name, value in query.items()
        if value is not None
    }
