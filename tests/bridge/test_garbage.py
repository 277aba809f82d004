"""Garbage is looked for on the GUI thread: Qt objects end there, whoever makes others."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from cuesmith.base.garbage import collect_due
from cuesmith.bridge.garbage import keep_to_this_thread


class Ring(QObject):
    """Refers to itself: only the collector ends it."""

    def __init__(self, ended: list[int]) -> None:
        super().__init__()
        self.me = self
        self.destroyed.connect(
            lambda: ended.append(threading.get_ident()), Qt.ConnectionType.DirectConnection
        )


@pytest.fixture
def collecting() -> Iterator[None]:
    """As Python starts."""
    before = gc.isenabled()
    gc.enable()
    yield
    if not before:
        gc.disable()


def make_much() -> list[list[int]]:
    """So much that Python looks for garbage, if it does: what is made and gone does not count."""
    return [[number] for number in range(2_000)]


def in_a_thread(held: list[object]) -> int:
    worker = threading.Thread(target=lambda: held.append(make_much()))
    worker.start()
    ident = worker.ident
    worker.join()
    assert ident is not None
    return ident


@pytest.mark.usefixtures("collecting")
def test_what_workers_make_ends_no_qt_object(qtbot: QtBot) -> None:
    ended, held, owner = list[int](), list[object](), QObject()
    keep_to_this_thread(owner)
    Ring(ended)
    in_a_thread(held)
    assert ended == []

    def made() -> bool:
        """What went meanwhile is taken off what is due: more and more is made."""
        held.append(make_much())
        return bool(ended)

    qtbot.waitUntil(made)
    assert ended == [threading.get_ident()]


@pytest.mark.usefixtures("qapp")
def test_the_oldest_things_are_looked_at_in_time() -> None:
    ended, held = list[int](), list[object]()
    ring = Ring(ended)
    gc.collect()  # it is old now
    del ring
    for _ in range(200):  # more than the limits of the generations, one upon the other
        held.append(make_much())
        collect_due()
        if ended:
            break
    assert ended
