"""What every command about hosts begins and ends with: an account, its host, and a meter."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import typer

from cuesmith.base.errors import Cancelled, UsageError
from cuesmith.base.jobs import CancelToken
from cuesmith.cli.errors import exit_on_error
from cuesmith.cli.host_making import HostMaker
from cuesmith.cli.interrupts import cancel_on_signals
from cuesmith.cli.meter import Meter
from cuesmith.domain.hosting import HostName
from cuesmith.services.host_ports import VideoHost
from cuesmith.services.hosts.accounts import Account, AccountBook


@dataclass(frozen=True, slots=True)
class Desk:
    """One account of a host, and how a command speaks."""

    host: VideoHost
    account: Account
    meter: Meter
    token: CancelToken

    @property
    def title(self) -> str:
        """The host's name, as it writes itself."""
        return self.account.id.host.label

    def say(self, text: str) -> None:
        """Tell the person something."""
        print(text, file=sys.stderr)  # noqa: T201 - a command's own voice


def account_book() -> AccountBook:
    """The accounts of this machine's user. Raises `HostError` where the keyring is at fault."""
    return HostMaker.of_this_machine().book


def host_name(text: str) -> HostName:
    """A host as it was typed; raises `UsageError`."""
    for host in HostName:
        if _letters(text) == _letters(host):
            return host
    raise UsageError(f"There is no host “{text}”.", hint=f"There is: {', '.join(HostName)}.")


def _letters(name: str) -> str:
    """However a person divides it: "Magic Hour", "magichour"."""
    return "".join(letter for letter in name.casefold() if letter.isalnum())


@contextmanager
def at_host(host: str, account: str, captions_address: str = "") -> Iterator[Desk]:
    """A host that can be asked; errors end the command, Ctrl-C stops it at a safe point.

    `captions_address` as in `HostMaker.open`.
    """
    token = CancelToken()
    with exit_on_error(), cancel_on_signals(token), Meter() as meter:
        maker = HostMaker.of_this_machine()
        chosen = maker.book.find(host_name(host), account)
        opened = maker.open(chosen, maker.book.credentials(chosen), token, captions_address)
        try:
            yield Desk(opened, chosen, meter, token)
        finally:
            opened.close()


def confirm(question: str, *, sure: bool) -> None:
    """Ask, unless that was answered on the command line; raises `Cancelled` for a no."""
    if sure:
        return
    if not sys.stdin.isatty():
        raise UsageError("That cannot be asked here.", hint="Add --yes to do it.")
    if not typer.confirm(question, err=True):
        raise Cancelled
