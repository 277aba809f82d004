"""Fetching files from the hub: resumed, bounded, verified, and named only when they are whole.

A file grows under `NAME.part`; stopping keeps it, and the next try asks for the rest by a range.
What arrives is checked against the size and the checksum in the hub's listing before it gets its
name. Redirects are followed by hand: never to another scheme, and never with the token elsewhere.
"""

from __future__ import annotations

import errno
import hashlib
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.utils import parsedate_to_datetime
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

import httpx

from cuesmith.base.errors import ModelError
from cuesmith.base.jobs import CancelToken
from cuesmith.engines.speech.hub import Hub, Listing, RemoteFile, read_listing

_REDIRECTS = 5
_LONGEST_LISTING = 4_000_000
"""Bytes; a listing of a model has a few thousand."""
_LONGEST_DELAY = 30.0
"""Seconds between two tries, whatever a server asks for."""
_OFFLINE_HINT = (
    "Without a network: take a model that is on disk (cuesmith models list), a folder of your own "
    "(--model FOLDER), or the built-in draft engine (--engine draft)."
)

OnBytes = Callable[[int], None]
"""Takes how many bytes of a file are on disk."""


class _Dropped(Exception):
    """A transfer failed in a way that may pass; `delay` is what the server asks for."""

    def __init__(self, reason: str, delay: float | None = None) -> None:
        super().__init__(reason)
        self.delay = delay


class HubClient:
    """A connection to the hub. Use it in a `with` statement."""

    def __init__(self, hub: Hub, token: CancelToken) -> None:
        self._hub = hub
        self._token = token
        self._client = httpx.Client(timeout=hub.timeout, headers=hub.headers())

    def __enter__(self) -> HubClient:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._client.close()

    def list_files(self, repo: str, revision: str) -> Listing:
        """The files of a model; raises `ModelError`, `Cancelled`."""
        url = httpx.URL(self._hub.listing_url(repo, revision), params={"blobs": "true"})
        attempts = min(self._hub.attempts, 3)
        for attempt in range(attempts):
            try:
                return read_listing(repo, self._get_json(url, repo))
            except _Dropped as drop:
                if attempt + 1 == attempts:
                    raise _unreachable(repo, self._hub, drop, begun=False) from drop
                self._rest(attempt, drop)
        raise AssertionError("the loop returns or raises")

    def fetch(self, listing: Listing, file: RemoteFile, target: Path, on_bytes: OnBytes) -> None:
        """Bring one file to `target`; what is there of it already is not fetched again.

        Raises `ModelError`; `Cancelled`, keeping the part.
        """
        part = target.with_name(f"{target.name}.{file.digest[:12]}.part")
        url = httpx.URL(self._hub.file_url(listing.repo, listing.commit, file.name))
        for _ in range(2):
            self._fill(url, listing.repo, file, part, on_bytes)
            if digest_of(part, file.algorithm, self._token) == file.digest:
                part.replace(target)
                return
            part.unlink()
        raise ModelError(
            f"{file.name} of {listing.repo} arrived damaged twice: its checksum is wrong.",
            hint="Try again later, or over another connection; the damaged copy was deleted.",
        )

    def _fill(
        self, url: httpx.URL, repo: str, file: RemoteFile, part: Path, on_bytes: OnBytes
    ) -> None:
        """Transfer until the part has its full size; headway renews the patience."""
        attempt = 0
        while (have := _size(part)) != file.size:
            try:
                self._transfer(url, repo, file, part, on_bytes)
            except _Dropped as drop:
                attempt = 0 if _size(part) > have else attempt + 1
                if attempt >= self._hub.attempts:
                    raise _unreachable(repo, self._hub, drop, begun=True) from drop
                self._rest(attempt, drop)
        on_bytes(file.size)

    def _transfer(
        self, url: httpx.URL, repo: str, file: RemoteFile, part: Path, on_bytes: OnBytes
    ) -> None:
        have = _size(part)
        if have > file.size:
            part.unlink()
            have = 0
        headers = {"Range": f"bytes={have}-"} if have else {}
        with self._stream(url, repo, headers) as answer:
            if answer.status_code == 416:
                part.unlink(missing_ok=True)
                raise _Dropped("the server refused to resume")
            begin = _place(answer, have, file)
            with writing(part), part.open("r+b" if begin else "wb") as sink:
                sink.seek(begin)
                self._copy(answer, sink, file, on_bytes)

    def _copy(
        self, answer: httpx.Response, sink: BinaryIO, file: RemoteFile, on_bytes: OnBytes
    ) -> None:
        have = sink.tell()
        for chunk in answer.iter_raw():
            self._token.check()
            have += len(chunk)
            if have > file.size:
                raise _Dropped("the server sent more than it announced")
            sink.write(chunk)
            on_bytes(have)
        if have < file.size:
            raise _Dropped("the connection closed early")

    def _get_json(self, url: httpx.URL, repo: str) -> object:
        with self._stream(url, repo, {}) as answer:
            body = bytearray()
            for chunk in answer.iter_bytes():
                body += chunk
                if len(body) > _LONGEST_LISTING:
                    raise ModelError(
                        f"The hub's answer about {repo} is too long to be a list of files.",
                        hint="Nothing was fetched. Unset HF_ENDPOINT if it names a mirror.",
                    )
        return parse_json(bytes(body))

    @contextmanager
    def _stream(
        self, url: httpx.URL, repo: str, headers: dict[str, str]
    ) -> Iterator[httpx.Response]:
        """The answer after redirects, its body unread; what may pass is raised as `_Dropped`."""
        try:
            answer = self._follow(self._client.build_request("GET", url, headers=headers))
            try:
                _check_status(answer, repo, self._hub)
                yield answer
            finally:
                answer.close()
        except (httpx.TransportError, httpx.StreamError, httpx.DecodingError) as error:
            raise _Dropped(_in_words(error)) from error

    def _follow(self, request: httpx.Request) -> httpx.Response:
        for _ in range(_REDIRECTS + 1):
            self._token.check()
            answer = self._client.send(request, stream=True)
            if answer.next_request is None:
                return answer
            answer.close()
            request = _redirected(request, answer.next_request)
        raise ModelError(
            "The hub sends from one address to the next without end.",
            hint="Try later, or unset HF_ENDPOINT if it names a mirror.",
        )

    def _rest(self, attempt: int, drop: _Dropped) -> None:
        """Wait before the next try, looking at the token."""
        delay = self._hub.first_delay * 2.0**attempt if drop.delay is None else drop.delay
        until = time.monotonic() + min(delay, _LONGEST_DELAY)
        while (left := until - time.monotonic()) > 0:
            self._token.check()
            time.sleep(min(left, 0.1))
        self._token.check()


def digest_of(path: Path, algorithm: str, token: CancelToken) -> str:
    """The checksum of a file, in hexadecimal; `algorithm` is "sha256" or "git-sha1"."""
    digest = hashlib.sha256() if algorithm == "sha256" else hashlib.sha1(usedforsecurity=False)
    if algorithm == "git-sha1":
        digest.update(f"blob {path.stat().st_size}\0".encode())
    with path.open("rb") as source:
        while chunk := source.read(1 << 20):
            token.check()
            digest.update(chunk)
    return digest.hexdigest()


def parse_json(body: bytes) -> object:
    """JSON, or None where it is none."""
    import json

    try:
        answer: object = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return answer


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn the system's refusals to write `path` into a `ModelError`."""
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise ModelError(
            f"The disk is full: {path.parent}."
            if full
            else f"The model store cannot be written: {path.parent}.",
            hint="Make room, or name another folder in CUESMITH_MODELS; what is there is kept.",
            details=str(error),
        ) from error


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _redirected(request: httpx.Request, following: httpx.Request) -> httpx.Request:
    """The next request; never from https to anything else, never to a scheme that is no web."""
    if following.url.scheme != "https" and following.url.scheme != request.url.scheme:
        raise ModelError(
            f"The hub redirects to an address that is not safe ({following.url.scheme}:).",
            hint="Nothing was fetched from there. Unset HF_ENDPOINT if it names a mirror.",
        )
    return following


def _place(answer: httpx.Response, have: int, file: RemoteFile) -> int:
    """Where in the file the body of `answer` begins."""
    if answer.headers.get("Content-Encoding", "identity") != "identity":
        raise _Dropped("the server compressed the file")
    if answer.status_code != 206:
        return 0
    stated = answer.headers.get("Content-Range", "")
    if stated.startswith(f"bytes {have}-") and stated.endswith((f"/{file.size}", "/*")):
        return have
    raise ModelError(
        f"The hub sent another part of {file.name} than was asked for.",
        hint="Try again later, or unset HF_ENDPOINT if it names a mirror.",
        details=f"Content-Range: {stated}",
    )


def _check_status(answer: httpx.Response, repo: str, hub: Hub) -> None:
    status = answer.status_code
    if status in (200, 206, 416):
        return
    if status in (408, 425, 429) or status >= 500:
        raise _Dropped(f"HTTP {status}", _retry_after(answer))
    raise _refused(status, repo, hub)


def _refused(status: int, repo: str, hub: Hub) -> ModelError:
    if status in (401, 403):
        why = "your HF_TOKEN is not accepted for it" if hub.token else "it wants a sign-in"
        return ModelError(
            f"The hub does not hand out {repo}: {why}, or there is no such model.",
            hint="Check the name, or put an access token into HF_TOKEN.",
            details=f"HTTP {status}",
        )
    if status in (404, 410):
        return ModelError(
            f"There is no model {repo} on {hub.endpoint}.",
            hint="See `cuesmith models list` for those that are known.",
            details=f"HTTP {status}",
        )
    return ModelError(f"The hub refused to send {repo} (HTTP {status}).", hint="Try again later.")


def _retry_after(answer: httpx.Response) -> float | None:
    """Seconds of a `Retry-After`, which is a number or a date (RFC 9110, 10.2.3)."""
    stated = answer.headers.get("Retry-After", "")
    if stated.isdigit():
        return float(stated[:6])
    try:
        return max(0.0, parsedate_to_datetime(stated).timestamp() - time.time())
    except ValueError:
        return None


def _in_words(error: Exception) -> str:
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout | httpx.ProxyError):
        return "there is no connection"
    if isinstance(error, httpx.TimeoutException):
        return "it does not answer"
    return "the connection broke"


def _unreachable(repo: str, hub: Hub, drop: _Dropped, *, begun: bool) -> ModelError:
    kept = "What has arrived is kept; run it again to go on. " if begun else ""
    return ModelError(
        f"{repo} could not be fetched from {hub.endpoint}: {drop}.",
        hint=f"{kept}{_OFFLINE_HINT}",
        details=repr(drop.__cause__ or drop),
    )


def offline_error(repo: str) -> ModelError:
    """What is said where HF_HUB_OFFLINE forbids fetching."""
    return ModelError(
        f"{repo} is not on disk, and HF_HUB_OFFLINE forbids fetching it.", hint=_OFFLINE_HINT
    )
