"""Work on a thread ahead of its reader: in order, bounded, and over when nobody reads."""

from __future__ import annotations

import threading
from collections.abc import Generator

import pytest

from cuesmith.engines.media.read_ahead import running_ahead


def test_pieces_come_in_order_and_never_too_many_at_once() -> None:
    made = read = most = 0

    def pieces() -> Generator[int]:
        nonlocal made, most
        for number in range(200):
            made += 1
            most = max(most, made - read)
            yield number

    with running_ahead(pieces(), 3, "t") as ahead:
        for number in ahead:
            assert number == read
            read += 1
    assert (read, made) == (200, 200)
    assert most <= 5  # three wait, one is being made, one is being looked at


def test_what_is_raised_comes_after_what_was_made() -> None:
    def pieces() -> Generator[int]:
        yield 1
        raise KeyError("no more")

    with running_ahead(pieces(), 2, "t") as ahead:
        assert next(ahead) == 1
        with pytest.raises(KeyError, match="no more"):
            next(ahead)


def test_leaving_closes_what_makes_and_ends_the_thread() -> None:
    closed: list[str] = []

    def pieces() -> Generator[int]:
        try:
            while True:
                yield 0
        finally:
            closed.append(threading.current_thread().name)

    with running_ahead(pieces(), 2, "maker") as ahead:
        next(ahead)
    assert [name.startswith("maker") for name in closed] == [True]
    assert not [t for t in threading.enumerate() if t.name.startswith("maker")]
