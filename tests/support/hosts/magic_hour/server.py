"""Starts the stand-in for Magic Hour."""

from __future__ import annotations

import ssl
from contextlib import AbstractContextManager

from tests.support.hosts.host import running
from tests.support.hosts.magic_hour.host import MagicHourHost, magic_hour_contract


def magic_hour_host(
    port: int = 0, tls: ssl.SSLContext | None = None, *, checked: bool = True
) -> AbstractContextManager[MagicHourHost]:
    """A running stand-in; `checked` by Magic Hour's own document where that is at hand."""
    contract = magic_hour_contract() if checked else None
    return running(lambda address: MagicHourHost(address, contract), port, tls)
