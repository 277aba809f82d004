"""Starts the stand-in for Mux."""

from __future__ import annotations

import ssl
from contextlib import AbstractContextManager

from tests.support.hosts.host import running
from tests.support.hosts.mux import playback, robots, video
from tests.support.hosts.mux.host import MuxHost, mux_contract

_PARTS = (playback, robots, video)
"""Each fills the table of endpoints as it is loaded."""


def mux_host(
    port: int = 0, tls: ssl.SSLContext | None = None, *, checked: bool = True
) -> AbstractContextManager[MuxHost]:
    """A running stand-in; `checked` by Mux's own OpenAPI document where that is at hand."""
    return running(lambda address: MuxHost(address, mux_contract() if checked else None), port, tls)
