"""Webhooks: whether one is really from Mux, for those who receive them by a script of their own.

Source: "Verify webhook signatures", Mux's guides.
"""

from __future__ import annotations

import hashlib
import hmac
import time
from collections.abc import Iterator

from cuesmith.base.errors import UsageError
from cuesmith.base.secrets import Secret

TOLERANCE = 300
"""Seconds that a signature may be old, or early: an older one may be a replay."""
_LONGEST_HEADER = 4096


def verify_webhook(
    payload: bytes,
    signature: str,
    secret: Secret,
    *,
    tolerance: float = TOLERANCE,
    now: float | None = None,
) -> None:
    """Check the raw body of a webhook against its `Mux-Signature` header, "t=<unix>,v1=<hex>".

    `tolerance` in seconds, `now` in seconds since 1970. Raises `UsageError` where it is not good,
    saying what is wrong.
    """
    stamp, signatures = _parts(signature)
    signed = f"{stamp}.".encode() + payload
    expected = hmac.new(secret.reveal().encode(), signed, hashlib.sha256).hexdigest()
    matches = [hmac.compare_digest(expected, given) for given in signatures]
    if not any(matches):
        raise UsageError(
            "The signature does not fit: this was not sent by Mux, or was changed on the way.",
            hint="Check that the secret is this webhook's, and that the body is as it arrived.",
        )
    age = (time.time() if now is None else now) - int(stamp)
    if abs(age) > tolerance:
        raise UsageError(
            f"The signature is {_age(age)}: it may be an old message sent again.",
            hint="Check this machine's clock, or allow a longer time.",
        )


def _parts(signature: str) -> tuple[str, list[str]]:
    """The time as it stands there, and each signature of version 1."""
    pairs = list(_pairs(signature[:_LONGEST_HEADER]))
    stamps = [value for name, value in pairs if name == "t"]
    signatures = [value for name, value in pairs if name == "v1" and value.isascii()]
    good = len(stamps) == 1 and stamps[0].isascii() and stamps[0].isdigit() and signatures
    if not good or len(stamps[0]) > 15:
        raise UsageError(
            "This is no Mux-Signature header.",
            hint="It looks like t=1700000000,v1=0123abcd...",
        )
    return stamps[0], signatures


def _pairs(header: str) -> Iterator[tuple[str, str]]:
    for part in header.split(","):
        name, _, value = part.strip().partition("=")
        yield name, value


def _age(seconds: float) -> str:
    return f"{seconds:.0f} seconds old" if seconds > 0 else f"{-seconds:.0f} seconds early"
