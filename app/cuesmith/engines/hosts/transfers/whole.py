"""A file in one PUT, as Magic Hour takes it: what breaks off begins anew."""

from __future__ import annotations

from dataclasses import dataclass

from cuesmith.base.jobs import Report
from cuesmith.base.secrets import Secret
from cuesmith.engines.hosts.addresses import conceal
from cuesmith.engines.hosts.transfers.meter import Meter
from cuesmith.engines.hosts.transfers.sending import Shipment, Standing, checked, ship
from cuesmith.engines.hosts.transfers.source import Source
from cuesmith.engines.hosts.wire import Call, Dropped, Wire

_MOST_ANSWER = 1_000_000


def send_whole(wire: Wire, url: Secret, source: Source, report: Report) -> None:
    """Send a file to a signed address, from the start each time.

    Raises `UploadGone` where the address has run out, `HostError`, `FileError`, `Cancelled`.
    """
    conceal(url.reveal())
    shipment = Shipment(wire, source, Meter(report, f"Sending {source.name}", source.size))
    ship(shipment, _Whole(shipment, url), 0)


@dataclass(frozen=True, slots=True)
class _Whole:
    shipment: Shipment
    url: Secret

    @property
    def address(self) -> Call:
        return Call("PUT", self.url.reveal())

    def standing(self) -> Standing:
        """The server keeps nothing of what broke off: the whole is sent again."""
        return self.send(0)

    def send(self, start: int) -> Standing:
        size = self.shipment.source.size
        body = self.shipment.body(start, size)
        call = Call("PUT", self.url.reveal(), {"Content-Length": str(size)}, body)
        answer = checked(self.shipment, call, self.shipment.wire.send(call, _MOST_ANSWER))
        if not answer.good:
            raise Dropped("it takes a part of the file only", passing=False)
        return Standing(size, done=True)
