"""A file from a host: streamed beside its place, bounded, and renamed once it is whole."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urljoin

import httpx

from cuesmith.base.errors import FileError, HostError
from cuesmith.base.jobs import Report
from cuesmith.base.secrets import Secret
from cuesmith.engines.hosts.addresses import conceal, origin, shown
from cuesmith.engines.hosts.patience import worth_repeating
from cuesmith.engines.hosts.refusals import Refused, details_of, passing, refused, unreachable
from cuesmith.engines.hosts.transfers.meter import Meter
from cuesmith.engines.hosts.wire import Answer, Call, Dropped, Wire, is_bounded

MOST_BYTES = 20_000_000_000
"""A rendered film is smaller than this."""
_REDIRECTS = 5
_RUN_OUT = frozenset((403, 404, 410))
"""What storage says of signed addresses: no credentials go along that could be wrong."""
_MOST_REFUSAL = 1_000_000


def fetch_file(
    wire: Wire, url: Secret, target: Path, report: Report, *, most_bytes: int = MOST_BYTES
) -> None:
    """Bring what lies at an address to `target`, replacing it. No credentials go along.

    Raises `HostError` (`Refused` with 403, 404 or 410 where the address has run out), `FileError`,
    `Cancelled`; nothing is left beside the target then.
    """
    part = target.with_name(f"{target.name}.part")
    fetch = _Fetch(wire, target, Meter(report, f"Fetching {target.name}"), most_bytes)
    with _writing(target):
        try:
            with part.open("wb") as sink:
                fetch.run(url.reveal(), sink)
            part.replace(target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise


@dataclass
class _Fetch:
    wire: Wire
    target: Path
    meter: Meter
    most_bytes: int
    mark: str = ""
    """By what the server tells that the file is still the same: a strong ETag."""

    @property
    def work(self) -> str:
        return f"Fetching “{self.target.name}” from {self.wire.name}"

    def run(self, url: str, sink: BinaryIO) -> None:
        failures = 0
        while True:
            have = sink.tell()
            try:
                self._take(url, sink)
            except Dropped as drop:
                failures = 1 if sink.tell() > have else failures + 1
                if failures >= self.wire.limits.transfer_attempts or not drop.passing:
                    raise unreachable(self.work, Call("GET", url), drop) from drop
                self.wire.rest(failures, drop.asked)
            else:
                self.meter.finish()
                return

    def _take(self, url: str, sink: BinaryIO) -> None:
        have = sink.tell()
        headers = {"Accept-Encoding": "identity"}
        if have and self.mark:
            headers |= {"Range": f"bytes={have}-", "If-Range": self.mark}
        with self._stream(url, headers) as answer:
            if answer.status_code == 206:
                self._check_part(answer, have)
            elif have:
                sink.seek(0)
                sink.truncate()
            self.mark = _strong(answer.headers.get("etag", ""))
            self._copy(answer, sink)

    def _check_part(self, answer: httpx.Response, have: int) -> None:
        stated = answer.headers.get("content-range", "")
        if not (have and self.mark and stated.startswith(f"bytes {have}-")):
            self.mark = ""
            raise Dropped("it sends another part than was asked for")

    def _copy(self, answer: httpx.Response, sink: BinaryIO) -> None:
        stated = answer.headers.get("content-length", "")
        at = sink.tell()
        known = stated.isascii() and stated.isdigit() and len(stated) < 19
        self.meter.total = at + int(stated) if known else None
        self._bound(self.meter.total or 0)
        for piece in answer.iter_raw():
            self.wire.token.check()
            at += len(piece)
            self._bound(at)
            sink.write(piece)
            self.meter.at(at)
        if not is_bounded(answer):
            self.wire.token.check()

    def _bound(self, size: int) -> None:
        if size > self.most_bytes:
            raise HostError(
                f"{self.work} failed: it is far larger than it may be.",
                hint="Nothing of it was kept.",
            )

    @contextmanager
    def _stream(self, url: str, headers: dict[str, str]) -> Iterator[httpx.Response]:
        """The answer after redirects, which are followed by hand."""
        for _ in range(_REDIRECTS + 1):
            conceal(url)
            call = Call("GET", url, headers)
            with self.wire.stream(call) as answer:
                if not answer.has_redirect_location:
                    self._check(call, answer)
                    yield answer
                    return
                following = urljoin(url, answer.headers["location"])
            if origin(following)[0] not in ("https", origin(url)[0]):
                raise HostError(
                    f"{self.work} failed: it sends on to an address that is not safe.",
                    hint="Nothing was fetched from there.",
                    details=shown(following),
                )
            url = following
        raise HostError(f"{self.work} failed: it sends from one address to the next.")

    def _check(self, call: Call, answer: httpx.Response) -> None:
        status = answer.status_code
        if answer.headers.get("content-encoding", "identity") != "identity":
            raise Dropped("it is packed in a way that was not asked for", passing=False)
        if status in (200, 206):
            return
        if worth_repeating(status):
            raise passing(status, answer.headers)
        whole = Answer(status, answer.headers, b"".join(_first(answer, _MOST_REFUSAL)))
        if status in _RUN_OUT:
            raise Refused(
                f"{self.work} failed: its address has run out.",
                hint="Fetch it again: a fresh one is asked for.",
                details=details_of(call, whole),
                status=status,
            )
        raise refused(self.work, call, whole)


def _first(answer: httpx.Response, most: int) -> Iterator[bytes]:
    for piece in answer.iter_raw():
        if most <= 0:
            return
        yield piece[:most]
        most -= len(piece)


def _strong(etag: str) -> str:
    return etag if etag.startswith('"') else ""


@contextmanager
def _writing(target: Path) -> Iterator[None]:
    """Turn the system's refusals to write into a `FileError`."""
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise FileError(
            f"“{target}” could not be saved: the disk is full."
            if full
            else f"“{target}” could not be saved: that place cannot be written.",
            hint="Make room, or choose another folder.",
            details=str(error),
        ) from error
