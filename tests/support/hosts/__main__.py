"""The stand-ins by hand: `python -m tests.support.hosts mux --port 4011`.

It prints the environment variables that point the studio and the command line at it, then every
request as it comes, and whatever the client did that the host forbids. Ctrl+C ends it.
"""

from __future__ import annotations

import argparse
import signal
import sys
import time
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass

from tests.support.hosts.bucket import ACCESS_KEY, SECRET_KEY, s3_server
from tests.support.hosts.gcore.server import gcore_host
from tests.support.hosts.host import Host
from tests.support.hosts.magic_hour.server import magic_hour_host
from tests.support.hosts.mux.server import mux_host

PORTS = {"mux": 4011, "gcore": 4012, "magic-hour": 4013, "s3": 4014}


@dataclass
class Watch:
    """Tells what a host sees as it happens."""

    host: Host
    seen: int = 0
    blamed: int = 0

    def news(self) -> list[str]:
        """What happened since the last time."""
        fresh, blames = self.host.seen[self.seen :], self.host.blames[self.blamed :]
        self.seen, self.blamed = self.seen + len(fresh), self.blamed + len(blames)
        lines = [f"{one.method} {one.path} -> {one.status or 'broken off'}" for one in fresh]
        return [f"{self.host.name}: {line}" for line in (*lines, *blames)]


def start(names: list[str], port: int | None, stack: ExitStack, filled: bool) -> list[Watch]:
    """Start stand-ins, and tell how to point a client at them."""
    watches: list[Watch] = []
    for name in names:
        at = PORTS[name] if port is None else port
        if name == "s3":
            _start_s3(at, stack)
            continue
        host = stack.enter_context(_running(name, at))
        if filled:
            host.fill()
        watches.append(Watch(host))
        tell(*(f"export {key}='{value}'" for key, value in host.environment.items()))
    return watches


def _running(name: str, port: int) -> AbstractContextManager[Host]:
    if name == "mux":
        return mux_host(port)
    return gcore_host(port) if name == "gcore" else magic_hour_host(port)


def _start_s3(port: int, stack: ExitStack) -> None:
    server = stack.enter_context(s3_server(port))
    server.make_bucket("captions")
    tell(
        f"# bucket: cuesmith hosts bucket --endpoint {server.url} --name captions",
        f"export AWS_ACCESS_KEY_ID='{ACCESS_KEY}'",
        f"export AWS_SECRET_ACCESS_KEY='{SECRET_KEY}'",
    )


def tell(*lines: str) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)
    sys.stdout.flush()


def main() -> None:
    """Run until Ctrl+C."""
    parser = argparse.ArgumentParser(prog="python -m tests.support.hosts", description=__doc__)
    parser.add_argument("host", choices=[*PORTS, "all"])
    parser.add_argument("--port", type=int, help=f"default: {PORTS}")
    parser.add_argument("--empty", action="store_true", help="begin without any film")
    options = parser.parse_args()
    signal.signal(signal.SIGINT, signal.default_int_handler)  # shells' background jobs ignore it
    names = list(PORTS) if options.host == "all" else [options.host]
    port = None if options.host == "all" else options.port
    with ExitStack() as stack:
        watches = start(names, port, stack, not options.empty)
        try:
            while True:
                time.sleep(0.2)
                tell(*(line for watch in watches for line in watch.news()))
        except KeyboardInterrupt:
            tell("ended")


if __name__ == "__main__":
    main()
