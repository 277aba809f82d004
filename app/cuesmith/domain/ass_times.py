"""Times of SubStation Alpha: `H:MM:SS.cc`, and what is found in their place."""

from __future__ import annotations

import re

from cuesmith.domain.karaoke import centiseconds

_TIME = re.compile(r"([-−]?)((?:\s*[0-9]{1,9}\s*:){0,2})\s*([0-9]{1,9})(?:[.,:]([0-9]*))?")


def read_time(text: str) -> int | None:
    """Milliseconds, below zero where the file says so; None where the text is no time.

    Hours and minutes may be missing and any field may be above 59; the fraction has any number
    of digits and may follow a comma or, as libass allows, a colon.
    """
    match = _TIME.fullmatch(text.strip())
    if match is None:
        return None
    sign, upper, seconds, fraction = match.groups()
    total = 0
    for field in upper.split(":")[:-1]:
        total = total * 60 + int(field.strip())  # int() alone takes fewer characters for space
    total = (total * 60 + int(seconds)) * 1000 + int(f"{fraction or '':0<3.3}")
    return -total if sign else total


def is_misread_by_players(text: str) -> bool:
    """Whether the fraction has other than two digits: libass and others take any number of
    digits for hundredths, so that they show `0:00:01.234` at 3.34 s."""
    match = _TIME.fullmatch(text.strip())
    return match is not None and len(match.group(4) or "00") != 2


def write_time(milliseconds: int) -> str:
    """`H:MM:SS.cc`, rounded to centiseconds by the one rule that keeps neighbours apart."""
    seconds, hundredths = divmod(centiseconds(max(0, milliseconds)), 100)
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}.{hundredths:02}"
