"""Signatures of webhooks."""

from __future__ import annotations

import hashlib
import hmac

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.base.errors import UsageError
from cuesmith.base.secrets import Secret
from cuesmith.engines.hosts.mux.webhook import verify_webhook

SECRET = Secret("webhook-secret-not-to-be-seen")
BODY = b'{"type": "video.asset.ready", "data": {"id": "film"}}'
NOW = 1_700_000_000


def sign(body: bytes = BODY, stamp: int | str = NOW, secret: Secret = SECRET) -> str:
    signed = f"{stamp}.".encode() + body
    return hmac.new(secret.reveal().encode(), signed, hashlib.sha256).hexdigest()


def check(signature: str, body: bytes = BODY, now: float = NOW + 10) -> None:
    verify_webhook(body, signature, SECRET, now=now)


def test_a_good_one() -> None:
    check(f"t={NOW},v1={sign()}")
    check(f" t={NOW} , v1=00, v0=old, v1={sign()}")


def test_a_known_signature() -> None:
    """Made by `openssl dgst -sha256 -hmac`."""
    signature = "157067dd1cb25cbec070dfadb0ced1a75eb9d8d85c6248274bcfc95ed820aeb4"
    check(f"t={NOW},v1={signature}")


@pytest.mark.parametrize(
    ("signature", "body", "now", "said"),
    [
        (f"t={NOW},v1={sign()}", BODY + b" ", NOW, "does not fit"),
        (f"t={NOW},v1={sign(secret=Secret('another-secret'))}", BODY, NOW, "does not fit"),
        (f"t={NOW + 1},v1={sign()}", BODY, NOW, "does not fit"),
        (f"t={NOW},v1={sign()}", BODY, NOW + 301, "301 seconds old"),
        (f"t={NOW},v1={sign()}", BODY, NOW - 301, "301 seconds early"),
        (f"t={NOW},v0={sign()}", BODY, NOW, "no Mux-Signature header"),
        (f"t=soon,v1={sign()}", BODY, NOW, "no Mux-Signature header"),
        (f"t={'9' * 400},v1={sign()}", BODY, NOW, "no Mux-Signature header"),
        ("", BODY, NOW, "no Mux-Signature header"),
        (f"t={NOW},t={NOW},v1={sign()}", BODY, NOW, "no Mux-Signature header"),
        (f"t={NOW},v1=ünïcode", BODY, NOW, "no Mux-Signature header"),
    ],
)
def test_bad_ones(signature: str, body: bytes, now: int, said: str) -> None:
    with pytest.raises(UsageError, match=said) as caught:
        check(signature, body, now)
    assert SECRET.reveal() not in f"{caught.value} {caught.value.details}"


def test_any_age_where_that_is_wanted() -> None:
    verify_webhook(BODY, f"t=1,v1={sign(stamp=1)}", SECRET, tolerance=float("inf"))


@given(st.text(max_size=200), st.binary(max_size=50))
def test_anything_else_is_refused(signature: str, body: bytes) -> None:
    with pytest.raises(UsageError):
        verify_webhook(body, signature, SECRET, tolerance=float("inf"))
