"""Whose certificates are believed, and httpx's own log, which would tell signed addresses."""

from __future__ import annotations

import logging
import os
import ssl
from functools import lru_cache

import certifi

_TALKATIVE = (
    "httpx",
    "httpcore",
    "httpcore.connection",
    "httpcore.http11",
    "httpcore.http2",
    "httpcore.proxy",
    "httpcore.socks",
)


def trusted() -> ssl.SSLContext:
    """The system's authorities, and Mozilla's for systems whose store OpenSSL cannot read; only
    those of SSL_CERT_FILE and SSL_CERT_DIR where the environment names any."""
    return _context(os.environ.get("SSL_CERT_FILE", ""), os.environ.get("SSL_CERT_DIR", ""))


@lru_cache(maxsize=4)
def _context(file: str, folder: str) -> ssl.SSLContext:
    """Reading the authorities takes a while, so that a context is used again."""
    if file or folder:
        return ssl.create_default_context(cafile=file or None, capath=folder or None)
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


class _Warnings(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        """Lets warnings through only."""
        return record.levelno >= logging.WARNING


_WARNINGS = _Warnings()


def quieten() -> None:
    """Keep httpx and httpcore from writing addresses and headers, at whatever level they log."""
    for name in _TALKATIVE:
        logging.getLogger(name).addFilter(_WARNINGS)
