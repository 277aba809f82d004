"""Asking ever more seldom, until it is over, too late, or stopped."""

import threading

import pytest

from cuesmith.base.errors import Cancelled, HostError
from cuesmith.base.jobs import CancelToken
from cuesmith.base.polling import Pace, poll
from cuesmith.services.hosts.waiting import Patience, wait_for


class Rests(CancelToken):
    """Rests for no time, and remembers for how long it should have."""

    def __init__(self) -> None:
        super().__init__()
        self.rests: list[float] = []

    def rest(self, seconds: float) -> None:
        self.check()
        self.rests.append(seconds)


class Slow:
    """Something that is done after so many questions."""

    def __init__(self, questions: int) -> None:
        self.left = questions

    def __call__(self) -> int:
        self.left -= 1
        return self.left


def done(left: int) -> bool:
    return left <= 0


def test_the_rests_grow_up_to_the_longest() -> None:
    token = Rests()
    assert poll(Slow(7), done, token, Pace(1.0, 2.0, 5.0, 100.0)) == 0
    assert token.rests == [1.0, 2.0, 4.0, 5.0, 5.0, 5.0]


def test_what_is_over_at_once_is_asked_once() -> None:
    token, slow = Rests(), Slow(1)
    assert poll(slow, done, token, Pace()) == 0
    assert (slow.left, token.rests) == (0, [])


def test_the_deadline_gives_the_last_answer() -> None:
    token = Rests()
    assert poll(Slow(9), done, token, Pace(first=2.0, deadline=1.0)) == 8
    with pytest.raises(HostError, match="The job 7 is still not done after 0 hours") as caught:
        wait_for(Slow(9), done, "The job 7", token, Patience(first=2.0, deadline=1.0))
    assert "may be done later" in caught.value.hint
    assert token.rests == []


def test_the_usual_patience_is_hours() -> None:
    token = Rests()
    assert wait_for(Slow(20), done, "It", token) == 0
    assert token.rests[0] == 2.0
    assert token.rests[-1] == max(token.rests) == 30.0
    assert Patience().deadline == 6 * 3600


def test_a_rest_can_be_broken_off() -> None:
    token = CancelToken()

    def ask() -> int:
        threading.Timer(0.01, token.cancel).start()
        return 9

    with pytest.raises(Cancelled):
        poll(ask, done, token, Pace(first=60.0))


def test_what_goes_wrong_is_told() -> None:
    def ask() -> int:
        raise HostError("no")

    with pytest.raises(HostError, match="no"):
        poll(ask, done, CancelToken(), Pace())
