"""tus 1.0, the open protocol for resumable uploads, which Gcore speaks.

POST makes an upload, PATCH adds at an offset, HEAD tells the offset. https://tus.io/protocols
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urljoin

from cuesmith.base.errors import HostError
from cuesmith.base.jobs import Report, ignore_progress
from cuesmith.base.secrets import Secret
from cuesmith.engines.hosts.addresses import conceal, origin, shown
from cuesmith.engines.hosts.refusals import UploadGone, details_of, unreachable
from cuesmith.engines.hosts.transfers.meter import Meter
from cuesmith.engines.hosts.transfers.pace import Pace
from cuesmith.engines.hosts.transfers.sending import Shipment, Standing, checked, ship
from cuesmith.engines.hosts.transfers.source import Source
from cuesmith.engines.hosts.wire import Answer, Call, Dropped, Wire

CHUNK = 10_000_000
"""Bytes of the first PATCH; what Gcore's own sample takes."""
MOST = 32 * CHUNK
_VERSION = {"Tus-Resumable": "1.0.0"}
_MOST_ANSWER = 1_000_000


def begin_tus(wire: Wire, endpoint: str, source: Source, metadata: Mapping[str, str]) -> Secret:
    """Make an upload; gives its address. One that is made twice by a lost answer stays empty and
    runs out by itself. Raises `UploadGone` where its token is not accepted, `HostError`,
    `Cancelled`.
    """
    shipment = Shipment(wire, source, Meter(ignore_progress, "", source.size))
    headers = {
        **_VERSION,
        "Upload-Length": str(source.size),
        "Upload-Metadata": _metadata(metadata),
        "Content-Length": "0",
    }
    call = Call("POST", endpoint, headers)
    failures = 0
    while True:
        try:
            return _begun(shipment, call)
        except Dropped as drop:
            failures += 1
            if failures >= wire.limits.attempts or not drop.passing:
                raise unreachable(shipment.work, call, drop) from drop
            wire.rest(failures, drop.asked)


def send_tus(
    wire: Wire, url: Secret, source: Source, report: Report, *, resume: bool, chunk: int = CHUNK
) -> None:
    """Send a file to the address that `begin_tus` gave; `resume` asks first how much is there.

    Raises `UploadGone` where the address has run out, `HostError`, `FileError`, `Cancelled`.
    """
    shipment = Shipment(wire, source, Meter(report, f"Sending {source.name}", source.size))
    ship(shipment, _Tus(shipment, url, Pace(chunk, max(chunk, MOST))), None if resume else 0)


@dataclass(frozen=True, slots=True)
class _Tus:
    shipment: Shipment
    url: Secret
    pace: Pace

    @property
    def address(self) -> Call:
        return Call("PATCH", self.url.reveal())

    def standing(self) -> Standing:
        call = Call("HEAD", self.url.reveal(), _VERSION)
        answer = checked(self.shipment, call, self.shipment.wire.send(call, _MOST_ANSWER))
        length = _number(answer, "upload-length")
        if length is not None and length != self.shipment.source.size:
            raise UploadGone(
                f"{self.shipment.work} failed: the upload that was begun there is of another file.",
                hint="Send it again; it begins anew.",
            )
        return self._at(answer)

    def send(self, start: int) -> Standing:
        end = min(start + self.pace.size, self.shipment.source.size)
        headers = {
            **_VERSION,
            "Upload-Offset": str(start),
            "Content-Type": "application/offset+octet-stream",
            "Content-Length": str(end - start),
        }
        call = Call("PATCH", self.url.reveal(), headers, self.shipment.body(start, end))
        with self.pace.part():
            answer = self.shipment.wire.send(call, _MOST_ANSWER)
            return self._at(checked(self.shipment, call, answer))

    def _at(self, answer: Answer) -> Standing:
        offset = _number(answer, "upload-offset")
        if offset is None:
            raise Dropped("it does not say how much has arrived")
        return Standing(offset, done=offset == self.shipment.source.size)


def _begun(shipment: Shipment, call: Call) -> Secret:
    answer = shipment.wire.send(call, _MOST_ANSWER)
    if answer.status == 500 and b"token" in answer.body[:1000].lower():
        # Gcore's way of saying that the token or the metadata is wrong: no use to repeat it.
        raise UploadGone(
            f"{shipment.work} failed: it does not accept this upload's token.",
            hint="Send it again; it gets a new one.",
            details=details_of(call, answer),
            status=answer.status,
        )
    location = checked(shipment, call, answer).headers.get("location", "")
    if answer.status != 201 or not location:
        raise Dropped("it does not say where the file goes", passing=False)
    url = urljoin(call.url, location)
    conceal(url)
    if origin(url)[0] not in ("https", origin(call.url)[0]):
        raise HostError(
            f"{shipment.work} failed: it sends the file to an address that is not safe.",
            hint="Nothing was sent there.",
            details=shown(url),
        )
    return Secret(url)


def _metadata(metadata: Mapping[str, str]) -> str:
    """Names, each with its value in Base64 (tus 1.0, Upload-Metadata)."""
    return ",".join(
        f"{name} {base64.b64encode(value.encode()).decode()}" for name, value in metadata.items()
    )


def _number(answer: Answer, name: str) -> int | None:
    stated = answer.headers.get(name, "")
    return int(stated) if stated.isascii() and stated.isdigit() and len(stated) < 19 else None
