"""What all ways of sending a file have in common: go on from where the server is, for as long as
anything moves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from cuesmith.base.errors import HostError
from cuesmith.engines.hosts.addresses import shown
from cuesmith.engines.hosts.patience import worth_repeating
from cuesmith.engines.hosts.refusals import (
    UploadGone,
    details_of,
    passing,
    refused,
    unreachable,
)
from cuesmith.engines.hosts.transfers.meter import Meter
from cuesmith.engines.hosts.transfers.source import Source
from cuesmith.engines.hosts.wire import Answer, Call, Dropped, Wire

_GONE = frozenset({403, 404, 410})
"""A signed address that has run out is refused by 403."""

_PASSING = frozenset({409, 413, 423})
"""The place is another one, the part is too large, an earlier connection still holds it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a server says that it is."""

    offset: int
    """Bytes that it holds."""
    done: bool = False
    """Whether it takes the file for whole."""


class Way(Protocol):
    """A protocol by which a file goes. Its methods raise `Dropped` for what may pass."""

    @property
    def address(self) -> Call:
        """For details of an error."""
        ...

    def standing(self) -> Standing:
        """Ask the server how much it holds."""
        ...

    def send(self, start: int) -> Standing:
        """Send the next part, from `start`."""
        ...


@dataclass(frozen=True, slots=True)
class Shipment:
    """A file, whom it goes to, and who is told how far it is."""

    wire: Wire
    source: Source
    meter: Meter

    @property
    def work(self) -> str:
        """The beginning of a sentence."""
        return f"Sending “{self.source.name}” to {self.wire.name}"

    def body(self, start: int, end: int) -> Iterator[bytes]:
        """A part of the file as it goes out, counted."""
        for block in self.source.blocks(start, end):
            self.wire.token.check()
            yield block
            start += len(block)
            self.meter.at(start)


def ship(shipment: Shipment, way: Way, start: int | None) -> None:
    """Send a file to its end; None as `start` asks the server first.

    Headway renews the patience. Raises `HostError`, `UploadGone`, `FileError`, `Cancelled`.
    """
    wire = shipment.wire
    at, best, failures = start, start or 0, 0
    while True:
        asking = at is None
        drop = Dropped("it takes nothing in")
        try:
            now = way.standing() if at is None else way.send(at)
            if now.done:
                shipment.meter.finish()
                return
            at = _checked_offset(shipment, way, now)
        except Dropped as caught:
            asking, at, drop = False, None, caught
        if (at or 0) > best:
            best, failures = at or 0, 0
        elif not asking:
            failures += 1
            if failures >= wire.limits.transfer_attempts or not drop.passing:
                raise unreachable(shipment.work, way.address, drop) from drop
            wire.rest(failures, drop.asked)


def checked(shipment: Shipment, call: Call, answer: Answer) -> Answer:
    """An answer that is a success, or tells how far the server is; raises for every other."""
    if answer.good or answer.status == 308:
        return answer
    if answer.status in _GONE:
        raise UploadGone(
            f"{shipment.work} failed: its upload has run out there.",
            hint="Send it again; it begins anew.",
            details=details_of(call, answer),
            status=answer.status,
        )
    if worth_repeating(answer.status) or answer.status in _PASSING:
        raise passing(answer.status, answer.headers)
    raise refused(shipment.work, call, answer)


def _checked_offset(shipment: Shipment, way: Way, now: Standing) -> int:
    if 0 <= now.offset <= shipment.source.size:
        return now.offset
    raise HostError(
        f"{shipment.work} failed: it holds more than the file has.",
        hint="Send it again from the start.",
        details=f"{now.offset} of {shipment.source.size} bytes: {shown(way.address.url)}",
    )
