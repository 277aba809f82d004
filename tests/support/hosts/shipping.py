"""Sending a file in each of the ways, for tests and for child processes.

    python -m tests.support.hosts.shipping WAY URL FILE new|resume

sends a file from a process of its own, says "sent FRACTION" as it goes, and at its end the largest
memory that it held.
"""

from __future__ import annotations

import sys
from pathlib import Path

from cuesmith.base.jobs import CancelToken, Progress, Report
from cuesmith.base.secrets import Secret
from cuesmith.engines.hosts.patience import Limits
from cuesmith.engines.hosts.transfers.resumable import GRAIN, send_resumable
from cuesmith.engines.hosts.transfers.source import Source
from cuesmith.engines.hosts.transfers.tus import begin_tus, send_tus
from cuesmith.engines.hosts.transfers.whole import send_whole
from cuesmith.engines.hosts.wire import Wire
from tests.support.hosts.upload_server import UploadServer

WAYS = ("resumable", "tus", "whole")


def new_address(way: str, server: UploadServer, wire: Wire, source: Source) -> Secret:
    """Where a file goes."""
    if way == "tus":
        return begin_tus(wire, server.tus, source, {"filename": source.name})
    return Secret(server.new_resumable() if way == "resumable" else server.new_whole())


def ship(
    way: str,
    wire: Wire,
    url: Secret,
    source: Source,
    report: Report,
    *,
    resume: bool = False,
    chunk: int = 4 * GRAIN,
) -> None:
    """Send a file, in small parts at first where there are parts."""
    if way == "tus":
        send_tus(wire, url, source, report, resume=resume, chunk=chunk)
    elif way == "resumable":
        send_resumable(wire, url, source, report, resume=resume, chunk=chunk)
    else:
        send_whole(wire, url, source, report)


def main(way: str, url: str, file: str, resume: str) -> None:
    """In a process of its own."""

    def say(progress: Progress) -> None:
        _say(f"sent {progress.done:.4f}")

    limits = Limits(first_delay=0.01)
    with Wire(limits, CancelToken(), "a server") as wire, Source(Path(file)) as source:
        ship(way, wire, Secret(url), source, say, resume=resume == "resume")
    _say(f"peak {_peak()}")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _peak() -> int:
    """The largest resident memory of this process in bytes; 0 where the system does not tell.

    Not by getrusage: on Linux that counts what the process was forked from as well.
    """
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    line = next(one for one in status.read_text().splitlines() if one.startswith("VmHWM:"))
    return int(line.split()[1]) * 1024


if __name__ == "__main__":
    main(*sys.argv[1:])
