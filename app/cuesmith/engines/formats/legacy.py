"""Which legacy code page a text was written in."""

from __future__ import annotations


def guess(data: bytes) -> str:
    """Python's name of the likeliest code page."""
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return best.encoding if best is not None else "cp1252"
