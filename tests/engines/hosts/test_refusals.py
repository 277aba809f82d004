"""What hosts say when they refuse, in whatever shape."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.base.secrets import Secret
from cuesmith.engines.hosts.refusals import host_kind, host_words, refused, request_identity
from cuesmith.engines.hosts.wire import Answer, Call

JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=30),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["error", "errors", "message", "messages", "detail", "type", "x"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"error": {"type": "t", "messages": ["a", "b"]}}, ("a", "b")),
        ({"error": {"type": "t", "message": "a"}}, ("a",)),
        ({"error": {"type": "t", "message": "a", "messages": ["a"], "code": 3}}, ("a",)),
        ({"errors": ["text"]}, ("text",)),
        ({"errors": {"name": ["too long", "odd"]}}, ("name: too long", "name: odd")),
        ({"error": "text"}, ("text",)),
        ({"status": 422, "error": "text"}, ("text",)),
        (
            {
                "exception_class": "E",
                "message": "m",
                "request_id": "r",
                "invalid_fields": {"a": ["b"]},
            },
            ("m", "a: b"),
        ),
        ({"message": "Unauthorized"}, ("Unauthorized",)),
        ("plain", ("plain",)),
        ([], ()),
        ({}, ()),
        (None, ()),
        (7, ()),
    ],
)
def test_words_of_every_shape(body: object, words: tuple[str, ...]) -> None:
    assert host_words(json.dumps(body).encode()) == words


def test_words_of_what_is_no_json() -> None:
    assert host_words(b"Error: token invalid (null)\n") == ("Error: token invalid (null)",)
    assert host_words(b"<html>502</html>") == ()
    assert host_words(b"") == ()
    assert len(host_words(b"x" * 10_000)[0]) == 300
    assert len(host_words(b"[" * 100_000)[0]) == 300
    assert host_words(b'{"message":"a\\n\\n  b\\u0000 \\u001b[31m"}') == ("a b [31m",)


@given(JSON)
def test_no_shape_is_too_odd(body: object) -> None:
    data = json.dumps(body).encode()
    words = host_words(data)
    assert len(words) <= 8
    assert all(0 < len(one) <= 300 for one in words)
    assert isinstance(host_kind(data), str)
    assert isinstance(request_identity({}, data), str)


def test_kind_and_identity() -> None:
    assert host_kind(b'{"error":{"type":"invalid_parameters"}}') == "invalid_parameters"
    assert host_kind(b'{"exception_class":"NotFound"}') == "NotFound"
    assert host_kind(b'{"error":"text"}') == ""
    assert request_identity({"x-request-id": "a", "cf-ray": "b"}) == "a"
    assert request_identity({}, b'{"request_id":"c"}') == "c"
    assert request_identity({}, b"[]") == ""


def test_a_secret_that_a_host_repeats_is_hidden() -> None:
    secret = Secret("0123-very-secret-key")
    call = Call("GET", "https://host/x?token=abc")
    body = json.dumps({"message": f"bad key {secret.reveal()}"}).encode()
    error = refused("Asking at Mux", call, Answer(400, {}, body))
    assert error.message == "Asking at Mux failed: it says “bad key [hidden]”."
    assert secret.reveal() not in error.details
    assert "GET https://host/x: HTTP 400" in error.details


def test_no_part_of_a_secret_is_left_where_a_message_is_cut() -> None:
    secret = Secret("0123-very-secret-key")
    (said,) = host_words(json.dumps({"message": "x" * 295 + secret.reveal()}).encode())
    assert "0123" not in said
