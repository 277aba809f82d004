"""Resumable upload as Google Cloud Storage speaks it, which Mux's upload addresses are.

Chunks of a multiple of 256 KiB, one after the other; 308 with `Range: bytes=0-N` tells what is
stored, none that nothing is; an empty PUT with `Content-Range: bytes */TOTAL` asks.
https://cloud.google.com/storage/docs/performing-resumable-uploads
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from cuesmith.base.jobs import Report
from cuesmith.base.secrets import Secret
from cuesmith.engines.hosts.addresses import conceal
from cuesmith.engines.hosts.transfers.meter import Meter
from cuesmith.engines.hosts.transfers.pace import Pace
from cuesmith.engines.hosts.transfers.sending import Shipment, Standing, checked, ship
from cuesmith.engines.hosts.transfers.source import Source
from cuesmith.engines.hosts.wire import Answer, Call, Dropped, Wire

GRAIN = 256 * 1024
"""Chunks are a multiple of this, but for the last."""
CHUNK = 128 * GRAIN
"""Bytes of the first PUT; Mux's own uploader begins with about as much."""
MOST = 2000 * GRAIN
"""500 MiB, where Mux's own uploader stops growing."""
_MOST_ANSWER = 1_000_000
_RANGE = re.compile(r"\s*bytes\s*=\s*0-(\d{1,18})\s*")


def send_resumable(
    wire: Wire, url: Secret, source: Source, report: Report, *, resume: bool, chunk: int = CHUNK
) -> None:
    """Send a file to a signed address; `resume` asks first how much of it is there.

    Raises `UploadGone` where the address has run out, `HostError`, `FileError`, `Cancelled`.
    """
    if chunk % GRAIN or chunk <= 0:
        raise ValueError("a chunk is a multiple of 256 KiB")
    conceal(url.reveal())
    meter = Meter(report, f"Sending {source.name}", source.size)
    shipment = Shipment(wire, source, meter)
    ship(shipment, _Resumable(shipment, url, Pace(chunk, max(chunk, MOST))), None if resume else 0)


@dataclass(frozen=True, slots=True)
class _Resumable:
    shipment: Shipment
    url: Secret
    pace: Pace

    @property
    def address(self) -> Call:
        return Call("PUT", self.url.reveal())

    def standing(self) -> Standing:
        total = self.shipment.source.size
        call = Call("PUT", self.url.reveal(), {"Content-Range": f"bytes */{total}"})
        answer = self._put(call)
        return Standing(total, done=True) if answer.good else Standing(_stored(answer))

    def send(self, start: int) -> Standing:
        total = self.shipment.source.size
        if start == total:
            return self.standing()
        end = min(start + self.pace.size, total)
        headers = {
            "Content-Range": f"bytes {start}-{end - 1}/{total}",
            "Content-Length": str(end - start),
        }
        call = Call("PUT", self.url.reveal(), headers, self.shipment.body(start, end))
        with self.pace.part():
            answer = self._put(call)
        if not answer.good:
            return Standing(_stored(answer))
        if end < total:
            raise Dropped("it takes a part of the file for the whole", passing=False)
        return Standing(total, done=True)

    def _put(self, call: Call) -> Answer:
        return checked(self.shipment, call, self.shipment.wire.send(call, _MOST_ANSWER))


def _stored(answer: Answer) -> int:
    """Bytes that the server holds, by its 308."""
    stated = answer.headers.get("range")
    if stated is None:
        return 0
    match = _RANGE.fullmatch(stated)
    if match is None:
        raise Dropped("it does not say how much has arrived", details=f"Range: {stated[:100]}")
    return int(match[1]) + 1
