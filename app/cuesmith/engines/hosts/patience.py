"""How long to wait for a host, and how often to ask it again."""

from __future__ import annotations

import random
import time
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

_WORTH_REPEATING = frozenset({408, 425, 429, 500, 502, 503, 504})


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds, but for the attempts."""

    connect: float = 10.0
    read: float = 60.0
    """Between two pieces of an answer."""
    write: float = 60.0
    """Until the next piece of a request has gone."""
    answer: float = 180.0
    """For the whole of an answer that is not a film."""
    attempts: int = 5
    """How often in all."""
    transfer_attempts: int = 12
    """How often, where a film is under way and nothing more of it arrives: some three minutes."""
    first_delay: float = 1.0
    longest_delay: float = 30.0
    longest_asked: float = 120.0
    """A wait that a host asks for is kept up to this one."""

    def delay(self, failures: int, asked: float | None = None) -> float:
        """How long to wait after so many failures: at least what the host asks for; else doubled
        each time, with jitter, so that many clients do not come back at once."""
        if asked is not None:
            return min(asked, self.longest_asked)
        usual = min(self.first_delay * 2.0 ** min(failures - 1, 16), self.longest_delay)
        return usual * random.uniform(0.5, 1.0)


def worth_repeating(status: int) -> bool:
    """Whether a refusal may pass by itself."""
    return status in _WORTH_REPEATING


def asked_delay(headers: Mapping[str, str]) -> float | None:
    """Seconds that a host asks to wait: `retry-after-ms`, or `Retry-After` as a number or a date
    (RFC 9110, 10.2.3). `headers` must find names in any case."""
    milliseconds = _number(headers.get("retry-after-ms", ""))
    if milliseconds is not None:
        return milliseconds / 1000.0
    stated = headers.get("retry-after", "")
    seconds = _number(stated)
    return seconds if seconds is not None else _until(stated)


def _number(text: str) -> float | None:
    whole, _, part = text.strip().partition(".")
    plain = whole.isascii() and whole.isdigit() and len(whole) <= 9 and (part or "0").isdigit()
    return float(f"{whole}.{part[:6] or 0}") if plain and part.isascii() else None


def _until(date: str) -> float | None:
    try:
        return max(0.0, parsedate_to_datetime(date).timestamp() - time.time())
    except (ValueError, OverflowError, OSError):
        return None
