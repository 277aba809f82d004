"""Listeners are told in order, and only while they listen."""

from __future__ import annotations

from cuesmith.base.observer import Announcer


def test_listeners_hear_in_the_order_in_which_they_joined() -> None:
    heard: list[str] = []
    announcer: Announcer[int] = Announcer()
    announcer.subscribe(lambda value: heard.append(f"a{value}"))
    announcer.subscribe(lambda value: heard.append(f"b{value}"))
    announcer.announce(1)
    assert heard == ["a1", "b1"]


def test_who_left_hears_nothing_even_in_the_same_round() -> None:
    heard: list[str] = []
    announcer: Announcer[int] = Announcer()
    announcer.subscribe(lambda _: leave())
    leave = announcer.subscribe(lambda value: heard.append(f"b{value}"))
    announcer.announce(1)
    leave()
    assert heard == []


def test_who_joins_meanwhile_hears_the_next_round() -> None:
    heard: list[int] = []
    announcer: Announcer[int] = Announcer()

    def bring_another(_: int) -> None:
        announcer.subscribe(heard.append)

    announcer.subscribe(bring_another)
    announcer.announce(1)
    assert heard == []
    announcer.announce(2)
    assert heard == [2]
