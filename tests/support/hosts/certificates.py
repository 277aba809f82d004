"""An authority of a test's own, and servers that it vouches for."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from pathlib import Path

import trustme


@dataclass(frozen=True)
class Authority:
    """Issues certificates for localhost."""

    file: Path
    """Its own certificate, as SSL_CERT_FILE wants it."""
    server: ssl.SSLContext
    """For a server named localhost."""


def authority(folder: Path) -> Authority:
    """A new one, its file in a folder."""
    issuer = trustme.CA()
    file = folder / "authority.pem"
    issuer.cert_pem.write_to_path(str(file))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    issuer.issue_cert("localhost").configure_cert(context)
    return Authority(file, context)
