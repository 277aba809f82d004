"""How long is waited, and for what."""

from __future__ import annotations

import time
from email.utils import formatdate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.engines.hosts.patience import Limits, asked_delay, worth_repeating


def test_delays_grow_with_jitter_up_to_the_longest() -> None:
    limits = Limits(first_delay=1.0, longest_delay=30.0)
    for failures, usual in ((1, 1.0), (2, 2.0), (4, 8.0), (6, 30.0), (9_999, 30.0)):
        delays = {limits.delay(failures) for _ in range(50)}
        assert all(usual / 2 <= delay <= usual for delay in delays)
        assert len(delays) > 40


def test_what_a_host_asks_for_is_kept_up_to_a_limit() -> None:
    limits = Limits(longest_asked=120)
    assert limits.delay(1, 7.5) == 7.5
    assert limits.delay(9, 0.0) == 0.0
    assert limits.delay(1, 86_400) == 120


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, None),
        ({"retry-after": "3"}, 3.0),
        ({"retry-after": " 2.5 "}, 2.5),
        ({"retry-after-ms": "1500", "retry-after": "9"}, 1.5),
        ({"retry-after-ms": "soon", "retry-after": "9"}, 9.0),
        ({"retry-after": "-1"}, None),
        ({"retry-after": "9" * 400}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "٣"}, None),
        ({"retry-after": "Fri, 31 Dec 1999 23:59:59 GMT"}, 0.0),
        ({"retry-after": "Fri, 99 Foo 1999"}, None),
    ],
)
def test_delays_that_hosts_ask_for(headers: dict[str, str], expected: float | None) -> None:
    assert asked_delay(headers) == expected


def test_a_date_counts_from_now() -> None:
    delay = asked_delay({"retry-after": formatdate(time.time() + 100, usegmt=True)})
    assert delay is not None
    assert 50 < delay <= 100


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_header_is_too_odd(first: str, second: str) -> None:
    delay = asked_delay({"retry-after": first, "retry-after-ms": second})
    assert delay is None or delay >= 0


def test_only_what_may_pass_is_repeated() -> None:
    repeated = {status for status in range(100, 600) if worth_repeating(status)}
    assert repeated == {408, 425, 429, 500, 502, 503, 504}
