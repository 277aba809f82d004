"""The work behind `cuesmith hosts mux verify-webhook`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from cuesmith.base.errors import FileError, UsageError
from cuesmith.base.secrets import Secret
from cuesmith.engines.hosts.mux.webhook import verify_webhook

VARIABLE = "MUX_WEBHOOK_SECRET"
_LONGEST_BODY = 16_000_000


def verify(body: Path, signature: str, tolerance: int) -> None:
    """Check a body and its signature; raises `UsageError` saying what is wrong, `FileError`."""
    secret = os.environ.get(VARIABLE, "").strip()
    if not secret:
        raise UsageError(
            f"The variable {VARIABLE} is not set.",
            hint="Mux shows the secret beside the webhook in its settings.",
        )
    verify_webhook(_read(body), signature, Secret(secret), tolerance=tolerance or float("inf"))


def _read(body: Path) -> bytes:
    if str(body) == "-":
        return sys.stdin.buffer.read(_LONGEST_BODY)
    try:
        with body.open("rb") as file:
            return file.read(_LONGEST_BODY)
    except OSError as error:
        raise FileError(f"“{body}” cannot be read.", details=str(error)) from error
