"""Places in a text: Qt counts UTF-16 units, Python characters."""

from __future__ import annotations


def to_units(text: str, place: int) -> int:
    """Qt's place for Python's."""
    return place if text.isascii() else len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


def to_characters(text: str, units: int) -> int:
    """Python's place for Qt's; inside a character that takes two units, its beginning."""
    if text.isascii():
        return min(units, len(text))
    encoded = text.encode("utf-16-le", "surrogatepass")[: 2 * units]
    return len(encoded.decode("utf-16-le", "ignore"))
