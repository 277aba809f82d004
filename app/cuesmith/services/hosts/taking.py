"""Whether what viewers get is what was sent."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cuesmith.base.errors import HostError

_TIMES = re.compile(r"\s*((?:\d+:)?\d+:\d+[.,]\d+)\s+-->\s+((?:\d+:)?\d+:\d+[.,]\d+)")
_TAG = re.compile(r"<[^>]*>")


def reads_as_sent(sent: str, fetch: Callable[[], str]) -> bool:
    """Whether captions that are fetched again have the cues that were sent, at their times.

    Hosts may write a file anew: what is no text of a cue, settings and tags are not compared. What
    cannot be fetched just now has not been seen to have taken.
    """
    try:
        there = fetch()
    except HostError:
        return False
    return list(_cues(there)) == list(_cues(sent))


def _cues(text: str) -> Iterator[tuple[int, int, str]]:
    """Start and end in milliseconds, and the words."""
    for block in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n").replace("\r", "\n")):
        lines = block.split("\n")
        for number, line in enumerate(lines):
            times = _TIMES.match(line)
            if times:
                words = " ".join(_TAG.sub("", " ".join(lines[number + 1 :])).split())
                yield _milliseconds(times[1]), _milliseconds(times[2]), words
                break


def _milliseconds(stamp: str) -> int:
    seconds = 0.0
    for part in stamp.replace(",", ".").split(":"):
        seconds = seconds * 60 + float(part)
    return round(seconds * 1000)
