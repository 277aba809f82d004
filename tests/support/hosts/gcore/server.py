"""Starts the stand-in for Gcore."""

from __future__ import annotations

import ssl
from contextlib import AbstractContextManager

from tests.support.hosts.gcore import tasks, uploads, videos
from tests.support.hosts.gcore.host import GcoreHost, gcore_contract
from tests.support.hosts.host import running

_PARTS = (tasks, uploads, videos)
"""Each fills the table of endpoints as it is loaded."""


def gcore_host(
    port: int = 0, tls: ssl.SSLContext | None = None, *, checked: bool = True
) -> AbstractContextManager[GcoreHost]:
    """A running stand-in; `checked` by Gcore's own OpenAPI document where that is at hand."""
    contract = gcore_contract() if checked else None
    return running(lambda address: GcoreHost(address, contract), port, tls)
