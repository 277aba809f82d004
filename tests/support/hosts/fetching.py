"""How a stand-in fetches what it was given an address of: for real, over HTTP."""

from __future__ import annotations

import hashlib
import http.client
import urllib.error
import urllib.request

MOST = 64_000_000
"""Bytes; a film for a test is smaller."""
CALLER = "stand-in"
"""How a stand-in calls itself: what goes wrong with clients' requests spares its own."""


class Unfetched(Exception):
    """It could not be fetched."""


def fetch(url: str) -> bytes:
    """What an address holds. Raises `Unfetched`."""
    if not url.startswith(("http://", "https://")):
        raise Unfetched(f"{url[:20]} is no address on the web")
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    request = urllib.request.Request(url, headers={"User-Agent": CALLER})
    try:
        with opener.open(request, timeout=60) as answer:
            data: bytes = answer.read(MOST + 1)
    except (urllib.error.URLError, http.client.HTTPException, OSError, ValueError) as error:
        raise Unfetched(str(error)) from error
    if len(data) > MOST:
        raise Unfetched("it is too large")
    return data


def digest(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
